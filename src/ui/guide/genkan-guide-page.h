/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-guide-walk.h"
#include "genkan-knowledge.h"
#include "genkan-page.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_GUIDE_PAGE (genkan_guide_page_get_type ())
G_DECLARE_FINAL_TYPE (GenkanGuidePage, genkan_guide_page, GENKAN, GUIDE_PAGE, GenkanPage)

GenkanPage      *genkan_guide_page_new      (GenkanKnowledge *knowledge,
                                             const char      *guide);
GenkanPage      *genkan_guide_page_new_walk (GenkanKnowledge *knowledge,
                                             GenkanGuideWalk *walk);
GenkanGuideWalk *genkan_guide_page_get_walk (GenkanGuidePage *self);

G_END_DECLS
