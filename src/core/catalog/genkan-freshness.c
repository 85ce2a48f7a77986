/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-freshness.h"

#include <stdio.h>

static gboolean
parse_day (const char *text,
           GDate      *date)
{
  int year, month, day;

  if (text == NULL || sscanf (text, "%4d-%2d-%2d", &year, &month, &day) != 3
      || year < 1 || year > G_MAXUINT16 || month < 1 || day < 1 || day > 31
      || !g_date_valid_dmy ((GDateDay) day, month, (GDateYear) year))
    return FALSE;

  g_date_clear (date, 1);
  g_date_set_dmy (date, (GDateDay) day, month, (GDateYear) year);

  return TRUE;
}

/**
 * genkan_age_in_days:
 * @date: (nullable): the ISO day of a fact
 * @today: (nullable): ISO day, a time may follow
 *
 * Returns: how many days lie between; 0 when @date is in the future, and -1 when one of them is no day
 */
int
genkan_age_in_days (const char *date,
                    const char *today)
{
  GDate from;
  GDate to;

  if (!parse_day (date, &from) || !parse_day (today, &to))
    return -1;

  return MAX (0, g_date_days_between (&from, &to));
}

/**
 * genkan_is_old:
 * @date: (nullable): the ISO day of a fact
 * @today: (nullable): ISO day, a time may follow
 *
 * Whether people should be told that a fact may have changed since. Without a day nothing is called old.
 */
gboolean
genkan_is_old (const char *date,
               const char *today)
{
  return genkan_age_in_days (date, today) > GENKAN_FRESH_DAYS;
}

/**
 * genkan_oldest_fresh_day:
 * @today: (nullable): ISO day, a time may follow
 * @day: (out caller-allocates): ISO day; a fact with a day before it, letter by letter, is old
 *
 * For those who compare many.
 *
 * Returns: %FALSE when @today is no day; then @day is empty, and nothing is before it
 */
gboolean
genkan_oldest_fresh_day (const char *today,
                         char        day[GENKAN_DAY_SIZE])
{
  GDate date;

  day[0] = '\0';
  if (!parse_day (today, &date) || g_date_get_julian (&date) <= GENKAN_FRESH_DAYS)
    return FALSE;

  g_date_subtract_days (&date, GENKAN_FRESH_DAYS);
  g_snprintf (day, GENKAN_DAY_SIZE, "%04u-%02u-%02u", g_date_get_year (&date), (guint) g_date_get_month (&date),
              g_date_get_day (&date));

  return TRUE;
}
