/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "genkan-saved-item.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_SAVED_ROW (genkan_saved_row_get_type ())
G_DECLARE_FINAL_TYPE (GenkanSavedRow, genkan_saved_row, GENKAN, SAVED_ROW, AdwBin)

GtkWidget       *genkan_saved_row_new      (void);
void             genkan_saved_row_set_item (GenkanSavedRow  *self,
                                            GenkanSavedItem *item);
GenkanSavedItem *genkan_saved_row_get_item (GenkanSavedRow  *self);

G_END_DECLS
