/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "genkan-home-page.h"
#include "genkan-page-stack.h"
#include "genkan-pages.h"
#include "genkan-url-list-page.h"
#include "genkan-url-page.h"
#include "genkan-url-result-page.h"
#include "genkan-verdict-view.h"
#include "genkan-window.h"

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
  genkan_page_stack_push (fixture->stack, genkan_home_page_new ());
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

  page = genkan_pages_create ("url", fixture->knowledge, g_variant_dict_end (&request));
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
  static const char * const ids[] = { "home", "catalog", "contacts", "url", "url-paste" };

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
  GenkanPage *page = check (fixture, "見て https://www.jcom.co.jp/ と https://www2.jcom.co.jp.login.vkia.cn/ です", NULL);
  GenkanPage *list = genkan_page_stack_get_top (fixture->stack);
  GtkListBox *rows;

  g_assert_true (GENKAN_IS_URL_LIST_PAGE (list));
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
  static const char * const texts[] = { "", "   ", "ここには何も ありません", "\001\002\003\004" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GenkanPage *page = check (fixture, texts[i], NULL);

      genkan_url_page_check (GENKAN_URL_PAGE (page));
      g_assert_true (genkan_page_stack_get_top (fixture->stack) == page);
      g_assert_nonnull (genkan_url_page_get_error (GENKAN_URL_PAGE (page)));
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
  genkan_window_open_page (window, "url", NULL);
  genkan_window_show_notice (window, "The browser could not be opened.");
  gtk_widget_activate_action (GTK_WIDGET (window), "page.pop", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "page.push", "s", "url");

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
  g_test_add ("/ui/pages/broken-folder", Fixture, NULL, set_up, test_broken_folder, tear_down);
  g_test_add_func ("/ui/pages/window", test_window);

  return g_test_run ();
}
