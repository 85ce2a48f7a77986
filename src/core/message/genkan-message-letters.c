/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "genkan-message-words-private.h"

#define WEIGHT_FOREIGN 1.2
#define WEIGHT_INSERTED 1.2
#define WEIGHT_INVISIBLE 1.0
#define WEIGHT_WIDTH 0.3

/* Fewer single letters with gaps between them are initials. */
#define MIN_SPACED 4

/* Five letters around a place, at which is [2]; 0 beyond the text. */
typedef struct
{
  const char *p;     /* of the letter in the middle */
  const char *next;
  gunichar    around[5];
} Place;

static gunichar
letter_before (const char  *text,
               const char **p)
{
  if (*p <= text)
    return 0;
  *p = g_utf8_prev_char (*p);

  return _genkan_message_get_letter (*p);
}

static void
look_around (Place      *place,
             const char *text,
             const char *p,
             const char *end)
{
  const char *q = p;

  place->p = p;
  place->next = g_utf8_next_char (p);
  place->around[2] = _genkan_message_get_letter (p);
  place->around[1] = letter_before (text, &q);
  place->around[0] = place->around[1] != 0 ? letter_before (text, &q) : 0;
  place->around[3] = place->next < end ? _genkan_message_get_letter (place->next) : 0;
  q = place->around[3] != 0 ? g_utf8_next_char (place->next) : end;
  place->around[4] = q < end ? _genkan_message_get_letter (q) : 0;
}

static gboolean
is_word (gunichar c)
{
  return c != 0 && g_unichar_isalnum (c);
}

static gboolean
is_kana (gunichar c)
{
  GenkanMessageLetter kind = _genkan_message_letter_kind (c);

  return kind == GENKAN_MESSAGE_LETTER_HIRAGANA || kind == GENKAN_MESSAGE_LETTER_KATAKANA;
}

/* Small kana and the like: no word begins with one. */
static gboolean
cannot_begin (gunichar c)
{
  return c != 0 && g_utf8_strchr ("ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶーんン様", -1, c) != NULL;
}

static gboolean
is_japanese_word (gunichar c)
{
  return _genkan_message_letter_is_japanese (c);
}

/* A sign between two letters of one Japanese word. A bar also separates the items of a menu, so it must break a word visibly. */
static gboolean
is_inserted (const Place *place)
{
  gunichar c = place->around[2];
  gunichar before = place->around[1];
  gunichar after = place->around[3];

  if (!is_japanese_word (before) || !is_japanese_word (after))
    return FALSE;
  if (c == '*' || c == '^' || c == 'v' || c == '\\' || c == '`' || c == 0xb4 || c == 0xff0a)
    return TRUE;
  if (c == '|' || c == '_' || c == '~' || c == '\'' || c == '"' || c == ';' || c == '.' || c == 0xff5c)
    return cannot_begin (after) || (is_kana (before) && cannot_begin (before) && is_kana (after));

  return FALSE;
}

/* Letters that foreign keyboards write: not in names and not in what is quoted from another language. */
static gboolean
is_in_name (const Place *place,
            const char  *end)
{
  const char *p = place->next;

  for (guint i = 0; i < 5 && p < end; i++, p = g_utf8_next_char (p))
    {
      gunichar c = _genkan_message_get_letter (p);

      if (c == 0x69d8 /* 様 */ || c == 0x6c0f /* 氏 */ || c == 0x541b /* 君 */)
        return TRUE;
      if (c == 0x3055 /* さ */)
        {
          const char *after = g_utf8_next_char (p);
          gunichar second = after < end ? _genkan_message_get_letter (after) : 0;

          return second == 0x3093 /* ん */ || second == 0x307e /* ま */;
        }
      if (_genkan_message_letter_kind (c) != GENKAN_MESSAGE_LETTER_HAN && c != ' ' && c != 0x3000)
        return FALSE;
    }

  return FALSE;
}

static gboolean
has_kana_near (const char *text,
               const char *p,
               const char *end)
{
  const char *q = p;

  for (guint i = 0; i < 12 && q > text; i++)
    {
      gunichar c = letter_before (text, &q);

      if (c == '\n')
        break;
      if (is_kana (c))
        return TRUE;
    }
  for (guint i = 0; i < 12 && p < end && *p != '\n'; i++, p = g_utf8_next_char (p))
    {
      if (is_kana (_genkan_message_get_letter (p)))
        return TRUE;
    }

  return FALSE;
}

static void
find_foreign (GenkanMessageWordsFinding *finding,
              const Place               *place,
              const char                *text,
              const char                *end)
{
  const GenkanMessageWords *words = finding->words;
  gunichar c = place->around[2];

  if (_genkan_message_words_is_foreign (words, c) && !is_in_name (place, end) && has_kana_near (text, place->p, end))
    _genkan_message_words_add_span (finding, GENKAN_MESSAGE_WORD_FOREIGN_GLYPH, (gsize) (place->p - text),
                                    (gsize) (place->next - place->p), WEIGHT_FOREIGN,
                                    g_hash_table_lookup (words->plain, GUINT_TO_POINTER (c)));
}

/* A Latin word with a letter of another alphabet in it, at the beginning of the word. */
static const char *
find_mixed (GenkanMessageWordsFinding *finding,
            const char                *text,
            const char                *p,
            const char                *end)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  const char *start = p;
  guint n_latin = 0;
  guint n_mixed = 0;
  gboolean other = FALSE;

  for (; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = _genkan_message_get_letter (p);
      GenkanMessageLetter kind = _genkan_message_letter_kind (c);
      gunichar latin = kind == GENKAN_MESSAGE_LETTER_OTHER ? _genkan_message_letter_plain (c) : 0;

      if (kind != GENKAN_MESSAGE_LETTER_LATIN && kind != GENKAN_MESSAGE_LETTER_OTHER)
        break;
      n_latin += kind == GENKAN_MESSAGE_LETTER_LATIN;
      n_mixed += latin != 0;
      other = other || (kind == GENKAN_MESSAGE_LETTER_OTHER && latin == 0);
      g_string_append_unichar (plain, latin == 0 ? c : g_unichar_isupper (c) ? g_unichar_toupper (latin) : latin);
    }

  if (n_mixed > 0 && !other && n_latin >= 2 && n_mixed <= n_latin)
    _genkan_message_words_add_span (finding, GENKAN_MESSAGE_WORD_FOREIGN_GLYPH, (gsize) (start - text), (gsize) (p - start),
                                    WEIGHT_FOREIGN, plain->str);

  return p > start ? p : g_utf8_next_char (start);
}

static gboolean
is_single (const char *text,
           const char *p,
           const char *end)
{
  return p < end && g_ascii_isalpha (*p) && (p == text || !g_ascii_isalnum (p[-1])) && (p + 1 >= end || !g_ascii_isalnum (p[1]));
}

/* `A m a z o n`, `A*p*p*l*e`. Headings in capitals (N E W S) are left alone. */
static const char *
find_spaced (GenkanMessageWordsFinding *finding,
             const char                *text,
             const char                *p,
             const char                *end)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  const char *start = p;
  const char *last = p;
  char gap = p + 1 < end ? p[1] : '\0';
  guint n_small = 0;

  if (!is_single (text, p, end) || gap == '\0' || strchr (" *_-.|^~'", gap) == NULL)
    return p + 1;

  for (; is_single (text, p, end); p += 2)
    {
      g_string_append_c (plain, *p);
      n_small += g_ascii_islower (*p);
      last = p + 1;
      if (p + 1 >= end || p[1] != gap)
        break;
    }

  if (plain->len >= MIN_SPACED && n_small >= 2)
    _genkan_message_words_add_span (finding, GENKAN_MESSAGE_WORD_INSERTED_SYMBOLS, (gsize) (start - text),
                                    (gsize) (last - start), WEIGHT_INSERTED, plain->str);

  return last;
}

static gboolean
is_zero_width (gunichar c)
{
  return c == 0xad || c == 0x34f || c == 0x180e || (c >= 0x200b && c <= 0x200f) || (c >= 0x2060 && c <= 0x2064) || c == 0xfeff
         || (c >= 0xe0000 && c <= 0xe007f);
}

static gboolean
turns_direction (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

static gboolean
is_rtl (gunichar c)
{
  return (c >= 0x590 && c <= 0x8ff) || (c >= 0xfb1d && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfefe);
}

/* Invisible characters count inside words of scripts that need none; at the edges they are the padding of newsletters. */
static const char *
find_invisible (GenkanMessageWordsFinding *finding,
                const Place               *place,
                const char                *text,
                const char                *end)
{
  gboolean turns = FALSE;
  const char *p = place->p;
  gunichar before = place->around[1];
  gunichar after = 0;

  for (; p < end; p = g_utf8_next_char (p))
    {
      after = _genkan_message_get_letter (p);
      if (!is_zero_width (after) && !turns_direction (after))
        break;
      turns = turns || turns_direction (after);
      after = 0;
    }

  if (is_rtl (before) || is_rtl (after))
    return p;
  if (turns
      || (is_word (before) && is_word (after) && _genkan_message_letter_kind (before) != GENKAN_MESSAGE_LETTER_OTHER
          && _genkan_message_letter_kind (after) != GENKAN_MESSAGE_LETTER_OTHER))
    _genkan_message_words_add_span (finding, GENKAN_MESSAGE_WORD_INVISIBLE, (gsize) (place->p - text), (gsize) (p - place->p),
                                    WEIGHT_INVISIBLE, NULL);

  return p;
}

static gboolean
is_wide_latin (gunichar c)
{
  return (c >= 0xff21 && c <= 0xff3a) || (c >= 0xff41 && c <= 0xff5a);
}

/* `ＰａｙＰａｙ`, an address in wide letters; names of cards in capitals are normal. */
static const char *
find_wide (GenkanMessageWordsFinding *finding,
           const char                *text,
           const char                *p,
           const char                *end)
{
  const char *start = p;
  guint n_small = 0;
  guint n_capital = 0;
  guint n_signs = 0;

  for (; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = _genkan_message_get_letter (p);

      if (c < 0xff0d || c > 0xff5a)
        break;
      n_small += c >= 0xff41 && c <= 0xff5a;
      n_capital += c >= 0xff21 && c <= 0xff3a;
      n_signs += c == 0xff0f || c == 0xff0e || c == 0xff1a;
    }

  if ((n_small >= 3 && n_capital >= 1) || (n_small >= 4 && n_signs >= 2))
    _genkan_message_words_add_span (finding, GENKAN_MESSAGE_WORD_ODD_WIDTH, (gsize) (start - text), (gsize) (p - start),
                                    WEIGHT_WIDTH, NULL);

  return p > start ? p : g_utf8_next_char (start);
}

/* `照会?設定` (a lost middle dot), `ます!`, `しました,お客様`: half-width signs between Japanese letters. */
static gboolean
is_odd_sign (const Place *place)
{
  gunichar c = place->around[2];
  gunichar before = place->around[1];
  gunichar after = place->around[3];
  GenkanMessageLetter kind = _genkan_message_letter_kind (before);

  switch (c)
    {
    case '?':
      return (kind == GENKAN_MESSAGE_LETTER_HAN || kind == GENKAN_MESSAGE_LETTER_KATAKANA) && is_japanese_word (after);
    case ',':
      return is_japanese_word (before) && is_japanese_word (after);
    case '!':
      return (before == 0x3059 /* す */ && (place->around[0] == 0x307e /* ま */ || place->around[0] == 0x3067 /* で */))
             || (before == 0x3044 /* い */ && place->around[0] == 0x3055 /* さ */);
    case '.':
      return before == 0x3059 && place->around[0] == 0x307e && !is_word (after);
    default:
      return FALSE;
    }
}

static void
find_single_letter (GenkanMessageWordsFinding *finding,
                    const Place               *place,
                    const char                *text,
                    const char                *end,
                    gboolean                   japanese)
{
  gsize start = (gsize) (place->p - text);
  gsize length = (gsize) (place->next - place->p);

  if (japanese)
    find_foreign (finding, place, text, end);
  if (is_inserted (place))
    _genkan_message_words_add_span (finding, GENKAN_MESSAGE_WORD_INSERTED_SYMBOLS, start, length, WEIGHT_INSERTED, NULL);
  else if (is_odd_sign (place))
    _genkan_message_words_add_span (finding, GENKAN_MESSAGE_WORD_ODD_WIDTH, start, length, WEIGHT_WIDTH, NULL);
}

/* Letters and signs at which nothing can begin: most of a text. */
static gboolean
is_plain (const GenkanMessageWords *words,
          gunichar                  c,
          GenkanMessageLetter       kind)
{
  if (c < 0x80)
    return !g_ascii_ispunct ((char) c) || strchr ("*^\\`|_~'\";.?,!", (int) c) == NULL;

  return kind == GENKAN_MESSAGE_LETTER_HIRAGANA || kind == GENKAN_MESSAGE_LETTER_KATAKANA
         || (kind == GENKAN_MESSAGE_LETTER_HAN && !_genkan_message_words_is_foreign (words, c)) || (c >= 0x3000 && c <= 0x303f);
}

/* Returns: where to go on after the word at @p, which begins with a plain letter */
static const char *
find_in_word (GenkanMessageWordsFinding *finding,
              const char                *text,
              const char                *p,
              const char                *end,
              gboolean                   japanese)
{
  const char *last = p + 1;
  Place place;

  while (last < end && g_ascii_isalpha (*last))
    last++;
  if (last < end && (guchar) *last >= 0x80)
    {
      if (*p == 'v' && last == p + 1)
        {
          look_around (&place, text, p, end);
          find_single_letter (finding, &place, text, end, japanese);
        }
      return find_mixed (finding, text, p, end);
    }
  if (last == p + 1 && is_single (text, p, end) && (japanese || (last < end && *last == '*')))
    return find_spaced (finding, text, p, end);

  return last;
}

/** _genkan_message_letters_find: letters and signs that do not belong where they stand, in the original text. */
void
_genkan_message_letters_find (GenkanMessageWordsFinding *finding)
{
  const char *text = finding->folded->original;
  const char *end = text + finding->folded->original_length;
  gboolean japanese = finding->n_kana >= 2 && finding->n_kana * 6 >= finding->n_han;
  const char *p = text;

  while (p < end)
    {
      gunichar c = _genkan_message_get_letter (p);
      GenkanMessageLetter kind;
      Place place;

      if (c < 0x80 && g_ascii_isalpha ((char) c))
        {
          p = find_in_word (finding, text, p, end, japanese);
          continue;
        }
      kind = _genkan_message_letter_kind (c);
      if (is_plain (finding->words, c, kind))
        {
          p = g_utf8_next_char (p);
          continue;
        }

      look_around (&place, text, p, end);
      find_single_letter (finding, &place, text, end, japanese);
      if (is_zero_width (c) || turns_direction (c))
        p = find_invisible (finding, &place, text, end);
      else if (is_wide_latin (c))
        p = find_wide (finding, text, p, end);
      else if (kind == GENKAN_MESSAGE_LETTER_OTHER)
        p = find_mixed (finding, text, p, end);
      else
        p = place.next;
    }
}
