/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "genkan-login-identifier.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_IDENTIFIER_BOX (genkan_identifier_box_get_type ())
G_DECLARE_FINAL_TYPE (GenkanIdentifierBox, genkan_identifier_box, GENKAN, IDENTIFIER_BOX, AdwBin)

GtkWidget *genkan_identifier_box_new           (GenkanCatalog       *catalog,
                                                const GenkanService *service);
gboolean   genkan_identifier_box_found_anything (GenkanIdentifierBox *self);
guint      genkan_identifier_box_get_n_issues  (GenkanIdentifierBox *self);

G_END_DECLS
