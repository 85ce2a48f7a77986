/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-guide-walk.h"
#include "genkan-knowledge.h"
#include "genkan-page.h"

G_BEGIN_DECLS

GenkanGuideWalk *genkan_guide_action_begin   (GenkanKnowledge         *knowledge,
                                              const char              *guide);
GenkanGuideWalk *genkan_guide_action_begin_at
                                             (GenkanGuideWalk         *walk,
                                              const char              *step,
                                              GenkanKnowledge         *knowledge);
GenkanGuideWalk *genkan_guide_action_restore (GenkanKnowledge         *knowledge,
                                              GenkanGuide             *guide,
                                              const char              *state,
                                              gint64                   now,
                                              gboolean                *is_shortened,
                                              GError                 **error);
const char      *genkan_guide_action_run     (const GenkanGuideAction *action,
                                              GenkanGuideWalk         *walk,
                                              GenkanKnowledge         *knowledge,
                                              GenkanPage              *page,
                                              gint64                   now,
                                              GenkanGuideWalk        **next);

G_END_DECLS
