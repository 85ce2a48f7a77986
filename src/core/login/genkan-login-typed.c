/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "genkan-login-typed-private.h"
#include "genkan-text.h"

/** _genkan_login_typed_mark: notes an issue; neighbours become one mark. */
void
_genkan_login_typed_mark (GenkanLoginTyped *typed,
                          GenkanLoginIssue  issue,
                          gsize             start,
                          gsize             length)
{
  GenkanLoginMark mark = { issue, start, length };

  for (guint i = 0; i < typed->marks->len; i++)
    {
      GenkanLoginMark *other = &g_array_index (typed->marks, GenkanLoginMark, i);

      if (other->issue == issue && start >= other->start && start <= other->start + other->length)
        {
          other->length = MAX (other->length, start + length - other->start);
          return;
        }
    }
  g_array_append_val (typed->marks, mark);
}

static gboolean
is_japanese (gunichar c)
{
  return (c >= 0x3041 && c <= 0x30ff) || (c >= 0x31f0 && c <= 0x31ff) || (c >= 0x3400 && c <= 0x9fff) || c == 0x3005
         || (c >= 0xff66 && c <= 0xff9f) || (c >= 0x20000 && c <= 0x3ffff);
}

/* The long vowel of kana stands on the key of the hyphen; between kana it is a vowel. */
static gboolean
is_hyphen (gunichar c)
{
  return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x30fc || c == 0xff70;
}

static gunichar
plain_letter (gunichar  c,
              gboolean  beside_kana,
              gboolean *is_wide)
{
  *is_wide = TRUE;
  if (c >= 0xff01 && c <= 0xff5e)
    return c - 0xfee0;
  if (c == 0x3000)
    return ' ';
  if (is_hyphen (c) && !beside_kana)
    return '-';
  if (c == 0x3002 || c == 0xff61)
    return '.';

  *is_wide = FALSE;
  if (c == '\t' || c == '\n' || c == 0xa0 || (c > 0x80 && g_unichar_isspace (c)))
    return ' ';

  return c;
}

/**
 * _genkan_login_typed_read:
 * @typed: zeroed, with an array for the marks
 *
 * Takes @text apart, up to the first broken byte or the limit, and marks what is wrong whatever kind of ID it is.
 */
void
_genkan_login_typed_read (GenkanLoginTyped *typed,
                          const char       *text)
{
  gsize length = strnlen (text, GENKAN_LIMIT_IDENTIFIER);
  gboolean after_kana = FALSE;
  guint first = 0;
  guint last;
  gsize n = 0;
  const char *end;

  if (g_utf8_validate (text, (gssize) length, &end))
    end = text + length;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gsize start = (gsize) (p - text);
      gsize bytes = (gsize) (g_utf8_next_char (p) - p);
      gboolean is_wide;
      gunichar plain = plain_letter (c, after_kana, &is_wide);

      if (plain != ' ' && genkan_text_is_invisible (plain))
        {
          _genkan_login_typed_mark (typed, GENKAN_LOGIN_ISSUE_ZERO_WIDTH, start, bytes);
          continue;
        }
      after_kana = is_japanese (plain);
      if (after_kana)
        _genkan_login_typed_mark (typed, GENKAN_LOGIN_ISSUE_KANA, start, bytes);
      else if (is_wide)
        _genkan_login_typed_mark (typed, GENKAN_LOGIN_ISSUE_FULLWIDTH, start, bytes);
      typed->letters[typed->n_letters++] = (GenkanLoginLetter) { plain, start, bytes };
    }

  while (first < typed->n_letters && typed->letters[first].c == ' ')
    first++;
  last = typed->n_letters;
  while (last > first && typed->letters[last - 1].c == ' ')
    last--;
  if (first == last)
    first = last = 0;

  for (guint i = 0; i < typed->n_letters; i++)
    {
      const GenkanLoginLetter *letter = &typed->letters[i];
      gsize bytes;

      if (letter->c == ' ')
        {
          _genkan_login_typed_mark (typed, i >= last ? GENKAN_LOGIN_ISSUE_TRAILING_SPACE
                                           : i < first ? GENKAN_LOGIN_ISSUE_LEADING_SPACE : GENKAN_LOGIN_ISSUE_INNER_SPACE,
                                    letter->start, letter->length);
          continue;
        }
      bytes = (gsize) g_unichar_to_utf8 (letter->c, NULL);
      if (n + bytes > GENKAN_LIMIT_IDENTIFIER)
        break;
      g_unichar_to_utf8 (letter->c, typed->plain + n);
      for (gsize k = 0; k < bytes; k++)
        typed->at[n + k] = (guint16) i;
      n += bytes;
    }
  typed->plain[n] = '\0';
}

void
_genkan_login_typed_wipe (GenkanLoginTyped *typed)
{
  g_array_unref (typed->marks);
  explicit_bzero (typed, sizeof *typed);
}
