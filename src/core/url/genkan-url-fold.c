/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-url-fold.h"

static char
letter_for (char c)
{
  switch (c)
    {
    case '0':
      return 'o';
    case '1':
    case 'i':
      return 'l';
    case '3':
      return 'e';
    case '4':
      return 'a';
    case '5':
      return 's';
    case '7':
      return 't';
    case '8':
      return 'b';
    case '9':
      return 'g';
    default:
      return c;
    }
}

/** Whether @text (lower-case ASCII) contains a digit beside a letter, or a pair such as `rn`, that can deceive the eye. */
gboolean
genkan_url_fold_may_matter (const char *text,
                            gsize       length)
{
  for (gsize i = 0; i + 1 < length; i++)
    {
      if ((g_ascii_isdigit (text[i]) && g_ascii_isalpha (text[i + 1])) ||
          (g_ascii_isalpha (text[i]) && g_ascii_isdigit (text[i + 1])) ||
          (text[i] == 'r' && text[i + 1] == 'n') || (text[i] == 'v' && text[i + 1] == 'v'))
        return TRUE;
    }

  return FALSE;
}

/**
 * genkan_url_fold:
 * @text: lower-case ASCII
 * @folded: (out caller-allocates): @text with digits and pairs read as the letters they look like; NUL-terminated
 *
 * `0 1 3 4 5 7 8 9` as `o l e a s t b g`, `i` as `l`, `rn` as `m`, `vv` as `w`. For comparing two texts, never for showing.
 *
 * Returns: the length of @folded
 */
gsize
genkan_url_fold (const char *text,
                 gsize       length,
                 char       *folded,
                 gsize       size)
{
  gsize n = 0;

  for (gsize i = 0; i < length && n + 1 < size; i++)
    {
      if (i + 1 < length && text[i] == 'r' && text[i + 1] == 'n')
        {
          folded[n++] = 'm';
          i++;
        }
      else if (i + 1 < length && text[i] == 'v' && text[i + 1] == 'v')
        {
          folded[n++] = 'w';
          i++;
        }
      else
        {
          folded[n++] = letter_for (text[i]);
        }
    }
  folded[n] = '\0';

  return n;
}
