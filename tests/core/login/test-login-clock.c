/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "genkan-login-clock.h"

#define NOW G_GINT64_CONSTANT (1795338000) /* 2026-11-22 09:00 in Japan */
#define MINUTE 60

static const struct
{
  GenkanLoginCause      cause;
  int                   said;      /* minutes that the message named */
  gint64                guard;     /* minutes until the log of tries allows one */
  gint64                after;     /* seconds after the start */
  GenkanLoginClockState state;
  gint64                left;
  guint                 tick;
} moments[] = {
  { GENKAN_LOGIN_CAUSE_ACCOUNT_LOCK, -1, 0, 0, GENKAN_LOGIN_CLOCK_WAIT, 1800, 60 },
  { GENKAN_LOGIN_CAUSE_ACCOUNT_LOCK, -1, 0, 1, GENKAN_LOGIN_CLOCK_WAIT, 1799, 59 },
  { GENKAN_LOGIN_CAUSE_ACCOUNT_LOCK, -1, 0, 1770, GENKAN_LOGIN_CLOCK_WAIT, 30, 30 },
  { GENKAN_LOGIN_CAUSE_ACCOUNT_LOCK, -1, 0, 1800, GENKAN_LOGIN_CLOCK_TRY, 0, 0 },
  { GENKAN_LOGIN_CAUSE_ACCOUNT_LOCK, -1, 0, 900000, GENKAN_LOGIN_CLOCK_TRY, 0, 0 },
  { GENKAN_LOGIN_CAUSE_ACCOUNT_LOCK, 24 * 60, 0, 1800, GENKAN_LOGIN_CLOCK_WAIT, 86400 - 1800, 60 },
  { GENKAN_LOGIN_CAUSE_ACCOUNT_LOCK, 10, 0, 600, GENKAN_LOGIN_CLOCK_TRY, 0, 0 },
  { GENKAN_LOGIN_CAUSE_ACCOUNT_LOCK, 99999999, 0, 0, GENKAN_LOGIN_CLOCK_WAIT, 7 * 86400, 60 },
  { GENKAN_LOGIN_CAUSE_CONGESTION, -1, 0, 299, GENKAN_LOGIN_CLOCK_WAIT, 1, 1 },
  { GENKAN_LOGIN_CAUSE_CONGESTION, -1, 0, 300, GENKAN_LOGIN_CLOCK_TRY, 0, 601 },
  { GENKAN_LOGIN_CAUSE_CONGESTION, -1, 0, 900, GENKAN_LOGIN_CLOCK_TRY, 0, 1 },
  { GENKAN_LOGIN_CAUSE_CONGESTION, -1, 0, 901, GENKAN_LOGIN_CLOCK_OVER, 0, 0 },
  { GENKAN_LOGIN_CAUSE_TYPO, -1, 0, 0, GENKAN_LOGIN_CLOCK_TRY, 0, 301 },
  { GENKAN_LOGIN_CAUSE_TYPO, -1, 20, 0, GENKAN_LOGIN_CLOCK_WAIT, 1200, 60 },
  { GENKAN_LOGIN_CAUSE_TYPO, -1, 20, 1200, GENKAN_LOGIN_CLOCK_TRY, 0, 1 },
  { GENKAN_LOGIN_CAUSE_CERTIFICATE_WARNING, -1, 0, 60, GENKAN_LOGIN_CLOCK_NONE, 0, 0 },
};

static void
test_moments (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      GenkanLoginClock clock;
      GenkanLoginClockView view;
      g_autofree char *sentence = NULL;

      g_test_message ("%" G_GSIZE_FORMAT, i);
      genkan_login_clock_start (&clock, moments[i].cause, moments[i].said, moments[i].guard != 0 ? NOW + moments[i].guard * MINUTE : 0, NOW);
      genkan_login_clock_look (&clock, NOW + moments[i].after, &view);
      g_assert_cmpint (view.state, ==, moments[i].state);
      g_assert_cmpint (view.seconds_left, ==, moments[i].left);
      g_assert_cmpuint (view.next_tick, ==, moments[i].tick);
      g_assert_true (view.part >= 0 && view.part <= 1);
      g_assert_false (view.was_set_back);
      sentence = genkan_login_clock_dup_sentence (&clock, &view);
      g_assert_cmpstr (sentence, !=, "");
    }
}

/* Looked at after ten minutes, then the computer's clock is set back by three hours: twenty minutes are left as before. */
static void
test_set_back (void)
{
  GenkanLoginClock clock;
  GenkanLoginClockView view;
  gint64 now = NOW + 10 * MINUTE - 3 * 3600;

  genkan_login_clock_start (&clock, GENKAN_LOGIN_CAUSE_ACCOUNT_LOCK, -1, 0, NOW);
  genkan_login_clock_look (&clock, NOW + 10 * MINUTE, &view);
  genkan_login_clock_look (&clock, now, &view);
  g_assert_true (view.was_set_back);
  g_assert_cmpint (view.state, ==, GENKAN_LOGIN_CLOCK_WAIT);
  g_assert_cmpint (view.seconds_left, ==, 20 * MINUTE);

  /* The shifted numbers go on from there. */
  genkan_login_clock_look (&clock, now + 20 * MINUTE, &view);
  g_assert_false (view.was_set_back);
  g_assert_cmpint (view.state, ==, GENKAN_LOGIN_CLOCK_TRY);
}

/* A few seconds back are the network correcting the clock. */
static void
test_corrected (void)
{
  GenkanLoginClock clock;
  GenkanLoginClockView view;

  genkan_login_clock_start (&clock, GENKAN_LOGIN_CAUSE_CONGESTION, -1, 0, NOW);
  genkan_login_clock_look (&clock, NOW + 100, &view);
  genkan_login_clock_look (&clock, NOW + 95, &view);
  g_assert_false (view.was_set_back);
  g_assert_cmpint (view.seconds_left, ==, 205);
}

/* Asleep for two hours: that time counts. */
static void
test_suspended (void)
{
  GenkanLoginClock clock;
  GenkanLoginClockView view;

  genkan_login_clock_start (&clock, GENKAN_LOGIN_CAUSE_CONGESTION, -1, 0, NOW);
  genkan_login_clock_look (&clock, NOW + 1, &view);
  genkan_login_clock_look (&clock, NOW + 7200, &view);
  g_assert_cmpint (view.state, ==, GENKAN_LOGIN_CLOCK_OVER);
}

/* Stored as numbers, and made again from them. */
static void
test_stored (void)
{
  GenkanLoginClock clock;
  GenkanLoginClock again;
  GenkanLoginClockView view;

  genkan_login_clock_start (&clock, GENKAN_LOGIN_CAUSE_ACCOUNT_LOCK, -1, 0, NOW);
  again = (GenkanLoginClock) { clock.cause, clock.started, clock.not_before, clock.until, clock.started };
  genkan_login_clock_look (&again, NOW + 60, &view);
  g_assert_cmpint (view.seconds_left, ==, 29 * MINUTE);
}

static void
test_sentences (void)
{
  static const struct
  {
    gint64      after;
    const char *sentence;
  } rows[] = {
    { 0, "Please wait 30 more minutes." },
    { 1750, "Less than a minute is left." },
    { 1800, "Now you can try once, from the official entry." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GenkanLoginClock clock;
      GenkanLoginClockView view;
      g_autofree char *sentence = NULL;

      genkan_login_clock_start (&clock, GENKAN_LOGIN_CAUSE_ACCOUNT_LOCK, -1, 0, NOW);
      genkan_login_clock_look (&clock, NOW + rows[i].after, &view);
      sentence = genkan_login_clock_dup_sentence (&clock, &view);
      g_assert_cmpstr (sentence, ==, rows[i].sentence);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/login/clock/moments", test_moments);
  g_test_add_func ("/login/clock/set-back", test_set_back);
  g_test_add_func ("/login/clock/corrected", test_corrected);
  g_test_add_func ("/login/clock/suspended", test_suspended);
  g_test_add_func ("/login/clock/stored", test_stored);
  g_test_add_func ("/login/clock/sentences", test_sentences);

  return g_test_run ();
}
