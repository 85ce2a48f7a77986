/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-login-fold-private.h"

#include <string.h>

#include "genkan-text.h"

/* Letters that cameras, and people who copy from a screen, take for each other: the second one stands for the first. */
static const struct
{
  gunichar from;
  gunichar to;
} slips[] = {
  { '0', 'o' }, { '1', 'i' }, { 'l', 'i' }, { '|', 'i' },
  { 0x2010, 0x30fc }, { 0x2011, 0x30fc }, { 0x2012, 0x30fc }, { 0x2013, 0x30fc }, { 0x2014, 0x30fc }, { 0x2015, 0x30fc },
  { 0x2212, 0x30fc }, { 0x2500, 0x30fc }, { '-', 0x30fc }, { 0x4e00 /* 一 */, 0x30fc }, { '~', 0x30fc }, { 0x301c, 0x30fc },
  { 0x529b /* 力 */, 0x30ab }, { 0x30ed /* ロ */, 0x53e3 }, { 0x56d7, 0x53e3 }, { 0x25a1, 0x53e3 },
  { 0x4e8c /* 二 */, 0x30cb }, { 0x516b /* 八 */, 0x30cf }, { 0x535c /* 卜 */, 0x30c8 }, { 0x5de5 /* 工 */, 0x30a8 },
  { 0x5915 /* 夕 */, 0x30bf }, { 0x624d /* 才 */, 0x30aa }, { 0x5343 /* 千 */, 0x30c1 }, { 0x4e09 /* 三 */, 0x30df },
  { 0x4e3f /* 丿 */, 0x30ce }, { 0x30d8 /* ヘ */, 0x3078 }, { 0x30d9 /* ベ */, 0x3079 }, { 0x30da /* ペ */, 0x3079 },
  { 0x307a /* ぺ */, 0x3079 }, { 0x30ea /* リ */, 0x308a }, { 0x30d1 /* パ */, 0x30d0 }, { 0x30d4 /* ピ */, 0x30d3 },
  { 0x30d7 /* プ */, 0x30d6 }, { 0x30dd /* ポ */, 0x30dc }, { 0x3071 /* ぱ */, 0x3070 }, { 0x30bd /* ソ */, 0x30f3 },
  { 0x30c4 /* ツ */, 0x30b7 }, { 0x30c3 /* ッ */, 0x30b7 }, { 0x4eba /* 人 */, 0x5165 }, { 0x672b /* 末 */, 0x672a },
  { 0x554f /* 問 */, 0x9593 }, { 0x805e /* 聞 */, 0x9593 }, { 0x66f0 /* 曰 */, 0x65e5 },
};

static gboolean
is_small_kana (gunichar c)
{
  switch (c)
    {
    case 0x3041: case 0x3043: case 0x3045: case 0x3047: case 0x3049: case 0x3063: case 0x3083: case 0x3085: case 0x3087:
    case 0x30a1: case 0x30a3: case 0x30a5: case 0x30a7: case 0x30a9: case 0x30e3: case 0x30e5: case 0x30e7:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * _genkan_login_fold_letter:
 * @c: a letter after NFKC
 *
 * Returns: the letter that stands for it, or 0 when it carries nothing (quotes, brackets, commas)
 */
gunichar
_genkan_login_fold_letter (gunichar c)
{
  c = g_unichar_tolower (c);
  if (is_small_kana (c))
    c++;

  switch (c)
    {
    case '"': case '\'': case '`': case 0x2018: case 0x2019: case 0x201c: case 0x201d: case 0x300c: case 0x300d: case 0x300e:
    case 0x300f: case 0x3010: case 0x3011: case 0x3001: case ',': case '*':
      return 0;
    case 0x3002: /* the end of a sentence: "." in a pattern does not reach beyond it */
      return '\n';
    default:
      break;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (slips); i++)
    {
      if (slips[i].from == c)
        return slips[i].to;
    }

  return c;
}

static gboolean
is_space (gunichar c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == 0x3000 || c == 0xa0 || g_unichar_isspace (c);
}

/* Returns: the end of the letter at @p with its marks: half-width kana have theirs behind them */
static const char *
letter_end (const char *p,
            const char *end)
{
  p = g_utf8_next_char (p);
  for (guint i = 0; i < 4 && p < end; i++)
    {
      gunichar c = g_utf8_get_char (p);

      if (c != 0xff9e && c != 0xff9f && g_unichar_combining_class (c) == 0)
        break;
      p = g_utf8_next_char (p);
    }

  return p;
}

static void
append (GenkanLoginFolded *self,
        gsize             *size,
        gunichar           c,
        guint32            from,
        guint32            to)
{
  char bytes[6];
  gsize n = (gsize) g_unichar_to_utf8 (c, bytes);

  if (self->length + n + 1 > *size)
    {
      *size = (*size + n) * 2;
      self->text = g_realloc (self->text, *size);
      self->source = g_renew (guint32, self->source, *size);
      self->source_end = g_renew (guint32, self->source_end, *size);
    }
  memcpy (self->text + self->length, bytes, n);
  for (gsize i = 0; i < n; i++)
    {
      self->source[self->length + i] = from;
      self->source_end[self->length + i] = to;
    }
  self->length += n;
}

static gboolean
ends_latin (const GenkanLoginFolded *self)
{
  return self->length > 0 && (g_ascii_isalnum (self->text[self->length - 1]) || strchr (".:;!?)]_%", self->text[self->length - 1]) != NULL);
}

/**
 * _genkan_login_folded_new:
 * @text: valid UTF-8
 *
 * Returns: (transfer full): @text folded, with the way back
 */
GenkanLoginFolded *
_genkan_login_folded_new (const char *text,
                          gsize       length)
{
  GenkanLoginFolded *self = g_new0 (GenkanLoginFolded, 1);
  const char *end = text + length;
  gsize size = length + 16;
  gboolean after_space = FALSE;
  const char *next;

  self->text = g_malloc (size);
  self->source = g_new (guint32, size);
  self->source_end = g_new (guint32, size);

  for (const char *p = text; p < end; p = next)
    {
      g_autofree char *normal = NULL;
      gunichar c = g_utf8_get_char (p);

      next = letter_end (p, end);
      if (is_space (c))
        {
          after_space = TRUE;
          continue;
        }
      if (genkan_text_is_invisible (c))
        continue;

      normal = g_utf8_normalize (p, next - p, G_NORMALIZE_NFKC);
      for (const char *q = normal; q != NULL && *q != '\0'; q = g_utf8_next_char (q))
        {
          gunichar composed = g_utf8_get_char (q);
          gunichar plain = is_space (composed) ? 0 : _genkan_login_fold_letter (composed);

          if (plain == 0)
            continue;
          if (after_space && plain < 0x80 && ends_latin (self))
            append (self, &size, ' ', (guint32) (p - text), (guint32) (p - text));
          append (self, &size, plain, (guint32) (p - text), (guint32) (next - text));
          after_space = FALSE;
        }
    }
  self->text[self->length] = '\0';

  return self;
}

void
_genkan_login_folded_free (GenkanLoginFolded *folded)
{
  g_free (folded->text);
  g_free (folded->source);
  g_free (folded->source_end);
  g_free (folded);
}

/**
 * _genkan_login_fold_pattern:
 * @pattern: a regular expression as people write it in data/login: plain words; `#` is a digit, a space may be missing
 * @problem: (out): what is wrong with it when %NULL is returned; not translated, for the build
 *
 * Folds the letters of @pattern as texts are folded, and leaves what is syntax.
 *
 * Returns: (transfer full) (nullable): a PCRE pattern for folded text
 */
char *
_genkan_login_fold_pattern (const char  *pattern,
                            const char **problem)
{
  g_autoptr (GString) out = g_string_new (NULL);
  gboolean in_class = FALSE;

  for (const char *p = pattern; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\\' && p[1] != '\0' && (guchar) p[1] < 0x80)
        {
          g_string_append_len (out, p++, 2);
        }
      else if (c == '{')
        {
          const char *close = strchr (p, '}');

          if (close == NULL)
            {
              *problem = "a { is not closed";
              return NULL;
            }
          g_string_append_len (out, p, close + 1 - p);
          p = close;
        }
      else if (c == '-' && in_class)
        {
          *problem = "ranges such as [a-z] cannot be folded; write \\w or the letters";
          return NULL;
        }
      else if (c == '#')
        {
          g_string_append (out, in_class ? "\\doi" : "[\\doi]");
        }
      else if (c == '_' && !in_class)
        {
          g_string_append (out, "[_ ]?"); /* cameras do not see it */
        }
      else if (c == ' ')
        {
          g_string_append (out, " ?");
        }
      else if (strchr ("()[]^$.*+?|:=!<>", (int) (c < 0x80 ? c : 'a')) != NULL)
        {
          in_class = c == '[' || (in_class && c != ']');
          g_string_append_unichar (out, c);
        }
      else
        {
          gunichar plain = _genkan_login_fold_letter (c);

          if (plain == 0)
            {
              *problem = "quotes and commas are not part of folded text";
              return NULL;
            }
          g_string_append_unichar (out, plain);
        }
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}
