/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-catalog.h"
#include "genkan-page.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_CONTACT_LIST_PAGE (genkan_contact_list_page_get_type ())
G_DECLARE_FINAL_TYPE (GenkanContactListPage, genkan_contact_list_page, GENKAN, CONTACT_LIST_PAGE, GenkanPage)

GenkanPage *genkan_contact_list_page_new (GenkanCatalog *catalog,
                                          const char    *harm,
                                          const char    *today);

G_END_DECLS
