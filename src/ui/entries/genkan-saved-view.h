/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "genkan-entry-gate.h"
#include "genkan-saved-item.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_SAVED_VIEW (genkan_saved_view_get_type ())
G_DECLARE_FINAL_TYPE (GenkanSavedView, genkan_saved_view, GENKAN, SAVED_VIEW, AdwBin)

void genkan_saved_view_set_item   (GenkanSavedView *self,
                                   GenkanSavedItem *item,
                                   GenkanEntryGate  gate,
                                   GDateTime       *now);
void genkan_saved_view_set_people (GenkanSavedView *self,
                                   GListModel      *people);

G_END_DECLS
