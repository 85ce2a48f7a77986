/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-phrase.h"
#include "genkan-service-chooser.h"
#include "genkan-step-view.h"
#include "genkan-wait-ring.h"

G_BEGIN_DECLS

struct _GenkanStepView
{
  AdwBin                 parent_instance;

  GenkanGuideWalk       *walk;
  GenkanCatalog         *catalog;
  const GenkanGuideStep *step;
  GenkanLoginMessages   *messages; /* (nullable): not owned */
  gint64                 now;
  GenkanStepFlags        flags;

  GtkBox                *body;
  GenkanPhrase          *headline;
  GenkanServiceChooser  *chooser; /* (nullable) */
  GtkWidget             *desk;    /* (nullable): the telephone numbers of the chosen service */
  GPtrArray             *ticks;   /* of check buttons, where several answers can be given */
  GtkWidget             *tool;    /* (nullable) */
  GtkWidget             *confirm; /* (nullable) */
  GenkanWaitRing        *ring;    /* (nullable) */
  gint64                 wait_since;
  gint64                 wait_until;
  gboolean               wait_has_end;
};

const GenkanService *_genkan_step_view_get_service (GenkanStepView          *self);
GtkWidget           *_genkan_step_view_add_group   (GenkanStepView          *self,
                                                    int                      spacing);
GtkWidget           *_genkan_step_view_add_button  (GenkanStepView          *self,
                                                    const char              *text,
                                                    gboolean                 is_primary);
GtkWidget           *_genkan_step_view_create_expander
                                                   (const char              *title);
void                 _genkan_step_view_choose      (GenkanStepView          *self,
                                                    const char              *id);
void                 _genkan_step_view_act         (GenkanStepView          *self,
                                                    const GenkanGuideAction *action);
void                 _genkan_step_view_go_on       (GenkanStepView          *self);
void                 _genkan_step_view_put_off     (GenkanStepView          *self);
void                 _genkan_step_view_go_to       (GenkanStepView          *self,
                                                    const char              *step_id);

void                 _genkan_step_view_add_chooser (GenkanStepView          *self);
void                 _genkan_step_view_add_ids     (GenkanStepView          *self);
void                 _genkan_step_view_add_choices (GenkanStepView          *self);
void                 _genkan_step_view_add_desk    (GenkanStepView          *self,
                                                    const GenkanGuideAction *action);
void                 _genkan_step_view_add_contact (GenkanStepView          *self,
                                                    const char              *id);
void                 _genkan_step_view_add_task    (GenkanStepView          *self);
void                 _genkan_step_view_add_wait    (GenkanStepView          *self,
                                                    const GenkanGuideClock  *clock);
void                 _genkan_step_view_add_mail    (GenkanStepView          *self);
void                 _genkan_step_view_add_outcome (GenkanStepView          *self);
void                 _genkan_step_view_add_tool    (GenkanStepView          *self);

G_END_DECLS
