/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-catalog-private.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#include "genkan-catalog-claims-private.h"
#include "genkan-limits.h"
#include "genkan-service-file-private.h"

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* Sorted, so that of two files that contradict each other it is always the same one that is skipped. */
static GPtrArray *
list_files (const char *folder,
            GPtrArray  *problems)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (!g_str_has_suffix (name, ".json") || g_str_has_prefix (name, "."))
        continue;
      if (names->len >= GENKAN_LIMIT_CATALOG_FILES)
        {
          g_ptr_array_add (problems, g_strdup_printf (_("There are more than %d files in your own folder of services. The rest was left out."),
                                                      GENKAN_LIMIT_CATALOG_FILES));
          break;
        }
      g_ptr_array_add (names, g_strdup (name));
    }
  g_ptr_array_sort (names, compare_names);

  return names;
}

static GBytes *
load_bounded (const char *folder,
              const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *data = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = NULL;
  gsize size = 0;

  /* A pipe or a device would keep the program waiting for ever. */
  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return NULL;

  stream = g_file_read (file, NULL, NULL);
  data = g_malloc (GENKAN_LIMIT_SERVICE_FILE + 1);
  if (stream == NULL
      || !g_input_stream_read_all (G_INPUT_STREAM (stream), data, GENKAN_LIMIT_SERVICE_FILE + 1, &size, NULL, NULL))
    return NULL;

  return g_bytes_new_take (g_steal_pointer (&data), size);
}

/**
 * _genkan_catalog_read_user_folder:
 * @folder: need not exist
 * @problems: (element-type utf8): takes up what is wrong
 *
 * Returns: (transfer full) (element-type GenkanServiceFile): the good files, none of which takes anything away from a
 *   service of the program
 */
GPtrArray *
_genkan_catalog_read_user_folder (GenkanCatalog *catalog,
                                  const char    *folder,
                                  GPtrArray     *problems)
{
  g_autoptr (GPtrArray) names = list_files (folder, problems);
  GPtrArray *files = g_ptr_array_new_with_free_func ((GDestroyNotify) _genkan_service_file_free);
  g_autoptr (GenkanCatalogClaims) claims = NULL;
  g_autoptr (GenkanCatalogRules) rules = NULL;

  if (names->len == 0)
    return files;

  rules = _genkan_catalog_rules_new ();
  claims = _genkan_catalog_claims_new ();
  for (guint i = 0; i < catalog->services->len; i++)
    _genkan_catalog_claims_add (claims, g_ptr_array_index (catalog->services, i));

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *shown = _genkan_catalog_shown_name (name);
      g_autoptr (GBytes) bytes = load_bounded (folder, name);
      g_autoptr (GenkanServiceFile) file = NULL;
      GenkanCatalogReport report = { .file = shown, .problems = problems, .rules = rules };
      gconstpointer data;
      gsize size;

      if (bytes == NULL)
        {
          _genkan_catalog_report_take (&report, NULL, g_strdup (_("The file could not be read.")));
          continue;
        }
      data = g_bytes_get_data (bytes, &size);
      file = _genkan_service_file_read (rules, name, data, size,
                                        catalog->content->places, catalog->content->n_places, problems);
      if (file == NULL)
        continue;

      file->service.from_user = TRUE;
      if (!_genkan_catalog_claims_test (claims, &file->service, &report)
          || !_genkan_catalog_claims_test_places (claims, &file->service, file->foreign, &report))
        continue;
      _genkan_catalog_claims_add (claims, &file->service);
      g_ptr_array_add (files, g_steal_pointer (&file));
    }

  return files;
}
