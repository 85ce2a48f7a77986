/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-contract-card.h"

#include <glib/gi18n.h>

#include "genkan-phrase.h"
#include "genkan-wrap-box.h"

/**
 * GenkanContractCard:
 *
 * Asks what only the person knows: whether they have a contract with the service. Signal: `no-contract`.
 */
struct _GenkanContractCard
{
  AdwBin        parent_instance;

  GenkanPhrase *question;
  GtkWidget    *choices;
  GtkButton    *yes;
  GtkButton    *no;
  GenkanPhrase *advice;
};

enum
{
  NO_CONTRACT,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GenkanContractCard, genkan_contract_card, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static void
yes_clicked_cb (GenkanContractCard *self)
{
  gtk_widget_set_visible (self->choices, FALSE);
  genkan_phrase_set_text (self->advice, _("Then please look at the official entry: a real notice stands there too."));
}

static void
no_clicked_cb (GenkanContractCard *self)
{
  g_signal_emit (self, signals[NO_CONTRACT], 0);
}

static void
genkan_contract_card_class_init (GenkanContractCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[NO_CONTRACT] = g_signal_new ("no-contract", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (GENKAN_TYPE_PHRASE);
  g_type_ensure (GENKAN_TYPE_WRAP_BOX);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/genkan/Genkan/ui/genkan-contract-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GenkanContractCard, question);
  gtk_widget_class_bind_template_child (widget_class, GenkanContractCard, choices);
  gtk_widget_class_bind_template_child (widget_class, GenkanContractCard, yes);
  gtk_widget_class_bind_template_child (widget_class, GenkanContractCard, no);
  gtk_widget_class_bind_template_child (widget_class, GenkanContractCard, advice);
  gtk_widget_class_bind_template_callback (widget_class, yes_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, no_clicked_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
genkan_contract_card_init (GenkanContractCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  genkan_phrase_set_button (self->yes, _("Yes, I Have One"));
  genkan_phrase_set_button (self->no, _("No, I Have None"));
}

/** genkan_contract_card_new: @service: the name. Returns: (transfer floating): a card */
GtkWidget *
genkan_contract_card_new (const char *service)
{
  GenkanContractCard *self = g_object_new (GENKAN_TYPE_CONTRACT_CARD, NULL);
  g_autofree char *question = genkan_phrase_fill (_("Do you have a contract with {service}?"), "service", service);

  genkan_phrase_set_text (self->question, question);

  return GTK_WIDGET (self);
}
