/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GenkanMessageFolded: a text in the form in which words are looked for: NFKC, small letters, nothing invisible.
 * @text: NUL-terminated
 * @length: in bytes
 * @source: (array length=length): for each byte, where its letter begins in @original
 * @original: the text it was made from; belongs to the caller
 */
typedef struct
{
  char       *text;
  gsize       length;
  guint32    *source;
  const char *original;
  gsize       original_length;
} GenkanMessageFolded;

GenkanMessageFolded *_genkan_message_folded_new  (const char                *text,
                                                  gsize                      length);
void                 _genkan_message_folded_free (GenkanMessageFolded       *folded);
void                 _genkan_message_folded_span (const GenkanMessageFolded *folded,
                                                  gsize                      from,
                                                  gsize                      to,
                                                  gsize                     *start,
                                                  gsize                     *length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanMessageFolded, _genkan_message_folded_free)

/** Kinds of letters that Japanese mixes. */
typedef enum
{
  GENKAN_MESSAGE_LETTER_NONE,
  GENKAN_MESSAGE_LETTER_LATIN,
  GENKAN_MESSAGE_LETTER_HIRAGANA,
  GENKAN_MESSAGE_LETTER_KATAKANA,
  GENKAN_MESSAGE_LETTER_HAN,
  GENKAN_MESSAGE_LETTER_OTHER,
} GenkanMessageLetter;

GenkanMessageLetter _genkan_message_letter_kind  (gunichar c);
gunichar            _genkan_message_letter_plain (gunichar c);

/* The letter at @p in valid UTF-8. Inline, because every letter of every message goes through it several times. */
static inline gunichar
_genkan_message_get_letter (const char *p)
{
  const guchar *b = (const guchar *) p;

  if (b[0] < 0x80)
    return b[0];
  if (b[0] >= 0xe0 && b[0] < 0xf0)
    return ((gunichar) (b[0] & 0x0f) << 12) | ((gunichar) (b[1] & 0x3f) << 6) | (b[2] & 0x3f);

  return g_utf8_get_char (p);
}

static inline gboolean
_genkan_message_letter_is_japanese (gunichar c)
{
  GenkanMessageLetter kind = _genkan_message_letter_kind (c);

  return kind >= GENKAN_MESSAGE_LETTER_HIRAGANA && kind <= GENKAN_MESSAGE_LETTER_HAN;
}

G_END_DECLS
