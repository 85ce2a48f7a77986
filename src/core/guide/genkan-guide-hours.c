/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-guide-hours-private.h"

#include <stdio.h>
#include <string.h>

/* The hours of the catalog are those of Japan, which has no summer time. */
#define JAPAN_SECONDS (9 * 60 * 60)
#define DAY_SECONDS (24 * 60 * 60)

#define WEEKDAYS "平日"
#define ALWAYS "24時間"
#define UNTIL "〜"

/* `10:00〜19:00` at @text. Returns: what stands behind, or NULL when it is something else */
static const char *
read_span (const char *text,
           guint      *from,
           guint      *to)
{
  guint hours[2], minutes[2];
  int length = 0;

  if (sscanf (text, "%2u:%2u" UNTIL "%2u:%2u%n", &hours[0], &minutes[0], &hours[1], &minutes[1], &length) != 4 || length == 0)
    return NULL;
  *from = hours[0] * 60 + minutes[0];
  *to = hours[1] * 60 + minutes[1];

  return text + length;
}

/**
 * _genkan_guide_hours_is_open:
 * @hours_ja: as in the catalog: `24時間`, `平日9:00〜17:00`, `平日10:00〜12:00、13:30〜17:00`
 * @now: seconds since 1970
 *
 * Returns: whether the desk is open; %GENKAN_GUIDE_UNKNOWN when the hours are written in other words. Public holidays are not known.
 */
GenkanGuideTruth
_genkan_guide_hours_is_open (const char *hours_ja,
                             gint64      now)
{
  gint64 local = now + JAPAN_SECONDS;
  guint minute = (guint) (local % DAY_SECONDS / 60);
  guint weekday = (guint) ((local / DAY_SECONDS + 3) % 7); /* 0 is Monday; 1 January 1970 was a Thursday */
  gboolean only_weekdays = g_str_has_prefix (hours_ja, WEEKDAYS);
  const char *p = only_weekdays ? hours_ja + strlen (WEEKDAYS) : hours_ja;
  gboolean is_within = FALSE;

  if (g_str_equal (hours_ja, ALWAYS))
    return GENKAN_GUIDE_YES;

  for (;;)
    {
      guint from, to;

      p = read_span (p, &from, &to);
      if (p == NULL)
        return GENKAN_GUIDE_UNKNOWN;
      is_within = is_within || (minute >= from && minute < to);
      if (*p == '\0')
        break;
      if (!g_str_has_prefix (p, "、"))
        return GENKAN_GUIDE_UNKNOWN;
      p += strlen ("、");
    }

  return is_within && !(only_weekdays && weekday >= 5) ? GENKAN_GUIDE_YES : GENKAN_GUIDE_NO;
}
