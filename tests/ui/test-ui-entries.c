/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Saved entries, the people they are for, the code for the telephone, and what has left the computer. */

#include <adwaita.h>

#include "genkan-entries-page.h"
#include "genkan-entry-add-page.h"
#include "genkan-entry-keep-page.h"
#include "genkan-entry-opener.h"
#include "genkan-notice.h"
#include "genkan-people-page.h"
#include "genkan-phrase.h"
#include "genkan-qr-view.h"
#include "genkan-records-banner.h"
#include "genkan-records-editor.h"
#include "genkan-records-memory.h"
#include "genkan-requests-page.h"
#include "genkan-saved-list-view.h"
#include "genkan-saved-view.h"
#include "genkan-url-result-page.h"

typedef struct
{
  GenkanKnowledge *knowledge;
  GenkanRecords   *records;
} Fixture;

static void
run_until_idle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
wait_until (gboolean (*is_true) (gpointer data),
            gpointer data)
{
  gint64 end = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;

  while (!is_true (data) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (is_true (data));
  run_until_idle ();
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean
is_set (gpointer data)
{
  return *(gpointer *) data != NULL;
}

static void
load (GenkanRecords *records)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  genkan_records_load_async (records, NULL, answered_cb, &result);
  wait_until (is_set, &result);
  genkan_records_load_finish (records, result, &error);
  g_assert_no_error (error);
}

static void
put (GenkanRecords *records,
     GenkanRecord  *record)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanRecord) kept = NULL;

  genkan_records_put_async (records, record, NULL, answered_cb, &result);
  wait_until (is_set, &result);
  kept = genkan_records_put_finish (records, result, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GenkanRecordsBackend) memory = genkan_records_memory_new ();

  fixture->records = genkan_records_new (memory);
  fixture->knowledge = genkan_knowledge_new (NULL, NULL);
  genkan_knowledge_set_records (fixture->knowledge, fixture->records);
  load (fixture->records);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->knowledge);
  g_assert_finalize_object (fixture->records);
}

static guint
count_records (Fixture          *fixture,
               GenkanRecordKind  kind)
{
  return g_list_model_get_n_items (genkan_records_get_list (fixture->records, kind));
}

static char *
add_person (Fixture    *fixture,
            const char *name)
{
  g_autoptr (GenkanRecord) person = genkan_record_new (GENKAN_RECORD_PERSON);

  g_assert_true (genkan_record_set_text (person, GENKAN_FIELD_NAME, name, NULL));
  genkan_record_set_number (person, GENKAN_FIELD_ORDER, count_records (fixture, GENKAN_RECORD_PERSON));
  put (fixture->records, person);

  return g_strdup (genkan_record_get_id (person));
}

static char *
add_entry (Fixture    *fixture,
           const char *url,
           const char *service,
           const char *name,
           const char *person,
           const char *verdict,
           int         order)
{
  g_autoptr (GenkanRecord) entry = genkan_record_new (GENKAN_RECORD_ENTRY);

  g_assert_true (genkan_record_set_text (entry, GENKAN_FIELD_URL, url, NULL));
  g_assert_true (genkan_record_set_text (entry, GENKAN_FIELD_SERVICE, service, NULL));
  g_assert_true (genkan_record_set_text (entry, GENKAN_FIELD_NAME, name, NULL));
  g_assert_true (genkan_record_set_text (entry, GENKAN_FIELD_PERSON, person, NULL));
  g_assert_true (genkan_record_set_text (entry, GENKAN_FIELD_VERDICT, verdict, NULL));
  genkan_record_set_number (entry, GENKAN_FIELD_ORDER, order);
  put (fixture->records, entry);

  return g_strdup (genkan_record_get_id (entry));
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

static GObject *
part (gpointer    page,
      const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (page), G_OBJECT_TYPE (page), name);
}

static gboolean
says (GtkWidget  *widget,
      const char *words)
{
  if (GENKAN_IS_PHRASE (widget) && gtk_widget_get_visible (widget) &&
      g_str_has_prefix (genkan_phrase_get_text (GENKAN_PHRASE (widget)), words))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (says (child, words))
        return TRUE;
    }

  return FALSE;
}

static void
pushed_cb (GenkanPage  *page,
           GenkanPage  *next,
           GenkanPage **pushed)
{
  g_set_object (pushed, next);
}

/* ---- the list ---------------------------------------------------------------------------------------------- */

static char *
describe (GenkanSavedList *list)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (GenkanSavedItem) item = g_list_model_get_item (G_LIST_MODEL (list), i);
      gboolean heading = genkan_saved_item_get_kind (item) == GENKAN_SAVED_HEADING;

      g_string_append_printf (out, heading ? "[%s]" : "%s;", genkan_saved_item_get_title (item));
    }

  /* names from outside are isolated */
  g_string_replace (out, "\u2068", "", 0);
  g_string_replace (out, "\u2069", "", 0);

  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
assert_list (GenkanSavedList *list,
             const char      *search,
             const char      *expected)
{
  g_autofree char *found = NULL;

  genkan_saved_list_search (list, search);
  found = describe (list);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_list (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *mother = add_person (fixture, "母");
  g_autofree char *father = add_person (fixture, "父");
  g_autofree char *a = add_entry (fixture, "https://www.jcom.co.jp/", "jcom", NULL, mother, "official", 1);
  g_autofree char *b = add_entry (fixture, "https://www.town.example/", NULL, "図書館", mother, "cannot-tell", 2);
  g_autofree char *c = add_entry (fixture, "https://www.docomo.ne.jp/", "docomo", NULL, NULL, "official", 3);
  g_autoptr (GenkanSavedList) list = genkan_saved_list_new (fixture->records, genkan_knowledge_get_catalog (fixture->knowledge, NULL));
  GenkanSavedItem *item;

  g_assert_cmpuint (genkan_saved_list_get_n_saved (list), ==, 3);
  assert_list (list, "", "[母]J:COM;図書館;[For nobody in particular]NTT DOCOMO;");
  assert_list (list, "じぇいこむ", "[母]J:COM;");
  assert_list (list, "JEIKOMU", "[母]J:COM;");
  assert_list (list, "ｊｃｏｍ", "[母]J:COM;");
  assert_list (list, "図書", "[母]図書館;");
  assert_list (list, "town.example", "[母]図書館;");
  assert_list (list, "nothing of this name", "");
  assert_list (list, "  ", "[母]J:COM;図書館;[For nobody in particular]NTT DOCOMO;");

  /* lines of what did not change stay the same objects */
  item = genkan_saved_list_find (list, a);
  g_assert_nonnull (item);
  g_assert_cmpstr (genkan_saved_item_get_owner (item), ==, "jcom.co.jp");
  g_assert_true (genkan_saved_list_get_neighbour (list, item, 1) == genkan_saved_list_find (list, b));
  g_assert_null (genkan_saved_list_get_neighbour (list, item, -1));
  g_assert_null (genkan_saved_list_get_neighbour (list, genkan_saved_list_find (list, b), 1));
  {
    g_autofree char *d = add_entry (fixture, "https://www.jcom.co.jp/", "jcom", "Second", father, "official", 4);

    g_assert_true (genkan_saved_list_find (list, a) == item);
    g_assert_nonnull (genkan_saved_list_find (list, d));
  }
  assert_list (list, "", "[母]J:COM;図書館;[父]Second;[For nobody in particular]NTT DOCOMO;");
}

/* ---- the page ---------------------------------------------------------------------------------------------- */

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  GenkanPage *page = g_object_ref_sink (genkan_entries_page_new (fixture->knowledge, NULL));

  g_assert_true (says (GTK_WIDGET (page), "No entry is saved yet"));
  g_assert_true (gtk_stack_get_visible_child (GTK_STACK (part (page, "list_stack"))) == GTK_WIDGET (part (page, "empty")));
  g_assert_false (genkan_entries_page_show (GENKAN_ENTRIES_PAGE (page), "no-such-entry"));
  g_assert_finalize_object (page);
}

static void
test_page (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *id = add_entry (fixture, "https://www.jcom.co.jp/", "jcom", NULL, NULL, "official", 1);
  GenkanPage *page = g_object_ref_sink (genkan_entries_page_new (fixture->knowledge, NULL));
  GtkWidget *detail;

  g_assert_true (genkan_entries_page_show (GENKAN_ENTRIES_PAGE (page), id));
  detail = find (GTK_WIDGET (page), GENKAN_TYPE_SAVED_VIEW);
  g_assert_nonnull (detail);
  g_assert_true (says (detail, "J:COM"));
  g_assert_nonnull (find (detail, GENKAN_TYPE_QR_VIEW));
  g_assert_true (says (detail, "Open on This Computer"));

  /* removed, and brought back */
  gtk_widget_activate_action (GTK_WIDGET (page), "entry.remove", NULL);
  run_until_idle ();
  g_assert_cmpuint (count_records (fixture, GENKAN_RECORD_ENTRY), ==, 0);
  g_assert_cmpstr (genkan_notice_get_text (GENKAN_NOTICE (part (page, "notice"))), ==, "J:COM was removed.");
  gtk_widget_activate_action (GTK_WIDGET (page), "entry.undo", NULL);
  run_until_idle ();
  g_assert_cmpuint (count_records (fixture, GENKAN_RECORD_ENTRY), ==, 1);
  g_assert_nonnull (genkan_records_lookup (fixture->records, GENKAN_RECORD_ENTRY, id));

  g_assert_finalize_object (page);
}

/* An entry that is not what it was leads to the reasons, whatever changed. */
static const struct
{
  const char *url;
  const char *service;
  const char *verdict;
  gboolean    opens;
} changes[] = {
  { "https://www.jcom.co.jp/", "jcom", "official", TRUE },
  { "https://www2.jcom.co.jp.login.vkia.cn/", "jcom", "official", FALSE },
  { "https://www.town.example/", "jcom", "official", FALSE },
  { "https://www.town.example/", NULL, "official", FALSE },
  { "https://www.town.example/", "no-such-service", "official", FALSE },
  { "https://www.town.example/", NULL, "cannot-tell", TRUE },
  { "https://bit.ly/3xQ9kfa", NULL, "cannot-tell", FALSE },
  { "http://www.jcom.co.jp/", "jcom", "official", FALSE },
  { "http://www.town.example/", NULL, "cannot-tell", FALSE },
};

static void
test_changed (Fixture       *fixture,
              gconstpointer  data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *id = add_entry (fixture, changes[i].url, changes[i].service, NULL, NULL, changes[i].verdict, 1);
      g_autoptr (GVariant) request = g_variant_ref_sink (g_variant_new_string (id));
      GenkanPage *page = g_object_ref_sink (genkan_entries_page_new (fixture->knowledge, NULL));
      GenkanPage *pushed = NULL;
      GtkWidget *detail;

      g_test_message ("%s", changes[i].url);
      g_assert_cmpstr (genkan_entry_opener_find_saved (fixture->knowledge, request), ==, changes[i].opens ? changes[i].url : NULL);

      g_signal_connect (page, "push", G_CALLBACK (pushed_cb), &pushed);
      g_assert_true (genkan_entries_page_show (GENKAN_ENTRIES_PAGE (page), id));
      detail = find (GTK_WIDGET (page), GENKAN_TYPE_SAVED_VIEW);
      g_assert_cmpint (says (detail, "See Why"), ==, !changes[i].opens);
      g_assert_cmpint (gtk_widget_get_visible (GTK_WIDGET (part (detail, "code_box"))), ==, changes[i].opens);
      g_signal_emit_by_name (part (detail, "open"), "clicked");
      run_until_idle ();
      g_assert_cmpint (GENKAN_IS_URL_RESULT_PAGE (pushed), ==, !changes[i].opens);
      g_signal_handlers_disconnect_by_data (page, &pushed);
      g_clear_object (&pushed);
      g_assert_finalize_object (page);
    }
}

static void
test_move (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *a = add_entry (fixture, "https://www.jcom.co.jp/", "jcom", "A", NULL, "official", 1);
  g_autofree char *b = add_entry (fixture, "https://www.jcom.co.jp/b", "jcom", "B", NULL, "official", 2);
  g_autofree char *c = add_entry (fixture, "https://www.jcom.co.jp/c", "jcom", "C", NULL, "official", 3);
  GenkanPage *page = g_object_ref_sink (genkan_entries_page_new (fixture->knowledge, NULL));
  g_autoptr (GenkanSavedList) list = genkan_saved_list_new (fixture->records, NULL);

  g_assert_true (genkan_entries_page_show (GENKAN_ENTRIES_PAGE (page), a));
  gtk_widget_activate_action (GTK_WIDGET (page), "entry.move", "i", 1);
  run_until_idle ();
  assert_list (list, "", "B;A;C;");
  gtk_widget_activate_action (GTK_WIDGET (page), "entry.move", "i", 1);
  run_until_idle ();
  assert_list (list, "", "B;C;A;");
  gtk_widget_activate_action (GTK_WIDGET (page), "entry.move", "i", 1);
  run_until_idle ();
  assert_list (list, "", "B;C;A;");
  gtk_widget_activate_action (GTK_WIDGET (page), "entry.put-at", "(ss)", a, b);
  run_until_idle ();
  assert_list (list, "", "A;B;C;");
  g_assert_nonnull (c);

  g_assert_finalize_object (page);
}

/* ---- keeping ----------------------------------------------------------------------------------------------- */

static void
test_keep_service (Fixture       *fixture,
                   gconstpointer  data)
{
  GenkanPage *page = g_object_ref_sink (genkan_entry_keep_page_new (fixture->knowledge, genkan_entry_keep_page_request ("jcom", NULL)));
  g_autoptr (GenkanRecord) entry = NULL;

  genkan_entry_keep_page_keep (GENKAN_ENTRY_KEEP_PAGE (page));
  run_until_idle ();
  g_assert_cmpuint (count_records (fixture, GENKAN_RECORD_ENTRY), ==, 1);
  entry = g_list_model_get_item (genkan_records_get_list (fixture->records, GENKAN_RECORD_ENTRY), 0);
  g_assert_cmpstr (genkan_record_get_text (entry, GENKAN_FIELD_SERVICE), ==, "jcom");
  g_assert_cmpstr (genkan_record_get_text (entry, GENKAN_FIELD_VERDICT), ==, "official");
  g_assert_cmpint (genkan_record_get_time (entry, GENKAN_FIELD_CHECKED), >, 0);
  g_assert_finalize_object (page);

  /* the same once more is said, and not kept twice */
  page = g_object_ref_sink (genkan_entry_keep_page_new (fixture->knowledge, genkan_entry_keep_page_request ("jcom", NULL)));
  genkan_entry_keep_page_keep (GENKAN_ENTRY_KEEP_PAGE (page));
  run_until_idle ();
  g_assert_cmpuint (count_records (fixture, GENKAN_RECORD_ENTRY), ==, 1);
  g_assert_cmpstr (genkan_notice_get_text (GENKAN_NOTICE (part (page, "notice"))), ==, "This entry is saved already.");
  g_assert_finalize_object (page);
}

static void
test_keep_new_person (Fixture       *fixture,
                      gconstpointer  data)
{
  GenkanPage *page = g_object_ref_sink (genkan_entry_keep_page_new (fixture->knowledge, genkan_entry_keep_page_request ("jcom", NULL)));
  g_autoptr (GenkanRecord) person = NULL;
  g_autoptr (GenkanRecord) entry = NULL;

  adw_combo_row_set_selected (ADW_COMBO_ROW (part (page, "person")), 1);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (part (page, "new_person"))));
  gtk_editable_set_text (GTK_EDITABLE (part (page, "new_person")), " <b>母</b> ");
  genkan_entry_keep_page_keep (GENKAN_ENTRY_KEEP_PAGE (page));
  run_until_idle ();

  g_assert_cmpuint (count_records (fixture, GENKAN_RECORD_PERSON), ==, 1);
  person = g_list_model_get_item (genkan_records_get_list (fixture->records, GENKAN_RECORD_PERSON), 0);
  entry = g_list_model_get_item (genkan_records_get_list (fixture->records, GENKAN_RECORD_ENTRY), 0);
  g_assert_cmpstr (genkan_record_get_text (person, GENKAN_FIELD_NAME), ==, "<b>母</b>");
  g_assert_cmpstr (genkan_record_get_text (entry, GENKAN_FIELD_PERSON), ==, genkan_record_get_id (person));
  g_assert_finalize_object (page);
}

static void
test_keep_nothing_chosen (Fixture       *fixture,
                          gconstpointer  data)
{
  GenkanPage *page = g_object_ref_sink (genkan_entry_keep_page_new (fixture->knowledge, genkan_entry_keep_page_request ("jcom", NULL)));
  GtkWidget *check = find (GTK_WIDGET (part (page, "purposes")), GTK_TYPE_CHECK_BUTTON);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (part (page, "purposes"))); row != NULL; row = gtk_widget_get_next_sibling (row))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (find (row, GTK_TYPE_CHECK_BUTTON)), FALSE);
  genkan_entry_keep_page_keep (GENKAN_ENTRY_KEEP_PAGE (page));
  run_until_idle ();
  g_assert_cmpuint (count_records (fixture, GENKAN_RECORD_ENTRY), ==, 0);
  g_assert_cmpstr (genkan_notice_get_text (GENKAN_NOTICE (part (page, "notice"))), ==, "Please choose what you need it for.");
  g_assert_finalize_object (page);
}

#define UNPROVED "Genkan does not know whose address this is"
#define UNENCRYPTED "The address that you gave is not encrypted"

/* What is typed is judged: kept as official, kept with a warning, or answered with the reasons. */
static const struct
{
  const char *typed;
  const char *kept;    /* NULL: answered with the reasons */
  const char *warning; /* beginning of what is said on the page */
  const char *verdict;
} typed[] = {
  { "www.jcom.co.jp", "https://www.jcom.co.jp/", NULL, "official" },
  { "https://www.town-library.example/", "https://www.town-library.example/", UNPROVED, "cannot-tell" },
  { "http://www.docomo.ne.jp/a", "https://www.docomo.ne.jp/a", UNENCRYPTED, "official" },
  { "http://www.town-library.example/", NULL, NULL, NULL },
  { "https://www2.jcom.co.jp.login.vkia.cn/", NULL, NULL, NULL },
  { "bit.ly/3xQ9kfa", NULL, NULL, NULL },
};

static void
test_typed (Fixture       *fixture,
            gconstpointer  data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      GenkanPage *page = g_object_ref_sink (genkan_entry_add_page_new (fixture->knowledge, NULL));
      GenkanPage *pushed = NULL;
      guint before = count_records (fixture, GENKAN_RECORD_ENTRY);

      g_test_message ("%s", typed[i].typed);
      g_signal_connect (page, "push", G_CALLBACK (pushed_cb), &pushed);
      gtk_editable_set_text (GTK_EDITABLE (part (page, "search")), typed[i].typed);
      run_until_idle ();
      g_assert_true (gtk_widget_get_visible (GTK_WIDGET (part (page, "look"))));
      g_signal_emit_by_name (part (page, "look"), "clicked");
      g_assert_cmpint (GENKAN_IS_ENTRY_KEEP_PAGE (pushed), ==, typed[i].kept != NULL);
      g_assert_cmpint (GENKAN_IS_URL_RESULT_PAGE (pushed), ==, typed[i].kept == NULL);
      if (typed[i].kept != NULL)
        {
          g_autoptr (GenkanRecord) entry = NULL;

          g_assert_cmpint (says (GTK_WIDGET (pushed), UNPROVED), ==, g_strcmp0 (typed[i].warning, UNPROVED) == 0);
          g_assert_cmpint (says (GTK_WIDGET (pushed), UNENCRYPTED), ==, g_strcmp0 (typed[i].warning, UNENCRYPTED) == 0);
          genkan_entry_keep_page_keep (GENKAN_ENTRY_KEEP_PAGE (pushed));
          run_until_idle ();
          g_assert_cmpuint (count_records (fixture, GENKAN_RECORD_ENTRY), ==, before + 1);
          entry = g_list_model_get_item (genkan_records_get_list (fixture->records, GENKAN_RECORD_ENTRY), before);
          g_assert_cmpstr (genkan_record_get_text (entry, GENKAN_FIELD_VERDICT), ==, typed[i].verdict);
          g_assert_cmpstr (genkan_record_get_text (entry, GENKAN_FIELD_URL), ==, typed[i].kept);
        }
      g_signal_handlers_disconnect_by_data (page, &pushed);
      g_assert_finalize_object (pushed);
      g_assert_finalize_object (page);
    }
}

/* ---- people ------------------------------------------------------------------------------------------------ */

static void
test_people (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *mother = add_person (fixture, "母");
  g_autofree char *id = add_entry (fixture, "https://www.jcom.co.jp/", "jcom", NULL, mother, "official", 1);
  GenkanPage *page = g_object_ref_sink (genkan_people_page_new (fixture->knowledge, NULL));
  GtkWidget *remove;

  gtk_editable_set_text (GTK_EDITABLE (part (page, "new_name")), "父");
  g_signal_emit_by_name (part (page, "new_name"), "apply");
  run_until_idle ();
  g_assert_cmpuint (count_records (fixture, GENKAN_RECORD_PERSON), ==, 2);

  /* the entries go along, and come back together */
  remove = find (GTK_WIDGET (part (page, "people")), GTK_TYPE_LIST_BOX_ROW);
  for (GtkWidget *child = remove; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (child)), "母"))
        remove = child;
    }
  {
    g_autoptr (GPtrArray) buttons = g_ptr_array_new ();
    GtkWidget *button = NULL;

    g_ptr_array_add (buttons, remove);
    while (buttons->len > 0 && button == NULL)
      {
        GtkWidget *widget = g_ptr_array_steal_index (buttons, 0);

        if (GTK_IS_BUTTON (widget) && gtk_widget_get_tooltip_text (widget) != NULL &&
            g_str_has_prefix (gtk_widget_get_tooltip_text (widget), "Remove"))
          button = widget;
        for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
          g_ptr_array_add (buttons, child);
      }
    g_assert_nonnull (button);
    g_signal_emit_by_name (button, "clicked");
  }
  run_until_idle ();
  g_assert_cmpuint (count_records (fixture, GENKAN_RECORD_PERSON), ==, 1);
  g_assert_cmpuint (count_records (fixture, GENKAN_RECORD_ENTRY), ==, 0);
  g_assert_cmpstr (genkan_notice_get_text (GENKAN_NOTICE (part (page, "notice"))), ==, "母 was removed, and with it 1 entry.");
  g_signal_emit_by_name (part (page, "notice"), "pressed");
  run_until_idle ();
  g_assert_cmpuint (count_records (fixture, GENKAN_RECORD_PERSON), ==, 2);
  g_assert_nonnull (genkan_records_lookup (fixture->records, GENKAN_RECORD_ENTRY, id));
  g_assert_finalize_object (page);
}

/* ---- two windows ------------------------------------------------------------------------------------------- */

static gboolean
has_words (gpointer data)
{
  return genkan_notice_get_text (data) != NULL;
}

static void
rename_with (GenkanRecordsEditor *editor,
             GenkanRecord        *entry,
             const char          *name)
{
  g_autoptr (GPtrArray) changed = g_ptr_array_new ();
  g_autoptr (GenkanRecord) edited = genkan_record_edit (entry);

  g_assert_true (genkan_record_set_text (edited, GENKAN_FIELD_NAME, name, NULL));
  g_ptr_array_add (changed, edited);
  genkan_records_editor_put (editor, changed, NULL);
  run_until_idle ();
}

/* Two programs that share a keyring: the second one to change the same thing is told, and shows the newest. */
static void
test_two_windows (void)
{
  g_autoptr (GenkanRecordsBackend) keyring = genkan_records_memory_new ();
  g_autoptr (GenkanRecords) mine = genkan_records_new (keyring);
  g_autoptr (GenkanRecords) theirs = genkan_records_new (keyring);
  GenkanNotice *notice = g_object_ref_sink (g_object_new (GENKAN_TYPE_NOTICE, NULL));
  g_autoptr (GenkanRecordsEditor) my_editor = genkan_records_editor_new (mine, notice);
  g_autoptr (GenkanRecordsEditor) their_editor = genkan_records_editor_new (theirs, NULL);
  g_autoptr (GenkanRecord) entry = genkan_record_new (GENKAN_RECORD_ENTRY);
  const char *id = genkan_record_get_id (entry);

  load (mine);
  g_assert_true (genkan_record_set_text (entry, GENKAN_FIELD_URL, "https://www.jcom.co.jp/", NULL));
  put (mine, entry);
  load (theirs);

  rename_with (their_editor, genkan_records_lookup (theirs, GENKAN_RECORD_ENTRY, id), "Theirs");
  rename_with (my_editor, genkan_records_lookup (mine, GENKAN_RECORD_ENTRY, id), "Mine");
  wait_until (has_words, notice);
  g_assert_true (g_str_has_prefix (genkan_notice_get_text (notice), "Somebody changed this elsewhere"));
  g_assert_cmpstr (genkan_record_get_text (genkan_records_lookup (mine, GENKAN_RECORD_ENTRY, id), GENKAN_FIELD_NAME), ==, "Theirs");

  /* and can be changed after all */
  rename_with (my_editor, genkan_records_lookup (mine, GENKAN_RECORD_ENTRY, id), "Mine");
  load (theirs);
  g_assert_cmpstr (genkan_record_get_text (genkan_records_lookup (theirs, GENKAN_RECORD_ENTRY, id), GENKAN_FIELD_NAME), ==, "Mine");

  g_clear_object (&my_editor);
  g_assert_finalize_object (notice);
}

/* ---- a keyring that takes its time ------------------------------------------------------------------------- */

/* Answers when the test says so. */
typedef struct
{
  GObject  parent_instance;
  GTask   *waiting;
} SlowKeyring;

typedef GObjectClass SlowKeyringClass;

static GType slow_keyring_get_type (void);

static void
slow_load_async (GenkanRecordsBackend *backend,
                 gboolean              unlock,
                 GCancellable         *cancellable,
                 GAsyncReadyCallback   callback,
                 gpointer              user_data)
{
  SlowKeyring *self = (SlowKeyring *) backend;

  g_assert_null (self->waiting);
  self->waiting = g_task_new (backend, NULL, callback, user_data);
}

static GPtrArray *
slow_load_finish (GenkanRecordsBackend  *backend,
                  GAsyncResult          *result,
                  GError               **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gboolean
slow_is_kept (GenkanRecordsBackend *backend)
{
  return TRUE;
}

static void
slow_keyring_iface_init (GenkanRecordsBackendInterface *iface)
{
  iface->load_async = slow_load_async;
  iface->load_finish = slow_load_finish;
  iface->is_kept = slow_is_kept;
}

G_DEFINE_TYPE_WITH_CODE (SlowKeyring, slow_keyring, G_TYPE_OBJECT,
                         G_IMPLEMENT_INTERFACE (GENKAN_TYPE_RECORDS_BACKEND, slow_keyring_iface_init))

static void
slow_keyring_class_init (SlowKeyringClass *klass)
{
}

static void
slow_keyring_init (SlowKeyring *self)
{
}

/* Takes @items. */
static void
slow_keyring_answer (SlowKeyring *self,
                     GPtrArray   *items,
                     GError      *error)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->waiting);

  g_assert_nonnull (task);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, items, (GDestroyNotify) g_ptr_array_unref);
}

static gboolean
banner_speaks (gpointer data)
{
  return genkan_records_banner_get_text (data) != NULL;
}

static GtkWidget *
seen_list (gpointer page)
{
  return gtk_stack_get_visible_child (GTK_STACK (part (page, "list_stack")));
}

/* “data” is the page. */
static void
not_empty_cb (GtkStack   *stack,
              GParamSpec *property,
              gpointer    data)
{
  g_assert_true (gtk_stack_get_visible_child (stack) != GTK_WIDGET (part (data, "empty")));
}

#define STORED_ID "00000000-0000-4000-8000-000000000001"

static GPtrArray *
stored_items (void)
{
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) genkan_stored_item_free);

  g_ptr_array_add (items, genkan_stored_item_new ("entry", STORED_ID,
                                                  "{\"version\":1,\"kind\":\"entry\",\"id\":\"" STORED_ID "\",\"revision\":1,"
                                                  "\"url\":\"https://www.jcom.co.jp/\",\"service\":\"jcom\",\"verdict\":\"official\"}"));

  return items;
}

typedef struct
{
  SlowKeyring     *keyring;
  GenkanRecords   *records;
  GenkanKnowledge *knowledge;
  GenkanPage      *page;
} SlowFixture;

static void
set_up_slow (SlowFixture   *fixture,
             gconstpointer  data)
{
  fixture->keyring = g_object_new (slow_keyring_get_type (), NULL);
  fixture->records = genkan_records_new (GENKAN_RECORDS_BACKEND (fixture->keyring));
  fixture->knowledge = genkan_knowledge_new (NULL, NULL);
  genkan_knowledge_set_records (fixture->knowledge, fixture->records);
  fixture->page = g_object_ref_sink (genkan_entries_page_new (fixture->knowledge, NULL));
}

static void
tear_down_slow (SlowFixture   *fixture,
                gconstpointer  data)
{
  g_assert_finalize_object (fixture->page);
  g_assert_finalize_object (fixture->knowledge);
  g_assert_finalize_object (fixture->records);
  g_assert_finalize_object (fixture->keyring);
}

/* For as long as it is read, nobody says that nothing is saved; and when it was read, not for a moment. */
static void
test_slow (SlowFixture   *fixture,
           gconstpointer  data)
{
  GenkanRecordsBanner *banner = GENKAN_RECORDS_BANNER (part (fixture->page, "banner"));

  g_signal_connect (part (fixture->page, "list_stack"), "notify::visible-child", G_CALLBACK (not_empty_cb), fixture->page);
  gtk_editable_set_text (GTK_EDITABLE (part (fixture->page, "search")), "nothing of this name");
  run_until_idle ();
  g_assert_true (seen_list (fixture->page) == GTK_WIDGET (part (fixture->page, "hidden_list")));
  g_assert_false (says (GTK_WIDGET (fixture->page), "No")); /* nor to a screen reader */
  gtk_editable_set_text (GTK_EDITABLE (part (fixture->page, "search")), "");
  wait_until (banner_speaks, banner);
  g_assert_cmpstr (genkan_records_banner_get_text (banner), ==, "What was saved is being read from the keyring (password store)…");
  g_assert_true (seen_list (fixture->page) == GTK_WIDGET (part (fixture->page, "hidden_list")));

  slow_keyring_answer (fixture->keyring, stored_items (), NULL);
  run_until_idle ();
  g_assert_true (seen_list (fixture->page) == GTK_WIDGET (part (fixture->page, "view")));
  g_assert_null (genkan_records_banner_get_text (banner));
  g_assert_true (genkan_entries_page_show (GENKAN_ENTRIES_PAGE (fixture->page), STORED_ID));
}

/* No answer is not “nothing”. */
static void
test_no_answer (SlowFixture   *fixture,
                gconstpointer  data)
{
  slow_keyring_answer (fixture->keyring, NULL,
                       g_error_new_literal (GENKAN_RECORDS_ERROR, GENKAN_RECORDS_ERROR_UNAVAILABLE, "No keyring."));
  run_until_idle ();
  g_assert_true (says (seen_list (fixture->page), "Saved entries cannot be read now"));
  g_assert_false (says (seen_list (fixture->page), "No entry is saved yet"));

  genkan_records_load_async (fixture->records, NULL, NULL, NULL);
  slow_keyring_answer (fixture->keyring, stored_items (), NULL);
  run_until_idle ();
  g_assert_true (seen_list (fixture->page) == GTK_WIDGET (part (fixture->page, "view")));
}

/* ---- what has left ----------------------------------------------------------------------------------------- */

static void
test_requests (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GenkanRecord) request = genkan_record_new (GENKAN_RECORD_REQUEST);
  GenkanPage *page = g_object_ref_sink (genkan_requests_page_new (fixture->knowledge, NULL));

  g_assert_true (says (GTK_WIDGET (page), "Nothing has left this computer"));
  genkan_record_set_time (request, GENKAN_FIELD_TIME, 1795000000);
  g_assert_true (genkan_record_set_text (request, GENKAN_FIELD_HOST, "www.jcom.co.jp", NULL));
  g_assert_true (genkan_record_set_text (request, GENKAN_FIELD_WHY, "site", NULL));
  put (fixture->records, request);
  run_until_idle ();
  g_assert_true (says (GTK_WIDGET (page), "1 time something was sent"));
  g_assert_true (says (GTK_WIDGET (page), "\u2068To look at the certificate"));

  g_signal_emit_by_name (part (page, "clear"), "clicked");
  run_until_idle ();
  g_assert_true (says (GTK_WIDGET (page), "Nothing has left this computer"));
  g_signal_emit_by_name (part (page, "notice"), "pressed");
  run_until_idle ();
  g_assert_true (says (GTK_WIDGET (page), "1 time something was sent"));
  g_assert_finalize_object (page);
}

/* ---- the code ---------------------------------------------------------------------------------------------- */

static void
test_code (Fixture       *fixture,
           gconstpointer  data)
{
  GenkanQrView *view = g_object_ref_sink (g_object_new (GENKAN_TYPE_QR_VIEW, NULL));
  g_autofree char *long_text = g_strnfill (5000, 'x');
  g_autoptr (GError) error = NULL;
  int minimum, natural;

  if (!genkan_qr_view_set_text (view, "https://www.example.com/", "code", &error))
    {
      g_test_skip (error->message);
    }
  else
    {
      gtk_widget_measure (GTK_WIDGET (view), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
      g_assert_cmpint (minimum, >=, 58);
      g_assert_cmpint (natural, >=, 200);
      g_assert_cmpint (natural, <, 330);
      gtk_widget_measure (GTK_WIDGET (view), GTK_ORIENTATION_VERTICAL, 150, &minimum, &natural, NULL, NULL);
      g_assert_cmpint (natural, ==, 150);
      g_assert_false (genkan_qr_view_set_text (view, long_text, "code", &error));
      g_assert_nonnull (error);
    }
  g_assert_finalize_object (view);
}

/* ---- many -------------------------------------------------------------------------------------------------- */

/* Only what is seen has widgets, however many there are. */
static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GenkanPage *page;
  gint64 start;

  for (int i = 0; i < 600; i++)
    {
      g_autofree char *url = g_strdup_printf ("https://www.jcom.co.jp/%d", i);

      g_free (add_entry (fixture, url, "jcom", NULL, NULL, "official", i));
    }

  start = g_get_monotonic_time ();
  page = genkan_entries_page_new (fixture->knowledge, NULL);
  gtk_window_set_default_size (window, 800, 700);
  gtk_window_set_child (window, GTK_WIDGET (page));
  gtk_window_present (window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_test_message ("600 entries are drawn after %d ms", (int) ((g_get_monotonic_time () - start) / 1000));

  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  gtk_window_destroy (window);
  run_until_idle ();
  g_assert_null (page);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

#define ADD(path, function) g_test_add ("/ui/entries/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("list", test_list);
  ADD ("empty", test_empty);
  ADD ("page", test_page);
  ADD ("changed", test_changed);
  ADD ("move", test_move);
  ADD ("keep-service", test_keep_service);
  ADD ("keep-new-person", test_keep_new_person);
  ADD ("keep-nothing-chosen", test_keep_nothing_chosen);
  ADD ("typed", test_typed);
  ADD ("people", test_people);
  ADD ("requests", test_requests);
  ADD ("code", test_code);
  ADD ("many", test_many);
#undef ADD
  g_test_add_func ("/ui/entries/two-windows", test_two_windows);
  g_test_add ("/ui/entries/slow", SlowFixture, NULL, set_up_slow, test_slow, tear_down_slow);
  g_test_add ("/ui/entries/no-answer", SlowFixture, NULL, set_up_slow, test_no_answer, tear_down_slow);

  return g_test_run ();
}
