/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-login-surroundings.h"

#include <glib/gi18n.h>

#define HOUR (60 * 60)
#define DAY (24 * HOUR)

/* Time zones are set wrongly more often than days. */
#define SLACK DAY

/* Nobody uses a program for so long without a newer one. */
#define TOO_FAR (10LL * 366 * DAY)

/* The whole of Japan, and it has no summer time. */
#define JAPAN_OFFSET (9 * HOUR)

static const struct
{
  const char *token;
  const char *sentence;
} doubts[GENKAN_LOGIN_N_TIME_DOUBTS] = {
  [GENKAN_LOGIN_TIME_FINE] = { "fine", N_("The clock of this computer seems to be right.") },
  [GENKAN_LOGIN_TIME_BEHIND] = { "behind", N_("The clock of this computer is behind: some things here are younger than it says. In the settings, under date and time, choose automatic.") },
  [GENKAN_LOGIN_TIME_AHEAD] = { "ahead", N_("The clock of this computer is many years ahead. In the settings, under date and time, choose automatic.") },
  [GENKAN_LOGIN_TIME_OTHER_ZONE] = { "other-zone", N_("The time zone is not that of Japan. If you are in Japan, choose it in the settings, under date and time.") },
};

static const struct
{
  const char *token;
  const char *sentence;
} keys[GENKAN_LOGIN_N_KEYS] = {
  { "caps-lock", N_("CapsLock is on: letters become capitals.") },
  { "num-lock-off", N_("NumLock is off: the digits on the right of the keyboard do not write digits.") },
  { "input-method", N_("The keyboard is in Japanese mode. IDs and passwords need plain letters.") },
};

/** genkan_login_time_check: the gravest doubt. Asks nobody and reads nothing. */
GenkanLoginTimeDoubt
genkan_login_time_check (const GenkanLoginTimeFacts *facts)
{
  gint64 known = MAX (facts->built, facts->newest_file);

  if (known > 0 && facts->now < known - SLACK)
    return GENKAN_LOGIN_TIME_BEHIND;
  if (facts->built > 0 && facts->now > facts->built + TOO_FAR)
    return GENKAN_LOGIN_TIME_AHEAD;
  if (g_strcmp0 (facts->country, "JP") == 0 && facts->utc_offset != JAPAN_OFFSET)
    return GENKAN_LOGIN_TIME_OTHER_ZONE;

  return GENKAN_LOGIN_TIME_FINE;
}

/** genkan_login_time_doubt_to_token: a stable word for a report. */
const char *
genkan_login_time_doubt_to_token (GenkanLoginTimeDoubt doubt)
{
  g_return_val_if_fail ((guint) doubt < GENKAN_LOGIN_N_TIME_DOUBTS, NULL);

  return doubts[doubt].token;
}

/** genkan_login_time_doubt_sentence: what it means and what to do, translated. */
const char *
genkan_login_time_doubt_sentence (GenkanLoginTimeDoubt doubt)
{
  g_return_val_if_fail ((guint) doubt < GENKAN_LOGIN_N_TIME_DOUBTS, NULL);

  return _(doubts[doubt].sentence);
}

static guint
index_of (GenkanLoginKey key)
{
  guint index = 0;

  while (index < GENKAN_LOGIN_N_KEYS && key != (GenkanLoginKey) (1u << index))
    index++;

  return index;
}

/** genkan_login_key_to_token: @key is one bit. */
const char *
genkan_login_key_to_token (GenkanLoginKey key)
{
  guint index = index_of (key);

  g_return_val_if_fail (index < GENKAN_LOGIN_N_KEYS, NULL);

  return keys[index].token;
}

/** genkan_login_key_sentence: @key is one bit; translated. */
const char *
genkan_login_key_sentence (GenkanLoginKey key)
{
  guint index = index_of (key);

  g_return_val_if_fail (index < GENKAN_LOGIN_N_KEYS, NULL);

  return _(keys[index].sentence);
}
