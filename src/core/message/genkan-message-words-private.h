/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-message-fold-private.h"
#include "genkan-message-words.h"

G_BEGIN_DECLS

/* date; rules: id, kind, language, weight, across lines, without link, pattern, needs; glyphs of other countries as one bit
 * for each of U+4E00..U+9FFF; their Japanese forms; look-alikes: wrong, right; languages: code, everyday words; honorifics;
 * words that are no name */
#define GENKAN_MESSAGE_WORDS_TYPE "(sa(sssdbbsas)aya(ss)a(ss)a(sas)asas)"

#define GENKAN_MESSAGE_FIRST_GLYPH 0x4e00
#define GENKAN_MESSAGE_N_GLYPHS (0xa000 - GENKAN_MESSAGE_FIRST_GLYPH)

typedef struct _GenkanMessagePhrases GenkanMessagePhrases;

struct _GenkanMessageWords
{
  GVariant             *variant;
  GenkanMessagePhrases *phrases;
  GBytes               *foreign;
  GHashTable           *plain;         /* letter, its Japanese form */
  GPtrArray            *look_alikes;   /* wrong, right, wrong, right */
  char                **honorifics;
  char                **not_names;
};

/** GenkanMessageWordsFinding: one text that is being looked at. */
typedef struct
{
  GenkanMessageWords        *words;
  const GenkanMessageFolded *folded;
  GDateTime                 *written;
  GDateTime                 *now;
  GPtrArray                 *matches;
  gsize                      n_kana;
  gsize                      n_han;
  gsize                      n_foreign;   /* of them, letters that Japanese does not use */
  guint                      counts[GENKAN_MESSAGE_N_WORDS];
} GenkanMessageWordsFinding;

gboolean _genkan_message_words_is_foreign  (const GenkanMessageWords        *words,
                                            gunichar                         c);
gboolean _genkan_message_words_is_japanese (const GenkanMessageWordsFinding *finding);
void     _genkan_message_words_add_span    (GenkanMessageWordsFinding *finding,
                                            GenkanMessageWordKind      kind,
                                            gsize                      start,
                                            gsize                      length,
                                            double                     weight,
                                            const char                *expected);
void     _genkan_message_words_add         (GenkanMessageWordsFinding *finding,
                                            GenkanMessageWordKind      kind,
                                            gsize                      from,
                                            gsize                      to,
                                            double                     weight,
                                            const char                *expected);

const char *_genkan_message_word_kind_to_token   (GenkanMessageWordKind  kind);
gboolean    _genkan_message_word_kind_from_token (const char            *token,
                                                  GenkanMessageWordKind *kind);

GenkanMessagePhrases *_genkan_message_phrases_new  (GVariant                  *rules,
                                                    GVariant                  *languages,
                                                    GPtrArray                 *look_alikes);
void                  _genkan_message_phrases_free (GenkanMessagePhrases      *phrases);
void                  _genkan_message_phrases_find (GenkanMessagePhrases      *phrases,
                                                    GenkanMessageWordsFinding *finding);

void _genkan_message_dates_find       (GenkanMessageWordsFinding *finding);
void _genkan_message_letters_find     (GenkanMessageWordsFinding *finding);
void _genkan_message_salutations_find (GenkanMessageWordsFinding *finding);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanMessagePhrases, _genkan_message_phrases_free)

G_END_DECLS
