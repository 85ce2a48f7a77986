/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "genkan-catalog.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_SERVICE_VIEW (genkan_service_view_get_type ())
G_DECLARE_FINAL_TYPE (GenkanServiceView, genkan_service_view, GENKAN, SERVICE_VIEW, AdwBin)

void genkan_service_view_set_service (GenkanServiceView   *self,
                                      GenkanCatalog       *catalog,
                                      const GenkanService *service,
                                      const char          *today);

G_END_DECLS
