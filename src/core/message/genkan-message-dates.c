/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "genkan-message-date-private.h"
#include "genkan-message-words-private.h"

#define WEIGHT_WEEKDAY 1.5
#define WEIGHT_IMPOSSIBLE 1.5
#define WEIGHT_DEADLINE 0.8
#define WEIGHT_PAST 0.5

/* A later day is a term of payment, not a hurry. */
#define HURRY_DAYS 7

/* An earlier day is history, and no term that was set. */
#define HISTORY_DAYS (-31)

/* From here on, the year that is nearest is not certain. */
#define NEAR_DAYS 120

/* How far from a date its meaning may stand, in bytes. */
#define CUE_BEFORE 48
#define CUE_AFTER 40

static const char * const japanese_days[] = { "月", "火", "水", "木", "金", "土", "日" };
static const char * const english_days[] = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" };

static gboolean
is_valid (int year,
          int month,
          int day)
{
  return g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

/* Returns: 1 Monday to 7 Sunday */
static int
get_weekday (int year,
             int month,
             int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);

  return (int) g_date_get_weekday (&date);
}

/* Days from @when to the date */
static int
days_from (GDateTime *when,
           int        year,
           int        month,
           int        day)
{
  GDate from;
  GDate to;

  g_date_clear (&from, 1);
  g_date_clear (&to, 1);
  g_date_set_dmy (&from, (GDateDay) g_date_time_get_day_of_month (when), (GDateMonth) g_date_time_get_month (when),
                  (GDateYear) g_date_time_get_year (when));
  g_date_set_dmy (&to, (GDateDay) day, (GDateMonth) month, (GDateYear) year);

  return g_date_days_between (&from, &to);
}

/* Returns: the year in which a date without one lies nearest to the day of writing; 0 when that is unknown or impossible */
static int
nearest_year (const GenkanMessageDate *date,
              GDateTime               *written)
{
  int best = 0;
  int best_distance = G_MAXINT;
  int this_year;

  if (written == NULL)
    return 0;

  this_year = g_date_time_get_year (written);
  if (this_year < 1900 || this_year > 2200)
    return 0;
  for (int year = this_year - 1; year <= this_year + 1; year++)
    {
      int distance;

      if (!is_valid (year, date->month, date->day))
        continue;
      distance = ABS (days_from (written, year, date->month, date->day));
      if (distance < best_distance)
        {
          best = year;
          best_distance = distance;
        }
    }

  return best;
}

/* Whether the weekday is right in a year that could be meant as well. */
static gboolean
fits_other_year (const GenkanMessageDate *date,
                 int                      year,
                 GDateTime               *written)
{
  if (date->year > 0 || (!date->is_english && ABS (days_from (written, year, date->month, date->day)) <= NEAR_DAYS))
    return FALSE;

  for (int other = year - 1; other <= year + 1; other++)
    {
      if (is_valid (other, date->month, date->day) && get_weekday (other, date->month, date->day) == date->weekday)
        return TRUE;
    }

  return FALSE;
}

static void
check_weekday (GenkanMessageWordsFinding *finding,
               const GenkanMessageDate   *date,
               int                        year)
{
  int right;

  if (date->weekday == 0 || year == 0)
    return;

  right = get_weekday (year, date->month, date->day);
  if (right != date->weekday && !fits_other_year (date, year, finding->written))
    _genkan_message_words_add (finding, GENKAN_MESSAGE_WORD_WEEKDAY, date->from, date->to, WEIGHT_WEEKDAY,
                               date->is_english && !_genkan_message_words_is_japanese (finding) ? english_days[right - 1]
                                                                                                : japanese_days[right - 1]);
}

static gboolean
has_any (const char         *text,
         gsize               from,
         gsize               to,
         const char * const *cues)
{
  for (; *cues != NULL; cues++)
    {
      if (memmem (text + from, to - from, *cues, strlen (*cues)) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* Whether one of @words, as a whole word, stands right before @at. */
static gboolean
ends_with_any (const char         *text,
               gsize               at,
               const char * const *words)
{
  while (at > 0 && text[at - 1] == ' ')
    at--;

  for (; *words != NULL; words++)
    {
      gsize length = strlen (*words);

      if (at >= length && memcmp (text + at - length, *words, length) == 0
          && (at == length || !g_ascii_isalnum (text[at - length - 1])))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_deadline (const GenkanMessageFolded *folded,
             const GenkanMessageDate   *date)
{
  static const char * const japanese_before[] = { "期限", "期日", "締切", "締め切り", "解約予定日", NULL };
  static const char * const japanese_after[] = { "まで", "迄", "が期限", "締切", "に失効", "に解約", NULL };
  static const char * const english_before[] = { "by", "before", "until", "till", "than", "due", "due on", "expires on", "deadline:", NULL };
  gsize before = date->from > CUE_BEFORE ? date->from - CUE_BEFORE : 0;
  gsize after = MIN (date->to + CUE_AFTER, folded->length);

  if (date->is_english)
    return ends_with_any (folded->text, date->from, english_before);
  for (gsize i = date->from; i > before; i--)
    {
      if (g_str_has_prefix (folded->text + i - 1, "。"))
        before = i;
    }
  for (gsize i = date->to; i < after; i++)
    {
      if (folded->text[i] == '\n' || g_str_has_prefix (folded->text + i, "。") || g_str_has_prefix (folded->text + i, "から"))
        after = i;
    }

  return has_any (folded->text, before, date->from, japanese_before) || has_any (folded->text, date->to, after, japanese_after);
}

static void
check_deadline (GenkanMessageWordsFinding *finding,
                const GenkanMessageDate   *date,
                int                        year)
{
  int days;

  if (!is_deadline (finding->folded, date))
    return;

  days = year > 0 && finding->written != NULL ? days_from (finding->written, year, date->month, date->day) : 0;
  if (days < HISTORY_DAYS)
    return;
  if (days <= HURRY_DAYS)
    _genkan_message_words_add (finding, GENKAN_MESSAGE_WORD_DEADLINE, date->from, date->to, WEIGHT_DEADLINE, NULL);
  if (year > 0 && finding->now != NULL && days_from (finding->now, year, date->month, date->day) < 0)
    _genkan_message_words_add (finding, GENKAN_MESSAGE_WORD_DEADLINE_PAST, date->from, date->to, WEIGHT_PAST, NULL);
}

static void
check_date (GenkanMessageWordsFinding *finding,
            const GenkanMessageDate   *date)
{
  int year = date->year > 0 ? date->year : nearest_year (date, finding->written);

  /* every month and day that may be meant as one; 29 February needs the year */
  if (date->month < 1 || date->month > 12 || date->day < 1 || date->day > 31)
    {
      if (date->in_words && !date->is_english && date->month > 0 && date->month < 20 && date->day > 0 && date->day < 40)
        _genkan_message_words_add (finding, GENKAN_MESSAGE_WORD_IMPOSSIBLE_DAY, date->from, date->to, WEIGHT_IMPOSSIBLE, NULL);
      return;
    }
  if (!is_valid (date->year > 0 ? date->year : 2024, date->month, date->day))
    {
      if (date->is_certain)
        _genkan_message_words_add (finding, GENKAN_MESSAGE_WORD_IMPOSSIBLE_DAY, date->from, date->to, WEIGHT_IMPOSSIBLE, NULL);
      return;
    }
  if (year > 0 && !is_valid (year, date->month, date->day))
    return;

  /* 3/4 is the fourth of March here, and the third of April elsewhere */
  if (date->is_certain && (date->in_words || date->year > 0 || _genkan_message_words_is_japanese (finding)))
    check_weekday (finding, date, year);
  check_deadline (finding, date, year);
}

/* A digit that begins a number, or the first letter of an era, a weekday or a month. */
static gboolean
may_begin (const char *text,
           gsize       i)
{
  guchar c = (guchar) text[i];
  char before = i > 0 ? text[i - 1] : '\0';

  if (g_ascii_isdigit (c))
    return !g_ascii_isalnum (before) && (before == '\0' || strchr ("/-._=&?#%$\\@", before) == NULL);
  if (g_ascii_isalpha (c))
    return !g_ascii_isalnum (before) && before != '-' && before != '/' && before != '.' && strchr ("rjfmasondtw", c) != NULL;

  if (c != 0xe4 && c != 0xe5 && c != 0xe6)
    return FALSE;

  return g_str_has_prefix (text + i, "令和") || g_str_has_prefix (text + i, "平成") || g_str_has_prefix (text + i, "昭和");
}

/** _genkan_message_dates_find: days that do not exist, weekdays that do not fit, and deadlines. */
void
_genkan_message_dates_find (GenkanMessageWordsFinding *finding)
{
  const GenkanMessageFolded *folded = finding->folded;

  for (gsize i = 0; i < folded->length;)
    {
      GenkanMessageDate date;

      if (may_begin (folded->text, i) && _genkan_message_date_read (folded->text, folded->length, i, &date))
        {
          check_date (finding, &date);
          i = MAX (date.to, i + 1);
        }
      else
        {
          /* no date begins inside of a word */
          for (i++; i < folded->length && g_ascii_isalnum (folded->text[i - 1]) && g_ascii_isalnum (folded->text[i]); i++)
            ;
        }
    }
}
