/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-facts-private.h"

static JsonObject *
record_to_json (const GenkanFactTable *table,
                gconstpointer          record)
{
  JsonObject *object = json_object_new ();

  _genkan_facts_to_json (table, record, object);

  return object;
}

static void
add_list (JsonObject         *object,
          const char         *name,
          const char * const *list)
{
  JsonArray *array;

  if (*list == NULL)
    return;

  array = json_array_new ();
  for (guint i = 0; list[i] != NULL; i++)
    json_array_add_string_element (array, list[i]);
  json_object_set_array_member (object, name, array);
}

static void
add_records (JsonObject            *object,
             const GenkanFactField *field,
             gconstpointer          record)
{
  const guint8 *records = G_STRUCT_MEMBER (gconstpointer, record, field->offset);
  guint n = G_STRUCT_MEMBER (guint, record, field->count_offset);
  JsonArray *array;

  if (n == 0)
    return;

  array = json_array_new ();
  for (guint i = 0; i < n; i++)
    json_array_add_object_element (array, record_to_json (field->table, records + i * field->table->size));
  json_object_set_array_member (object, field->name, array);
}

/** Adds what @record holds to @object, in the form of a catalog file. */
void
_genkan_facts_to_json (const GenkanFactTable *table,
                       gconstpointer          record,
                       JsonObject            *object)
{
  for (guint i = 0; i < table->n_fields; i++)
    {
      const GenkanFactField *field = &table->fields[i];
      const char *text;
      gconstpointer inner;
      guint number;

      switch (field->type)
        {
        case GENKAN_FACT_TEXT:
          text = G_STRUCT_MEMBER (const char *, record, field->offset);
          if (text != NULL)
            json_object_set_string_member (object, field->name, text);
          break;
        case GENKAN_FACT_LIST:
          add_list (object, field->name, G_STRUCT_MEMBER (const char * const *, record, field->offset));
          break;
        case GENKAN_FACT_NUMBER:
          number = G_STRUCT_MEMBER (guint, record, field->offset);
          if (number != 0)
            json_object_set_int_member (object, field->name, number);
          break;
        case GENKAN_FACT_FLAG:
          json_object_set_boolean_member (object, field->name, G_STRUCT_MEMBER (gboolean, record, field->offset));
          break;
        case GENKAN_FACT_RECORD:
          inner = G_STRUCT_MEMBER (gconstpointer, record, field->offset);
          if (inner != NULL)
            json_object_set_object_member (object, field->name, record_to_json (field->table, inner));
          break;
        case GENKAN_FACT_RECORDS:
          add_records (object, field, record);
          break;
        default:
          g_assert_not_reached ();
        }
    }
}
