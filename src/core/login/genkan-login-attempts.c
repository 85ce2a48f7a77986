/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-login-attempts.h"

#include <glib/gi18n.h>

/* Two wrong tries within half an hour, and the clock comes first (the guides of the project; half an hour is TS-075). */
#define WINDOW (30 * 60)
#define TRIES_IN_WINDOW 2

/* How long a service may count wrong tries: the longest that is usual. */
#define COUNTING (24 * 60 * 60)

/* Services lock after three to ten wrong tries. Where nobody says after how many, and waiting kept it from three at once, stop before the fifth. */
#define LIMIT_UNKNOWN 5

typedef struct
{
  guint  n_counted;
  gint64 last;           /* the last two wrong tries */
  gint64 before_last;
  gint64 locked;         /* 0: not locked since it last worked */
} Tries;

/* A try in the future was made before the clock was set back, nobody knows when: it counts as made now. */
static gint64
when (const GenkanLoginAttempt *attempt,
      gint64                    now)
{
  return MIN (attempt->time, now);
}

static gint64
last_success (const GenkanLoginAttempt *attempts,
              guint                     n_attempts,
              gint64                    now)
{
  gint64 last = G_MININT64;

  for (guint i = 0; i < n_attempts; i++)
    {
      if (attempts[i].outcome == GENKAN_LOGIN_OUTCOME_WORKED)
        last = MAX (last, when (&attempts[i], now));
    }

  return last;
}

static void
count (const GenkanLoginAttempt *attempts,
       guint                     n_attempts,
       gint64                    now,
       Tries                    *tries)
{
  gint64 success = last_success (attempts, n_attempts, now);

  *tries = (Tries) { .last = G_MININT64, .before_last = G_MININT64 };
  for (guint i = 0; i < n_attempts; i++)
    {
      gint64 time = when (&attempts[i], now);

      if (time <= success)
        continue;
      if (attempts[i].outcome == GENKAN_LOGIN_OUTCOME_LOCKED)
        tries->locked = MAX (tries->locked, time);
      if (attempts[i].outcome != GENKAN_LOGIN_OUTCOME_WRONG)
        continue;

      tries->n_counted += time > now - COUNTING;
      if (time >= tries->last)
        {
          tries->before_last = tries->last;
          tries->last = time;
        }
      else if (time > tries->before_last)
        {
          tries->before_last = time;
        }
    }
}

/**
 * genkan_login_guard_look:
 * @attempts: (array length=n_attempts): tries at one account, in any order
 * @limit: after how many wrong tries this service locks, from a source; 0 when not known
 * @tries_left: how many the screen said are left, or -1
 * @now: seconds since 1970
 * @guard: (out):
 */
void
genkan_login_guard_look (const GenkanLoginAttempt *attempts,
                         guint                     n_attempts,
                         guint                     limit,
                         int                       tries_left,
                         gint64                    now,
                         GenkanLoginGuard         *guard)
{
  guint stop_at = limit > 0 ? limit : LIMIT_UNKNOWN;
  Tries tries;

  g_return_if_fail (guard != NULL);

  count (attempts, n_attempts, now, &tries);
  *guard = (GenkanLoginGuard) { .advice = GENKAN_LOGIN_ADVICE_TRY, .n_wrong = tries.n_counted };

  if (tries.locked != 0 && now < tries.locked + WINDOW)
    {
      guard->advice = GENKAN_LOGIN_ADVICE_WAIT;
      guard->not_before = tries.locked + WINDOW;
    }
  else if ((tries_left >= 0 && tries_left <= 1) || (tries.n_counted > 0 && tries.n_counted + 1 >= stop_at))
    {
      guard->advice = GENKAN_LOGIN_ADVICE_STOP;
    }
  else if (tries.n_counted >= TRIES_IN_WINDOW && now < tries.before_last + WINDOW)
    {
      guard->advice = GENKAN_LOGIN_ADVICE_WAIT;
      guard->not_before = tries.before_last + WINDOW;
    }
}

/** genkan_login_guard_sentence: what it says, translated. */
const char *
genkan_login_guard_sentence (const GenkanLoginGuard *guard)
{
  switch (guard->advice)
    {
    case GENKAN_LOGIN_ADVICE_WAIT:
      return _("Wait first, then try once. Several tries in a row may lock the account.");
    case GENKAN_LOGIN_ADVICE_STOP:
      return _("Stop here: one more wrong try may lock the account. Make a new password, or ask the official support.");
    case GENKAN_LOGIN_ADVICE_TRY:
    default:
      return _("You can try once.");
    }
}
