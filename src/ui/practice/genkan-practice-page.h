/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-knowledge.h"
#include "genkan-page.h"

G_BEGIN_DECLS

/**
 * GenkanPracticeAnswer: what the person thinks of a message.
 */
typedef enum
{
  GENKAN_PRACTICE_GENUINE,
  GENKAN_PRACTICE_FALSE,
  GENKAN_PRACTICE_OPEN,
} GenkanPracticeAnswer;

#define GENKAN_TYPE_PRACTICE_PAGE (genkan_practice_page_get_type ())
G_DECLARE_FINAL_TYPE (GenkanPracticePage, genkan_practice_page, GENKAN, PRACTICE_PAGE, GenkanPage)

GenkanPage *genkan_practice_page_new         (GenkanKnowledge      *knowledge,
                                              GVariant             *request);
void        genkan_practice_page_answer      (GenkanPracticePage   *self,
                                              GenkanPracticeAnswer  answer);
guint       genkan_practice_page_get_n_right (GenkanPracticePage   *self);

G_END_DECLS
