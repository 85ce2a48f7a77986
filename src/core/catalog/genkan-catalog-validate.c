/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-catalog-validate.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#include "genkan-catalog-claims-private.h"
#include "genkan-catalog-private.h"
#include "genkan-error.h"
#include "genkan-limits.h"
#include "genkan-service-file-private.h"

#define HOSTING_FILE "hosting.json"
#define CONTACTS_FILE "contacts.json"

typedef struct
{
  char   *path;
  GBytes *bytes;
} RawFile;

struct _GenkanCatalogSource
{
  GPtrArray          *raw;
  GPtrArray          *services;
  GenkanHostingFile  *hosting;
  GenkanContactsFile *contacts;
  GenkanCatalogRules *rules;
};

static void
raw_file_free (gpointer data)
{
  RawFile *raw = data;

  g_free (raw->path);
  g_bytes_unref (raw->bytes);
  g_free (raw);
}

/**
 * genkan_catalog_source_new:
 *
 * Returns: (transfer full): without any file yet
 */
GenkanCatalogSource *
genkan_catalog_source_new (void)
{
  GenkanCatalogSource *source = g_new0 (GenkanCatalogSource, 1);

  source->raw = g_ptr_array_new_with_free_func (raw_file_free);
  source->services = g_ptr_array_new_with_free_func ((GDestroyNotify) _genkan_service_file_free);
  source->rules = _genkan_catalog_rules_new ();

  return source;
}

void
genkan_catalog_source_free (GenkanCatalogSource *source)
{
  g_ptr_array_unref (source->raw);
  g_ptr_array_unref (source->services);
  g_clear_pointer (&source->hosting, _genkan_hosting_file_free);
  g_clear_pointer (&source->contacts, _genkan_contacts_file_free);
  _genkan_catalog_rules_free (source->rules);
  g_free (source);
}

/**
 * genkan_catalog_source_add:
 * @path: a service file, or one called `hosting.json` or `contacts.json`
 *
 * Returns: %FALSE with GENKAN_ERROR_UNREADABLE; what is wrong inside is found by the check
 */
gboolean
genkan_catalog_source_add (GenkanCatalogSource  *source,
                           const char           *path,
                           GError              **error)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *data = NULL;
  g_autoptr (GError) reason = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, &reason);
  gsize size = 0;
  RawFile *raw;

  if (stream != NULL)
    {
      data = g_malloc (GENKAN_LIMIT_SERVICE_FILE + 1);
      if (!g_input_stream_read_all (G_INPUT_STREAM (stream), data, GENKAN_LIMIT_SERVICE_FILE + 1, &size, NULL, &reason))
        g_clear_object (&stream);
    }
  if (stream == NULL)
    {
      g_set_error (error, GENKAN_ERROR, GENKAN_ERROR_UNREADABLE,
                   _("The file “%s” could not be read: %s"), shown, reason->message);
      return FALSE;
    }
  raw = g_new0 (RawFile, 1);
  raw->path = g_strdup (path);
  raw->bytes = g_bytes_new (data, size);
  g_ptr_array_add (source->raw, raw);

  return TRUE;
}

static gboolean
is_called (const RawFile *raw,
           const char    *wanted)
{
  g_autofree char *name = g_path_get_basename (raw->path);

  return g_str_equal (name, wanted);
}

static void
read_lists (GenkanCatalogSource *source,
            GPtrArray           *problems)
{
  for (guint i = 0; i < source->raw->len; i++)
    {
      const RawFile *raw = g_ptr_array_index (source->raw, i);
      gsize size;
      const char *data = g_bytes_get_data (raw->bytes, &size);

      data = data != NULL ? data : "";
      if (is_called (raw, HOSTING_FILE) && source->hosting == NULL)
        source->hosting = _genkan_hosting_file_read (source->rules, raw->path, data, size, problems);
      else if (is_called (raw, CONTACTS_FILE) && source->contacts == NULL)
        source->contacts = _genkan_contacts_file_read (source->rules, raw->path, data, size, problems);
    }
}

static void
read_services (GenkanCatalogSource *source,
               GenkanCatalog       *beside,
               GPtrArray           *problems)
{
  const GenkanHostingPlace *places = NULL;
  guint n_places = 0;

  if (source->hosting != NULL)
    {
      places = (const GenkanHostingPlace *) (gpointer) source->hosting->places->data;
      n_places = source->hosting->places->len;
    }
  else if (beside != NULL)
    {
      places = genkan_catalog_get_hosting (beside, &n_places);
    }

  for (guint i = 0; i < source->raw->len; i++)
    {
      const RawFile *raw = g_ptr_array_index (source->raw, i);
      GenkanServiceFile *file;
      gconstpointer data;
      gsize size;

      if (is_called (raw, HOSTING_FILE) || is_called (raw, CONTACTS_FILE))
        continue;
      data = g_bytes_get_data (raw->bytes, &size);
      file = _genkan_service_file_read (source->rules, raw->path, data != NULL ? data : "", size, places, n_places, problems);
      if (file != NULL)
        g_ptr_array_add (source->services, file);
    }
}

static gboolean
is_replaced (GenkanCatalogSource *source,
             const GenkanService *service)
{
  for (guint i = 0; i < source->services->len; i++)
    {
      const GenkanServiceFile *file = g_ptr_array_index (source->services, i);

      if (g_str_equal (file->service.id, service->id))
        return TRUE;
    }
  return FALSE;
}

/* After all files are known, because a page may lie on a domain of any service of the group. */
static void
test_places (GenkanCatalogSource *source,
             GenkanCatalogClaims *claims,
             GPtrArray           *problems)
{
  for (guint i = 0; i < source->services->len; i++)
    {
      const GenkanServiceFile *file = g_ptr_array_index (source->services, i);
      g_autofree char *shown = _genkan_catalog_shown_name (file->file);
      GenkanCatalogReport report = { .file = shown, .problems = problems, .rules = source->rules };

      _genkan_catalog_claims_test_places (claims, &file->service, file->foreign, &report);
    }
}

/**
 * genkan_catalog_source_check:
 * @beside: (nullable): a catalog that the files would join; services with the id of one of the files count as replaced
 *
 * Returns: (transfer full) (element-type utf8): one message for each fault, `file: path: sentence`; empty when all is well
 */
GPtrArray *
genkan_catalog_source_check (GenkanCatalogSource *source,
                             GenkanCatalog       *beside)
{
  GPtrArray *problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GenkanCatalogClaims) claims = _genkan_catalog_claims_new ();

  g_ptr_array_set_size (source->services, 0);
  g_clear_pointer (&source->hosting, _genkan_hosting_file_free);
  g_clear_pointer (&source->contacts, _genkan_contacts_file_free);
  read_lists (source, problems);
  read_services (source, beside, problems);

  for (guint i = 0; beside != NULL && i < genkan_catalog_get_n_services (beside); i++)
    {
      const GenkanService *service = genkan_catalog_get_service (beside, i);

      if (!is_replaced (source, service))
        _genkan_catalog_claims_add (claims, service);
    }

  for (guint i = 0; i < source->services->len; i++)
    {
      const GenkanServiceFile *file = g_ptr_array_index (source->services, i);
      g_autofree char *shown = _genkan_catalog_shown_name (file->file);
      GenkanCatalogReport report = { .file = shown, .problems = problems, .rules = source->rules };

      _genkan_catalog_claims_test (claims, &file->service, &report);
      _genkan_catalog_claims_add (claims, &file->service);
    }
  test_places (source, claims, problems);

  return problems;
}

static int
compare_ranks (gconstpointer a,
               gconstpointer b)
{
  const GenkanServiceFile *one = *(const GenkanServiceFile * const *) a;
  const GenkanServiceFile *other = *(const GenkanServiceFile * const *) b;

  if (one->rank != other->rank)
    return one->rank < other->rank ? -1 : 1;

  return strcmp (one->service.id, other->service.id);
}

/**
 * genkan_catalog_source_compile:
 *
 * To be called after a check without problems.
 *
 * Returns: (transfer full): what genkan_catalog_new_from_bytes() reads; the same bytes for the same files
 */
GBytes *
genkan_catalog_source_compile (GenkanCatalogSource *source)
{
  g_autoptr (GPtrArray) services = g_ptr_array_new ();
  g_autoptr (GPtrArray) facts = g_ptr_array_new ();
  GenkanCatalogParts parts = { .date = "" };

  if (source->hosting != NULL)
    {
      parts.date = source->hosting->date;
      parts.places = (gpointer) source->hosting->places->data;
      parts.n_places = source->hosting->places->len;
    }

  g_ptr_array_sort (source->services, compare_ranks);
  for (guint i = 0; i < source->services->len; i++)
    {
      const GenkanServiceFile *file = g_ptr_array_index (source->services, i);

      g_ptr_array_add (services, (gpointer) &file->service);
      g_ptr_array_add (facts, (gpointer) &file->facts);
      if (strcmp (file->service.date, parts.date) > 0)
        parts.date = file->service.date;
    }

  parts.services = (const GenkanService * const *) services->pdata;
  parts.facts = (const GenkanServiceFacts * const *) facts->pdata;
  parts.n_services = services->len;
  parts.contacts = source->contacts != NULL ? &source->contacts->contacts : NULL;

  return _genkan_catalog_content_write (&parts);
}
