/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-facts-private.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

static void
place_free (gpointer data)
{
  GenkanFactPlace *place = data;

  g_free (place->where);
  g_free (place->host);
  g_free (place->path);
  g_free (place);
}

/** Returns: (transfer full) (element-type GenkanFactPlace) */
GPtrArray *
_genkan_fact_places_new (void)
{
  return g_ptr_array_new_with_free_func (place_free);
}

GenkanFactPlace *
_genkan_fact_place_copy (const GenkanFactPlace *place)
{
  GenkanFactPlace *copy = g_new0 (GenkanFactPlace, 1);

  copy->where = g_strdup (place->where);
  copy->host = g_strdup (place->host);
  copy->path = g_strdup (place->path);
  copy->is_mail = place->is_mail;

  return copy;
}

/** @with_texts: whether texts have to be kept too */
GenkanFactMemory *
_genkan_fact_memory_new (gboolean with_texts)
{
  GenkanFactMemory *memory = g_new0 (GenkanFactMemory, 1);

  memory->texts = with_texts ? g_string_chunk_new (1024) : NULL;
  memory->blocks = g_ptr_array_new_with_free_func (g_free);

  return memory;
}

void
_genkan_fact_memory_free (GenkanFactMemory *memory)
{
  g_clear_pointer (&memory->texts, g_string_chunk_free);
  g_ptr_array_unref (memory->blocks);
  g_free (memory);
}

/** Returns: (transfer none): @n times @size zero bytes, and one more item of zeros behind them */
gpointer
_genkan_fact_memory_add (GenkanFactMemory *memory,
                         gsize             n,
                         gsize             size)
{
  gpointer block = g_malloc0_n (n + 1, size);

  g_ptr_array_add (memory->blocks, block);

  return block;
}

/** Adds the names of all fields to @keys. */
void
_genkan_facts_add_keys (const GenkanFactTable *table,
                        GPtrArray             *keys)
{
  for (guint i = 0; i < table->n_fields; i++)
    g_ptr_array_add (keys, (gpointer) table->fields[i].name);
}

static void
note_place (GPtrArray  *places,
            const char *where,
            GenkanRule  rule,
            const char *text)
{
  GenkanFactPlace *place;

  if (places == NULL || (rule != GENKAN_RULE_URL && rule != GENKAN_RULE_MAIL_HOST))
    return;

  place = g_new0 (GenkanFactPlace, 1);
  place->where = g_strdup (where);
  place->is_mail = rule == GENKAN_RULE_MAIL_HOST;
  if (place->is_mail)
    {
      place->host = g_strdup (text);
    }
  else
    {
      g_autoptr (GUri) uri = g_uri_parse (text, G_URI_FLAGS_ENCODED, NULL);

      place->host = g_strdup (g_uri_get_host (uri));
      place->path = g_strdup (g_uri_get_path (uri));
    }
  g_ptr_array_add (places, place);
}

static void
check_word (GenkanCatalogReport   *report,
            const GenkanFactField *field,
            const char            *where,
            const char            *text)
{
  if (field->words != GENKAN_N_WORDS && !genkan_catalog_is_word (field->words, text))
    _genkan_catalog_report_take (report, where, g_strdup (_("This word does not exist. The schema file lists those that do.")));
}

static void
read_text (GenkanCatalogReport   *report,
           GenkanFactMemory      *memory,
           GPtrArray             *places,
           const GenkanFactField *field,
           JsonObject            *object,
           const char            *path,
           gpointer               record)
{
  const char *text = _genkan_catalog_json_text (report, object, path, field->name, field->rule, field->required);
  g_autofree char *where = _genkan_catalog_path (path, field->name);

  if (text == NULL)
    return;

  check_word (report, field, where, text);
  note_place (places, where, field->rule, text);
  G_STRUCT_MEMBER (const char *, record, field->offset) = g_string_chunk_insert_const (memory->texts, text);
}

static void
read_list (GenkanCatalogReport   *report,
           GenkanFactMemory      *memory,
           const GenkanFactField *field,
           JsonObject            *object,
           const char            *path,
           gpointer               record)
{
  g_auto (GStrv) texts = _genkan_catalog_json_texts (report, object, path, field->name, field->rule, field->required);
  g_autofree char *where = _genkan_catalog_path (path, field->name);
  const char **list = _genkan_fact_memory_add (memory, g_strv_length (texts), sizeof (char *));

  for (guint i = 0; texts[i] != NULL; i++)
    {
      check_word (report, field, where, texts[i]);
      list[i] = g_string_chunk_insert_const (memory->texts, texts[i]);
    }
  G_STRUCT_MEMBER (const char * const *, record, field->offset) = list;
}

static void
read_number (GenkanCatalogReport   *report,
             const GenkanFactField *field,
             JsonObject            *object,
             const char            *path,
             gpointer               record)
{
  JsonNode *node = json_object_get_member (object, field->name);
  g_autofree char *where = _genkan_catalog_path (path, field->name);

  if (node == NULL)
    return;

  if (json_node_get_value_type (node) != G_TYPE_INT64 || json_node_get_int (node) < 1 || json_node_get_int (node) > field->max)
    _genkan_catalog_report_take (report, where, g_strdup_printf (_("This has to be a whole number from 1 to %u."), field->max));
  else
    G_STRUCT_MEMBER (guint, record, field->offset) = (guint) json_node_get_int (node);
}

static void
read_flag (GenkanCatalogReport   *report,
           const GenkanFactField *field,
           JsonObject            *object,
           const char            *path,
           gpointer               record)
{
  JsonNode *node = json_object_get_member (object, field->name);
  g_autofree char *where = _genkan_catalog_path (path, field->name);

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    _genkan_catalog_report_take (report, where, g_strdup (_("Say true, or false when it is only from memory.")));
  else
    G_STRUCT_MEMBER (gboolean, record, field->offset) = json_node_get_boolean (node);
}

static void
read_record (GenkanCatalogReport   *report,
             GenkanFactMemory      *memory,
             GPtrArray             *places,
             const GenkanFactTable *table,
             JsonNode              *node,
             const char            *path,
             gpointer               record)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  guint before = report->n;
  char *problem;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      _genkan_catalog_report_take (report, path, g_strdup (_("This has to be an object in curly brackets.")));
      return;
    }

  _genkan_facts_add_keys (table, keys);
  g_ptr_array_add (keys, NULL);
  _genkan_catalog_json_check_keys (report, json_node_get_object (node), path, (const char * const *) keys->pdata);
  _genkan_facts_from_json (report, memory, places, table, json_node_get_object (node), path, record);

  /* After another fault, what the members have to do with each other would only confuse. */
  problem = table->check != NULL && report->n == before ? table->check (record) : NULL;
  if (problem != NULL)
    _genkan_catalog_report_take (report, path, problem);
}

static void
read_records (GenkanCatalogReport   *report,
              GenkanFactMemory      *memory,
              GPtrArray             *places,
              const GenkanFactField *field,
              JsonObject            *object,
              const char            *path,
              gpointer               record)
{
  JsonArray *array = _genkan_catalog_json_array (report, object, path, field->name);
  guint n = array != NULL ? json_array_get_length (array) : 0;
  g_autofree char *where = _genkan_catalog_path (path, field->name);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint8 *records = _genkan_fact_memory_add (memory, n, field->table->size);

  if (field->required && n == 0 && (array != NULL || !json_object_has_member (object, field->name)))
    _genkan_catalog_report_take (report, where, g_strdup (_("This is missing. Add at least one.")));

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *item_path = g_strdup_printf ("%s[%u]", where, i);
      gpointer item = records + i * field->table->size;
      const GenkanFactField *first = &field->table->fields[0];

      read_record (report, memory, places, field->table, json_array_get_element (array, i), item_path, item);
      if (first->rule == GENKAN_RULE_ID && G_STRUCT_MEMBER (const char *, item, first->offset) != NULL
          && !g_hash_table_add (seen, G_STRUCT_MEMBER (gpointer, item, first->offset)))
        _genkan_catalog_report_take (report, item_path, g_strdup (_("This is in the list twice. Remove one.")));
    }

  G_STRUCT_MEMBER (gconstpointer, record, field->offset) = records;
  G_STRUCT_MEMBER (guint, record, field->count_offset) = n;
}

static void
check_languages (GenkanCatalogReport   *report,
                 const GenkanFactTable *table,
                 const char            *path,
                 gconstpointer          record)
{
  for (guint i = 0; i + 1 < table->n_fields; i++)
    {
      const GenkanFactField *ja = &table->fields[i];
      const GenkanFactField *en = &table->fields[i + 1];

      if (!ja->required && g_str_has_suffix (ja->name, "_ja")
          && (G_STRUCT_MEMBER (const char *, record, ja->offset) != NULL) != (G_STRUCT_MEMBER (const char *, record, en->offset) != NULL))
        {
          g_autofree char *where = _genkan_catalog_path (path, ja->name);

          _genkan_catalog_report_take (report, where, g_strdup (_("Write this in both languages, or in none.")));
        }
    }
}

/**
 * _genkan_facts_from_json:
 * @places: (nullable) (element-type GenkanFactPlace): takes up the hosts that people would be sent to
 * @object: whose keys have been checked
 * @path: (nullable): where @object is
 * @record: zeroed; filled in as @table says
 */
void
_genkan_facts_from_json (GenkanCatalogReport   *report,
                         GenkanFactMemory      *memory,
                         GPtrArray             *places,
                         const GenkanFactTable *table,
                         JsonObject            *object,
                         const char            *path,
                         gpointer               record)
{
  for (guint i = 0; i < table->n_fields; i++)
    {
      const GenkanFactField *field = &table->fields[i];

      switch (field->type)
        {
        case GENKAN_FACT_TEXT:
          read_text (report, memory, places, field, object, path, record);
          break;
        case GENKAN_FACT_LIST:
          read_list (report, memory, field, object, path, record);
          break;
        case GENKAN_FACT_NUMBER:
          read_number (report, field, object, path, record);
          break;
        case GENKAN_FACT_FLAG:
          read_flag (report, field, object, path, record);
          break;
        case GENKAN_FACT_RECORD:
          if (json_object_has_member (object, field->name))
            {
              g_autofree char *where = _genkan_catalog_path (path, field->name);
              gpointer inner = _genkan_fact_memory_add (memory, 1, field->table->size);

              read_record (report, memory, places, field->table, json_object_get_member (object, field->name), where, inner);
              G_STRUCT_MEMBER (gconstpointer, record, field->offset) = inner;
            }
          break;
        case GENKAN_FACT_RECORDS:
          read_records (report, memory, places, field, object, path, record);
          break;
        default:
          g_assert_not_reached ();
        }
    }

  check_languages (report, table, path, record);
}
