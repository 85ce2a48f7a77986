/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "genkan-login-typed-private.h"

/* No service asks for longer numbers with letters in them; beyond, only what is certain is said. */
#define MAX_REPAIRED 64
#define MAX_MIXED 6
#define MAX_LOST_ZEROS 2

/* A further kind of mistake is far less likely than the same one again. */
#define COST_KIND 100

typedef enum
{
  CASE_AS_TYPED,
  CASE_SMALL,
  CASE_CAPITAL,
  N_CASES,
} Case;

static gboolean
is_round (char c)
{
  return c == '0' || c == 'O' || c == 'o';
}

static gboolean
is_stroke (char c)
{
  return c == '1' || c == 'l' || c == 'I' || c == '|';
}

/* The other reading of a letter that can be mixed up. A 1 may be an l or an I, which is why that is told as ambiguous. */
static char
other_reading (char c)
{
  switch (c)
    {
    case '0':
      return 'o';
    case '1':
      return 'l';
    default:
      return is_round (c) ? '0' : '1';
    }
}

static guint
find_mixed (const char *plain,
            gsize       positions[MAX_MIXED])
{
  guint n = 0;

  /* Letters first: most IDs are numbers, and have many digits that could be letters. */
  for (guint digits = 0; digits <= 1; digits++)
    {
      for (gsize i = 0; plain[i] != '\0' && n < MAX_MIXED; i++)
        {
          if ((is_round (plain[i]) || is_stroke (plain[i])) && (g_ascii_isdigit (plain[i]) != 0) == (digits != 0))
            positions[n++] = i;
        }
    }

  return n;
}

/* Makes one candidate and keeps it when it fits and costs less than the ones before. */
static void
try_one (const char        *plain,
         const GRegex      *pattern,
         const gboolean     mixed[MAX_REPAIRED],
         gboolean           without_hyphens,
         Case               letter_case,
         guint              n_zeros,
         GenkanLoginRepair *best)
{
  char text[MAX_REPAIRED + MAX_LOST_ZEROS + 1];
  gboolean round = FALSE;
  gboolean stroke = FALSE;
  gboolean is_ambiguous = FALSE;
  gboolean caps = FALSE;
  guint n_changes = 0;
  gsize n = 0;
  guint cost;

  for (; n < n_zeros; n++)
    text[n] = '0';
  for (gsize i = 0; plain[i] != '\0'; i++)
    {
      char c = plain[i];

      if (c == '-' && without_hyphens)
        continue;
      if (mixed[i])
        {
          round = round || is_round (c);
          stroke = stroke || is_stroke (c);
          is_ambiguous = is_ambiguous || c == '1';
          c = other_reading (c);
          n_changes++;
        }
      if (letter_case != CASE_AS_TYPED)
        {
          char cased = letter_case == CASE_SMALL ? g_ascii_tolower (c) : g_ascii_toupper (c);

          caps = caps || (cased != c && !mixed[i]);
          c = cased;
        }
      text[n++] = c;
    }
  text[n] = '\0';

  cost = (guint) (round + stroke + caps + without_hyphens) * COST_KIND + (n_zeros > 0 ? COST_KIND + n_zeros : 0) + n_changes;
  if (cost <= best->cost && g_regex_match (pattern, text, 0, NULL))
    {
      /* The same text on another way, such as capitals of a text that has none, is no second answer. */
      gboolean is_other = cost == best->cost && !g_str_equal (text, best->text);

      is_ambiguous = is_ambiguous || is_other || (cost == best->cost && best->is_ambiguous);
      memset (best, 0, sizeof *best);
      best->cost = cost;
      best->is_ambiguous = is_ambiguous;
      best->lost_zero = n_zeros > 0;
      best->hyphens = without_hyphens;
      best->caps = caps;
      memcpy (best->text, text, n + 1);
      memcpy (best->mixed, mixed, MAX_REPAIRED * sizeof (gboolean));
    }
  explicit_bzero (text, sizeof text);
}

/**
 * _genkan_login_repair:
 * @plain: what was typed, without spaces
 * @repair: (out): the least that makes it fit @pattern
 */
void
_genkan_login_repair (const char        *plain,
                      const GRegex      *pattern,
                      GenkanLoginRepair *repair)
{
  gsize positions[MAX_MIXED];
  guint n_mixed;
  gboolean has_hyphen = strchr (plain, '-') != NULL;
  gboolean has_letter = strpbrk (plain, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ01") != NULL;

  memset (repair, 0, sizeof *repair);
  repair->cost = G_MAXUINT;
  if (strlen (plain) > MAX_REPAIRED)
    {
      if (g_regex_match (pattern, plain, 0, NULL))
        {
          repair->cost = 0;
          g_strlcpy (repair->text, plain, sizeof repair->text);
        }
      return;
    }

  n_mixed = find_mixed (plain, positions);
  for (guint set = 0; set <= 1u << n_mixed; set++)
    {
      gboolean mixed[MAX_REPAIRED] = { FALSE };

      for (guint i = 0; i < n_mixed; i++)
        mixed[positions[i]] = (set >> i & 1) != 0;
      /* The last set: every letter is a digit, however many there are. */
      for (gsize i = 0; set == 1u << n_mixed && plain[i] != '\0'; i++)
        mixed[i] = !g_ascii_isdigit (plain[i]) && (is_round (plain[i]) || is_stroke (plain[i]));
      for (guint hyphens = 0; hyphens <= (has_hyphen ? 1 : 0); hyphens++)
        {
          for (guint letters = 0; letters < (has_letter ? N_CASES : CASE_AS_TYPED + 1); letters++)
            {
              /* Only a number can have lost a zero at its beginning. */
              for (guint zeros = 0; zeros <= (g_ascii_isdigit (plain[0]) != 0 || mixed[0] ? MAX_LOST_ZEROS : 0); zeros++)
                {
                  try_one (plain, pattern, mixed, hyphens != 0, (Case) letters, zeros, repair);
                  if (repair->cost == 0)
                    return;
                }
            }
        }
    }
}

static char
same_shape (char c)
{
  c = g_ascii_tolower (c);

  return is_round (c) ? 'o' : c == '1' || c == 'l' || c == 'i' || c == '|' ? 'l' : c;
}

/* Whether @host ends in @domain, at the beginning of a label; @exactly or but for letters that look alike */
static gboolean
ends_in (const char *host,
         const char *domain,
         gboolean    exactly)
{
  gsize host_length = strlen (host);
  gsize length = strlen (domain);
  const char *tail = host + host_length - length;

  if (host_length < length || (host_length > length && tail[-1] != '.'))
    return FALSE;
  for (gsize i = 0; i < length; i++)
    {
      if (exactly ? g_ascii_tolower (tail[i]) != domain[i] : same_shape (tail[i]) != same_shape (domain[i]))
        return FALSE;
    }

  return TRUE;
}

/**
 * _genkan_login_repair_domain:
 * @plain: a mail address, as it was typed
 * @domains: (element-type utf8): mail domains that are known
 * @repair: (inout): a repair of @plain; gets the letters of the domain that are mixed up
 */
void
_genkan_login_repair_domain (const char        *plain,
                             const GPtrArray   *domains,
                             GenkanLoginRepair *repair)
{
  const char *host = strrchr (repair->text, '@');
  const char *near = NULL;
  gsize from;
  gsize n = 0;

  if (host == NULL || repair->lost_zero)
    return;
  host++;
  for (guint i = 0; i < domains->len; i++)
    {
      const char *domain = g_ptr_array_index (domains, i);

      if (ends_in (host, domain, TRUE))
        return;
      if (near == NULL && ends_in (host, domain, FALSE))
        near = domain;
    }
  if (near == NULL)
    return;

  from = strlen (repair->text) - strlen (near);
  for (gsize i = 0; plain[i] != '\0'; i++)
    {
      if (repair->hyphens && plain[i] == '-')
        continue;
      if (n >= from)
        {
          repair->mixed[i] = repair->mixed[i] || g_ascii_tolower (repair->text[n]) != near[n - from];
          repair->text[n] = near[n - from];
        }
      n++;
    }
  repair->cost += COST_KIND;
}
