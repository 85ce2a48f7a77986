/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Build tool: checks the files of the catalog and writes them as one binary file for the resources of the program. */

#include "config.h"

#include <gio/gio.h>
#include <locale.h>
#include <string.h>

#include "genkan-catalog-validate.h"

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static GPtrArray *
list_files (const char  *folder,
            GError     **error)
{
  g_autofree char *services = g_build_filename (folder, "services", NULL);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (services, 0, error);
  const char *name;

  if (dir == NULL)
    return NULL;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_suffix (name, ".json"))
        g_ptr_array_add (paths, g_build_filename (services, name, NULL));
    }
  g_ptr_array_sort (paths, compare_names);
  g_ptr_array_add (paths, g_build_filename (folder, "hosting.json", NULL));
  g_ptr_array_add (paths, g_build_filename (folder, "contacts.json", NULL));

  return g_steal_pointer (&paths);
}

/* Names the folder too, so that a new file makes the build look again. */
static gboolean
write_dependencies (const char  *depfile,
                    const char  *output,
                    const char  *folder,
                    GPtrArray   *paths,
                    GError     **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s: %s/services", output, folder);
  for (guint i = 0; i < paths->len; i++)
    g_string_append_printf (text, " \\\n %s", (const char *) g_ptr_array_index (paths, i));
  g_string_append_c (text, '\n');

  return g_file_set_contents (depfile, text->str, (gssize) text->len, error);
}

static gboolean
compile (const char  *folder,
         const char  *output,
         const char  *depfile,
         GError     **error)
{
  g_autoptr (GenkanCatalogSource) source = genkan_catalog_source_new ();
  g_autoptr (GPtrArray) paths = list_files (folder, error);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (paths == NULL)
    return FALSE;

  for (guint i = 0; i < paths->len; i++)
    {
      if (!genkan_catalog_source_add (source, g_ptr_array_index (paths, i), error))
        return FALSE;
    }

  problems = genkan_catalog_source_check (source, NULL);
  for (guint i = 0; i < problems->len; i++)
    g_printerr ("%s\n", (const char *) g_ptr_array_index (problems, i));
  if (problems->len > 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%u faults in the catalog", problems->len);
      return FALSE;
    }

  bytes = genkan_catalog_source_compile (source);

  return g_file_set_contents (output, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), error)
         && write_dependencies (depfile, output, folder, paths, error);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");

  if (argc != 4)
    {
      g_printerr ("usage: genkan-catalog-compile FOLDER OUTPUT DEPFILE\n");
      return 64;
    }

  if (!compile (argv[1], argv[2], argv[3], &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  return 0;
}
