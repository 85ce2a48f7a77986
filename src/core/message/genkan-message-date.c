/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-message-date-private.h"

#include <string.h>

/* A text that is being read. Bytes beyond its end read as NUL. */
typedef struct
{
  const char *p;
  const char *end;
} Reader;

static const char * const months[] = {
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
};
static const char * const english_days[] = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" };
static const char * const japanese_days[] = { "月", "火", "水", "木", "金", "土", "日" };

static const struct
{
  const char *name;
  int         before_first; /* the year before its first one */
} eras[] = { { "令和", 2018 }, { "平成", 1988 }, { "昭和", 1925 }, { "r", 2018 } };

static gboolean
take (Reader     *reader,
      const char *word)
{
  gsize length = strlen (word);

  if ((gsize) (reader->end - reader->p) < length || memcmp (reader->p, word, length) != 0)
    return FALSE;
  reader->p += length;

  return TRUE;
}

static void
take_blanks (Reader *reader)
{
  for (guint i = 0; i < 3 && reader->p < reader->end && *reader->p == ' '; i++)
    reader->p++;
}

/* Returns: the number of one to @max_digits digits that begins here, or -1 */
static int
take_number (Reader *reader,
             guint   max_digits)
{
  int value = 0;
  guint n = 0;

  while (reader->p < reader->end && g_ascii_isdigit (*reader->p))
    {
      if (++n > max_digits)
        return -1;
      value = value * 10 + (*reader->p - '0');
      reader->p++;
    }

  return n > 0 ? value : -1;
}

static gboolean
take_open (Reader *reader)
{
  return take (reader, "(") || take (reader, "[") || take (reader, "〔") || take (reader, "<") || take (reader, "【");
}

static gboolean
at_letter (const Reader *reader)
{
  return reader->p < reader->end && (g_ascii_isalpha (*reader->p) || (guchar) *reader->p >= 0xc3);
}

/* `thu`, `thurs.`, `thursday` */
static int
take_english_day (Reader *reader)
{
  for (int i = 0; i < 7; i++)
    {
      const Reader before = *reader;
      gsize n = 0;

      while (reader->p + n < reader->end && reader->p[n] == english_days[i][n] && english_days[i][n] != '\0')
        n++;
      if (n >= 3)
        {
          reader->p += n;
          if (reader->p < reader->end && *reader->p == '.')
            reader->p++;
          else if (at_letter (reader) && (guchar) *reader->p < 0x80)
            {
              *reader = before;
              continue;
            }
          return i + 1;
        }
    }

  return 0;
}

/* `(木)`, `（木曜日）`, `[木・祝]`, ` 木曜日`, `(Thu)`, ` Thu` */
static int
take_weekday (Reader *reader)
{
  const Reader before = *reader;
  gboolean open;
  int day;

  take_blanks (reader);
  open = take_open (reader);
  if (open)
    take_blanks (reader);

  day = take_english_day (reader);
  if (day > 0)
    {
      if (open && !take (reader, ")"))
        take (reader, "]");
      return day;
    }

  for (int i = 0; i < 7; i++)
    {
      gboolean named;

      if (!take (reader, japanese_days[i]))
        continue;
      named = take (reader, "曜日") || take (reader, "曜");
      take (reader, ".");
      take_blanks (reader);
      if (!open)
        {
          if (named)
            return i + 1;
          break;
        }
      if (take (reader, ")") || take (reader, "]") || take (reader, "〕") || take (reader, ">") || take (reader, "】"))
        return i + 1;
      if (take (reader, "・") || take (reader, ",") || take (reader, "/") || take (reader, "祝"))
        {
          /* a holiday: the bracket is left open, the day is what it says */
          return i + 1;
        }
      break;
    }
  *reader = before;

  return 0;
}

static int
take_month_name (Reader *reader)
{
  for (int i = 0; i < 12; i++)
    {
      gsize n = 0;

      while (reader->p + n < reader->end && months[i][n] != '\0' && reader->p[n] == months[i][n])
        n++;
      if (n < 3 || (reader->p + n < reader->end && g_ascii_isalpha (reader->p[n]) && !(i == 8 && n == 4)))
        continue;
      reader->p += n;
      take (reader, ".");
      return i + 1;
    }

  return 0;
}

static int
take_ordinal (Reader *reader)
{
  int day = take_number (reader, 2);

  if (day > 0 && !take (reader, "st") && !take (reader, "nd") && !take (reader, "rd"))
    take (reader, "th");

  return day;
}

static int
take_year (Reader *reader)
{
  const Reader before = *reader;
  int year;

  take (reader, ",");
  take_blanks (reader);
  year = take_number (reader, 4);
  if (year >= 1900 && year < 2200)
    return year;
  *reader = before;

  return 0;
}

/* `Thu Sep 6 17:09:31 2001`, as computers write it */
static int
look_for_late_year (const Reader *reader)
{
  Reader ahead = *reader;

  take_blanks (&ahead);
  if (take_number (&ahead, 2) < 0 || !take (&ahead, ":"))
    return 0;
  for (guint i = 0; i < 24 && ahead.p < ahead.end; i++)
    {
      int year = g_ascii_isdigit (*ahead.p) ? take_number (&ahead, 4) : -1;

      if (year >= 1900 && year < 2200)
        return year;
      if (year < 0 && ahead.p < ahead.end)
        ahead.p++;
    }

  return 0;
}

/* `Saturday, January 31, 2026`, `31 Jan 2026 (Sat)` */
static gboolean
read_english (Reader            *reader,
              GenkanMessageDate *date)
{
  date->is_english = date->in_words = date->is_certain = TRUE;
  date->weekday = take_english_day (reader);
  if (date->weekday > 0)
    {
      take (reader, ",");
      take_blanks (reader);
    }

  date->month = take_month_name (reader);
  if (date->month > 0)
    {
      take_blanks (reader);
      date->day = take_ordinal (reader);
    }
  else
    {
      date->day = take_ordinal (reader);
      take_blanks (reader);
      if (take (reader, "of"))
        take_blanks (reader);
      date->month = take_month_name (reader);
    }
  if (date->month <= 0 || date->day <= 0)
    return FALSE;

  date->year = take_year (reader);
  if (date->year == 0)
    date->year = look_for_late_year (reader);
  if (date->weekday == 0)
    {
      const Reader before = *reader;

      take (reader, ",");
      date->weekday = take_weekday (reader);
      if (date->weekday == 0)
        *reader = before;
    }

  return TRUE;
}

static int
take_era_year (Reader *reader)
{
  for (gsize i = 0; i < G_N_ELEMENTS (eras); i++)
    {
      const Reader before = *reader;
      int year;

      if (!take (reader, eras[i].name))
        continue;
      take_blanks (reader);
      year = take (reader, "元") ? 1 : take_number (reader, 2);
      if (year > 0 && year < 100)
        return eras[i].before_first + year;
      *reader = before;
    }

  return 0;
}

/* The sign between the parts: the same one both times, 年 and 月 belong together. */
static const char *
take_separator (Reader     *reader,
                const char *word)
{
  static const char * const signs[] = { "/", "-", "." };

  take_blanks (reader);
  if (take (reader, word))
    {
      take_blanks (reader);
      return word;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      if (take (reader, signs[i]))
        return signs[i];
    }

  return NULL;
}

/* `2026年1月31日 (木)`, `令和8年1月31日`, `2026.1.31 Thu`, `1/31(木)`, `1月31日` */
static gboolean
read_numbers (Reader            *reader,
              GenkanMessageDate *date)
{
  const Reader start = *reader;
  const char *after_year = NULL;
  const char *after_month;
  int era_year = take_era_year (reader);

  date->year = era_year > 0 ? era_year : take_number (reader, 4);
  if (date->year >= 1900 && date->year < 2200)
    {
      after_year = take_separator (reader, "年");
      if (after_year == NULL)
        return FALSE;
    }
  else
    {
      *reader = start;
      date->year = 0;
    }

  date->month = take_number (reader, 2);
  after_month = take_separator (reader, "月");
  date->day = take_number (reader, 2);
  if (date->month < 0 || after_month == NULL || date->day < 0)
    return FALSE;
  if (after_year != NULL && (g_str_equal (after_year, "年") != g_str_equal (after_month, "月")
                             || (!g_str_equal (after_year, "年") && after_year != after_month)))
    return FALSE;

  if (g_str_equal (after_month, "月"))
    {
      const Reader before_blank = *reader;

      take_blanks (reader);
      if (!take (reader, "日"))
        *reader = before_blank;
      date->in_words = TRUE;
    }
  else if (reader->p < reader->end && (*reader->p == '/' || *reader->p == '-') && after_year == NULL)
    return FALSE;

  date->weekday = take_weekday (reader);
  date->is_certain = date->in_words || date->weekday > 0 || (after_year != NULL && *after_year != '.');

  return TRUE;
}

/* Nearly every letter is turned away here. */
static gboolean
begins_name (const Reader *reader)
{
  static const char starts[][4] = {
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (starts) && reader->end - reader->p >= 3; i++)
    {
      if (reader->p[0] == starts[i][0] && reader->p[1] == starts[i][1] && reader->p[2] == starts[i][2])
        return TRUE;
    }

  return FALSE;
}

/**
 * _genkan_message_date_read:
 * @text: folded
 * @at: where a date may begin; a digit, or a letter at the beginning of a word
 * @date: (out): numbers as written, they need not be possible
 *
 * Returns: whether a date begins there
 */
gboolean
_genkan_message_date_read (const char        *text,
                           gsize              length,
                           gsize              at,
                           GenkanMessageDate *date)
{
  Reader reader = { text + at, text + length };
  const Reader start = reader;

  memset (date, 0, sizeof *date);
  if (g_ascii_isalpha (text[at]) && text[at] != 'r' && !begins_name (&reader))
    return FALSE;
  if (!read_numbers (&reader, date))
    {
      reader = start;
      memset (date, 0, sizeof *date);
      if (!read_english (&reader, date))
        return FALSE;
    }

  date->from = at;
  date->to = (gsize) (reader.p - text);

  return TRUE;
}
