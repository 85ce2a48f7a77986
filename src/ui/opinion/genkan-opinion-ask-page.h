/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-opinion.h"
#include "genkan-page.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_OPINION_ASK_PAGE (genkan_opinion_ask_page_get_type ())
G_DECLARE_FINAL_TYPE (GenkanOpinionAskPage, genkan_opinion_ask_page, GENKAN, OPINION_ASK_PAGE, GenkanPage)

GenkanPage *genkan_opinion_ask_page_new   (GenkanOpinion        *opinion);
void        genkan_opinion_ask_page_write (GenkanOpinionAskPage *self,
                                           GFile                *file);

G_END_DECLS
