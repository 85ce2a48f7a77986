/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "genkan-address-label.h"
#include "genkan-choice-button.h"
#include "genkan-continue-bar.h"
#include "genkan-error-box.h"
#include "genkan-guide-list-page.h"
#include "genkan-guide-memory.h"
#include "genkan-guide-page.h"
#include "genkan-identifier-box.h"
#include "genkan-page-stack.h"
#include "genkan-pages.h"
#include "genkan-records-memory.h"
#include "genkan-reminders.h"
#include "genkan-stage-bar.h"
#include "genkan-step-view.h"
#include "genkan-thread-view.h"
#include "genkan-wait-ring.h"

/* A Saturday, nine in the evening in Japan */
#define NOW "2026-11-21T12:00:00Z"

typedef struct
{
  GenkanKnowledge *knowledge;
  GtkWindow       *window;
  GenkanPageStack *stack;
} Fixture;

static void
set_now (Fixture    *fixture,
         const char *text)
{
  g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 (text, NULL);

  genkan_knowledge_set_now (fixture->knowledge, now);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GenkanRecordsBackend) backend = genkan_records_memory_new ();
  g_autoptr (GenkanRecords) records = genkan_records_new (backend);

  fixture->knowledge = genkan_knowledge_new (NULL, NULL);
  genkan_knowledge_set_records (fixture->knowledge, records);
  set_now (fixture, NOW);
  fixture->stack = g_object_new (GENKAN_TYPE_PAGE_STACK, NULL);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->stack));
  genkan_page_stack_push (fixture->stack, genkan_pages_create ("guides", fixture->knowledge, NULL));
  gtk_window_present (fixture->window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  settle ();
  g_object_add_weak_pointer (G_OBJECT (fixture->stack), (gpointer *) &fixture->stack);
  gtk_window_destroy (fixture->window);
  settle ();
  g_assert_null (fixture->stack);
  g_assert_finalize_object (fixture->knowledge);
}

static GenkanGuidePage *
open_guide (Fixture    *fixture,
            const char *guide)
{
  GenkanPage *page = genkan_guide_page_new (fixture->knowledge, guide);

  g_assert_nonnull (page);
  genkan_page_stack_push (fixture->stack, page);
  settle ();

  return GENKAN_GUIDE_PAGE (page);
}

static const char *
step_of (GenkanGuidePage *page)
{
  return genkan_guide_walk_get_step (genkan_guide_page_get_walk (page))->id;
}

static GtkWidget *
find_type (GtkWidget *widget,
           GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  /* the newest child of a stack is the last one */
  for (GtkWidget *child = gtk_widget_get_last_child (widget); child != NULL; child = gtk_widget_get_prev_sibling (child))
    {
      GtkWidget *found = find_type (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
choose (GenkanGuidePage *page,
        const char      *first,
        const char      *second)
{
  GtkWidget *view = find_type (GTK_WIDGET (page), GENKAN_TYPE_STEP_VIEW);
  const char *ids[] = { first, second, NULL };

  g_assert_nonnull (view);
  g_signal_emit_by_name (view, "choose", ids);
  settle ();
}

static void
emit (GenkanGuidePage *page,
      const char      *signal)
{
  g_signal_emit_by_name (find_type (GTK_WIDGET (page), GENKAN_TYPE_STEP_VIEW), signal);
  settle ();
}

static void
test_every_guide_opens (Fixture       *fixture,
                        gconstpointer  data)
{
  GenkanGuideSet *set = genkan_knowledge_get_guides (fixture->knowledge, NULL);

  g_assert_cmpuint (genkan_guide_set_get_n_guides (set), >=, 13);
  for (guint i = 0; i < genkan_guide_set_get_n_guides (set); i++)
    {
      GenkanGuide *guide = genkan_guide_set_get_guide (set, i);
      GPtrArray *steps = genkan_guide_get_steps (guide);

      for (guint j = 0; j < steps->len; j++)
        {
          const GenkanGuideStep *step = g_ptr_array_index (steps, j);
          g_autofree char *target = g_strdup_printf ("%s#%s", genkan_guide_get_id (guide), step->id);
          GenkanPage *page = g_object_ref_sink (genkan_guide_page_new (fixture->knowledge, target));

          g_assert_cmpstr (step_of (GENKAN_GUIDE_PAGE (page)), !=, NULL);
          g_assert_nonnull (find_type (GTK_WIDGET (page), GENKAN_TYPE_STEP_VIEW));
          settle ();
          g_assert_finalize_object (page);
        }
    }

  g_assert_null (genkan_guide_page_new (fixture->knowledge, "no-such-guide"));
}

static void
test_back (Fixture       *fixture,
           gconstpointer  data)
{
  GenkanGuidePage *page = open_guide (fixture, "login-trouble");

  g_assert_cmpstr (step_of (page), ==, "service");
  choose (page, "other", NULL);
  g_assert_cmpstr (step_of (page), ==, "came-from");
  choose (page, "search", NULL);
  g_assert_cmpstr (step_of (page), ==, "close-it");

  g_assert_true (genkan_page_go_back (GENKAN_PAGE (page)));
  g_assert_cmpstr (step_of (page), ==, "came-from");
  g_assert_true (genkan_guide_walk_is_chosen (genkan_guide_page_get_walk (page), "search"));
  g_assert_true (genkan_page_go_back (GENKAN_PAGE (page)));
  g_assert_cmpstr (step_of (page), ==, "service");
  g_assert_false (genkan_page_go_back (GENKAN_PAGE (page)));
}

/* Whoever comes back finds the place; but not after months, and not after the end. */
static void
test_place_is_kept (Fixture       *fixture,
                    gconstpointer  data)
{
  GenkanGuidePage *page = open_guide (fixture, "login-trouble");
  GenkanPage *again;

  choose (page, "other", NULL);
  choose (page, "search", NULL);

  again = g_object_ref_sink (genkan_guide_page_new (fixture->knowledge, "login-trouble"));
  g_assert_cmpstr (step_of (GENKAN_GUIDE_PAGE (again)), ==, "close-it");
  g_assert_finalize_object (again);

  set_now (fixture, "2027-03-01T12:00:00Z");
  again = g_object_ref_sink (genkan_guide_page_new (fixture->knowledge, "login-trouble"));
  g_assert_cmpstr (step_of (GENKAN_GUIDE_PAGE (again)), ==, "service");
  g_assert_finalize_object (again);
}

static void
test_continue_bar (Fixture       *fixture,
                   gconstpointer  data)
{
  GtkWidget *bar = g_object_ref_sink (g_object_new (GENKAN_TYPE_CONTINUE_BAR, NULL));
  GenkanGuidePage *page;

  genkan_continue_bar_set_knowledge (GENKAN_CONTINUE_BAR (bar), fixture->knowledge);
  g_assert_false (gtk_widget_get_visible (bar));
  page = open_guide (fixture, "login-trouble");
  g_assert_false (gtk_widget_get_visible (bar));
  choose (page, "other", NULL);
  g_assert_true (gtk_widget_get_visible (bar));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_type (bar, GTK_TYPE_BUTTON)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Go on: I cannot log in");
  set_now (fixture, "2027-03-01T12:00:00Z");
  genkan_continue_bar_update (GENKAN_CONTINUE_BAR (bar));
  g_assert_false (gtk_widget_get_visible (bar));
  g_assert_finalize_object (bar);
}

/* The same guide in two windows: nobody loses what the other one answered. */
static void
test_two_windows (Fixture       *fixture,
                  gconstpointer  data)
{
  GenkanGuidePage *here = open_guide (fixture, "login-trouble");
  GenkanGuidePage *there;

  choose (here, "other", NULL);
  there = open_guide (fixture, "login-trouble");
  g_assert_cmpstr (step_of (there), ==, "came-from");
  choose (there, "search", NULL);
  emit (there, "go-on");
  choose (here, "saved", NULL);

  g_assert_cmpstr (step_of (here), ==, step_of (there));
}

/* A page that opens while the answer before it is still being saved begins with that answer. */
static void
test_save_under_way (Fixture       *fixture,
                     gconstpointer  data)
{
  GenkanGuidePage *page = open_guide (fixture, "login-trouble");
  GtkWidget *view = find_type (GTK_WIDGET (page), GENKAN_TYPE_STEP_VIEW);
  const char *answer[] = { "other", NULL };
  GenkanPage *again;

  g_signal_emit_by_name (view, "choose", answer);
  again = g_object_ref_sink (genkan_guide_page_new (fixture->knowledge, "login-trouble"));
  g_assert_cmpstr (step_of (GENKAN_GUIDE_PAGE (again)), ==, "came-from");
  g_assert_finalize_object (again);
}

static void
test_emergency (Fixture       *fixture,
                gconstpointer  data)
{
  GenkanGuidePage *page = open_guide (fixture, "typed-it");
  GtkWidget *thread;

  choose (page, "card", "password");
  g_assert_cmpstr (step_of (page), ==, "call-card");
  thread = find_type (GTK_WIDGET (page), GENKAN_TYPE_THREAD_VIEW);
  g_assert_nonnull (thread);
  g_assert_nonnull (find_type (thread, GENKAN_TYPE_STAGE_BAR));

  emit (page, "go-on");
  g_assert_cmpstr (step_of (page), ==, "new-password");
  g_assert_true (genkan_page_go_back (GENKAN_PAGE (page)));
  settle ();
  g_assert_cmpstr (step_of (page), ==, "call-card");
  emit (page, "go-on");
  g_assert_cmpstr (step_of (page), ==, "new-password");
  choose (page, "later", NULL);
  g_assert_cmpstr (step_of (page), ==, "sign-out-all");
  emit (page, "put-off");
  g_assert_cmpstr (step_of (page), ==, "mail-rules");
}

static void
test_wait (Fixture       *fixture,
           gconstpointer  data)
{
  GenkanGuidePage *page = open_guide (fixture, "login-trouble#lock-wait");

  g_assert_nonnull (find_type (GTK_WIDGET (page), GENKAN_TYPE_WAIT_RING));
  emit (page, "go-on");
  g_assert_cmpstr (step_of (page), ==, "lock-retry");
  g_assert_null (find_type (find_type (GTK_WIDGET (page), GENKAN_TYPE_STEP_VIEW), GENKAN_TYPE_WAIT_RING));
}

static void
test_ring (void)
{
  static const struct
  {
    gint64      left;
    gint64      all;
    const char *name;
  } cases[] = {
    { 1122, 1800, "19 minutes left, Until 14:25" },
    { 60, 1800, "1 minute left, Until 14:25" },
    { 0, 1800, "Until 14:25" },
    { -5, 0, "Until 14:25" },
    { 7200, 60, "120 minutes left, Until 14:25" },
  };
  GtkWidget *ring = g_object_ref_sink (genkan_wait_ring_new ());

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      genkan_wait_ring_set_wait (GENKAN_WAIT_RING (ring), cases[i].left, cases[i].all, "Until 14:25");
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (ring), GTK_ACCESSIBLE_PROPERTY_LABEL, cases[i].name);
    }
  g_assert_finalize_object (ring);
}

static void
test_stages (void)
{
  GtkWidget *bar = g_object_ref_sink (genkan_stage_bar_new ());

  genkan_stage_bar_set_stage (GENKAN_STAGE_BAR (bar), 2, 6);
  g_assert_true (gtk_widget_get_visible (bar));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "2 of 6 parts done");
  genkan_stage_bar_set_stage (GENKAN_STAGE_BAR (bar), 0, 0);
  g_assert_false (gtk_widget_get_visible (bar));
  g_assert_finalize_object (bar);
}

static void
type (GtkWidget  *box,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_type (box, GTK_TYPE_ENTRY)), text);
}

static void
test_identifier (Fixture       *fixture,
                 gconstpointer  data)
{
  static const struct
  {
    const char *typed;
    guint       n_issues;
  } cases[] = {
    { "", 0 },
    { "taro-genkan", 0 },
    { "taro-genkan ", 1 },
    { "ｔａｒｏ-genkan", 1 },
    { "ｔａｒｏ-genkan ", 2 },
  };
  GenkanCatalog *catalog = genkan_knowledge_get_catalog (fixture->knowledge, NULL);
  GtkWidget *box = g_object_ref_sink (genkan_identifier_box_new (catalog, NULL));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      type (box, cases[i].typed);
      g_assert_cmpuint (genkan_identifier_box_get_n_issues (GENKAN_IDENTIFIER_BOX (box)), ==, cases[i].n_issues);
    }
  g_assert_finalize_object (box);
}

static void
test_error (Fixture       *fixture,
            gconstpointer  data)
{
  GenkanGuidePage *page = open_guide (fixture, "login-trouble#words");
  GtkWidget *box = find_type (GTK_WIDGET (page), GENKAN_TYPE_ERROR_BOX);

  genkan_error_box_set_text (GENKAN_ERROR_BOX (box), "ただいまアクセスが集中しています");
  g_assert_cmpint (genkan_error_box_get_cause (GENKAN_ERROR_BOX (box)), ==, GENKAN_LOGIN_CAUSE_CONGESTION);
  genkan_error_box_set_text (GENKAN_ERROR_BOX (box), "%s<b>|&amp;\u202e");
  g_assert_cmpint (genkan_error_box_get_cause (GENKAN_ERROR_BOX (box)), ==, GENKAN_LOGIN_CAUSE_UNKNOWN);
}

/* Two wrong tries in one guide hold back the next one in another guide, and one at another service does not. */
static void
test_attempts (Fixture       *fixture,
               gconstpointer  data)
{
  GenkanRecords *records = genkan_knowledge_get_records (fixture->knowledge);
  g_autoptr (GenkanGuideRecords) memory = genkan_guide_memory_new (records);
  const gint64 now = 1795262400;

  genkan_guide_memory_note_attempt (records, "ocn", "same", now - 600);
  genkan_guide_memory_note_attempt (records, "ocn", "unknown", now - 500);
  settle ();
  g_assert_cmpint (genkan_guide_records_get_retry_time (memory, "ocn", now), ==, 0);
  genkan_guide_memory_note_attempt (records, "ocn", "same", now - 300);
  settle ();
  g_assert_cmpint (genkan_guide_records_get_retry_time (memory, "ocn", now), >, now);
  g_assert_cmpint (genkan_guide_records_get_retry_time (memory, "jcom", now), ==, 0);
  g_assert_cmpint (genkan_guide_records_get_retry_time (memory, "ocn", now + 3600), ==, 0);
  genkan_guide_memory_note_attempt (records, "ocn", "worked", now);
  settle ();
  g_assert_cmpint (genkan_guide_records_get_retry_time (memory, "ocn", now + 1), ==, 0);
}

/* The settings of a mail program are there to be copied; what the catalog does not know is not made up. */
static void
test_mail_settings (Fixture       *fixture,
                    gconstpointer  data)
{
  static const struct
  {
    const char *service;
    gboolean    is_known;
  } cases[] = {
    { "ocn", TRUE },
    { NULL, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GenkanGuideSet *set = genkan_knowledge_get_guides (fixture->knowledge, NULL);
      GenkanGuide *guide = genkan_guide_set_find (set, "mail-trouble");
      g_autoptr (GenkanGuideWalk) begin = genkan_guide_walk_new (guide, NULL, NULL, 0);
      g_autoptr (GenkanGuideWalk) walk = NULL;
      GPtrArray *steps = genkan_guide_get_steps (guide);
      guint n_tools = 0;

      genkan_guide_walk_set_value (begin, "service", cases[i].service);
      for (guint j = 0; j < steps->len; j++)
        {
          const GenkanGuideStep *step = g_ptr_array_index (steps, j);
          GtkWidget *view;

          if (g_strcmp0 (step->tool, "mail-settings") != 0)
            continue;
          n_tools++;
          g_set_object (&walk, NULL);
          walk = genkan_guide_walk_call (begin, guide, step->id, 0);
          view = g_object_ref_sink (genkan_step_view_new (walk, genkan_knowledge_get_catalog (fixture->knowledge, NULL), NULL, 0,
                                                          GENKAN_STEP_ALONE));
          g_assert_cmpint (find_type (view, GENKAN_TYPE_ADDRESS_LABEL) != NULL, ==, cases[i].is_known);
          g_assert_finalize_object (view);
        }
      g_assert_cmpuint (n_tools, >, 0);
    }
}

static void
test_reminders (void)
{
  g_autoptr (GApplication) application = g_application_new ("io.github.genkan.Test", G_APPLICATION_NON_UNIQUE);
  g_autoptr (GenkanReminders) reminders = NULL;

  g_assert_true (g_application_register (application, NULL, NULL));
  reminders = genkan_reminders_new (application);
  genkan_reminders_add (reminders, 1000, "typed-it", "Remind");
  genkan_reminders_add (reminders, 2000, "login-trouble", "Remind");
  genkan_reminders_add (reminders, 3000, "login-trouble", "Later");
  g_assert_cmpuint (genkan_reminders_get_n_ahead (reminders), ==, 2);
  genkan_reminders_tell (reminders, 999);
  g_assert_cmpuint (genkan_reminders_get_n_ahead (reminders), ==, 2);
  genkan_reminders_tell (reminders, 2500);
  g_assert_cmpuint (genkan_reminders_get_n_ahead (reminders), ==, 1);
  genkan_reminders_tell (reminders, 3000);
  g_assert_cmpuint (genkan_reminders_get_n_ahead (reminders), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/guide/every-guide-opens", test_every_guide_opens);
  ADD ("/guide/back", test_back);
  ADD ("/guide/place-is-kept", test_place_is_kept);
  ADD ("/guide/continue-bar", test_continue_bar);
  ADD ("/guide/two-windows", test_two_windows);
  ADD ("/guide/save-under-way", test_save_under_way);
  ADD ("/guide/emergency", test_emergency);
  ADD ("/guide/wait", test_wait);
  ADD ("/guide/identifier", test_identifier);
  ADD ("/guide/error", test_error);
  ADD ("/guide/attempts", test_attempts);
  ADD ("/guide/mail-settings", test_mail_settings);
#undef ADD
  g_test_add_func ("/guide/ring", test_ring);
  g_test_add_func ("/guide/stages", test_stages);
  g_test_add_func ("/guide/reminders", test_reminders);

  return g_test_run ();
}
