/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-result-row.h"

#include "genkan-address-label.h"
#include "genkan-fold-box.h"
#include "genkan-phrase.h"
#include "genkan-text.h"
#include "genkan-verdict-words.h"

/** GenkanResultRow: one of several answers: its symbol, the answer in words, the address or the subject of the message. */
struct _GenkanResultRow
{
  GtkListBoxRow       parent_instance;

  GenkanResult       *result;

  GtkImage           *symbol;
  GenkanPhrase       *headline;
  GenkanAddressLabel *address;
};

G_DEFINE_FINAL_TYPE (GenkanResultRow, genkan_result_row, GTK_TYPE_LIST_BOX_ROW)

static void
genkan_result_row_finalize (GObject *object)
{
  GenkanResultRow *self = GENKAN_RESULT_ROW (object);

  g_clear_pointer (&self->result, genkan_result_unref);

  G_OBJECT_CLASS (genkan_result_row_parent_class)->finalize (object);
}

static void
genkan_result_row_class_init (GenkanResultRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = genkan_result_row_finalize;

  g_type_ensure (GENKAN_TYPE_ADDRESS_LABEL);
  g_type_ensure (GENKAN_TYPE_FOLD_BOX);
  g_type_ensure (GENKAN_TYPE_PHRASE);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/genkan/Genkan/ui/genkan-result-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GenkanResultRow, symbol);
  gtk_widget_class_bind_template_child (widget_class, GenkanResultRow, headline);
  gtk_widget_class_bind_template_child (widget_class, GenkanResultRow, address);
}

static void
genkan_result_row_init (GenkanResultRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** Returns: (transfer floating): a row for @result */
GtkWidget *
genkan_result_row_new (GenkanResult *result)
{
  GenkanResultRow *self;
  const char *token;
  const char *before;
  g_autofree char *verdict_class = NULL;
  g_autofree char *icon = NULL;
  g_autofree char *headline = NULL;
  g_autofree char *spoken = NULL;

  g_return_val_if_fail (result != NULL, NULL);

  self = g_object_new (GENKAN_TYPE_RESULT_ROW, NULL);
  self->result = genkan_result_ref (result);

  token = genkan_verdict_to_token (genkan_result_get_verdict (result));
  verdict_class = g_strconcat ("verdict-", token, NULL);
  icon = g_strconcat ("genkan-", token, "-symbolic", NULL);
  headline = genkan_verdict_words_dup_headline (result);
  before = genkan_result_get_address_before (result);

  gtk_widget_add_css_class (GTK_WIDGET (self), verdict_class);
  gtk_image_set_from_icon_name (self->symbol, icon);
  genkan_phrase_set_text (self->headline, headline);
  if (before != NULL)
    genkan_address_label_set_parts (self->address, before, genkan_result_get_owner (result),
                                    genkan_result_get_address_after (result));
  else
    genkan_address_label_set_parts (self->address, genkan_result_get_subject (result), NULL, NULL);

  genkan_text_remove_phrase_marks (headline);
  spoken = g_strdup_printf ("%s: %s", headline,
                            before != NULL && genkan_result_get_owner (result) != NULL ? genkan_result_get_owner (result)
                                                                                       : genkan_result_get_subject (result));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return GTK_WIDGET (self);
}

/** Returns: (transfer none): the result that was given to genkan_result_row_new() */
GenkanResult *
genkan_result_row_get_result (GenkanResultRow *self)
{
  g_return_val_if_fail (GENKAN_IS_RESULT_ROW (self), NULL);

  return self->result;
}
