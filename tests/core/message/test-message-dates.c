/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "words-fixture.h"

/* Written on Tuesday, 27 January 2026. */
static const WordsCase dates[] = {
  { "切り替え期限：2026年1月31日（月） 23:59", GENKAN_MESSAGE_WORD_WEEKDAY, "2026年1月31日（月）", "土" },
  { "2026年1月31日 (木) 23:59まで", GENKAN_MESSAGE_WORD_WEEKDAY, "2026年1月31日 (木)", "土" },
  { "２０２６年１月３１日（木曜日）", GENKAN_MESSAGE_WORD_WEEKDAY, "２０２６年１月３１日（木曜日）", "土" },
  { "1/31(木)に停止します", GENKAN_MESSAGE_WORD_WEEKDAY, "1/31(木)", "土" },
  { "1月31日木曜日です", GENKAN_MESSAGE_WORD_WEEKDAY, "1月31日木曜日", "土" },
  { "令和8年1月31日［木］", GENKAN_MESSAGE_WORD_WEEKDAY, "令和8年1月31日［木］", "土" },
  { "日時 2026.1.31 Thu です", GENKAN_MESSAGE_WORD_WEEKDAY, "2026.1.31 Thu", "土" },
  { "2026-01-31（木・祝）です", GENKAN_MESSAGE_WORD_WEEKDAY, "2026-01-31（木・", "土" },
  { "Please answer by Thursday, January 31, 2026.", GENKAN_MESSAGE_WORD_WEEKDAY, "Thursday, January 31, 2026", "Saturday" },
  { "Please answer by 31 Jan 2026 (Thu).", GENKAN_MESSAGE_WORD_WEEKDAY, "31 Jan 2026 (Thu)", "Saturday" },
  { "2026年1月31日（土）です", GENKAN_MESSAGE_WORD_WEEKDAY, NULL, NULL },
  { "1/31(土)と2/1(日)です", GENKAN_MESSAGE_WORD_WEEKDAY, NULL, NULL },
  { "12月26日（金）に発送しました", GENKAN_MESSAGE_WORD_WEEKDAY, NULL, NULL },
  { "Saturday, January 31, 2026", GENKAN_MESSAGE_WORD_WEEKDAY, NULL, NULL },
  { "Sat, 31 Jan 2026 10:00:00 +0900", GENKAN_MESSAGE_WORD_WEEKDAY, NULL, NULL },
  { "Linux host 2.4.7 #1 SMP Thu Sep 6 17:09:31 2001", GENKAN_MESSAGE_WORD_WEEKDAY, NULL, NULL },
  { "1月31日（木材の日）", GENKAN_MESSAGE_WORD_WEEKDAY, NULL, NULL },
  { "電話 03-1234-5678 (木曜定休)", GENKAN_MESSAGE_WORD_WEEKDAY, NULL, NULL },
  { "納付は2026年2月30日までです", GENKAN_MESSAGE_WORD_IMPOSSIBLE_DAY, "2026年2月30日", NULL },
  { "2026/02/29 までです", GENKAN_MESSAGE_WORD_IMPOSSIBLE_DAY, "2026/02/29", NULL },
  { "4月31日です", GENKAN_MESSAGE_WORD_IMPOSSIBLE_DAY, "4月31日", NULL },
  { "13月1日です", GENKAN_MESSAGE_WORD_IMPOSSIBLE_DAY, "13月1日", NULL },
  { "2024年2月29日です", GENKAN_MESSAGE_WORD_IMPOSSIBLE_DAY, NULL, NULL },
  { "3/4の確率で、2/30です", GENKAN_MESSAGE_WORD_IMPOSSIBLE_DAY, NULL, NULL },
  { "注文番号 213310-20260230-00871123 です", GENKAN_MESSAGE_WORD_IMPOSSIBLE_DAY, NULL, NULL },
  { "1月31日までにお願いします", GENKAN_MESSAGE_WORD_DEADLINE, "1月31日", NULL },
  { "お支払期限：1月31日(土)", GENKAN_MESSAGE_WORD_DEADLINE, "1月31日(土)", NULL },
  { "Please pay by January 31, 2026.", GENKAN_MESSAGE_WORD_DEADLINE, "January 31, 2026", NULL },
  { "お支払期限：3月31日(火)", GENKAN_MESSAGE_WORD_DEADLINE, NULL, NULL },
  { "1月31日にお届けします", GENKAN_MESSAGE_WORD_DEADLINE, NULL, NULL },
  { "1月31日からご利用できます", GENKAN_MESSAGE_WORD_DEADLINE, NULL, NULL },
  { "24時間以内にご確認ください", GENKAN_MESSAGE_WORD_DEADLINE, "24時間以内", NULL },
};

static void
test_dates (void)
{
  g_autoptr (GenkanMessageWords) words = words_fixture_load ();
  g_autoptr (GDateTime) written = words_fixture_written ();

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    words_fixture_check (words, &dates[i], written, NULL);
}

/* Without a year and without knowing when it was written, nothing can be said. */
static void
test_no_year (void)
{
  static const WordsCase rows[] = {
    { "1/31(木)に停止します", GENKAN_MESSAGE_WORD_WEEKDAY, NULL, NULL },
    { "7月10日(木) 19:00-21:00", GENKAN_MESSAGE_WORD_WEEKDAY, NULL, NULL },
    { "2026年1月31日（木）です", GENKAN_MESSAGE_WORD_WEEKDAY, "2026年1月31日（木）", "土" },
  };
  g_autoptr (GenkanMessageWords) words = words_fixture_load ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    words_fixture_check (words, &rows[i], NULL, NULL);
}

/* A mail of December speaks of January of the next year. */
static void
test_turn_of_year (void)
{
  static const WordsCase rows[] = {
    { "1月9日（金）までです", GENKAN_MESSAGE_WORD_WEEKDAY, NULL, NULL },
    { "1月9日（木）までです", GENKAN_MESSAGE_WORD_WEEKDAY, "1月9日（木）", "金" },
  };
  g_autoptr (GenkanMessageWords) words = words_fixture_load ();
  g_autoptr (GDateTime) written = g_date_time_new_utc (2025, 12, 28, 0, 0, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    words_fixture_check (words, &rows[i], written, NULL);
}

static void
test_past (void)
{
  static const WordsCase row = { "期限は1月31日までです", GENKAN_MESSAGE_WORD_DEADLINE_PAST, "1月31日", NULL };
  static const WordsCase none = { "期限は1月31日までです", GENKAN_MESSAGE_WORD_DEADLINE_PAST, NULL, NULL };
  g_autoptr (GenkanMessageWords) words = words_fixture_load ();
  g_autoptr (GDateTime) written = words_fixture_written ();
  g_autoptr (GDateTime) later = g_date_time_new_utc (2026, 2, 1, 0, 0, 0);

  words_fixture_check (words, &row, written, later);
  words_fixture_check (words, &none, written, NULL);
  words_fixture_check (words, &none, written, written);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/message/dates/table", test_dates);
  g_test_add_func ("/message/dates/no-year", test_no_year);
  g_test_add_func ("/message/dates/turn-of-year", test_turn_of_year);
  g_test_add_func ("/message/dates/past", test_past);

  return g_test_run ();
}
