/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-cli-address-batch.h"
#include "genkan-cli-result.h"
#include "genkan-cli.h"
#include "genkan-limits.h"
#include "genkan-url-extract.h"

/* An argument may be an address or a text with addresses in it. */
static GenkanVerdict
check_argument (GenkanUrlCheck      *check,
                const char          *argument,
                const GenkanService *service,
                GenkanCliFormat      format,
                GenkanVerdict        worst)
{
  g_autofree char *valid = g_utf8_make_valid (argument, -1);
  g_auto (GStrv) found = strpbrk (valid, " \n\t") != NULL ? genkan_url_extract (valid, GENKAN_LIMIT_ADDRESSES_IN_TEXT) : NULL;
  const char *only[] = { argument, NULL };
  const char * const *addresses = found != NULL && *found != NULL ? (const char * const *) found : only;

  for (gsize i = 0; addresses[i] != NULL; i++)
    {
      g_autoptr (GenkanResult) result = genkan_url_check_run (check, addresses[i], service);
      GenkanVerdict verdict = genkan_result_get_verdict (result);

      if (format == GENKAN_CLI_FORMAT_TSV)
        genkan_cli_address_print_tsv (check, addresses[i], strlen (addresses[i]), service, stdout);
      else if (format == GENKAN_CLI_FORMAT_JSON)
        genkan_cli_print_json (result, TRUE);
      else
        genkan_cli_print_text (result, _("Address"));

      if (genkan_verdict_severity (verdict) > genkan_verdict_severity (worst))
        worst = verdict;
    }

  return worst;
}

static int
check_all (GenkanUrlCheck      *check,
           char               **arguments,
           const GenkanService *service,
           GenkanCliFormat      format)
{
  GenkanVerdict worst = GENKAN_VERDICT_OFFICIAL;

  for (gsize i = 0; arguments[i] != NULL; i++)
    {
      if (i > 0 && format == GENKAN_CLI_FORMAT_TEXT)
        g_print ("\n");
      worst = check_argument (check, arguments[i], service, format, worst);
    }

  return genkan_verdict_exit_code (worst);
}

/** `genkan-cli address [--service=ID] [--feed=FILE] [--now=ISO8601] [--format=…] (URL… | --batch=FILE)` */
int
genkan_cli_address (int    argc,
                    char **argv)
{
  g_autofree char *service_name = NULL;
  g_autofree char *feed_path = NULL;
  g_autofree char *format_name = NULL;
  g_autofree char *batch = NULL;
  g_autofree char *now = NULL;
  g_autofree char *today = NULL;
  const GOptionEntry options[] = {
    { "service", 0, 0, G_OPTION_ARG_STRING, &service_name, N_("Which service it claims to be: id or name"), "ID" },
    { "feed", 0, 0, G_OPTION_ARG_FILENAME, &feed_path, N_("List of reported addresses made by “feed build”"), N_("FILE") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_name, N_("text, json or tsv"), N_("FORMAT") },
    { "batch", 0, 0, G_OPTION_ARG_FILENAME, &batch, N_("One address a line, or address, tab, service; - is standard input"), N_("FILE") },
    { "now", 0, 0, G_OPTION_ARG_STRING, &now, N_("Judge by this day instead of today"), "ISO8601" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GenkanCatalog) catalog = NULL;
  g_autoptr (GenkanUrlFeed) feed = NULL;
  g_autoptr (GenkanUrlCheck) check = NULL;
  g_autoptr (GError) error = NULL;
  const GenkanService *service = NULL;
  GenkanCliFormat format;
  int status;

  if (!genkan_cli_parse_options ("address [--service=ID] [--feed=FILE] [--now=ISO8601] [--format=text|json|tsv] (URL… | --batch=FILE)",
                                 options, &argc, &argv, &status))
    return status;
  if (!genkan_cli_parse_format (format_name, &format))
    return GENKAN_CLI_USAGE;
  if ((batch == NULL) == (argc < 2))
    return genkan_cli_fail (GENKAN_CLI_USAGE, _("Give one or more addresses, or --batch=FILE."));

  today = genkan_cli_dup_today (now);
  if (today == NULL)
    return GENKAN_CLI_USAGE;

  catalog = genkan_cli_load_catalog (&error);
  if (catalog == NULL)
    return genkan_cli_fail (GENKAN_CLI_UNAVAILABLE, error->message);
  if (feed_path != NULL && (feed = genkan_url_feed_open (feed_path, &error)) == NULL)
    return genkan_cli_fail (GENKAN_CLI_UNREADABLE, error->message);
  if (service_name != NULL && (service = genkan_catalog_find (catalog, service_name)) == NULL)
    return genkan_cli_fail (GENKAN_CLI_USAGE, _("The catalog has no such service. “genkan-cli catalog list” shows all."));

  check = genkan_url_check_new (catalog, feed, &error);
  if (check == NULL)
    return genkan_cli_fail (GENKAN_CLI_INTERNAL, error->message);

  genkan_url_check_set_today (check, today);

  if (batch != NULL)
    return genkan_cli_address_batch (check, catalog, batch, service, format);

  return check_all (check, argv + 1, service, format);
}
