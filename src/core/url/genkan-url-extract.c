/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-url-extract.h"

#include <string.h>

#include "genkan-text.h"
#include "genkan-url-owner.h"

/* Characters that end an address in running text. Everything beyond ASCII ends it too, except letters of a host,
 * so that 「https://example.jp/を開く」 gives https://example.jp/ . */
static gboolean
ends_address (gunichar c,
              gboolean in_host)
{
  if (c <= ' ' || c == '"' || c == '<' || c == '>' || c == '`' || c == '{' || c == '}' || c == '|' || c == '^')
    return TRUE;
  if (c < 0x80)
    return FALSE;
  if (genkan_text_is_invisible (c))
    return FALSE;
  if (!in_host)
    return TRUE;

  return !(g_unichar_isalnum (c) || g_unichar_ismark (c) || c == 0x3002 || c == 0xff0e || c == 0xff61 || c == 0x30fc);
}

static const char *
find_end (const char *start,
          const char *host)
{
  const char *p = host;
  gboolean in_host = TRUE;

  while (*p != '\0')
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '/' || c == '?' || c == '#')
        in_host = FALSE;
      if (ends_address (c, in_host))
        break;
      p = g_utf8_next_char (p);
    }

  /* punctuation of the sentence around it */
  while (p > start && strchr (".,;:!?')]*_", p[-1]) != NULL)
    {
      if (p[-1] == ')' && memchr (start, '(', (gsize) (p - start)) != NULL)
        break;
      if (p[-1] == ']' && memchr (start, '[', (gsize) (p - start)) != NULL)
        break;
      p--;
    }

  return p;
}

static gboolean
starts_word (const char *text,
             const char *p)
{
  return p == text || !(g_ascii_isalnum (p[-1]) || p[-1] == '.' || p[-1] == '-' || p[-1] == '@' || p[-1] == '/');
}

/* Where an address may begin: at a scheme, at www., or at a name with a dot in it. */
static const char *
host_start (const char *text,
            const char *p)
{
  static const char * const schemes[] = { "https:", "http:" };

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      gsize n = strlen (schemes[i]);

      if (g_ascii_strncasecmp (p, schemes[i], n) == 0)
        {
          p += n;
          while (*p == '/' || *p == '\\')
            p++;
          return p;
        }
    }

  return g_ascii_isalnum (*p) && starts_word (text, p) ? p : NULL;
}

static gboolean
is_address (GenkanUrlOwners *owners,
            GenkanUrl       *url,
            const char      *start,
            const char      *end)
{
  genkan_url_parse (url, start, (gsize) (end - start));
  genkan_url_owners_find (owners, url);

  /* a broken or hidden one must be shown for what it is, not passed over */
  return url->status == GENKAN_URL_OK || url->status == GENKAN_URL_INVALID_HOST;
}

/**
 * genkan_url_extract:
 * @text: a message, valid UTF-8
 * @limit: how many to return at most
 *
 * Finds the addresses in running text, also those without a scheme when their ending exists.
 *
 * Returns: (transfer full): a NULL-terminated array without doubles, in the order of the text; empty when there is none
 */
char **
genkan_url_extract (const char *text,
                    guint       limit)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autoptr (GenkanUrlOwners) owners = NULL;
  g_autofree GenkanUrl *url = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  owners = genkan_url_owners_new ();
  url = g_new (GenkanUrl, 1);

  for (const char *p = text; *p != '\0' && found->len < limit;)
    {
      const char *host = host_start (text, p);
      const char *end = host != NULL ? find_end (p, host) : p;

      if (end > p && memchr (p, '.', (gsize) (end - p)) != NULL && is_address (owners, url, p, end))
        {
          g_autofree char *address = g_strndup (p, (gsize) (end - p));

          if (!g_ptr_array_find_with_equal_func (found, address, g_str_equal, NULL))
            g_ptr_array_add (found, g_steal_pointer (&address));
          p = end;
        }
      else if (end > p && host == p)
        {
          p = end; /* a word that is no address: nothing can begin inside it */
        }
      else
        {
          p = g_utf8_next_char (p);
        }
    }
  g_ptr_array_add (found, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&found), FALSE);
}
