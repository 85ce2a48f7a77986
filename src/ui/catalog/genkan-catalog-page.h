/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-knowledge.h"
#include "genkan-page.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_CATALOG_PAGE (genkan_catalog_page_get_type ())
G_DECLARE_FINAL_TYPE (GenkanCatalogPage, genkan_catalog_page, GENKAN, CATALOG_PAGE, GenkanPage)

GenkanPage *genkan_catalog_page_new  (GenkanKnowledge   *knowledge,
                                      GVariant          *request);
gboolean    genkan_catalog_page_show (GenkanCatalogPage *self,
                                      const char        *id);

G_END_DECLS
