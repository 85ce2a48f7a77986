/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "genkan-error.h"
#include "genkan-limits.h"
#include "genkan-text.h"

#define ISOLATED(text) "\u2068" text "\u2069"

static void
test_display (void)
{
  static const struct
  {
    const char *text;
    gsize       max;
    const char *expected;
  } rows[] = {
    { "plain", 100, ISOLATED ("plain") },
    { "", 100, ISOLATED ("") },
    { "青葉銀行", 100, ISOLATED ("青葉銀行") },
    { "a\tb\nc", 100, ISOLATED ("a⟨U+0009⟩b⟨U+000A⟩c") },
    { "a\u200bb", 100, ISOLATED ("a⟨U+200B⟩b") },
    { "a\u202eb", 100, ISOLATED ("a⟨U+202E⟩b") },
    { "a\u2069b", 100, ISOLATED ("a⟨U+2069⟩b") }, /* cannot end the isolation */
    { "a\u3164b", 100, ISOLATED ("a⟨U+3164⟩b") }, /* hangul filler */
    { "a\ufe0fb", 100, ISOLATED ("a⟨U+FE0F⟩b") },
    { "bad\xff", 100, ISOLATED ("bad\ufffd") },
    { "abcdef", 3, ISOLATED ("abc…") },
    { "青葉", 4, ISOLATED ("青…") }, /* never half a letter */
    { "abc", 3, ISOLATED ("abc") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *shown = genkan_text_for_display (rows[i].text, rows[i].max);

      g_assert_cmpstr (shown, ==, rows[i].expected);
    }
}

static void
test_defang (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } rows[] = {
    { "https://www.example.com/a.b", "hxxps://www[.]example[.]com/a[.]b" },
    { "HTTP://example.com", "hxxp://example[.]com" },
    { "a@example.com", "a[@]example[.]com" },
    { "The end.", "The end." },
    { "See example.com. Then", "See example[.]com. Then" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *out = genkan_text_defang (rows[i].text);

      g_assert_cmpstr (out, ==, rows[i].expected);
    }
}

static void
test_fold (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } rows[] = {
    { "J:COM", "jcom" },
    { "Ｊ：ＣＯＭ", "jcom" },
    { "ﾄﾞｺﾓ", "どこも" },
    { "ドコモ", "どこも" },
    { "メール", "める" },
    { "三井住友 カード", "三井住友かど" },
    { "a\u200bb", "ab" },
    { "!?", "" },
    { "\xff", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *out = genkan_text_fold (rows[i].text);

      g_assert_cmpstr (out, ==, rows[i].expected);
    }
}

static void
test_phrase_marks (void)
{
  char text[] = "行き先が|隠れています|";

  genkan_text_remove_phrase_marks (text);
  g_assert_cmpstr (text, ==, "行き先が隠れています");
}

static void
test_from_bytes (void)
{
  static const struct
  {
    const char *bytes;
    gsize       length;
    const char *text; /* NULL when refused */
    GenkanError code;
  } rows[] = {
    { " hello ", 7, "hello", 0 },
    { "a\xff", 2, "a\ufffd", 0 },
    { "line\nline", 9, "line\nline", 0 },
    { "", 0, NULL, GENKAN_ERROR_EMPTY },
    { " \n\t ", 4, NULL, GENKAN_ERROR_EMPTY },
    { "a\0b", 3, NULL, GENKAN_ERROR_NOT_TEXT },
    { "\x7f" "ELF\x02\x01\x01", 7, NULL, GENKAN_ERROR_NOT_TEXT },
    { "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16, NULL, GENKAN_ERROR_NOT_TEXT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = genkan_text_from_bytes (rows[i].bytes, rows[i].length, &error);

      g_assert_cmpstr (text, ==, rows[i].text);
      if (rows[i].text == NULL)
        g_assert_error (error, GENKAN_ERROR, (int) rows[i].code);
      else
        g_assert_no_error (error);
    }
}

static void
test_limit (void)
{
  g_autofree char *fits = g_strnfill (GENKAN_LIMIT_TEXT, 'a');
  g_autofree char *too_large = g_strnfill (GENKAN_LIMIT_TEXT + 1, 'a');
  g_autoptr (GError) error = NULL;
  g_autofree char *text = genkan_text_from_bytes (fits, GENKAN_LIMIT_TEXT, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (strlen (text), ==, GENKAN_LIMIT_TEXT);
  g_assert_null (genkan_text_from_bytes (too_large, GENKAN_LIMIT_TEXT + 1, &error));
  g_assert_error (error, GENKAN_ERROR, GENKAN_ERROR_TOO_LARGE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/base/text/display", test_display);
  g_test_add_func ("/core/base/text/defang", test_defang);
  g_test_add_func ("/core/base/text/fold", test_fold);
  g_test_add_func ("/core/base/text/phrase-marks", test_phrase_marks);
  g_test_add_func ("/core/base/text/from-bytes", test_from_bytes);
  g_test_add_func ("/core/base/text/limit", test_limit);

  return g_test_run ();
}
