/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-entry-address.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-error.h"
#include "genkan-text.h"
#include "genkan-url.h"

#define HTTP_PORT 80

/* Everything else that a browser quietly puts right is a reason to look, not something to keep. */
#define PLAIN_TRAITS (GENKAN_URL_TRAIT_HTTP | GENKAN_URL_TRAIT_NO_SCHEME | GENKAN_URL_TRAIT_UNICODE_HOST)

/* A browser would leave these out or turn them into something else, and a person sees them not at all, or as two words. */
static gboolean
has_strange_characters (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || genkan_text_is_invisible (c))
        return TRUE;
    }

  return FALSE;
}

/* Returns: whether @typed is one address that can be kept; *@text is what was looked at, without white space around it */
static gboolean
read_plain (const char *typed,
            GenkanUrl  *url,
            char      **text)
{
  *text = g_strstrip (g_utf8_make_valid (typed, -1));
  genkan_url_parse (url, *text, strlen (*text));

  return url->status == GENKAN_URL_OK && (url->traits & ~PLAIN_TRAITS) == 0 && !has_strange_characters (*text);
}

static char *
write_out (const GenkanUrl *url,
           const char      *scheme,
           guint            port)
{
  g_autofree char *rest = g_strndup (url->text + url->rest.start, url->rest.length);
  const char *path = *rest == '\0' ? "/" : rest;

  return port != 0 ? g_strdup_printf ("%s://%s:%u%s", scheme, url->host, port, path)
                   : g_strdup_printf ("%s://%s%s", scheme, url->host, path);
}

/**
 * genkan_entry_address_normalise:
 * @typed: what somebody typed or pasted as an address
 *
 * Returns: (transfer full) (nullable): an address that begins with https:// (also when nothing was typed before the name)
 *   or http://; or %NULL with GENKAN_ERROR_EMPTY, _TOO_LARGE, or _BROKEN when it is no address, or is written so that a
 *   browser would have to put it right first
 */
char *
genkan_entry_address_normalise (const char *typed,
                                GError    **error)
{
  g_autofree GenkanUrl *url = g_new (GenkanUrl, 1);
  g_autofree char *text = NULL;

  g_return_val_if_fail (typed != NULL, NULL);

  if (read_plain (typed, url, &text))
    return write_out (url, (url->traits & GENKAN_URL_TRAIT_HTTP) != 0 ? "http" : "https", url->port);

  if (url->status == GENKAN_URL_EMPTY)
    g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_EMPTY, _("Give the address of the entry."));
  else if (url->status == GENKAN_URL_TOO_LONG)
    g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_TOO_LARGE, _("This address is too long to be kept."));
  else
    g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_BROKEN,
                         _("This address is written in an unusual way, so it is not saved. Type it as it stands on a letter or a bill."));

  return NULL;
}

/**
 * genkan_entry_address_dup_encrypted:
 *
 * Returns: (transfer full) (nullable): the same address with https, if @typed begins with http and names no port of its own
 */
char *
genkan_entry_address_dup_encrypted (const char *typed)
{
  g_autofree GenkanUrl *url = g_new (GenkanUrl, 1);
  g_autofree char *text = NULL;

  g_return_val_if_fail (typed != NULL, NULL);

  if (!read_plain (typed, url, &text) || (url->traits & GENKAN_URL_TRAIT_HTTP) == 0 || (url->port != 0 && url->port != HTTP_PORT))
    return NULL;

  return write_out (url, "https", 0);
}

/** Returns: whether a program that opens addresses takes @address for what was judged, as it stands there */
gboolean
genkan_entry_address_is_whole (const char *address)
{
  g_autofree GenkanUrl *url = g_new (GenkanUrl, 1);
  g_autofree char *text = NULL;

  g_return_val_if_fail (address != NULL, FALSE);

  return read_plain (address, url, &text) && (url->traits & GENKAN_URL_TRAIT_NO_SCHEME) == 0 && g_str_equal (text, address);
}
