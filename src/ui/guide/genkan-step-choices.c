/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-step-view-private.h"

#include <glib/gi18n.h>

#include "genkan-choice-button.h"

/* The answers to a question: they move on at once, or several are ticked and one button moves on. */

static void
clicked_cb (GenkanChoiceButton *button,
            GenkanStepView     *self)
{
  _genkan_step_view_choose (self, genkan_choice_button_get_id (button));
}

static gboolean
stands_apart (const GenkanGuideChoice *choice)
{
  return g_str_equal (choice->id, "unknown") || (g_str_equal (choice->id, "later") && !choice->is_worded);
}

static void
append_heading (GtkWidget  *group,
                const char *text)
{
  GtkWidget *heading = g_object_new (GENKAN_TYPE_PHRASE, "text", text != NULL ? text : "", "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_set_margin_top (heading, gtk_widget_get_first_child (group) != NULL ? 6 : 0);
  gtk_box_append (GTK_BOX (group), heading);
}

static void
append_choice (GenkanStepView          *self,
               GtkWidget               *group,
               const GenkanGuideChoice *choice)
{
  const char *label = genkan_guide_choice_get_label (choice);
  GtkWidget *button = stands_apart (choice)
                        ? genkan_choice_button_new_unknown (choice->id, label)
                        : genkan_choice_button_new (choice->id, label, genkan_guide_choice_get_note (choice));

  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, 0);
  gtk_box_append (GTK_BOX (group), button);
}

/* The person looks; what the computer sees by itself is only said. */
static void
append_suggestion (GenkanStepView *self,
                   GtkWidget      *group)
{
  const char *id = genkan_guide_walk_get_suggestion (self->walk, self->now);
  const GenkanGuideChoice *choice = id != NULL ? genkan_guide_step_find_choice (self->step, id) : NULL;
  g_autofree char *sentence = NULL;
  GtkWidget *phrase;

  if (choice == NULL)
    return;

  sentence = genkan_phrase_fill (_("This computer says: {answer}"), "answer", genkan_guide_choice_get_label (choice));
  phrase = genkan_phrase_new (sentence);
  gtk_widget_add_css_class (phrase, "heading");
  gtk_box_append (GTK_BOX (group), phrase);
}

/* Where the service is asked, choosing it is the answer; the button only says so. */
static gboolean
is_chooser (GenkanStepView          *self,
            const GenkanGuideChoice *choice)
{
  return self->chooser != NULL && g_str_equal (choice->id, "listed");
}

static void
listed_cb (GenkanStepView *self)
{
  _genkan_step_view_choose (self, "listed");
}

static void
update_listed (GenkanStepView *self)
{
  const GenkanService *service = genkan_service_chooser_get_selected (self->chooser);
  g_autofree char *text = genkan_phrase_fill (_("Go On with {service}"), "service",
                                              service != NULL ? genkan_service_get_name (service) : "");

  genkan_phrase_set_button (GTK_BUTTON (self->confirm), text);
  gtk_widget_set_visible (self->confirm, service != NULL);
}

static void
add_listed (GenkanStepView *self)
{
  self->confirm = _genkan_step_view_add_button (self, _("Go On"), TRUE);
  g_signal_connect_object (self->confirm, "clicked", G_CALLBACK (listed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chooser, "changed", G_CALLBACK (update_listed), self, G_CONNECT_SWAPPED);
  update_listed (self);
}

static void
add_buttons (GenkanStepView *self,
             GPtrArray      *choices)
{
  GtkWidget *group;
  GtkWidget *apart = NULL;

  for (guint i = 0; i < choices->len; i++)
    {
      if (is_chooser (self, g_ptr_array_index (choices, i)))
        add_listed (self);
    }
  group = _genkan_step_view_add_group (self, 12);
  append_suggestion (self, group);
  for (guint i = 0; i < choices->len; i++)
    {
      const GenkanGuideChoice *choice = g_ptr_array_index (choices, i);

      if (is_chooser (self, choice))
        continue;
      if (stands_apart (choice) && apart == NULL)
        {
          apart = _genkan_step_view_add_group (self, 12);
          gtk_widget_set_margin_top (apart, 6);
        }
      append_choice (self, stands_apart (choice) ? apart : group, choice);
    }
}

static void
update_confirm (GenkanStepView *self)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->ticks->len; i++)
    any = any || gtk_check_button_get_active (g_ptr_array_index (self->ticks, i));
  gtk_widget_set_sensitive (self->confirm, any);
}

static gboolean
is_exclusive (GtkCheckButton *tick)
{
  const GenkanGuideChoice *choice = g_object_get_data (G_OBJECT (tick), "choice");

  return choice->is_exclusive;
}

/* "Nothing of this" and the rest cannot both be true. */
static void
toggled_cb (GtkCheckButton *tick,
            GenkanStepView *self)
{
  for (guint i = 0; gtk_check_button_get_active (tick) && i < self->ticks->len; i++)
    {
      GtkCheckButton *other = g_ptr_array_index (self->ticks, i);

      if (other != tick && (is_exclusive (tick) || is_exclusive (other)))
        gtk_check_button_set_active (other, FALSE);
    }
  update_confirm (self);
}

static void
append_tick (GenkanStepView          *self,
             GtkWidget               *group,
             const GenkanGuideChoice *choice)
{
  const char *label = genkan_guide_choice_get_label (choice);
  GtkWidget *tick = gtk_check_button_new ();
  GtkWidget *words = genkan_phrase_new (label);

  gtk_widget_add_css_class (words, "choice-title");
  gtk_widget_add_css_class (tick, "choice");
  gtk_check_button_set_child (GTK_CHECK_BUTTON (tick), words);
  genkan_phrase_name (GTK_ACCESSIBLE (tick), label);
  g_object_set_data (G_OBJECT (tick), "choice", (gpointer) choice);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), genkan_guide_walk_is_chosen (self->walk, choice->id));
  g_signal_connect_object (tick, "toggled", G_CALLBACK (toggled_cb), self, 0);
  g_ptr_array_add (self->ticks, tick);
  gtk_box_append (GTK_BOX (group), tick);
}

static void
confirm_cb (GenkanStepView *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; i < self->ticks->len; i++)
    {
      const GenkanGuideChoice *choice = g_object_get_data (g_ptr_array_index (self->ticks, i), "choice");

      if (gtk_check_button_get_active (g_ptr_array_index (self->ticks, i)))
        g_strv_builder_add (builder, choice->id);
    }
  ids = g_strv_builder_end (builder);
  g_signal_emit_by_name (self, "choose", ids);
}

static void
add_ticks (GenkanStepView *self,
           GPtrArray      *choices)
{
  GtkWidget *group = _genkan_step_view_add_group (self, 8);
  const char *heading = NULL;
  const GenkanGuideChoice *unknown = NULL;

  for (guint i = 0; i < choices->len; i++)
    {
      const GenkanGuideChoice *choice = g_ptr_array_index (choices, i);

      if (g_strcmp0 (choice->group, heading) != 0)
        {
          append_heading (group, genkan_guide_choice_get_group (choice));
          heading = choice->group;
        }
      if (g_str_equal (choice->id, "unknown"))
        unknown = choice;
      else
        append_tick (self, group, choice);
    }

  self->confirm = _genkan_step_view_add_button (self, _("Go On"), TRUE);
  g_signal_connect_object (self->confirm, "clicked", G_CALLBACK (confirm_cb), self, G_CONNECT_SWAPPED);
  update_confirm (self);
  if (unknown != NULL)
    append_choice (self, GTK_WIDGET (self->body), unknown);
}

void
_genkan_step_view_add_choices (GenkanStepView *self)
{
  g_autoptr (GPtrArray) choices = genkan_guide_walk_list_choices (self->walk, self->now);

  if (self->step->is_multi)
    add_ticks (self, choices);
  else
    add_buttons (self, choices);
}
