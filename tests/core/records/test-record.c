/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "genkan-error.h"
#include "genkan-record-limits.h"
#include "genkan-record.h"

#define ID "8f14e45f-ceea-467f-a1d2-0123456789ab"
#define FRAME "\"id\":\"" ID "\",\"revision\":1"

/* What the reader takes as it is: each line is written again in the same words. */
static const char * const good[] = {
  "{\"version\":1,\"kind\":\"person\"," FRAME ",\"name\":\"母\"}",
  "{\"version\":1,\"kind\":\"person\"," FRAME ",\"name\":\"“お母さん” \\\"\\\\ 👵🏽\",\"order\":-1024}",
  "{\"version\":1,\"kind\":\"entry\"," FRAME ",\"name\":\"ぎんこう\",\"service\":\"aoba-bank\",\"url\":\"https://aoba-bank.example/\","
  "\"purpose\":\"mypage\",\"checked\":\"2026-11-21T09:30:00Z\",\"verdict\":\"official\"}",
  "{\"version\":1,\"kind\":\"account\"," FRAME ",\"two_factor\":{\"backup-codes\":{\"answer\":\"done\",\"time\":\"2026-11-21T09:30:00Z\"},"
  "\"new-phone\":{\"answer\":\"unknown\"}},\"events\":{\"password-changed\":{\"time\":\"2026-01-01T00:00:00Z\"}}}",
  "{\"version\":1,\"kind\":\"attempt\"," FRAME ",\"service\":\"hinoki\",\"time\":\"9999-12-31T23:59:59Z\",\"outcome\":\"failed\",\"cause\":\"wrong-password\"}",
  "{\"version\":1,\"kind\":\"checkup\"," FRAME ",\"person\":\"" ID "\",\"time\":\"2026-11-21T09:30:00Z\"}",
  "{\"version\":1,\"kind\":\"request\"," FRAME ",\"time\":\"2026-11-21T09:30:00Z\",\"host\":\"www.example.jp\",\"why\":\"site\"}",
  "{\"version\":1,\"kind\":\"guide\"," FRAME ",\"guide\":\"typed-in\",\"state\":\"{\\n\\\"at\\\": 3}\",\"state_version\":2}",
  "{\"version\":1,\"kind\":\"clock\"," FRAME ",\"service\":\"ocn\",\"not_before\":\"2026-11-21T09:30:00Z\",\"until\":\"2026-11-21T10:30:00Z\"}",
};

static const struct
{
  const char *text;
  GenkanError code;
} bad[] = {
  { "", GENKAN_ERROR_NOT_TEXT },
  { "\xff\xfe", GENKAN_ERROR_NOT_TEXT },
  { "{", GENKAN_ERROR_BROKEN },
  { "[]", GENKAN_ERROR_BROKEN },
  { "null", GENKAN_ERROR_BROKEN },
  { "{}", GENKAN_ERROR_BROKEN },
  { "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", GENKAN_ERROR_BROKEN },
  { "{\"version\":2,\"surprise\":[[[]]]}", GENKAN_ERROR_BROKEN },
  { "{\"version\":2,\"surprise\":[[]]}", GENKAN_ERROR_NEWER_VERSION },
  { "{\"version\":9223372036854775807}", GENKAN_ERROR_NEWER_VERSION },
  { "{\"version\":0,\"kind\":\"person\"," FRAME ",\"name\":\"a\"}", GENKAN_ERROR_BROKEN },
  { "{\"version\":-1,\"kind\":\"person\"," FRAME ",\"name\":\"a\"}", GENKAN_ERROR_BROKEN },
  { "{\"version\":1.5,\"kind\":\"person\"," FRAME ",\"name\":\"a\"}", GENKAN_ERROR_BROKEN },
  { "{\"version\":\"1\",\"kind\":\"person\"," FRAME ",\"name\":\"a\"}", GENKAN_ERROR_BROKEN },
  { "{\"version\":1,\"kind\":\"persona\"," FRAME ",\"name\":\"a\"}", GENKAN_ERROR_BROKEN },
  { "{\"version\":1,\"kind\":\"person\"," FRAME "}", GENKAN_ERROR_BROKEN },
  { "{\"version\":1,\"kind\":\"person\"," FRAME ",\"name\":\"\"}", GENKAN_ERROR_BROKEN },
  { "{\"version\":1,\"kind\":\"person\"," FRAME ",\"name\":null}", GENKAN_ERROR_BROKEN },
  { "{\"version\":1,\"kind\":\"person\"," FRAME ",\"name\":7}", GENKAN_ERROR_BROKEN },
  { "{\"version\":1,\"kind\":\"person\"," FRAME ",\"name\":\"a\\nb\"}", GENKAN_ERROR_NOT_TEXT },
  { "{\"version\":1,\"kind\":\"person\"," FRAME ",\"name\":\"a\",\"url\":\"b\"}", GENKAN_ERROR_BROKEN },
  { "{\"version\":1,\"kind\":\"person\"," FRAME ",\"name\":\"a\",\"password\":\"b\"}", GENKAN_ERROR_BROKEN },
  { "{\"version\":1,\"kind\":\"person\"," FRAME ",\"name\":\"a\",\"order\":1.5}", GENKAN_ERROR_BROKEN },
  { "{\"version\":1,\"kind\":\"person\",\"id\":\"../x\",\"revision\":1,\"name\":\"a\"}", GENKAN_ERROR_BROKEN },
  { "{\"version\":1,\"kind\":\"person\",\"id\":\"" ID "\",\"revision\":-1,\"name\":\"a\"}", GENKAN_ERROR_BROKEN },
  { "{\"version\":1,\"kind\":\"person\",\"id\":\"" ID "\",\"revision\":4294967296,\"name\":\"a\"}", GENKAN_ERROR_BROKEN },
  { "{\"version\":1,\"kind\":\"account\"," FRAME ",\"service\":\"a b\"}", GENKAN_ERROR_BROKEN },
  { "{\"version\":1,\"kind\":\"account\"," FRAME ",\"person\":\"mother\"}", GENKAN_ERROR_BROKEN },
  { "{\"version\":1,\"kind\":\"account\"," FRAME ",\"used\":[]}", GENKAN_ERROR_BROKEN },
  { "{\"version\":1,\"kind\":\"account\"," FRAME ",\"used\":{\"phone\":{}}}", GENKAN_ERROR_BROKEN },
  { "{\"version\":1,\"kind\":\"account\"," FRAME ",\"used\":{\"phone\":true}}", GENKAN_ERROR_BROKEN },
  { "{\"version\":1,\"kind\":\"account\"," FRAME ",\"used\":{\"a b\":{\"answer\":\"c\"}}}", GENKAN_ERROR_BROKEN },
  { "{\"version\":1,\"kind\":\"account\"," FRAME ",\"used\":{\"a\":{\"answer\":\"c\",\"more\":1}}}", GENKAN_ERROR_BROKEN },
  { "{\"version\":1,\"kind\":\"checkup\"," FRAME ",\"time\":1}", GENKAN_ERROR_BROKEN },
  { "{\"version\":1,\"kind\":\"checkup\"," FRAME ",\"time\":\"2026-11-21\"}", GENKAN_ERROR_BROKEN },
  { "{\"version\":1,\"kind\":\"checkup\"," FRAME ",\"time\":\"2026-02-30T09:30:00Z\"}", GENKAN_ERROR_BROKEN },
  { "{\"version\":1,\"kind\":\"checkup\"," FRAME ",\"time\":\"1969-12-31T09:30:00Z\"}", GENKAN_ERROR_BROKEN },
};

static void
test_good (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GenkanRecord) record = genkan_record_new_from_json (good[i], strlen (good[i]), &error);
      g_autofree char *again = NULL;

      g_assert_no_error (error);
      again = genkan_record_to_json (record);
      g_assert_cmpstr (again, ==, good[i]);
    }
}

static void
test_bad (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GenkanRecord) record = genkan_record_new_from_json (bad[i].text, strlen (bad[i].text), &error);

      g_test_message ("row %u", (guint) i);
      g_assert_null (record);
      g_assert_error (error, GENKAN_ERROR, (gint) bad[i].code);
    }
}

/* Every part of every line is missing once, and every line is cut everywhere: nothing but an error may happen. */
static void
test_cut (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      for (gsize length = 0; length < strlen (good[i]); length++)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (GenkanRecord) record = genkan_record_new_from_json (good[i], length, &error);

          g_assert_null (record);
          g_assert_nonnull (error);
        }
    }
}

static void
test_limits (void)
{
  g_autofree char *longest = g_strnfill (GENKAN_LIMIT_GUIDE_STATE, '\n');
  g_autofree char *longer = g_strnfill (GENKAN_LIMIT_GUIDE_STATE + 1, 'x');
  g_autofree char *name = g_strnfill (GENKAN_LIMIT_RECORD_NAME + 1, 'x');
  g_autoptr (GenkanRecord) guide = genkan_record_new (GENKAN_RECORD_GUIDE);
  g_autoptr (GenkanRecord) person = genkan_record_new (GENKAN_RECORD_PERSON);
  g_autoptr (GenkanRecord) account = genkan_record_new (GENKAN_RECORD_ACCOUNT);
  g_autoptr (GenkanRecord) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *json = NULL;
  g_auto (GStrv) names = NULL;

  g_assert_true (genkan_record_set_text (guide, GENKAN_FIELD_GUIDE, "two-factor", &error));
  g_assert_true (genkan_record_set_text (guide, GENKAN_FIELD_STATE, longest, &error));
  json = genkan_record_to_json (guide);
  g_assert_cmpuint (strlen (json), >, 60000);
  g_assert_cmpuint (strlen (json), <, GENKAN_LIMIT_RECORD);
  g_assert_null (strchr (json, '\n'));
  again = genkan_record_new_from_json (json, strlen (json), &error);
  g_assert_no_error (error);
  g_assert_true (genkan_record_equal (guide, again));

  g_assert_false (genkan_record_set_text (guide, GENKAN_FIELD_STATE, longer, &error));
  g_assert_error (error, GENKAN_ERROR, GENKAN_ERROR_TOO_LARGE);
  g_assert_cmpstr (genkan_record_get_text (guide, GENKAN_FIELD_STATE), ==, longest);
  g_clear_error (&error);
  g_assert_false (genkan_record_set_text (person, GENKAN_FIELD_NAME, name, &error));
  g_assert_error (error, GENKAN_ERROR, GENKAN_ERROR_TOO_LARGE);
  g_clear_error (&error);
  g_assert_false (genkan_record_set_text (person, GENKAN_FIELD_NAME, "a\xff", &error));
  g_assert_error (error, GENKAN_ERROR, GENKAN_ERROR_NOT_TEXT);
  g_clear_error (&error);
  g_assert_false (genkan_record_check (person, &error));
  g_assert_error (error, GENKAN_ERROR, GENKAN_ERROR_BROKEN);
  g_clear_error (&error);

  for (guint i = 0; i <= GENKAN_LIMIT_ANSWERS; i++)
    {
      g_autofree char *answer = g_strdup_printf ("a%u", i);

      g_assert_true (genkan_record_set_answer (account, GENKAN_FIELD_USED, answer, "yes", 0, &error) == (i < GENKAN_LIMIT_ANSWERS));
    }
  g_assert_error (error, GENKAN_ERROR, GENKAN_ERROR_TOO_LARGE);
  names = genkan_record_dup_names (account, GENKAN_FIELD_USED);
  g_assert_cmpuint (g_strv_length (names), ==, GENKAN_LIMIT_ANSWERS);
}

static void
test_answers (void)
{
  g_autoptr (GenkanRecord) account = genkan_record_new (GENKAN_RECORD_ACCOUNT);
  g_auto (GStrv) names = NULL;
  gint64 time;

  g_assert_true (genkan_record_set_answer (account, GENKAN_FIELD_TWO_FACTOR, "b", "later", 1700000000, NULL));
  g_assert_true (genkan_record_set_answer (account, GENKAN_FIELD_TWO_FACTOR, "a", NULL, 1700000001, NULL));
  g_assert_true (genkan_record_set_answer (account, GENKAN_FIELD_TWO_FACTOR, "c", "done", 0, NULL));
  g_assert_true (genkan_record_set_answer (account, GENKAN_FIELD_TWO_FACTOR, "b", "done", 1700000002, NULL));
  g_assert_true (genkan_record_set_answer (account, GENKAN_FIELD_TWO_FACTOR, "c", NULL, 0, NULL));

  names = genkan_record_dup_names (account, GENKAN_FIELD_TWO_FACTOR);
  g_assert_cmpstrv (names, ((const char *[]) { "a", "b", NULL }));
  g_assert_cmpstr (genkan_record_get_answer (account, GENKAN_FIELD_TWO_FACTOR, "b", &time), ==, "done");
  g_assert_cmpint (time, ==, 1700000002);
  g_assert_null (genkan_record_get_answer (account, GENKAN_FIELD_TWO_FACTOR, "a", &time));
  g_assert_cmpint (time, ==, 1700000001);
  g_assert_null (genkan_record_get_answer (account, GENKAN_FIELD_TWO_FACTOR, "c", &time));
  g_assert_cmpint (time, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/good", test_good);
  g_test_add_func ("/record/bad", test_bad);
  g_test_add_func ("/record/cut", test_cut);
  g_test_add_func ("/record/limits", test_limits);
  g_test_add_func ("/record/answers", test_answers);

  return g_test_run ();
}
