/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "genkan-service.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_SERVICE_ROW (genkan_service_row_get_type ())
G_DECLARE_FINAL_TYPE (GenkanServiceRow, genkan_service_row, GENKAN, SERVICE_ROW, GtkListBoxRow)

GtkWidget           *genkan_service_row_new         (const GenkanService *service);
const GenkanService *genkan_service_row_get_service (GenkanServiceRow    *self);
void                 genkan_service_row_set_current (GenkanServiceRow    *self,
                                                     gboolean             current);

G_END_DECLS
