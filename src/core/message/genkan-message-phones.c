/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-message-phones-private.h"

#include <string.h>

#define MAX_PHONES 64
#define MAX_SEPARATORS 2
#define MAX_GROUPS 6

/* What is written between the digits of a number: signs that Japanese keyboards and copied pages have for a hyphen, spaces and
 * brackets of both widths, the dot of other countries. */
static gboolean
is_separator (gunichar c)
{
  return c == '-' || c == ' ' || c == '(' || c == ')' || c == '.' || c == 0xa0 || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 ||
         c == 0xff0d || c == 0x30fc || c == 0xff70 || c == 0xff08 || c == 0xff09 || c == 0x3000;
}

/* A number behind one of these is a piece of an address, of a longer number or of a word. */
static gboolean
continues (gunichar c)
{
  return g_unichar_isdigit (c) || (c < 128 && (g_ascii_isalpha (c) || strchr ("/=_#&?%@-.+", (int) c) != NULL));
}

/* Digits of a number while it is read, with the places where it could end. */
typedef struct
{
  char     digits[GENKAN_MESSAGE_PHONE_SIZE];
  guint    n;
  gboolean plus;
  guint    n_groups;
  struct
  {
    guint n;   /* digits up to here */
    gsize end; /* offset behind them */
  } groups[MAX_GROUPS];
} Reading;

static gboolean
begins_with_any (const char         *digits,
                 const char * const *prefixes)
{
  for (gsize i = 0; prefixes[i] != NULL; i++)
    {
      if (g_str_has_prefix (digits, prefixes[i]))
        return TRUE;
    }

  return FALSE;
}

/* The lengths of the Japanese numbering plan (Ministry of Internal Affairs): 0120 and 0570 with ten digits, 0800 and those of
 * telephones without a place with eleven, all places with ten. Without separators only what cannot be another kind of number. */
static gboolean
is_domestic (const char *digits,
             gboolean    separated)
{
  static const char * const eleven[] = { "0800", "050", "060", "070", "080", "090", NULL };
  static const char * const ten[] = { "0120", "0570", "0990", "03", "06", NULL };
  gsize length = strlen (digits);

  if (digits[0] != '0' || digits[1] == '0' || digits[1] == '\0')
    return FALSE;
  if (begins_with_any (digits, eleven))
    return length == 11;

  return length == 10 && (separated || begins_with_any (digits, ten));
}

/* Fills @phone->digits from the first @n digits. Returns: whether they are a telephone number */
static gboolean
take (const Reading      *reading,
      guint               n,
      gboolean            separated,
      GenkanMessagePhone *phone)
{
  char digits[GENKAN_MESSAGE_PHONE_SIZE];

  memcpy (digits, reading->digits, n);
  digits[n] = '\0';
  if (reading->plus && g_str_has_prefix (digits, "81"))
    g_snprintf (phone->digits, sizeof phone->digits, "0%s", digits + (digits[2] == '0' ? 3 : 2));
  else
    g_snprintf (phone->digits, sizeof phone->digits, "%s%s", reading->plus ? "+" : "", digits);

  return phone->digits[0] == '+' ? n >= 8 : is_domestic (phone->digits, separated || reading->plus);
}

static void
read_groups (const char *text,
             const char *start,
             Reading    *reading)
{
  guint separators = 0;

  for (const char *p = start; *p != '\0' && reading->n < 15; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      int value = g_unichar_digit_value (c);

      if (value >= 0)
        {
          if (separators > 0 || reading->n == 0)
            {
              if (reading->n_groups == MAX_GROUPS)
                return;
              reading->n_groups++;
            }
          separators = 0;
          reading->digits[reading->n++] = (char) ('0' + value);
          reading->groups[reading->n_groups - 1].n = reading->n;
          reading->groups[reading->n_groups - 1].end = (gsize) (g_utf8_next_char (p) - text);
        }
      else if (!is_separator (c) || ++separators > MAX_SEPARATORS)
        {
          return;
        }
    }
}

/* Returns: whether a number begins at @start; of several ends the last one that fits: `0120-444-113 24 hours` */
static gboolean
read_phone (const char         *text,
            const char         *start,
            GenkanMessagePhone *phone)
{
  gunichar first = g_utf8_get_char (start);
  Reading reading = { .plus = first == '+' || first == 0xff0b };
  gboolean follows;

  read_groups (text, reading.plus ? g_utf8_next_char (start) : start, &reading);
  for (guint i = reading.n_groups; i-- > 0;)
    {
      follows = g_unichar_isdigit (g_utf8_get_char (text + reading.groups[i].end));
      if (follows || !take (&reading, reading.groups[i].n, i > 0, phone))
        continue;
      phone->start = (gsize) (start - text);
      phone->length = reading.groups[i].end - phone->start;
      return TRUE;
    }

  return FALSE;
}

/**
 * _genkan_message_phones_find:
 * @text: valid UTF-8
 *
 * Telephone numbers as people write them: any width, hyphens, brackets, `+81`. Three-digit numbers are left out: nothing
 * distinguishes them from other numbers.
 *
 * Returns: (transfer full) (element-type GenkanMessagePhone): in the order of the text, a bounded number
 */
GArray *
_genkan_message_phones_find (const char *text)
{
  GArray *phones = g_array_new (FALSE, FALSE, sizeof (GenkanMessagePhone));
  gunichar before = ' ';

  for (const char *p = text; *p != '\0' && phones->len < MAX_PHONES;)
    {
      gunichar c = g_utf8_get_char (p);
      GenkanMessagePhone phone;

      if ((c == '+' || c == 0xff0b || g_unichar_digit_value (c) == 0) && !continues (before) && read_phone (text, p, &phone))
        {
          g_array_append_val (phones, phone);
          p += phone.length;
          before = '0';
          continue;
        }
      before = c;
      p = g_utf8_next_char (p);
    }

  return phones;
}

/** Returns: whether @listed, as the catalog writes it, is the number @digits */
gboolean
_genkan_message_phone_same (const char *digits,
                            const char *listed)
{
  g_autoptr (GArray) phones = _genkan_message_phones_find (listed);

  return phones->len == 1 && g_str_equal (g_array_index (phones, GenkanMessagePhone, 0).digits, digits);
}
