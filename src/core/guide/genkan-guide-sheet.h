/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-guide-walk.h"

G_BEGIN_DECLS

typedef enum
{
  GENKAN_GUIDE_LINE_GUIDE, /* the title of the guide, then what it is about */
  GENKAN_GUIDE_LINE_ABOUT,
  GENKAN_GUIDE_LINE_STEP,
  GENKAN_GUIDE_LINE_TEXT,
  GENKAN_GUIDE_LINE_SAY,
  GENKAN_GUIDE_LINE_CHOICE,
} GenkanGuideLineRole;

/**
 * GenkanGuideLine: one paragraph on paper.
 * @text: plain, without phrase marks
 * @done_at: of a step: when it was done, or 0
 * @is_chosen: of a choice: whether it was the answer
 */
typedef struct
{
  GenkanGuideLineRole  role;
  char                *text;
  gint64               done_at;
  gboolean             is_chosen;
} GenkanGuideLine;

GPtrArray *genkan_guide_list_lines      (GenkanGuide     *guide);
GPtrArray *genkan_guide_walk_list_lines (GenkanGuideWalk *self,
                                         gint64           now);

G_END_DECLS
