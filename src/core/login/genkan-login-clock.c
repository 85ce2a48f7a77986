/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-login-clock.h"

#include <glib/gi18n.h>

#define MINUTE 60

/* Clocks are corrected by seconds all the time; only more than this is somebody setting it. */
#define SET_BACK (2 * MINUTE)

/* A week. Whatever a message says beyond is misread, or better asked at the desk. */
#define MAX_SAID_MINUTES (7 * 24 * 60)

/**
 * genkan_login_clock_start:
 * @clock: (out):
 * @said_minutes: what the message said, or GENKAN_LOGIN_NO_MINUTES for the usual time of @cause; the longer one counts for a lock
 * @not_before: when the log of tries allows the next one, or 0
 * @now: seconds since 1970
 */
void
genkan_login_clock_start (GenkanLoginClock *clock,
                          GenkanLoginCause  cause,
                          int               said_minutes,
                          gint64            not_before,
                          gint64            now)
{
  int from = genkan_login_cause_retry_from (cause);
  int to = genkan_login_cause_retry_to (cause);

  g_return_if_fail (clock != NULL);

  if (said_minutes > 0)
    {
      from = MIN (said_minutes, MAX_SAID_MINUTES);
      to = to == GENKAN_LOGIN_NO_MINUTES ? to : MAX (to, from);
    }

  *clock = (GenkanLoginClock) { .cause = cause, .started = now, .seen = now };
  clock->not_before = from == GENKAN_LOGIN_NO_MINUTES ? 0 : now + (gint64) from * MINUTE;
  clock->until = to == GENKAN_LOGIN_NO_MINUTES ? 0 : now + (gint64) to * MINUTE;
  if (not_before > now)
    {
      clock->not_before = MAX (clock->not_before, not_before);
      if (clock->until != 0)
        clock->until = MAX (clock->until, clock->not_before);
    }
}

static void
shift (GenkanLoginClock *clock,
       gint64            seconds)
{
  clock->started -= seconds;
  clock->seen -= seconds;
  if (clock->not_before != 0)
    clock->not_before -= seconds;
  if (clock->until != 0)
    clock->until -= seconds;
}

/**
 * genkan_login_clock_look:
 * @clock: (inout): remembers that it was looked at; store it again when @view says that the clock was set back
 * @now: seconds since 1970
 * @view: (out):
 *
 * When the clock of the computer was set back, what was left when it was last looked at is left still: the wait becomes longer by
 * the time nobody saw, never shorter.
 */
void
genkan_login_clock_look (GenkanLoginClock     *clock,
                         gint64                now,
                         GenkanLoginClockView *view)
{
  gint64 whole;

  g_return_if_fail (clock != NULL && view != NULL);

  *view = (GenkanLoginClockView) { 0 };
  if (now < clock->seen - SET_BACK)
    {
      view->was_set_back = TRUE;
      shift (clock, clock->seen - now);
    }
  clock->seen = MAX (clock->seen, now);

  if (clock->not_before == 0)
    return;

  whole = clock->not_before - clock->started;
  view->seconds_left = MAX (0, clock->not_before - now);
  view->part = whole > 0 ? CLAMP (1.0 - (double) view->seconds_left / (double) whole, 0.0, 1.0) : 1.0;
  if (view->seconds_left > 0)
    {
      view->state = GENKAN_LOGIN_CLOCK_WAIT;
      view->next_tick = view->seconds_left > MINUTE ? (guint) ((view->seconds_left - 1) % MINUTE) + 1 : (guint) view->seconds_left;
    }
  else if (clock->until == 0 || now <= clock->until)
    {
      view->state = GENKAN_LOGIN_CLOCK_TRY;
      view->next_tick = clock->until == 0 ? 0 : (guint) MIN (clock->until - now + 1, G_MAXINT);
    }
  else
    {
      view->state = GENKAN_LOGIN_CLOCK_OVER;
    }
}

/**
 * genkan_login_clock_dup_sentence:
 *
 * Returns: (transfer full): how long to wait, or what to do now, translated
 */
char *
genkan_login_clock_dup_sentence (const GenkanLoginClock     *clock,
                                 const GenkanLoginClockView *view)
{
  gint64 minutes = (view->seconds_left + MINUTE - 1) / MINUTE;
  gint64 hours = minutes / 60;

  switch (view->state)
    {
    case GENKAN_LOGIN_CLOCK_WAIT:
      if (minutes <= 1)
        return g_strdup (_("Less than a minute is left."));
      if (hours < 2)
        return g_strdup_printf (ngettext ("Please wait %d more minute.", "Please wait %d more minutes.", (gulong) minutes), (int) minutes);
      return g_strdup_printf (ngettext ("Please wait about %d more hour.", "Please wait about %d more hours.", (gulong) hours), (int) hours);
    case GENKAN_LOGIN_CLOCK_TRY:
      return g_strdup (_("Now you can try once, from the official entry."));
    case GENKAN_LOGIN_CLOCK_OVER:
      return g_strdup (_("The usual waiting time is over. Try once; if it fails again, waiting longer will not help."));
    case GENKAN_LOGIN_CLOCK_NONE:
    default:
      return g_strdup (genkan_login_step_sentence (genkan_login_cause_get_step (clock->cause)));
    }
}
