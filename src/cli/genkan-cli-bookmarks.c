/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-cli-bookmarks.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <stdio.h>

#include "genkan-bookmarks.h"
#include "genkan-cli-escape.h"
#include "genkan-cli.h"
#include "genkan-limits.h"
#include "genkan-text.h"

typedef struct
{
  GMainLoop       *loop;
  GenkanBookmarks *bookmarks;
  GError          *error;
} Reading;

static void
print_bookmark (const GenkanBookmark *bookmark)
{
  g_autofree char *title = genkan_text_for_display (bookmark->title, GENKAN_LIMIT_QUOTE);
  g_autofree char *url = genkan_text_for_display (bookmark->url, GENKAN_LIMIT_QUOTE);

  g_print ("  [%s] %s\n      %s\n", genkan_verdict_to_token (bookmark->verdict), title, url);
  if (bookmark->service != NULL)
    g_print ("      %s: %s%s%s\n", bookmark->verdict == GENKAN_VERDICT_OFFICIAL ? _("Official entry of") : _("It says it is"),
             genkan_service_get_name (bookmark->service), bookmark->purpose != NULL ? ", " : "",
             bookmark->purpose != NULL ? bookmark->purpose : "");
}

static void
print_list (GPtrArray  *list,
            const char *heading)
{
  if (list->len == 0)
    return;

  g_print ("%s\n", heading);
  for (guint i = 0; i < list->len; i++)
    print_bookmark (g_ptr_array_index (list, i));
}

static void
print_count (guint       n,
             const char *label)
{
  if (n > 0)
    g_print ("%s: %u\n", label, n);
}

static void
print_text (GenkanBookmarks *bookmarks)
{
  if (bookmarks->official->len == 0)
    g_print ("%s\n", _("No bookmark leads to an official entry that Genkan knows."));
  print_list (bookmarks->official, _("Official entries, to keep if you like:"));
  print_list (bookmarks->warned, _("Please look at these again:"));
  print_count (bookmarks->n_others, _("Other addresses, about which nothing is known"));
  print_count (bookmarks->n_same, _("The same address once more"));
  print_count (bookmarks->n_skipped, _("Not a web address"));
  if (bookmarks->is_cut)
    g_print ("%s\n", _("The file ends in the middle, or holds more than Genkan reads. Only its beginning was looked at."));
}

static void
print_tsv (GPtrArray *list)
{
  for (guint i = 0; i < list->len; i++)
    {
      const GenkanBookmark *bookmark = g_ptr_array_index (list, i);

      printf ("%s\t%s\t%s\t", genkan_verdict_to_token (bookmark->verdict), bookmark->service != NULL ? bookmark->service->id : "-",
              bookmark->purpose != NULL ? bookmark->purpose : "-");
      genkan_cli_put_escaped (bookmark->url, stdout);
      putchar ('\t');
      genkan_cli_put_escaped (bookmark->title, stdout);
      putchar ('\t');
      genkan_cli_put_escaped (bookmark->folder, stdout);
      putchar ('\n');
    }
}

static void
add_string (JsonBuilder *builder,
            const char  *name,
            const char  *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
add_list (JsonBuilder *builder,
          const char  *name,
          GPtrArray   *list)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < list->len; i++)
    {
      const GenkanBookmark *bookmark = g_ptr_array_index (list, i);

      json_builder_begin_object (builder);
      add_string (builder, "verdict", genkan_verdict_to_token (bookmark->verdict));
      add_string (builder, "service", bookmark->service != NULL ? bookmark->service->id : NULL);
      add_string (builder, "purpose", bookmark->purpose);
      add_string (builder, "url", bookmark->url);
      add_string (builder, "title", bookmark->title);
      add_string (builder, "folder", bookmark->folder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_count (JsonBuilder *builder,
           const char  *name,
           guint        n)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, n);
}

static void
print_json (GenkanBookmarks *bookmarks)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  add_list (builder, "official", bookmarks->official);
  add_list (builder, "warned", bookmarks->warned);
  add_count (builder, "others", bookmarks->n_others);
  add_count (builder, "same", bookmarks->n_same);
  add_count (builder, "skipped", bookmarks->n_skipped);
  add_count (builder, "folders", bookmarks->n_folders);
  json_builder_set_member_name (builder, "cut");
  json_builder_add_boolean_value (builder, bookmarks->is_cut);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  g_print ("%s\n", text);
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Reading *reading = data;

  reading->bookmarks = genkan_bookmarks_read_finish (G_FILE (source), result, &reading->error);
  g_main_loop_quit (reading->loop);
}

/** `genkan-cli bookmarks [--feed=FILE] [--format=text|json|tsv] FILE`: what the bookmarks of a browser lead to. Keeps nothing. */
int
genkan_cli_bookmarks (int    argc,
                      char **argv)
{
  g_autofree char *feed_path = NULL;
  g_autofree char *format_name = NULL;
  g_autofree char *user_folder = g_build_filename (g_get_user_data_dir (), "genkan", "catalog", NULL);
  const GOptionEntry options[] = {
    { "feed", 0, 0, G_OPTION_ARG_FILENAME, &feed_path, N_("List of reported addresses made by “feed build”"), N_("FILE") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_name, N_("text, json or tsv"), N_("FORMAT") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GenkanCatalog) catalog = NULL;
  g_autoptr (GenkanUrlFeed) feed = NULL;
  g_autoptr (GenkanBookmarks) bookmarks = NULL;
  g_autoptr (GMainLoop) loop = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  Reading reading = { 0 };
  GenkanCliFormat format;
  int status;

  if (!genkan_cli_parse_options ("bookmarks [--feed=FILE] [--format=text|json|tsv] FILE", options, &argc, &argv, &status))
    return status;
  if (!genkan_cli_parse_format (format_name, &format))
    return GENKAN_CLI_USAGE;
  if (argc != 2)
    return genkan_cli_fail (GENKAN_CLI_USAGE, _("Give one file with bookmarks, as the browser exports them (HTML)."));

  catalog = genkan_catalog_new (user_folder, NULL, &error);
  if (catalog == NULL)
    return genkan_cli_fail (GENKAN_CLI_UNAVAILABLE, error->message);
  if (feed_path != NULL && (feed = genkan_url_feed_open (feed_path, &error)) == NULL)
    return genkan_cli_fail (GENKAN_CLI_UNREADABLE, error->message);

  loop = g_main_loop_new (NULL, FALSE);
  file = g_file_new_for_commandline_arg (argv[1]);
  reading.loop = loop;
  genkan_bookmarks_read_async (file, catalog, feed, NULL, on_read, &reading);
  g_main_loop_run (loop);
  bookmarks = reading.bookmarks;
  error = reading.error;
  if (bookmarks == NULL)
    return genkan_cli_fail (GENKAN_CLI_UNREADABLE, error->message);

  if (format == GENKAN_CLI_FORMAT_JSON)
    {
      print_json (bookmarks);
    }
  else if (format == GENKAN_CLI_FORMAT_TSV)
    {
      print_tsv (bookmarks->official);
      print_tsv (bookmarks->warned);
    }
  else
    {
      print_text (bookmarks);
    }

  return GENKAN_CLI_OK;
}
