/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-knowledge.h"
#include "genkan-page.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_OPINION_PAGE (genkan_opinion_page_get_type ())
G_DECLARE_FINAL_TYPE (GenkanOpinionPage, genkan_opinion_page, GENKAN, OPINION_PAGE, GenkanPage)

GenkanPage *genkan_opinion_page_new   (GenkanKnowledge   *knowledge,
                                       GVariant          *request);
void        genkan_opinion_page_read  (GenkanOpinionPage *self,
                                       GFile             *file);
void        genkan_opinion_page_write (GenkanOpinionPage *self,
                                       GFile             *file);

G_END_DECLS
