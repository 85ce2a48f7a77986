/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GENKAN_TYPE_FACT_ROW (genkan_fact_row_get_type ())
G_DECLARE_FINAL_TYPE (GenkanFactRow, genkan_fact_row, GENKAN, FACT_ROW, GtkListBoxRow)

GtkWidget *genkan_fact_row_new      (const char *caption,
                                     const char *value);
GtkWidget *genkan_fact_row_new_line (const char *line);
GtkWidget *genkan_fact_row_new_story (const char  *caption,
                                      char       **lines);
GtkWidget *genkan_fact_row_new_lines (const char *caption,
                                      const char *text);
GtkWidget *genkan_fact_row_new_text (const char *caption,
                                     const char *title,
                                     const char *note);

G_END_DECLS
