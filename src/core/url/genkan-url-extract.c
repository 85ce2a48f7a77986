/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-url-extract.h"

#include <string.h>

#include "genkan-limits.h"
#include "genkan-text.h"
#include "genkan-url-owner.h"

static const char * const schemes[] = { "https:", "http:" };

/* Returns: where the host begins when an address with a scheme begins at @p, or %NULL */
static const char *
skip_scheme (const char *p)
{
  /* most places are none */
  if (*p != 'h' && *p != 'H')
    return NULL;

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

  return NULL;
}

static gboolean
is_host_letter (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c) || c == 0x3002 || c == 0xff0e || c == 0xff61 || c == 0x30fc ||
         genkan_text_is_invisible (c);
}

/* Where an address ends in running text: at white space and quotation marks, and at everything beyond ASCII, so that
 * 「https://example.jp/を開く」 gives https://example.jp/ . Hosts after a scheme may have foreign letters. */
static const char *
find_end (const char *host,
          gboolean    foreign_letters)
{
  const char *p = host;
  gboolean in_host = TRUE;
  gboolean opened = FALSE;

  /* what is longer is no address, and must not be walked through again from each of its letters */
  while (*p != '\0' && p - host <= GENKAN_LIMIT_ADDRESS)
    {
      guchar byte = (guchar) *p;

      if (byte >= 0x80 && !(in_host && foreign_letters && is_host_letter (g_utf8_get_char (p))))
        break;
      if (in_host && p > host && skip_scheme (p) != NULL)
        break;
      if (byte < 0x80 && !g_ascii_isalnum (byte))
        {
          if (byte <= ' ' || strchr ("\"<>`{}|^", byte) != NULL || (byte == ':' && !foreign_letters && !g_ascii_isdigit (p[1])))
            break;
          in_host = in_host && byte != '/' && byte != '?' && byte != '#' && byte != '\\';
          opened = opened || byte == '(' || byte == '[';
        }
      p = g_utf8_next_char (p);
    }

  /* punctuation of the sentence around it */
  while (p > host && strchr (".,;:!?'*_)]", p[-1]) != NULL && !(opened && (p[-1] == ')' || p[-1] == ']')))
    p--;

  return p;
}

/* What is needed to look at an address; made when the first one comes, for many texts have none. */
typedef struct
{
  GenkanUrlOwners *owners;
  GenkanUrl       *url;
} Finder;

static gboolean
is_address (Finder     *finder,
            const char *start,
            const char *end)
{
  if (finder->owners == NULL)
    {
      finder->owners = genkan_url_owners_new ();
      finder->url = g_new (GenkanUrl, 1);
    }

  genkan_url_parse (finder->url, start, (gsize) (end - start));
  genkan_url_owners_find (finder->owners, finder->url);

  /* a broken one must be shown for what it is, not passed over */
  return finder->url->status == GENKAN_URL_OK || finder->url->status == GENKAN_URL_INVALID_HOST;
}

/* "https://example.comをクリック": the sentence goes on without a space. It is cut before the foreign letters only when
 * no such ending exists, because a browser would not be able to open it either. */
static const char *
cut_sentence (Finder     *finder,
              const char *start,
              const char *host,
              const char *end)
{
  const GenkanUrl *url = finder->url;
  const char *cut = host;

  if (url->known_suffix || (url->traits & GENKAN_URL_TRAIT_IP))
    return end;

  while (cut < end && (guchar) *cut < 0x80)
    cut++;
  while (cut > host && cut[-1] == '.')
    cut--;
  if (cut == host || cut == end || !is_address (finder, start, cut) || !url->known_suffix)
    return end;

  return cut;
}

static gboolean
starts_word (const char *text,
             const char *p)
{
  return g_ascii_isalnum (*p) && (p == text || (!g_ascii_isalnum (p[-1]) && strchr (".-@/_", p[-1]) == NULL));
}

static void
add (GArray     *places,
     GHashTable *seen,
     const char *text,
     const char *start,
     const char *end)
{
  GenkanUrlPlace place = { (gsize) (start - text), (gsize) (end - start) };

  if (g_hash_table_add (seen, g_strndup (start, place.length)))
    g_array_append_val (places, place);
}

/**
 * genkan_url_extract_places:
 * @text: a message, valid UTF-8
 * @limit: how many to return at most
 *
 * Finds the addresses in running text, also those without a scheme when their ending exists.
 *
 * Returns: (transfer full) (element-type GenkanUrlPlace): in the order of the text; of doubles only the first
 */
GArray *
genkan_url_extract_places (const char *text,
                           guint       limit)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (GenkanUrlPlace));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Finder finder = { NULL, NULL };

  g_return_val_if_fail (text != NULL, places);

  for (const char *p = text; *p != '\0' && places->len < limit;)
    {
      const char *host = skip_scheme (p);
      const char *end;

      if (host != NULL)
        {
          end = find_end (host, TRUE);
          if (end > host && memchr (host, '.', (gsize) (end - host)) == NULL && *host != '[')
            {
              p = end;
            }
          else if (end > host && is_address (&finder, p, end))
            {
              end = cut_sentence (&finder, p, host, end);
              add (places, seen, text, p, end);
              p = end;
            }
          else
            {
              p = end - host > GENKAN_LIMIT_ADDRESS ? end : host;
            }
        }
      else if (starts_word (text, p))
        {
          /* most words are nothing but letters, and end with a space */
          for (end = p; g_ascii_isalnum (*end); end++)
            ;
          if (*end == ' ' || *end == '\n' || *end == '\0')
            {
              p = end;
              continue;
            }
          end = find_end (p, FALSE);
          if (end > p && memchr (p, '.', (gsize) (end - p)) != NULL && is_address (&finder, p, end))
            add (places, seen, text, p, end);
          p = MAX (end, p + 1);
        }
      else
        {
          p = g_utf8_next_char (p);
        }
    }
  g_clear_pointer (&finder.owners, genkan_url_owners_free);
  g_free (finder.url);

  return places;
}

/**
 * genkan_url_extract:
 * @text: a message, valid UTF-8
 * @limit: how many to return at most
 *
 * Returns: (transfer full): what genkan_url_extract_places() finds, as a NULL-terminated array; empty when there is none
 */
char **
genkan_url_extract (const char *text,
                    guint       limit)
{
  g_autoptr (GArray) places = NULL;
  char **addresses;

  g_return_val_if_fail (text != NULL, NULL);

  places = genkan_url_extract_places (text, limit);
  addresses = g_new0 (char *, places->len + 1);
  for (guint i = 0; i < places->len; i++)
    {
      const GenkanUrlPlace *place = &g_array_index (places, GenkanUrlPlace, i);

      addresses[i] = g_strndup (text + place->start, place->length);
    }

  return addresses;
}
