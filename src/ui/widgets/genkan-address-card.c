/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-address-card.h"

#include <glib/gi18n.h>

#include "genkan-address-label.h"
#include "genkan-fold-box.h"
#include "genkan-phrase.h"
#include "genkan-verdict-words.h"

/**
 * GenkanAddressCard:
 *
 * The lesson of the whole program in one card: who it says it is, a sign, whose address it really is. Below, in grey,
 * the whole address with the owner in bold.
 */
struct _GenkanAddressCard
{
  AdwBin              parent_instance;

  GenkanPhrase       *claimed;
  GtkLabel           *sign;
  GenkanAddressLabel *owner;
  GtkWidget          *line;
  GtkWidget          *whole;
  GenkanAddressLabel *full;
};

G_DEFINE_FINAL_TYPE (GenkanAddressCard, genkan_address_card, ADW_TYPE_BIN)

static void
genkan_address_card_class_init (GenkanAddressCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (GENKAN_TYPE_ADDRESS_LABEL);
  g_type_ensure (GENKAN_TYPE_FOLD_BOX);
  g_type_ensure (GENKAN_TYPE_PHRASE);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/genkan/Genkan/ui/genkan-address-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GenkanAddressCard, claimed);
  gtk_widget_class_bind_template_child (widget_class, GenkanAddressCard, sign);
  gtk_widget_class_bind_template_child (widget_class, GenkanAddressCard, owner);
  gtk_widget_class_bind_template_child (widget_class, GenkanAddressCard, line);
  gtk_widget_class_bind_template_child (widget_class, GenkanAddressCard, whole);
  gtk_widget_class_bind_template_child (widget_class, GenkanAddressCard, full);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
genkan_address_card_init (GenkanAddressCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Of a message, the subject is no address and stands in the letter. */
static void
show_whole (GenkanAddressCard *self,
            GenkanResult      *result,
            GenkanAbout        about)
{
  const char *before = genkan_result_get_address_before (result);
  gboolean known = before != NULL || about == GENKAN_ABOUT_ADDRESS;

  gtk_widget_set_visible (self->line, known);
  gtk_widget_set_visible (self->whole, known);
  if (before != NULL)
    genkan_address_label_set_parts (self->full, before, genkan_result_get_owner (result), genkan_result_get_address_after (result));
  else
    genkan_address_label_set_parts (self->full, genkan_result_get_subject (result), NULL, NULL);
}

void
genkan_address_card_set_result (GenkanAddressCard *self,
                                GenkanResult      *result,
                                GenkanAbout        about)
{
  const char *service;
  const char *owner;
  const GenkanSign *sign;
  g_autofree char *with_service = NULL;
  g_autofree char *spoken = NULL;

  g_return_if_fail (GENKAN_IS_ADDRESS_CARD (self));
  g_return_if_fail (result != NULL);

  service = genkan_result_get_service_name (result);
  owner = genkan_result_get_owner (result);
  sign = genkan_verdict_words_get_sign (result);

  genkan_phrase_set_text (self->claimed, service != NULL ? service : _("Unknown"));
  gtk_label_set_text (self->sign, sign->symbol);
  genkan_address_label_set_owner (self->owner, owner != NULL ? owner : _("Unknown"));
  show_whole (self, result, about);

  with_service = genkan_phrase_fill (_(sign->spoken), "service", service != NULL ? service : _("Unknown"));
  spoken = genkan_phrase_fill (with_service, "owner", owner != NULL ? owner : _("Unknown"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}
