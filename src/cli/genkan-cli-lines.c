/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-cli-lines.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "genkan-cli.h"

/**
 * genkan_cli_for_each_line:
 * @path: a file, or - for standard input
 * @max_length: bytes of a line that are kept; the rest of it is read and forgotten
 *
 * Calls @func for each line. No line is kept in memory after its turn.
 *
 * Returns: an exit status; it was said when the file could not be read
 */
int
genkan_cli_for_each_line (const char        *path,
                          gsize              max_length,
                          GenkanCliLineFunc  func,
                          gpointer           data)
{
  g_autofree char *line = g_malloc0 (max_length + 1);
  FILE *in = g_str_equal (path, "-") ? stdin : g_fopen (path, "rbe");
  gboolean failed;
  guint number = 0;
  int c = 0;

  if (in == NULL)
    return genkan_cli_fail (GENKAN_CLI_UNREADABLE, _("The file with the lines cannot be read."));

  while (c != EOF)
    {
      gsize length = 0;

      while ((c = getc (in)) != EOF && c != '\n')
        {
          if (length < max_length && c != '\0')
            line[length++] = (char) c;
        }
      if (c == EOF && length == 0)
        break;
      if (length > 0 && line[length - 1] == '\r')
        length--;
      line[length] = '\0';
      func (line, ++number, data);
      explicit_bzero (line, max_length + 1);
    }

  failed = ferror (in) != 0;
  if (in != stdin)
    fclose (in);

  return failed ? genkan_cli_fail (GENKAN_CLI_UNREADABLE, _("The file with the lines cannot be read.")) : GENKAN_CLI_OK;
}
