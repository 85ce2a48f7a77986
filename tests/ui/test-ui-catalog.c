/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "genkan-catalog-page.h"
#include "genkan-catalog-words.h"
#include "genkan-contact-list-page.h"
#include "genkan-contacts-page.h"
#include "genkan-entry-opener.h"
#include "genkan-entry-row.h"
#include "genkan-fact-section.h"
#include "genkan-phrase.h"
#include "genkan-service-list.h"
#include "genkan-service-view.h"
#include "genkan-split.h"

#define TODAY "2026-11-21"

static GenkanCatalog *
load_catalog (void)
{
  g_autoptr (GError) error = NULL;
  GenkanCatalog *catalog = genkan_catalog_new (NULL, NULL, &error);

  g_assert_no_error (error);

  return catalog;
}

static void
run_until_idle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static guint
count (GtkWidget *widget,
       GType      type)
{
  guint n = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count (child, type);

  return n;
}

/* Whether one of the phrases below @widget begins with @words. */
static gboolean
says (GtkWidget  *widget,
      const char *words)
{
  if (GENKAN_IS_PHRASE (widget) && g_str_has_prefix (genkan_phrase_get_text (GENKAN_PHRASE (widget)), words))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (says (child, words))
        return TRUE;
    }

  return FALSE;
}

/* A few rows at once, all of them soon, each service in one category. */
static void
test_list (void)
{
  g_autoptr (GenkanCatalog) catalog = load_catalog ();
  GenkanServiceList *list = g_object_ref_sink (g_object_new (GENKAN_TYPE_SERVICE_LIST, NULL));
  guint n = genkan_catalog_get_n_services (catalog);

  genkan_service_list_set_catalog (list, catalog);
  g_assert_cmpuint (genkan_service_list_get_n_rows (list), <, 20);
  run_until_idle ();
  g_assert_cmpuint (genkan_service_list_get_n_rows (list), ==, n);

  g_assert_finalize_object (list);
}

/* A list that dies while it is being filled. */
static void
test_list_dies (void)
{
  g_autoptr (GenkanCatalog) catalog = load_catalog ();
  GenkanServiceList *list = g_object_ref_sink (g_object_new (GENKAN_TYPE_SERVICE_LIST, NULL));

  genkan_service_list_set_catalog (list, catalog);
  g_assert_finalize_object (list);
  run_until_idle ();
}

static void
test_search (void)
{
  static const char * const queries[] = { "J:COM", "じぇいこむ", "ジェイコム", "jcom" };
  g_autoptr (GenkanCatalog) catalog = load_catalog ();
  GenkanServiceList *list = g_object_ref_sink (g_object_new (GENKAN_TYPE_SERVICE_LIST, NULL));

  genkan_service_list_set_catalog (list, catalog);
  g_assert_null (genkan_service_list_get_first (list));
  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      genkan_service_list_search (list, queries[i]);
      g_assert_cmpstr (genkan_service_list_get_first (list)->id, ==, "jcom");
    }

  genkan_service_list_search (list, "どこにもない名前の会社");
  g_assert_cmpuint (genkan_service_list_get_n_rows (list), ==, 0);
  g_assert_null (genkan_service_list_get_first (list));

  genkan_service_list_search (list, "  ");
  run_until_idle ();
  g_assert_cmpuint (genkan_service_list_get_n_rows (list), ==, genkan_catalog_get_n_services (catalog));

  g_assert_finalize_object (list);
}

/* Each service of the real list can be shown, one after the other in the same view, and nothing of it is empty. */
static void
test_every_service (void)
{
  g_autoptr (GenkanCatalog) catalog = load_catalog ();
  GenkanServiceView *view = g_object_ref_sink (g_object_new (GENKAN_TYPE_SERVICE_VIEW, NULL));
  guint n = genkan_catalog_get_n_services (catalog);

  for (guint i = 0; i < n; i++)
    {
      const GenkanService *service = genkan_catalog_get_service (catalog, i);

      genkan_service_view_set_service (view, catalog, service, TODAY);
      g_assert_true (says (GTK_WIDGET (view), genkan_service_get_name (service)));
      g_assert_cmpuint (count (GTK_WIDGET (view), GENKAN_TYPE_ENTRY_ROW), >=, service->n_entries);
      g_assert_cmpint (says (GTK_WIDGET (view), "Official entries"), ==, service->n_entries > 0);
    }

  g_assert_finalize_object (view);
}

/* What is not confirmed, and what is old, is said in words. */
static void
test_origin (void)
{
  static const char * const sources[] = { "made up", NULL };
  const GenkanFactOrigin confirmed = { sources, "2026-11-14", TRUE };
  const GenkanFactOrigin old = { sources, "2025-11-14", TRUE };
  const GenkanFactOrigin unconfirmed = { sources, "2026-11-14", FALSE };
  GtkWidget *section = g_object_ref_sink (genkan_fact_section_new ("Support"));

  genkan_fact_section_set_origin (GENKAN_FACT_SECTION (section), &confirmed, TODAY);
  g_assert_true (says (section, "Checked on 14 November 2026"));
  genkan_fact_section_set_origin (GENKAN_FACT_SECTION (section), &old, TODAY);
  g_assert_true (says (section, "Last checked on 14 November 2025."));
  genkan_fact_section_set_origin (GENKAN_FACT_SECTION (section), &unconfirmed, TODAY);
  g_assert_true (says (section, "Not confirmed"));

  g_assert_finalize_object (section);
}

static void
test_page (void)
{
  GenkanKnowledge *knowledge = genkan_knowledge_new (NULL, NULL);
  GenkanPage *page = g_object_ref_sink (genkan_catalog_page_new (knowledge, NULL));
  GtkWidget *split = find (GTK_WIDGET (page), GENKAN_TYPE_SPLIT);

  g_assert_false (genkan_split_get_shows_detail (GENKAN_SPLIT (split)));
  g_assert_false (genkan_catalog_page_show (GENKAN_CATALOG_PAGE (page), "no-such-service"));
  g_assert_true (genkan_catalog_page_show (GENKAN_CATALOG_PAGE (page), "jcom"));
  g_assert_true (genkan_split_get_shows_detail (GENKAN_SPLIT (split)));

  /* where only one side is seen, the way back leads to the list first */
  g_assert_true (genkan_split_get_folded (GENKAN_SPLIT (split)));
  gtk_widget_activate_action (GTK_WIDGET (page), "page.pop", NULL);
  g_assert_false (genkan_split_get_shows_detail (GENKAN_SPLIT (split)));

  g_assert_finalize_object (page);
  g_assert_finalize_object (knowledge);
}

/* Side by side in a wide window, from the first picture on; one side in a narrow one. */
static void
test_window (gconstpointer data)
{
  int width = GPOINTER_TO_INT (data);
  gboolean wide = width > 1000;
  gint64 start = g_get_monotonic_time ();
  GenkanKnowledge *knowledge = genkan_knowledge_new (NULL, NULL);
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GenkanPage *page = genkan_catalog_page_new (knowledge, NULL);
  GtkWidget *split = find (GTK_WIDGET (page), GENKAN_TYPE_SPLIT);
  GtkWidget *list = find (GTK_WIDGET (page), GENKAN_TYPE_SERVICE_LIST);

  gtk_window_set_default_size (window, width, 800);
  gtk_window_set_child (window, GTK_WIDGET (page));
  gtk_window_present (window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_test_message ("the page with its catalog is drawn after %d ms", (int) ((g_get_monotonic_time () - start) / 1000));
  g_assert_cmpint (genkan_split_get_folded (GENKAN_SPLIT (split)), ==, !wide);
  g_assert_true (gtk_widget_get_mapped (list));

  g_assert_true (genkan_catalog_page_show (GENKAN_CATALOG_PAGE (page), "jcom"));
  gtk_widget_queue_draw (GTK_WIDGET (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_assert_true (gtk_widget_get_mapped (find (GTK_WIDGET (page), GENKAN_TYPE_SERVICE_VIEW)));
  g_assert_cmpint (gtk_widget_get_mapped (list), ==, wide);

  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  gtk_window_destroy (window);
  run_until_idle ();
  g_assert_null (page);
  g_assert_finalize_object (knowledge);
}

static void
pushed_cb (GenkanPage  *page,
           GenkanPage  *next,
           GenkanPage **pushed)
{
  g_set_object (pushed, next);
}

/* Each kind of harm leads to at least one place. */
static void
test_contacts (void)
{
  GenkanKnowledge *knowledge = genkan_knowledge_new (NULL, NULL);
  GenkanPage *page = g_object_ref_sink (genkan_contacts_page_new (knowledge, NULL));
  const char *harm;

  for (guint i = 0; (harm = genkan_catalog_token (GENKAN_WORDS_HARM, i)) != NULL; i++)
    {
      GenkanPage *next = NULL;

      g_signal_connect (page, "push", G_CALLBACK (pushed_cb), &next);
      genkan_contacts_page_open (GENKAN_CONTACTS_PAGE (page), harm);
      g_signal_handlers_disconnect_by_data (page, &next);

      g_assert_true (GENKAN_IS_CONTACT_LIST_PAGE (next));
      g_assert_true (says (GTK_WIDGET (next), genkan_catalog_word (GENKAN_WORDS_HARM, harm)));
      g_assert_nonnull (find (GTK_WIDGET (next), GENKAN_TYPE_FACT_SECTION));
      g_assert_finalize_object (next);
    }

  g_assert_finalize_object (page);
  g_assert_finalize_object (knowledge);
}

/* Only addresses of the catalog are opened, whatever is asked for. */
static void
test_opener (void)
{
  GenkanKnowledge *knowledge = genkan_knowledge_new (NULL, NULL);
  static const struct
  {
    const char *(*find) (GenkanKnowledge *knowledge,
                         GVariant        *request);
    const char *request;
    const char *prefix;
  } cases[] = {
    { genkan_entry_opener_find_entry, "('jcom', -1)", "https://www.jcom.co.jp/" },
    { genkan_entry_opener_find_entry, "('jcom', 0)", "https://" },
    { genkan_entry_opener_find_entry, "('jcom', 1000)", NULL },
    { genkan_entry_opener_find_entry, "('https://www2.jcom.co.jp.login.vkia.cn/', -1)", NULL },
    { genkan_entry_opener_find_page, "('jcom', 'https://www2.jcom.co.jp.login.vkia.cn/')", NULL },
    { genkan_entry_opener_find_page, "('no-such-service', 'support')", NULL },
    { genkan_entry_opener_find_contact, "'antiphishing'", "https://www.antiphishing.jp/" },
    { genkan_entry_opener_find_contact, "'no-such-place'", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GVariant) request = g_variant_ref_sink (g_variant_new_parsed (cases[i].request));
      const char *url = cases[i].find (knowledge, request);

      g_assert_cmpint (url != NULL, ==, cases[i].prefix != NULL);
      if (url != NULL)
        g_assert_true (g_str_has_prefix (url, cases[i].prefix));
    }

  g_assert_finalize_object (knowledge);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add_func ("/ui/catalog/list", test_list);
  g_test_add_func ("/ui/catalog/list-dies", test_list_dies);
  g_test_add_func ("/ui/catalog/search", test_search);
  g_test_add_func ("/ui/catalog/every-service", test_every_service);
  g_test_add_func ("/ui/catalog/origin", test_origin);
  g_test_add_func ("/ui/catalog/page", test_page);
  g_test_add_data_func ("/ui/catalog/wide", GINT_TO_POINTER (1200), test_window);
  g_test_add_data_func ("/ui/catalog/narrow", GINT_TO_POINTER (360), test_window);
  g_test_add_func ("/ui/catalog/contacts", test_contacts);
  g_test_add_func ("/ui/catalog/opener", test_opener);

  return g_test_run ();
}
