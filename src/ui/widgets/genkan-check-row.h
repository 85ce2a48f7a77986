/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GENKAN_TYPE_CHECK_ROW (genkan_check_row_get_type ())
G_DECLARE_FINAL_TYPE (GenkanCheckRow, genkan_check_row, GENKAN, CHECK_ROW, AdwActionRow)

GtkWidget *genkan_check_row_new        (const char     *title,
                                        const char     *subtitle,
                                        gboolean        active);
gboolean   genkan_check_row_get_active (GenkanCheckRow *self);
void       genkan_check_row_set_active (GenkanCheckRow *self,
                                        gboolean        active);

G_END_DECLS
