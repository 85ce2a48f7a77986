/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "genkan-cli.h"
#include "genkan-error.h"
#include "genkan-url-feed-build.h"

static void
print_count (const char *label,
             guint64     count)
{
  g_print ("%s: %" G_GUINT64_FORMAT "\n", label, count);
}

/** `genkan-cli feed build CSV OUT` */
int
genkan_cli_feed (int    argc,
                 char **argv)
{
  const GOptionEntry options[] = { G_OPTION_ENTRY_NULL };
  g_autoptr (GenkanCatalog) catalog = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileInputStream) csv = NULL;
  g_autoptr (GError) error = NULL;
  GenkanUrlFeedSummary summary;
  int status;

  if (!genkan_cli_parse_options (_("feed build CSV OUT"), options, &argc, &argv, &status))
    return status;
  if (argc != 4 || !g_str_equal (argv[1], "build"))
    return genkan_cli_fail (GENKAN_CLI_USAGE, _("Give a list (date, address, brand) and the file to write: feed build CSV OUT"));

  catalog = genkan_catalog_new (NULL, NULL, &error);
  if (catalog == NULL)
    return genkan_cli_fail (GENKAN_CLI_UNAVAILABLE, error->message);

  file = g_file_new_for_path (argv[2]);
  csv = g_file_read (file, NULL, NULL);
  if (csv == NULL)
    return genkan_cli_fail (GENKAN_CLI_UNREADABLE, _("The list cannot be read."));

  if (!genkan_url_feed_build (catalog, G_INPUT_STREAM (csv), argv[3], &summary, NULL, &error))
    return genkan_cli_fail (g_error_matches (error, GENKAN_ERROR, GENKAN_ERROR_UNAVAILABLE) ? GENKAN_CLI_UNAVAILABLE
                                                                                             : GENKAN_CLI_UNREADABLE,
                            error->message);

  print_count (_("Lines"), summary.n_lines);
  print_count (_("Addresses"), summary.n_addresses);
  print_count (_("Hosts"), summary.n_hosts);
  print_count (_("Owners"), summary.n_owners);
  print_count (_("Lines without an address, left out"), summary.n_skipped);

  return GENKAN_CLI_OK;
}
