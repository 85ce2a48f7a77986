/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-catalog.h"

G_BEGIN_DECLS

/**
 * GenkanCatalogSource: catalog files on their way into a catalog.
 */
typedef struct _GenkanCatalogSource GenkanCatalogSource;

GenkanCatalogSource *genkan_catalog_source_new     (void);
void                 genkan_catalog_source_free    (GenkanCatalogSource  *source);
gboolean             genkan_catalog_source_add     (GenkanCatalogSource  *source,
                                                    const char           *path,
                                                    GError              **error);
GPtrArray           *genkan_catalog_source_check   (GenkanCatalogSource  *source,
                                                    GenkanCatalog        *beside);
GBytes              *genkan_catalog_source_compile (GenkanCatalogSource  *source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanCatalogSource, genkan_catalog_source_free)

G_END_DECLS
