/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-service-file-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-text.h"

#define MAX_RANK 1000000

void
_genkan_service_file_free (GenkanServiceFile *file)
{
  g_free (file->file);
  _genkan_fact_memory_free (file->memory);
  g_ptr_array_unref (file->lists);
  g_ptr_array_unref (file->foreign);
  g_free ((gpointer) file->service.entries);
  g_free (file);
}

static void
check_keys (GenkanCatalogReport *report,
            JsonObject          *object)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();
  const GenkanServiceField *fields;
  guint n_fields;

  fields = _genkan_service_get_fields (&n_fields);
  for (guint i = 0; i < n_fields; i++)
    g_ptr_array_add (known, (gpointer) fields[i].name);
  g_ptr_array_add (known, (gpointer) "$schema");
  g_ptr_array_add (known, (gpointer) "schema");
  g_ptr_array_add (known, (gpointer) "rank");
  g_ptr_array_add (known, (gpointer) "entries");
  _genkan_facts_add_keys (_genkan_service_facts_get_table (), known);
  g_ptr_array_add (known, NULL);

  _genkan_catalog_json_check_keys (report, object, NULL, (const char * const *) known->pdata);
}

static void
read_fields (GenkanServiceFile   *file,
             GenkanCatalogReport *report,
             JsonObject          *object)
{
  const GenkanServiceField *fields;
  guint n_fields;

  fields = _genkan_service_get_fields (&n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      const GenkanServiceField *field = &fields[i];

      if (field->is_list)
        {
          char **texts = _genkan_catalog_json_texts (report, object, NULL, field->name, field->rule, field->required);

          g_ptr_array_add (file->lists, texts);
          _genkan_service_set_list (&file->service, field, (const char * const *) texts);
        }
      else
        {
          const char *text = _genkan_catalog_json_text (report, object, NULL, field->name, field->rule, field->required);

          if (text != NULL)
            _genkan_service_set_text (&file->service, field, g_string_chunk_insert (file->memory->texts, text));
        }
    }
}

static void
read_rank (GenkanServiceFile   *file,
           GenkanCatalogReport *report,
           JsonObject          *object)
{
  JsonNode *node = json_object_get_member (object, "rank");

  file->rank = MAX_RANK;
  if (node == NULL)
    return;
  if (json_node_get_value_type (node) != G_TYPE_INT64 || json_node_get_int (node) < 1 || json_node_get_int (node) > MAX_RANK)
    _genkan_catalog_report_take (report, "rank", g_strdup (_("This has to be a whole number from 1 on.")));
  else
    file->rank = (guint) json_node_get_int (node);
}

/* The longest official domain of the service above @host; %NULL when there is none. */
static const char *
find_official (const GenkanService *service,
               const char          *host)
{
  const char *longest = NULL;

  for (guint i = 0; service->official_domains[i] != NULL; i++)
    {
      const char *domain = service->official_domains[i];

      if (_genkan_host_is_below (host, domain) && (longest == NULL || strlen (domain) > strlen (longest)))
        longest = domain;
    }

  return longest;
}

/* As everywhere, the longest match wins: an official name below a shared one stays official. */
static gboolean
is_shared_place (const GenkanService      *service,
                 const char               *official,
                 const char               *host,
                 const char               *path,
                 const GenkanHostingPlace *places,
                 guint                     n_places)
{
  for (guint i = 0; service->shared_hosts[i] != NULL; i++)
    {
      const char *shared_path = strchr (service->shared_hosts[i], '/');
      g_autofree char *shared_host = shared_path != NULL
                                       ? g_strndup (service->shared_hosts[i], (gsize) (shared_path - service->shared_hosts[i]))
                                       : g_strdup (service->shared_hosts[i]);

      if (strlen (shared_host) >= strlen (official) && _genkan_place_covers (shared_host, shared_path, TRUE, host, path))
        return TRUE;
    }

  for (guint i = 0; i < n_places; i++)
    {
      if (places[i].kind == GENKAN_HOSTING_TENANT || places[i].kind == GENKAN_HOSTING_DYNAMIC_DNS)
        continue;
      if (strlen (places[i].host) >= strlen (official)
          && _genkan_place_covers (places[i].host, places[i].path, places[i].with_subdomains, host, path))
        return TRUE;
    }

  return FALSE;
}

static void
check_entry_place (GenkanServiceFile        *file,
                   GenkanCatalogReport      *report,
                   const char               *where,
                   const char               *url,
                   const GenkanHostingPlace *places,
                   guint                     n_places)
{
  g_autoptr (GUri) uri = g_uri_parse (url, G_URI_FLAGS_ENCODED, NULL);
  const char *official = find_official (&file->service, g_uri_get_host (uri));
  g_autofree char *path = g_strconcat (where, ".url", NULL);

  if (official == NULL)
    _genkan_catalog_report_take (report, path,
                                 g_strdup (_("This address is not on one of the official domains. Correct it, or add the domain if a second source confirms it.")));
  else if (is_shared_place (&file->service, official, g_uri_get_host (uri), g_uri_get_path (uri), places, n_places))
    _genkan_catalog_report_take (report, path,
                                 g_strdup (_("Other people can publish at this place, or it leads elsewhere. Give an address that only the company fills.")));
}

static void
read_entries (GenkanServiceFile        *file,
              GenkanCatalogReport      *report,
              JsonObject               *object,
              const GenkanHostingPlace *places,
              guint                     n_places)
{
  static const char * const keys[] = { "purpose", "url", "label_ja", "label_en", NULL };
  JsonArray *array = _genkan_catalog_json_array (report, object, NULL, "entries");
  guint n = array != NULL ? json_array_get_length (array) : 0;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GArray *entries = g_array_new (FALSE, TRUE, sizeof (GenkanEntry));

  if (n == 0 && *file->service.official_domains != NULL && (array != NULL || !json_object_has_member (object, "entries")))
    _genkan_catalog_report_take (report, "entries", g_strdup (_("This is missing. Add at least one.")));

  for (guint i = 0; i < n; i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      g_autofree char *where = g_strdup_printf ("entries[%u]", i);
      const char *texts[G_N_ELEMENTS (keys) - 1];
      GenkanEntry entry;
      JsonObject *item;

      if (!JSON_NODE_HOLDS_OBJECT (node))
        {
          _genkan_catalog_report_take (report, where, g_strdup (_("This has to be an object in curly brackets.")));
          continue;
        }

      item = json_node_get_object (node);
      _genkan_catalog_json_check_keys (report, item, where, keys);
      texts[0] = _genkan_catalog_json_text (report, item, where, keys[0], GENKAN_RULE_PURPOSE, TRUE);
      texts[1] = _genkan_catalog_json_text (report, item, where, keys[1], GENKAN_RULE_URL, TRUE);
      texts[2] = _genkan_catalog_json_text (report, item, where, keys[2], GENKAN_RULE_NAME, FALSE);
      texts[3] = _genkan_catalog_json_text (report, item, where, keys[3], GENKAN_RULE_NAME, FALSE);
      if ((texts[2] != NULL) != (texts[3] != NULL))
        _genkan_catalog_report_take (report, where, g_strdup (_("Give the label in both languages, or in none.")));
      if (texts[0] == NULL || texts[1] == NULL)
        continue;

      if (!g_hash_table_add (seen, (gpointer) texts[1]))
        _genkan_catalog_report_take (report, where, g_strdup (_("This is in the list twice. Remove one.")));
      check_entry_place (file, report, where, texts[1], places, n_places);

      for (guint t = 0; t < G_N_ELEMENTS (texts); t++)
        texts[t] = texts[t] != NULL ? g_string_chunk_insert (file->memory->texts, texts[t]) : NULL;
      entry = (GenkanEntry) { .purpose = texts[0], .url = texts[1], .label_ja = texts[2], .label_en = texts[3] };
      g_array_append_val (entries, entry);
    }

  file->service.n_entries = entries->len;
  file->service.entries = (const GenkanEntry *) (gpointer) g_array_free (entries, FALSE);
}

static gboolean
is_customer_mail (const GenkanService *service,
                  const char          *host)
{
  for (guint i = 0; service->customer_mail_domains[i] != NULL; i++)
    {
      if (_genkan_host_is_below (host, service->customer_mail_domains[i]))
        return TRUE;
    }

  return FALSE;
}

/* Facts may send people only to the company itself. A host of the same group can be told when all files are there. */
static void
check_fact_place (GenkanServiceFile        *file,
                  GenkanCatalogReport      *report,
                  const GenkanFactPlace    *place,
                  const GenkanHostingPlace *places,
                  guint                     n_places)
{
  const char *official = find_official (&file->service, place->host);

  if (official != NULL && place->path != NULL
      && is_shared_place (&file->service, official, place->host, place->path, places, n_places))
    _genkan_catalog_report_take (report, place->where,
                                 g_strdup (_("Other people can publish at this place, or it leads elsewhere. Give an address that only the company fills.")));

  if (official != NULL || (place->is_mail && is_customer_mail (&file->service, place->host)))
    return;

  if (file->service.group == NULL)
    _genkan_catalog_report_take (report, place->where,
                                 g_strdup (_("This address is not on one of the official domains. Correct it, or add the domain if a second source confirms it.")));
  else
    g_ptr_array_add (file->foreign, _genkan_fact_place_copy (place));
}

static void
read_facts (GenkanServiceFile        *file,
            GenkanCatalogReport      *report,
            JsonObject               *object,
            const GenkanHostingPlace *places,
            guint                     n_places)
{
  g_autoptr (GPtrArray) found = _genkan_fact_places_new ();

  _genkan_facts_from_json (report, file->memory, found, _genkan_service_facts_get_table (), object, NULL, &file->facts);
  for (guint i = 0; i < found->len; i++)
    check_fact_place (file, report, g_ptr_array_index (found, i), places, n_places);
}

static void
check_against_each_other (GenkanServiceFile   *file,
                          GenkanCatalogReport *report)
{
  const GenkanService *service = &file->service;
  g_autofree char *wanted = NULL;
  g_autofree char *base = g_path_get_basename (file->file);

  wanted = service->id != NULL ? g_strconcat (service->id, ".json", NULL) : NULL;
  if (wanted != NULL && !g_str_equal (base, wanted))
    _genkan_catalog_report_take (report, "id",
                                 g_strdup (_("The file has to be named after the id, with “.json” at the end.")));

  /* After another fault the lists may only be empty because of it. */
  if (report->n == 0 && *service->official_domains == NULL && *service->candidate_domains == NULL)
    _genkan_catalog_report_take (report, "official_domains", g_strdup (_("This is missing. Add at least one.")));

  for (guint i = 0; service->candidate_domains[i] != NULL; i++)
    {
      g_autofree char *where = g_strdup_printf ("candidate_domains[%u]", i);

      if (g_strv_contains (service->official_domains, service->candidate_domains[i]))
        _genkan_catalog_report_take (report, where,
                                     g_strdup (_("A domain is either official or not yet confirmed. Remove it from one of the lists.")));
    }
}

/**
 * _genkan_service_file_read:
 * @name: file name, for messages and to compare with the id
 * @data: (array length=length): content
 * @places: (array length=n_places): where no entry may lie
 * @problems: (element-type utf8): takes up what is wrong
 *
 * Returns: (transfer full) (nullable): the service, or %NULL when anything at all is wrong
 */
GenkanServiceFile *
_genkan_service_file_read (GenkanCatalogRules       *rules,
                           const char               *name,
                           const char               *data,
                           gsize                     length,
                           const GenkanHostingPlace *places,
                           guint                     n_places,
                           GPtrArray                *problems)
{
  g_autoptr (GenkanServiceFile) file = g_new0 (GenkanServiceFile, 1);
  g_autofree char *shown = _genkan_catalog_shown_name (name);
  GenkanCatalogReport report = { .file = shown, .problems = problems, .rules = rules };
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *object;

  file->file = g_strdup (name);
  file->memory = _genkan_fact_memory_new (TRUE);
  file->lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  file->foreign = _genkan_fact_places_new ();

  object = _genkan_catalog_json_load (&report, parser, data, length);
  if (object == NULL)
    return NULL;

  check_keys (&report, object);
  read_fields (file, &report, object);
  read_rank (file, &report, object);
  read_entries (file, &report, object, places, n_places);
  read_facts (file, &report, object, places, n_places);
  check_against_each_other (file, &report);

  return report.n == 0 ? g_steal_pointer (&file) : NULL;
}
