/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-message-charset.h"

#include <errno.h>
#include <string.h>

#define ESCAPE 0x1b

typedef struct
{
  const char *name;
  const char *charset;
} Alias;

/* Names that mail programs write, and what the bytes behind them really are. Sorted by name. */
static const Alias aliases[] = {
  { "cp-850", "CP850" },
  { "euc-jp", "EUC-JP-MS" },
  { "euc-kr", "CP949" },
  { "eucjp", "EUC-JP-MS" },
  { "gb2312", "GB18030" },
  { "gbk", "GB18030" },
  { "iso-8859-1", "CP1252" },
  { "iso-8859-8-i", "ISO-8859-8" },
  { "iso8859-1", "CP1252" },
  { "ks_c_5601-1987", "CP949" },
  { "latin1", "CP1252" },
  { "ms_kanji", "CP932" },
  { "shift-jis", "CP932" },
  { "shift_jis", "CP932" },
  { "sjis", "CP932" },
  { "unicode-1-1-utf-7", "UTF-7" },
  { "utf8", "UTF-8" },
  { "windows-31j", "CP932" },
  { "x-euc-jp", "EUC-JP-MS" },
  { "x-gbk", "GB18030" },
  { "x-sjis", "CP932" },
};

/* Broken places of a text in its own charset that are passed over, before another charset is tried: one, and one in 50 bytes. */
static gsize
tolerated (gsize length)
{
  return 1 + length / 50;
}

static int
compare_alias (const void *key,
               const void *alias)
{
  return strcmp (key, ((const Alias *) alias)->name);
}

static const char *
resolve_alias (const char *lower)
{
  const Alias *alias = bsearch (lower, aliases, G_N_ELEMENTS (aliases), sizeof aliases[0], compare_alias);

  return alias != NULL ? alias->charset : lower;
}

static gboolean
is_plain (const char *bytes,
          gsize       length)
{
  for (gsize i = 0; i < length; i++)
    {
      if ((guchar) bytes[i] >= 0x80 || bytes[i] == ESCAPE)
        return FALSE;
    }

  return TRUE;
}

/* A few broken letters among many good ones: the text was cut or damaged. Else it is in another charset. */
static gboolean
is_damaged_utf8 (const char *valid,
                 gsize       length)
{
  gunichar before = 0;
  gsize good = 0;
  gsize broken = 0;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      good += c >= 0x80 && c != 0xfffd;
      broken += c == 0xfffd && before != 0xfffd;
      before = c;
    }

  return broken <= tolerated (length) && good >= broken;
}

/* Converts, and writes U+FFFD for what does not belong to the charset. Returns: (nullable): NULL when the charset is
 * unknown or more than @max_broken places are broken. */
static char *
convert (const char *bytes,
         gsize       length,
         const char *charset,
         gsize       max_broken)
{
  g_autoptr (GString) out = NULL;
  GIConv converter = g_iconv_open ("UTF-8", charset);
  char *in = (char *) bytes;
  gsize in_left = length;
  gsize broken = 0;
  char buffer[4096];

  if (converter == (GIConv) -1)
    return NULL;

  out = g_string_sized_new (length + length / 2);
  while (in_left > 0 && broken <= max_broken)
    {
      char *to = buffer;
      gsize to_left = sizeof buffer;
      gsize done = g_iconv (converter, &in, &in_left, &to, &to_left);
      int reason = errno;

      g_string_append_len (out, buffer, (gssize) (sizeof buffer - to_left));
      if (done == (gsize) -1 && reason != E2BIG)
        {
          broken++;
          g_string_append (out, "\357\277\275");
          in++;
          in_left--;
          g_iconv (converter, NULL, NULL, NULL, NULL);
        }
    }
  g_iconv_close (converter);

  /* some charsets can write surrogates and other things that are no characters */
  if (broken > max_broken || !g_utf8_validate_len (out->str, out->len, NULL))
    return NULL;

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* iconv's own ISO-2022-JP passes half-width kana (ESC ( I) through as ASCII without an error and fails on the signs of
 * NEC row 13 such as ①; EUC-JP-MS knows both. So the escapes are taken apart here and the rest is written as EUC. */
static char *
decode_iso_2022_jp (const char *bytes,
                    gsize       length,
                    gsize       max_broken)
{
  static const struct
  {
    const char *escape;
    char        set;
  } escapes[] = {
    { "$(D", 'D' }, { "$(B", 'B' }, { "$(@", 'B' }, { "$B", 'B' }, { "$@", 'B' },
    { "(I", 'I' },  { "(B", 'A' },  { "(J", 'A' },  { "(H", 'A' }, { "&@", 0 },
  };
  g_autoptr (GString) euc = g_string_sized_new (length * 2);
  char set = 'A';

  for (gsize i = 0; i < length;)
    {
      guchar c = (guchar) bytes[i];
      gboolean is_escape = FALSE;

      for (gsize k = 0; c == ESCAPE && k < G_N_ELEMENTS (escapes) && !is_escape; k++)
        {
          gsize n = strlen (escapes[k].escape);

          if (length - i - 1 >= n && memcmp (bytes + i + 1, escapes[k].escape, n) == 0)
            {
              is_escape = TRUE;
              set = escapes[k].set != 0 ? escapes[k].set : set;
              i += 1 + n;
            }
        }
      if (is_escape)
        continue;

      if (c == '\n' || c == '\r')
        set = 'A';
      if ((set == 'B' || set == 'D') && c > 0x20 && c < 0x7f && i + 1 < length && (guchar) bytes[i + 1] > 0x20)
        {
          if (set == 'D')
            g_string_append_c (euc, (char) 0x8f);
          g_string_append_c (euc, (char) (c | 0x80));
          g_string_append_c (euc, (char) ((guchar) bytes[i + 1] | 0x80));
          i += 2;
          continue;
        }
      if (set == 'I' && c > 0x20 && c < 0x60)
        {
          g_string_append_c (euc, (char) 0x8e);
          c |= 0x80;
        }
      g_string_append_c (euc, (char) c);
      i++;
    }

  return convert (euc->str, euc->len, "EUC-JP-MS", max_broken);
}

/* How Japanese a text looks: kana count for it, half-width kana and broken places against it. Latin text read as
 * Shift_JIS gives kanji and half-width kana, but hardly ever hiragana. */
static gssize
rate_japanese (const char *text)
{
  gssize rating = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c >= 0x3000 && c <= 0x30ff)
        rating += 2;
      else if ((c >= 0xff61 && c <= 0xff9f) || c == 0xfffd || (c >= 0xe000 && c <= 0xf8ff))
        rating -= 1;
    }

  return rating;
}

/* A short text may be nothing but kanji: most of it is then beyond ASCII. */
static gboolean
is_mostly_foreign (const char *bytes,
                   gsize       length)
{
  gsize foreign = 0;

  for (gsize i = 0; i < length; i++)
    foreign += (guchar) bytes[i] >= 0x80;

  return foreign * 2 >= length;
}

static char *
decode_latin (const char *bytes,
              gsize       length)
{
  char *text = convert (bytes, length, "CP1252", length);

  return text != NULL ? text : g_utf8_make_valid (bytes, (gssize) length);
}

static char *
guess (const char *bytes,
       gsize       length)
{
  g_autofree char *shift_jis = NULL;
  g_autofree char *euc = NULL;
  gssize shift_jis_rating;
  gssize euc_rating;

  if (g_strstr_len (bytes, (gssize) length, "\033$") != NULL || g_strstr_len (bytes, (gssize) length, "\033(") != NULL)
    {
      char *text = decode_iso_2022_jp (bytes, length, tolerated (length));

      if (text != NULL)
        return text;
    }
  if (g_utf8_validate_len (bytes, length, NULL))
    return g_strndup (bytes, length);

  shift_jis = convert (bytes, length, "CP932", tolerated (length));
  euc = convert (bytes, length, "EUC-JP-MS", tolerated (length));
  shift_jis_rating = shift_jis != NULL ? rate_japanese (shift_jis) : G_MINSSIZE;
  euc_rating = euc != NULL ? rate_japanese (euc) : G_MINSSIZE;

  if (euc_rating > shift_jis_rating && (euc_rating > 0 || is_mostly_foreign (bytes, length)))
    return g_steal_pointer (&euc);
  if (shift_jis != NULL && (shift_jis_rating > 0 || (shift_jis_rating == 0 && is_mostly_foreign (bytes, length))))
    return g_steal_pointer (&shift_jis);

  return decode_latin (bytes, length);
}

static char *
decode_named (const char *bytes,
              gsize       length,
              const char *charset)
{
  g_autofree char *lower = g_ascii_strdown (charset, -1);
  const char *name = resolve_alias (lower);

  if (g_str_has_prefix (lower, "iso-2022-jp"))
    return decode_iso_2022_jp (bytes, length, tolerated (length));
  if (g_ascii_strcasecmp (name, "UTF-8") == 0)
    {
      g_autofree char *text = NULL;

      if (g_utf8_validate_len (bytes, length, NULL))
        return g_strndup (bytes, length);
      text = g_utf8_make_valid (bytes, (gssize) length);
      return is_damaged_utf8 (text, length) ? g_steal_pointer (&text) : NULL;
    }
  /* it has letters beyond ASCII, so this cannot be true */
  if (strstr (lower, "ascii") != NULL)
    return NULL;

  return convert (bytes, length, name, tolerated (length));
}

static char *
without_nul (const char *bytes,
             gsize       length)
{
  char *copy = g_malloc (length + 1);
  gsize n = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (bytes[i] != '\0')
        copy[n++] = bytes[i];
    }
  copy[n] = '\0';

  return copy;
}

/**
 * genkan_message_decode:
 * @charset: (nullable): as the mail names it
 * @guessed: set to %TRUE, never to %FALSE, when @charset is missing, unknown or wrong
 *
 * Returns: (transfer full): valid UTF-8, without NUL; broken places are U+FFFD
 */
char *
genkan_message_decode (const char *bytes,
                       gsize       length,
                       const char *charset,
                       gboolean   *guessed)
{
  g_autofree char *copy = NULL;
  char *text = NULL;

  if (length > 0 && memchr (bytes, '\0', length) != NULL)
    {
      gboolean is_wide = charset != NULL && g_ascii_strncasecmp (charset, "utf-16", 6) == 0;

      text = is_wide ? convert (bytes, length, charset, tolerated (length)) : NULL;
      copy = text != NULL ? text : without_nul (bytes, length);
      text = NULL;
      bytes = copy;
      length = strlen (copy);
      if (is_wide)
        charset = "UTF-8";
    }
  if (is_plain (bytes, length) && (charset == NULL || g_ascii_strncasecmp (charset, "utf-7", 5) != 0))
    return g_strndup (bytes, length);

  if (charset != NULL && *charset != '\0')
    text = decode_named (bytes, length, charset);
  if (text == NULL)
    {
      text = guess (bytes, length);
      *guessed = TRUE;
    }

  return text;
}
