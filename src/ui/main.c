/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "genkan-application.h"
#include "genkan-renderer.h"

static void
started_cb (GApplication *application,
            gpointer      variable)
{
  genkan_renderer_release (variable);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GenkanApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = genkan_application_new ();
  g_signal_connect (application, "startup", G_CALLBACK (started_cb), (gpointer) genkan_renderer_choose ());

  return g_application_run (G_APPLICATION (application), argc, argv);
}
