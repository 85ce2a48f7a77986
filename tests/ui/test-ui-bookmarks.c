/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* The bookmarks of a browser: what is official can be kept, what only looks like it is shown. */

#include <adwaita.h>

#include "genkan-bookmarks-page.h"
#include "genkan-check-row.h"
#include "genkan-notice.h"
#include "genkan-phrase.h"
#include "genkan-url-result-page.h"

static GObject *
part (gpointer    page,
      const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (page), G_OBJECT_TYPE (page), name);
}

static void
run_until_idle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Until the page has an answer, or says why not. */
static void
wait_for_answer (GenkanPage *page)
{
  gint64 end = g_get_monotonic_time () + 20 * G_TIME_SPAN_SECOND;

  while (g_str_has_prefix (genkan_phrase_get_text (GENKAN_PHRASE (part (page, "headline"))), "Looking") &&
         g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  run_until_idle ();
}

static GenkanPage *
open_page (GenkanKnowledge *knowledge,
           const char      *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GenkanPage *page = g_object_ref_sink (genkan_bookmarks_page_new (knowledge, NULL));

  genkan_bookmarks_page_read (GENKAN_BOOKMARKS_PAGE (page), file);
  wait_for_answer (page);

  return page;
}

static guint
count_rows (GenkanPage *page,
            const char *list)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (part (page, list)), (int) n) != NULL)
    n++;

  return n;
}

static guint
count_entries (GenkanKnowledge *knowledge)
{
  return g_list_model_get_n_items (genkan_records_get_list (genkan_knowledge_get_records (knowledge), GENKAN_RECORD_ENTRY));
}

static void
pushed_cb (GenkanPage  *page,
           GenkanPage  *next,
           GenkanPage **pushed)
{
  g_set_object (pushed, next);
}

static void
test_keep (void)
{
  GenkanKnowledge *knowledge = genkan_knowledge_new (NULL, NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "bookmarks", "firefox.html", NULL);
  GenkanPage *page = open_page (knowledge, path);
  guint n_official = count_rows (page, "official");
  guint n_warned = count_rows (page, "warned");

  g_assert_cmpuint (n_official, >, 1);
  g_assert_cmpuint (n_warned, >, 0);

  /* what is not chosen is not kept */
  genkan_check_row_set_active (GENKAN_CHECK_ROW (gtk_list_box_get_row_at_index (GTK_LIST_BOX (part (page, "official")), 0)), FALSE);
  genkan_bookmarks_page_keep (GENKAN_BOOKMARKS_PAGE (page));
  run_until_idle ();
  g_assert_cmpuint (count_entries (knowledge), >, 0);
  g_assert_cmpuint (count_entries (knowledge), <, n_official);
  g_assert_nonnull (genkan_notice_get_text (GENKAN_NOTICE (part (page, "notice"))));

  /* and nothing is kept twice */
  n_official = count_entries (knowledge);
  genkan_bookmarks_page_keep (GENKAN_BOOKMARKS_PAGE (page));
  run_until_idle ();
  g_assert_cmpuint (count_entries (knowledge), ==, n_official);
  g_assert_true (g_str_has_prefix (genkan_notice_get_text (GENKAN_NOTICE (part (page, "notice"))), "There is nothing new"));

  g_assert_finalize_object (page);
  g_assert_finalize_object (knowledge);
}

static void
test_warned (void)
{
  GenkanKnowledge *knowledge = genkan_knowledge_new (NULL, NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "bookmarks", "firefox.html", NULL);
  GenkanPage *page = open_page (knowledge, path);
  GtkListBox *warned = GTK_LIST_BOX (part (page, "warned"));
  GenkanPage *pushed = NULL;

  g_signal_connect (page, "push", G_CALLBACK (pushed_cb), &pushed);
  g_signal_emit_by_name (warned, "row-activated", gtk_list_box_get_row_at_index (warned, 0));
  g_assert_true (GENKAN_IS_URL_RESULT_PAGE (pushed));
  g_assert_finalize_object (pushed);
  g_assert_finalize_object (page);
  g_assert_finalize_object (knowledge);
}

/* What is no file of bookmarks is said, and another one can be chosen. */
static void
test_other_file (void)
{
  GenkanKnowledge *knowledge = genkan_knowledge_new (NULL, NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "qr", "code.png", NULL);
  GenkanPage *page = open_page (knowledge, path);

  g_assert_nonnull (genkan_notice_get_text (GENKAN_NOTICE (part (page, "notice"))));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (part (page, "choose"))));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (part (page, "official_box"))));
  g_assert_finalize_object (page);
  g_assert_finalize_object (knowledge);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add_func ("/ui/bookmarks/keep", test_keep);
  g_test_add_func ("/ui/bookmarks/warned", test_warned);
  g_test_add_func ("/ui/bookmarks/other-file", test_other_file);

  return g_test_run ();
}
