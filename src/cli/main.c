/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "genkan-cli-bookmarks.h"
#include "genkan-cli-catalog.h"
#include "genkan-cli-entries.h"
#include "genkan-cli-guide.h"
#include "genkan-cli-login.h"
#include "genkan-cli-message.h"
#include "genkan-cli-opinion.h"
#include "genkan-cli.h"

/* The commands, in the order of the help. */
static const struct
{
  const char *name;
  int       (*run) (int argc, char **argv);
  const char *about;
} commands[] = {
  { "address", genkan_cli_address, N_("whose address is this really?") },
  { "message", genkan_cli_message, N_("is this mail or SMS genuine?") },
  { "error-text", genkan_cli_error_text, N_("what do the words of a login screen mean?") },
  { "identifier", genkan_cli_identifier, N_("what is wrong with an ID as it was typed?") },
  { "guide", genkan_cli_guide, N_("step by step: cannot log in, typed something in, and more") },
  { "catalog", genkan_cli_catalog, N_("the directory of services and their official addresses") },
  { "bookmarks", genkan_cli_bookmarks, N_("which bookmarks of a browser are official?") },
  { "opinion", genkan_cli_opinion, N_("ask a person who helps, and answer, by a file") },
  { "entries", genkan_cli_entries, N_("the official entries that you saved, in the keyring") },
  { "feed", genkan_cli_feed, N_("make a list of reported addresses") },
};

static void
show_help (void)
{
  g_print ("%s genkan-cli %s\n\n", _("Usage:"), _("COMMAND [OPTION…] …"));
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-10s %s\n", commands[i].name, _(commands[i].about));
  g_print ("\n%s\n", _("“genkan-cli COMMAND --help” tells more. Nothing is sent anywhere."));
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (argc < 2)
    {
      show_help ();
      return GENKAN_CLI_USAGE;
    }
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h") || g_str_equal (argv[1], "help"))
    {
      show_help ();
      return GENKAN_CLI_OK;
    }
  if (g_str_equal (argv[1], "--version"))
    {
      g_print ("genkan-cli %s\n", GENKAN_VERSION);
      return GENKAN_CLI_OK;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (g_str_equal (commands[i].name, argv[1]))
        return commands[i].run (argc - 1, argv + 1);
    }

  show_help ();

  return GENKAN_CLI_USAGE;
}
