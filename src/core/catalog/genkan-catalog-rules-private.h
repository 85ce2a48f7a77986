/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "genkan-hosting.h"
#include "genkan-service-private.h"

G_BEGIN_DECLS

/** GenkanCatalogRules: checks single texts of catalog files. */
typedef struct _GenkanCatalogRules GenkanCatalogRules;

GenkanCatalogRules *_genkan_catalog_rules_new        (void);
void                _genkan_catalog_rules_free       (GenkanCatalogRules       *rules);
char               *_genkan_catalog_rules_check      (GenkanCatalogRules       *rules,
                                                      GenkanRule                rule,
                                                      const char               *text);
gboolean            _genkan_host_is_below            (const char               *host,
                                                      const char               *domain);
gboolean            _genkan_place_covers             (const char               *place_host,
                                                      const char               *place_path,
                                                      gboolean                  with_subdomains,
                                                      const char               *host,
                                                      const char               *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanCatalogRules, _genkan_catalog_rules_free)

G_END_DECLS
