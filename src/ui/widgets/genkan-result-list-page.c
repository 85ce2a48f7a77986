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
 * The answers about several addresses or messages, the one that asks for most caution first.
 * Signal: `open-result`, with the #GenkanResult that the person wants to see.
 */
struct _GenkanResultListPage
{
  GenkanPage    parent_instance;

  GenkanPhrase *headline;
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
  g_signal_emit (self, signals[OPEN_RESULT], 0, genkan_result_row_get_result (GENKAN_RESULT_ROW (row)));
}

static int
compare_rows (GtkListBoxRow *a,
              GtkListBoxRow *b,
              gpointer       data)
{
  int severity_a = genkan_verdict_severity (genkan_result_get_verdict (genkan_result_row_get_result (GENKAN_RESULT_ROW (a))));
  int severity_b = genkan_verdict_severity (genkan_result_get_verdict (genkan_result_row_get_result (GENKAN_RESULT_ROW (b))));

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
  gtk_widget_class_bind_template_child (widget_class, GenkanResultListPage, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
genkan_result_list_page_init (GenkanResultListPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_sort_func (self->list, compare_rows, NULL, NULL);
}

/**
 * genkan_result_list_page_new:
 * @results: (element-type GenkanResult): in the order in which they were found
 * @headline: what the list is about, with phrase marks
 *
 * Returns: (transfer floating): a page
 */
GenkanPage *
genkan_result_list_page_new (GPtrArray  *results,
                             const char *headline)
{
  GenkanResultListPage *self;

  g_return_val_if_fail (results != NULL, NULL);

  self = g_object_new (GENKAN_TYPE_RESULT_LIST_PAGE, NULL);
  genkan_phrase_set_text (self->headline, headline);
  for (guint i = 0; i < results->len; i++)
    gtk_list_box_append (self->list, genkan_result_row_new (g_ptr_array_index (results, i)));

  return GENKAN_PAGE (self);
}
