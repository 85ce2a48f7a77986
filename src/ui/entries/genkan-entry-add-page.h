/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-knowledge.h"
#include "genkan-page.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_ENTRY_ADD_PAGE (genkan_entry_add_page_get_type ())
G_DECLARE_FINAL_TYPE (GenkanEntryAddPage, genkan_entry_add_page, GENKAN, ENTRY_ADD_PAGE, GenkanPage)

GenkanPage *genkan_entry_add_page_new  (GenkanKnowledge    *knowledge,
                                        GVariant           *request);
void        genkan_entry_add_page_look (GenkanEntryAddPage *self,
                                        const char         *text);

G_END_DECLS
