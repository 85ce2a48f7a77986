/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "genkan-error.h"
#include "genkan-guide-check-private.h"
#include "genkan-guide-service-facts.h"
#include "genkan-guide-set.h"
#include "genkan-guide-sheet.h"
#include "genkan-guide-hours-private.h"

/* A whole guide; each row below breaks one thing of it. */
#define WHOLE \
  "<guide format='1' id='small' version='1' rank='200' start='what' first-action-within='1'>\n" \
  "<title>Small</title><about>About.</about>\n" \
  "<stage id='one' steps='what do'><label>One</label></stage>\n" \
  "<question id='what' multi='true' records='typed' covers='TS-001'><title>What?</title>\n" \
  "<choice id='card' next='do'><label>Card</label></choice>" \
  "<choice id='unknown' assume='what=card' next='do'/></question>\n" \
  "<instruct id='do' when='answer what has card' skip='look'><title>Do</title><text>Do it, {service}.</text><button>Done</button>" \
  "</instruct>\n" \
  "<check id='look' answers='four' next='wait if record steps_later exists; end'><title>Look</title><text>Look.</text></check>\n" \
  "<wait id='wait' from='5' to='15' meanwhile='look' next='tool'><title>Wait</title><text>Wait.</text></wait>\n" \
  "<tool id='tool' tool='support-report'><title>Tool</title><text>Tool.</text>" \
  "<result id='made' next='end'/><result id='skipped' next='end'/></tool>\n" \
  "<outcome id='end' tone='good'><title>End</title><text>End.</text>" \
  "<action kind='finish' target='close'><label>Close</label></action></outcome>\n" \
  "</guide>\n"

static char *
replace (const char *text,
         const char *old,
         const char *new)
{
  const char *at = strstr (text, old);

  g_assert_nonnull (at);

  return g_strdup_printf ("%.*s%s%s", (int) (at - text), text, new, at + strlen (old));
}

static GenkanGuide *
read_text (const char  *text,
           GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return genkan_guide_new_from_bytes (bytes, error);
}

/* WHOLE lacks the way of its "do", so that rows can give it one. */
static char *
make_whole (void)
{
  g_autofree char *staged = replace (WHOLE, "steps='what do'", "steps='what do look wait tool'");

  return replace (staged, "skip='look'>", "skip='look' next='look'>");
}

static void
test_whole (void)
{
  g_autofree char *text = make_whole ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanGuide) guide = read_text (text, &error);
  const GenkanGuideStep *step;
  g_autoptr (GPtrArray) lines = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (genkan_guide_get_id (guide), ==, "small");
  g_assert_cmpstr (genkan_guide_get_title (guide), ==, "Small");
  g_assert_cmpuint (genkan_guide_get_n_stages (guide), ==, 1);
  g_assert_cmpstr (genkan_guide_get_stage_label (guide, 0), ==, "One");
  g_assert_cmpuint (genkan_guide_get_steps (guide)->len, ==, 6);
  g_assert_cmpuint (_genkan_guide_count_questions (guide), ==, 2);

  step = genkan_guide_find_step (guide, "what");
  g_assert_true (step == genkan_guide_get_start (guide));
  g_assert_true (step->is_multi);
  g_assert_cmpstr (genkan_guide_choice_get_label (genkan_guide_step_find_choice (step, "card")), ==, "Card");
  g_assert_cmpstr (genkan_guide_choice_get_label (genkan_guide_step_find_choice (step, "unknown")), ==, "I do not know, or none of these");
  step = genkan_guide_find_step (guide, "look");
  g_assert_cmpuint (step->choices->len, ==, 4);
  g_assert_cmpstr (genkan_guide_choice_get_label (genkan_guide_step_find_choice (step, "not-offered")), ==, "Not offered here");
  step = genkan_guide_find_step (guide, "tool");
  g_assert_false (genkan_guide_step_find_choice (step, "made")->is_worded);
  g_assert_cmpstr (genkan_guide_choice_get_label (genkan_guide_step_find_choice (step, "made")), ==, "I have written it down");

  lines = genkan_guide_list_lines (guide);
  g_assert_cmpstr (((GenkanGuideLine *) g_ptr_array_index (lines, 0))->text, ==, "Small");
  g_assert_cmpuint (lines->len, ==, 2 + 6 + 5 + 2 + 4 + 2);
}

/* What is wrong, and a part of the sentence that has to say so. */
static const struct
{
  const char *old;
  const char *new;
  const char *sentence;
} broken[] = {
  { "<guide ", "<book ", "" },
  { "format='1'", "format='2'", "newer version" },
  { "format='1'", "", "“format” is missing" },
  { "format='1'", "format='one'", "is no number" },
  { "id='small'", "id='Small'", "is no id" },
  { "id='small'", "id='small' colour='red'", "attribute too many" },
  { "start='what'", "start='nowhere'", "no step “nowhere”" },
  { "<title>Small</title>", "", "title or the text is missing" },
  { "<title>Small</title>", "<title>Small</title><title>Big</title>", "twice" },
  { "<title>Small</title>", "<title></title>", "empty" },
  { "<title>Small</title>", "<title>Sm\xe2\x80\xaell</title>", "nobody can see" },
  { "<title>Small</title>", "<title>Sm<b>a</b>ll</title>", "may not stand here" },
  { "<title>What?</title>", "", "title or the text is missing" },
  { "<text>Look.</text>", "", "title or the text is missing" },
  { "multi='true'", "multi='yes'", "not one of the words" },
  { "records='typed'", "records='secret'", "not one of the words" },
  { "<choice id='unknown' assume='what=card' next='do'/>", "<choice id='bank' next='do'><label>Bank</label></choice>", "do not know" },
  { "<choice id='card' next='do'><label>Card</label></choice>", "", "at least two" },
  { "<result id='made' next='end'/><result id='skipped' next='end'/>", "<result id='made' when='fact has_mail' next='end'/>", "always" },
  { "<label>Card</label>", "", "has no words" },
  { "<choice id='card' next='do'>", "<choice id='card' next='gone'>", "no step “gone”" },
  { "<choice id='card' next='do'>", "<choice id='card'>", "“next” is missing" },
  { "<choice id='card' next='do'>", "<choice id='card' next='do if fact has_mail; look'>", "may not depend on a fact" },
  { "<choice id='card' next='do'>", "<choice id='card' next='do if answer what is card'>", "without a condition" },
  { "<choice id='card' next='do'>", "<choice id='card' when='rain' next='do'>", "cannot be read" },
  { "<choice id='card' next='do'>", "<choice id='card' when='fact rain' next='do'>", "not one of the words" },
  { "<choice id='card' next='do'>", "<choice id='card' when='fact two_factor.methods has rain' next='do'>", "not one of the words" },
  { "<choice id='card' next='do'>", "<choice id='card' when='now night' next='do'>", "not one of the words" },
  { "<choice id='card' next='do'>", "<choice id='card' when='record rain exists' next='do'>", "not one of the words" },
  { "<choice id='card' next='do'>", "<choice id='card' group='rain' next='do'>", "not one of the words" },
  { "assume='what=card'", "assume='what=rain'", "no choice “rain”" },
  { "assume='what=card'", "assume='gone=card'", "no step “gone”" },
  { "answer what has card", "answer what has rain", "no choice “rain”" },
  { "answer what has card", "answer gone has card", "no step “gone”" },
  { " skip='look'", "", "“skip” is missing" },
  { "when='answer what has card' ", "", "needs a condition" },
  { " next='look'>", ">", "“next” is missing" },
  { "<button>Done</button>", "", "has a button" },
  { "{service}", "{secret}", "only {service} and {phone}" },
  { "answers='four'", "answers='five'", "not one of the words" },
  { "to='15'", "to='3'", "ends before it begins" },
  { "from='5'", "", "“from” is missing" },
  { "meanwhile='look'", "meanwhile='gone'", "no step “gone”" },
  { "tool='support-report'", "tool='hammer'", "not one of the words" },
  { "<result id='made' next='end'/>", "<result id='broken' next='end'/>", "has no words" },
  { "<result id='skipped' next='end'/>", "<result id='made' next='end'/>", "twice" },
  { "<result id='skipped' next='end'/>", "<choice id='skipped' next='end'/>", "may not stand here" },
  { "tone='good'", "tone='bright'", "not one of the words" },
  { "<action kind='finish' target='close'><label>Close</label></action>", "", "exactly one action" },
  { "<label>Close</label>", "", "action has no words" },
  { "</action></outcome>", "</action><action kind='finish' target='close'><label>C</label></action></outcome>", "only one action" },
  { "target='close'", "target='explode'", "not one of the words" },
  { "kind='finish'", "kind='explode'", "not one of the words" },
  { "<result id='made' next='end'/>", "<result id='made' next='wait'/>", "circle" },
  { "next='wait if record steps_later exists; end'", "next='end'", "No way leads here" },
  { "next='tool'>", "next='do'>", "circle" },
  { "steps='what do look wait tool'", "steps='what do look wait'", "in no part" },
  { "steps='what do look wait tool'", "steps='what do look wait tool what'", "twice" },
  { "<stage id='one' steps='what do look wait tool'><label>One</label></stage>",
    "<stage id='one' steps='do look wait tool'><label>One</label></stage><stage id='two' steps='what'><label>Two</label></stage>",
    "earlier part" },
  { "skip='look' next='look'>", "skip='wait' next='look'>", NULL },
  { "first-action-within='1'", "first-action-within='9'", "at most 3" },
  { "</guide>", "", "" },
  { "<tool id='tool'", "<tool id='look'", "twice" },
};

static void
test_broken (void)
{
  g_autofree char *whole = make_whole ();

  for (gsize i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autofree char *text = replace (whole, broken[i].old, broken[i].new);
      g_autoptr (GError) error = NULL;
      g_autoptr (GenkanGuide) guide = read_text (text, &error);

      g_test_message ("%s → %s: %s", broken[i].old, broken[i].new, error != NULL ? error->message : "well");
      if (broken[i].sentence == NULL)
        {
          g_assert_no_error (error);
          continue;
        }
      g_assert_null (guide);
      g_assert_true (g_error_matches (error, GENKAN_ERROR, GENKAN_ERROR_BROKEN)
                     || g_error_matches (error, GENKAN_ERROR, GENKAN_ERROR_NEWER_VERSION));
      if (strstr (error->message, broken[i].sentence) == NULL)
        g_test_fail_printf ("“%s” does not say “%s”", error->message, broken[i].sentence);
    }
}

/* Fifteen questions in a row. */
static void
test_too_many_questions (void)
{
  g_autoptr (GString) text = g_string_new ("<guide format='1' id='long' version='1' rank='1' start='q1'><title>L</title><about>A</about>");
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanGuide) guide = NULL;

  for (guint i = 1; i <= 15; i++)
    g_string_append_printf (text, "<check id='q%u' answers='four' next='q%u'><title>T</title><text>T</text></check>", i, i + 1);
  g_string_append (text, "<outcome id='q16' tone='calm'><title>T</title><text>T</text>"
                   "<action kind='finish' target='close'><label>C</label></action></outcome></guide>");
  guide = read_text (text->str, &error);
  g_assert_error (error, GENKAN_ERROR, GENKAN_ERROR_BROKEN);
  g_assert_nonnull (strstr (error->message, "15"));
}

static void
test_too_large (void)
{
  g_autofree char *text = g_strnfill (300 * 1024, ' ');
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (text, &error));
  g_assert_error (error, GENKAN_ERROR, GENKAN_ERROR_TOO_LARGE);
}

static void
test_set (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("guides-XXXXXX", &error);
  g_autofree char *good = g_build_filename (folder, "good.xml", NULL);
  g_autofree char *bad = g_build_filename (folder, "bad.xml", NULL);
  g_autofree char *lost = g_build_filename (folder, "lost.xml", NULL);
  g_autofree char *whole = make_whole ();
  g_autofree char *newer = replace (whole, "format='1'", "format='2'");
  g_autofree char *renamed = replace (whole, "id='small'", "id='other'");
  g_autofree char *leading = replace (renamed, "kind='finish' target='close'", "kind='guide' target='typed-it#nowhere'");
  const char *contacts[] = { "ipa", NULL };
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GenkanGuideSet) set = NULL;
  GenkanGuide *guide;

  g_assert_no_error (error);
  g_file_set_contents (good, whole, -1, NULL);
  g_file_set_contents (bad, newer, -1, NULL);
  g_file_set_contents (lost, leading, -1, NULL);
  set = genkan_guide_set_new (folder, contacts, &problems, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (genkan_guide_set_get_n_guides (set), ==, 14);
  g_assert_nonnull (genkan_guide_set_find (set, "small"));
  g_assert_null (genkan_guide_set_find (set, "other"));
  g_assert_cmpuint (problems->len, ==, 2);
  g_assert_nonnull (strstr (g_ptr_array_index (problems, 0), "bad.xml"));
  g_assert_nonnull (strstr (g_ptr_array_index (problems, 0), "newer version"));
  g_assert_nonnull (strstr (g_ptr_array_index (problems, 1), "typed-it#nowhere"));

  /* The emergency stands first. */
  guide = genkan_guide_set_get_guide (set, 0);
  g_assert_true (genkan_guide_is_urgent (guide));
  g_assert_true (genkan_guide_is_thread (guide));

  g_remove (good);
  g_remove (bad);
  g_remove (lost);
  g_rmdir (folder);
}

/* Saturday, 21 November 2026, 10:00 in Japan, and hours later. */
#define SATURDAY_TEN 1795222800

static const struct
{
  const char       *hours;
  gint64            now;
  GenkanGuideTruth  is_open;
} hours[] = {
  { "24時間", SATURDAY_TEN, GENKAN_GUIDE_YES },
  { "9:00〜17:00", SATURDAY_TEN, GENKAN_GUIDE_YES },
  { "10:00〜17:00", SATURDAY_TEN, GENKAN_GUIDE_YES },
  { "10:00〜17:00", SATURDAY_TEN - 1, GENKAN_GUIDE_NO },
  { "10:00〜17:00", SATURDAY_TEN + 7 * 3600, GENKAN_GUIDE_NO },
  { "平日9:00〜17:00", SATURDAY_TEN, GENKAN_GUIDE_NO },
  { "平日9:00〜17:00", SATURDAY_TEN - 24 * 3600, GENKAN_GUIDE_YES },
  { "平日9:00〜17:00", SATURDAY_TEN + 48 * 3600, GENKAN_GUIDE_YES },
  { "平日10:00〜12:00、13:30〜17:00", SATURDAY_TEN - 24 * 3600 + 3 * 3600, GENKAN_GUIDE_NO },
  { "平日10:00〜12:00、13:30〜17:00", SATURDAY_TEN - 24 * 3600 + 4 * 3600, GENKAN_GUIDE_YES },
  { "多くは24時間", SATURDAY_TEN, GENKAN_GUIDE_UNKNOWN },
  { "平日9:00〜21:00、土曜9:00〜17:00", SATURDAY_TEN, GENKAN_GUIDE_UNKNOWN },
  { "", SATURDAY_TEN, GENKAN_GUIDE_UNKNOWN },
};

static void
test_hours (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (hours); i++)
    {
      g_test_message ("%s", hours[i].hours);
      g_assert_cmpint (_genkan_guide_hours_is_open (hours[i].hours, hours[i].now), ==, hours[i].is_open);
    }
}

/* What is said about services of the catalog; "no" only where the kind of the service settles it. */
static const struct
{
  const char       *service;
  const char       *name;
  const char       *value;
  guint             at_least;
  GenkanGuideTruth  truth;
} facts_rows[] = {
  { "ocn", "has_mail", NULL, 0, GENKAN_GUIDE_YES },
  { "ocn", "entries.count", NULL, 2, GENKAN_GUIDE_YES },
  { "ocn", "entries.count", NULL, 9, GENKAN_GUIDE_UNKNOWN },
  { "ocn", "id_kinds.count", NULL, 2, GENKAN_GUIDE_YES },
  { "ocn", "has_business", NULL, 0, GENKAN_GUIDE_YES },
  { "ocn", "two_factor.methods", "email", 0, GENKAN_GUIDE_YES },
  { "ocn", "two_factor.methods", "passkey", 0, GENKAN_GUIDE_UNKNOWN },
  { "ocn", "history_page", NULL, 0, GENKAN_GUIDE_YES },
  { "ocn", "money", NULL, 0, GENKAN_GUIDE_NO },
  { "ocn", "alerts", NULL, 0, GENKAN_GUIDE_UNKNOWN },
  { "smbc", "money", NULL, 0, GENKAN_GUIDE_YES },
  { "smbc", "has_mail", NULL, 0, GENKAN_GUIDE_NO },
  { "docomo", "mail_password_separate", NULL, 0, GENKAN_GUIDE_YES },
  { "no-such-service", "has_mail", NULL, 0, GENKAN_GUIDE_UNKNOWN },
  { NULL, "has_mail", NULL, 0, GENKAN_GUIDE_UNKNOWN },
  { NULL, "computer.online", "open", 0, GENKAN_GUIDE_NO },
  { NULL, "computer.online", "closed", 0, GENKAN_GUIDE_YES },
  { NULL, "computer.clock", "right", 0, GENKAN_GUIDE_UNKNOWN },
  { "ocn", "out-of-hours", NULL, 0, GENKAN_GUIDE_NO },
  { NULL, "out-of-hours", NULL, 0, GENKAN_GUIDE_UNKNOWN },
};

static void
test_service_facts (void)
{
  g_autoptr (GenkanCatalog) catalog = genkan_catalog_new (NULL, NULL, NULL);
  g_autoptr (GenkanGuideServiceFacts) facts = genkan_guide_service_facts_new (catalog);

  genkan_guide_service_facts_set_word (facts, "computer.online", "closed");
  for (gsize i = 0; i < G_N_ELEMENTS (facts_rows); i++)
    {
      const GenkanGuideQuery query = {
        .service = facts_rows[i].service, .name = facts_rows[i].name, .value = facts_rows[i].value, .at_least = facts_rows[i].at_least,
        .now = SATURDAY_TEN,
      };
      GenkanGuideTruth truth = genkan_guide_facts_ask (GENKAN_GUIDE_FACTS (facts), &query);

      if (truth != facts_rows[i].truth)
        g_test_fail_printf ("%s %s %s: %d", facts_rows[i].service, facts_rows[i].name, facts_rows[i].value, truth);
    }
  g_assert_finalize_object (g_steal_pointer (&facts));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/guide/read/whole", test_whole);
  g_test_add_func ("/guide/read/broken", test_broken);
  g_test_add_func ("/guide/read/too-many-questions", test_too_many_questions);
  g_test_add_func ("/guide/read/too-large", test_too_large);
  g_test_add_func ("/guide/read/set", test_set);
  g_test_add_func ("/guide/read/hours", test_hours);
  g_test_add_func ("/guide/read/service-facts", test_service_facts);

  return g_test_run ();
}
