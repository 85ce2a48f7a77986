/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-step-view-private.h"

#include <glib/gi18n.h>

#include "genkan-choice-button.h"

/* A wait: the clock, a button to be told, and what can be done meanwhile. */

static char *
format_until (gint64 until)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (until);
  /* Translators: a time of day, such as 14:25 */
  g_autofree char *clock = g_date_time_format (time, _("%H:%M"));

  return genkan_phrase_fill (_("Until {time}"), "time", clock);
}

static void
meanwhile_cb (GenkanChoiceButton *button,
              GenkanStepView     *self)
{
  _genkan_step_view_go_to (self, genkan_choice_button_get_id (button));
}

static void
add_meanwhile (GenkanStepView *self)
{
  GtkWidget *group;
  GtkWidget *heading;

  if (self->step->meanwhile == NULL || self->step->meanwhile[0] == NULL)
    return;

  group = _genkan_step_view_add_group (self, 12);
  heading = genkan_phrase_new (_("What you can do meanwhile"));
  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (group), heading);
  for (char **id = self->step->meanwhile; *id != NULL; id++)
    {
      const GenkanGuideStep *step = genkan_guide_find_step (genkan_guide_walk_get_guide (self->walk), *id);
      g_autofree char *title = genkan_guide_walk_dup_text (self->walk, step, GENKAN_GUIDE_TITLE);
      GtkWidget *button = genkan_choice_button_new (*id, title, NULL);

      g_signal_connect_object (button, "clicked", G_CALLBACK (meanwhile_cb), self, 0);
      gtk_box_append (GTK_BOX (group), button);
    }
}

static void
notify_cb (GenkanStepView *self)
{
  g_autofree char *title = genkan_guide_walk_dup_text (self->walk, self->step, GENKAN_GUIDE_TITLE);

  gtk_widget_activate_action (GTK_WIDGET (self), "app.remind", "(xss)", self->wait_until,
                              genkan_guide_get_id (genkan_guide_walk_get_guide (self->walk)), title);
  gtk_widget_set_sensitive (self->confirm, FALSE);
  genkan_phrase_set_button (GTK_BUTTON (self->confirm), _("You Will Be Told"));
}

static void
over_cb (GenkanStepView *self)
{
  _genkan_step_view_go_on (self);
}

/* Nobody is kept from going on: the clock is advice. */
static void
add_buttons (GenkanStepView *self)
{
  GtkWidget *note = genkan_phrase_new (_("You may close this window. Everything is kept."));
  GtkWidget *skip;

  if (self->wait_until <= self->now)
    {
      self->confirm = _genkan_step_view_add_button (self, _("Go On"), TRUE);
      g_signal_connect_object (self->confirm, "clicked", G_CALLBACK (over_cb), self, G_CONNECT_SWAPPED);
      return;
    }

  self->confirm = _genkan_step_view_add_button (self, _("Tell Me When It Is Time"), TRUE);
  g_signal_connect_object (self->confirm, "clicked", G_CALLBACK (notify_cb), self, G_CONNECT_SWAPPED);
  skip = _genkan_step_view_add_button (self, _("Go on without waiting"), FALSE);
  g_signal_connect_object (skip, "clicked", G_CALLBACK (over_cb), self, G_CONNECT_SWAPPED);
  g_object_set (note, "justify", GTK_JUSTIFY_CENTER, NULL);
  gtk_widget_add_css_class (note, "dim-text");
  gtk_box_append (self->body, note);
}

static void
add_heading (GenkanStepView *self,
             gboolean        is_guard)
{
  GtkWidget *group = _genkan_step_view_add_group (self, 6);
  g_autofree char *title = genkan_guide_walk_dup_text (self->walk, self->step, GENKAN_GUIDE_TITLE);
  g_autofree char *text = genkan_guide_walk_dup_text (self->walk, self->step, GENKAN_GUIDE_TEXT);
  GtkWidget *headline = g_object_new (GENKAN_TYPE_PHRASE,
                                      "text", is_guard ? _("Waiting is best now") : title,
                                      "justify", GTK_JUSTIFY_CENTER,
                                      "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                      "focusable", TRUE,
                                      NULL);
  GtkWidget *lead = g_object_new (GENKAN_TYPE_PHRASE,
                                  "text", is_guard ? _("It failed several times just now. One more mistake could lock the account.") : text,
                                  "justify", GTK_JUSTIFY_CENTER,
                                  NULL);

  self->headline = GENKAN_PHRASE (headline);
  gtk_widget_add_css_class (headline, "title-1");
  gtk_widget_add_css_class (lead, "lead");
  gtk_widget_add_css_class (lead, "dim-text");
  gtk_box_append (GTK_BOX (group), headline);
  gtk_box_append (GTK_BOX (group), lead);
}

void
_genkan_step_view_add_wait (GenkanStepView         *self,
                            const GenkanGuideClock *clock)
{
  self->wait_since = clock->since;
  self->wait_until = clock->until;
  self->wait_has_end = clock->has_end;

  add_heading (self, clock->is_guard);
  self->ring = GENKAN_WAIT_RING (genkan_wait_ring_new ());
  gtk_box_append (self->body, GTK_WIDGET (self->ring));
  add_buttons (self);
  add_meanwhile (self);
  genkan_step_view_tick (self, self->now);
}

/**
 * genkan_step_view_tick:
 * @now: seconds since 1970
 *
 * Moves the clock of a wait. Other steps have none.
 */
void
genkan_step_view_tick (GenkanStepView *self,
                       gint64          now)
{
  g_autofree char *until = NULL;

  g_return_if_fail (GENKAN_IS_STEP_VIEW (self));

  if (self->ring == NULL)
    return;

  until = now < self->wait_until ? format_until (self->wait_until) : g_strdup (_("The wait is over"));
  genkan_wait_ring_set_wait (self->ring, self->wait_until - now, self->wait_until - self->wait_since, until);
}
