/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-catalog.h"
#include "genkan-message.h"

G_BEGIN_DECLS

/** GenkanMessageWords: the rules about wording, dates and letters; compiled at build from data/words. */
typedef struct _GenkanMessageWords GenkanMessageWords;

/**
 * GenkanMessageWordKind:
 * What a clue in the words is. All are weak, also together; see the vocabulary for the sentences.
 */
typedef enum
{
  GENKAN_MESSAGE_WORD_THREAT,
  GENKAN_MESSAGE_WORD_SECURITY_LURE,
  GENKAN_MESSAGE_WORD_URGENCY,
  GENKAN_MESSAGE_WORD_DEADLINE,
  GENKAN_MESSAGE_WORD_DEADLINE_PAST,
  GENKAN_MESSAGE_WORD_REWARD,
  GENKAN_MESSAGE_WORD_PAYMENT,
  GENKAN_MESSAGE_WORD_DELIVERY,
  GENKAN_MESSAGE_WORD_PHONE_LURE,
  GENKAN_MESSAGE_WORD_CALL,                /* asks to telephone; not told, for numbers that are compared */
  GENKAN_MESSAGE_WORD_WITHDRAWAL,          /* says that a membership ends; not told, for what a service never writes */
  GENKAN_MESSAGE_WORD_UNNATURAL,
  GENKAN_MESSAGE_WORD_GENERIC_SALUTATION,
  GENKAN_MESSAGE_WORD_PERSONAL_SALUTATION, /* reassuring, but forgeable: never lowers the risk */
  GENKAN_MESSAGE_WORD_REASSURANCE,         /* likewise: "we never ask for your code" */
  GENKAN_MESSAGE_WORD_WEEKDAY,             /* a date whose weekday does not exist */
  GENKAN_MESSAGE_WORD_IMPOSSIBLE_DAY,      /* 30 February */
  GENKAN_MESSAGE_WORD_FOREIGN_GLYPH,       /* a letter that Japanese keyboards cannot write */
  GENKAN_MESSAGE_WORD_INSERTED_SYMBOLS,    /* signs put between letters */
  GENKAN_MESSAGE_WORD_INVISIBLE,           /* zero-width or direction-changing characters */
  GENKAN_MESSAGE_WORD_ODD_WIDTH,
  GENKAN_MESSAGE_WORD_LOOK_ALIKE,          /* a letter that looks like the right one */
  GENKAN_MESSAGE_N_WORDS,
} GenkanMessageWordKind;

/**
 * GenkanMessageWordMatch:
 * @start: offset in bytes in the text that was given, @length likewise
 * @weight: 0.3 to 2, from the rule; capped together by the check
 * @expected: (nullable): what it should have been: the right weekday, the plain word
 */
typedef struct
{
  GenkanMessageWordKind  kind;
  gsize                  start;
  gsize                  length;
  double                 weight;
  char                  *expected;
} GenkanMessageWordMatch;

/**
 * GenkanMessageClaim: who a message says it is.
 * @in_name: the claim stands in the sender's name
 * @in_subject: in the subject (a tag in brackets counts more than a mention)
 * @in_text: in the text as a tag, signature or at the beginning; a mere mention does not count
 * @outright: it speaks of itself so; %FALSE where a short text merely has the name in it
 * @found: the words in which it was found (owned)
 */
typedef struct
{
  const GenkanService *service;
  gboolean             in_name;
  gboolean             in_subject;
  gboolean             in_text;
  gboolean             outright;
  char                *found;
} GenkanMessageClaim;

GenkanMessageWords *genkan_message_words_new         (GBytes              *compiled,
                                                      GError             **error);
GenkanMessageWords *genkan_message_words_new_bundled (GError             **error);
void                genkan_message_words_free        (GenkanMessageWords  *words);
GPtrArray          *genkan_message_words_find        (GenkanMessageWords  *words,
                                                      const char          *text,
                                                      GDateTime           *written,
                                                      GDateTime           *now);

typedef struct _GenkanMessageClaims GenkanMessageClaims;

GenkanMessageClaims *genkan_message_claims_new  (GenkanCatalog       *catalog);
void                 genkan_message_claims_free (GenkanMessageClaims *claims);
gboolean             genkan_message_claims_find (GenkanMessageClaims *claims,
                                                 GenkanMessage       *message,
                                                 GenkanMessageClaim  *claim);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanMessageWords, genkan_message_words_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanMessageClaims, genkan_message_claims_free)

G_END_DECLS
