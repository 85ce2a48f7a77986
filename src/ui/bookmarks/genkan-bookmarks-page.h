/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-knowledge.h"
#include "genkan-page.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_BOOKMARKS_PAGE (genkan_bookmarks_page_get_type ())
G_DECLARE_FINAL_TYPE (GenkanBookmarksPage, genkan_bookmarks_page, GENKAN, BOOKMARKS_PAGE, GenkanPage)

GenkanPage *genkan_bookmarks_page_new  (GenkanKnowledge     *knowledge,
                                        GVariant            *request);
void        genkan_bookmarks_page_read (GenkanBookmarksPage *self,
                                        GFile               *file);
void        genkan_bookmarks_page_keep (GenkanBookmarksPage *self);

G_END_DECLS
