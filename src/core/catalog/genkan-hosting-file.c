/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-service-file-private.h"

#include <glib/gi18n.h>
#include <string.h>

static const char * const kinds[] = {
  [GENKAN_HOSTING_SHORTENER] = "shortener",
  [GENKAN_HOSTING_REDIRECTOR] = "redirector",
  [GENKAN_HOSTING_SHARED] = "shared",
  [GENKAN_HOSTING_TENANT] = "tenant",
  [GENKAN_HOSTING_DYNAMIC_DNS] = "dynamic-dns",
};

void
_genkan_hosting_file_free (GenkanHostingFile *file)
{
  g_free (file->date);
  g_string_chunk_free (file->texts);
  g_array_unref (file->places);
  g_free (file);
}

static gboolean
read_kind (const char        *text,
           GenkanHostingKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_strcmp0 (text, kinds[i]) == 0)
        {
          *kind = (GenkanHostingKind) i;
          return TRUE;
        }
    }
  return FALSE;
}

/* The names that places give for their sources. Returns: (nullable) */
static JsonObject *
read_sources (GenkanCatalogReport *report,
              JsonObject          *object)
{
  JsonNode *node = json_object_get_member (object, "sources");
  g_autoptr (GList) names = NULL;
  JsonObject *sources;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    {
      _genkan_catalog_report_take (report, "sources", g_strdup (_("This has to be an object in curly brackets.")));
      return NULL;
    }

  sources = json_node_get_object (node);
  names = json_object_get_members (sources);
  for (GList *l = names; l != NULL; l = l->next)
    {
      char *problem = _genkan_catalog_rules_check (report->rules, GENKAN_RULE_ID, l->data);

      if (problem != NULL)
        _genkan_catalog_report_take (report, "sources", problem);
      else
        _genkan_catalog_json_text (report, sources, "sources", l->data, GENKAN_RULE_NAME, TRUE);
    }

  return sources;
}

static void
read_place_source (GenkanHostingFile   *file,
                   GenkanCatalogReport *report,
                   JsonObject          *item,
                   const char          *where,
                   JsonObject          *sources,
                   GenkanHostingPlace  *place)
{
  const char *name = _genkan_catalog_json_text (report, item, where, "source", GENKAN_RULE_ID, TRUE);
  JsonNode *text = name != NULL && sources != NULL ? json_object_get_member (sources, name) : NULL;

  if (text != NULL && json_node_get_value_type (text) == G_TYPE_STRING)
    place->source = g_string_chunk_insert_const (file->texts, json_node_get_string (text));
  else if (name != NULL)
    _genkan_catalog_report_take (report, where, g_strdup (_("This source is not among the “sources” of the file. Add it there.")));
}

static void
read_place (GenkanHostingFile   *file,
            GenkanCatalogReport *report,
            JsonNode            *node,
            const char          *where,
            JsonObject          *sources,
            GHashTable          *seen)
{
  static const char * const keys[] = { "place", "kind", "subdomains", "source", NULL };
  GenkanHostingPlace place = { NULL };
  JsonObject *item;
  JsonNode *subdomains;
  const char *text;
  const char *slash;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      _genkan_catalog_report_take (report, where, g_strdup (_("This has to be an object in curly brackets.")));
      return;
    }

  item = json_node_get_object (node);
  _genkan_catalog_json_check_keys (report, item, where, keys);

  text = _genkan_catalog_json_text (report, item, where, "kind", GENKAN_RULE_ID, TRUE);
  if (text != NULL && !read_kind (text, &place.kind))
    _genkan_catalog_report_take (report, where, g_strdup (_("This kind does not exist. The schema file lists those that do.")));

  subdomains = json_object_get_member (item, "subdomains");
  if (subdomains == NULL || json_node_get_value_type (subdomains) != G_TYPE_BOOLEAN)
    _genkan_catalog_report_take (report, where, g_strdup (_("Say true or false for “subdomains”.")));
  else
    place.with_subdomains = json_node_get_boolean (subdomains);

  read_place_source (file, report, item, where, sources, &place);

  text = _genkan_catalog_json_text (report, item, where, "place", GENKAN_RULE_PLACE, TRUE);
  if (text == NULL)
    return;
  if (!g_hash_table_add (seen, (gpointer) text))
    _genkan_catalog_report_take (report, where, g_strdup (_("This is in the list twice. Remove one.")));

  slash = strchr (text, '/');
  place.host = g_string_chunk_insert_len (file->texts, text, slash != NULL ? slash - text : (gssize) strlen (text));
  place.path = slash != NULL ? g_string_chunk_insert (file->texts, slash) : NULL;
  g_array_append_val (file->places, place);
}

/**
 * _genkan_hosting_file_read:
 *
 * Returns: (transfer full) (nullable): the places, or %NULL when anything at all is wrong
 */
GenkanHostingFile *
_genkan_hosting_file_read (GenkanCatalogRules *rules,
                           const char         *name,
                           const char         *data,
                           gsize               length,
                           GPtrArray          *problems)
{
  static const char * const keys[] = { "$schema", "schema", "date", "sources", "places", NULL };
  g_autoptr (GenkanHostingFile) file = g_new0 (GenkanHostingFile, 1);
  g_autofree char *shown = _genkan_catalog_shown_name (name);
  GenkanCatalogReport report = { .file = shown, .problems = problems, .rules = rules };
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *object;
  JsonObject *sources;
  JsonNode *places;

  file->texts = g_string_chunk_new (1024);
  file->places = g_array_new (FALSE, TRUE, sizeof (GenkanHostingPlace));

  object = _genkan_catalog_json_load (&report, parser, data, length);
  if (object == NULL)
    return NULL;

  _genkan_catalog_json_check_keys (&report, object, NULL, keys);
  file->date = g_strdup (_genkan_catalog_json_text (&report, object, NULL, "date", GENKAN_RULE_DATE, TRUE));
  sources = read_sources (&report, object);

  places = json_object_get_member (object, "places");
  if (places == NULL || !JSON_NODE_HOLDS_ARRAY (places))
    {
      _genkan_catalog_report_take (&report, "places", g_strdup (_("This has to be a list in square brackets.")));
      return NULL;
    }
  for (guint i = 0; i < json_array_get_length (json_node_get_array (places)); i++)
    {
      g_autofree char *where = g_strdup_printf ("places[%u]", i);

      read_place (file, &report, json_array_get_element (json_node_get_array (places), i), where, sources, seen);
    }

  return report.n == 0 ? g_steal_pointer (&file) : NULL;
}
