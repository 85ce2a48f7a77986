/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "genkan-guide-step.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_GUIDE (genkan_guide_get_type ())

/** GenkanGuide: a flow of questions and things to do, as it stands in its file. Never changes. */
typedef struct _GenkanGuide GenkanGuide;

GType                    genkan_guide_get_type         (void) G_GNUC_CONST;
GenkanGuide             *genkan_guide_new_from_bytes   (GBytes                  *xml,
                                                        GError                 **error);
GenkanGuide             *genkan_guide_ref              (GenkanGuide             *guide);
void                     genkan_guide_unref            (GenkanGuide             *guide);

const char              *genkan_guide_get_id           (GenkanGuide             *guide);
guint                    genkan_guide_get_version      (GenkanGuide             *guide);
guint                    genkan_guide_get_rank         (GenkanGuide             *guide);
guint                    genkan_guide_get_goal_minutes (GenkanGuide             *guide);
const char              *genkan_guide_get_title        (GenkanGuide             *guide);
const char              *genkan_guide_get_about        (GenkanGuide             *guide);
gboolean                 genkan_guide_is_thread        (GenkanGuide             *guide);
gboolean                 genkan_guide_is_urgent        (GenkanGuide             *guide);
const GenkanGuideStep   *genkan_guide_get_start        (GenkanGuide             *guide);
GPtrArray               *genkan_guide_get_steps        (GenkanGuide             *guide);
const GenkanGuideStep   *genkan_guide_find_step        (GenkanGuide             *guide,
                                                        const char              *id);
guint                    genkan_guide_get_n_stages     (GenkanGuide             *guide);
const char              *genkan_guide_get_stage_label  (GenkanGuide             *guide,
                                                        guint                    stage);

const char              *genkan_guide_kind_to_token    (GenkanGuideKind          kind);
gboolean                 genkan_guide_step_asks        (const GenkanGuideStep   *step);
const char              *genkan_guide_step_get_text    (const GenkanGuideStep   *step,
                                                        GenkanGuideText          text);
const GenkanGuideChoice *genkan_guide_step_find_choice (const GenkanGuideStep   *step,
                                                        const char              *id);
const char              *genkan_guide_choice_get_label (const GenkanGuideChoice *choice);
const char              *genkan_guide_choice_get_note  (const GenkanGuideChoice *choice);
const char              *genkan_guide_choice_get_group (const GenkanGuideChoice *choice);
const char              *genkan_guide_action_get_label (const GenkanGuideAction *action);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanGuide, genkan_guide_unref)

G_END_DECLS
