/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-facts-private.h"

static void
write_list (GenkanCatalogWriter *writer,
            const char * const  *list)
{
  _genkan_catalog_write_number (writer, g_strv_length ((char **) list));
  for (guint i = 0; list[i] != NULL; i++)
    _genkan_catalog_write_text (writer, list[i]);
}

static void
write_records (GenkanCatalogWriter   *writer,
               const GenkanFactField *field,
               gconstpointer          record)
{
  const guint8 *records = G_STRUCT_MEMBER (gconstpointer, record, field->offset);
  guint n = G_STRUCT_MEMBER (guint, record, field->count_offset);

  _genkan_catalog_write_number (writer, n);
  for (guint i = 0; i < n; i++)
    _genkan_facts_write (writer, field->table, records + i * field->table->size);
}

/** Writes the members of @record one after the other, in the order of @table. */
void
_genkan_facts_write (GenkanCatalogWriter   *writer,
                     const GenkanFactTable *table,
                     gconstpointer          record)
{
  for (guint i = 0; i < table->n_fields; i++)
    {
      const GenkanFactField *field = &table->fields[i];
      gconstpointer inner;

      switch (field->type)
        {
        case GENKAN_FACT_TEXT:
          _genkan_catalog_write_text (writer, G_STRUCT_MEMBER (const char *, record, field->offset));
          break;
        case GENKAN_FACT_LIST:
          write_list (writer, G_STRUCT_MEMBER (const char * const *, record, field->offset));
          break;
        case GENKAN_FACT_NUMBER:
          _genkan_catalog_write_number (writer, G_STRUCT_MEMBER (guint, record, field->offset));
          break;
        case GENKAN_FACT_FLAG:
          _genkan_catalog_write_number (writer, G_STRUCT_MEMBER (gboolean, record, field->offset) ? 1 : 0);
          break;
        case GENKAN_FACT_RECORD:
          inner = G_STRUCT_MEMBER (gconstpointer, record, field->offset);
          _genkan_catalog_write_number (writer, inner != NULL ? 1 : 0);
          if (inner != NULL)
            _genkan_facts_write (writer, field->table, inner);
          break;
        case GENKAN_FACT_RECORDS:
          write_records (writer, field, record);
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

/* Every item needs at least one number, so damage cannot ask for more memory than the file has. */
static guint32
read_count (GenkanCatalogReader *reader)
{
  return _genkan_catalog_read_number (reader, (guint32) MIN (reader->n_numbers - reader->position, G_MAXUINT32 / 2));
}

static const char * const *
read_list (GenkanCatalogReader *reader,
           GenkanFactMemory    *memory)
{
  guint32 n = read_count (reader);
  const char **list = _genkan_fact_memory_add (memory, n, sizeof (char *));

  for (guint32 i = 0; i < n && !reader->broken; i++)
    list[i] = _genkan_catalog_read_required_text (reader);

  return list;
}

static void
read_records (GenkanCatalogReader   *reader,
              GenkanFactMemory      *memory,
              const GenkanFactField *field,
              gpointer               record)
{
  guint32 n = read_count (reader);
  guint8 *records = _genkan_fact_memory_add (memory, n, field->table->size);

  for (guint32 i = 0; i < n && !reader->broken; i++)
    _genkan_facts_read (reader, memory, field->table, records + i * field->table->size);

  G_STRUCT_MEMBER (gconstpointer, record, field->offset) = records;
  G_STRUCT_MEMBER (guint, record, field->count_offset) = n;
}

static gconstpointer
read_inner (GenkanCatalogReader   *reader,
            GenkanFactMemory      *memory,
            const GenkanFactTable *table)
{
  gpointer inner;

  if (_genkan_catalog_read_number (reader, 1) == 0)
    return NULL;

  inner = _genkan_fact_memory_add (memory, 1, table->size);
  _genkan_facts_read (reader, memory, table, inner);

  return inner;
}

/**
 * _genkan_facts_read:
 * @record: zeroed; only whole when @reader is not broken afterwards
 */
void
_genkan_facts_read (GenkanCatalogReader   *reader,
                    GenkanFactMemory      *memory,
                    const GenkanFactTable *table,
                    gpointer               record)
{
  for (guint i = 0; i < table->n_fields && !reader->broken; i++)
    {
      const GenkanFactField *field = &table->fields[i];

      switch (field->type)
        {
        case GENKAN_FACT_TEXT:
          G_STRUCT_MEMBER (const char *, record, field->offset) =
            field->required ? _genkan_catalog_read_required_text (reader) : _genkan_catalog_read_text (reader);
          break;
        case GENKAN_FACT_LIST:
          G_STRUCT_MEMBER (const char * const *, record, field->offset) = read_list (reader, memory);
          break;
        case GENKAN_FACT_NUMBER:
          G_STRUCT_MEMBER (guint, record, field->offset) = _genkan_catalog_read_number (reader, field->max);
          break;
        case GENKAN_FACT_FLAG:
          G_STRUCT_MEMBER (gboolean, record, field->offset) = _genkan_catalog_read_number (reader, 1) == 1;
          break;
        case GENKAN_FACT_RECORD:
          G_STRUCT_MEMBER (gconstpointer, record, field->offset) = read_inner (reader, memory, field->table);
          break;
        case GENKAN_FACT_RECORDS:
          read_records (reader, memory, field, record);
          break;
        default:
          g_assert_not_reached ();
        }
    }
}
