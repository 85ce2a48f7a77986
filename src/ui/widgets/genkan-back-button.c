/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-back-button.h"

#include <glib/gi18n.h>

/** GenkanBackButton: the way back, with its word, which can be left out where there is no room for it. */
struct _GenkanBackButton
{
  GtkButton  parent_instance;

  GtkWidget *word;
};

G_DEFINE_FINAL_TYPE (GenkanBackButton, genkan_back_button, GTK_TYPE_BUTTON)

static void
genkan_back_button_class_init (GenkanBackButtonClass *klass)
{
}

static void
genkan_back_button_init (GenkanBackButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->word = g_object_new (GTK_TYPE_LABEL, "label", _("Back"), "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE,
                                               "icon-name", "go-previous-symbolic",
                                               "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                               NULL));
  gtk_box_append (GTK_BOX (box), self->word);
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Back"), -1);
}

/** Returns: (transfer floating): a button that activates @action */
GtkWidget *
genkan_back_button_new (const char *action)
{
  return g_object_new (GENKAN_TYPE_BACK_BUTTON, "action-name", action, NULL);
}

void
genkan_back_button_set_show_word (GenkanBackButton *self,
                                  gboolean          show_word)
{
  g_return_if_fail (GENKAN_IS_BACK_BUTTON (self));

  gtk_widget_set_visible (self->word, show_word);
}

gboolean
genkan_back_button_get_show_word (GenkanBackButton *self)
{
  g_return_val_if_fail (GENKAN_IS_BACK_BUTTON (self), FALSE);

  return gtk_widget_get_visible (self->word);
}
