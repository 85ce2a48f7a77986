/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "genkan-limits.h"
#include "genkan-message-read-private.h"
#include "genkan-qr-read.h"
#include "genkan-url-extract.h"

static gboolean
is_address (const char *text)
{
  return strchr (text, ':') != NULL && strpbrk (text, " \t\r\n") == NULL;
}

static void
add_code (GenkanMessage *message,
          const char    *code,
          GString       *text)
{
  g_auto (GStrv) addresses = genkan_url_extract (code, GENKAN_LIMIT_ADDRESSES_IN_TEXT);
  gssize start = -1;

  if (text != NULL)
    {
      if (text->len > 0)
        g_string_append_c (text, '\n');
      start = (gssize) text->len;
      g_string_append (text, code);
    }

  for (guint i = 0; addresses[i] != NULL; i++)
    {
      gssize place = start >= 0 ? start + (strstr (code, addresses[i]) - code) : -1;

      _genkan_message_add_link (message, GENKAN_MESSAGE_LINK_QR, addresses[i], strlen (addresses[i]), place,
                                place >= 0 ? strlen (addresses[i]) : 0);
    }
  if (addresses[0] == NULL && is_address (code))
    _genkan_message_add_link (message, GENKAN_MESSAGE_LINK_QR, code, strlen (code), start, start >= 0 ? strlen (code) : 0);
}

/**
 * _genkan_message_add_codes:
 * @text: (nullable): the words of the codes are added here
 *
 * Adds the links of all QR codes in @picture.
 *
 * Returns: %FALSE with @error when the picture cannot be read
 */
gboolean
_genkan_message_add_codes (GenkanMessage  *message,
                           GBytes         *picture,
                           GString        *text,
                           GError        **error)
{
  g_auto (GStrv) codes = genkan_qr_read (picture, error);

  if (codes == NULL)
    return FALSE;
  for (guint i = 0; codes[i] != NULL; i++)
    add_code (message, codes[i], text);

  return TRUE;
}
