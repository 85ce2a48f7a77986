/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-finding-row.h"

#include <glib/gi18n.h>

#include "genkan-address-label.h"
#include "genkan-phrase.h"

/**
 * GenkanFindingRow:
 *
 * One reason: its number (filled for a strong clue, hollow for a weak one), the sentence, the words it was found in,
 * and its strength as bars and words.
 */
struct _GenkanFindingRow
{
  GtkListBoxRow       parent_instance;

  GtkLabel           *number;
  GenkanPhrase       *sentence;
  GenkanAddressLabel *quote;
  GtkWidget          *strength;
  GtkImage           *strength_icon;
  GenkanPhrase       *strength_word;
};

G_DEFINE_FINAL_TYPE (GenkanFindingRow, genkan_finding_row, GTK_TYPE_LIST_BOX_ROW)

static void
genkan_finding_row_class_init (GenkanFindingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (GENKAN_TYPE_ADDRESS_LABEL);
  g_type_ensure (GENKAN_TYPE_PHRASE);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/genkan/Genkan/ui/genkan-finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GenkanFindingRow, number);
  gtk_widget_class_bind_template_child (widget_class, GenkanFindingRow, sentence);
  gtk_widget_class_bind_template_child (widget_class, GenkanFindingRow, quote);
  gtk_widget_class_bind_template_child (widget_class, GenkanFindingRow, strength);
  gtk_widget_class_bind_template_child (widget_class, GenkanFindingRow, strength_icon);
  gtk_widget_class_bind_template_child (widget_class, GenkanFindingRow, strength_word);
}

static void
genkan_finding_row_init (GenkanFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * genkan_finding_row_new:
 * @number: from 1; the same number stands wherever this reason is shown again
 *
 * Returns: (transfer full): a row
 */
GtkWidget *
genkan_finding_row_new (GenkanFinding *finding,
                        guint          number)
{
  GenkanFindingRow *self;
  GenkanWeight weight;
  gboolean strong, is_clue;
  g_autofree char *digits = g_strdup_printf ("%u", number);
  g_autofree char *phrases = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *quote = NULL;
  g_autofree char *plain = NULL;
  g_autofree char *spoken = NULL;

  g_return_val_if_fail (finding != NULL, NULL);

  self = g_object_new (GENKAN_TYPE_FINDING_ROW, NULL);
  weight = genkan_finding_get_weight (finding);
  strong = genkan_weight_is_strong (weight);
  /* a failure is a reason and a note is told, but neither is a clue */
  is_clue = weight != GENKAN_WEIGHT_FAILURE && weight != GENKAN_WEIGHT_NOTE;

  gtk_label_set_text (self->number, digits);
  gtk_widget_add_css_class (GTK_WIDGET (self->number), strong ? "strong" : "weak");

  phrases = genkan_finding_dup_phrases (finding);
  genkan_phrase_set_text (self->sentence, phrases);

  quote = genkan_finding_dup_quote (finding);
  if (quote != NULL)
    genkan_address_label_set_quote (self->quote, quote);
  gtk_widget_set_visible (GTK_WIDGET (self->quote), quote != NULL);

  gtk_widget_set_visible (self->strength, is_clue);
  gtk_widget_add_css_class (self->strength, strong ? "strong" : "weak");
  gtk_image_set_from_icon_name (self->strength_icon, strong ? "genkan-clue-strong-symbolic" : "genkan-clue-weak-symbolic");
  genkan_phrase_set_text (self->strength_word, strong ? _("Strong clue") : _("Weak clue"));

  sentence = genkan_finding_dup_sentence (finding);
  plain = genkan_text_block_dup_spoken (sentence);
  spoken = g_strdup_printf ("%u. %s", number, plain);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return GTK_WIDGET (self);
}
