/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-url-host-private.h"

#include <gio/gio.h>
#include <string.h>
#include <unicode/uidna.h>

/* Bytes that the URL Standard forbids in a domain ("forbidden domain code point"), besides controls and space. */
static gboolean
is_forbidden (guchar c)
{
  return c <= ' ' || c == 0x7f || strchr ("#%/:<>?@[\\]^|\"'`{}*,;=()&!$~+", c) != NULL;
}

static int
hex_value (char c)
{
  return g_ascii_isxdigit (c) ? g_ascii_xdigit_value (c) : -1;
}

/* Numbers of the IPv4 parser of the URL Standard: decimal, 0x hexadecimal, 0 octal. */
static gboolean
read_number (const char *text,
             guint       length,
             guint64    *value,
             gboolean   *odd)
{
  guint base = 10;

  *value = 0;
  if (length >= 2 && text[0] == '0' && (text[1] == 'x' || text[1] == 'X'))
    {
      base = 16;
      text += 2;
      length -= 2;
      *odd = TRUE;
    }
  else if (length >= 2 && text[0] == '0')
    {
      base = 8;
      text++;
      length--;
      *odd = TRUE;
    }

  for (guint i = 0; i < length; i++)
    {
      int digit = hex_value (text[i]);

      if (digit < 0 || (guint) digit >= base || *value > G_MAXUINT32)
        return FALSE;
      *value = *value * base + (guint) digit;
    }

  return *value <= G_MAXUINT32;
}

static gboolean
last_label_is_number (const char *host,
                      guint       length)
{
  guint start = length;
  gboolean digits = TRUE;

  while (start > 0 && host[start - 1] != '.')
    start--;
  if (start == length)
    return FALSE;

  for (guint i = start; i < length; i++)
    digits = digits && g_ascii_isdigit (host[i]);

  return digits || (host[start] == '0' && (host[start + 1] == 'x' || host[start + 1] == 'X'));
}

/* Source: URL Standard, "IPv4 parser": http://3232235777/ and http://0xc0.168.1.1/ are valid. */
static gboolean
read_ipv4 (GenkanUrl *self)
{
  guint64 parts[4];
  guint n = 0;
  guint start = 0;
  guint64 address = 0;
  gboolean odd = FALSE;

  for (guint i = 0; i <= self->host_length; i++)
    {
      if (i < self->host_length && self->host[i] != '.')
        continue;
      if (n == 4 || i == start || !read_number (self->host + start, i - start, &parts[n], &odd))
        return FALSE;
      n++;
      start = i + 1;
    }

  for (guint i = 0; i < n; i++)
    {
      guint bits = i + 1 < n ? 8 : 8 * (5 - n);

      if (parts[i] >> bits != 0)
        return FALSE;
      address = (address << bits) | parts[i];
    }

  if (odd || n != 4)
    self->traits |= GENKAN_URL_TRAIT_ODD_IP;

  self->host_length = (guint) g_snprintf (self->host, sizeof self->host, "%u.%u.%u.%u",
                                          (guint) (address >> 24) & 0xff, (guint) (address >> 16) & 0xff,
                                          (guint) (address >> 8) & 0xff, (guint) address & 0xff);
  return TRUE;
}

static void
mark_ip (GenkanUrl *self)
{
  g_autoptr (GInetAddress) address = g_inet_address_new_from_string (self->host);

  self->traits |= GENKAN_URL_TRAIT_IP;
  self->n_labels = 0;
  self->owner_start = 0;
  self->suffix_start = self->host_length;
  if (address != NULL &&
      (g_inet_address_get_is_loopback (address) || g_inet_address_get_is_site_local (address) ||
       g_inet_address_get_is_link_local (address) || g_inet_address_get_is_any (address)))
    self->traits |= GENKAN_URL_TRAIT_LOCAL_IP;
}

static gboolean
read_ipv6 (GenkanUrl  *self,
           const char *text,
           guint       length)
{
  g_autoptr (GInetAddress) address = NULL;
  g_autofree char *canonical = NULL;
  char inner[64];

  if (length < 4 || length - 2 >= sizeof inner || text[length - 1] != ']')
    return FALSE;

  memcpy (inner, text + 1, length - 2);
  inner[length - 2] = '\0';
  address = g_inet_address_new_from_string (inner);
  if (address == NULL || g_inet_address_get_family (address) != G_SOCKET_FAMILY_IPV6)
    return FALSE;

  canonical = g_inet_address_to_string (address);
  self->host_length = (guint) g_strlcpy (self->host, canonical, sizeof self->host);

  return TRUE;
}

/* Source: UTS #46, non-transitional processing, as the URL Standard uses it ("domain to ASCII").
 * Returns: %FALSE when a browser would refuse the name */
static gboolean
to_ascii (GenkanUrl  *self,
          const char *text,
          guint       length)
{
  UErrorCode status = U_ZERO_ERROR;
  UIDNAInfo info = UIDNA_INFO_INITIALIZER;
  UIDNA *idna = uidna_openUTS46 (UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ | UIDNA_NONTRANSITIONAL_TO_ASCII |
                                   UIDNA_NONTRANSITIONAL_TO_UNICODE, &status);
  int32_t n;

  if (U_FAILURE (status))
    return FALSE;

  n = uidna_nameToASCII_UTF8 (idna, text, (int32_t) length, self->host, sizeof self->host - 1, &info, &status);
  uidna_close (idna);

  /* the length of an empty root label and hyphens in odd places are tolerated by browsers */
  if (U_FAILURE (status) || n <= 0 || n > GENKAN_LIMIT_HOST + 1 ||
      (info.errors & ~(uint32_t) (UIDNA_ERROR_EMPTY_LABEL | UIDNA_ERROR_HYPHEN_3_4 | UIDNA_ERROR_LEADING_HYPHEN |
                                  UIDNA_ERROR_TRAILING_HYPHEN)) != 0)
    return FALSE;

  self->host[n] = '\0';
  self->host_length = (guint) n;

  return TRUE;
}

/* Percent signs in a host are decoded before anything else (URL Standard, "host parsing"). */
static guint
percent_decode (const char *text,
                guint       length,
                char       *out)
{
  guint n = 0;

  for (guint i = 0; i < length; i++)
    {
      if (text[i] == '%' && i + 2 < length && hex_value (text[i + 1]) >= 0 && hex_value (text[i + 2]) >= 0)
        {
          out[n++] = (char) (hex_value (text[i + 1]) * 16 + hex_value (text[i + 2]));
          i += 2;
        }
      else
        {
          out[n++] = text[i];
        }
    }

  return n;
}

static gboolean
split_labels (GenkanUrl *self)
{
  guint start = 0;

  self->n_labels = 0;
  for (guint i = 0; i <= self->host_length; i++)
    {
      if (i < self->host_length)
        {
          if (is_forbidden ((guchar) self->host[i]))
            return FALSE;
          if (self->host[i] != '.')
            continue;
        }
      if (i == start || i - start > GENKAN_LIMIT_LABEL || self->n_labels == GENKAN_URL_MAX_LABELS)
        return FALSE;
      self->label_start[self->n_labels++] = start;
      start = i + 1;
    }

  return TRUE;
}

static gboolean
read_name (GenkanUrl  *self,
           const char *text,
           guint       length)
{
  gboolean ascii = TRUE;
  gboolean punycode = FALSE;

  for (guint i = 0; i < length; i++)
    {
      char c = g_ascii_tolower (text[i]);

      ascii = ascii && (guchar) c < 0x80;
      if (i < sizeof self->host - 1)
        self->host[i] = c;
      punycode = punycode || (c == 'x' && i + 3 < length && text[i + 2] == '-' && text[i + 3] == '-' &&
                              g_ascii_tolower (text[i + 1]) == 'n');
    }

  if (!ascii || punycode)
    {
      self->traits |= GENKAN_URL_TRAIT_UNICODE_HOST;
      if (length > 4 * GENKAN_LIMIT_HOST || !to_ascii (self, text, length))
        return FALSE;
      if (!ascii && strstr (self->host, "xn--") == NULL)
        {
          /* nothing foreign was left: these were full-width letters or dots */
          self->traits &= ~(guint) GENKAN_URL_TRAIT_UNICODE_HOST;
          self->traits |= GENKAN_URL_TRAIT_WIDE_HOST;
        }
      return TRUE;
    }

  if (length > GENKAN_LIMIT_HOST + 1)
    return FALSE;
  self->host[length] = '\0';
  self->host_length = length;

  return TRUE;
}

/* Fills in host, labels and the traits that belong to them, or sets the status to INVALID_HOST. */
void
_genkan_url_host_read (GenkanUrl *self,
                       guint      start,
                       guint      length)
{
  char decoded[GENKAN_LIMIT_ADDRESS + 1];
  const char *text = self->text + start;

  if (length > 0 && text[0] == '[')
    {
      if (read_ipv6 (self, text, length))
        mark_ip (self);
      else
        self->status = GENKAN_URL_INVALID_HOST;
      return;
    }

  if (memchr (text, '%', length) != NULL)
    {
      self->traits |= GENKAN_URL_TRAIT_ENCODED_HOST;
      length = percent_decode (text, length, decoded);
      text = decoded;
    }

  if (length == 0 || !read_name (self, text, length))
    {
      self->host_length = 0;
      self->host[0] = '\0';
      self->status = GENKAN_URL_INVALID_HOST;
      return;
    }

  if (self->host[self->host_length - 1] == '.')
    self->host[--self->host_length] = '\0';

  if (last_label_is_number (self->host, self->host_length))
    {
      if (read_ipv4 (self))
        mark_ip (self);
      else
        self->status = GENKAN_URL_INVALID_HOST;
      return;
    }

  if (self->host_length > GENKAN_LIMIT_HOST || !split_labels (self))
    {
      self->host_length = self->n_labels = 0;
      self->host[0] = '\0';
      self->status = GENKAN_URL_INVALID_HOST;
    }
}
