/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-check-row.h"

#include "genkan-text.h"

/** GenkanCheckRow: something that can be chosen, with words that may come from outside. */
struct _GenkanCheckRow
{
  AdwActionRow    parent_instance;

  GtkCheckButton *check;
};

G_DEFINE_FINAL_TYPE (GenkanCheckRow, genkan_check_row, ADW_TYPE_ACTION_ROW)

static void
genkan_check_row_class_init (GenkanCheckRowClass *klass)
{
}

static void
genkan_check_row_init (GenkanCheckRow *self)
{
  self->check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->check), GTK_ALIGN_CENTER);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), GTK_WIDGET (self->check));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->check));
}

/**
 * genkan_check_row_new:
 * @title: words, made fit for display; phrase marks are left out
 * @subtitle: (nullable): the same, below it
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
genkan_check_row_new (const char *title,
                      const char *subtitle,
                      gboolean    active)
{
  GenkanCheckRow *self = g_object_new (GENKAN_TYPE_CHECK_ROW, NULL);
  g_autofree char *plain_title = g_strdup (title);
  g_autofree char *plain_subtitle = g_strdup (subtitle != NULL ? subtitle : "");

  genkan_text_remove_phrase_marks (plain_title);
  genkan_text_remove_phrase_marks (plain_subtitle);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), plain_title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), plain_subtitle);
  gtk_check_button_set_active (self->check, active);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, plain_title, -1);

  return GTK_WIDGET (self);
}

gboolean
genkan_check_row_get_active (GenkanCheckRow *self)
{
  g_return_val_if_fail (GENKAN_IS_CHECK_ROW (self), FALSE);

  return gtk_check_button_get_active (self->check);
}

void
genkan_check_row_set_active (GenkanCheckRow *self,
                             gboolean        active)
{
  g_return_if_fail (GENKAN_IS_CHECK_ROW (self));

  gtk_check_button_set_active (self->check, active);
}
