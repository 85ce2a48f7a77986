/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "genkan-error.h"
#include "genkan-guide-set.h"
#include "genkan-guide-sheet.h"
#include "genkan-guide-walk.h"
#include "guide-facts-by-hand.h"

#define NOW 1795250000
#define MINUTE 60

static GenkanGuideSet *set;

static GenkanGuideWalk *
begin (const char       *id,
       GuideFactsByHand *facts)
{
  return genkan_guide_walk_new (genkan_guide_set_find (set, id), facts != NULL ? GENKAN_GUIDE_FACTS (facts) : NULL, NULL, NOW);
}

static void
assert_at (GenkanGuideWalk *walk,
           const char      *step_id)
{
  g_assert_cmpstr (genkan_guide_walk_get_step (walk)->id, ==, step_id);
}

static void
choose_at (GenkanGuideWalk *walk,
           const char      *choices,
           gint64           now)
{
  g_auto (GStrv) ids = g_strsplit (choices, "+", -1);
  g_autoptr (GError) error = NULL;

  genkan_guide_walk_choose (walk, (const char * const *) ids, now, &error);
  g_assert_no_error (error);
}

static void
choose (GenkanGuideWalk *walk,
        const char      *choices)
{
  choose_at (walk, choices, NOW);
}

static GenkanGuideWalk *
restore (const char *guide,
         const char *state,
         gint64      now,
         gboolean   *is_shortened)
{
  g_autoptr (GError) error = NULL;
  GenkanGuideWalk *walk = genkan_guide_walk_restore (genkan_guide_set_find (set, guide), NULL, NULL, state, now, is_shortened, &error);

  g_assert_no_error (error);

  return walk;
}

/* Both kinds of harm get their steps, in the order of urgency, and nothing else does. */
static void
test_several (void)
{
  g_autoptr (GenkanGuideWalk) walk = begin ("typed-it", NULL);

  choose (walk, "card+app");
  assert_at (walk, "cut-line");
  genkan_guide_walk_go_on (walk, NOW, NULL);
  assert_at (walk, "call-card");
  genkan_guide_walk_go_on (walk, NOW, NULL);
  assert_at (walk, "new-password");
  g_assert_finalize_object (g_steal_pointer (&walk));
}

static void
test_refusals (void)
{
  g_autoptr (GenkanGuideWalk) walk = begin ("typed-it", NULL);
  const char *nothing[] = { NULL };
  const char *wrong[] = { "rain", NULL };
  const char *contradiction[] = { "card", "opened", NULL };
  g_autoptr (GError) error = NULL;
  guint revision = genkan_guide_walk_get_revision (walk);

  g_assert_false (genkan_guide_walk_choose (walk, nothing, NOW, NULL));
  g_assert_false (genkan_guide_walk_choose (walk, wrong, NOW, &error));
  g_assert_error (error, GENKAN_ERROR, GENKAN_ERROR_NOT_FOUND);
  g_assert_false (genkan_guide_walk_choose (walk, contradiction, NOW, NULL));
  g_assert_false (genkan_guide_walk_go_on (walk, NOW, NULL));
  g_assert_false (genkan_guide_walk_put_off (walk, NOW, NULL));
  g_assert_false (genkan_guide_walk_go_back (walk));
  assert_at (walk, "what");
  g_assert_cmpuint (genkan_guide_walk_get_revision (walk), ==, revision);
}

/* Who does not know gets what the kind of page suggests. */
static void
test_assumption (void)
{
  g_autoptr (GenkanGuideWalk) walk = begin ("typed-it", NULL);

  choose (walk, "unknown");
  assert_at (walk, "what-page");
  choose (walk, "control");
  assert_at (walk, "cut-line");
  genkan_guide_walk_go_back (walk);
  choose (walk, "pay");
  assert_at (walk, "call-card");

  /* An answer from which the person went back decides nothing any more. */
  genkan_guide_walk_go_back (walk);
  genkan_guide_walk_go_back (walk);
  assert_at (walk, "what");
  choose (walk, "password");
  assert_at (walk, "new-password");
}

/* Back changes the page and nothing else. */
static void
test_back (void)
{
  g_autoptr (GenkanGuideWalk) walk = begin ("login-trouble", NULL);

  g_assert_false (genkan_guide_walk_can_go_back (walk));
  choose (walk, "other");
  assert_at (walk, "came-from");
  g_assert_cmpuint (genkan_guide_walk_get_number (walk), ==, 2);
  choose (walk, "search");
  assert_at (walk, "close-it");
  genkan_guide_walk_go_on (walk, NOW + MINUTE, NULL);
  g_assert_true (genkan_guide_walk_go_back (walk));
  g_assert_true (genkan_guide_walk_go_back (walk));
  assert_at (walk, "came-from");
  g_assert_true (genkan_guide_walk_is_chosen (walk, "search"));
  g_assert_false (genkan_guide_walk_is_chosen (walk, "link"));
  choose (walk, "saved");
  assert_at (walk, "purpose");
}

/* Done, put off, and come back to from the list. */
static void
test_thread (void)
{
  g_autoptr (GenkanGuideWalk) walk = begin ("typed-it", NULL);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  const GenkanGuideThreadItem *item;

  choose (walk, "card");
  before = genkan_guide_walk_list_thread (walk, NOW);
  item = g_ptr_array_index (before, 1);
  g_assert_cmpstr (item->step->id, ==, "call-card");
  g_assert_cmpint (item->place, ==, GENKAN_GUIDE_HERE);
  item = g_ptr_array_index (before, before->len - 1);
  g_assert_cmpstr (item->step->id, ==, "report");
  g_assert_cmpint (item->place, ==, GENKAN_GUIDE_AHEAD);

  g_assert_true (genkan_guide_walk_put_off (walk, NOW, NULL));
  assert_at (walk, "history");
  choose_at (walk, "nothing", NOW + 5 * MINUTE);
  assert_at (walk, "tell-people");
  genkan_guide_walk_go_on (walk, NOW + 6 * MINUTE, NULL);
  genkan_guide_walk_put_off (walk, NOW + 6 * MINUTE, NULL);
  assert_at (walk, "report");
  choose (walk, "skipped");
  assert_at (walk, "out-rest");

  /* The next day. */
  g_assert_true (genkan_guide_walk_go_to (walk, "call-card", NOW));
  assert_at (walk, "call-card");
  after = genkan_guide_walk_list_thread (walk, NOW);
  g_assert_cmpuint (after->len, ==, before->len);
  item = g_ptr_array_index (after, 2);
  g_assert_cmpstr (item->step->id, ==, "history");
  g_assert_cmpint (item->place, ==, GENKAN_GUIDE_FINISHED);
  g_assert_cmpint (item->done_at, ==, NOW + 5 * MINUTE);
  genkan_guide_walk_go_on (walk, NOW, NULL);
  assert_at (walk, "out-rest");
  g_assert_true (genkan_guide_walk_go_to (walk, "police", NOW));
  genkan_guide_walk_go_on (walk, NOW, NULL);
  assert_at (walk, "out-done");
  g_assert_false (genkan_guide_walk_go_to (walk, "call-bank", NOW));
  g_assert_false (genkan_guide_walk_go_to (walk, "nowhere", NOW));

  lines = genkan_guide_walk_list_lines (walk, NOW);
  g_assert_cmpint (((GenkanGuideLine *) g_ptr_array_index (lines, 3))->role, ==, GENKAN_GUIDE_LINE_CHOICE);
  g_assert_true (((GenkanGuideLine *) g_ptr_array_index (lines, 3))->is_chosen);
}

static GenkanGuideWalk *
walk_to_retry (void)
{
  GenkanGuideWalk *walk = begin ("login-trouble", NULL);

  choose (walk, "other");
  choose (walk, "saved");
  choose (walk, "mypage");
  choose (walk, "still");
  choose (walk, "right");
  choose (walk, "wrong");
  choose (walk, "found");
  genkan_guide_walk_go_on (walk, NOW, NULL);
  assert_at (walk, "retry");

  return walk;
}

/* After two failures in half an hour the clock comes first. */
static void
test_guard (void)
{
  g_autoptr (GenkanGuideWalk) walk = walk_to_retry ();
  GenkanGuideClock clock;

  g_assert_false (genkan_guide_walk_get_clock (walk, NOW, NULL));
  choose (walk, "same");
  choose (walk, "sure");
  assert_at (walk, "private");
  g_assert_false (genkan_guide_walk_get_clock (walk, NOW + 2 * MINUTE, NULL));
  choose_at (walk, "same", NOW + 2 * MINUTE);
  assert_at (walk, "other-device");
  g_assert_true (genkan_guide_walk_get_clock (walk, NOW + 3 * MINUTE, &clock));
  g_assert_true (clock.is_guard);
  g_assert_cmpint (clock.until, ==, NOW + 30 * MINUTE);
  g_assert_false (genkan_guide_walk_get_clock (walk, NOW + 30 * MINUTE, NULL));

  /* Having no other device is no try. */
  choose_at (walk, "none", NOW + 3 * MINUTE);
  assert_at (walk, "other-line");
  g_assert_true (genkan_guide_walk_get_clock (walk, NOW + 4 * MINUTE, &clock));
  g_assert_cmpint (clock.until, ==, NOW + 30 * MINUTE);
}

/* Whatever the clock of the computer does, the wait is never longer than it was planned. */
static void
test_wait (void)
{
  g_autoptr (GenkanGuideWalk) walk = walk_to_retry ();
  g_autoptr (GenkanGuideWalk) later = NULL;
  g_autofree char *state = NULL;
  GenkanGuideClock clock;
  gboolean is_shortened;

  choose (walk, "locked");
  assert_at (walk, "lock-wait");
  g_assert_true (genkan_guide_walk_get_clock (walk, NOW, &clock));
  g_assert_false (clock.has_end);
  g_assert_cmpint (clock.until - clock.since, ==, 30 * MINUTE);
  g_assert_true (genkan_guide_walk_get_clock (walk, NOW + 10 * MINUTE, &clock));
  g_assert_cmpint (clock.until, ==, NOW + 30 * MINUTE);

  /* Closed, a night of sleep, opened again. */
  state = genkan_guide_walk_save (walk);
  later = restore ("login-trouble", state, NOW + 600 * MINUTE, &is_shortened);
  g_assert_false (is_shortened);
  assert_at (later, "lock-wait");
  g_assert_false (genkan_guide_walk_get_clock (later, NOW + 600 * MINUTE, NULL));

  /* Set back by a day. */
  g_assert_true (genkan_guide_walk_get_clock (later, NOW - 1440 * MINUTE, &clock));
  g_assert_cmpint (clock.until, ==, NOW - 1440 * MINUTE + 30 * MINUTE);

  /* Going back and coming again does not start it anew. */
  genkan_guide_walk_go_back (walk);
  choose_at (walk, "locked", NOW + 10 * MINUTE);
  g_assert_true (genkan_guide_walk_get_clock (walk, NOW + 10 * MINUTE, &clock));
  g_assert_cmpint (clock.until, ==, NOW + 30 * MINUTE);
}

/* What is unknown is asked, and that it is unknown is said once. */
static void
test_unknown (void)
{
  g_autoptr (GuideFactsByHand) facts = guide_facts_by_hand_new ();
  g_autoptr (GenkanGuideWalk) unknown = begin ("login-trouble", NULL);
  g_autoptr (GenkanGuideWalk) known = begin ("login-trouble", facts);

  choose (unknown, "other");
  g_assert_false (genkan_guide_walk_lacks_fact (unknown, NOW));
  choose (unknown, "saved");
  assert_at (unknown, "purpose");
  g_assert_true (genkan_guide_walk_lacks_fact (unknown, NOW));
  choose (unknown, "mypage");
  choose (unknown, "still");
  assert_at (unknown, "which-id");
  g_assert_false (genkan_guide_walk_lacks_fact (unknown, NOW));

  guide_facts_by_hand_set (facts, "entries.count >= 2", GENKAN_GUIDE_NO);
  guide_facts_by_hand_set (facts, "id_kinds.count >= 2", GENKAN_GUIDE_NO);
  choose (known, "listed");
  choose (known, "saved");
  assert_at (known, "door");
  g_assert_false (genkan_guide_walk_lacks_fact (known, NOW));
  choose (known, "still");
  assert_at (known, "screen-says");
}

/* What this computer finds out is offered, not taken. */
static void
test_suggestion (void)
{
  g_autoptr (GuideFactsByHand) facts = guide_facts_by_hand_new ();
  g_autoptr (GenkanGuideWalk) walk = begin ("login-trouble", facts);

  choose (walk, "other");
  choose (walk, "saved");
  choose (walk, "unknown");
  choose (walk, "failed");
  assert_at (walk, "net");
  g_assert_null (genkan_guide_walk_get_suggestion (walk, NOW));
  guide_facts_by_hand_set (facts, "computer.online has closed", GENKAN_GUIDE_YES);
  g_assert_cmpstr (genkan_guide_walk_get_suggestion (walk, NOW), ==, "closed");
  assert_at (walk, "net");
}

/* Into another guide: the service and the tries travel along, and the service is not asked again. */
static void
test_call (void)
{
  g_autoptr (GenkanGuideWalk) walk = begin ("login-trouble", NULL);
  g_autoptr (GenkanGuideWalk) other = NULL;
  g_autoptr (GenkanGuideWalk) same = NULL;
  g_autoptr (GenkanGuideWalk) middle = NULL;
  const char *step_id;
  g_autofree char *state = NULL;
  gboolean is_shortened;

  genkan_guide_walk_set_value (walk, "service", "ocn");
  choose (walk, "listed");
  choose (walk, "saved");
  choose (walk, "mobile");
  assert_at (walk, "out-mobile");
  g_assert_true (genkan_guide_set_find_target (set, genkan_guide_walk_get_step (walk)->action, &step_id) ==
                 genkan_guide_set_find (set, "mobile-page"));
  g_assert_null (step_id);

  other = genkan_guide_walk_call (walk, genkan_guide_set_find (set, "mobile-page"), NULL, NOW);
  g_assert_cmpstr (genkan_guide_walk_get_value (other, "service"), ==, "ocn");
  g_assert_cmpstr (genkan_guide_walk_get_step (other)->id, !=, genkan_guide_get_start (genkan_guide_walk_get_guide (other))->id);
  g_assert_false (genkan_guide_walk_can_go_back (other));
  assert_at (walk, "out-mobile");

  state = genkan_guide_walk_save (other);
  same = restore ("mobile-page", state, NOW, &is_shortened);
  g_assert_false (is_shortened);
  g_assert_false (genkan_guide_walk_can_go_back (same));

  middle = genkan_guide_walk_call (walk, genkan_guide_set_find (set, "login-alert"), "act-password", NOW);
  assert_at (middle, "act-password");
}

/* The bank that was paid is not the company that the person could not log in to. */
static void
test_own_service (void)
{
  g_autoptr (GenkanGuideWalk) walk = begin ("login-trouble", NULL);
  g_autoptr (GenkanGuideWalk) other = NULL;
  g_autoptr (GenkanGuideWalk) later = NULL;
  g_autofree char *state = NULL;
  gboolean is_shortened;

  genkan_guide_walk_set_value (walk, "service", "ocn");
  other = genkan_guide_walk_call (walk, genkan_guide_set_find (set, "typed-it"), NULL, NOW);
  choose (other, "money+bank");
  assert_at (other, "call-money");
  g_assert_null (genkan_guide_walk_get_value (other, "service"));
  genkan_guide_walk_set_value (other, "service", "smbc");
  g_assert_cmpstr (genkan_guide_walk_get_value (other, "service"), ==, "smbc");
  genkan_guide_walk_go_on (other, NOW, NULL);
  assert_at (other, "call-bank");
  g_assert_null (genkan_guide_walk_get_value (other, "service"));
  genkan_guide_walk_go_back (other);
  state = genkan_guide_walk_save (other);
  later = restore ("typed-it", state, NOW, &is_shortened);
  g_assert_cmpstr (genkan_guide_walk_get_value (later, "service"), ==, "smbc");
}

static void
count_changes (GenkanGuideWalk *walk,
               guint           *count)
{
  (*count)++;
}

/* Two windows: the one that saves sees that the other went on. */
static void
test_revision (void)
{
  g_autoptr (GenkanGuideWalk) walk = begin ("typed-it", NULL);
  g_autofree char *state = genkan_guide_walk_save (walk);
  gboolean is_shortened;
  g_autoptr (GenkanGuideWalk) other = restore ("typed-it", state, NOW, &is_shortened);
  g_autofree char *newer = NULL;
  g_autofree char *guide = NULL;
  guint revision, changes = 0;

  g_signal_connect (other, "changed", G_CALLBACK (count_changes), &changes);
  choose (other, "card");
  g_assert_cmpuint (changes, ==, 1);
  newer = genkan_guide_walk_save (other);
  guide = genkan_guide_state_dup_guide (newer, &revision, NULL);
  g_assert_cmpstr (guide, ==, "typed-it");
  g_assert_cmpuint (revision, >, genkan_guide_walk_get_revision (walk));
  g_assert_null (strchr (newer, '\n'));
}

/* A state that no longer fits leads back to the last step that still does, and says so. */
static const struct
{
  const char *state;
  const char *step;
  gboolean    is_shortened;
} changed[] = {
  { "{'version':1,'guide':'typed-it','trail':['what','call-card'],'answers':{'what':['card']}}", "call-card", FALSE },
  { "{'version':1,'guide':'typed-it','trail':['what','gone','history'],'answers':{'what':['card']}}", "what", TRUE },
  { "{'version':1,'guide':'typed-it','trail':['what','call-card'],'answers':{'what':['gone']}}", "what", TRUE },
  { "{'version':1,'guide':'typed-it','trail':['what','call-card'],'answers':{'what':['card','gone']}}", "what", TRUE },
  { "{'version':1,'guide':'typed-it','trail':['what','call-card'],'answers':{}}", "what", TRUE },
  { "{'version':1,'guide':'typed-it','trail':['what','out-done'],'answers':{'what':['card']}}", "what", TRUE },
  { "{'version':1,'guide':'typed-it','trail':['what','call-card'],'answers':{'what':['card'],'gone':['x']}}", "call-card", TRUE },
  { "{'version':1,'guide':'typed-it','trail':[]}", "what", TRUE },
  { "{'version':1,'guide':'typed-it','trail':[1,null]}", "what", TRUE },
  { "{'version':1,'guide':'typed-it'}", "what", TRUE },
  { "{'version':1,'guide':'typed-it','trail':['what'],'answers':[],'done':3,'later':{},'values':[],'attempts':[1,{}],'wait':5,"
    "'since':-1,'revision':'x','silent':'y'}", "what", FALSE },
};

static void
test_changed (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (changed); i++)
    {
      g_autofree char *state = g_strdelimit (g_strdup (changed[i].state), "'", '"');
      gboolean is_shortened;
      g_autoptr (GenkanGuideWalk) walk = restore ("typed-it", state, NOW, &is_shortened);

      g_test_message ("%s", state);
      assert_at (walk, changed[i].step);
      g_assert_cmpint (is_shortened, ==, changed[i].is_shortened);
    }
}

static const struct
{
  const char  *state;
  GenkanError  code;
} unreadable[] = {
  { "", GENKAN_ERROR_BROKEN },
  { "{", GENKAN_ERROR_BROKEN },
  { "[]", GENKAN_ERROR_BROKEN },
  { "{}", GENKAN_ERROR_BROKEN },
  { "\xff", GENKAN_ERROR_BROKEN },
  { "{\"version\":1,\"guide\":\"login-trouble\"}", GENKAN_ERROR_BROKEN },
  { "{\"version\":1}", GENKAN_ERROR_BROKEN },
  { "{\"version\":2,\"guide\":\"typed-it\"}", GENKAN_ERROR_NEWER_VERSION },
};

static void
test_unreadable (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (unreadable); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean is_shortened;

      g_assert_null (genkan_guide_walk_restore (genkan_guide_set_find (set, "typed-it"), NULL, NULL, unreadable[i].state, NOW,
                                                &is_shortened, &error));
      g_assert_error (error, GENKAN_ERROR, (int) unreadable[i].code);
    }
}

/* Names are filled in as plain text, with what nobody can see made visible. */
static void
test_names (void)
{
  static const char xml[] =
    "<guide format='1' id='names' version='1' rank='9' start='end'><title>N</title><about>A</about>"
    "<outcome id='end' tone='calm'><title>Call {service}</title><text>Dial {phone}.</text>"
    "<action kind='finish' target='close'><label>C</label></action></outcome></guide>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanGuide) guide = genkan_guide_new_from_bytes (bytes, &error);
  g_autoptr (GenkanGuideWalk) walk = NULL;
  g_autofree char *without = NULL;
  g_autofree char *with = NULL;
  g_autofree char *phone = NULL;

  g_assert_no_error (error);
  walk = genkan_guide_walk_new (guide, NULL, NULL, NOW);
  without = genkan_guide_walk_dup_text (walk, genkan_guide_walk_get_step (walk), GENKAN_GUIDE_TITLE);
  g_assert_cmpstr (without, ==, "Call the service");
  genkan_guide_walk_set_value (walk, "service-name", "<b>%s\xe2\x80\xae{phone}");
  with = genkan_guide_walk_dup_text (walk, genkan_guide_walk_get_step (walk), GENKAN_GUIDE_TITLE);
  g_assert_nonnull (strstr (with, "<b>%s"));
  g_assert_null (strstr (with, "\xe2\x80\xae"));
  g_assert_nonnull (strstr (with, "{phone}"));
  phone = genkan_guide_walk_dup_text (walk, genkan_guide_walk_get_step (walk), GENKAN_GUIDE_TEXT);
  g_assert_cmpstr (phone, ==, "Dial the number on your card or bill.");
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  set = genkan_guide_set_new (NULL, NULL, NULL, NULL);

  g_test_add_func ("/guide/walk/several", test_several);
  g_test_add_func ("/guide/walk/refusals", test_refusals);
  g_test_add_func ("/guide/walk/assumption", test_assumption);
  g_test_add_func ("/guide/walk/back", test_back);
  g_test_add_func ("/guide/walk/thread", test_thread);
  g_test_add_func ("/guide/walk/guard", test_guard);
  g_test_add_func ("/guide/walk/wait", test_wait);
  g_test_add_func ("/guide/walk/unknown", test_unknown);
  g_test_add_func ("/guide/walk/suggestion", test_suggestion);
  g_test_add_func ("/guide/walk/call", test_call);
  g_test_add_func ("/guide/walk/own-service", test_own_service);
  g_test_add_func ("/guide/walk/revision", test_revision);
  g_test_add_func ("/guide/walk/changed", test_changed);
  g_test_add_func ("/guide/walk/unreadable", test_unreadable);
  g_test_add_func ("/guide/walk/names", test_names);

  status = g_test_run ();
  g_assert_finalize_object (set);

  return status;
}
