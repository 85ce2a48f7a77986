/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-letter-words.h"

#include <string.h>

#include "genkan-text.h"

#define WORD_JOINER "\u2060"

/* Which part of the letter a reason without a place in the text is about. All others are about the text. */
static const struct
{
  const char        *id;
  GenkanLetterPlace  place;
} places[] = {
  { "message.customer-mailbox", GENKAN_LETTER_PLACE_SENDER },
  { "message.dkim-fail", GENKAN_LETTER_PLACE_SENDER },
  { "message.dkim-pass", GENKAN_LETTER_PLACE_SENDER },
  { "message.dmarc-fail", GENKAN_LETTER_PLACE_SENDER },
  { "message.dmarc-pass", GENKAN_LETTER_PLACE_SENDER },
  { "message.from-malformed", GENKAN_LETTER_PLACE_SENDER },
  { "message.html-attachment", GENKAN_LETTER_PLACE_FILES },
  { "message.lookalike-sender", GENKAN_LETTER_PLACE_SENDER },
  { "message.multiple-from", GENKAN_LETTER_PLACE_SENDER },
  { "message.name-contains-address", GENKAN_LETTER_PLACE_SENDER },
  { "message.official-spoofed", GENKAN_LETTER_PLACE_SENDER },
  { "message.own-address-spoofed", GENKAN_LETTER_PLACE_SENDER },
  { "message.program-attachment", GENKAN_LETTER_PLACE_FILES },
  { "message.reply-to-differs", GENKAN_LETTER_PLACE_REPLY },
  { "message.sender-mismatch", GENKAN_LETTER_PLACE_SENDER },
  { "message.sender-official", GENKAN_LETTER_PLACE_SENDER },
  { "message.spf-fail", GENKAN_LETTER_PLACE_SENDER },
};

static gboolean
is_about (GenkanFinding     *finding,
          GenkanLetterPlace  place)
{
  const char *id = genkan_finding_get_id (finding);

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      if (g_str_equal (places[i].id, id))
        return places[i].place == place;
    }

  /* words are looked for in the subject as well, and then have no place in the text */
  return place == GENKAN_LETTER_PLACE_TEXT || place == GENKAN_LETTER_PLACE_SUBJECT;
}

/* ASCII letters of names on the internet are the same in both cases. */
static gboolean
find_words (const char *text,
            const char *words,
            gsize      *start)
{
  g_autofree char *low_text = g_ascii_strdown (text, -1);
  g_autofree char *low_words = g_ascii_strdown (words, -1);
  const char *found = strstr (low_text, low_words);

  if (found == NULL)
    return FALSE;

  *start = (gsize) (found - low_text);

  return TRUE;
}

/* A button does not show where it leads. */
static gboolean
find_link (const GPtrArray *links,
           const char      *host,
           gsize           *start,
           gsize           *length)
{
  for (guint i = 0; i < links->len; i++)
    {
      const GenkanMessageLink *link = g_ptr_array_index (links, i);

      if (link->start >= 0 && link->length > 0 && strstr (link->address, host) != NULL)
        {
          *start = (gsize) link->start;
          *length = link->length;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
find_place (GenkanFinding     *finding,
            GenkanLetterPlace  place,
            const char        *text,
            const GPtrArray   *links,
            gsize             *start,
            gsize             *length)
{
  const char *words = genkan_finding_get (finding, "found");

  if (genkan_finding_get_span (finding, start, length))
    return place == GENKAN_LETTER_PLACE_TEXT && *length > 0;
  if (!is_about (finding, place))
    return FALSE;

  if (words == NULL)
    words = genkan_finding_get (finding, "domain");
  if (words == NULL || *words == '\0')
    return FALSE;
  *length = strlen (words);

  return find_words (text, words, start) ||
         (place == GENKAN_LETTER_PLACE_TEXT && find_link (links, words, start, length));
}

static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  const GenkanLetterMark *mark = a;
  const GenkanLetterMark *other = b;

  if (mark->start != other->start)
    return mark->start < other->start ? -1 : 1;

  return (int) mark->number - (int) other->number;
}

/**
 * genkan_letter_find_marks:
 * @place: the part of the letter that @text is
 * @links: (element-type GenkanMessageLink): the links of the message
 *
 * Returns: (transfer full) (element-type GenkanLetterMark): where the reasons of @result are found in @text, in its order
 */
GArray *
genkan_letter_find_marks (GenkanResult      *result,
                          GenkanLetterPlace  place,
                          const char        *text,
                          const GPtrArray   *links)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (GenkanLetterMark));
  gsize size;

  g_return_val_if_fail (result != NULL, marks);
  g_return_val_if_fail (text != NULL, marks);

  size = strlen (text);
  for (guint i = 0; i < genkan_result_get_n_findings (result); i++)
    {
      GenkanFinding *finding = genkan_result_get_finding (result, i);
      GenkanLetterMark mark = { .number = i + 1, .strong = genkan_weight_is_strong (genkan_finding_get_weight (finding)) };

      if (find_place (finding, place, text, links, &mark.start, &mark.length) && mark.start < size)
        g_array_append_val (marks, mark);
    }
  g_array_sort (marks, compare_marks);

  return marks;
}

/* ❶ … ⓴ for strong clues, ① … ㉟ for weak ones: the same figures as in the list of reasons. */
static gunichar
digit_of (const GenkanLetterMark *mark)
{
  if (mark->strong && mark->number <= 10)
    return 0x2776 + mark->number - 1;
  if (mark->strong && mark->number <= 20)
    return 0x24eb + mark->number - 11;
  if (mark->number <= 20)
    return 0x2460 + mark->number - 1;

  return 0x3251 + mark->number - 21;
}

static void
add_digit (GenkanLetterWords      *words,
           GString                *shown,
           GString                *spoken,
           const GenkanLetterMark *mark)
{
  GenkanLetterMark digit = { .start = shown->len, .number = mark->number, .strong = mark->strong };

  g_string_append_unichar (shown, digit_of (mark));
  digit.length = shown->len - digit.start;
  g_string_append (shown, WORD_JOINER);
  g_string_append_printf (spoken, "(%u) ", mark->number);
  g_array_append_val (words->digits, digit);
}

/* Returns: the first of @marks that begins later; all numbers of one place stand together before it */
static guint
begin_marks (GenkanLetterWords *words,
             GString           *shown,
             GString           *spoken,
             const GArray      *marks,
             guint              next,
             gsize              at)
{
  guint first = next;

  for (; next < marks->len && g_array_index (marks, GenkanLetterMark, next).start <= at; next++)
    add_digit (words, shown, spoken, &g_array_index (marks, GenkanLetterMark, next));

  for (guint i = first; i < next; i++)
    {
      GenkanLetterMark begun = g_array_index (marks, GenkanLetterMark, i);

      begun.start = shown->len;
      g_array_append_val (words->marks, begun);
    }

  return next;
}

/* Returns: where the run of the same invisible character ends; a newsletter has hundreds of them in a row */
static const char *
add_invisible (GString    *shown,
               const char *p)
{
  gunichar c = g_utf8_get_char (p);
  guint n = 0;

  for (; *p != '\0' && g_utf8_get_char (p) == c; p = g_utf8_next_char (p))
    n++;

  if (n == 1)
    g_string_append_printf (shown, "⟨U+%04X⟩", c);
  else
    g_string_append_printf (shown, "⟨U+%04X × %u⟩", c, n);

  return p;
}

/* An empty line says that something new begins; a hundred of them say nothing more. */
static void
add_line_end (GString *shown)
{
  if (shown->len > 0 && !g_str_has_suffix (shown->str, "\n\n"))
    g_string_append_c (shown, '\n');
}

static const char *
add_character (GString    *shown,
               const char *p)
{
  gunichar c = g_utf8_get_char (p);

  if (c == '\n')
    add_line_end (shown);
  else if (c == '\t')
    g_string_append_c (shown, ' ');
  else if (c == '\r')
    return p + 1;
  else if (c >= 0xfe00 && c <= 0xfe0f)
    g_string_append_unichar (shown, c); /* the look of an emoji */
  else if (genkan_text_is_invisible (c))
    return add_invisible (shown, p);
  else
    g_string_append_unichar (shown, c);

  return g_utf8_next_char (p);
}

/* Tells the marks that end here where that is in the shown text. */
static void
end_marks (GenkanLetterWords *words,
           const GArray      *marks,
           gsize              at,
           gsize              shown_length,
           gboolean          *ended)
{
  for (guint i = 0; i < words->marks->len; i++)
    {
      const GenkanLetterMark *mark = &g_array_index (marks, GenkanLetterMark, i);
      GenkanLetterMark *shown = &g_array_index (words->marks, GenkanLetterMark, i);

      if (ended[i] || at < mark->start + mark->length)
        continue;
      shown->length = shown_length - shown->start;
      ended[i] = TRUE;
    }
}

/**
 * genkan_letter_words_new:
 * @text: valid UTF-8 from outside
 * @marks: (element-type GenkanLetterMark): from genkan_letter_find_marks()
 * @limit: bytes that are shown at most
 *
 * Makes @text fit to be shown: bounded, invisible characters written out, no heap of empty lines, and the number of each
 * reason in front of the words it is about.
 *
 * Returns: (transfer full): the words
 */
GenkanLetterWords *
genkan_letter_words_new (const char   *text,
                         const GArray *marks,
                         gsize         limit)
{
  GenkanLetterWords *words = g_new0 (GenkanLetterWords, 1);
  g_autoptr (GString) shown = g_string_new (NULL);
  g_autoptr (GString) spoken = g_string_new (NULL);
  g_autofree gboolean *ended = g_new0 (gboolean, marks->len + 1);
  const char *p = text;
  guint next = 0;

  words->marks = g_array_new (FALSE, FALSE, sizeof (GenkanLetterMark));
  words->digits = g_array_new (FALSE, FALSE, sizeof (GenkanLetterMark));

  while (*p != '\0' && shown->len < limit)
    {
      gsize at = (gsize) (p - text);
      gsize before;

      end_marks (words, marks, at, shown->len, ended);
      next = begin_marks (words, shown, spoken, marks, next, at);
      before = shown->len;
      p = add_character (shown, p);
      g_string_append_len (spoken, shown->str + before, (gssize) (shown->len - before));
    }
  end_marks (words, marks, G_MAXSIZE, shown->len, ended);

  words->cut = *p != '\0';
  if (words->cut)
    g_string_append (shown, " …");
  while (shown->len > 0 && shown->str[shown->len - 1] == '\n')
    g_string_truncate (shown, shown->len - 1);
  words->shown = g_string_free (g_steal_pointer (&shown), FALSE);
  words->spoken = g_string_free (g_steal_pointer (&spoken), FALSE);

  return words;
}

void
genkan_letter_words_free (GenkanLetterWords *words)
{
  g_return_if_fail (words != NULL);

  g_free (words->shown);
  g_free (words->spoken);
  g_array_unref (words->marks);
  g_array_unref (words->digits);
  g_free (words);
}
