/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "genkan-login-identifier.h"

static const struct
{
  const char *token;
  const char *sentence;
} issues[GENKAN_LOGIN_N_ISSUES] = {
  [GENKAN_LOGIN_ISSUE_FULLWIDTH] = { "fullwidth", N_("There are wide (full-width) letters. Change the keyboard to plain letters.") },
  [GENKAN_LOGIN_ISSUE_ZERO_WIDTH] = { "zero-width", N_("There is a character that cannot be seen. It comes along when text is copied.") },
  [GENKAN_LOGIN_ISSUE_LEADING_SPACE] = { "leading-space", N_("There is a space at the beginning.") },
  [GENKAN_LOGIN_ISSUE_TRAILING_SPACE] = { "trailing-space", N_("There is a space at the end.") },
  [GENKAN_LOGIN_ISSUE_INNER_SPACE] = { "inner-space", N_("There is a space in the middle.") },
  [GENKAN_LOGIN_ISSUE_KANA] = { "kana", N_("There are Japanese letters. Switch the keyboard from kana to plain letters.") },
  [GENKAN_LOGIN_ISSUE_HYPHEN] = { "hyphen", N_("This ID is typed without hyphens.") },
  [GENKAN_LOGIN_ISSUE_CAPS] = { "caps", N_("Capital and small letters are mixed up. Look at the light of CapsLock.") },
  [GENKAN_LOGIN_ISSUE_O_0] = { "O-0", N_("The letter O and the digit 0 seem to be mixed up.") },
  [GENKAN_LOGIN_ISSUE_L_1_I] = { "l-1-I", N_("The letters l and I and the digit 1 seem to be mixed up.") },
  [GENKAN_LOGIN_ISSUE_LOST_LEADING_ZERO] = { "lost-leading-zero", N_("The 0 at the beginning seems to be missing.") },
  [GENKAN_LOGIN_ISSUE_WRONG_KIND] = { "wrong-kind", N_("This does not look like the ID for this door.") },
};

/** genkan_login_issue_to_token: a stable word for output. */
const char *
genkan_login_issue_to_token (GenkanLoginIssue issue)
{
  g_return_val_if_fail ((guint) issue < GENKAN_LOGIN_N_ISSUES, NULL);

  return issues[issue].token;
}

/** genkan_login_issue_sentence: what is wrong, translated. */
const char *
genkan_login_issue_sentence (GenkanLoginIssue issue)
{
  g_return_val_if_fail ((guint) issue < GENKAN_LOGIN_N_ISSUES, NULL);

  return _(issues[issue].sentence);
}
