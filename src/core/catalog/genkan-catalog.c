/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-catalog-private.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "genkan-error.h"
#include "genkan-service-file-private.h"
#include "genkan-text.h"

#define RESOURCE "/io/github/genkan/Genkan/catalog/catalog.gvariant"

G_DEFINE_BOXED_TYPE (GenkanCatalog, genkan_catalog, genkan_catalog_ref, genkan_catalog_unref)

static void
add_service (GenkanCatalog       *catalog,
             const GenkanService *service)
{
  g_ptr_array_add (catalog->services, (gpointer) service);
  g_hash_table_insert (catalog->by_id, (gpointer) service->id, (gpointer) service);
}

/**
 * genkan_catalog_new_from_bytes:
 * @compiled: a compiled catalog; may be damaged
 *
 * Returns: (transfer full): the catalog without files of the person, or %NULL with GENKAN_ERROR_BROKEN or _NEWER_VERSION
 */
GenkanCatalog *
genkan_catalog_new_from_bytes (GBytes  *compiled,
                               GError **error)
{
  GenkanCatalogContent *content;
  GenkanCatalog *catalog;

  g_return_val_if_fail (compiled != NULL, NULL);

  content = _genkan_catalog_content_read (compiled, error);
  if (content == NULL)
    return NULL;

  catalog = g_new0 (GenkanCatalog, 1);
  g_atomic_ref_count_init (&catalog->ref_count);
  catalog->content = content;
  catalog->services = g_ptr_array_sized_new (content->n_services);
  catalog->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  catalog->facts = g_hash_table_new (NULL, NULL);
  catalog->memories = g_ptr_array_new_with_free_func ((GDestroyNotify) _genkan_fact_memory_free);
  for (guint i = 0; i < content->n_services; i++)
    add_service (catalog, &content->services[i]);

  return catalog;
}

/**
 * genkan_catalog_new:
 * @user_folder: (nullable): folder with the person's own service files; need not exist
 * @problems: (out) (optional) (transfer full) (element-type utf8): one message for each file that was skipped
 *
 * Loads the catalog of the program and what the person added. A broken file of the person is told and skipped.
 *
 * Returns: (transfer full): the catalog, or %NULL with GENKAN_ERROR_UNAVAILABLE, _BROKEN or _NEWER_VERSION
 */
GenkanCatalog *
genkan_catalog_new (const char  *user_folder,
                    GPtrArray  **problems,
                    GError     **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  GenkanCatalog *catalog;

  if (problems != NULL)
    *problems = NULL;

  if (bytes == NULL)
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_UNAVAILABLE,
                           _("The directory of services is missing. Please install Genkan again."));
      return NULL;
    }

  catalog = genkan_catalog_new_from_bytes (bytes, error);
  if (catalog == NULL)
    return NULL;

  if (user_folder != NULL)
    {
      catalog->user_files = _genkan_catalog_read_user_folder (catalog, user_folder, found);
      for (guint i = 0; i < catalog->user_files->len; i++)
        {
          GenkanServiceFile *file = g_ptr_array_index (catalog->user_files, i);

          add_service (catalog, &file->service);
        }
    }

  if (problems != NULL)
    *problems = g_steal_pointer (&found);

  return catalog;
}

GenkanCatalog *
genkan_catalog_ref (GenkanCatalog *catalog)
{
  g_return_val_if_fail (catalog != NULL, NULL);

  g_atomic_ref_count_inc (&catalog->ref_count);

  return catalog;
}

void
genkan_catalog_unref (GenkanCatalog *catalog)
{
  g_return_if_fail (catalog != NULL);

  if (!g_atomic_ref_count_dec (&catalog->ref_count))
    return;

  g_clear_pointer (&catalog->index, _genkan_catalog_index_free);
  g_clear_pointer (&catalog->by_name, g_hash_table_unref);
  g_hash_table_unref (catalog->by_id);
  g_hash_table_unref (catalog->facts);
  g_ptr_array_unref (catalog->memories);
  g_ptr_array_unref (catalog->services);
  g_clear_pointer (&catalog->user_files, g_ptr_array_unref);
  _genkan_catalog_content_free (catalog->content);
  g_free (catalog);
}

/** genkan_catalog_get_date: the ISO day of the newest fact in the catalog of the program. */
const char *
genkan_catalog_get_date (GenkanCatalog *catalog)
{
  g_return_val_if_fail (catalog != NULL, NULL);

  return catalog->content->date;
}

guint
genkan_catalog_get_n_services (GenkanCatalog *catalog)
{
  g_return_val_if_fail (catalog != NULL, 0);

  return catalog->services->len;
}

/**
 * genkan_catalog_get_service:
 *
 * Returns: the service; those that are imitated most come first, those of the person last
 */
const GenkanService *
genkan_catalog_get_service (GenkanCatalog *catalog,
                            guint          index)
{
  g_return_val_if_fail (catalog != NULL && index < catalog->services->len, NULL);

  return g_ptr_array_index (catalog->services, index);
}

/**
 * genkan_catalog_lookup:
 *
 * Returns: (nullable): the service with exactly this id
 */
const GenkanService *
genkan_catalog_lookup (GenkanCatalog *catalog,
                       const char    *id)
{
  g_return_val_if_fail (catalog != NULL && id != NULL, NULL);

  return g_hash_table_lookup (catalog->by_id, id);
}

static void
add_name (GHashTable          *names,
          const char          *name,
          const GenkanService *service)
{
  g_autofree char *folded = genkan_text_fold (name);

  if (*folded != '\0' && !g_hash_table_contains (names, folded))
    g_hash_table_insert (names, g_steal_pointer (&folded), (gpointer) service);
}

static GHashTable *
collect_names (GenkanCatalog *catalog)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < catalog->services->len; i++)
    {
      const GenkanService *service = g_ptr_array_index (catalog->services, i);

      add_name (names, service->id, service);
      add_name (names, service->name_ja, service);
      add_name (names, service->name_en, service);
      for (guint a = 0; service->aliases[a] != NULL; a++)
        add_name (names, service->aliases[a], service);
    }

  return names;
}

/**
 * genkan_catalog_find:
 * @name: id, name or alias in any width, case and kind of kana
 *
 * Returns: (nullable): the service that is called so
 */
const GenkanService *
genkan_catalog_find (GenkanCatalog *catalog,
                     const char    *name)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (catalog != NULL && name != NULL, NULL);

  if (catalog->by_name == NULL)
    catalog->by_name = collect_names (catalog);
  folded = genkan_text_fold (name);

  return g_hash_table_lookup (catalog->by_name, folded);
}

/**
 * genkan_catalog_get_hosting:
 *
 * Returns: (array length=n_places): places where strangers publish; owned by @catalog
 */
const GenkanHostingPlace *
genkan_catalog_get_hosting (GenkanCatalog *catalog,
                            guint         *n_places)
{
  g_return_val_if_fail (catalog != NULL && n_places != NULL, NULL);

  *n_places = catalog->content->n_places;

  return catalog->content->places;
}
