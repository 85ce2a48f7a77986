/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-step-view-private.h"

#include <glib/gi18n.h>

/* Something to do: one button when it is done, a quiet one for later. */

static void
done_cb (GenkanStepView *self)
{
  _genkan_step_view_go_on (self);
}

static void
later_cb (GenkanStepView *self)
{
  _genkan_step_view_put_off (self);
}

static gboolean
can_be_put_off (GenkanStepView *self)
{
  return self->step->kind == GENKAN_GUIDE_INSTRUCT &&
         g_strv_contains ((const char * const *) self->step->records, "steps_later");
}

void
_genkan_step_view_add_task (GenkanStepView *self)
{
  g_autofree char *word = genkan_guide_walk_dup_text (self->walk, self->step, GENKAN_GUIDE_BUTTON);
  const char *text = word != NULL && *word != '\0' ? word : _("Go On");
  GtkWidget *button = _genkan_step_view_add_button (self, text, TRUE);

  g_signal_connect_object (button, "clicked", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  if (can_be_put_off (self))
    {
      GtkWidget *later = _genkan_step_view_add_button (self, _("Do It Later"), FALSE);

      g_signal_connect_object (later, "clicked", G_CALLBACK (later_cb), self, G_CONNECT_SWAPPED);
    }
}
