/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-knowledge.h"
#include "genkan-page.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_MESSAGE_RESULT_PAGE (genkan_message_result_page_get_type ())
G_DECLARE_FINAL_TYPE (GenkanMessageResultPage, genkan_message_result_page, GENKAN, MESSAGE_RESULT_PAGE, GenkanPage)

GenkanPage *genkan_message_result_page_new             (GenkanKnowledge         *knowledge,
                                                        GenkanMessageAnswer     *answer);
void        genkan_message_result_page_set_no_contract (GenkanMessageResultPage *self);
void        genkan_message_result_page_ask_seal        (GenkanMessageResultPage *self);
GenkanMessageAnswer *
            genkan_message_result_page_get_answer      (GenkanMessageResultPage *self);

G_END_DECLS
