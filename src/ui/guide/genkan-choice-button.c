/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-choice-button.h"

#include "genkan-phrase.h"
#include "genkan-text.h"

/**
 * GenkanChoiceButton:
 *
 * One answer to a question: large, with a line more where it helps, and an arrow because it moves on at once. The answer
 * of those who do not know stands apart and is only outlined.
 */
struct _GenkanChoiceButton
{
  GtkButton  parent_instance;

  char      *id;
};

G_DEFINE_FINAL_TYPE (GenkanChoiceButton, genkan_choice_button, GTK_TYPE_BUTTON)

static void
genkan_choice_button_finalize (GObject *object)
{
  g_free (GENKAN_CHOICE_BUTTON (object)->id);

  G_OBJECT_CLASS (genkan_choice_button_parent_class)->finalize (object);
}

static void
genkan_choice_button_class_init (GenkanChoiceButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = genkan_choice_button_finalize;
}

static void
genkan_choice_button_init (GenkanChoiceButton *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "choice");
}

static GtkWidget *
create_words (const char *title,
              const char *subtitle)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *first = genkan_phrase_new (title);

  gtk_widget_add_css_class (first, "choice-title");
  gtk_box_append (GTK_BOX (words), first);
  if (subtitle != NULL)
    {
      GtkWidget *second = genkan_phrase_new (subtitle);

      gtk_widget_add_css_class (second, "dim-text");
      gtk_box_append (GTK_BOX (words), second);
    }
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);

  return words;
}

/**
 * genkan_choice_button_new:
 * @id: of the answer
 * @title: may have phrase marks
 * @subtitle: (nullable): may have phrase marks
 *
 * Returns: (transfer floating): the button
 */
GtkWidget *
genkan_choice_button_new (const char *id,
                          const char *title,
                          const char *subtitle)
{
  GenkanChoiceButton *self;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  g_return_val_if_fail (id != NULL && title != NULL, NULL);

  self = g_object_new (GENKAN_TYPE_CHOICE_BUTTON, NULL);
  self->id = g_strdup (id);
  gtk_box_append (GTK_BOX (box), create_words (title, subtitle));
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_button_set_child (GTK_BUTTON (self), box);
  genkan_phrase_name (GTK_ACCESSIBLE (self), title);
  if (subtitle != NULL)
    {
      g_autofree char *spoken = g_strdup (subtitle);

      genkan_text_remove_phrase_marks (spoken);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken, -1);
    }

  return GTK_WIDGET (self);
}

/** Like genkan_choice_button_new(), for "I do not know". Returns: (transfer floating): the button */
GtkWidget *
genkan_choice_button_new_unknown (const char *id,
                                  const char *title)
{
  GenkanChoiceButton *self;
  GtkWidget *words = genkan_phrase_new (title);

  g_return_val_if_fail (id != NULL && title != NULL, NULL);

  self = g_object_new (GENKAN_TYPE_CHOICE_BUTTON, NULL);
  self->id = g_strdup (id);
  g_object_set (words, "justify", GTK_JUSTIFY_CENTER, NULL);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (self), words);
  gtk_widget_add_css_class (GTK_WIDGET (self), "unknown");
  genkan_phrase_name (GTK_ACCESSIBLE (self), title);

  return GTK_WIDGET (self);
}

const char *
genkan_choice_button_get_id (GenkanChoiceButton *self)
{
  g_return_val_if_fail (GENKAN_IS_CHOICE_BUTTON (self), NULL);

  return self->id;
}
