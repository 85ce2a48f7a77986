/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-url-list-page.h"

#include <glib/gi18n.h>

#include "genkan-clamp.h"
#include "genkan-phrase.h"
#include "genkan-url-row.h"

/**
 * GenkanUrlListPage:
 *
 * The answers about several addresses of one text, the one that asks for most caution first.
 * Signal: `open-result`, with the #GenkanResult that the person wants to see.
 */
struct _GenkanUrlListPage
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

G_DEFINE_FINAL_TYPE (GenkanUrlListPage, genkan_url_list_page, GENKAN_TYPE_PAGE)

static guint signals[N_SIGNALS];

static void
row_activated_cb (GenkanUrlListPage *self,
                  GtkListBoxRow     *row)
{
  g_signal_emit (self, signals[OPEN_RESULT], 0, genkan_url_row_get_result (GENKAN_URL_ROW (row)));
}

static int
compare_rows (GtkListBoxRow *a,
              GtkListBoxRow *b,
              gpointer       data)
{
  int severity_a = genkan_verdict_severity (genkan_result_get_verdict (genkan_url_row_get_result (GENKAN_URL_ROW (a))));
  int severity_b = genkan_verdict_severity (genkan_result_get_verdict (genkan_url_row_get_result (GENKAN_URL_ROW (b))));

  return severity_b - severity_a;
}

static void
genkan_url_list_page_class_init (GenkanUrlListPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[OPEN_RESULT] = g_signal_new ("open-result", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, GENKAN_TYPE_RESULT);

  g_type_ensure (GENKAN_TYPE_CLAMP);
  g_type_ensure (GENKAN_TYPE_PHRASE);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/genkan/Genkan/ui/genkan-url-list-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GenkanUrlListPage, headline);
  gtk_widget_class_bind_template_child (widget_class, GenkanUrlListPage, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
genkan_url_list_page_init (GenkanUrlListPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_sort_func (self->list, compare_rows, NULL, NULL);
}

/**
 * genkan_url_list_page_new:
 * @results: (element-type GenkanResult): in the order of the text
 *
 * Returns: (transfer floating): a page
 */
GenkanPage *
genkan_url_list_page_new (GPtrArray *results)
{
  GenkanUrlListPage *self = g_object_new (GENKAN_TYPE_URL_LIST_PAGE, NULL);
  g_autofree char *number = g_strdup_printf ("%u", results->len);
  g_autofree char *headline = NULL;

  headline = genkan_phrase_fill (ngettext ("{n} address was found", "{n} addresses were found", results->len), "n", number);
  genkan_phrase_set_text (self->headline, headline);
  for (guint i = 0; i < results->len; i++)
    gtk_list_box_append (self->list, genkan_url_row_new (g_ptr_array_index (results, i)));

  return GENKAN_PAGE (self);
}
