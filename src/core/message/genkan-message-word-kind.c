/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-message-words-private.h"

static const char * const tokens[GENKAN_MESSAGE_N_WORDS] = {
  [GENKAN_MESSAGE_WORD_THREAT] = "threat",
  [GENKAN_MESSAGE_WORD_SECURITY_LURE] = "security-lure",
  [GENKAN_MESSAGE_WORD_URGENCY] = "urgency",
  [GENKAN_MESSAGE_WORD_DEADLINE] = "deadline",
  [GENKAN_MESSAGE_WORD_DEADLINE_PAST] = "deadline-past",
  [GENKAN_MESSAGE_WORD_REWARD] = "reward",
  [GENKAN_MESSAGE_WORD_PAYMENT] = "payment",
  [GENKAN_MESSAGE_WORD_DELIVERY] = "delivery",
  [GENKAN_MESSAGE_WORD_PHONE_LURE] = "phone-lure",
  [GENKAN_MESSAGE_WORD_CALL] = "call",
  [GENKAN_MESSAGE_WORD_WITHDRAWAL] = "withdrawal",
  [GENKAN_MESSAGE_WORD_UNNATURAL] = "unnatural",
  [GENKAN_MESSAGE_WORD_GENERIC_SALUTATION] = "generic-salutation",
  [GENKAN_MESSAGE_WORD_PERSONAL_SALUTATION] = "personal-salutation",
  [GENKAN_MESSAGE_WORD_REASSURANCE] = "reassurance",
  [GENKAN_MESSAGE_WORD_WEEKDAY] = "weekday",
  [GENKAN_MESSAGE_WORD_IMPOSSIBLE_DAY] = "impossible-day",
  [GENKAN_MESSAGE_WORD_FOREIGN_GLYPH] = "foreign-glyph",
  [GENKAN_MESSAGE_WORD_INSERTED_SYMBOLS] = "inserted-symbols",
  [GENKAN_MESSAGE_WORD_INVISIBLE] = "invisible",
  [GENKAN_MESSAGE_WORD_ODD_WIDTH] = "odd-width",
  [GENKAN_MESSAGE_WORD_LOOK_ALIKE] = "look-alike",
};

/** _genkan_message_word_kind_to_token: the name of @kind in the data. */
const char *
_genkan_message_word_kind_to_token (GenkanMessageWordKind kind)
{
  g_return_val_if_fail (kind < GENKAN_MESSAGE_N_WORDS, NULL);

  return tokens[kind];
}

gboolean
_genkan_message_word_kind_from_token (const char            *token,
                                      GenkanMessageWordKind *kind)
{
  for (guint i = 0; i < GENKAN_MESSAGE_N_WORDS; i++)
    {
      if (g_str_equal (tokens[i], token))
        {
          *kind = i;
          return TRUE;
        }
    }

  return FALSE;
}
