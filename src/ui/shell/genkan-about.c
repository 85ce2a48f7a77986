/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-about.h"

#include <adwaita.h>
#include <glib/gi18n.h>

static char *
describe_system (void)
{
  g_autofree char *os = g_get_os_info (G_OS_INFO_KEY_PRETTY_NAME);

  return g_strdup_printf ("Genkan %s (%s)\nGTK %u.%u.%u\nlibadwaita %u.%u.%u\nGLib %u.%u.%u\n%s\n",
                          GENKAN_VERSION, GENKAN_PROFILE,
                          gtk_get_major_version (), gtk_get_minor_version (), gtk_get_micro_version (),
                          adw_get_major_version (), adw_get_minor_version (), adw_get_micro_version (),
                          glib_major_version, glib_minor_version, glib_micro_version,
                          os != NULL ? os : "-");
}

/** Shows who made the program, under which licence, and on what it runs. */
void
genkan_about_present (GtkWindow *parent)
{
  g_autofree char *system = describe_system ();

  adw_show_about_window (parent,
                         "application-name", _("Genkan"),
                         "application-icon", GENKAN_APP_ID,
                         "version", GENKAN_VERSION,
                         "developer-name", _("The Genkan developers"),
                         "copyright", "© 2026 The Genkan developers",
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "comments", _("Brings you to the right front door of your accounts, and keeps you out of the false ones."),
                         /* Translators: put your names here, one a line */
                         "translator-credits", _("translator-credits"),
                         "debug-info", system,
                         "debug-info-filename", "genkan.txt",
                         NULL);
}
