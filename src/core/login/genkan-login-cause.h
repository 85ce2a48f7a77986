/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** GenkanLoginCause: why a login failed. The tokens are a stable interface; see DESIGN.md. */
typedef enum
{
  GENKAN_LOGIN_CAUSE_UNKNOWN,
  GENKAN_LOGIN_CAUSE_TYPO,
  GENKAN_LOGIN_CAUSE_STALE_SAVED_CREDENTIAL,
  GENKAN_LOGIN_CAUSE_ACCOUNT_LOCK,
  GENKAN_LOGIN_CAUSE_CONGESTION,
  GENKAN_LOGIN_CAUSE_MAINTENANCE,
  GENKAN_LOGIN_CAUSE_CONNECTION_LIMIT,
  GENKAN_LOGIN_CAUSE_NETWORK_RESTRICTION,
  GENKAN_LOGIN_CAUSE_COMPANY_RESTRICTION,
  GENKAN_LOGIN_CAUSE_TOO_MANY_CONNECTIONS,
  GENKAN_LOGIN_CAUSE_LOGIN_RESTRICTION,
  GENKAN_LOGIN_CAUSE_NOT_REGISTERED,
  GENKAN_LOGIN_CAUSE_PASSWORD_EXPIRED,
  GENKAN_LOGIN_CAUSE_OTP_WRONG,
  GENKAN_LOGIN_CAUSE_OTP_EXPIRED,
  GENKAN_LOGIN_CAUSE_SESSION_TIMEOUT,
  GENKAN_LOGIN_CAUSE_COOKIE_DISABLED,
  GENKAN_LOGIN_CAUSE_CAPTCHA_FAILED,
  GENKAN_LOGIN_CAUSE_ACCOUNT_SUSPENDED,
  GENKAN_LOGIN_CAUSE_CERTIFICATE_WARNING,
  GENKAN_LOGIN_CAUSE_MAIL_AUTH_FAILED,
  GENKAN_LOGIN_CAUSE_APP_PASSWORD_REQUIRED,
  GENKAN_LOGIN_CAUSE_MAILBOX_FULL,
  GENKAN_LOGIN_CAUSE_NETWORK_OFFLINE,
  GENKAN_LOGIN_CAUSE_SERVER_SETTINGS,
  GENKAN_LOGIN_CAUSE_UPDATE_REQUIRED,
  GENKAN_LOGIN_CAUSE_CLOCK_SKEW,
  GENKAN_LOGIN_N_CAUSES,
} GenkanLoginCause;

/** A number of minutes that nobody can promise. */
#define GENKAN_LOGIN_NO_MINUTES (-1)

const char *genkan_login_cause_to_token   (GenkanLoginCause  cause);
gboolean    genkan_login_cause_from_token (const char       *token,
                                           GenkanLoginCause *cause);
const char *genkan_login_cause_get_step   (GenkanLoginCause  cause);
int         genkan_login_cause_retry_from (GenkanLoginCause  cause);
int         genkan_login_cause_retry_to   (GenkanLoginCause  cause);
gboolean    genkan_login_cause_is_attempt (GenkanLoginCause  cause);
const char *genkan_login_cause_sentence   (GenkanLoginCause  cause);
const char *genkan_login_step_sentence    (const char       *step);

G_END_DECLS
