/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-knowledge.h"
#include "genkan-page.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_CONTACTS_PAGE (genkan_contacts_page_get_type ())
G_DECLARE_FINAL_TYPE (GenkanContactsPage, genkan_contacts_page, GENKAN, CONTACTS_PAGE, GenkanPage)

GenkanPage *genkan_contacts_page_new  (GenkanKnowledge    *knowledge,
                                       GVariant           *request);
void        genkan_contacts_page_open (GenkanContactsPage *self,
                                       const char         *harm);

G_END_DECLS
