/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "genkan-login-attempts.h"

#define NOW G_GINT64_CONSTANT (1795338000)
#define MINUTE 60

/* "x" wrong, "o" worked, "l" locked, "-" another failure; each with its minutes before now. */
static const struct
{
  const char       *outcomes;
  gint64            minutes[8];
  guint             limit;
  int               tries_left;
  GenkanLoginAdvice advice;
  gint64            wait;      /* minutes from now */
} cases[] = {
  { "", { 0 }, 0, -1, GENKAN_LOGIN_ADVICE_TRY, 0 },
  { "x", { 1 }, 0, -1, GENKAN_LOGIN_ADVICE_TRY, 0 },
  { "xx", { 10, 1 }, 0, -1, GENKAN_LOGIN_ADVICE_WAIT, 20 },
  { "xx", { 1, 10 }, 0, -1, GENKAN_LOGIN_ADVICE_WAIT, 20 },
  { "xx", { 31, 1 }, 0, -1, GENKAN_LOGIN_ADVICE_TRY, 0 },
  { "xx", { 30, 1 }, 0, -1, GENKAN_LOGIN_ADVICE_TRY, 0 },
  { "--x", { 3, 2, 1 }, 0, -1, GENKAN_LOGIN_ADVICE_TRY, 0 },
  { "xox", { 3, 2, 1 }, 0, -1, GENKAN_LOGIN_ADVICE_TRY, 0 },
  { "xxo", { 3, 2, 1 }, 0, -1, GENKAN_LOGIN_ADVICE_TRY, 0 },
  { "xxx", { 45, 40, 1 }, 0, -1, GENKAN_LOGIN_ADVICE_TRY, 0 },
  { "xxxx", { 200, 150, 100, 50 }, 0, -1, GENKAN_LOGIN_ADVICE_STOP, 0 },
  { "xxxx", { 2000, 1900, 100, 50 }, 0, -1, GENKAN_LOGIN_ADVICE_TRY, 0 },
  { "xx", { 200, 100 }, 3, -1, GENKAN_LOGIN_ADVICE_STOP, 0 },
  { "xx", { 10, 1 }, 3, -1, GENKAN_LOGIN_ADVICE_STOP, 0 },
  { "x", { 100 }, 3, -1, GENKAN_LOGIN_ADVICE_TRY, 0 },
  { "", { 0 }, 1, -1, GENKAN_LOGIN_ADVICE_TRY, 0 },
  { "xx", { 10, 1 }, 10, -1, GENKAN_LOGIN_ADVICE_WAIT, 20 },
  { "x", { 1 }, 0, 1, GENKAN_LOGIN_ADVICE_STOP, 0 },
  { "x", { 1 }, 0, 0, GENKAN_LOGIN_ADVICE_STOP, 0 },
  { "x", { 1 }, 0, 2, GENKAN_LOGIN_ADVICE_TRY, 0 },
  { "l", { 10 }, 0, -1, GENKAN_LOGIN_ADVICE_WAIT, 20 },
  { "l", { 40 }, 0, -1, GENKAN_LOGIN_ADVICE_TRY, 0 },
  { "lo", { 10, 5 }, 0, -1, GENKAN_LOGIN_ADVICE_TRY, 0 },
  /* Made before the clock was set back: as if just now. */
  { "xx", { -500, -400 }, 0, -1, GENKAN_LOGIN_ADVICE_WAIT, 30 },
};

static GenkanLoginOutcome
outcome (char c)
{
  return c == 'x' ? GENKAN_LOGIN_OUTCOME_WRONG : c == 'o' ? GENKAN_LOGIN_OUTCOME_WORKED
         : c == 'l' ? GENKAN_LOGIN_OUTCOME_LOCKED : GENKAN_LOGIN_OUTCOME_OTHER;
}

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GenkanLoginAttempt attempts[8];
      guint n = (guint) strlen (cases[i].outcomes);
      GenkanLoginGuard guard;

      g_test_message ("%" G_GSIZE_FORMAT " %s", i, cases[i].outcomes);
      for (guint k = 0; k < n; k++)
        attempts[k] = (GenkanLoginAttempt) { NOW - cases[i].minutes[k] * MINUTE, outcome (cases[i].outcomes[k]) };
      genkan_login_guard_look (attempts, n, cases[i].limit, cases[i].tries_left, NOW, &guard);
      g_assert_cmpint (guard.advice, ==, cases[i].advice);
      g_assert_cmpint (guard.not_before, ==, guard.advice == GENKAN_LOGIN_ADVICE_WAIT ? NOW + cases[i].wait * MINUTE : 0);
      g_assert_cmpstr (genkan_login_guard_sentence (&guard), !=, "");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/login/attempts/cases", test_cases);

  return g_test_run ();
}
