/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-guide-facts.h"
#include "genkan-guide.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_GUIDE_WALK (genkan_guide_walk_get_type ())
G_DECLARE_FINAL_TYPE (GenkanGuideWalk, genkan_guide_walk, GENKAN, GUIDE_WALK, GObject)

/** GenkanGuideClock: why and how long to wait. Times are seconds since 1970. */
typedef struct
{
  gint64   since;
  gint64   until;
  gboolean has_end;  /* FALSE when nobody can promise that waiting until then is enough */
  gboolean is_guard; /* the step is a try, and two tries failed just now */
} GenkanGuideClock;

typedef enum
{
  GENKAN_GUIDE_AHEAD,
  GENKAN_GUIDE_HERE,
  GENKAN_GUIDE_FINISHED,
  GENKAN_GUIDE_PUT_OFF,
} GenkanGuidePlace;

/** GenkanGuideThreadItem: a line of the list of steps; @done_at is 0 for what is not done. */
typedef struct
{
  const GenkanGuideStep *step;
  GenkanGuidePlace       place;
  gint64                 done_at;
} GenkanGuideThreadItem;

GenkanGuideWalk          *genkan_guide_walk_new            (GenkanGuide         *guide,
                                                            GenkanGuideFacts    *facts,
                                                            GenkanGuideRecords  *records,
                                                            gint64               now);
GenkanGuideWalk          *genkan_guide_walk_call           (GenkanGuideWalk     *self,
                                                            GenkanGuide         *guide,
                                                            const char          *step_id,
                                                            gint64               now);
GenkanGuideWalk          *genkan_guide_walk_restore        (GenkanGuide         *guide,
                                                            GenkanGuideFacts    *facts,
                                                            GenkanGuideRecords  *records,
                                                            const char          *state,
                                                            gint64               now,
                                                            gboolean            *is_shortened,
                                                            GError             **error);
char                     *genkan_guide_walk_save           (GenkanGuideWalk     *self);
char                     *genkan_guide_state_dup_guide     (const char          *state,
                                                            guint               *revision,
                                                            GError             **error);

GenkanGuide              *genkan_guide_walk_get_guide      (GenkanGuideWalk     *self);
guint                     genkan_guide_walk_get_revision   (GenkanGuideWalk     *self);
const GenkanGuideStep    *genkan_guide_walk_get_step       (GenkanGuideWalk     *self);
GPtrArray                *genkan_guide_walk_list_choices   (GenkanGuideWalk     *self,
                                                            gint64               now);
gboolean                  genkan_guide_walk_is_chosen      (GenkanGuideWalk     *self,
                                                            const char          *choice_id);
const char               *genkan_guide_walk_get_suggestion (GenkanGuideWalk     *self,
                                                            gint64               now);
gboolean                  genkan_guide_walk_lacks_fact     (GenkanGuideWalk     *self,
                                                            gint64               now);
gboolean                  genkan_guide_walk_get_clock      (GenkanGuideWalk     *self,
                                                            gint64               now,
                                                            GenkanGuideClock    *clock);
guint                     genkan_guide_walk_get_number     (GenkanGuideWalk     *self);
char                     *genkan_guide_walk_dup_text       (GenkanGuideWalk     *self,
                                                            const GenkanGuideStep *step,
                                                            GenkanGuideText      text);
GPtrArray                *genkan_guide_walk_list_thread    (GenkanGuideWalk     *self,
                                                            gint64               now);

const char               *genkan_guide_walk_get_value      (GenkanGuideWalk     *self,
                                                            const char          *key);
void                      genkan_guide_walk_set_value      (GenkanGuideWalk     *self,
                                                            const char          *key,
                                                            const char          *value);

gboolean                  genkan_guide_walk_choose         (GenkanGuideWalk     *self,
                                                            const char * const  *choice_ids,
                                                            gint64               now,
                                                            GError             **error);
gboolean                  genkan_guide_walk_go_on          (GenkanGuideWalk     *self,
                                                            gint64               now,
                                                            GError             **error);
gboolean                  genkan_guide_walk_put_off        (GenkanGuideWalk     *self,
                                                            gint64               now,
                                                            GError             **error);
gboolean                  genkan_guide_walk_can_go_back    (GenkanGuideWalk     *self);
gboolean                  genkan_guide_walk_go_back        (GenkanGuideWalk     *self);
gboolean                  genkan_guide_walk_go_to          (GenkanGuideWalk     *self,
                                                            const char          *step_id,
                                                            gint64               now);

G_END_DECLS
