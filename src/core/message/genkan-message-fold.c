/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-message-fold-private.h"

#include <string.h>

#include "genkan-text.h"

/* Letters of other scripts that look like a Latin one, in small letters. */
static const struct
{
  gunichar c;
  char     latin;
} look_alikes[] = {
  { 0x03b1, 'a' }, { 0x03b5, 'e' }, { 0x03b7, 'n' }, { 0x03b9, 'i' }, { 0x03ba, 'k' }, { 0x03bc, 'u' }, { 0x03bd, 'v' },
  { 0x03bf, 'o' }, { 0x03c1, 'p' }, { 0x03c4, 't' }, { 0x03c5, 'u' }, { 0x03c7, 'x' }, { 0x0430, 'a' }, { 0x0432, 'b' },
  { 0x0435, 'e' }, { 0x043a, 'k' }, { 0x043c, 'm' }, { 0x043d, 'h' }, { 0x043e, 'o' }, { 0x0440, 'p' }, { 0x0441, 'c' },
  { 0x0442, 't' }, { 0x0443, 'y' }, { 0x0445, 'x' }, { 0x0455, 's' }, { 0x0456, 'i' }, { 0x0458, 'j' }, { 0x0501, 'd' },
  { 0x051b, 'q' }, { 0x051d, 'w' }, { 0x0131, 'i' }, { 0x0261, 'g' }, { 0x026a, 'i' }, { 0x0280, 'r' }, { 0x1d00, 'a' },
};

/** _genkan_message_letter_kind: what kind of letter @c is; digits are none. */
GenkanMessageLetter
_genkan_message_letter_kind (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalpha (c) ? GENKAN_MESSAGE_LETTER_LATIN : GENKAN_MESSAGE_LETTER_NONE;
  if (c >= 0x3041 && c <= 0x309f)
    return GENKAN_MESSAGE_LETTER_HIRAGANA;
  if ((c >= 0x30a1 && c <= 0x30fa) || c == 0x30fc || (c >= 0x30fd && c <= 0x30ff) || (c >= 0x31f0 && c <= 0x31ff)
      || (c >= 0xff66 && c <= 0xff9f))
    return GENKAN_MESSAGE_LETTER_KATAKANA;
  if ((c >= 0x4e00 && c <= 0x9fff) || c == 0x3005 || (c >= 0x3400 && c <= 0x4dbf) || (c >= 0xf900 && c <= 0xfaff)
      || (c >= 0x20000 && c <= 0x3ffff))
    return GENKAN_MESSAGE_LETTER_HAN;
  if ((c >= 0xff21 && c <= 0xff3a) || (c >= 0xff41 && c <= 0xff5a) || (c >= 0xc0 && c <= 0x24f && c != 0xd7 && c != 0xf7))
    return GENKAN_MESSAGE_LETTER_LATIN;

  return g_unichar_isalpha (c) ? GENKAN_MESSAGE_LETTER_OTHER : GENKAN_MESSAGE_LETTER_NONE;
}

/**
 * _genkan_message_letter_plain:
 *
 * Returns: the small Latin letter that @c, a letter of another script, looks like; 0 when it is none
 */
gunichar
_genkan_message_letter_plain (gunichar c)
{
  gunichar small = g_unichar_tolower (c);

  for (gsize i = 0; i < G_N_ELEMENTS (look_alikes); i++)
    {
      if (look_alikes[i].c == small)
        return (gunichar) look_alikes[i].latin;
    }

  return 0;
}

static gboolean
is_mark (gunichar c)
{
  if (c < 0x300)
    return FALSE;
  if (c >= 0x3000 && c <= 0xa000)
    return c == 0x3099 || c == 0x309a;

  return c == 0xff9e || c == 0xff9f || g_unichar_combining_class (c) != 0;
}

/* Room for @length more bytes: one letter can become many (NFKC). */
static void
reserve (GenkanMessageFolded *self,
         gsize               *size,
         gsize                length)
{
  if (self->length + length < *size)
    return;

  *size = (*size + length) * 2;
  self->text = g_realloc (self->text, *size);
  self->source = g_renew (guint32, self->source, *size);
}

static inline void
append (GenkanMessageFolded *self,
        const char          *bytes,
        gsize                length,
        guint32              from)
{
  for (gsize i = 0; i < length; i++)
    {
      self->text[self->length] = bytes[i];
      self->source[self->length++] = from;
    }
}

/* Returns: the end of the letter at @p together with the marks on it; a tower of marks is cut */
static const char *
letter_end (const char *p,
            const char *end)
{
  p = g_utf8_next_char (p);
  for (guint i = 0; i < 8 && p < end && is_mark (_genkan_message_get_letter (p)); i++)
    p = g_utf8_next_char (p);

  return p;
}

static void
append_composed (GenkanMessageFolded *self,
                 gsize               *size,
                 const char          *p,
                 const char          *next,
                 guint32              from)
{
  g_autofree char *normal = g_utf8_normalize (p, next - p, G_NORMALIZE_NFKC);

  for (const char *q = normal; q != NULL && *q != '\0'; q = g_utf8_next_char (q))
    {
      char bytes[6];
      gsize length = (gsize) g_unichar_to_utf8 (g_unichar_tolower (_genkan_message_get_letter (q)), bytes);

      reserve (self, size, length);
      append (self, bytes, length, from);
    }
}

/**
 * _genkan_message_folded_new:
 * @text: valid UTF-8; must outlive the result
 *
 * Returns: (transfer full): @text folded, with the way back
 */
GenkanMessageFolded *
_genkan_message_folded_new (const char *text,
                            gsize       length)
{
  GenkanMessageFolded *self = g_new0 (GenkanMessageFolded, 1);
  const char *end = text + length;
  gsize size = length + 16;
  const char *next;

  self->original = text;
  self->original_length = length;
  self->text = g_malloc (size);
  self->source = g_new (guint32, size);

  for (const char *p = text; p < end; p = next)
    {
      guint32 from = (guint32) (p - text);
      gunichar c;

      if (self->length + 8 >= size)
        reserve (self, &size, 8);
      if ((guchar) *p < 0x80)
        {
          char small = *p >= 'A' && *p <= 'Z' ? (char) (*p | 0x20) : *p;

          next = p + 1;
          self->text[self->length] = small;
          self->source[self->length] = from;
          self->length += small >= ' ' ? small != 0x7f : small == '\n' || small == '\t';
          continue;
        }
      next = g_utf8_next_char (p);

      /* Nearly everything in a Japanese mail is one of these, and stays as it is. */
      c = _genkan_message_get_letter (p);
      if (((c >= 0x3001 && c <= 0x30fe) || (c >= 0x4e00 && c <= 0x9fff)) && c != 0x309b && c != 0x309c
          && (next >= end || (guchar) *next < 0xcc || !is_mark (_genkan_message_get_letter (next))))
        append (self, p, (gsize) (next - p), from);
      else if (c == 0x3000 || c == 0xa0)
        append (self, " ", 1, from);
      else if (c >= 0xff01 && c <= 0xff5e)
        append (self, &(char) { g_ascii_tolower ((char) (c - 0xfee0)) }, 1, from);
      else if (!genkan_text_is_invisible (c))
        {
          next = letter_end (p, end);
          append_composed (self, &size, p, next, from);
        }
    }
  self->text[self->length] = '\0';

  return self;
}

void
_genkan_message_folded_free (GenkanMessageFolded *folded)
{
  g_free (folded->text);
  g_free (folded->source);
  g_free (folded);
}

/**
 * _genkan_message_folded_span:
 * @from: first byte in the folded text
 * @to: the byte after the last one; greater than @from
 * @start: (out): in the original text
 */
void
_genkan_message_folded_span (const GenkanMessageFolded *folded,
                             gsize                      from,
                             gsize                      to,
                             gsize                     *start,
                             gsize                     *length)
{
  const char *end = folded->original + folded->original_length;
  const char *last;

  g_return_if_fail (from < to && to <= folded->length);

  last = letter_end (folded->original + folded->source[to - 1], end);
  *start = folded->source[from];
  *length = (gsize) (last - folded->original) - *start;
}
