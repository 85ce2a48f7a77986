/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "genkan-address-label.h"
#include "genkan-check-page.h"
#include "genkan-contract-card.h"
#include "genkan-files-check.h"
#include "genkan-home-page.h"
#include "genkan-letter.h"
#include "genkan-message-result-page.h"
#include "genkan-notice.h"
#include "genkan-page-stack.h"
#include "genkan-pages.h"
#include "genkan-paste-box.h"
#include "genkan-phrase.h"
#include "genkan-practice-page.h"
#include "genkan-result-list-page.h"
#include "genkan-url-result-page.h"
#include "genkan-verdict-view.h"
#include "genkan-window.h"
#include "name-server.h"

typedef struct
{
  GenkanKnowledge *knowledge;
  GtkWindow       *window;
  GenkanPageStack *stack;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 21, 12, 0, 0);

  fixture->knowledge = genkan_knowledge_new (NULL, NULL);
  genkan_knowledge_set_now (fixture->knowledge, now);
  fixture->stack = g_object_new (GENKAN_TYPE_PAGE_STACK, NULL);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->stack));
  genkan_page_stack_push (fixture->stack, genkan_home_page_new (fixture->knowledge));
  gtk_window_present (fixture->window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

/* Lets the window see what has changed. */
static void
settle (Fixture *fixture)
{
  gtk_widget_queue_draw (GTK_WIDGET (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  settle (fixture);
  g_object_add_weak_pointer (G_OBJECT (fixture->stack), (gpointer *) &fixture->stack);
  gtk_window_destroy (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (fixture->stack);
  g_assert_finalize_object (fixture->knowledge);
}

static GenkanPage *
check (Fixture    *fixture,
       const char *text,
       const char *service)
{
  GVariantDict request;
  GenkanPage *page;

  g_variant_dict_init (&request, NULL);
  g_variant_dict_insert (&request, "text", "s", text);
  if (service != NULL)
    g_variant_dict_insert (&request, "service", "s", service);

  page = genkan_pages_create ("check", fixture->knowledge, g_variant_dict_end (&request));
  genkan_page_stack_push (fixture->stack, page);

  return page;
}

static GtkWidget *
find_type (GtkWidget *widget,
           GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_type (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_registry (Fixture       *fixture,
               gconstpointer  data)
{
  static const char * const ids[] = { "home", "catalog", "check", "check-paste", "contacts", "practice" };

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      GenkanPage *page = genkan_pages_create (ids[i], fixture->knowledge, NULL);

      g_assert_nonnull (page);
      g_object_ref_sink (page);
      g_assert_finalize_object (page);
    }

  g_assert_null (genkan_pages_create ("no-such-page", fixture->knowledge, NULL));
}

static void
test_answers (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct
  {
    const char *text;
    const char *service;
    const char *headline;
  } cases[] = {
    { "https://www2.jcom.co.jp.login.vkia.cn/", NULL, "Do not open" },
    { "https://www.jcom.co.jp/", NULL, "This is an official entry of J:COM" },
    { "https://survey-note.example/q", "jcom", "Not an official address of J:COM" },
    { "https://t.co/x", NULL, "The destination is hidden" },
    { "javascript:alert(1)", NULL, "Looks suspicious" },
    { "https://", NULL, "Could not check" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GenkanPage *page = check (fixture, cases[i].text, cases[i].service);
      GenkanPage *top = genkan_page_stack_get_top (fixture->stack);
      GtkWidget *view;

      g_assert_true (GENKAN_IS_URL_RESULT_PAGE (top));
      view = find_type (GTK_WIDGET (top), GENKAN_TYPE_VERDICT_VIEW);
      g_assert_cmpstr (genkan_verdict_view_get_headline (GENKAN_VERDICT_VIEW (view)), ==, cases[i].headline);

      genkan_page_stack_pop (fixture->stack);
      g_assert_true (genkan_page_stack_get_top (fixture->stack) == page);
      genkan_page_stack_pop (fixture->stack);
      g_assert_true (GENKAN_IS_HOME_PAGE (genkan_page_stack_get_top (fixture->stack)));
    }
}

static void
test_list (Fixture       *fixture,
           gconstpointer  data)
{
  GenkanPage *page = check (fixture, "1. https://www.jcom.co.jp/\n2. https://www2.jcom.co.jp.login.vkia.cn/", NULL);
  GenkanPage *list = genkan_page_stack_get_top (fixture->stack);
  GtkListBox *rows;

  g_assert_true (GENKAN_IS_RESULT_LIST_PAGE (list));
  rows = GTK_LIST_BOX (find_type (GTK_WIDGET (list), GTK_TYPE_LIST_BOX));
  g_assert_nonnull (gtk_list_box_get_row_at_index (rows, 1));
  g_assert_null (gtk_list_box_get_row_at_index (rows, 2));

  g_signal_emit_by_name (rows, "row-activated", gtk_list_box_get_row_at_index (rows, 0));
  g_assert_true (GENKAN_IS_URL_RESULT_PAGE (genkan_page_stack_get_top (fixture->stack)));
  g_assert_cmpstr (genkan_verdict_view_get_headline (
                     GENKAN_VERDICT_VIEW (find_type (GTK_WIDGET (genkan_page_stack_get_top (fixture->stack)),
                                                     GENKAN_TYPE_VERDICT_VIEW))),
                   ==, "Do not open");

  genkan_page_return (page);
  g_assert_true (genkan_page_stack_get_top (fixture->stack) == page);
}

/* Whatever cannot be checked is said beside the box, on the same page. */
static void
test_bad_input (Fixture       *fixture,
                gconstpointer  data)
{
  static const char * const texts[] = { "", "   ", "a 1", "\001\002\003\004" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GenkanPage *page = check (fixture, texts[i], NULL);

      genkan_check_page_check (GENKAN_CHECK_PAGE (page));
      g_assert_true (genkan_page_stack_get_top (fixture->stack) == page);
      g_assert_nonnull (genkan_check_page_get_error (GENKAN_CHECK_PAGE (page)));
      genkan_page_stack_pop (fixture->stack);
    }
}

/* The answer that needs a service leads back to the question for it. */
static void
test_choose_service (Fixture       *fixture,
                     gconstpointer  data)
{
  GenkanPage *page = check (fixture, "https://info.aoba-mail.example/", NULL);
  GenkanPage *top = genkan_page_stack_get_top (fixture->stack);

  g_assert_true (GENKAN_IS_URL_RESULT_PAGE (top));
  g_signal_emit_by_name (top, "choose-service");
  g_assert_true (genkan_page_stack_get_top (fixture->stack) == page);
}

/* Messages are looked at in another thread. */
static GenkanPage *
wait_for_page (Fixture *fixture,
               GType    type)
{
  gint64 end = g_get_monotonic_time () + 30 * G_TIME_SPAN_SECOND;

  while (!G_TYPE_CHECK_INSTANCE_TYPE (genkan_page_stack_get_top (fixture->stack), type))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, FALSE);
    }

  return genkan_page_stack_get_top (fixture->stack);
}

static GenkanVerdictView *
find_view (GenkanPage *page)
{
  return GENKAN_VERDICT_VIEW (find_type (GTK_WIDGET (page), GENKAN_TYPE_VERDICT_VIEW));
}

/* @paths: below the folder with messages, or whole, or an address */
static GenkanPage *
check_files (Fixture            *fixture,
             const char * const *paths)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "message", NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) uris = NULL;
  GVariantDict request;
  GenkanPage *page;

  for (gsize i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg_and_cwd (paths[i], folder);
      g_autofree char *uri = g_file_get_uri (file);

      g_strv_builder_add (builder, uri);
    }
  uris = g_strv_builder_end (builder);

  g_variant_dict_init (&request, NULL);
  g_variant_dict_insert (&request, "files", "^as", uris);
  page = genkan_pages_create ("check", fixture->knowledge, g_variant_dict_end (&request));
  genkan_page_stack_push (fixture->stack, page);

  return page;
}

static GenkanPage *
check_file (Fixture    *fixture,
            const char *path)
{
  const char * const paths[] = { path, NULL };

  return check_files (fixture, paths);
}

static void
test_pasted_message (Fixture       *fixture,
                     gconstpointer  data)
{
  GenkanPage *page;
  GenkanLetter *letter;

  check (fixture, "ドコモお客様センターです。お支払い確認が取れておりません。本日中にご確認ください。https://docomo-ryokin.top-pay.xyz", NULL);
  page = wait_for_page (fixture, GENKAN_TYPE_MESSAGE_RESULT_PAGE);
  letter = GENKAN_LETTER (find_type (GTK_WIDGET (page), GENKAN_TYPE_LETTER));
  g_assert_cmpstr (genkan_verdict_view_get_headline (find_view (page)), ==, "Do not open");
  g_assert_cmpuint (genkan_letter_get_n_marks (letter), >=, 3);
}

static void
test_message_file (Fixture       *fixture,
                   gconstpointer  data)
{
  static const struct
  {
    const char *path;
    const char *headline;
  } cases[] = {
    { "proof/p02-jcom-unpaid.eml", "Do not open" },
    { "proof/g03-rakuten-card-use.eml", "Probably genuine" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GenkanPage *page;

      check_file (fixture, cases[i].path);
      page = wait_for_page (fixture, GENKAN_TYPE_MESSAGE_RESULT_PAGE);
      g_assert_cmpstr (genkan_verdict_view_get_headline (find_view (page)), ==, cases[i].headline);
      g_assert_cmpint (genkan_verdict_view_get_primary (find_view (page)), ==, GENKAN_PRIMARY_OPEN_ENTRY);
    }
}

/* A folder, and a file that is not there, are said beside the box. */
static void
test_bad_file (Fixture       *fixture,
               gconstpointer  data)
{
  static const char * const paths[] = { "proof", "no-such-file.eml" };

  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      GenkanPage *page = check_file (fixture, paths[i]);

      while (genkan_check_page_get_error (GENKAN_CHECK_PAGE (page)) == NULL)
        g_main_context_iteration (NULL, TRUE);
      g_assert_true (genkan_page_stack_get_top (fixture->stack) == page);
    }
}

static GdkTexture *
load_texture (const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "qr", name, NULL);
  GdkTexture *texture = gdk_texture_new_from_filename (path, &error);

  g_assert_no_error (error);

  return texture;
}

/* A picture from the clipboard, and one that was drawn over the box, are read like files. */
static void
test_pasted_picture (Fixture       *fixture,
                     gconstpointer  data)
{
  static const struct
  {
    const char *name;
    const char *error; /* beside the box, in place of an answer */
  } cases[] = {
    { "code.png", NULL },
    { "none.png", "There is no QR code in this picture. Please type or paste the words that you see in it." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases) * 2; i++)
    {
      gsize n = i / 2;
      g_autoptr (GdkTexture) texture = load_texture (cases[n].name);
      GenkanPage *page = genkan_pages_create ("check", fixture->knowledge, NULL);
      GenkanPasteBox *box = GENKAN_PASTE_BOX (find_type (GTK_WIDGET (page), GENKAN_TYPE_PASTE_BOX));

      genkan_page_stack_push (fixture->stack, page);
      if (i % 2 == 0)
        {
          gdk_clipboard_set_texture (gtk_widget_get_clipboard (GTK_WIDGET (box)), texture);
          genkan_paste_box_paste (box);
        }
      else
        {
          g_auto (GValue) dropped = G_VALUE_INIT;

          g_value_init (&dropped, GDK_TYPE_TEXTURE);
          g_value_set_object (&dropped, texture);
          g_assert_true (genkan_paste_box_drop (box, &dropped));
        }
      if (cases[n].error == NULL)
        {
          while (genkan_page_stack_get_top (fixture->stack) == page)
            g_main_context_iteration (NULL, TRUE);
          g_assert_nonnull (find_view (genkan_page_stack_get_top (fixture->stack)));
          continue;
        }
      while (genkan_check_page_get_error (GENKAN_CHECK_PAGE (page)) == NULL)
        g_main_context_iteration (NULL, TRUE);
      g_assert_cmpstr (genkan_check_page_get_error (GENKAN_CHECK_PAGE (page)), ==, cases[n].error);
    }
}

/* Several mails in one file are listed, the worst first. */
static void
test_mailbox (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("genkan-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "two.mbox", NULL);
  GenkanPage *page;
  GtkListBox *rows;

  g_file_set_contents (path,
                       "From a@aoba.example Sat Nov 14 10:00:00 2026\nFrom: Kazuko <k@momiji-mail.example>\nSubject: The walk\nMessage-ID: <1@aoba.example>\n"
                       "Date: Sat, 14 Nov 2026 10:00:00 +0900\n\nHello, see you tomorrow.\n\n"
                       "From b@aoba.example Sat Nov 14 11:00:00 2026\nFrom: J:COM <x@kq7v2m.example>\nSubject: J:COM payment\nMessage-ID: <2@aoba.example>\n"
                       "Date: Sat, 14 Nov 2026 11:00:00 +0900\n\nPay at https://www.jcom.co.jp.kq7v2m.example/\n",
                       -1, &error);
  g_assert_no_error (error);

  check_file (fixture, path);
  page = wait_for_page (fixture, GENKAN_TYPE_RESULT_LIST_PAGE);
  rows = GTK_LIST_BOX (find_type (GTK_WIDGET (page), GTK_TYPE_LIST_BOX));
  g_assert_nonnull (gtk_list_box_get_row_at_index (rows, 1));
  g_assert_null (gtk_list_box_get_row_at_index (rows, 2));

  g_signal_emit_by_name (rows, "row-activated", gtk_list_box_get_row_at_index (rows, 0));
  page = wait_for_page (fixture, GENKAN_TYPE_MESSAGE_RESULT_PAGE);
  g_assert_cmpstr (genkan_verdict_view_get_headline (find_view (page)), ==, "Do not open");

  g_remove (path);
  g_rmdir (folder);
}

/* Invisible characters tell where a line may break. */
static void
add_visible (GString    *out,
             const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_type (g_utf8_get_char (p)) != G_UNICODE_FORMAT)
        g_string_append_unichar (out, g_utf8_get_char (p));
    }
  g_string_append_c (out, '\n');
}

/* All words that are shown below @widget, one line each. */
static void
add_words (GtkWidget *widget,
           GString   *out)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (GENKAN_IS_PHRASE (widget))
    add_visible (out, genkan_phrase_get_text (GENKAN_PHRASE (widget)));
  if (GENKAN_IS_ADDRESS_LABEL (widget))
    add_visible (out, genkan_text_block_get_shown (GENKAN_TEXT_BLOCK (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    add_words (child, out);
}

static GtkListBoxRow *
find_row (GtkListBox *rows,
          const char *words)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (rows, i)) != NULL; i++)
    {
      g_autoptr (GString) shown = g_string_new (NULL);

      add_words (GTK_WIDGET (row), shown);
      if (strstr (shown->str, words) != NULL)
        return row;
    }

  return NULL;
}

static guint
count_rows (GtkListBox *rows)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (rows, (int) n) != NULL)
    n++;

  return n;
}

/* Each of several files has a row: its answer, or why there is none. */
static void
test_files (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct
  {
    const char *path;     /* %NULL: @content stands in a file of this name */
    const char *name;
    const char *content;
    const char *headline; /* of the page behind the row */
    const char *words;    /* in the row, when nothing is behind it */
  } cases[] = {
    { "proof/p02-jcom-unpaid.eml", "p02-jcom-unpaid.eml", NULL, "Do not open", NULL },
    { "proof/g03-rakuten-card-use.eml", "g03-rakuten-card-use.eml", NULL, "Probably genuine", NULL },
    { "no-such-file.eml", "no-such-file.eml", NULL, NULL, "This file cannot be read. Please choose another one, or paste the words in it." },
    { "proof", "proof", NULL, NULL, "This file cannot be read. Please choose another one, or paste the words in it." },
    { "../qr/none.png", "none.png", NULL, NULL, "There is no QR code in this picture." },
    { "../qr/code.png", "code.png", NULL, "Cannot tell yet", NULL },
    { NULL, "empty.eml", "", NULL, "There is nothing in it. Please give the message itself." },
    { NULL, "outlook.msg", "\320\317\021\340\241\261\032\341", NULL, "This is a message in Outlook's own format." },
    { NULL, "address.txt", "https://www2.jcom.co.jp.login.vkia.cn/", "Do not open", NULL },
    { NULL, "sms.txt", "Amazonのワンタイムパスワードは 730215 です。お客様以外には知らせないでください。", "Cannot tell yet", NULL },
    { NULL, "ours.genkan-family", "\001\002", NULL, "Genkan itself has written this file. Please open it alone." },
    { "https://www.jcom.co.jp/", "https://www.jcom.co.jp/", NULL, "This is an official entry of J:COM", NULL },
  };
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("genkan-XXXXXX", &error);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) paths = NULL;
  GenkanPage *page;
  GtkListBox *rows;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = cases[i].path != NULL ? g_strdup (cases[i].path) : g_build_filename (folder, cases[i].name, NULL);

      if (cases[i].path == NULL)
        g_assert_true (g_file_set_contents (path, cases[i].content, -1, &error));
      g_strv_builder_add (builder, path);
    }
  paths = g_strv_builder_end (builder);

  check_files (fixture, (const char * const *) paths);
  page = wait_for_page (fixture, GENKAN_TYPE_RESULT_LIST_PAGE);
  rows = GTK_LIST_BOX (find_type (GTK_WIDGET (page), GTK_TYPE_LIST_BOX));
  g_assert_cmpuint (count_rows (rows), ==, G_N_ELEMENTS (cases));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkListBoxRow *row = find_row (rows, cases[i].name);
      g_autoptr (GString) shown = g_string_new (NULL);

      g_test_message ("%s", cases[i].name);
      g_assert_nonnull (row);
      g_signal_emit_by_name (rows, "row-activated", row);
      if (cases[i].headline != NULL)
        {
          g_assert_cmpstr (genkan_verdict_view_get_headline (find_view (genkan_page_stack_get_top (fixture->stack))), ==,
                           cases[i].headline);
          genkan_page_stack_pop (fixture->stack);
        }
      else
        {
          add_words (GTK_WIDGET (row), shown);
          g_assert_nonnull (strstr (shown->str, cases[i].words));
          g_assert_false (gtk_list_box_row_get_activatable (row));
        }
      g_assert_true (genkan_page_stack_get_top (fixture->stack) == page);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      if (cases[i].path == NULL)
        g_remove (paths[i]);
    }
  g_rmdir (folder);
}

/* Of too many files the first ones are looked at, and it is said how many are left. */
static void
test_too_many_files (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) paths = NULL;
  g_autoptr (GString) shown = g_string_new (NULL);
  GenkanPage *page;

  for (guint i = 0; i < GENKAN_LIMIT_FILES + 2; i++)
    {
      g_autofree char *path = g_strdup_printf ("no-such-file-%u.eml", i);

      g_strv_builder_add (builder, path);
    }
  paths = g_strv_builder_end (builder);

  check_files (fixture, (const char * const *) paths);
  page = wait_for_page (fixture, GENKAN_TYPE_RESULT_LIST_PAGE);
  g_assert_cmpuint (count_rows (GTK_LIST_BOX (find_type (GTK_WIDGET (page), GTK_TYPE_LIST_BOX))), ==, GENKAN_LIMIT_FILES);
  add_words (GTK_WIDGET (page), shown);
  g_assert_nonnull (strstr (shown->str, "2 more files were not looked at"));
}

/* Files that are dropped together are looked at together. */
static void
test_dropped_files (Fixture       *fixture,
                    gconstpointer  data)
{
  GenkanPage *page = genkan_pages_create ("check", fixture->knowledge, NULL);
  GenkanPasteBox *box = GENKAN_PASTE_BOX (find_type (GTK_WIDGET (page), GENKAN_TYPE_PASTE_BOX));
  g_autofree char *one = g_test_build_filename (G_TEST_DIST, "data", "message", "proof", "p02-jcom-unpaid.eml", NULL);
  g_autofree char *two = g_test_build_filename (G_TEST_DIST, "data", "qr", "none.png", NULL);
  g_autoptr (GFile) first = g_file_new_for_path (one);
  g_autoptr (GFile) second = g_file_new_for_path (two);
  g_autoptr (GSList) files = g_slist_append (g_slist_append (NULL, first), second);
  g_auto (GValue) dropped = G_VALUE_INIT;

  genkan_page_stack_push (fixture->stack, page);
  g_value_init (&dropped, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&dropped, files);
  g_assert_true (genkan_paste_box_drop (box, &dropped));
  page = wait_for_page (fixture, GENKAN_TYPE_RESULT_LIST_PAGE);
  g_assert_cmpuint (count_rows (GTK_LIST_BOX (find_type (GTK_WIDGET (page), GTK_TYPE_LIST_BOX))), ==, 2);
}

/* Leaving the page while a message is being looked at brings no answer later, and keeps nothing. */
static void
test_leaving (Fixture       *fixture,
              gconstpointer  data)
{
  gint64 end = g_get_monotonic_time () + 30 * G_TIME_SPAN_SECOND;
  GenkanPage *left = check_file (fixture, "proof/p02-jcom-unpaid.eml");

  g_object_add_weak_pointer (G_OBJECT (left), (gpointer *) &left);
  genkan_page_stack_pop (fixture->stack);
  genkan_page_push (left, genkan_pages_create ("practice", fixture->knowledge, NULL));
  g_assert_true (GENKAN_IS_HOME_PAGE (genkan_page_stack_get_top (fixture->stack)));

  while (left != NULL)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      settle (fixture);
    }
  g_assert_true (GENKAN_IS_HOME_PAGE (genkan_page_stack_get_top (fixture->stack)));
}

/* What only the person knows changes the answer. */
static void
test_contract (Fixture       *fixture,
               gconstpointer  data)
{
  GenkanPage *page;

  check (fixture, "Amazonのワンタイムパスワードは 730215 です。お客様以外には知らせないでください。", NULL);
  page = wait_for_page (fixture, GENKAN_TYPE_MESSAGE_RESULT_PAGE);
  g_assert_cmpstr (genkan_verdict_view_get_headline (find_view (page)), ==, "Cannot tell yet");
  g_assert_nonnull (find_type (GTK_WIDGET (page), GENKAN_TYPE_CONTRACT_CARD));

  genkan_message_result_page_set_no_contract (GENKAN_MESSAGE_RESULT_PAGE (page));
  g_assert_cmpstr (genkan_verdict_view_get_headline (find_view (page)), ==, "Looks suspicious");
  g_assert_null (find_type (GTK_WIDGET (page), GENKAN_TYPE_CONTRACT_CARD));
}

static GtkButton *
find_button (GtkWidget  *widget,
             const char *label)
{
  GtkWidget *words = GTK_IS_BUTTON (widget) ? gtk_button_get_child (GTK_BUTTON (widget)) : NULL;

  if (GENKAN_IS_PHRASE (words) && g_str_equal (genkan_phrase_get_text (GENKAN_PHRASE (words)), label))
    return GTK_BUTTON (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkButton *found = find_button (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

#define SEAL "genkan-test-ed._domainkey.email.mercari.jp"
#define SEAL_KEY "v=DKIM1; k=ed25519; p=jlyhlHZUsnbH6drGKuWrQCmcxWsDnCQGE2zu6ZjRY8s="

/* Shows a mail with two seals whose keys are not known; nothing was asked. Returns: (transfer full): the name server */
static TestNameServer *
show_sealed_mail (Fixture     *fixture,
                  GenkanPage **page)
{
  TestNameServer *server = test_name_server_new ();
  g_autoptr (GNetworkMonitor) network = test_network_new (TRUE);
  g_autofree char *asked = NULL;

  genkan_knowledge_set_network (fixture->knowledge, G_RESOLVER (server), network);
  check_file (fixture, "proof/g46-mercari-double-dkim.eml");
  *page = wait_for_page (fixture, GENKAN_TYPE_MESSAGE_RESULT_PAGE);
  g_assert_cmpstr (genkan_verdict_view_get_headline (find_view (*page)), ==, "Cannot tell yet");
  asked = test_name_server_dup_asked (server);
  g_assert_cmpstr (asked, ==, "");

  return server;
}

/* Presses the button below what was not looked at, and answers the dialog. */
static void
answer_seal_dialog (Fixture    *fixture,
                    GenkanPage *page,
                    const char *response)
{
  GtkButton *button = find_button (GTK_WIDGET (page), "Ask about the Sender's Seal…");
  g_autoptr (GList) windows = NULL;

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  windows = gtk_window_list_toplevels ();
  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (ADW_IS_MESSAGE_DIALOG (l->data))
        adw_message_dialog_response (l->data, response);
    }
  settle (fixture);
}

static guint
count_requests (Fixture *fixture)
{
  return g_list_model_get_n_items (genkan_records_get_list (genkan_knowledge_get_records (fixture->knowledge), GENKAN_RECORD_REQUEST));
}

/* Nothing leaves the computer before the person agrees; then the key proves the sender. What was asked is in the log. */
static void
test_seal (Fixture       *fixture,
           gconstpointer  data)
{
  const char * const key[] = { SEAL_KEY, NULL };
  GenkanPage *page;
  g_autoptr (TestNameServer) server = show_sealed_mail (fixture, &page);
  g_autofree char *asked = NULL;
  g_autofree char *asked_now = NULL;
  GenkanRecords *records;

  test_name_server_set_text (server, SEAL, key);
  answer_seal_dialog (fixture, page, "cancel");
  asked = test_name_server_dup_asked (server);
  g_assert_cmpstr (asked, ==, "");
  g_assert_cmpuint (count_requests (fixture), ==, 0);

  answer_seal_dialog (fixture, page, "ask");
  while (g_str_equal (genkan_verdict_view_get_headline (find_view (page)), "Cannot tell yet"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (genkan_verdict_view_get_headline (find_view (page)), ==, "Probably genuine");
  g_assert_null (find_button (GTK_WIDGET (page), "Ask about the Sender's Seal…"));

  records = genkan_knowledge_get_records (fixture->knowledge);
  while (genkan_records_get_state (records) != GENKAN_RECORDS_READY)
    g_main_context_iteration (NULL, TRUE);
  asked_now = test_name_server_dup_asked (server);
  g_assert_cmpuint (count_requests (fixture), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GenkanRecord) request = g_list_model_get_item (genkan_records_get_list (records, GENKAN_RECORD_REQUEST), i);

      g_assert_nonnull (strstr (asked_now, genkan_record_get_text (request, GENKAN_FIELD_HOST)));
      g_assert_cmpstr (genkan_record_get_text (request, GENKAN_FIELD_WHY), ==, "dns-key");
      g_assert_cmpint (genkan_record_get_time (request, GENKAN_FIELD_TIME), ==, 1795262400); /* of set_up() */
    }
}

/* No answer: it is said, and can be tried again. */
static void
test_seal_no_answer (Fixture       *fixture,
                     gconstpointer  data)
{
  GenkanPage *page;
  g_autoptr (TestNameServer) server = show_sealed_mail (fixture, &page);
  GtkWidget *view = GTK_WIDGET (find_view (page));

  test_name_server_set_failure (server, SEAL, G_RESOLVER_ERROR_TEMPORARY_FAILURE);
  test_name_server_set_failure (server, "genkan-test-rsa._domainkey.email.mercari.jp", G_RESOLVER_ERROR_TEMPORARY_FAILURE);
  answer_seal_dialog (fixture, page, "ask");
  while (GTK_WIDGET (find_view (page)) == view)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (genkan_verdict_view_get_headline (find_view (page)), ==, "Cannot tell yet");
  g_assert_true (gtk_widget_get_visible (find_type (GTK_WIDGET (page), GENKAN_TYPE_NOTICE)));
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (find_button (GTK_WIDGET (page), "Ask about the Sender's Seal…"))));
}

/* Whoever leaves while it is being asked gets no answer later. */
static void
test_seal_leaving (Fixture       *fixture,
                   gconstpointer  data)
{
  GenkanPage *page;
  g_autoptr (TestNameServer) server = show_sealed_mail (fixture, &page);

  test_name_server_set_silent (server, SEAL);
  answer_seal_dialog (fixture, page, "ask");
  g_assert_nonnull (find_button (GTK_WIDGET (page), "Asking about the Seal…"));

  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  genkan_page_stack_pop (fixture->stack);
  while (page != NULL)
    settle (fixture);
  g_assert_cmpuint (test_name_server_answer_late (server), ==, 1);
}

/* What was found out on the page of one of several stands in the list afterwards, and on its page when it is opened again. */
static void
test_list_follows (Fixture       *fixture,
                   gconstpointer  data)
{
  const char * const key[] = { SEAL_KEY, NULL };
  const char * const paths[] = { "proof/g46-mercari-double-dkim.eml", "proof/g03-rakuten-card-use.eml", NULL };
  g_autoptr (TestNameServer) server = test_name_server_new ();
  g_autoptr (GNetworkMonitor) network = test_network_new (TRUE);
  GenkanPage *list;
  GenkanPage *page;
  GtkListBox *rows;
  GtkListBoxRow *row;

  genkan_knowledge_set_network (fixture->knowledge, G_RESOLVER (server), network);
  test_name_server_set_text (server, SEAL, key);
  check_files (fixture, paths);
  list = wait_for_page (fixture, GENKAN_TYPE_RESULT_LIST_PAGE);
  rows = GTK_LIST_BOX (find_type (GTK_WIDGET (list), GTK_TYPE_LIST_BOX));
  row = find_row (rows, "Cannot tell yet");
  g_assert_nonnull (row);

  g_signal_emit_by_name (rows, "row-activated", row);
  page = genkan_page_stack_get_top (fixture->stack);
  answer_seal_dialog (fixture, page, "ask");
  while (g_str_equal (genkan_verdict_view_get_headline (find_view (page)), "Cannot tell yet"))
    g_main_context_iteration (NULL, TRUE);
  genkan_page_stack_pop (fixture->stack);
  g_assert_null (find_row (rows, "Cannot tell yet"));
  g_assert_true (find_row (rows, "g46-mercari-double-dkim.eml") == row);

  g_signal_emit_by_name (rows, "row-activated", row);
  page = genkan_page_stack_get_top (fixture->stack);
  g_assert_cmpstr (genkan_verdict_view_get_headline (find_view (page)), ==, "Probably genuine");
}

/* All messages of the practice, with a score at the end. */
static void
test_practice (Fixture       *fixture,
               gconstpointer  data)
{
  GenkanPage *page = genkan_pages_create ("practice", fixture->knowledge, NULL);

  genkan_page_stack_push (fixture->stack, page);
  for (guint i = 0; i < 12; i++)
    {
      GtkWidget *view;

      genkan_practice_page_answer (GENKAN_PRACTICE_PAGE (page), GENKAN_PRACTICE_FALSE);
      while ((view = find_type (GTK_WIDGET (page), GENKAN_TYPE_VERDICT_VIEW)) == NULL)
        g_main_context_iteration (NULL, TRUE);
      g_assert_cmpint (genkan_verdict_view_get_primary (GENKAN_VERDICT_VIEW (view)), ==, GENKAN_PRIMARY_NEXT);
      g_signal_emit_by_name (view, "next");
    }
  g_assert_cmpuint (genkan_practice_page_get_n_right (GENKAN_PRACTICE_PAGE (page)), ==, 6);
}

/* A folder of services with a broken file is told, and the rest works. */
static void
test_broken_folder (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("genkan-XXXXXX", &error);
  g_autofree char *file = g_build_filename (folder, "broken.json", NULL);
  g_autofree char *feed = g_build_filename (folder, "broken.feed", NULL);
  g_autoptr (GenkanKnowledge) knowledge = NULL;

  g_assert_no_error (error);
  g_file_set_contents (file, "{", -1, &error);
  g_file_set_contents (feed, "x", -1, &error);
  g_assert_no_error (error);

  knowledge = genkan_knowledge_new (folder, feed);
  g_assert_nonnull (genkan_knowledge_get_url_check (knowledge, &error));
  g_assert_no_error (error);
  g_assert_nonnull (genkan_knowledge_get_problem (knowledge));

  g_remove (file);
  g_remove (feed);
  g_rmdir (folder);
}

static void
test_window (void)
{
  g_autoptr (AdwApplication) application = adw_application_new ("io.github.genkan.Genkan.Test", G_APPLICATION_NON_UNIQUE);
  g_autoptr (GenkanKnowledge) knowledge = genkan_knowledge_new (NULL, NULL);
  g_autoptr (GError) error = NULL;
  GenkanWindow *window;

  g_assert_true (g_application_register (G_APPLICATION (application), NULL, &error));
  g_assert_no_error (error);

  window = genkan_window_new (application, knowledge);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  genkan_window_open_page (window, "check", NULL);
  genkan_window_show_notice (window, "The browser could not be opened.");
  gtk_widget_activate_action (GTK_WIDGET (window), "page.pop", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "page.push", "s", "check");

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (window);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add ("/ui/pages/registry", Fixture, NULL, set_up, test_registry, tear_down);
  g_test_add ("/ui/pages/answers", Fixture, NULL, set_up, test_answers, tear_down);
  g_test_add ("/ui/pages/list", Fixture, NULL, set_up, test_list, tear_down);
  g_test_add ("/ui/pages/bad-input", Fixture, NULL, set_up, test_bad_input, tear_down);
  g_test_add ("/ui/pages/choose-service", Fixture, NULL, set_up, test_choose_service, tear_down);
  g_test_add ("/ui/pages/pasted-message", Fixture, NULL, set_up, test_pasted_message, tear_down);
  g_test_add ("/ui/pages/message-file", Fixture, NULL, set_up, test_message_file, tear_down);
  g_test_add ("/ui/pages/bad-file", Fixture, NULL, set_up, test_bad_file, tear_down);
  g_test_add ("/ui/pages/pasted-picture", Fixture, NULL, set_up, test_pasted_picture, tear_down);
  g_test_add ("/ui/pages/mailbox", Fixture, NULL, set_up, test_mailbox, tear_down);
  g_test_add ("/ui/pages/files", Fixture, NULL, set_up, test_files, tear_down);
  g_test_add ("/ui/pages/too-many-files", Fixture, NULL, set_up, test_too_many_files, tear_down);
  g_test_add ("/ui/pages/dropped-files", Fixture, NULL, set_up, test_dropped_files, tear_down);
  g_test_add ("/ui/pages/leaving", Fixture, NULL, set_up, test_leaving, tear_down);
  g_test_add ("/ui/pages/contract", Fixture, NULL, set_up, test_contract, tear_down);
  g_test_add ("/ui/pages/seal", Fixture, NULL, set_up, test_seal, tear_down);
  g_test_add ("/ui/pages/seal-no-answer", Fixture, NULL, set_up, test_seal_no_answer, tear_down);
  g_test_add ("/ui/pages/seal-leaving", Fixture, NULL, set_up, test_seal_leaving, tear_down);
  g_test_add ("/ui/pages/list-follows", Fixture, NULL, set_up, test_list_follows, tear_down);
  g_test_add ("/ui/pages/practice", Fixture, NULL, set_up, test_practice, tear_down);
  g_test_add ("/ui/pages/broken-folder", Fixture, NULL, set_up, test_broken_folder, tear_down);
  g_test_add_func ("/ui/pages/window", test_window);

  return g_test_run ();
}
