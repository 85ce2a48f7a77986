/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Build tool: reads the guides, with the check that the person's own ones get too, and writes a line about each. A guide in which
 * somebody could get lost stops the build. */

#include "config.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <locale.h>

#include "genkan-guide-check-private.h"
#include "genkan-guide-set.h"

static GStrv
read_contacts (const char  *path,
               GError     **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JsonArray *list;

  if (!json_parser_load_from_file (parser, path, error))
    return NULL;
  list = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "contacts");
  for (guint i = 0; i < json_array_get_length (list); i++)
    g_strv_builder_add (builder, json_object_get_string_member (json_array_get_object_element (list, i), "id"));

  return g_strv_builder_end (builder);
}

static gboolean
compile (const char          *contacts_path,
         const char          *output,
         const char * const  *paths,
         GError             **error)
{
  g_autoptr (GenkanGuideSet) set = genkan_guide_set_new_empty ();
  g_auto (GStrv) contacts = read_contacts (contacts_path, error);
  g_autoptr (GString) lines = g_string_new (NULL);

  if (contacts == NULL)
    return FALSE;

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autofree char *name = g_path_get_basename (paths[i]);
      g_autofree char *wanted = NULL;
      g_autofree char *data = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GenkanGuide) guide = NULL;
      gsize size;

      if (!g_file_get_contents (paths[i], &data, &size, error))
        return FALSE;
      bytes = g_bytes_new_take (g_steal_pointer (&data), size);
      guide = genkan_guide_new_from_bytes (bytes, error);
      if (guide == NULL || !genkan_guide_set_add (set, guide, error))
        {
          g_prefix_error (error, "%s: ", paths[i]);
          return FALSE;
        }
      wanted = g_strconcat (genkan_guide_get_id (guide), ".xml", NULL);
      if (!g_str_equal (name, wanted))
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s: the file should be called %s", paths[i], wanted);
          return FALSE;
        }
    }

  for (guint i = 0; i < genkan_guide_set_get_n_guides (set); i++)
    {
      GenkanGuide *guide = genkan_guide_set_get_guide (set, i);
      g_autofree char *problem = genkan_guide_set_check (set, guide, (const char * const *) contacts);

      if (problem != NULL)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, problem);
          return FALSE;
        }
      g_string_append_printf (lines, "%s: %u steps, at most %u questions\n", genkan_guide_get_id (guide),
                              genkan_guide_get_steps (guide)->len, _genkan_guide_count_questions (guide));
    }

  return g_file_set_contents (output, lines->str, (gssize) lines->len, error);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");

  if (argc < 4)
    {
      g_printerr ("usage: genkan-guide-compile CONTACTS OUTPUT GUIDE…\n");
      return 64;
    }
  if (!compile (argv[1], argv[2], (const char * const *) argv + 3, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  return 0;
}
