/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-guide-words-private.h"

#include <glib/gi18n.h>

static const char * const lists[N_LISTS] = {
  [LIST_TOOL] = "identifier-inspector error-matcher entry-open password-check mail-settings history-review support-report "
                "second-opinion checkup",
  [LIST_FACT] = "entries.count has_mail has_mobile has_business id_kinds.count id_kinds mail_settings mail_password_separate "
                "two_factor.methods history_page status_page reset_page alerts password_rules support.phone support.hours "
                "genuine_notices money computer.clock computer.time-zone computer.keyboard computer.online",
  [LIST_RECORD] = "service person purpose id_kind opened_by words cause attempts matrix.private matrix.device matrix.line matrix.time "
                  "matrix.door wait_until typed steps_done steps_later call_log notice was_me two_factor weakest backup_place "
                  "devices_usual networks_usual reuse password_event contacts_checked filters review_due answers_checkup "
                  "report.device report.os report.browser report.time report.error report.tried report.repro report.service "
                  "report.network report.security report.comparison report.business report.incident report.path",
  [LIST_MOMENT] = "out-of-hours",
  [LIST_GUARD] = "attempts",
  [LIST_WIDGET] = "service-chooser id-kinds",
  [LIST_PURPOSE] = "mypage bill mail mobile business password-reset login-history two-factor status support home",
  [LIST_TONE] = "good calm urgent wait",
  [LIST_ANSWERS] = "four four-own",
  [LIST_GROUP] = "money key device you",
  [LIST_ACTION] = "tool guide page call contact reminder print finish",
  [LIST_PAGE] = "check entries card practice checkup-list mail-settings what-left",
  [LIST_REMINDER] = "10min 30min 60min this-evening next-morning next-day weekly-4 30days monthly 3months travel-end "
                    "service.support.hours",
  [LIST_PRINT] = "thread support-report card public-card request-form office-rules mail-settings",
  [LIST_FINISH] = "close delete remember-usual",
};

/* Choices that need no words of their own. A set is NULL for those that any step may have; a kind that is missing has no words. */
static const struct
{
  const char      *set;
  GenkanGuideKind  kind;
  const char      *id;
  const char      *word;
} choices[] = {
  { NULL, GENKAN_GUIDE_QUESTION, "unknown", NC_ ("guide", "I do not know, or none of these") },
  { NULL, GENKAN_GUIDE_CHECK, "unknown", NC_ ("guide", "I do not know") },
  { NULL, GENKAN_GUIDE_CHECK, "worked", NC_ ("guide", "I got in") },
  { NULL, GENKAN_GUIDE_CHECK, "same", NC_ ("guide", "The same happened") },
  { NULL, GENKAN_GUIDE_CHECK, "later", NC_ ("guide", "Later") },
  { "four", GENKAN_GUIDE_CHECK, "done", NC_ ("guide", "Done") },
  { "four", GENKAN_GUIDE_CHECK, "not-offered", NC_ ("guide", "Not offered here") },
  { "four", GENKAN_GUIDE_CHECK, "later", NC_ ("guide", "Later") },
  { "four", GENKAN_GUIDE_CHECK, "unknown", NC_ ("guide", "I do not know") },
  { "four-own", GENKAN_GUIDE_CHECK, "done", NC_ ("guide", "Done") },
  { "four-own", GENKAN_GUIDE_CHECK, "not-offered", NC_ ("guide", "Does not apply") },
  { "four-own", GENKAN_GUIDE_CHECK, "later", NC_ ("guide", "Later") },
  { "four-own", GENKAN_GUIDE_CHECK, "unknown", NC_ ("guide", "I do not know") },
};

static const char * const four[] = { "done", "not-offered", "later", "unknown", NULL };

/* What a tool can find out. The words are for the person who does its work by hand. */
static const struct
{
  const char *tool;
  const char *id;
  const char *word;
} results[] = {
  { "entry-open", "not-listed", NC_ ("guide", "The service is in no list") },
  { "entry-open", "failed", NC_ ("guide", "The page does not open") },
  { "entry-open", "later", NC_ ("guide", "Later") },
  { "error-matcher", "typo", NC_ ("guide", "Something typed was wrong") },
  { "error-matcher", "stale-saved-credential", NC_ ("guide", "An old saved password may have been used") },
  { "error-matcher", "account-lock", NC_ ("guide", "Locked after several mistakes") },
  { "error-matcher", "login-restriction", NC_ ("guide", "Login to mail is limited") },
  { "error-matcher", "congestion", NC_ ("guide", "Too many people at once") },
  { "error-matcher", "maintenance", NC_ ("guide", "Maintenance, or stopped for a while") },
  { "error-matcher", "connection-limit", NC_ ("guide", "Connections are limited for a while") },
  { "error-matcher", "network-restriction", NC_ ("guide", "Not from this line or place") },
  { "error-matcher", "company-restriction", NC_ ("guide", "Stopped by a rule of the company") },
  { "error-matcher", "not-registered", NC_ ("guide", "This ID is not registered") },
  { "error-matcher", "password-expired", NC_ ("guide", "The password has expired") },
  { "error-matcher", "otp-wrong", NC_ ("guide", "The one-time code is wrong") },
  { "error-matcher", "otp-expired", NC_ ("guide", "The one-time code has expired") },
  { "error-matcher", "session-timeout", NC_ ("guide", "The time is over; open the page again") },
  { "error-matcher", "captcha-failed", NC_ ("guide", "Choosing pictures or letters failed") },
  { "error-matcher", "cookie-disabled", NC_ ("guide", "Cookies or JavaScript are off") },
  { "error-matcher", "account-suspended", NC_ ("guide", "The company has stopped the account") },
  { "error-matcher", "certificate-warning", NC_ ("guide", "A warning about the certificate") },
  { "error-matcher", "network-offline", NC_ ("guide", "No connection") },
  { "error-matcher", "update-required", NC_ ("guide", "The app or browser is too old") },
  { "error-matcher", "clock-skew", NC_ ("guide", "The clock is wrong") },
  { "error-matcher", "too-many-connections", NC_ ("guide", "Too many devices at once") },
  { "error-matcher", "mail-auth-failed", NC_ ("guide", "The mail program could not log in") },
  { "error-matcher", "app-password-required", NC_ ("guide", "A password for apps is needed") },
  { "error-matcher", "mailbox-full", NC_ ("guide", "The mailbox is full") },
  { "error-matcher", "server-settings", NC_ ("guide", "Something about a server, port or encryption") },
  { "error-matcher", "unknown", NC_ ("guide", "None of these") },
  { "identifier-inspector", "found", NC_ ("guide", "I found something to correct") },
  { "identifier-inspector", "none", NC_ ("guide", "I found nothing") },
  { "support-report", "made", NC_ ("guide", "I have written it down") },
  { "support-report", "skipped", NC_ ("guide", "Go on without it") },
  { "history-review", "nothing-odd", NC_ ("guide", "Nothing unusual") },
  { "history-review", "odd", NC_ ("guide", "Something is unusual") },
  { "history-review", "unknown", NC_ ("guide", "I do not know") },
  { "mail-settings", "all-right", NC_ ("guide", "Everything is as it should be") },
  { "mail-settings", "name", NC_ ("guide", "The name of the server is different") },
  { "mail-settings", "port", NC_ ("guide", "The port number is different") },
  { "mail-settings", "tls", NC_ ("guide", "The encryption is different") },
  { "mail-settings", "certificate-name", NC_ ("guide", "A warning about the certificate") },
  { "mail-settings", "method", NC_ ("guide", "The way to log in is different") },
  { "mail-settings", "credentials", NC_ ("guide", "The user name or password is refused") },
  { "mail-settings", "too-many", NC_ ("guide", "Too many devices at once") },
  { "mail-settings", "restricted", NC_ ("guide", "Login is limited for now") },
  { "mail-settings", "offline", NC_ ("guide", "No connection") },
  { "mail-settings", "app-password", NC_ ("guide", "A password for apps is needed") },
  { "mail-settings", "mailbox-full", NC_ ("guide", "The mailbox is full") },
  { "checkup", "open-items", NC_ ("guide", "Something is left to do") },
  { "checkup", "all-done", NC_ ("guide", "Everything is done") },
};

static const struct
{
  const char *group;
  const char *word;
} groups[] = {
  { "money", NC_ ("guide", "Money") },
  { "key", NC_ ("guide", "Passwords and codes") },
  { "device", NC_ ("guide", "Device") },
  { "you", NC_ ("guide", "About you") },
};

gboolean
_genkan_guide_is_listed (GenkanGuideList  list,
                         const char      *word)
{
  g_auto (GStrv) words = g_strsplit (lists[list], " ", -1);

  return g_strv_contains ((const char * const *) words, word);
}

/** Returns: (nullable): the choices of an answer set */
const char * const *
_genkan_guide_list_answers (const char *set)
{
  return _genkan_guide_is_listed (LIST_ANSWERS, set) ? four : NULL;
}

static const char *
translate (const char *word)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "guide", word);
}

/** Returns: (nullable): the standard word for a choice without a label, in the language of the person */
const char *
_genkan_guide_word_for_choice (GenkanGuideKind  kind,
                               const char      *set,
                               const char      *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      if (choices[i].kind == kind && g_strcmp0 (choices[i].set, set) == 0 && g_str_equal (choices[i].id, id))
        return translate (choices[i].word);
    }

  return NULL;
}

/** Returns: (nullable): what the person says when doing the work of @tool by hand; %NULL when the tool has no such result */
const char *
_genkan_guide_word_for_result (const char *tool,
                               const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (results); i++)
    {
      if (g_str_equal (results[i].tool, tool) && g_str_equal (results[i].id, id))
        return translate (results[i].word);
    }

  return NULL;
}

/** Returns: (nullable): a heading */
const char *
_genkan_guide_word_for_group (const char *group)
{
  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      if (g_str_equal (groups[i].group, group))
        return translate (groups[i].word);
    }

  return NULL;
}
