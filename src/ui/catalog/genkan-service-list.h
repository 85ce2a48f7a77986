/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "genkan-catalog.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_SERVICE_LIST (genkan_service_list_get_type ())
G_DECLARE_FINAL_TYPE (GenkanServiceList, genkan_service_list, GENKAN, SERVICE_LIST, AdwBin)

void                 genkan_service_list_set_catalog (GenkanServiceList   *self,
                                                      GenkanCatalog       *catalog);
void                 genkan_service_list_search      (GenkanServiceList   *self,
                                                      const char          *query);
const GenkanService *genkan_service_list_get_first   (GenkanServiceList   *self);
void                 genkan_service_list_set_current (GenkanServiceList   *self,
                                                      const GenkanService *service);
guint                genkan_service_list_get_n_rows  (GenkanServiceList   *self);

G_END_DECLS
