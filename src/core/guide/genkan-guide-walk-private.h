/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-guide-private.h"
#include "genkan-guide-walk.h"

G_BEGIN_DECLS

typedef struct
{
  gint64   at;
  gboolean has_failed;
} GenkanGuideAttempt;

struct _GenkanGuideWalk
{
  GObject parent_instance;

  GenkanGuide        *guide;
  GenkanGuideFacts   *facts;
  GenkanGuideRecords *records;
  guint               revision;

  GPtrArray          *trail;    /* (element-type GenkanGuideStep): from the start to here */
  GHashTable         *silent;   /* ids of steps on the trail that were answered by another guide */
  GHashTable         *answers;  /* step id → GStrv; kept when the person goes back */
  GHashTable         *done;     /* step id → gint64 */
  GHashTable         *put_off;  /* step ids */
  GHashTable         *values;   /* key → word: service, person and what else travels to other guides */
  GArray             *attempts; /* GenkanGuideAttempt, oldest first */
  const GenkanGuideStep *wait_step; /* whose clock runs, or NULL */
  gint64              wait_since;
};

GenkanGuideWalk       *_genkan_guide_walk_new_empty (GenkanGuide            *guide,
                                                     GenkanGuideFacts       *facts,
                                                     GenkanGuideRecords     *records);
void                   _genkan_guide_walk_arrive    (GenkanGuideWalk        *self,
                                                     const char             *step_id,
                                                     gint64                  now);
void                   _genkan_guide_walk_note_value (GenkanGuideWalk       *self,
                                                     const GenkanGuideStep  *step);
GenkanGuideTruth       _genkan_guide_walk_test      (GenkanGuideWalk        *self,
                                                     GenkanGuideCondition   *condition,
                                                     gint64                  now);
const GenkanGuideStep *_genkan_guide_walk_resolve   (GenkanGuideWalk        *self,
                                                     const char             *step_id,
                                                     gint64                  now);
const char            *_genkan_guide_walk_find_way  (GenkanGuideWalk        *self,
                                                     const GenkanGuideStep  *step,
                                                     gint64                  now);
GStrv                  _genkan_guide_walk_answer_to (GenkanGuideWalk        *self,
                                                     const char             *step_id);
gboolean               _genkan_guide_walk_is_on_trail (GenkanGuideWalk      *self,
                                                     const GenkanGuideStep  *step);

G_END_DECLS
