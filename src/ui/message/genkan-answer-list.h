/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-message-result-page.h"
#include "genkan-result-list-page.h"

G_BEGIN_DECLS

GenkanPage          *genkan_answer_list_new    (const char              *headline);
void                 genkan_answer_list_add    (GenkanPage              *list,
                                                GenkanMessageAnswer     *answer,
                                                const char              *file);
GenkanMessageAnswer *genkan_answer_list_find   (GenkanPage              *list,
                                                GenkanResult            *result);
void                 genkan_answer_list_follow (GenkanPage              *list,
                                                GenkanMessageResultPage *page);

G_END_DECLS
