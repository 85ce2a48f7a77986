/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gnutls/pkcs7.h>
#include <string.h>

#include "genkan-message-mime-private.h"

/* Returns: where the line of @boundary begins, at or after @at, or @length */
static gsize
find_boundary (const char *data,
               gsize       length,
               gsize       at,
               const char *boundary)
{
  g_autofree char *line = g_strconcat ("--", boundary, NULL);
  gsize n = strlen (line);

  while (at < length)
    {
      const char *found = memmem (data + at, length - at, line, n);
      gsize place;
      gsize end;

      if (found == NULL)
        break;
      place = (gsize) (found - data);
      end = place + n;
      while (end < length && (data[end] == ' ' || data[end] == '\t' || data[end] == '-' || data[end] == '\r'))
        end++;
      if ((place == 0 || data[place - 1] == '\n') && (end == length || data[end] == '\n'))
        return place;
      at = place + 1;
    }

  return length;
}

/* A signature covers line ends as they travel in the mail: CR LF. */
static GBytes *
with_crlf (const char *data,
           gsize       length)
{
  GByteArray *bytes = g_byte_array_sized_new ((guint) (length + length / 32));
  gsize begin = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (data[i] == '\n' && (i == 0 || data[i - 1] != '\r'))
        {
          g_byte_array_append (bytes, (const guint8 *) data + begin, (guint) (i - begin));
          g_byte_array_append (bytes, (const guint8 *) "\r", 1);
          begin = i;
        }
    }
  g_byte_array_append (bytes, (const guint8 *) data + begin, (guint) (length - begin));

  return g_byte_array_free_to_bytes (bytes);
}

/**
 * _genkan_message_signed_bytes:
 * @data: the body of a multipart/signed
 *
 * Returns: (transfer full) (nullable): the first part exactly as it stands in the mail, RFC 8551 section 3.1.1
 */
GBytes *
_genkan_message_signed_bytes (const char *data,
                              gsize       length,
                              const char *boundary)
{
  gsize first = find_boundary (data, length, 0, boundary);
  const char *newline = first < length ? memchr (data + first, '\n', length - first) : NULL;
  gsize begin = newline != NULL ? (gsize) (newline - data) + 1 : length;
  gsize end = begin < length ? find_boundary (data, length, begin, boundary) : length;

  if (end >= length)
    return NULL;

  /* the line end before a boundary belongs to the boundary */
  if (end > begin && data[end - 1] == '\n')
    end--;
  if (end > begin && data[end - 1] == '\r')
    end--;

  return with_crlf (data + begin, end - begin);
}

/**
 * _genkan_message_signed_inside:
 * @signature: DER of a PKCS #7 message
 *
 * Returns: (transfer full) (nullable): the mail part inside; %NULL when @signature is none, or is encrypted
 */
GBytes *
_genkan_message_signed_inside (GBytes *signature)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (signature, &length);
  gnutls_datum_t der = { (unsigned char *) data, (unsigned int) length };
  gnutls_datum_t inside = { NULL, 0 };
  gnutls_pkcs7_t pkcs7;
  GBytes *bytes = NULL;

  if (length == 0 || gnutls_pkcs7_init (&pkcs7) < 0)
    return NULL;

  if (gnutls_pkcs7_import (pkcs7, &der, GNUTLS_X509_FMT_DER) >= 0 && gnutls_pkcs7_get_embedded_data (pkcs7, 0, &inside) >= 0)
    {
      bytes = g_bytes_new (inside.data, inside.size);
      gnutls_free (inside.data);
    }
  gnutls_pkcs7_deinit (pkcs7);

  return bytes;
}
