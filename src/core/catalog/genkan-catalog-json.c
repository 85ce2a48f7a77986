/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-catalog-json-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-limits.h"
#include "genkan-text.h"

#define MAX_DEPTH 8
#define MAX_ITEMS 400

/**
 * _genkan_catalog_shown_name:
 *
 * Returns: (transfer full): @name as it is, unless it holds something that a message should not
 */
char *
_genkan_catalog_shown_name (const char *name)
{
  if (strlen (name) > GENKAN_LIMIT_QUOTE || !g_utf8_validate (name, -1, NULL))
    return genkan_text_for_display (name, GENKAN_LIMIT_QUOTE);

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (genkan_text_is_invisible (g_utf8_get_char (p)))
        return genkan_text_for_display (name, GENKAN_LIMIT_QUOTE);
    }

  return g_strdup (name);
}

/**
 * _genkan_catalog_path:
 * @path: (nullable): where the object is
 *
 * Returns: (transfer full): where @key of the object is
 */
char *
_genkan_catalog_path (const char *path,
                      const char *key)
{
  return path != NULL ? g_strdup_printf ("%s.%s", path, key) : g_strdup (key);
}

/**
 * _genkan_catalog_report_take:
 * @path: (nullable): where in the file, such as `entries[2].url`
 * @sentence: (transfer full): what is wrong and what to do
 */
void
_genkan_catalog_report_take (GenkanCatalogReport *report,
                             const char          *path,
                             char                *sentence)
{
  report->n++;
  if (path != NULL)
    g_ptr_array_add (report->problems, g_strdup_printf ("%s: %s: %s", report->file, path, sentence));
  else
    g_ptr_array_add (report->problems, g_strdup_printf ("%s: %s", report->file, sentence));
  g_free (sentence);
}

static gboolean
check_schema (GenkanCatalogReport *report,
              JsonObject          *object)
{
  JsonNode *node = json_object_get_member (object, "schema");
  gint64 version;

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_INT64 || json_node_get_int (node) < 1)
    {
      _genkan_catalog_report_take (report, "schema",
                                   g_strdup_printf (_("Say which format the file has: “schema”: %d."), GENKAN_CATALOG_SCHEMA));
      return FALSE;
    }

  version = json_node_get_int (node);
  if (version > GENKAN_CATALOG_SCHEMA)
    {
      _genkan_catalog_report_take (report, "schema",
                                   g_strdup (_("This file was made for a newer Genkan. Update Genkan to use it.")));
      return FALSE;
    }

  return TRUE;
}

/**
 * _genkan_catalog_json_load:
 *
 * Returns: (transfer none) (nullable): the object of the file, owned by @parser, if it can be read at all
 */
JsonObject *
_genkan_catalog_json_load (GenkanCatalogReport *report,
                           JsonParser          *parser,
                           const char          *data,
                           gsize                length)
{
  g_autoptr (GError) error = NULL;
  JsonNode *root;

  if (length > GENKAN_LIMIT_SERVICE_FILE)
    {
      _genkan_catalog_report_take (report, NULL,
                                   g_strdup_printf (_("The file is larger than %d kilobytes. One file holds one service."),
                                                    GENKAN_LIMIT_SERVICE_FILE / 1024));
      return NULL;
    }
  if (!g_utf8_validate_len (data, length, NULL))
    {
      _genkan_catalog_report_take (report, NULL, g_strdup (_("The file is not text in UTF-8. Save it again as UTF-8.")));
      return NULL;
    }
  if (genkan_text_nests_deeper (data, length, MAX_DEPTH))
    {
      _genkan_catalog_report_take (report, NULL, g_strdup (_("There are too many brackets inside each other.")));
      return NULL;
    }
  if (!json_parser_load_from_data (parser, data, (gssize) length, &error))
    {
      g_autofree char *reason = genkan_text_for_display (error->message, GENKAN_LIMIT_QUOTE);

      _genkan_catalog_report_take (report, NULL, g_strdup_printf (_("The file is not complete JSON: %s"), reason));
      return NULL;
    }

  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      _genkan_catalog_report_take (report, NULL, g_strdup (_("The file has to be one JSON object, in curly brackets.")));
      return NULL;
    }

  return check_schema (report, json_node_get_object (root)) ? json_node_get_object (root) : NULL;
}

/** Reports every key of @object that is not in @known. */
void
_genkan_catalog_json_check_keys (GenkanCatalogReport *report,
                                 JsonObject          *object,
                                 const char          *path,
                                 const char * const  *known)
{
  g_autoptr (GList) keys = json_object_get_members (object);

  for (GList *l = keys; l != NULL; l = l->next)
    {
      g_autofree char *shown = NULL;
      g_autofree char *where = NULL;

      if (g_strv_contains (known, l->data))
        continue;

      shown = _genkan_catalog_shown_name (l->data);
      where = _genkan_catalog_path (path, shown);
      _genkan_catalog_report_take (report, where,
                                   g_strdup (_("This key is not known. Remove it, or correct its spelling.")));
    }
}

static const char *
text_of_node (GenkanCatalogReport *report,
              JsonNode            *node,
              const char          *where,
              GenkanRule           rule)
{
  char *problem;

  if (json_node_get_value_type (node) != G_TYPE_STRING)
    {
      _genkan_catalog_report_take (report, where, g_strdup (_("This has to be a text in quotation marks.")));
      return NULL;
    }

  problem = _genkan_catalog_rules_check (report->rules, rule, json_node_get_string (node));
  if (problem != NULL)
    {
      _genkan_catalog_report_take (report, where, problem);
      return NULL;
    }

  return json_node_get_string (node);
}

/**
 * _genkan_catalog_json_text:
 * @path: (nullable): where @object is
 *
 * Returns: (transfer none) (nullable): the text when it is there and follows @rule; everything else is reported
 */
const char *
_genkan_catalog_json_text (GenkanCatalogReport *report,
                           JsonObject          *object,
                           const char          *path,
                           const char          *key,
                           GenkanRule           rule,
                           gboolean             required)
{
  JsonNode *node = json_object_get_member (object, key);
  g_autofree char *where = _genkan_catalog_path (path, key);

  if (node != NULL)
    return text_of_node (report, node, where, rule);
  if (required)
    _genkan_catalog_report_take (report, where, g_strdup (_("This is missing. Add it.")));

  return NULL;
}

/**
 * _genkan_catalog_json_array:
 *
 * Returns: (transfer none) (nullable): the list when it is there and not too long
 */
JsonArray *
_genkan_catalog_json_array (GenkanCatalogReport *report,
                            JsonObject          *object,
                            const char          *path,
                            const char          *key)
{
  JsonNode *node = json_object_get_member (object, key);
  g_autofree char *where = NULL;

  if (node == NULL)
    return NULL;

  where = _genkan_catalog_path (path, key);
  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      _genkan_catalog_report_take (report, where, g_strdup (_("This has to be a list in square brackets.")));
      return NULL;
    }
  if (json_array_get_length (json_node_get_array (node)) > MAX_ITEMS)
    {
      _genkan_catalog_report_take (report, where, g_strdup_printf (_("The list is too long. Keep it below %d."), MAX_ITEMS));
      return NULL;
    }

  return json_node_get_array (node);
}

/**
 * _genkan_catalog_json_texts:
 *
 * Returns: (transfer full): the good texts of the list, possibly none
 */
char **
_genkan_catalog_json_texts (GenkanCatalogReport *report,
                            JsonObject          *object,
                            const char          *path,
                            const char          *key,
                            GenkanRule           rule,
                            gboolean             required)
{
  JsonArray *array = _genkan_catalog_json_array (report, object, path, key);
  guint n = array != NULL ? json_array_get_length (array) : 0;
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  g_autofree char *list_path = _genkan_catalog_path (path, key);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  if (required && n == 0 && (array != NULL || !json_object_has_member (object, key)))
    _genkan_catalog_report_take (report, list_path, g_strdup (_("This is missing. Add at least one.")));

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *where = g_strdup_printf ("%s[%u]", list_path, i);
      const char *text = text_of_node (report, json_array_get_element (array, i), where, rule);

      if (text == NULL)
        continue;
      if (!g_hash_table_add (seen, (gpointer) text))
        _genkan_catalog_report_take (report, where, g_strdup (_("This is in the list twice. Remove one.")));
      g_strv_builder_add (texts, text);
    }

  return g_strv_builder_end (texts);
}
