/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "genkan-cli-entries.h"
#include "genkan-cli-escape.h"
#include "genkan-cli-records.h"
#include "genkan-limits.h"
#include "genkan-text.h"

static void
add_text (JsonObject *object,
          const char *name,
          const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, name, text);
  else
    json_object_set_null_member (object, name);
}

static char *
dup_time (gint64 seconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (seconds);

  return g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
}

static JsonObject *
to_json (GenkanCliEntries *entries,
         GenkanRecord     *entry,
         GenkanResult     *result)
{
  JsonObject *object = json_object_new ();
  gint64 checked = genkan_record_get_time (entry, GENKAN_FIELD_CHECKED);
  g_autofree char *time = checked != 0 ? dup_time (checked) : NULL;

  add_text (object, "id", genkan_record_get_id (entry));
  add_text (object, "service", genkan_record_get_text (entry, GENKAN_FIELD_SERVICE));
  add_text (object, "purpose", genkan_record_get_text (entry, GENKAN_FIELD_PURPOSE));
  add_text (object, "person", genkan_cli_name_of_person (entries->records, entry));
  add_text (object, "name", genkan_record_get_text (entry, GENKAN_FIELD_NAME));
  add_text (object, "verdict", genkan_verdict_to_token (genkan_result_get_verdict (result)));
  add_text (object, "url", genkan_record_get_text (entry, GENKAN_FIELD_URL));
  add_text (object, "checked", time);
  add_text (object, "verdict-then", genkan_record_get_text (entry, GENKAN_FIELD_VERDICT));

  return object;
}

static void
put_field (const char *text,
           char        end)
{
  genkan_cli_put_escaped (text != NULL ? text : "-", stdout);
  putc (end, stdout);
}

static void
print_tsv (GenkanCliEntries *entries,
           GenkanRecord     *entry,
           GenkanResult     *result)
{
  put_field (genkan_record_get_id (entry), '\t');
  put_field (genkan_record_get_text (entry, GENKAN_FIELD_SERVICE), '\t');
  put_field (genkan_record_get_text (entry, GENKAN_FIELD_PURPOSE), '\t');
  put_field (genkan_cli_name_of_person (entries->records, entry), '\t');
  put_field (genkan_verdict_to_token (genkan_result_get_verdict (result)), '\t');
  put_field (genkan_record_get_text (entry, GENKAN_FIELD_URL), '\n');
}

static void
print_text (GenkanCliEntries *entries,
            GenkanRecord     *entry,
            GenkanResult     *result)
{
  const char *service_id = genkan_record_get_text (entry, GENKAN_FIELD_SERVICE);
  const GenkanService *service = service_id != NULL ? genkan_catalog_lookup (entries->catalog, service_id) : NULL;
  const char *purpose = genkan_record_get_text (entry, GENKAN_FIELD_PURPOSE);
  const char *person = genkan_cli_name_of_person (entries->records, entry);
  g_autofree char *person_shown = person != NULL ? genkan_text_for_display (person, GENKAN_LIMIT_QUOTE) : NULL;
  g_autofree char *url = genkan_text_for_display (genkan_record_get_text (entry, GENKAN_FIELD_URL), GENKAN_LIMIT_QUOTE);

  g_print ("%s  [%s]\n", genkan_record_get_id (entry), genkan_verdict_to_token (genkan_result_get_verdict (result)));
  g_print ("  %s%s%s%s%s\n", service != NULL ? genkan_service_get_name (service) : service_id != NULL ? service_id : _("No service"),
           purpose != NULL ? ", " : "", purpose != NULL ? genkan_purpose_get_label (purpose) : "",
           person_shown != NULL ? ", " : "", person_shown != NULL ? person_shown : "");
  g_print ("  %s\n", url);
}

static void
print_json (JsonNode *node)
{
  g_autofree char *text = json_to_string (node, TRUE);

  g_print ("%s\n", text);
}

/** One entry as a row of the list. */
void
genkan_cli_entries_print_one (GenkanCliEntries *entries,
                              GenkanRecord     *entry)
{
  GenkanEntryGate gate;
  g_autoptr (GenkanResult) result = genkan_entry_gate_judge_saved (entries->check, entries->catalog, entry, &gate);
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);

  if (entries->format == GENKAN_CLI_FORMAT_TSV)
    {
      print_tsv (entries, entry, result);
    }
  else if (entries->format == GENKAN_CLI_FORMAT_TEXT)
    {
      print_text (entries, entry, result);
    }
  else
    {
      json_node_take_object (node, to_json (entries, entry, result));
      print_json (node);
    }
}

/** `entries list`: all of them, with what they are now */
int
genkan_cli_entries_list (GenkanCliEntries *entries)
{
  GListModel *list = genkan_records_get_list (entries->records, GENKAN_RECORD_ENTRY);
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GenkanRecord) entry = g_list_model_get_item (list, i);

      if (entries->format == GENKAN_CLI_FORMAT_JSON)
        {
          GenkanEntryGate gate;
          g_autoptr (GenkanResult) result = genkan_entry_gate_judge_saved (entries->check, entries->catalog, entry, &gate);

          json_array_add_object_element (array, to_json (entries, entry, result));
        }
      else
        {
          genkan_cli_entries_print_one (entries, entry);
        }
    }

  json_node_take_array (node, array);
  if (entries->format == GENKAN_CLI_FORMAT_JSON)
    print_json (node);
  else if (entries->format == GENKAN_CLI_FORMAT_TEXT && g_list_model_get_n_items (list) == 0)
    g_print ("%s\n", _("No entry is saved yet. “genkan-cli entries add URL” saves one."));

  return GENKAN_CLI_OK;
}
