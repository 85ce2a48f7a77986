/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-text-scale.h"

/* What gtk-xft-dpi says at a text size of 100 %: 96 dpi, in 1024ths. */
#define NORMAL_XFT_DPI 98304.0

/**
 * genkan_text_scale_of:
 *
 * Returns: how much larger than normal the person reads text: 1.5 at 150 %
 */
double
genkan_text_scale_of (GtkWidget *widget)
{
  int dpi = -1;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 1.0);

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);

  return dpi > 0 ? dpi / NORMAL_XFT_DPI : 1.0;
}

/** Returns: @pixels, which are meant for a text size of 100 %, at the text size of @widget */
int
genkan_text_scale_pixels (GtkWidget *widget,
                          int        pixels)
{
  return (int) (pixels * genkan_text_scale_of (widget));
}
