/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* What goes to another person and comes back: the family file and the second-opinion file, written and read by the pages. */

#include <adwaita.h>
#include <string.h>

#include "genkan-check-row.h"
#include "genkan-family-export-page.h"
#include "genkan-family-import-page.h"
#include "genkan-notice.h"
#include "genkan-opinion-ask-page.h"
#include "genkan-opinion-page.h"
#include "genkan-phrase.h"
#include "genkan-url-result-page.h"

#define SECRET "three quite different words"

static GObject *
part (gpointer    page,
      const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (page), G_OBJECT_TYPE (page), name);
}

static const char *
headline_of (gpointer page)
{
  GObject *headline = part (page, "headline");

  return headline != NULL ? genkan_phrase_get_text (GENKAN_PHRASE (headline)) : "";
}

static const char *
notice_of (gpointer page)
{
  return genkan_notice_get_text (GENKAN_NOTICE (part (page, "notice")));
}

static gboolean
begins (const char *text,
        const char *prefix)
{
  return text != NULL && g_str_has_prefix (text, prefix);
}

/* Until the notice or the headline begins with @words. */
static void
wait_for_words (gpointer    page,
                const char *words)
{
  gint64 end = g_get_monotonic_time () + 60 * G_TIME_SPAN_SECOND;

  while (!begins (notice_of (page), words) && !begins (headline_of (page), words) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  if (!begins (notice_of (page), words))
    g_assert_cmpstr (headline_of (page), ==, words);
}

static void
run_until_idle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static GFile *
new_file (const char *name)
{
  g_autofree char *folder = g_dir_make_tmp ("genkan-sharing-XXXXXX", NULL);

  return g_file_new_build_filename (folder, name, NULL);
}

static void
remove_file (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);

  g_file_delete (file, NULL, NULL);
  g_file_delete (folder, NULL, NULL);
}

static void
put (GenkanKnowledge  *knowledge,
     GenkanRecordKind  kind,
     GenkanField       field,
     const char       *text)
{
  g_autoptr (GenkanRecord) record = genkan_record_new (kind);
  GenkanRecords *records = genkan_knowledge_get_records (knowledge);

  g_assert_true (genkan_record_set_text (record, field, text, NULL));
  if (kind == GENKAN_RECORD_ENTRY)
    g_assert_true (genkan_record_set_text (record, GENKAN_FIELD_SERVICE, "jcom", NULL));
  genkan_records_put_async (records, record, NULL, NULL, NULL);
  run_until_idle ();
}

static guint
count (GenkanKnowledge  *knowledge,
       GenkanRecordKind  kind)
{
  return g_list_model_get_n_items (genkan_records_get_list (genkan_knowledge_get_records (knowledge), kind));
}

static void
type_passphrase (GenkanPage *page,
                 const char *passphrase,
                 const char *again)
{
  gtk_editable_set_text (GTK_EDITABLE (part (page, "passphrase")), passphrase);
  gtk_editable_set_text (GTK_EDITABLE (part (page, "again")), again);
}

static void
write_family_file (GFile *file)
{
  GenkanKnowledge *knowledge = genkan_knowledge_new (NULL, NULL);
  GenkanPage *page = g_object_ref_sink (genkan_family_export_page_new (knowledge, NULL));

  run_until_idle ();
  put (knowledge, GENKAN_RECORD_PERSON, GENKAN_FIELD_NAME, "母");
  put (knowledge, GENKAN_RECORD_ENTRY, GENKAN_FIELD_URL, "https://www.jcom.co.jp/");
  put (knowledge, GENKAN_RECORD_ENTRY, GENKAN_FIELD_URL, "https://www2.jcom.co.jp.login.vkia.cn/");

  /* too short, and not the same: said, and nothing written */
  type_passphrase (page, "short", "short");
  genkan_family_export_page_write (GENKAN_FAMILY_EXPORT_PAGE (page), file);
  g_assert_nonnull (notice_of (page));
  type_passphrase (page, SECRET, SECRET " ");
  genkan_family_export_page_write (GENKAN_FAMILY_EXPORT_PAGE (page), file);
  g_assert_true (begins (notice_of (page), "The two passphrases are not the same"));
  g_assert_false (g_file_query_exists (file, NULL));

  type_passphrase (page, SECRET, SECRET);
  genkan_family_export_page_write (GENKAN_FAMILY_EXPORT_PAGE (page), file);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (part (page, "passphrase"))), ==, "");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (part (page, "again"))), ==, "");
  wait_for_words (page, "The family file was written");
  g_assert_true (g_file_query_exists (file, NULL));

  g_assert_finalize_object (page);
  g_assert_finalize_object (knowledge);
}

static void
test_family (void)
{
  g_autoptr (GFile) file = new_file ("test.genkan-family");
  GenkanKnowledge *knowledge = genkan_knowledge_new (NULL, NULL);
  GenkanPage *page;

  write_family_file (file);

  page = g_object_ref_sink (genkan_family_import_page_new (knowledge, NULL));
  run_until_idle ();
  genkan_family_import_page_choose (GENKAN_FAMILY_IMPORT_PAGE (page), file);
  gtk_editable_set_text (GTK_EDITABLE (part (page, "passphrase")), "not the right words");
  genkan_family_import_page_open (GENKAN_FAMILY_IMPORT_PAGE (page));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (part (page, "passphrase"))), ==, "");
  while (begins (notice_of (page), "Opening"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (notice_of (page));
  g_assert_cmpstr (headline_of (page), ==, "What is the passphrase?");

  gtk_editable_set_text (GTK_EDITABLE (part (page, "passphrase")), SECRET);
  genkan_family_import_page_open (GENKAN_FAMILY_IMPORT_PAGE (page));
  wait_for_words (page, "This is in the family file");
  g_assert_cmpuint (count (knowledge, GENKAN_RECORD_ENTRY), ==, 0);

  /* the imitation is shown and cannot be taken over */
  genkan_family_import_page_keep (GENKAN_FAMILY_IMPORT_PAGE (page));
  wait_for_words (page, "Done");
  g_assert_cmpuint (count (knowledge, GENKAN_RECORD_PERSON), ==, 1);
  g_assert_cmpuint (count (knowledge, GENKAN_RECORD_ENTRY), ==, 1);

  g_assert_finalize_object (page);
  g_assert_finalize_object (knowledge);
  remove_file (file);
}

static void
pushed_cb (GenkanPage  *page,
           GenkanPage  *next,
           GenkanPage **pushed)
{
  g_set_object (pushed, next);
}

static void
ask (GenkanKnowledge *knowledge,
     GFile           *file)
{
  g_autoptr (GDateTime) now = genkan_knowledge_dup_now (knowledge);
  g_autoptr (GenkanResult) result = genkan_url_check_run (genkan_knowledge_get_url_check (knowledge, NULL),
                                                          "https://www2.jcom.co.jp.login.vkia.cn/", NULL);
  GenkanPage *page = g_object_ref_sink (genkan_url_result_page_new (result, NULL, now));
  GenkanPage *asking = NULL;

  g_signal_connect (page, "push", G_CALLBACK (pushed_cb), &asking);
  g_signal_emit_by_name (part (part (page, "view"), "ask"), "clicked");
  g_assert_true (GENKAN_IS_OPINION_ASK_PAGE (asking));
  gtk_editable_set_text (GTK_EDITABLE (part (asking, "tried")), "I did not open it");
  genkan_opinion_ask_page_write (GENKAN_OPINION_ASK_PAGE (asking), file);
  wait_for_words (asking, "The file was written");
  g_assert_finalize_object (asking);
  g_assert_finalize_object (page);
}

/* Asked on one computer, answered on another, and read on the first. */
static void
test_opinion (void)
{
  g_autoptr (GFile) file = new_file ("test.genkan-opinion");
  GenkanKnowledge *knowledge = genkan_knowledge_new (NULL, NULL);
  GenkanPage *page;

  ask (knowledge, file);

  page = g_object_ref_sink (genkan_opinion_page_new (knowledge, NULL));
  genkan_opinion_page_read (GENKAN_OPINION_PAGE (page), file);
  wait_for_words (page, "Somebody asks for your opinion");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (part (page, "answer_box"))));
  gtk_editable_set_text (GTK_EDITABLE (part (page, "step")), "Delete it. I will call you tonight.");
  genkan_opinion_page_write (GENKAN_OPINION_PAGE (page), file);
  wait_for_words (page, "The answer was written");
  g_assert_finalize_object (page);

  page = g_object_ref_sink (genkan_opinion_page_new (knowledge, NULL));
  genkan_opinion_page_read (GENKAN_OPINION_PAGE (page), file);
  wait_for_words (page, "Your helper recommends this step");
  g_assert_nonnull (strstr (genkan_phrase_get_text (GENKAN_PHRASE (part (page, "sentence"))), "I will call you tonight"));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (part (page, "answer_box"))));
  g_assert_finalize_object (page);

  g_assert_finalize_object (knowledge);
  remove_file (file);
}

static void
test_other_file (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "qr", "code.png", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GenkanKnowledge *knowledge = genkan_knowledge_new (NULL, NULL);
  GenkanPage *page = g_object_ref_sink (genkan_opinion_page_new (knowledge, NULL));

  genkan_opinion_page_read (GENKAN_OPINION_PAGE (page), file);
  while (notice_of (page) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (part (page, "choose"))));
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

  g_test_add_func ("/ui/sharing/family", test_family);
  g_test_add_func ("/ui/sharing/opinion", test_opinion);
  g_test_add_func ("/ui/sharing/other-file", test_other_file);

  return g_test_run ();
}
