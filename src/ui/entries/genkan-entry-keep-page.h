/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-knowledge.h"
#include "genkan-page.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_ENTRY_KEEP_PAGE (genkan_entry_keep_page_get_type ())
G_DECLARE_FINAL_TYPE (GenkanEntryKeepPage, genkan_entry_keep_page, GENKAN, ENTRY_KEEP_PAGE, GenkanPage)

GVariant   *genkan_entry_keep_page_request (const char          *service,
                                            const char          *url);
GenkanPage *genkan_entry_keep_page_new     (GenkanKnowledge     *knowledge,
                                            GVariant            *request);
void        genkan_entry_keep_page_keep    (GenkanEntryKeepPage *self);

G_END_DECLS
