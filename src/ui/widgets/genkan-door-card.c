/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-door-card.h"

#include "genkan-fold-box.h"
#include "genkan-phrase.h"
#include "genkan-text.h"

/**
 * GenkanDoorCard:
 *
 * One way in: a button with an icon, what it is for, and one line more. The icon stands beside the words when the card
 * is wide and above them when it is narrow.
 */
struct _GenkanDoorCard
{
  GtkButton     parent_instance;

  GtkImage     *icon;
  GenkanPhrase *title;
  GenkanPhrase *subtitle;
};

enum
{
  PROP_0,
  PROP_DOOR_ICON,
  PROP_TITLE,
  PROP_SUBTITLE,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (GenkanDoorCard, genkan_door_card, GTK_TYPE_BUTTON)

static GParamSpec *properties[N_PROPS];

static void
genkan_door_card_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  GenkanDoorCard *self = GENKAN_DOOR_CARD (object);
  const char *text = g_value_get_string (value);
  g_autofree char *spoken = g_strdup (text);

  switch (prop_id)
    {
    case PROP_DOOR_ICON:
      gtk_image_set_from_icon_name (self->icon, text);
      break;
    case PROP_TITLE:
      genkan_phrase_set_text (self->title, text);
      genkan_text_remove_phrase_marks (spoken);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
      break;
    case PROP_SUBTITLE:
      genkan_phrase_set_text (self->subtitle, text);
      genkan_text_remove_phrase_marks (spoken);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken, -1);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
genkan_door_card_class_init (GenkanDoorCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = genkan_door_card_set_property;

  properties[PROP_DOOR_ICON] = g_param_spec_string ("door-icon", NULL, NULL, "",
                                                    G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "",
                                                G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, "",
                                                   G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (GENKAN_TYPE_FOLD_BOX);
  g_type_ensure (GENKAN_TYPE_PHRASE);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/genkan/Genkan/ui/genkan-door-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GenkanDoorCard, icon);
  gtk_widget_class_bind_template_child (widget_class, GenkanDoorCard, title);
  gtk_widget_class_bind_template_child (widget_class, GenkanDoorCard, subtitle);
}

static void
genkan_door_card_init (GenkanDoorCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
