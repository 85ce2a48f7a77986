/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-result-row.h"

#include <glib/gi18n.h>

#include "genkan-address-label.h"
#include "genkan-fold-box.h"
#include "genkan-limits.h"
#include "genkan-phrase.h"
#include "genkan-text.h"
#include "genkan-verdict-words.h"

/** GenkanResultRow: one of several answers: its symbol, the answer in words, the address or the subject of the message; or why there is none. */
struct _GenkanResultRow
{
  GtkListBoxRow       parent_instance;

  GenkanResult       *result; /* (nullable): could not be checked */
  GenkanVerdict       verdict;

  GtkImage           *symbol;
  GenkanPhrase       *headline;
  GenkanAddressLabel *address;
  GenkanPhrase       *problem;
  GenkanAddressLabel *file;
  GtkWidget          *arrow;
};

G_DEFINE_FINAL_TYPE (GenkanResultRow, genkan_result_row, GTK_TYPE_LIST_BOX_ROW)

static void
set_verdict (GenkanResultRow *self,
             GenkanVerdict    verdict)
{
  g_autofree char *old_class = g_strconcat ("verdict-", genkan_verdict_to_token (self->verdict), NULL);
  g_autofree char *new_class = g_strconcat ("verdict-", genkan_verdict_to_token (verdict), NULL);
  g_autofree char *icon = g_strconcat ("genkan-", genkan_verdict_to_token (verdict), "-symbolic", NULL);

  gtk_widget_remove_css_class (GTK_WIDGET (self), old_class);
  gtk_widget_add_css_class (GTK_WIDGET (self), new_class);
  gtk_image_set_from_icon_name (self->symbol, icon);
  self->verdict = verdict;
}

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
  gtk_widget_class_bind_template_child (widget_class, GenkanResultRow, problem);
  gtk_widget_class_bind_template_child (widget_class, GenkanResultRow, file);
  gtk_widget_class_bind_template_child (widget_class, GenkanResultRow, arrow);
}

static void
genkan_result_row_init (GenkanResultRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
create_row (GenkanVerdict verdict)
{
  GenkanResultRow *self = g_object_new (GENKAN_TYPE_RESULT_ROW, NULL);

  set_verdict (self, verdict);

  return GTK_WIDGET (self);
}

/** Returns: (transfer floating): a row for @result */
GtkWidget *
genkan_result_row_new (GenkanResult *result)
{
  GtkWidget *row;

  g_return_val_if_fail (result != NULL, NULL);

  row = create_row (genkan_result_get_verdict (result));
  genkan_result_row_set_result (GENKAN_RESULT_ROW (row), result);

  return row;
}

/**
 * genkan_result_row_new_problem:
 * @name: what could not be checked, as it came from outside
 * @sentence: why, and what to do, with phrase marks
 *
 * Returns: (transfer floating): a row that says so; there is nothing behind it to open
 */
GtkWidget *
genkan_result_row_new_problem (const char *name,
                               const char *sentence)
{
  GenkanResultRow *self = GENKAN_RESULT_ROW (create_row (GENKAN_VERDICT_NOT_CHECKED));
  g_autofree char *shown = genkan_text_for_display (name, GENKAN_LIMIT_QUOTE);
  g_autofree char *plain = g_strdup (sentence);
  g_autofree char *spoken = NULL;

  genkan_phrase_set_text (self->headline, _("Could not check"));
  genkan_address_label_set_parts (self->address, name, NULL, NULL);
  genkan_phrase_set_text (self->problem, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
  gtk_widget_set_visible (self->arrow, FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);

  genkan_text_remove_phrase_marks (plain);
  spoken = g_strdup_printf ("%s: %s. %s", _("Could not check"), shown, plain);
  genkan_text_remove_phrase_marks (spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return GTK_WIDGET (self);
}

/** Shows @result in place of the one before. */
void
genkan_result_row_set_result (GenkanResultRow *self,
                              GenkanResult    *result)
{
  GenkanResult *old;
  const char *before;
  g_autofree char *headline = NULL;
  g_autofree char *spoken = NULL;

  g_return_if_fail (GENKAN_IS_RESULT_ROW (self));
  g_return_if_fail (result != NULL);

  old = g_steal_pointer (&self->result);
  self->result = genkan_result_ref (result);
  g_clear_pointer (&old, genkan_result_unref);
  set_verdict (self, genkan_result_get_verdict (result));

  headline = genkan_verdict_words_dup_headline (result);
  before = genkan_result_get_address_before (result);
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
}

/** genkan_result_row_set_file: @name: the file that it stood in, as it came from outside */
void
genkan_result_row_set_file (GenkanResultRow *self,
                            const char      *name)
{
  g_autofree char *shown = NULL;

  g_return_if_fail (GENKAN_IS_RESULT_ROW (self));

  genkan_address_label_set_parts (self->file, name, NULL, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->file), TRUE);
  shown = genkan_text_for_display (name, GENKAN_LIMIT_QUOTE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, shown, -1);
}

/** Returns: (transfer none) (nullable): what it shows; %NULL when nothing could be checked */
GenkanResult *
genkan_result_row_get_result (GenkanResultRow *self)
{
  g_return_val_if_fail (GENKAN_IS_RESULT_ROW (self), NULL);

  return self->result;
}

/** Returns: the answer that it shows */
GenkanVerdict
genkan_result_row_get_verdict (GenkanResultRow *self)
{
  g_return_val_if_fail (GENKAN_IS_RESULT_ROW (self), GENKAN_VERDICT_NOT_CHECKED);

  return self->verdict;
}
