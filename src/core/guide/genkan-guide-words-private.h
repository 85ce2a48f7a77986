/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-guide-step.h"

G_BEGIN_DECLS

/* The closed lists of words that a guide may use. DESIGN.md says what they mean. */
typedef enum
{
  LIST_TOOL,
  LIST_FACT,
  LIST_RECORD,
  LIST_MOMENT,
  LIST_GUARD,
  LIST_WIDGET,
  LIST_PURPOSE,
  LIST_TONE,
  LIST_ANSWERS,
  LIST_GROUP,
  LIST_ACTION,
  LIST_PAGE,
  LIST_REMINDER,
  LIST_PRINT,
  LIST_FINISH,
  N_LISTS,
} GenkanGuideList;

gboolean            _genkan_guide_is_listed       (GenkanGuideList  list,
                                                   const char      *word);
const char * const *_genkan_guide_list_answers    (const char      *set);
const char         *_genkan_guide_word_for_choice (GenkanGuideKind  kind,
                                                   const char      *set,
                                                   const char      *id);
const char         *_genkan_guide_word_for_result (const char      *tool,
                                                   const char      *id);
const char         *_genkan_guide_word_for_group  (const char      *group);

G_END_DECLS
