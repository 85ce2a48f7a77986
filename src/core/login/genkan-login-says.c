/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-login-messages-private.h"

/**
 * _genkan_login_says_from_token:
 * @token: a cause, or one of the other things that a rule can say
 * @cause: (out): GENKAN_LOGIN_CAUSE_UNKNOWN unless @says is GENKAN_LOGIN_SAYS_CAUSE
 */
gboolean
_genkan_login_says_from_token (const char       *token,
                               GenkanLoginSays  *says,
                               GenkanLoginCause *cause)
{
  static const char * const names[] = {
    [GENKAN_LOGIN_SAYS_CAUSE] = NULL,
    [GENKAN_LOGIN_SAYS_NOTHING] = "neutral",
    [GENKAN_LOGIN_SAYS_TRIES] = "says-tries",
    [GENKAN_LOGIN_SAYS_MINUTES] = "says-minutes",
    [GENKAN_LOGIN_SAYS_HOURS] = "says-hours",
  };

  *cause = GENKAN_LOGIN_CAUSE_UNKNOWN;
  for (guint i = GENKAN_LOGIN_SAYS_NOTHING; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_equal (names[i], token))
        {
          *says = (GenkanLoginSays) i;
          return TRUE;
        }
    }

  *says = GENKAN_LOGIN_SAYS_CAUSE;

  return genkan_login_cause_from_token (token, cause) && *cause != GENKAN_LOGIN_CAUSE_UNKNOWN;
}
