/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "genkan-catalog.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_SERVICE_CHOOSER (genkan_service_chooser_get_type ())
G_DECLARE_FINAL_TYPE (GenkanServiceChooser, genkan_service_chooser, GENKAN, SERVICE_CHOOSER, AdwBin)

void                 genkan_service_chooser_set_catalog  (GenkanServiceChooser *self,
                                                          GenkanCatalog        *catalog);
const GenkanService *genkan_service_chooser_get_selected (GenkanServiceChooser *self);
gboolean             genkan_service_chooser_select       (GenkanServiceChooser *self,
                                                          const char           *id);
void                 genkan_service_chooser_set_words    (GenkanServiceChooser *self,
                                                          const char           *question,
                                                          const char           *none,
                                                          const char           *nothing_found);
void                 genkan_service_chooser_search       (GenkanServiceChooser *self,
                                                          const char           *text);
guint                genkan_service_chooser_get_n_chips  (GenkanServiceChooser *self);

G_END_DECLS
