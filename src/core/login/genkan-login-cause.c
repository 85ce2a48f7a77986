/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-login-cause.h"

#include <glib/gi18n.h>

#define NONE GENKAN_LOGIN_NO_MINUTES

/*
 * Token, first step, minutes from, minutes to, what it means. The times are those of TS-069 to TS-075; for the rest it was
 * asked how long it takes until another try can have another result.
 */
static const struct
{
  const char *token;
  const char *step;
  int         from;
  int         to;
  const char *sentence;
} causes[GENKAN_LOGIN_N_CAUSES] = {
  [GENKAN_LOGIN_CAUSE_UNKNOWN] = { "unknown", "note-down", NONE, NONE,
    N_("These words are not known here. That does not mean that something bad happened.") },
  [GENKAN_LOGIN_CAUSE_TYPO] = { "typo", "retype", 0, 5,
    N_("The ID or the password was typed differently from what the service has, or an old one was filled in.") },
  [GENKAN_LOGIN_CAUSE_STALE_SAVED_CREDENTIAL] = { "stale-saved-credential", "retype", 0, 5,
    N_("An old password that this device has saved seems to be used.") },
  [GENKAN_LOGIN_CAUSE_ACCOUNT_LOCK] = { "account-lock", "wait-then-unlock", 30, NONE,
    N_("After several wrong tries the account seems to be locked for a while.") },
  [GENKAN_LOGIN_CAUSE_CONGESTION] = { "congestion", "wait-then-other-environment", 5, 15,
    N_("Very many people seem to use the service at this moment. It is not your mistake.") },
  [GENKAN_LOGIN_CAUSE_MAINTENANCE] = { "maintenance", "wait-then-other-environment", 5, 15,
    N_("The service seems to be stopped for a while by the company. It is not your mistake.") },
  [GENKAN_LOGIN_CAUSE_CONNECTION_LIMIT] = { "connection-limit", "wait-then-other-environment", 5, 15,
    N_("The service seems to hold you back for a while, because of many actions in a short time.") },
  [GENKAN_LOGIN_CAUSE_NETWORK_RESTRICTION] = { "network-restriction", "change-line-or-ask-admin", 10, NONE,
    N_("The service does not seem to let in this line or this region.") },
  [GENKAN_LOGIN_CAUSE_COMPANY_RESTRICTION] = { "company-restriction", "change-line-or-ask-admin", 10, NONE,
    N_("A rule of the company or school seems to stop this.") },
  [GENKAN_LOGIN_CAUSE_TOO_MANY_CONNECTIONS] = { "too-many-connections", "lengthen-sync-interval", NONE, NONE,
    N_("Too many devices or programs seem to be connected at the same time.") },
  [GENKAN_LOGIN_CAUSE_LOGIN_RESTRICTION] = { "login-restriction", "wait", NONE, NONE,
    N_("The mail service seems to have restricted logins for protection.") },
  [GENKAN_LOGIN_CAUSE_NOT_REGISTERED] = { "not-registered", "check-which-id", 0, 5,
    N_("The service does not know this ID. Mostly it is another kind of ID than the one for this door.") },
  [GENKAN_LOGIN_CAUSE_PASSWORD_EXPIRED] = { "password-expired", "reset-password", 0, 5,
    N_("The password seems to have expired, or the service asks for a new one.") },
  [GENKAN_LOGIN_CAUSE_OTP_WRONG] = { "otp-wrong", "use-newest-code", 0, 1,
    N_("The one-time code was not the right one. An earlier code may have been typed.") },
  [GENKAN_LOGIN_CAUSE_OTP_EXPIRED] = { "otp-expired", "request-new-code", 0, 1,
    N_("The code or link is no longer valid.") },
  [GENKAN_LOGIN_CAUSE_SESSION_TIMEOUT] = { "session-timeout", "open-entry-again", 0, 0,
    N_("Too much time has passed on that page, or it is an old one.") },
  [GENKAN_LOGIN_CAUSE_COOKIE_DISABLED] = { "cookie-disabled", "allow-cookies", 0, 0,
    N_("The browser does not let this site keep what it needs (cookies or JavaScript).") },
  [GENKAN_LOGIN_CAUSE_CAPTCHA_FAILED] = { "captcha-failed", "reload-and-retry", 0, 5,
    N_("The test with a picture, which tells people from programs, was not passed.") },
  [GENKAN_LOGIN_CAUSE_ACCOUNT_SUSPENDED] = { "account-suspended", "contact-official-desk", NONE, NONE,
    N_("The company seems to have stopped the use of this account.") },
  [GENKAN_LOGIN_CAUSE_CERTIFICATE_WARNING] = { "certificate-warning", "do-not-continue", NONE, NONE,
    N_("The browser warns that it cannot tell whether this is the real site.") },
  [GENKAN_LOGIN_CAUSE_MAIL_AUTH_FAILED] = { "mail-auth-failed", "update-saved-password", 0, 5,
    N_("The mail program could not log in with the name and password that it has saved.") },
  [GENKAN_LOGIN_CAUSE_APP_PASSWORD_REQUIRED] = { "app-password-required", "make-app-password", 0, 5,
    N_("This program needs a password of its own, or a newer way of logging in.") },
  [GENKAN_LOGIN_CAUSE_MAILBOX_FULL] = { "mailbox-full", "empty-mailbox", 0, NONE,
    N_("The mailbox is full.") },
  [GENKAN_LOGIN_CAUSE_NETWORK_OFFLINE] = { "network-offline", "check-line", 0, 5,
    N_("This device does not reach the service.") },
  [GENKAN_LOGIN_CAUSE_SERVER_SETTINGS] = { "server-settings", "check-server-settings", 0, 5,
    N_("A setting of the mail program seems wrong: server, port or encryption.") },
  [GENKAN_LOGIN_CAUSE_UPDATE_REQUIRED] = { "update-required", "update-app", 0, 5,
    N_("The app or browser seems too old for this service.") },
  [GENKAN_LOGIN_CAUSE_CLOCK_SKEW] = { "clock-skew", "set-clock", 0, 5,
    N_("The clock of this device seems to be wrong.") },
};

static const struct
{
  const char *token;
  const char *sentence;
} steps[] = {
  { "retype", N_("Clear the box and type the ID and the password by hand, one letter at a time. Try once.") },
  { "wait-then-unlock", N_("Do not try again now. Wait at least 30 minutes, then try once; if it is still locked, unlock it on the official page.") },
  { "wait-then-other-environment", N_("Wait 5 to 15 minutes and try once. If it is the same, try another device or line.") },
  { "change-line-or-ask-admin", N_("Wait about ten minutes and try from another line. At work, ask your administrator.") },
  { "lengthen-sync-interval", N_("Close mail programs on other devices, and let them look for new mail less often.") },
  { "wait", N_("Wait without trying. If it lasts, ask the official support.") },
  { "check-which-id", N_("Look at which ID belongs to this door: customer number, mail address, or an ID of the service.") },
  { "reset-password", N_("Make a new password on the official page.") },
  { "use-newest-code", N_("Type the newest code only. Codes from earlier requests no longer work.") },
  { "request-new-code", N_("Request a new code on the official page and use it at once.") },
  { "open-entry-again", N_("Close the page and open the official entry again.") },
  { "allow-cookies", N_("In the browser settings, allow cookies and JavaScript for this site, then open the official entry again.") },
  { "reload-and-retry", N_("Reload the page and try once with the new picture.") },
  { "contact-official-desk", N_("Ask the official support. Take the number from the catalog or from a bill, not from a message.") },
  { "do-not-continue", N_("Do not go on and type nothing. Close the page and open the official entry.") },
  { "update-saved-password", N_("Type the present password into the mail program again, on every device.") },
  { "make-app-password", N_("Make a password for this program on the official page, or add the account again with the new way of logging in.") },
  { "empty-mailbox", N_("Delete large mails, and empty the bin and the junk folder.") },
  { "check-line", N_("Look at Wi-Fi and airplane mode, and whether other sites open.") },
  { "check-server-settings", N_("Compare server, port and encryption with the ones in the catalog.") },
  { "update-app", N_("Update the app or the browser from the official store or its own menu.") },
  { "set-clock", N_("In the settings, under date and time, choose automatic.") },
  { "note-down", N_("Note down the words and the time. Try once from the official entry; if it fails again, try another device or line.") },
};

/** genkan_login_cause_to_token: a stable word for output and storage; `unknown` when the message was not known. */
const char *
genkan_login_cause_to_token (GenkanLoginCause cause)
{
  g_return_val_if_fail ((guint) cause < GENKAN_LOGIN_N_CAUSES, NULL);

  return causes[cause].token;
}

gboolean
genkan_login_cause_from_token (const char       *token,
                               GenkanLoginCause *cause)
{
  for (guint i = 0; i < GENKAN_LOGIN_N_CAUSES; i++)
    {
      if (g_str_equal (causes[i].token, token))
        {
          *cause = (GenkanLoginCause) i;
          return TRUE;
        }
    }

  return FALSE;
}

/** genkan_login_cause_get_step: token of the first thing to do. */
const char *
genkan_login_cause_get_step (GenkanLoginCause cause)
{
  g_return_val_if_fail ((guint) cause < GENKAN_LOGIN_N_CAUSES, NULL);

  return causes[cause].step;
}

/** genkan_login_cause_retry_from: after how many minutes to try again, or GENKAN_LOGIN_NO_MINUTES when waiting alone does not help. */
int
genkan_login_cause_retry_from (GenkanLoginCause cause)
{
  g_return_val_if_fail ((guint) cause < GENKAN_LOGIN_N_CAUSES, NONE);

  return causes[cause].from;
}

/** genkan_login_cause_retry_to: the longest wait that makes sense, in minutes, or GENKAN_LOGIN_NO_MINUTES when nobody can promise one. */
int
genkan_login_cause_retry_to (GenkanLoginCause cause)
{
  g_return_val_if_fail ((guint) cause < GENKAN_LOGIN_N_CAUSES, NONE);

  return causes[cause].to;
}

/** genkan_login_cause_is_attempt: whether the service counts such a failure as a wrong try, so that more of them may lock the account. */
gboolean
genkan_login_cause_is_attempt (GenkanLoginCause cause)
{
  return cause == GENKAN_LOGIN_CAUSE_TYPO || cause == GENKAN_LOGIN_CAUSE_STALE_SAVED_CREDENTIAL
         || cause == GENKAN_LOGIN_CAUSE_MAIL_AUTH_FAILED || cause == GENKAN_LOGIN_CAUSE_OTP_WRONG;
}

/** genkan_login_cause_sentence: what it means, translated. */
const char *
genkan_login_cause_sentence (GenkanLoginCause cause)
{
  g_return_val_if_fail ((guint) cause < GENKAN_LOGIN_N_CAUSES, NULL);

  return _(causes[cause].sentence);
}

/**
 * genkan_login_step_sentence:
 * @step: from genkan_login_cause_get_step()
 *
 * Returns: (nullable): what to do, translated; %NULL for an unknown step
 */
const char *
genkan_login_step_sentence (const char *step)
{
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (g_str_equal (steps[i].token, step))
        return _(steps[i].sentence);
    }

  return NULL;
}
