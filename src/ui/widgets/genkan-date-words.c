/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-date-words.h"

#include <glib/gi18n.h>

#include "genkan-freshness.h"
#include "genkan-phrase.h"

/**
 * genkan_date_words_dup_day:
 * @date: (nullable): ISO day
 *
 * Returns: (transfer full) (nullable): the day as people write it; %NULL when it is none
 */
char *
genkan_date_words_dup_day (const char *date)
{
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  g_autoptr (GDateTime) day = NULL;
  g_autofree char *time = g_strconcat (date != NULL ? date : "", "T00:00:00", NULL);

  day = g_date_time_new_from_iso8601 (time, here);

  /* Translators: how a day is written, see g_date_time_format() */
  return day != NULL ? g_date_time_format (day, _("%-d %B %Y")) : NULL;
}

/**
 * genkan_date_words_dup_checked:
 * @date: (nullable): ISO day on which somebody last looked
 * @today: (nullable): ISO day
 *
 * Returns: (transfer full): how fresh a fact is, with phrase marks; empty when nobody knows
 */
char *
genkan_date_words_dup_checked (const char *date,
                               const char *today)
{
  g_autofree char *day = genkan_date_words_dup_day (date);

  if (day == NULL)
    return g_strdup ("");
  if (genkan_is_old (date, today))
    return genkan_phrase_fill (_("Last checked on {date}. That is a while ago, so something may have changed."), "date", day);

  return genkan_phrase_fill (_("Checked on {date}"), "date", day);
}
