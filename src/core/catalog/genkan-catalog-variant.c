/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-catalog-variant-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-error.h"
#include "genkan-facts-private.h"

#define MAGIC "genkan-catalog"
#define FORMAT 2
#define TYPE "(sysayauau)"

/* Bounds for what a damaged file can make the program allocate. */
#define MAX_SERVICES 20000
#define MAX_PLACES 20000

static void
write_service (GenkanCatalogWriter              *writer,
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
          _genkan_catalog_write_text (writer, _genkan_service_get_text (service, &fields[i]));
          continue;
        }

      list = _genkan_service_get_list (service, &fields[i]);
      _genkan_catalog_write_number (writer, g_strv_length ((char **) list));
      for (guint t = 0; list[t] != NULL; t++)
        _genkan_catalog_write_text (writer, list[t]);
    }

  _genkan_catalog_write_number (writer, service->n_entries);
  for (guint i = 0; i < service->n_entries; i++)
    {
      _genkan_catalog_write_text (writer, service->entries[i].purpose);
      _genkan_catalog_write_text (writer, service->entries[i].url);
      _genkan_catalog_write_text (writer, service->entries[i].label_ja);
      _genkan_catalog_write_text (writer, service->entries[i].label_en);
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

/* Where the details of each service lie, and those of the contacts behind them. */
static void
write_details (GenkanCatalogWriter      *writer,
               GArray                   *details,
               const GenkanCatalogParts *parts)
{
  GenkanCatalogWriter details_writer = { .pool = writer->pool, .offsets = writer->offsets, .numbers = details };
  const GenkanContacts none = { NULL };

  for (guint i = 0; i < parts->n_services; i++)
    {
      _genkan_catalog_write_number (writer, details->len);
      _genkan_facts_write (&details_writer, _genkan_service_facts_get_table (), parts->facts[i]);
    }
  _genkan_catalog_write_number (writer, details->len);
  _genkan_facts_write (&details_writer, _genkan_contacts_get_table (), parts->contacts != NULL ? parts->contacts : &none);
}

static GVariant *
numbers_to_variant (GArray *numbers)
{
  return g_variant_new_fixed_array (G_VARIANT_TYPE_UINT32, numbers->data, numbers->len, sizeof (guint32));
}

/**
 * _genkan_catalog_content_write:
 *
 * Returns: (transfer full): the compiled form, services and places in the given order
 */
GBytes *
_genkan_catalog_content_write (const GenkanCatalogParts *parts)
{
  g_autoptr (GByteArray) pool = g_byte_array_new ();
  g_autoptr (GHashTable) offsets = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) details = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GVariant) variant = NULL;
  GenkanCatalogWriter writer = { .pool = pool, .offsets = offsets, .numbers = numbers };
  guint n_slots = 0;
  guint n_entries = 0;

  for (guint i = 0; i < parts->n_services; i++)
    {
      n_slots += count_list_slots (parts->services[i]);
      n_entries += parts->services[i]->n_entries;
    }

  _genkan_catalog_write_number (&writer, parts->n_services);
  _genkan_catalog_write_number (&writer, n_slots);
  _genkan_catalog_write_number (&writer, n_entries);
  _genkan_catalog_write_number (&writer, parts->n_places);
  for (guint i = 0; i < parts->n_services; i++)
    write_service (&writer, parts->services[i]);
  for (guint i = 0; i < parts->n_places; i++)
    {
      _genkan_catalog_write_text (&writer, parts->places[i].host);
      _genkan_catalog_write_text (&writer, parts->places[i].path);
      _genkan_catalog_write_number (&writer, parts->places[i].kind);
      _genkan_catalog_write_number (&writer, parts->places[i].with_subdomains ? 1 : 0);
      _genkan_catalog_write_text (&writer, parts->places[i].source);
    }
  write_details (&writer, details, parts);

  variant = g_variant_new ("(sys@ay@au@au)", MAGIC, FORMAT, parts->date,
                           g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, pool->data, pool->len, 1),
                           numbers_to_variant (numbers), numbers_to_variant (details));
  g_variant_ref_sink (variant);

  return g_variant_get_data_as_bytes (variant);
}

static void
read_service (GenkanCatalogReader        *reader,
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
          const char *text = fields[i].required ? _genkan_catalog_read_required_text (reader) : _genkan_catalog_read_text (reader);

          _genkan_service_set_text (service, &fields[i], text);
          continue;
        }

      if (texts_end - *texts < 1)
        {
          reader->broken = TRUE;
          return;
        }
      n = _genkan_catalog_read_number (reader, (guint32) (texts_end - *texts) - 1);
      _genkan_service_set_list (service, &fields[i], *texts);
      for (guint32 t = 0; t < n && !reader->broken; t++)
        *(*texts)++ = _genkan_catalog_read_required_text (reader);
      *(*texts)++ = NULL;
    }

  service->n_entries = _genkan_catalog_read_number (reader, (guint32) (entries_end - *entries));
  service->entries = *entries;
  for (guint i = 0; i < service->n_entries && !reader->broken; i++)
    {
      GenkanEntry *entry = (*entries)++;

      entry->purpose = _genkan_catalog_read_required_text (reader);
      entry->url = _genkan_catalog_read_required_text (reader);
      entry->label_ja = _genkan_catalog_read_text (reader);
      entry->label_en = _genkan_catalog_read_text (reader);
    }
}

static void
read_content (GenkanCatalogReader               *reader,
              GenkanCatalogContent *content)
{
  /* Every text and entry needs at least one number, so damage cannot ask for more memory than the file has. */
  guint32 max = (guint32) MIN (reader->n_numbers, G_MAXUINT32 / 2);
  guint32 n_services = _genkan_catalog_read_number (reader, MIN (max, MAX_SERVICES));
  guint32 n_texts = _genkan_catalog_read_number (reader, max);
  guint32 n_entries = _genkan_catalog_read_number (reader, max);
  guint32 n_places = _genkan_catalog_read_number (reader, MIN (max, MAX_PLACES));
  const char **texts;
  GenkanEntry *entries;

  content->services = g_new0 (GenkanService, n_services);
  content->texts = texts = g_new0 (const char *, n_texts + 1);
  content->entries = entries = g_new0 (GenkanEntry, n_entries + 1);
  content->places = g_new0 (GenkanHostingPlace, n_places);
  content->facts_at = g_new0 (guint32, n_services);
  content->n_services = n_services;
  content->n_places = n_places;

  for (guint i = 0; i < n_services && !reader->broken; i++)
    read_service (reader, &content->services[i], &texts, content->texts + n_texts, &entries, content->entries + n_entries);

  for (guint i = 0; i < n_places && !reader->broken; i++)
    {
      GenkanHostingPlace *place = &content->places[i];

      place->host = _genkan_catalog_read_required_text (reader);
      place->path = _genkan_catalog_read_text (reader);
      place->kind = (GenkanHostingKind) _genkan_catalog_read_number (reader, GENKAN_HOSTING_DYNAMIC_DNS);
      place->with_subdomains = _genkan_catalog_read_number (reader, 1) == 1;
      place->source = _genkan_catalog_read_required_text (reader);
    }

  for (guint i = 0; i < n_services; i++)
    content->facts_at[i] = _genkan_catalog_read_number (reader, G_MAXUINT32);
  content->contacts_at = _genkan_catalog_read_number (reader, G_MAXUINT32);

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
  g_autoptr (GVariant) details = NULL;
  const char *magic;
  guint8 format;
  GenkanCatalogReader reader = { NULL };

  content->bytes = g_bytes_ref (bytes);
  content->variant = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (TYPE), bytes, FALSE));
  g_variant_get (content->variant, "(&sy&s@ay@au@au)", &magic, &format, &content->date, &pool, &numbers, &details);

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
  content->details = reader;
  content->details.numbers = g_variant_get_fixed_array (details, &content->details.n_numbers, sizeof (guint32));
  reader.broken = !_genkan_catalog_is_pool_of_texts (reader.pool, reader.pool_size);
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
  g_free (content->facts_at);
  g_clear_pointer (&content->variant, g_variant_unref);
  g_clear_pointer (&content->bytes, g_bytes_unref);
  g_free (content);
}
