/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "genkan-saved-list.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_SAVED_LIST_VIEW (genkan_saved_list_view_get_type ())
G_DECLARE_FINAL_TYPE (GenkanSavedListView, genkan_saved_list_view, GENKAN, SAVED_LIST_VIEW, AdwBin)

void             genkan_saved_list_view_set_list     (GenkanSavedListView *self,
                                                      GenkanSavedList     *list);
gboolean         genkan_saved_list_view_has_focus    (GenkanSavedListView *self);
GenkanSavedItem *genkan_saved_list_view_get_focused  (GenkanSavedListView *self);
void             genkan_saved_list_view_focus_soon   (GenkanSavedListView *self,
                                                      const char          *id);

G_END_DECLS
