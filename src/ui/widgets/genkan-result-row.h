/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "genkan-result.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_RESULT_ROW (genkan_result_row_get_type ())
G_DECLARE_FINAL_TYPE (GenkanResultRow, genkan_result_row, GENKAN, RESULT_ROW, GtkListBoxRow)

GtkWidget     *genkan_result_row_new         (GenkanResult    *result);
GtkWidget     *genkan_result_row_new_problem (const char      *name,
                                              const char      *sentence);
void           genkan_result_row_set_result  (GenkanResultRow *self,
                                              GenkanResult    *result);
void           genkan_result_row_set_file    (GenkanResultRow *self,
                                              const char      *name);
GenkanResult  *genkan_result_row_get_result  (GenkanResultRow *self);
GenkanVerdict  genkan_result_row_get_verdict (GenkanResultRow *self);

G_END_DECLS
