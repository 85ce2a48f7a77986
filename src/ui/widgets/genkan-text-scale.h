/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

double genkan_text_scale_of     (GtkWidget *widget);
int    genkan_text_scale_pixels (GtkWidget *widget,
                                 int        pixels);

G_END_DECLS
