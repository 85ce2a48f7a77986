/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "genkan-result.h"

G_BEGIN_DECLS

/**
 * GenkanPrimary:
 * @GENKAN_PRIMARY_OPEN_ENTRY: open the official entry of the service
 * @GENKAN_PRIMARY_CHOOSE_SERVICE: say which service it should be
 * @GENKAN_PRIMARY_CHECK_AGAIN: back to what was pasted
 * @GENKAN_PRIMARY_NEXT: on to the next message, in practice
 *
 * The one thing that a result page offers.
 */
typedef enum
{
  GENKAN_PRIMARY_OPEN_ENTRY,
  GENKAN_PRIMARY_CHOOSE_SERVICE,
  GENKAN_PRIMARY_CHECK_AGAIN,
  GENKAN_PRIMARY_NEXT,
} GenkanPrimary;

/** GenkanAbout: what an answer is about; the words differ where “this address” would be wrong. */
typedef enum
{
  GENKAN_ABOUT_ADDRESS,
  GENKAN_ABOUT_MESSAGE,
} GenkanAbout;

/**
 * GenkanSign: what stands between who is claimed and whose address it is.
 * @symbol: one character
 * @spoken: N_() sentence with {service} and {owner}, for a screen reader
 */
typedef struct
{
  const char *symbol;
  const char *spoken;
} GenkanSign;

const GenkanSign *genkan_verdict_words_get_sign     (GenkanResult  *result);
char             *genkan_verdict_words_dup_headline (GenkanResult  *result);
char             *genkan_verdict_words_dup_sentence (GenkanResult  *result,
                                                     GenkanAbout    about);
char             *genkan_verdict_words_dup_primary  (GenkanResult  *result,
                                                     GenkanPrimary  primary);
const char       *genkan_verdict_words_get_note     (GenkanResult  *result,
                                                     GenkanPrimary  primary);
char             *genkan_verdict_words_dup_date     (GenkanResult  *result,
                                                     GDateTime     *now,
                                                     const char    *where);

G_END_DECLS
