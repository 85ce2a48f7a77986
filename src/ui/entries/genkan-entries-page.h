/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-knowledge.h"
#include "genkan-page.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_ENTRIES_PAGE (genkan_entries_page_get_type ())
G_DECLARE_FINAL_TYPE (GenkanEntriesPage, genkan_entries_page, GENKAN, ENTRIES_PAGE, GenkanPage)

GenkanPage *genkan_entries_page_new  (GenkanKnowledge   *knowledge,
                                      GVariant          *request);
gboolean    genkan_entries_page_show (GenkanEntriesPage *self,
                                      const char        *id);

G_END_DECLS
