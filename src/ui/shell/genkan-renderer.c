/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-renderer.h"

#include <gtk/gtk.h>

/* From this version on a variable of its own switches parts off. */
#define MINOR_WITH_DISABLE 16

/**
 * genkan_renderer_choose:
 *
 * Lets the toolkit draw without the graphics card. Words and still pictures need none, opening it takes a fifth of the
 * start and 30 MiB, and old computers with broken drivers show an empty window with it. To be called before GTK starts;
 * whoever has set the variable decides instead.
 *
 * Returns: (nullable): what to give to genkan_renderer_release() once GTK has started
 */
const char *
genkan_renderer_choose (void)
{
  const char *variable = gtk_get_minor_version () < MINOR_WITH_DISABLE ? "GDK_DEBUG" : "GDK_DISABLE";
  const char *renderer = g_getenv ("GSK_RENDERER");

  if (g_getenv (variable) != NULL || (renderer != NULL && !g_str_equal (renderer, "cairo")))
    return NULL;

  g_setenv (variable, gtk_get_minor_version () < MINOR_WITH_DISABLE ? "gl-disable" : "gl,vulkan", FALSE);

  return variable;
}

/** genkan_renderer_release: the choice is this program's own: the browser that it opens shall not inherit it. */
void
genkan_renderer_release (const char *variable)
{
  if (variable != NULL)
    g_unsetenv (variable);
}
