/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "genkan-limits.h"
#include "genkan-message-read-private.h"
#include "genkan-url-extract.h"
#include "genkan-url-owner.h"

/* ！ to ～: the full-width form of the letters of ASCII */
#define WIDE_FIRST 0xff01
#define WIDE_LAST 0xff5e

/** @start: of the visible words in the text, or -1 */
void
_genkan_message_add_link (GenkanMessage         *message,
                          GenkanMessageLinkKind  kind,
                          const char            *address,
                          gsize                  address_length,
                          gssize                 start,
                          gsize                  length)
{
  GenkanMessageLink *link;

  if (message->links->len >= GENKAN_LIMIT_LINKS)
    {
      message->traits |= GENKAN_MESSAGE_TRAIT_TRUNCATED;
      return;
    }

  link = g_new0 (GenkanMessageLink, 1);
  link->address = g_strndup (address, address_length);
  link->kind = kind;
  link->start = start;
  link->length = length;
  g_ptr_array_add (message->links, link);
}

/* Whether a link of the HTML, or an address that was found before, stands there. */
static gboolean
is_covered (GenkanMessage *message,
            gsize          start,
            gsize          length)
{
  for (guint i = 0; i < message->links->len; i++)
    {
      const GenkanMessageLink *link = g_ptr_array_index (message->links, i);

      if (link->start >= 0 && start < (gsize) link->start + link->length && (gsize) link->start < start + length)
        return TRUE;
    }

  return FALSE;
}

static gunichar
narrow (gunichar c)
{
  return c >= WIDE_FIRST && c <= WIDE_LAST ? c - WIDE_FIRST + '!' : c;
}

/* Signs alone are in every Japanese text. */
static gboolean
has_wide_letter (const char *text)
{
  for (const char *p = strchr (text, '\357'); p != NULL; p = strchr (p + 1, '\357'))
    {
      gunichar c = narrow (g_utf8_get_char (p));

      if (c < 0x80 && g_ascii_isalnum ((char) c))
        return TRUE;
    }

  return FALSE;
}

/* Addresses in full-width letters, ｈｔｔｐｓ：／／: mail programs and browsers read them as the ordinary ones. */
static void
add_wide_links (GenkanMessage *message)
{
  g_autoptr (GString) copy = NULL;
  g_autoptr (GArray) offsets = NULL;
  g_autoptr (GArray) places = NULL;

  if (!has_wide_letter (message->text))
    return;

  copy = g_string_sized_new (strlen (message->text));
  offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  for (const char *p = message->text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize offset = (gsize) (p - message->text);
      gsize begin = copy->len;

      g_string_append_unichar (copy, narrow (g_utf8_get_char (p)));
      for (gsize i = begin; i < copy->len; i++)
        g_array_append_val (offsets, offset);
    }
  g_array_append_val (offsets, (gsize) { strlen (message->text) });

  places = genkan_url_extract_places (copy->str, GENKAN_LIMIT_ADDRESSES_IN_TEXT);
  for (guint i = 0; i < places->len; i++)
    {
      const GenkanUrlPlace *place = &g_array_index (places, GenkanUrlPlace, i);
      gsize start = g_array_index (offsets, gsize, place->start);
      gsize length = g_array_index (offsets, gsize, place->start + place->length) - start;

      if (g_utf8_get_char (message->text + start) < WIDE_FIRST || is_covered (message, start, length))
        continue;
      _genkan_message_add_link (message, GENKAN_MESSAGE_LINK_TEXT, copy->str + place->start, place->length, (gssize) start, length);
    }
}

/**
 * _genkan_message_add_text_links:
 *
 * Adds the addresses that stand in the text and are not the words of a link already.
 */
void
_genkan_message_add_text_links (GenkanMessage *message)
{
  /* one more than are kept, so that what is left out is noticed */
  g_autoptr (GArray) places = genkan_url_extract_places (message->text, GENKAN_LIMIT_LINKS + 1);

  for (guint i = 0; i < places->len; i++)
    {
      const GenkanUrlPlace *place = &g_array_index (places, GenkanUrlPlace, i);

      if (!is_covered (message, place->start, place->length))
        _genkan_message_add_link (message, GENKAN_MESSAGE_LINK_TEXT, message->text + place->start, place->length,
                                  (gssize) place->start, place->length);
    }
  add_wide_links (message);
}

/* Returns: (transfer full) (nullable): who owns the host of @address */
static char *
dup_owner (GenkanUrlOwners *owners,
           GenkanUrl       *url,
           const char      *address)
{
  genkan_url_parse (url, address, strlen (address));
  genkan_url_owners_find (owners, url);

  return url->status == GENKAN_URL_OK ? g_strdup (url->host + url->owner_start) : NULL;
}

/**
 * _genkan_message_compare_parts:
 * @unseen: the plain part of a mail that is shown as HTML
 *
 * The same mail is sent twice, plain and as HTML. When none of the places of one is in the other, they are not the same.
 * The links of the plain part are then links of the message too.
 */
void
_genkan_message_compare_parts (GenkanMessage *message,
                               const char    *unseen)
{
  g_auto (GStrv) addresses = genkan_url_extract (unseen, GENKAN_LIMIT_ADDRESSES_IN_TEXT);
  g_autoptr (GHashTable) seen = NULL;
  g_autoptr (GenkanUrlOwners) owners = NULL;
  g_autofree GenkanUrl *url = NULL;
  guint n_common = 0;

  if (addresses[0] == NULL)
    return;

  seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  owners = genkan_url_owners_new ();
  url = g_new (GenkanUrl, 1);
  for (guint i = 0; i < message->links->len; i++)
    {
      char *owner = dup_owner (owners, url, ((GenkanMessageLink *) g_ptr_array_index (message->links, i))->address);

      if (owner != NULL)
        g_hash_table_add (seen, owner);
    }

  for (guint i = 0; addresses[i] != NULL; i++)
    {
      g_autofree char *owner = dup_owner (owners, url, addresses[i]);

      n_common += owner != NULL && g_hash_table_contains (seen, owner);
    }
  if (n_common > 0)
    return;

  if (g_hash_table_size (seen) > 0)
    message->traits |= GENKAN_MESSAGE_TRAIT_PARTS_DIFFER;
  for (guint i = 0; addresses[i] != NULL; i++)
    _genkan_message_add_link (message, GENKAN_MESSAGE_LINK_TEXT, addresses[i], strlen (addresses[i]), -1, 0);
}

/** Appends @text with plain line ends, up to the limit, on a line of its own. */
void
_genkan_message_append_plain (GString    *to,
                              const char *text)
{
  text += strspn (text, "\r\n");
  if (to->len > 0)
    g_string_append (to, to->str[to->len - 1] == '\n' ? "\n" : "\n\n");

  while (*text != '\0' && to->len < GENKAN_LIMIT_TEXT)
    {
      gsize n = MIN (strcspn (text, "\r"), GENKAN_LIMIT_TEXT - to->len);

      g_string_append_len (to, text, (gssize) n);
      text += n;
      if (*text == '\r')
        {
          text += strspn (text, "\r");
          if (*text != '\n')
            g_string_append_c (to, '\n');
        }
    }

  /* the limit may have cut a letter */
  while (to->len > 0 && *text != '\0' && ((guchar) *text & 0xc0) == 0x80)
    {
      guchar last = (guchar) to->str[to->len - 1];

      g_string_truncate (to, to->len - 1);
      if ((last & 0xc0) != 0x80)
        break;
    }
}
