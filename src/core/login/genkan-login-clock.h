/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-login-cause.h"

G_BEGIN_DECLS

/**
 * GenkanLoginClock: when to try again. Plain numbers, to be stored as they are; times are seconds since 1970 (UTC), so that the
 * time of a suspended computer counts.
 * @started: when it was started
 * @not_before: from when on another try makes sense
 * @until: when to stop waiting and do something else, or 0 when nobody can promise that
 * @seen: the latest time at which it was looked at
 */
typedef struct
{
  GenkanLoginCause cause;
  gint64           started;
  gint64           not_before;
  gint64           until;
  gint64           seen;
} GenkanLoginClock;

/**
 * GenkanLoginClockState:
 * @GENKAN_LOGIN_CLOCK_NONE: waiting does not help with this cause
 * @GENKAN_LOGIN_CLOCK_WAIT: not yet
 * @GENKAN_LOGIN_CLOCK_TRY: now is the time for one try
 * @GENKAN_LOGIN_CLOCK_OVER: the usual time is over; if it still fails, waiting longer will not help
 */
typedef enum
{
  GENKAN_LOGIN_CLOCK_NONE,
  GENKAN_LOGIN_CLOCK_WAIT,
  GENKAN_LOGIN_CLOCK_TRY,
  GENKAN_LOGIN_CLOCK_OVER,
} GenkanLoginClockState;

/**
 * GenkanLoginClockView: the clock at one moment.
 * @seconds_left: until another try makes sense
 * @part: of the wait that is over, from 0 to 1, for a ring
 * @next_tick: in how many seconds the sentence changes; 0 when it stays
 * @was_set_back: the clock of the computer was set back; the wait that was left is kept, and @clock has changed
 */
typedef struct
{
  GenkanLoginClockState state;
  gint64                seconds_left;
  double                part;
  guint                 next_tick;
  gboolean              was_set_back;
} GenkanLoginClockView;

void  genkan_login_clock_start        (GenkanLoginClock           *clock,
                                       GenkanLoginCause            cause,
                                       int                         said_minutes,
                                       gint64                      not_before,
                                       gint64                      now);
void  genkan_login_clock_look         (GenkanLoginClock           *clock,
                                       gint64                      now,
                                       GenkanLoginClockView       *view);
char *genkan_login_clock_dup_sentence (const GenkanLoginClock     *clock,
                                       const GenkanLoginClockView *view);

G_END_DECLS
