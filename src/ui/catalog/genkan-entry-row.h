/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GENKAN_TYPE_ENTRY_ROW (genkan_entry_row_get_type ())
G_DECLARE_FINAL_TYPE (GenkanEntryRow, genkan_entry_row, GENKAN, ENTRY_ROW, GtkListBoxRow)

GtkWidget *genkan_entry_row_new (const char         *title,
                                 const char         *caption,
                                 const char         *url,
                                 const char * const *domains,
                                 const char         *action,
                                 GVariant           *target);

G_END_DECLS
