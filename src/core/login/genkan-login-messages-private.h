/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-login-fold-private.h"
#include "genkan-login-messages.h"

G_BEGIN_DECLS

/* date; rules: what it says, weight, whether neutral words count too, services, pattern for folded text */
#define GENKAN_LOGIN_MESSAGES_TYPE "(sa(sybass))"

/* What a rule says beside causes, by name. */
typedef enum
{
  GENKAN_LOGIN_SAYS_CAUSE,
  GENKAN_LOGIN_SAYS_NOTHING,  /* "neutral": words about another case, that are taken out before the others look */
  GENKAN_LOGIN_SAYS_TRIES,
  GENKAN_LOGIN_SAYS_MINUTES,
  GENKAN_LOGIN_SAYS_HOURS,
} GenkanLoginSays;

gboolean _genkan_login_says_from_token (const char       *token,
                                        GenkanLoginSays  *says,
                                        GenkanLoginCause *cause);

#define GENKAN_LOGIN_REGEX_FLAGS (G_REGEX_OPTIMIZE | G_REGEX_MULTILINE)

G_END_DECLS
