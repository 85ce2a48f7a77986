/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-cli.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * genkan_cli_parse_options:
 * @synopsis: what stands after the program's name, such as `address URL…`
 * @argc: (inout): without the options afterwards
 * @status: (out): the exit status when %FALSE is returned
 */
gboolean
genkan_cli_parse_options (const char         *synopsis,
                          const GOptionEntry *entries,
                          int                *argc,
                          char             ***argv,
                          int                *status)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  gboolean help = FALSE;
  const GOptionEntry own[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, N_("Show these lines"), NULL },
    G_OPTION_ENTRY_NULL,
  };

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, own, GETTEXT_PACKAGE);

  if (!g_option_context_parse (context, argc, argv, &error))
    {
      g_printerr ("genkan-cli: %s\n", error->message);
      *status = GENKAN_CLI_USAGE;
      return FALSE;
    }

  if (help)
    {
      g_autofree char *options = g_option_context_get_help (context, TRUE, NULL);
      const char *list = strstr (options, "\n\n"); /* behind GLib's own usage line */

      g_print ("%s genkan-cli %s\n%s", _("Usage:"), synopsis, list != NULL ? list + 1 : "");
      *status = GENKAN_CLI_OK;
      return FALSE;
    }

  return TRUE;
}

/** genkan_cli_parse_format: @text may be %NULL for text. Tells the user when it is something unknown. */
gboolean
genkan_cli_parse_format (const char      *text,
                         GenkanCliFormat *format)
{
  static const char * const names[] = {
    [GENKAN_CLI_FORMAT_TEXT] = "text",
    [GENKAN_CLI_FORMAT_JSON] = "json",
    [GENKAN_CLI_FORMAT_TSV] = "tsv",
  };

  *format = GENKAN_CLI_FORMAT_TEXT;
  if (text == NULL)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_equal (names[i], text))
        {
          *format = (GenkanCliFormat) i;
          return TRUE;
        }
    }

  g_printerr ("genkan-cli: %s\n", _("The format is one of text, json and tsv."));

  return FALSE;
}

/**
 * genkan_cli_dup_today:
 * @now: (nullable): what the person gave for `--now`, or %NULL for the clock of this computer
 *
 * Returns: (transfer full) (nullable): ISO day; %NULL, after telling the user, when @now is no time
 */
char *
genkan_cli_dup_today (const char *now)
{
  g_autofree char *midnight = NULL;
  g_autoptr (GDateTime) time = NULL;

  if (now == NULL)
    {
      time = g_date_time_new_now_local ();
    }
  else
    {
      midnight = strlen (now) == strlen ("2026-11-21") ? g_strconcat (now, "T00:00:00Z", NULL) : g_strdup (now);
      time = g_date_time_new_from_iso8601 (midnight, NULL);
    }
  if (time == NULL)
    {
      g_printerr ("genkan-cli: %s\n", _("Give the time like 2026-11-21 or 2026-11-21T09:30:00Z."));
      return NULL;
    }

  return g_date_time_format (time, "%Y-%m-%d");
}

/**
 * genkan_cli_load_catalog:
 *
 * The catalog with the person's own packs. What is wrong with one of them is said on standard error; the others count.
 *
 * Returns: (transfer full) (nullable): %NULL with an error when the program's own catalog is damaged
 */
GenkanCatalog *
genkan_cli_load_catalog (GError **error)
{
  g_autofree char *user_folder = g_build_filename (g_get_user_data_dir (), "genkan", "catalog", NULL);
  g_autoptr (GPtrArray) problems = NULL;
  GenkanCatalog *catalog = genkan_catalog_new (user_folder, &problems, error);

  for (guint i = 0; problems != NULL && i < problems->len; i++)
    g_printerr ("genkan-cli: %s\n", (const char *) g_ptr_array_index (problems, i));

  return catalog;
}

/**
 * genkan_cli_may_write:
 * @path: a file to write
 * @ending: of the names of such files
 *
 * Whoever gets the order of the arguments wrong must not lose a mail: a file that is there is written over only when it looks like one
 * of the same kind. Otherwise a sentence is said on standard error.
 *
 * Returns: whether @path may be written
 */
gboolean
genkan_cli_may_write (const char *path,
                      const char *ending)
{
  g_autofree char *shown = NULL;

  if (g_str_has_suffix (path, ending) || !g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  shown = g_filename_display_name (path);
  /* Translators: the first %s is the name of a file, the second how such names end, such as .genkan-opinion */
  g_printerr ("genkan-cli: ");
  g_printerr (_("%s is there already, and its name does not end in %s. Nothing was written."), shown, ending);
  g_printerr ("\n");

  return FALSE;
}

/** Says @sentence on standard error and returns @status, for `return genkan_cli_fail (…)`. */
int
genkan_cli_fail (int         status,
                 const char *sentence)
{
  g_printerr ("genkan-cli: %s\n", sentence);

  return status;
}
