/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-step-view-private.h"

#include <glib/gi18n.h>

#include "genkan-choice-button.h"
#include "genkan-error-box.h"
#include "genkan-identifier-box.h"

/* A part of the program within a guide. What this version does not have is done by hand, and the person says what came out. */

static void
open_cb (GenkanStepView *self)
{
  const GenkanGuideAction open = { .kind = "tool", .target = "entry-open", .step = self->step };

  _genkan_step_view_act (self, &open);
}

static void
identifier_cb (GenkanStepView *self)
{
  gboolean found = genkan_identifier_box_found_anything (GENKAN_IDENTIFIER_BOX (self->tool));

  _genkan_step_view_choose (self, found ? "found" : "none");
}

static void
add_identifier (GenkanStepView *self)
{
  GtkWidget *button;

  self->tool = genkan_identifier_box_new (self->catalog, _genkan_step_view_get_service (self));
  gtk_box_append (self->body, self->tool);
  button = _genkan_step_view_add_button (self, _("Go On"), TRUE);
  g_signal_connect_object (button, "clicked", G_CALLBACK (identifier_cb), self, G_CONNECT_SWAPPED);
}

/* A cause that this guide does not treat on its own goes the way of those that are not known. */
static void
error_cb (GenkanStepView *self)
{
  const char *cause = genkan_login_cause_to_token (genkan_error_box_get_cause (GENKAN_ERROR_BOX (self->tool)));

  _genkan_step_view_choose (self, genkan_guide_step_find_choice (self->step, cause) != NULL ? cause : "unknown");
}

static void add_results (GenkanStepView *self,
                         GtkBox         *box);

static void
add_error (GenkanStepView *self)
{
  GtkWidget *expander = _genkan_step_view_create_expander (_("Choose what it says yourself"));
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button;

  self->tool = genkan_error_box_new (self->messages, genkan_guide_walk_get_value (self->walk, "service"));
  gtk_box_append (self->body, self->tool);
  button = _genkan_step_view_add_button (self, _("Go On"), TRUE);
  g_signal_connect_object (button, "clicked", G_CALLBACK (error_cb), self, G_CONNECT_SWAPPED);

  gtk_expander_set_child (GTK_EXPANDER (expander), list);
  gtk_widget_set_margin_top (list, 12);
  add_results (self, GTK_BOX (list));
  gtk_box_append (self->body, expander);
}

static void
result_cb (GenkanChoiceButton *button,
           GenkanStepView     *self)
{
  _genkan_step_view_choose (self, genkan_choice_button_get_id (button));
}

static void
add_results (GenkanStepView *self,
             GtkBox         *box)
{
  g_autoptr (GPtrArray) results = genkan_guide_walk_list_choices (self->walk, self->now);
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (box, group);

  for (guint i = 0; i < results->len; i++)
    {
      const GenkanGuideChoice *result = g_ptr_array_index (results, i);
      GtkWidget *button = genkan_choice_button_new (result->id, genkan_guide_choice_get_label (result),
                                                    genkan_guide_choice_get_note (result));

      g_signal_connect_object (button, "clicked", G_CALLBACK (result_cb), self, 0);
      gtk_box_append (GTK_BOX (group), button);
    }
}

void
_genkan_step_view_add_tool (GenkanStepView *self)
{
  if (g_str_equal (self->step->tool, "identifier-inspector"))
    {
      add_identifier (self);
      return;
    }
  if (g_str_equal (self->step->tool, "error-matcher") && self->messages != NULL)
    {
      add_error (self);
      return;
    }
  if (g_str_equal (self->step->tool, "mail-settings"))
    _genkan_step_view_add_mail (self);
  if (g_str_equal (self->step->tool, "entry-open") && _genkan_step_view_get_service (self) != NULL)
    {
      GtkWidget *button = _genkan_step_view_add_button (self, _("Open the Official Entry"), TRUE);

      g_signal_connect_object (button, "clicked", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
    }
  add_results (self, self->body);
}
