/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-stage-bar.h"

#include <glib/gi18n.h>

#include "genkan-phrase.h"

/* More parts than this say nothing at 360 px. */
#define MAX_STAGES 20

/**
 * GenkanStageBar:
 *
 * How far a guide is: one part for each stage, filled when it is done, half filled when it is under way. To a screen reader
 * it is one progress bar.
 */
struct _GenkanStageBar
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (GenkanStageBar, genkan_stage_bar, GTK_TYPE_WIDGET)

static void
genkan_stage_bar_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (genkan_stage_bar_parent_class)->dispose (object);
}

static void
genkan_stage_bar_class_init (GenkanStageBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = genkan_stage_bar_dispose;

  gtk_widget_class_set_css_name (widget_class, "stages");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PROGRESS_BAR);
}

static void
genkan_stage_bar_init (GenkanStageBar *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_box_layout_set_spacing (layout, 6);
  gtk_box_layout_set_homogeneous (layout, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Progress"), -1);
}

/** Returns: (transfer floating): a bar without a stage */
GtkWidget *
genkan_stage_bar_new (void)
{
  return g_object_new (GENKAN_TYPE_STAGE_BAR, NULL);
}

static void
append_part (GenkanStageBar *self,
             guint           i,
             guint           n_done)
{
  GtkWidget *part = g_object_new (GTK_TYPE_BOX, "hexpand", TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (part, "stage");
  if (i < n_done)
    gtk_widget_add_css_class (part, "done");
  else if (i == n_done)
    gtk_widget_add_css_class (part, "now");
  gtk_widget_set_parent (part, GTK_WIDGET (self));
}

/**
 * genkan_stage_bar_set_stage:
 * @n_done: how many stages are behind; the next one is shown as under way
 * @n_stages: all of them; a bar without any is hidden
 */
void
genkan_stage_bar_set_stage (GenkanStageBar *self,
                            guint           n_done,
                            guint           n_stages)
{
  g_autofree char *done = g_strdup_printf ("%u", n_done);
  g_autofree char *all = g_strdup_printf ("%u", n_stages);
  g_autofree char *half = genkan_phrase_fill (_("{n} of {all} parts done"), "n", done);
  g_autofree char *spoken = genkan_phrase_fill (half, "all", all);
  GtkWidget *child;

  g_return_if_fail (GENKAN_IS_STAGE_BAR (self));
  g_return_if_fail (n_done <= n_stages);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  for (guint i = 0; i < n_stages && n_stages <= MAX_STAGES; i++)
    append_part (self, i, n_done);

  gtk_widget_set_visible (GTK_WIDGET (self), n_stages > 0 && n_stages <= MAX_STAGES);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) n_stages,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) n_done,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, spoken,
                                  -1);
}
