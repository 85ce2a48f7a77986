/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-message-case-private.h"

/* Together the words must weigh this much, in at least two different ways, to be a sign. */
#define ENOUGH 3.0

static const struct
{
  GenkanMessageFinding finding;
  gboolean             presses; /* counts towards the sum */
} kinds[GENKAN_MESSAGE_N_WORDS] = {
  [GENKAN_MESSAGE_WORD_THREAT] = { GENKAN_MESSAGE_FINDING_THREAT, TRUE },
  [GENKAN_MESSAGE_WORD_SECURITY_LURE] = { GENKAN_MESSAGE_FINDING_SECURITY_LURE, TRUE },
  [GENKAN_MESSAGE_WORD_URGENCY] = { GENKAN_MESSAGE_FINDING_URGENCY, TRUE },
  [GENKAN_MESSAGE_WORD_DEADLINE] = { GENKAN_MESSAGE_FINDING_DEADLINE, TRUE },
  [GENKAN_MESSAGE_WORD_DEADLINE_PAST] = { GENKAN_MESSAGE_FINDING_DEADLINE_PAST, FALSE },
  [GENKAN_MESSAGE_WORD_REWARD] = { GENKAN_MESSAGE_FINDING_REWARD, TRUE },
  [GENKAN_MESSAGE_WORD_PAYMENT] = { GENKAN_MESSAGE_FINDING_PAYMENT, TRUE },
  [GENKAN_MESSAGE_WORD_DELIVERY] = { GENKAN_MESSAGE_FINDING_DELIVERY, TRUE },
  [GENKAN_MESSAGE_WORD_PHONE_LURE] = { GENKAN_MESSAGE_FINDING_PHONE_LURE, TRUE },
  [GENKAN_MESSAGE_WORD_UNNATURAL] = { GENKAN_MESSAGE_FINDING_UNNATURAL, TRUE },
  [GENKAN_MESSAGE_WORD_GENERIC_SALUTATION] = { GENKAN_MESSAGE_FINDING_GENERIC_SALUTATION, TRUE },
  [GENKAN_MESSAGE_WORD_PERSONAL_SALUTATION] = { GENKAN_MESSAGE_FINDING_PERSONAL_SALUTATION, FALSE },
  [GENKAN_MESSAGE_WORD_REASSURANCE] = { GENKAN_MESSAGE_FINDING_NEVER_ASK, FALSE },
  [GENKAN_MESSAGE_WORD_WEEKDAY] = { GENKAN_MESSAGE_FINDING_WEEKDAY, TRUE },
  [GENKAN_MESSAGE_WORD_IMPOSSIBLE_DAY] = { GENKAN_MESSAGE_FINDING_IMPOSSIBLE_DAY, TRUE },
  [GENKAN_MESSAGE_WORD_FOREIGN_GLYPH] = { GENKAN_MESSAGE_FINDING_FOREIGN_GLYPH, TRUE },
  [GENKAN_MESSAGE_WORD_INSERTED_SYMBOLS] = { GENKAN_MESSAGE_FINDING_INSERTED_SYMBOLS, TRUE },
  [GENKAN_MESSAGE_WORD_INVISIBLE] = { GENKAN_MESSAGE_FINDING_ZERO_WIDTH, TRUE },
  [GENKAN_MESSAGE_WORD_ODD_WIDTH] = { GENKAN_MESSAGE_FINDING_ODD_FULLWIDTH, TRUE },
  [GENKAN_MESSAGE_WORD_LOOK_ALIKE] = { GENKAN_MESSAGE_FINDING_CONFUSABLE_KANJI, TRUE },
};

/* The first match of a kind, and the heaviest weight: repeating a word changes nothing. */
typedef struct
{
  const GenkanMessageWordMatch *match;
  const char                   *text;
  gboolean                      in_text;
  double                        weight;
} Kind;

static gboolean
turns_direction (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if ((c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069))
        return TRUE;
    }

  return FALSE;
}

static void
tell (GenkanMessageCase *self,
      const Kind        *kind,
      GenkanWeight       weight)
{
  const GenkanMessageWordMatch *match = kind->match;
  g_autofree char *found = g_strndup (kind->text + match->start, match->length);
  GenkanMessageFinding id = kinds[match->kind].finding;
  GenkanFinding *finding;

  if (match->kind == GENKAN_MESSAGE_WORD_INVISIBLE && turns_direction (found))
    id = GENKAN_MESSAGE_FINDING_RTL_OVERRIDE;

  finding = _genkan_message_case_find (self, id, weight, "found", found);
  if (match->expected != NULL)
    genkan_finding_set (finding, "expected", match->expected);
  if (kind->in_text)
    genkan_finding_set_span (finding, match->start, match->length);
}

static GPtrArray *
read_words (GenkanMessageCase *self,
            const char        *text,
            gboolean           in_text,
            Kind               seen[GENKAN_MESSAGE_N_WORDS])
{
  GPtrArray *matches = genkan_message_words_find (self->tables->words, text, self->message->date, self->keys->now);

  for (guint i = 0; i < matches->len; i++)
    {
      const GenkanMessageWordMatch *match = g_ptr_array_index (matches, i);
      Kind *kind = &seen[match->kind];

      if (kind->match == NULL)
        *kind = (Kind) { match, text, in_text, 0 };
      kind->weight = MAX (kind->weight, match->weight);
    }

  return matches;
}

/**
 * _genkan_message_case_words:
 *
 * Words, salutation, dates, letters. Genuine alarms use the same words as false ones, so all of them together are a sign at
 * most, and not even that when the sender is proved or every link leads home.
 */
void
_genkan_message_case_words (GenkanMessageCase *self)
{
  const char *subject = self->message->subject != NULL ? self->message->subject : "";
  Kind seen[GENKAN_MESSAGE_N_WORDS] = { 0 };
  g_autoptr (GPtrArray) in_text = read_words (self, self->message->text, TRUE, seen);
  g_autoptr (GPtrArray) in_subject = read_words (self, subject, FALSE, seen);
  const Kind *heaviest = NULL;
  double sum = 0;
  guint n = 0;

  for (guint i = 0; i < GENKAN_MESSAGE_N_WORDS; i++)
    {
      if (seen[i].match == NULL || !kinds[i].presses)
        continue;
      sum += seen[i].weight;
      n++;
      if (heaviest == NULL || seen[i].weight > heaviest->weight)
        heaviest = &seen[i];
    }
  if (sum < ENOUGH || n < 2 || self->proved || _genkan_message_case_all_links_official (self))
    heaviest = NULL;

  /* the heaviest of them carries the warning */
  for (guint i = 0; i < GENKAN_MESSAGE_N_WORDS; i++)
    {
      if (seen[i].match != NULL)
        tell (self, &seen[i], !kinds[i].presses ? GENKAN_WEIGHT_NOTE : &seen[i] == heaviest ? GENKAN_WEIGHT_SIGN : GENKAN_WEIGHT_HINT);
    }
}
