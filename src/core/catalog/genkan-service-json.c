/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-service-json.h"

#include "genkan-facts-private.h"

static void
add_text (JsonObject *object,
          const char *key,
          const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, key, text);
}

static JsonArray *
entries_to_json (const GenkanService *service)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < service->n_entries; i++)
    {
      JsonObject *item = json_object_new ();

      add_text (item, "purpose", service->entries[i].purpose);
      add_text (item, "url", service->entries[i].url);
      add_text (item, "label_ja", service->entries[i].label_ja);
      add_text (item, "label_en", service->entries[i].label_en);
      json_array_add_object_element (array, item);
    }

  return array;
}

/**
 * genkan_service_to_json:
 * @facts: (nullable): what else is known about it
 *
 * Returns: (transfer full): the service in the form of a catalog file, without lists that are empty
 */
JsonNode *
genkan_service_to_json (const GenkanService      *service,
                        const GenkanServiceFacts *facts)
{
  JsonObject *object = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  const GenkanServiceField *fields;
  guint n_fields;

  g_return_val_if_fail (service != NULL, NULL);

  json_object_set_int_member (object, "schema", GENKAN_CATALOG_SCHEMA);

  fields = _genkan_service_get_fields (&n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      const char * const *list;
      JsonArray *array;

      if (!fields[i].is_list)
        {
          add_text (object, fields[i].name, _genkan_service_get_text (service, &fields[i]));
          continue;
        }

      list = _genkan_service_get_list (service, &fields[i]);
      if (*list == NULL)
        continue;
      array = json_array_new ();
      for (guint t = 0; list[t] != NULL; t++)
        json_array_add_string_element (array, list[t]);
      json_object_set_array_member (object, fields[i].name, array);
    }

  json_object_set_array_member (object, "entries", entries_to_json (service));
  if (facts != NULL)
    _genkan_facts_to_json (_genkan_service_facts_get_table (), facts, object);
  json_node_take_object (node, object);

  return node;
}
