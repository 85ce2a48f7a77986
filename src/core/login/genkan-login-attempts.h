/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GenkanLoginOutcome: how a try ended.
 * @GENKAN_LOGIN_OUTCOME_WORKED: logged in
 * @GENKAN_LOGIN_OUTCOME_WRONG: the service said that something typed was wrong, and counts it; see genkan_login_cause_is_attempt()
 * @GENKAN_LOGIN_OUTCOME_LOCKED: the service said that it is locked
 * @GENKAN_LOGIN_OUTCOME_OTHER: it failed for another reason, which no service counts
 */
typedef enum
{
  GENKAN_LOGIN_OUTCOME_WORKED,
  GENKAN_LOGIN_OUTCOME_WRONG,
  GENKAN_LOGIN_OUTCOME_LOCKED,
  GENKAN_LOGIN_OUTCOME_OTHER,
} GenkanLoginOutcome;

/** GenkanLoginAttempt: one try; @time in seconds since 1970 (UTC). */
typedef struct
{
  gint64             time;
  GenkanLoginOutcome outcome;
} GenkanLoginAttempt;

/**
 * GenkanLoginAdvice:
 * @GENKAN_LOGIN_ADVICE_TRY: one try is fine
 * @GENKAN_LOGIN_ADVICE_WAIT: first the clock, then the try
 * @GENKAN_LOGIN_ADVICE_STOP: one more wrong try may lock the account; do something else first
 */
typedef enum
{
  GENKAN_LOGIN_ADVICE_TRY,
  GENKAN_LOGIN_ADVICE_WAIT,
  GENKAN_LOGIN_ADVICE_STOP,
} GenkanLoginAdvice;

/**
 * GenkanLoginGuard: what the log of tries says about the next one.
 * @not_before: with GENKAN_LOGIN_ADVICE_WAIT, when it may be tried
 * @n_wrong: wrong tries that the service may still be counting
 */
typedef struct
{
  GenkanLoginAdvice advice;
  gint64            not_before;
  guint             n_wrong;
} GenkanLoginGuard;

void        genkan_login_guard_look     (const GenkanLoginAttempt *attempts,
                                         guint                     n_attempts,
                                         guint                     limit,
                                         int                       tries_left,
                                         gint64                    now,
                                         GenkanLoginGuard         *guard);
const char *genkan_login_guard_sentence (const GenkanLoginGuard   *guard);

G_END_DECLS
