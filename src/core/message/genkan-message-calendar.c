/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "genkan-message-mime-private.h"

/* The properties of an invitation that a reader sees. */
static const char * const properties[] = { "SUMMARY", "LOCATION", "DESCRIPTION", "URL" };

static gboolean
is_shown (const char *line)
{
  for (gsize i = 0; i < G_N_ELEMENTS (properties); i++)
    {
      gsize n = strlen (properties[i]);

      if (g_ascii_strncasecmp (line, properties[i], n) == 0 && (line[n] == ':' || line[n] == ';'))
        return TRUE;
    }

  return FALSE;
}

/* Returns: (nullable): behind the colon that is not part of a quoted parameter */
static const char *
find_value (const char *line)
{
  gboolean quoted = FALSE;

  for (const char *p = line; *p != '\0'; p++)
    {
      if (*p == '"')
        quoted = !quoted;
      else if (*p == ':' && !quoted)
        return p + 1;
    }

  return NULL;
}

static void
append_unescaped (GString    *to,
                  const char *value)
{
  for (const char *p = value; *p != '\0'; p++)
    {
      if (*p == '\\' && p[1] != '\0')
        {
          p++;
          g_string_append_c (to, *p == 'n' || *p == 'N' ? '\n' : *p);
        }
      else
        {
          g_string_append_c (to, *p);
        }
    }
  g_string_append_c (to, '\n');
}

/** Returns: (transfer full): what a reader sees of an invitation, RFC 5545; one line or more for each property */
char *
_genkan_message_calendar_text (const char *calendar)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GString) line = g_string_new (NULL);

  for (const char *p = calendar; *p != '\0';)
    {
      gsize n = strcspn (p, "\r\n");
      const char *next = p + n;

      g_string_append_len (line, p, (gssize) n);
      next += *next == '\r';
      next += *next == '\n';
      /* a line that begins with white space continues the one before */
      if (*next != ' ' && *next != '\t')
        {
          const char *value = is_shown (line->str) ? find_value (line->str) : NULL;

          if (value != NULL)
            append_unescaped (text, value);
          g_string_truncate (line, 0);
        }
      else
        {
          next++;
        }
      p = next;
    }

  return g_string_free (text, FALSE);
}
