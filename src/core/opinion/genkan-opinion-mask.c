/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-opinion-mask-private.h"

#include <string.h>

#include "genkan-text.h"

/* What stands in the place of something that nobody else should read. */
#define MASK "…"

/* Digits in a row, over spaces and hyphens, from which on they may be a code, a card or a customer. */
#define MIN_DIGITS 4

/* A word of letters and digits that is this long may be a password or a key; in an address they are longer. */
#define MIN_TOKEN 8
#define MIN_ADDRESS_TOKEN 16
#define MIN_ADDRESS_DIGITS 6

/* After these words, and a colon or the like, stands the secret itself. */
static const char * const keywords[] = {
  "password", "passcode", "passwd", "pin", "code", "token", "key", "パスワード", "パスコード", "暗証番号", "確認コード", "認証コード",
  "認証番号", "セキュリティコード", "ワンタイム", "合言葉", "コード", "番号", "答え",
};

static gboolean
is_address_letter (char c)
{
  return g_ascii_isalnum (c) || (c != '\0' && strchr ("-._~:/?#[]@!$&'()*+,;=%\\", c) != NULL);
}

static gboolean
is_digit_or_wide (gunichar c)
{
  return g_unichar_isdigit (c);
}

static gboolean
is_joint (gunichar c)
{
  return c == '-' || c == ' ' || c == 0x2010 || c == 0x2011 || c == 0x2013 || c == 0x2212 || c == 0xff0d || c == 0x3000;
}

static gboolean
looks_random (const char *word,
              gsize       length,
              gsize       min_length)
{
  gboolean has_letter = FALSE;
  gboolean has_digit = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      has_letter = has_letter || g_ascii_isalpha (word[i]);
      has_digit = has_digit || g_ascii_isdigit (word[i]);
    }

  return length >= min_length && has_letter && has_digit;
}

static gboolean
is_number (const char *word,
           gsize       length)
{
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit (word[i]))
        return FALSE;
    }

  return length >= MIN_ADDRESS_DIGITS;
}

/* The path without what looks like a key; what follows ? and # only says that there was something. */
static void
append_path (GString    *out,
             const char *path,
             gsize       length)
{
  gsize start = 0;

  for (gsize i = 0; i <= length; i++)
    {
      if (i < length && path[i] != '/' && path[i] != '?' && path[i] != '#')
        continue;
      if (looks_random (path + start, i - start, MIN_ADDRESS_TOKEN) || is_number (path + start, i - start))
        g_string_append (out, MASK);
      else
        g_string_append_len (out, path + start, (gssize) (i - start));
      if (i < length)
        g_string_append_c (out, path[i]);
      if (i < length && path[i] != '/')
        {
          if (i + 1 < length)
            g_string_append (out, MASK);
          return;
        }
      start = i + 1;
    }
}

/* What stands before @ matters when it is made to look like a host; else it is a name and a password. */
static void
append_authority (GString    *out,
                  const char *authority,
                  gsize       length)
{
  const char *at = g_strrstr_len (authority, (gssize) length, "@");

  if (at != NULL)
    {
      gsize user = (gsize) (at - authority);
      const char *colon = memchr (authority, ':', user);
      gsize name = colon != NULL ? (gsize) (colon - authority) : user;

      if (memchr (authority, '.', name) != NULL)
        g_string_append_len (out, authority, (gssize) name);
      else
        g_string_append (out, MASK);
      if (colon != NULL)
        g_string_append (out, ":" MASK);
      g_string_append_c (out, '@');
      length -= user + 1;
      authority = at + 1;
    }
  g_string_append_len (out, authority, (gssize) length);
}

static void
append_address (GString    *out,
                const char *address,
                gsize       length)
{
  const char *scheme = g_strstr_len (address, (gssize) length, "://");
  gsize host = scheme != NULL ? (gsize) (scheme - address) + 3 : 0;
  gsize end = host;

  while (end < length && strchr ("/?#\\", address[end]) == NULL)
    end++;
  g_string_append_len (out, address, (gssize) host);
  append_authority (out, address + host, end - host);
  append_path (out, address + end, length - end);
}

/* An address, a mail address, or a word that may be a key. Returns: %FALSE when @run is none of these; nothing was added then */
static gboolean
append_run (GString    *out,
            const char *run,
            gsize       length)
{
  const char *at = memchr (run, '@', length);
  gboolean is_address = g_strstr_len (run, (gssize) length, "://") != NULL ||
                        (memchr (run, '.', length) != NULL && memchr (run, '/', length) != NULL);

  if (is_address)
    {
      append_address (out, run, length);
    }
  else if (at != NULL)
    {
      g_string_append (out, MASK);
      g_string_append_len (out, at, (gssize) (run + length - at));
    }
  else if (looks_random (run, length, MIN_TOKEN))
    {
      g_string_append (out, MASK);
    }
  else
    {
      return FALSE;
    }

  return TRUE;
}

/* Returns: where the secret begins that is named at @text, or %NULL */
static const char *
skip_keyword (const char *text)
{
  static const char * const marks[] = { ":", "=", "：", "＝", "は「", "「", "『", "→" };

  for (gsize i = 0; i < G_N_ELEMENTS (keywords); i++)
    {
      gsize n = strlen (keywords[i]);
      const char *p = text + n;

      if (g_ascii_strncasecmp (text, keywords[i], n) != 0)
        continue;
      while (*p == ' ' || g_str_has_prefix (p, "\u3000"))
        p += *p == ' ' ? 1 : 3;
      for (gsize k = 0; k < G_N_ELEMENTS (marks); k++)
        {
          if (g_str_has_prefix (p, marks[k]))
            {
              p += strlen (marks[k]);
              while (g_ascii_isspace (*p) || g_str_has_prefix (p, "\u3000"))
                p += (guchar) *p < 0x80 ? 1 : 3;
              return p;
            }
        }
    }

  return NULL;
}

static const char *
skip_word (const char *p)
{
  while (*p != '\0' && !g_unichar_isspace (g_utf8_get_char (p)) && strchr ("<>\"", *p) == NULL && !g_str_has_prefix (p, "」") &&
         !g_str_has_prefix (p, "』") && !g_str_has_prefix (p, "。") && !g_str_has_prefix (p, "、"))
    p = g_utf8_next_char (p);

  return p;
}

/* A year before 年, / or - is no code. */
static gboolean
is_year (const char *digits,
         guint       n_digits,
         const char *end)
{
  return n_digits == 4 && (g_str_has_prefix (digits, "19") || g_str_has_prefix (digits, "20")) &&
         (g_str_has_prefix (end, "年") || *end == '/' || *end == '.');
}

/* Returns: where the digits end that begin at @p, over single joints; @n_digits how many they are */
static const char *
skip_digits (const char *p,
             guint      *n_digits)
{
  const char *end = p;

  *n_digits = 0;
  while (*p != '\0')
    {
      gunichar c = g_utf8_get_char (p);

      if (is_digit_or_wide (c))
        {
          ++*n_digits;
          end = g_utf8_next_char (p);
        }
      else if (*n_digits == 0 || !is_joint (c) || p != end)
        {
          break;
        }
      p = g_utf8_next_char (p);
    }

  return end;
}

static char *
mask (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);
  const char *p = text;
  gboolean in_word = FALSE;

  while (*p != '\0')
    {
      const char *secret = in_word ? NULL : skip_keyword (p);
      const char *end = p;
      guint n_digits;

      if (secret != NULL)
        {
          g_string_append_len (out, p, (gssize) (secret - p));
          p = skip_word (secret);
          if (p > secret)
            g_string_append (out, MASK);
          continue;
        }

      while (is_address_letter (*end))
        end++;
      if (end > p && !in_word && append_run (out, p, (gsize) (end - p)))
        {
          p = end;
          continue;
        }

      end = skip_digits (p, &n_digits);
      if (n_digits >= MIN_DIGITS && !is_year (p, n_digits, end))
        {
          g_string_append (out, MASK);
          p = end;
        }
      else if (n_digits > 0)
        {
          g_string_append_len (out, p, (gssize) (end - p));
          p = end;
        }
      else
        {
          in_word = g_ascii_isalnum (*p);
          end = g_utf8_next_char (p);
          g_string_append_len (out, p, (gssize) (end - p));
          p = end;
          continue;
        }
      in_word = FALSE;
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

static char *
dup_bounded (const char *text,
             gsize       max_bytes)
{
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) strnlen (text, max_bytes + 4));
  gsize n = strlen (valid);

  if (n <= max_bytes)
    return g_steal_pointer (&valid);

  n = max_bytes;
  while (n > 0 && ((guchar) valid[n] & 0xc0) == 0x80)
    n--;
  valid[n] = '\0';

  return g_strconcat (valid, MASK, NULL);
}

/**
 * _genkan_opinion_mask:
 * @text: from anywhere
 *
 * What a helper may read of @text: bounded, without codes, numbers of cards and customers, passwords, keys, people's mail
 * addresses, and the part of addresses that names a person; with the rest defanged. It errs on the side of leaving out.
 *
 * Returns: (transfer full): valid UTF-8
 */
char *
_genkan_opinion_mask (const char *text,
                      gsize       max_bytes)
{
  g_autofree char *bounded = dup_bounded (text, max_bytes);
  g_autofree char *masked = mask (bounded);

  return genkan_text_defang (masked);
}

/** Returns: (transfer full): @address without keys, names and passwords, defanged; its host and path are evidence and stay */
char *
_genkan_opinion_mask_address (const char *address)
{
  g_autofree char *bounded = dup_bounded (address, 2000);
  g_autoptr (GString) out = g_string_new (NULL);

  append_address (out, bounded, strlen (bounded));

  return genkan_text_defang (out->str);
}

/** Returns: (transfer full): @text as one line: bounded, valid, without control and invisible characters */
char *
_genkan_opinion_dup_line (const char *text,
                          gsize       max_bytes)
{
  g_autofree char *bounded = dup_bounded (text, max_bytes);
  g_autoptr (GString) line = g_string_new (NULL);

  for (const char *p = bounded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n' || c == '\t' || c == '\r')
        g_string_append_c (line, ' ');
      else if (!genkan_text_is_invisible (c))
        g_string_append_unichar (line, c);
    }

  return g_strdup (g_strstrip (line->str));
}
