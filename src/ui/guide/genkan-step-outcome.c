/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-step-view-private.h"

#include <glib/gi18n.h>

#include "genkan-choice-button.h"

/* An end: what it came to, and the one thing to do next. */

static void
primary_cb (GenkanStepView *self)
{
  _genkan_step_view_act (self, self->step->action);
}

static void
also_cb (GtkButton      *button,
         GenkanStepView *self)
{
  _genkan_step_view_act (self, g_object_get_data (G_OBJECT (button), "action"));
}

static void
add_also (GenkanStepView *self)
{
  GtkWidget *group;

  if (self->step->also == NULL || self->step->also->len == 0)
    return;

  group = _genkan_step_view_add_group (self, 12);
  for (guint i = 0; i < self->step->also->len; i++)
    {
      const GenkanGuideAction *action = g_ptr_array_index (self->step->also, i);
      GtkWidget *button = genkan_choice_button_new (action->target, genkan_guide_action_get_label (action), NULL);

      g_object_set_data (G_OBJECT (button), "action", (gpointer) action);
      g_signal_connect_object (button, "clicked", G_CALLBACK (also_cb), self, 0);
      gtk_box_append (GTK_BOX (group), button);
    }
}

void
_genkan_step_view_add_outcome (GenkanStepView *self)
{
  const GenkanGuideAction *action = self->step->action;
  GtkWidget *button;

  gtk_widget_add_css_class (GTK_WIDGET (self), "outcome");
  if (self->step->tone != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), self->step->tone);

  _genkan_step_view_add_desk (self, action);
  if (g_str_equal (action->target, "mail-settings"))
    _genkan_step_view_add_mail (self);
  button = _genkan_step_view_add_button (self, genkan_guide_action_get_label (action), TRUE);
  g_signal_connect_object (button, "clicked", G_CALLBACK (primary_cb), self, G_CONNECT_SWAPPED);
  add_also (self);
}
