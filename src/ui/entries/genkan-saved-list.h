/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "genkan-catalog.h"
#include "genkan-records.h"
#include "genkan-saved-item.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_SAVED_LIST (genkan_saved_list_get_type ())
G_DECLARE_FINAL_TYPE (GenkanSavedList, genkan_saved_list, GENKAN, SAVED_LIST, GObject)

GenkanSavedList *genkan_saved_list_new           (GenkanRecords   *records,
                                                  GenkanCatalog   *catalog);
void             genkan_saved_list_search        (GenkanSavedList *self,
                                                  const char      *text);
GenkanSavedItem *genkan_saved_list_find          (GenkanSavedList *self,
                                                  const char      *id);
GenkanSavedItem *genkan_saved_list_get_first     (GenkanSavedList *self);
GenkanSavedItem *genkan_saved_list_get_neighbour (GenkanSavedList *self,
                                                  GenkanSavedItem *item,
                                                  int              step);
guint            genkan_saved_list_get_n_saved   (GenkanSavedList *self);
guint            genkan_saved_list_get_place     (GenkanSavedList *self,
                                                  GenkanSavedItem *item);
void             genkan_saved_list_update        (GenkanSavedList *self);

G_END_DECLS
