/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-catalog-variant-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-error.h"

#define MAGIC "genkan-catalog"
#define FORMAT 1
#define TYPE "(sysayau)"

/* Stands for a text that is not there. */
#define NO_TEXT G_MAXUINT32

/* Bounds for what a damaged file can make the program allocate. */
#define MAX_SERVICES 20000
#define MAX_PLACES 20000

typedef struct
{
  GByteArray *pool;
  GHashTable *offsets;
  GArray     *numbers;
} Writer;

static void
write_number (Writer  *writer,
              guint32  number)
{
  number = GUINT32_TO_LE (number);
  g_array_append_val (writer->numbers, number);
}

static void
write_text (Writer     *writer,
            const char *text)
{
  gpointer offset;

  if (text == NULL)
    {
      write_number (writer, NO_TEXT);
      return;
    }

  if (!g_hash_table_lookup_extended (writer->offsets, text, NULL, &offset))
    {
      offset = GUINT_TO_POINTER (writer->pool->len);
      g_byte_array_append (writer->pool, (const guint8 *) text, (guint) strlen (text) + 1);
      g_hash_table_insert (writer->offsets, (gpointer) text, offset);
    }
  write_number (writer, GPOINTER_TO_UINT (offset));
}

static void
write_service (Writer              *writer,
               const GenkanService *service)
{
  const GenkanServiceField *fields;
  guint n_fields;

  fields = _genkan_service_get_fields (&n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      const char * const *list;

      if (!fields[i].is_list)
        {
          write_text (writer, _genkan_service_get_text (service, &fields[i]));
          continue;
        }

      list = _genkan_service_get_list (service, &fields[i]);
      write_number (writer, g_strv_length ((char **) list));
      for (guint t = 0; list[t] != NULL; t++)
        write_text (writer, list[t]);
    }

  write_number (writer, service->n_entries);
  for (guint i = 0; i < service->n_entries; i++)
    {
      write_text (writer, service->entries[i].purpose);
      write_text (writer, service->entries[i].url);
      write_text (writer, service->entries[i].label_ja);
      write_text (writer, service->entries[i].label_en);
    }
}

static guint
count_list_slots (const GenkanService *service)
{
  const GenkanServiceField *fields;
  guint n_fields;
  guint slots = 0;

  fields = _genkan_service_get_fields (&n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      if (fields[i].is_list)
        slots += g_strv_length ((char **) _genkan_service_get_list (service, &fields[i])) + 1;
    }

  return slots;
}

/**
 * _genkan_catalog_content_write:
 *
 * Returns: (transfer full): the compiled form, services and places in the given order
 */
GBytes *
_genkan_catalog_content_write (const char                  *date,
                               const GenkanService * const *services,
                               guint                        n_services,
                               const GenkanHostingPlace    *places,
                               guint                        n_places)
{
  g_autoptr (GByteArray) pool = g_byte_array_new ();
  g_autoptr (GHashTable) offsets = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GVariant) variant = NULL;
  Writer writer = { .pool = pool, .offsets = offsets, .numbers = numbers };
  guint n_slots = 0;
  guint n_entries = 0;

  for (guint i = 0; i < n_services; i++)
    {
      n_slots += count_list_slots (services[i]);
      n_entries += services[i]->n_entries;
    }

  write_number (&writer, n_services);
  write_number (&writer, n_slots);
  write_number (&writer, n_entries);
  write_number (&writer, n_places);
  for (guint i = 0; i < n_services; i++)
    write_service (&writer, services[i]);
  for (guint i = 0; i < n_places; i++)
    {
      write_text (&writer, places[i].host);
      write_text (&writer, places[i].path);
      write_number (&writer, places[i].kind);
      write_number (&writer, places[i].with_subdomains ? 1 : 0);
    }

  variant = g_variant_new ("(sys@ay@au)", MAGIC, FORMAT, date,
                           g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, pool->data, pool->len, 1),
                           g_variant_new_fixed_array (G_VARIANT_TYPE_UINT32, numbers->data, numbers->len, sizeof (guint32)));
  g_variant_ref_sink (variant);

  return g_variant_get_data_as_bytes (variant);
}

/* Reads numbers and texts one after the other; after the first contradiction everything else is zero. */
typedef struct
{
  const char    *pool;
  gsize          pool_size;
  const guint32 *numbers;
  gsize          n_numbers;
  gsize          position;
  gboolean       broken;
} Reader;

static guint32
read_number (Reader  *reader,
             guint32  max)
{
  guint32 number;

  if (reader->broken || reader->position >= reader->n_numbers)
    {
      reader->broken = TRUE;
      return 0;
    }

  number = GUINT32_FROM_LE (reader->numbers[reader->position++]);
  if (number > max)
    {
      reader->broken = TRUE;
      return 0;
    }

  return number;
}

static const char *
read_text (Reader *reader)
{
  guint32 offset = read_number (reader, NO_TEXT);

  if (reader->broken || offset == NO_TEXT)
    return NULL;
  if (offset >= reader->pool_size || (offset > 0 && reader->pool[offset - 1] != '\0'))
    {
      reader->broken = TRUE;
      return NULL;
    }

  return reader->pool + offset;
}

static const char *
read_required_text (Reader *reader)
{
  const char *text = read_text (reader);

  if (text == NULL)
    reader->broken = TRUE;

  return text;
}

static gboolean
is_pool_of_texts (const char *pool,
                  gsize       size)
{
  const char *end;

  if (size == 0 || pool[size - 1] != '\0')
    return FALSE;

  end = pool + size;
  for (const char *p = pool; p < end; p++)
    {
      if (!g_utf8_validate_len (p, (gsize) (end - p), &p) && *p != '\0')
        return FALSE;
    }

  return TRUE;
}

static void
read_service (Reader        *reader,
              GenkanService *service,
              const char  ***texts,
              const char   **texts_end,
              GenkanEntry  **entries,
              GenkanEntry   *entries_end)
{
  const GenkanServiceField *fields;
  guint n_fields;

  fields = _genkan_service_get_fields (&n_fields);
  for (guint i = 0; i < n_fields && !reader->broken; i++)
    {
      guint32 n;

      if (!fields[i].is_list)
        {
          const char *text = fields[i].required ? read_required_text (reader) : read_text (reader);

          _genkan_service_set_text (service, &fields[i], text);
          continue;
        }

      if (texts_end - *texts < 1)
        {
          reader->broken = TRUE;
          return;
        }
      n = read_number (reader, (guint32) (texts_end - *texts) - 1);
      _genkan_service_set_list (service, &fields[i], *texts);
      for (guint32 t = 0; t < n && !reader->broken; t++)
        *(*texts)++ = read_required_text (reader);
      *(*texts)++ = NULL;
    }

  service->n_entries = read_number (reader, (guint32) (entries_end - *entries));
  service->entries = *entries;
  for (guint i = 0; i < service->n_entries && !reader->broken; i++)
    {
      GenkanEntry *entry = (*entries)++;

      entry->purpose = read_required_text (reader);
      entry->url = read_required_text (reader);
      entry->label_ja = read_text (reader);
      entry->label_en = read_text (reader);
    }
}

static void
read_content (Reader               *reader,
              GenkanCatalogContent *content)
{
  /* Every text and entry needs at least one number, so damage cannot ask for more memory than the file has. */
  guint32 max = (guint32) MIN (reader->n_numbers, G_MAXUINT32 / 2);
  guint32 n_services = read_number (reader, MIN (max, MAX_SERVICES));
  guint32 n_texts = read_number (reader, max);
  guint32 n_entries = read_number (reader, max);
  guint32 n_places = read_number (reader, MIN (max, MAX_PLACES));
  const char **texts;
  GenkanEntry *entries;

  content->services = g_new0 (GenkanService, n_services);
  content->texts = texts = g_new0 (const char *, n_texts + 1);
  content->entries = entries = g_new0 (GenkanEntry, n_entries + 1);
  content->places = g_new0 (GenkanHostingPlace, n_places);
  content->n_services = n_services;
  content->n_places = n_places;

  for (guint i = 0; i < n_services && !reader->broken; i++)
    read_service (reader, &content->services[i], &texts, content->texts + n_texts, &entries, content->entries + n_entries);

  for (guint i = 0; i < n_places && !reader->broken; i++)
    {
      GenkanHostingPlace *place = &content->places[i];

      place->host = read_required_text (reader);
      place->path = read_text (reader);
      place->kind = (GenkanHostingKind) read_number (reader, GENKAN_HOSTING_DYNAMIC_DNS);
      place->with_subdomains = read_number (reader, 1) == 1;
    }

  if (reader->position != reader->n_numbers)
    reader->broken = TRUE;
}

/**
 * _genkan_catalog_content_read:
 * @bytes: the compiled form; may be damaged or made to harm
 *
 * Returns: (transfer full): the content, or %NULL with GENKAN_ERROR_BROKEN or _NEWER_VERSION
 */
GenkanCatalogContent *
_genkan_catalog_content_read (GBytes  *bytes,
                              GError **error)
{
  g_autoptr (GenkanCatalogContent) content = g_new0 (GenkanCatalogContent, 1);
  g_autoptr (GVariant) pool = NULL;
  g_autoptr (GVariant) numbers = NULL;
  const char *magic;
  guint8 format;
  Reader reader = { NULL };

  content->bytes = g_bytes_ref (bytes);
  content->variant = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (TYPE), bytes, FALSE));
  g_variant_get (content->variant, "(&sy&s@ay@au)", &magic, &format, &content->date, &pool, &numbers);

  if (!g_str_equal (magic, MAGIC))
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_BROKEN,
                           _("The directory of services is damaged. Please install Genkan again."));
      return NULL;
    }
  if (format != FORMAT)
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_NEWER_VERSION,
                           _("The directory of services belongs to another version of Genkan. Please install Genkan again."));
      return NULL;
    }

  reader.pool = g_variant_get_fixed_array (pool, &reader.pool_size, 1);
  reader.numbers = g_variant_get_fixed_array (numbers, &reader.n_numbers, sizeof (guint32));
  reader.broken = !is_pool_of_texts (reader.pool, reader.pool_size);
  if (!reader.broken)
    read_content (&reader, content);
  if (reader.broken)
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_BROKEN,
                           _("The directory of services is damaged. Please install Genkan again."));
      return NULL;
    }

  return g_steal_pointer (&content);
}

void
_genkan_catalog_content_free (GenkanCatalogContent *content)
{
  g_free (content->services);
  g_free (content->texts);
  g_free (content->entries);
  g_free (content->places);
  g_clear_pointer (&content->variant, g_variant_unref);
  g_clear_pointer (&content->bytes, g_bytes_unref);
  g_free (content);
}
