/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-guide-reminder.h"

#include <glib/gi18n.h>

/* Reminders of a guide: a notification from this program, as long as it runs. */

#define EVENING_HOUR 20
#define MORNING_HOUR 9

static gint64
at_hour (gint64 now,
         int    days,
         int    hour)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (now);
  g_autoptr (GDateTime) day = g_date_time_add_days (time, days);
  g_autoptr (GDateTime) then = g_date_time_new_local (g_date_time_get_year (day), g_date_time_get_month (day),
                                                      g_date_time_get_day_of_month (day), hour, 0, 0);

  return g_date_time_to_unix (then);
}

/* Returns: seconds since 1970; 0 for what is too far away for a program to wait for */
static gint64
find_time (const char *when,
           gint64      now)
{
  static const struct
  {
    const char *when;
    int         minutes;
  } soon[] = {
    { "10min", 10 },
    { "30min", 30 },
    { "60min", 60 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (soon); i++)
    {
      if (g_str_equal (soon[i].when, when))
        return now + soon[i].minutes * 60;
    }
  if (g_str_equal (when, "this-evening"))
    return at_hour (now, at_hour (now, 0, EVENING_HOUR) > now ? 0 : 1, EVENING_HOUR);
  if (g_str_equal (when, "next-morning") || g_str_equal (when, "next-day"))
    return at_hour (now, 1, MORNING_HOUR);

  return 0;
}

/**
 * genkan_guide_reminder_set:
 * @when: a token of the guides, such as `30min`
 * @now: seconds since 1970
 *
 * Returns: a sentence for the person
 */
const char *
genkan_guide_reminder_set (const char      *when,
                           GenkanGuideWalk *walk,
                           GtkWidget       *widget,
                           gint64           now)
{
  gint64 time = find_time (when, now);
  GenkanGuide *guide = genkan_guide_walk_get_guide (walk);

  if (time == 0)
    return _("This version of Genkan cannot remind you on another day. Please write the day into your calendar.");

  gtk_widget_activate_action (widget, "app.remind", "(xss)", time, genkan_guide_get_id (guide), genkan_guide_get_title (guide));

  return _("Genkan will tell you, as long as this computer stays on. Your place in the guide is kept.");
}
