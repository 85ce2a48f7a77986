/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-facts-private.h"

G_BEGIN_DECLS

/** GenkanCatalogClaims: which service says that a domain or a name is its own; finds two that say it of the same one. */
typedef struct _GenkanCatalogClaims GenkanCatalogClaims;

GenkanCatalogClaims *_genkan_catalog_claims_new  (void);
void                 _genkan_catalog_claims_free (GenkanCatalogClaims *claims);
void                 _genkan_catalog_claims_add  (GenkanCatalogClaims *claims,
                                                  const GenkanService *service);
gboolean             _genkan_catalog_claims_test (GenkanCatalogClaims *claims,
                                                  const GenkanService *service,
                                                  GenkanCatalogReport *report);
gboolean             _genkan_catalog_claims_test_places
                                                 (GenkanCatalogClaims *claims,
                                                  const GenkanService *service,
                                                  GPtrArray           *places,
                                                  GenkanCatalogReport *report);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanCatalogClaims, _genkan_catalog_claims_free)

G_END_DECLS
