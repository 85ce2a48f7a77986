/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "genkan-result.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_URL_ROW (genkan_url_row_get_type ())
G_DECLARE_FINAL_TYPE (GenkanUrlRow, genkan_url_row, GENKAN, URL_ROW, GtkListBoxRow)

GtkWidget    *genkan_url_row_new        (GenkanResult *result);
GenkanResult *genkan_url_row_get_result (GenkanUrlRow *self);

G_END_DECLS
