/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "genkan-contacts.h"
#include "genkan-hosting.h"
#include "genkan-service-facts.h"
#include "genkan-service.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_CATALOG (genkan_catalog_get_type ())

/** GenkanCatalog: the directory of services, their official domains and entries, and of places where strangers publish. */
typedef struct _GenkanCatalog GenkanCatalog;

GType                     genkan_catalog_get_type       (void) G_GNUC_CONST;
GenkanCatalog            *genkan_catalog_new            (const char           *user_folder,
                                                         GPtrArray           **problems,
                                                         GError              **error);
GenkanCatalog            *genkan_catalog_new_from_bytes (GBytes               *compiled,
                                                         GError              **error);
GenkanCatalog            *genkan_catalog_ref            (GenkanCatalog        *catalog);
void                      genkan_catalog_unref          (GenkanCatalog        *catalog);

const char               *genkan_catalog_get_date       (GenkanCatalog        *catalog);
guint                     genkan_catalog_get_n_services (GenkanCatalog        *catalog);
const GenkanService      *genkan_catalog_get_service    (GenkanCatalog        *catalog,
                                                         guint                 index);
const GenkanService      *genkan_catalog_lookup         (GenkanCatalog        *catalog,
                                                         const char           *id);
const GenkanService      *genkan_catalog_find           (GenkanCatalog        *catalog,
                                                         const char           *name);
GPtrArray                *genkan_catalog_search         (GenkanCatalog        *catalog,
                                                         const char           *query,
                                                         guint                 limit);
GPtrArray                *genkan_catalog_search_beginnings
                                                        (GenkanCatalog        *catalog,
                                                         const char           *query,
                                                         guint                 limit);
const GenkanHostingPlace *genkan_catalog_get_hosting    (GenkanCatalog        *catalog,
                                                         guint                *n_places);
GPtrArray                *genkan_catalog_list_category  (GenkanCatalog        *catalog,
                                                         const char           *category);
const GenkanServiceFacts *genkan_catalog_get_facts      (GenkanCatalog        *catalog,
                                                         const GenkanService  *service);
const GenkanContact      *genkan_catalog_get_contacts   (GenkanCatalog        *catalog,
                                                         guint                *n_contacts);
GPtrArray                *genkan_catalog_find_contacts  (GenkanCatalog        *catalog,
                                                         const char           *harm,
                                                         const char           *region);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanCatalog, genkan_catalog_unref)

G_END_DECLS
