/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-url.h"

#include <string.h>

#include "genkan-text.h"
#include "genkan-url-host-private.h"

static gboolean
is_scheme_character (char c)
{
  return g_ascii_isalnum (c) || c == '+' || c == '-' || c == '.';
}

static gboolean
span_is (const GenkanUrl *self,
         GenkanUrlSpan    span,
         const char      *word)
{
  return strlen (word) == span.length && g_ascii_strncasecmp (self->text + span.start, word, span.length) == 0;
}

/* What remains of the text when everything is gone that a browser drops without a word:
 * white space around it, tabs and line ends inside (URL Standard, "remove all ASCII tab or newline"),
 * and, beyond the standard, invisible characters, which mail programs and people cannot see either. */
static void
clean (GenkanUrl  *self,
       const char *text,
       gsize       length)
{
  const char *end = text + length;
  char *to = self->text;
  gboolean plain = TRUE;

  while (text < end && (guchar) *text <= ' ')
    text++;
  while (end > text && (guchar) end[-1] <= ' ')
    end--;

  if (end - text > GENKAN_LIMIT_ADDRESS)
    {
      self->status = GENKAN_URL_TOO_LONG;
      end = g_utf8_find_prev_char (text, text + 200);
    }

  for (const char *p = text; p < end; p++)
    {
      if ((guchar) *p < 0x20 || (guchar) *p >= 0x7f)
        {
          plain = FALSE;
          break;
        }
    }

  if (plain)
    {
      memcpy (to, text, end - text);
      to += end - text;
    }
  else
    {
      for (const char *p = text; p < end;)
        {
          gunichar c = g_utf8_get_char_validated (p, end - p);

          if (c == (gunichar) -1 || c == (gunichar) -2)
            {
              /* a broken byte can only make the host invalid: keep one that no host may contain */
              *to++ = '\x01';
              p++;
              continue;
            }
          if (genkan_text_is_invisible (c))
            {
              self->traits |= GENKAN_URL_TRAIT_INVISIBLE;
            }
          else
            {
              gsize n = g_utf8_skip[(guchar) *p];

              memcpy (to, p, n);
              to += n;
            }
          p += g_utf8_skip[(guchar) *p];
        }
    }

  *to = '\0';
  self->length = to - self->text;
}

/* Returns: the offset after the scheme and its slashes; 0 when the address was typed without a scheme */
static guint
read_scheme (GenkanUrl *self)
{
  guint i = 0;
  guint slashes = 0;

  while (i < self->length && is_scheme_character (self->text[i]))
    i++;

  if (i == 0 || self->text[i] != ':' || !g_ascii_isalpha (self->text[0]))
    {
      self->traits |= GENKAN_URL_TRAIT_NO_SCHEME;
      /* "//host" takes the scheme of the page it stands on */
      while (slashes < self->length && (self->text[slashes] == '/' || self->text[slashes] == '\\'))
        slashes++;
      return slashes >= 2 ? slashes : 0;
    }

  self->scheme = (GenkanUrlSpan) { 0, i };
  i++;
  while (i + slashes < self->length && (self->text[i + slashes] == '/' || self->text[i + slashes] == '\\'))
    {
      if (self->text[i + slashes] == '\\')
        self->traits |= GENKAN_URL_TRAIT_BACKSLASH;
      slashes++;
    }

  if (span_is (self, self->scheme, "http"))
    {
      self->traits |= GENKAN_URL_TRAIT_HTTP;
      return i + slashes;
    }
  if (span_is (self, self->scheme, "https"))
    return i + slashes;

  /* example.jp:8080 is a host with a port, not a scheme */
  if (slashes == 0 && g_ascii_isdigit (self->text[i]) && memchr (self->text, '.', self->scheme.length) != NULL)
    {
      self->scheme = (GenkanUrlSpan) { 0, 0 };
      self->traits |= GENKAN_URL_TRAIT_NO_SCHEME;
      return 0;
    }

  if (span_is (self, self->scheme, "javascript") || span_is (self, self->scheme, "data") ||
      span_is (self, self->scheme, "vbscript") || span_is (self, self->scheme, "blob"))
    self->status = GENKAN_URL_SCRIPT;
  else if (span_is (self, self->scheme, "file"))
    self->status = GENKAN_URL_FILE;
  else if (span_is (self, self->scheme, "mailto") || span_is (self, self->scheme, "tel") ||
           span_is (self, self->scheme, "sms") || span_is (self, self->scheme, "smsto"))
    self->status = GENKAN_URL_CONTACT;
  else
    self->status = GENKAN_URL_OTHER_SCHEME;

  return i + slashes;
}

static void
read_authority (GenkanUrl *self,
                guint      start)
{
  guint end = start;
  guint host_start = start;
  guint host_end;
  guint at = 0;

  while (end < self->length && strchr ("/\\?#", self->text[end]) == NULL)
    {
      if (self->text[end] == '@')
        {
          at = end;
          host_start = end + 1;
        }
      end++;
    }
  if (end < self->length && self->text[end] == '\\')
    self->traits |= GENKAN_URL_TRAIT_BACKSLASH;

  self->authority = (GenkanUrlSpan) { start, end - start };
  self->rest = (GenkanUrlSpan) { end, self->length - end };

  if (host_start > start)
    {
      self->traits |= GENKAN_URL_TRAIT_USERINFO;
      self->userinfo = (GenkanUrlSpan) { start, at - start };
    }

  host_end = end;
  if (host_start < end && self->text[host_start] != '[')
    {
      guint colon = end;

      while (colon > host_start && g_ascii_isdigit (self->text[colon - 1]))
        colon--;
      if (colon > host_start && self->text[colon - 1] == ':')
        {
          guint64 port = 0;

          for (guint i = colon; i < end && port <= G_MAXUINT16; i++)
            port = port * 10 + (guint) (self->text[i] - '0');
          self->port = (guint) MIN (port, G_MAXUINT16 + 1);
          host_end = colon - 1;
        }
    }
  else if (host_start < end)
    {
      const char *close = memchr (self->text + host_start, ']', end - host_start);

      if (close != NULL && close[1] == ':')
        self->port = (guint) MIN (g_ascii_strtoull (close + 2, NULL, 10), G_MAXUINT16 + 1);
      host_end = close != NULL ? (guint) (close - self->text) + 1 : end;
    }

  _genkan_url_host_read (self, host_start, host_end - host_start);
  if (self->port > G_MAXUINT16)
    self->status = GENKAN_URL_INVALID_HOST;
}

/**
 * genkan_url_parse:
 * @url: (out caller-allocates): filled in completely; its status says what it is
 * @text: one address, as pasted; need not be valid UTF-8 nor NUL-terminated
 * @length: of @text in bytes
 *
 * Takes an address apart in the way browsers do, so that what is shown is what would be opened. Source: WHATWG URL
 * Standard, "URL parsing" and "host parsing", with two differences: other schemes than http(s) are only classified,
 * and the owner is not looked up here (see genkan-url-owner.h).
 */
void
genkan_url_parse (GenkanUrl  *self,
                  const char *text,
                  gsize       length)
{
  guint start;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL || length == 0);

  self->status = GENKAN_URL_OK;
  self->traits = 0;
  self->scheme = self->userinfo = self->authority = self->rest = (GenkanUrlSpan) { 0, 0 };
  self->port = 0;
  self->host[0] = '\0';
  self->host_length = self->n_labels = 0;
  self->owner_start = self->suffix_start = 0;
  self->known_suffix = FALSE;
  self->tenant = FALSE;

  clean (self, text, length);
  if (self->status != GENKAN_URL_OK)
    return;
  if (self->length == 0)
    {
      self->status = GENKAN_URL_EMPTY;
      return;
    }

  start = read_scheme (self);
  if (self->status != GENKAN_URL_OK)
    return;

  read_authority (self, start);

  /* Without a scheme only something with a dot in it can be meant as an address, a name@host is a mail
   * address, and 1.2.3 is a version. */
  if (self->traits & GENKAN_URL_TRAIT_NO_SCHEME)
    {
      if (self->status == GENKAN_URL_OK && (self->traits & GENKAN_URL_TRAIT_USERINFO) && self->rest.length == 0)
        self->status = GENKAN_URL_CONTACT;
      else if (self->status == GENKAN_URL_INVALID_HOST || (self->traits & GENKAN_URL_TRAIT_ODD_IP) || (self->n_labels < 2 && !(self->traits & GENKAN_URL_TRAIT_IP)) ||
               memchr (self->text, ' ', self->authority.start + self->authority.length) != NULL)
        self->status = GENKAN_URL_NO_ADDRESS;
    }
}
