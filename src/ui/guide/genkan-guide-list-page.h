/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-knowledge.h"
#include "genkan-page.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_GUIDE_LIST_PAGE (genkan_guide_list_page_get_type ())
G_DECLARE_FINAL_TYPE (GenkanGuideListPage, genkan_guide_list_page, GENKAN, GUIDE_LIST_PAGE, GenkanPage)

GenkanPage *genkan_guide_list_page_new (GenkanKnowledge *knowledge,
                                        GVariant        *request);

G_END_DECLS
