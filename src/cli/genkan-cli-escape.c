/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-cli-escape.h"

#include <string.h>

/** Writes a field of a TSV line: tabs, line ends and backslashes as \t \n \r \\, broken UTF-8 as U+FFFD. */
void
genkan_cli_put_escaped_length (const char *text,
                               gsize       length,
                               FILE       *out)
{
  g_autofree char *valid = g_utf8_validate_len (text, length, NULL) ? NULL : g_utf8_make_valid (text, (gssize) length);
  const char *plain = valid != NULL ? valid : text;
  const char *end = plain + (valid != NULL ? strlen (valid) : length);

  for (const char *p = plain; p < end; p++)
    {
      const char *escape = *p == '\t' ? "\\t" : *p == '\n' ? "\\n" : *p == '\r' ? "\\r" : *p == '\\' ? "\\\\" : NULL;

      if (escape == NULL)
        continue;
      fwrite_unlocked (plain, 1, (gsize) (p - plain), out);
      fputs_unlocked (escape, out);
      plain = p + 1;
    }
  fwrite_unlocked (plain, 1, (gsize) (end - plain), out);
}

void
genkan_cli_put_escaped (const char *text,
                        FILE       *out)
{
  genkan_cli_put_escaped_length (text, strlen (text), out);
}
