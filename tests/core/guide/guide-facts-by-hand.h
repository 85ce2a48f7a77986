/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-guide-facts.h"

G_BEGIN_DECLS

#define GUIDE_TYPE_FACTS_BY_HAND (guide_facts_by_hand_get_type ())
G_DECLARE_FINAL_TYPE (GuideFactsByHand, guide_facts_by_hand, GUIDE, FACTS_BY_HAND, GObject)

/* Facts that a test decides. A question is written as `name`, `name has value` or `name >= 2`. */
GuideFactsByHand *guide_facts_by_hand_new (void);
void              guide_facts_by_hand_set (GuideFactsByHand *self,
                                           const char       *question,
                                           GenkanGuideTruth  truth);

G_END_DECLS
