/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GenkanWords: sets of fixed words in the catalog, each of which has a translation for people.
 * @GENKAN_WORDS_CATEGORY: what kind of service it is
 * @GENKAN_WORDS_TWO_FACTOR: ways to confirm a login
 * @GENKAN_WORDS_USER_NAME: what a mail program has to give as the user name
 * @GENKAN_WORDS_MAIL_SECURITY: how the connection to a mail server is protected
 * @GENKAN_WORDS_PASSWORD_NEED: what a password has to contain
 * @GENKAN_WORDS_SIGNATURE: how mail is signed
 * @GENKAN_WORDS_REACH: how much of the mail that is true for
 * @GENKAN_WORDS_NOTICE: what a note on genuine messages is about
 * @GENKAN_WORDS_NEVER: what a service never does
 * @GENKAN_WORDS_CHANNEL: by mail, by SMS, or in any way
 * @GENKAN_WORDS_HARM: what happened to somebody who looks for help
 */
typedef enum
{
  GENKAN_WORDS_CATEGORY,
  GENKAN_WORDS_TWO_FACTOR,
  GENKAN_WORDS_USER_NAME,
  GENKAN_WORDS_MAIL_SECURITY,
  GENKAN_WORDS_PASSWORD_NEED,
  GENKAN_WORDS_SIGNATURE,
  GENKAN_WORDS_REACH,
  GENKAN_WORDS_NOTICE,
  GENKAN_WORDS_NEVER,
  GENKAN_WORDS_CHANNEL,
  GENKAN_WORDS_HARM,
  GENKAN_N_WORDS,
} GenkanWords;

const char *genkan_catalog_word    (GenkanWords  words,
                                    const char  *token);
const char *genkan_catalog_token   (GenkanWords  words,
                                    guint        index);
gboolean    genkan_catalog_is_word (GenkanWords  words,
                                    const char  *token);

G_END_DECLS
