/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-result-list-page.h"

#include "genkan-clamp.h"
#include "genkan-phrase.h"
#include "genkan-result-row.h"

/**
 * GenkanResultListPage:
 *
 * The answers about several addresses, messages or files, the one that asks for most caution first.
 * Signal: `open-result`, with the #GenkanResult that the person wants to see.
 */
struct _GenkanResultListPage
{
  GenkanPage    parent_instance;

  GenkanPhrase *headline;
  GenkanPhrase *remark;
  GtkListBox   *list;
};

enum
{
  OPEN_RESULT,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GenkanResultListPage, genkan_result_list_page, GENKAN_TYPE_PAGE)

static guint signals[N_SIGNALS];

static void
row_activated_cb (GenkanResultListPage *self,
                  GtkListBoxRow     *row)
{
  GenkanResult *result = genkan_result_row_get_result (GENKAN_RESULT_ROW (row));

  if (result != NULL)
    g_signal_emit (self, signals[OPEN_RESULT], 0, result);
}

static int
compare_rows (GtkListBoxRow *a,
              GtkListBoxRow *b,
              gpointer       data)
{
  int severity_a = genkan_verdict_severity (genkan_result_row_get_verdict (GENKAN_RESULT_ROW (a)));
  int severity_b = genkan_verdict_severity (genkan_result_row_get_verdict (GENKAN_RESULT_ROW (b)));

  return severity_b - severity_a;
}

static void
genkan_result_list_page_class_init (GenkanResultListPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[OPEN_RESULT] = g_signal_new ("open-result", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, GENKAN_TYPE_RESULT);

  g_type_ensure (GENKAN_TYPE_CLAMP);
  g_type_ensure (GENKAN_TYPE_PHRASE);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/genkan/Genkan/ui/genkan-result-list-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GenkanResultListPage, headline);
  gtk_widget_class_bind_template_child (widget_class, GenkanResultListPage, remark);
  gtk_widget_class_bind_template_child (widget_class, GenkanResultListPage, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
genkan_result_list_page_init (GenkanResultListPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_sort_func (self->list, compare_rows, NULL, NULL);
}

/** genkan_result_list_page_new: @headline: what the list is about, with phrase marks. Returns: (transfer floating): an empty page */
GenkanPage *
genkan_result_list_page_new (const char *headline)
{
  GenkanResultListPage *self = g_object_new (GENKAN_TYPE_RESULT_LIST_PAGE, NULL);

  genkan_phrase_set_text (self->headline, headline);

  return GENKAN_PAGE (self);
}

/**
 * genkan_result_list_page_add:
 * @file: (nullable): the name of the file that it stood in
 *
 * Puts an answer into the list.
 */
void
genkan_result_list_page_add (GenkanResultListPage *self,
                             GenkanResult         *result,
                             const char           *file)
{
  GtkWidget *row;

  g_return_if_fail (GENKAN_IS_RESULT_LIST_PAGE (self));

  row = genkan_result_row_new (result);
  if (file != NULL)
    genkan_result_row_set_file (GENKAN_RESULT_ROW (row), file);
  gtk_list_box_append (self->list, row);
}

/** genkan_result_list_page_add_problem: @name: what could not be checked; @sentence: why, with phrase marks */
void
genkan_result_list_page_add_problem (GenkanResultListPage *self,
                                     const char           *name,
                                     const char           *sentence)
{
  g_return_if_fail (GENKAN_IS_RESULT_LIST_PAGE (self));

  gtk_list_box_append (self->list, genkan_result_row_new_problem (name, sentence));
}

/** genkan_result_list_page_set_remark: @sentence: what does not stand in the list, with phrase marks */
void
genkan_result_list_page_set_remark (GenkanResultListPage *self,
                                    const char           *sentence)
{
  g_return_if_fail (GENKAN_IS_RESULT_LIST_PAGE (self));

  genkan_phrase_set_text (self->remark, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->remark), TRUE);
}

/** genkan_result_list_page_update: @old: what the row shows; @result: what was found since then; may be @old itself, changed */
void
genkan_result_list_page_update (GenkanResultListPage *self,
                                GenkanResult         *old,
                                GenkanResult         *result)
{
  GtkListBoxRow *row;

  g_return_if_fail (GENKAN_IS_RESULT_LIST_PAGE (self));

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (genkan_result_row_get_result (GENKAN_RESULT_ROW (row)) == old)
        {
          genkan_result_row_set_result (GENKAN_RESULT_ROW (row), result);
          gtk_list_box_invalidate_sort (self->list);
          return;
        }
    }
}
