/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-message-case-private.h"

/* Together the words must weigh this much, in at least two different ways, to be a sign. A short message has less room. */
#define ENOUGH 3.0
#define ENOUGH_IN_SHORT 2.0

/* Letters of a text in which everything counts in full: newsletters are long, and say everything somewhere. */
#define FULL_WEIGHT_LENGTH 1500

static const struct
{
  GenkanMessageFinding finding;
  gboolean             presses; /* counts towards the sum */
  gboolean             silent;  /* for other rules only */
} kinds[GENKAN_MESSAGE_N_WORDS] = {
  [GENKAN_MESSAGE_WORD_THREAT] = { GENKAN_MESSAGE_FINDING_THREAT, TRUE, FALSE },
  [GENKAN_MESSAGE_WORD_SECURITY_LURE] = { GENKAN_MESSAGE_FINDING_SECURITY_LURE, TRUE, FALSE },
  [GENKAN_MESSAGE_WORD_URGENCY] = { GENKAN_MESSAGE_FINDING_URGENCY, TRUE, FALSE },
  [GENKAN_MESSAGE_WORD_DEADLINE] = { GENKAN_MESSAGE_FINDING_DEADLINE, TRUE, FALSE },
  [GENKAN_MESSAGE_WORD_DEADLINE_PAST] = { GENKAN_MESSAGE_FINDING_DEADLINE_PAST, FALSE, FALSE },
  [GENKAN_MESSAGE_WORD_REWARD] = { GENKAN_MESSAGE_FINDING_REWARD, TRUE, FALSE },
  [GENKAN_MESSAGE_WORD_PAYMENT] = { GENKAN_MESSAGE_FINDING_PAYMENT, TRUE, FALSE },
  [GENKAN_MESSAGE_WORD_DELIVERY] = { GENKAN_MESSAGE_FINDING_DELIVERY, TRUE, FALSE },
  [GENKAN_MESSAGE_WORD_PHONE_LURE] = { GENKAN_MESSAGE_FINDING_PHONE_LURE, TRUE, FALSE },
  [GENKAN_MESSAGE_WORD_CALL] = { .silent = TRUE },
  [GENKAN_MESSAGE_WORD_WITHDRAWAL] = { .silent = TRUE },
  [GENKAN_MESSAGE_WORD_UNNATURAL] = { GENKAN_MESSAGE_FINDING_UNNATURAL, TRUE, FALSE },
  [GENKAN_MESSAGE_WORD_GENERIC_SALUTATION] = { GENKAN_MESSAGE_FINDING_GENERIC_SALUTATION, TRUE, FALSE },
  [GENKAN_MESSAGE_WORD_PERSONAL_SALUTATION] = { GENKAN_MESSAGE_FINDING_PERSONAL_SALUTATION, FALSE, FALSE },
  [GENKAN_MESSAGE_WORD_REASSURANCE] = { GENKAN_MESSAGE_FINDING_NEVER_ASK, FALSE, FALSE },
  [GENKAN_MESSAGE_WORD_WEEKDAY] = { GENKAN_MESSAGE_FINDING_WEEKDAY, TRUE, FALSE },
  [GENKAN_MESSAGE_WORD_IMPOSSIBLE_DAY] = { GENKAN_MESSAGE_FINDING_IMPOSSIBLE_DAY, TRUE, FALSE },
  [GENKAN_MESSAGE_WORD_FOREIGN_GLYPH] = { GENKAN_MESSAGE_FINDING_FOREIGN_GLYPH, TRUE, FALSE },
  [GENKAN_MESSAGE_WORD_INSERTED_SYMBOLS] = { GENKAN_MESSAGE_FINDING_INSERTED_SYMBOLS, TRUE, FALSE },
  [GENKAN_MESSAGE_WORD_INVISIBLE] = { GENKAN_MESSAGE_FINDING_ZERO_WIDTH, TRUE, FALSE },
  [GENKAN_MESSAGE_WORD_ODD_WIDTH] = { GENKAN_MESSAGE_FINDING_ODD_FULLWIDTH, TRUE, FALSE },
  [GENKAN_MESSAGE_WORD_LOOK_ALIKE] = { GENKAN_MESSAGE_FINDING_CONFUSABLE_KANJI, TRUE, FALSE },
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

static const char *
subject_of (const GenkanMessageCase *self)
{
  return self->message->subject != NULL ? self->message->subject : "";
}

static void
sort_by_kind (const GPtrArray *matches,
              const char      *text,
              gboolean         in_text,
              Kind             seen[GENKAN_MESSAGE_N_WORDS])
{
  for (guint i = 0; i < matches->len; i++)
    {
      const GenkanMessageWordMatch *match = g_ptr_array_index (matches, i);
      Kind *kind = &seen[match->kind];

      if (kind->match == NULL)
        *kind = (Kind) { match, text, in_text, 0 };
      kind->weight = MAX (kind->weight, match->weight);
    }
}

static void
sort_all (const GenkanMessageCase *self,
          Kind                     seen[GENKAN_MESSAGE_N_WORDS])
{
  sort_by_kind (self->wording.in_text, self->message->text, TRUE, seen);
  sort_by_kind (self->wording.in_subject, subject_of (self), FALSE, seen);
}

/** _genkan_message_case_read_words: finds them; what they mean is judged when the sender and the links are known. */
void
_genkan_message_case_read_words (GenkanMessageCase *self)
{
  GenkanMessageWording *wording = &self->wording;
  Kind seen[GENKAN_MESSAGE_N_WORDS] = { 0 };

  wording->in_text = genkan_message_words_find (self->tables->words, self->message->text, self->message->date, self->keys->now);
  wording->in_subject = genkan_message_words_find (self->tables->words, subject_of (self), self->message->date, self->keys->now);
  sort_all (self, seen);

  for (guint i = 0; i < GENKAN_MESSAGE_N_WORDS; i++)
    {
      if (seen[i].match == NULL || !kinds[i].presses)
        continue;
      wording->pressure += seen[i].weight;
      wording->n_pressing++;
    }
  if (wording->pressure > 0)
    wording->pressure *= MIN (1, (double) FULL_WEIGHT_LENGTH / (double) MAX (1, g_utf8_strlen (self->message->text, -1)));
}

/** Whether the words together are a sign. A message whose only links are hidden presses by that, too. */
gboolean
_genkan_message_case_presses (const GenkanMessageCase *self)
{
  gboolean is_short = !self->message->is_mail;
  gboolean hidden = self->links.n_hidden > 0 && (is_short || self->links.n_hidden == self->links.n_links);

  return self->wording.pressure + (hidden ? 1 : 0) >= (is_short ? ENOUGH_IN_SHORT : ENOUGH) &&
         self->wording.n_pressing + (hidden ? 1 : 0) >= 2;
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
  Kind seen[GENKAN_MESSAGE_N_WORDS] = { 0 };
  const Kind *heaviest = NULL;

  sort_all (self, seen);
  for (guint i = 0; i < GENKAN_MESSAGE_N_WORDS; i++)
    {
      if (seen[i].match != NULL && kinds[i].presses && (heaviest == NULL || seen[i].weight > heaviest->weight))
        heaviest = &seen[i];
    }
  if (!_genkan_message_case_presses (self) || self->proved || _genkan_message_case_all_links_official (self))
    heaviest = NULL;

  /* the heaviest of them carries the warning */
  for (guint i = 0; i < GENKAN_MESSAGE_N_WORDS; i++)
    {
      if (seen[i].match != NULL && !kinds[i].silent)
        tell (self, &seen[i], !kinds[i].presses ? GENKAN_WEIGHT_NOTE : &seen[i] == heaviest ? GENKAN_WEIGHT_SIGN : GENKAN_WEIGHT_HINT);
    }
}
