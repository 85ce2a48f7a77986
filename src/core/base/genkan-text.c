/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-error.h"
#include "genkan-limits.h"

#define FIRST_STRONG_ISOLATE "\u2068"
#define POP_DIRECTIONAL_ISOLATE "\u2069"

/**
 * genkan_text_is_invisible:
 *
 * Characters that change what is read without being seen: controls, format characters (zero width, bidirectional
 * overrides, tags), fillers that have a width but no ink, variation selectors.
 * See Unicode UAX #44, General_Category Cc, Cf, and Default_Ignorable_Code_Point.
 */
gboolean
genkan_text_is_invisible (gunichar c)
{
  if (c == ' ')
    return FALSE;
  if (c < 0x20 || (c >= 0x7f && c < 0xa0))
    return TRUE;
  if (c < 0xa0)
    return FALSE;

  switch (c)
    {
    case 0x034f: /* combining grapheme joiner */
    case 0x115f: /* hangul fillers */
    case 0x1160:
    case 0x17b4:
    case 0x17b5:
    case 0x2800: /* blank braille pattern */
    case 0x3164:
    case 0xffa0:
      return TRUE;
    default:
      break;
    }

  if ((c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0000 && c <= 0xe0fff) || (c >= 0x180b && c <= 0x180f))
    return TRUE;

  switch (g_unichar_type (c))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
    case G_UNICODE_PRIVATE_USE:
    case G_UNICODE_SURROGATE:
    case G_UNICODE_UNASSIGNED:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * genkan_text_for_display:
 * @text: text from outside; need not be valid UTF-8
 * @max_bytes: how much of @text is shown; a longer one ends in an ellipsis
 *
 * Makes @text fit to stand inside a sentence of the program: bounded, each invisible character written as ⟨U+200B⟩,
 * broken bytes as U+FFFD, and wrapped in directional isolates so that it cannot reorder the words around it.
 *
 * Returns: (transfer full): valid UTF-8 without control characters
 */
char *
genkan_text_for_display (const char *text,
                         gsize       max_bytes)
{
  g_autoptr (GString) out = g_string_new (FIRST_STRONG_ISOLATE);
  g_autofree char *valid = NULL;
  const char *end;

  g_return_val_if_fail (text != NULL, NULL);

  valid = g_utf8_make_valid (text, strnlen (text, max_bytes + 4));
  end = valid + max_bytes;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_utf8_next_char (p) > end)
        {
          g_string_append (out, "…");
          break;
        }
      if (genkan_text_is_invisible (c))
        g_string_append_printf (out, "⟨U+%04X⟩", c);
      else
        g_string_append_unichar (out, c);
    }

  g_string_append (out, POP_DIRECTIONAL_ISOLATE);

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/**
 * genkan_text_defang:
 *
 * Rewrites addresses so that no program turns them into links again: `http` becomes `hxxp`, dots and `@` are bracketed.
 *
 * Returns: (transfer full): a copy that is fit for a report
 */
char *
genkan_text_defang (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (g_ascii_strncasecmp (p, "http", 4) == 0 && (p == text || !g_ascii_isalnum (p[-1])))
        {
          g_string_append (out, "hxxp");
          p += 3;
        }
      else if (*p == '.' && p > text && p[1] != '\0' && !g_ascii_isspace (p[1]))
        {
          g_string_append (out, "[.]");
        }
      else if (*p == '@')
        {
          g_string_append (out, "[@]");
        }
      else
        {
          g_string_append_c (out, *p);
        }
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/**
 * genkan_text_fold:
 *
 * The form in which names are compared and searched: NFKC (half-width kana, full-width letters), case folded,
 * katakana as hiragana, without spaces, punctuation, long-vowel marks and invisible characters.
 *
 * Returns: (transfer full): possibly empty
 */
char *
genkan_text_fold (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *valid = NULL;
  g_autofree char *normal = NULL;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  valid = g_utf8_make_valid (text, -1);
  normal = g_utf8_normalize (valid, -1, G_NORMALIZE_NFKC);
  folded = g_utf8_casefold (normal, -1);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c >= 0x30a1 && c <= 0x30f6)
        c -= 0x60;
      if (c == 0x30fc || !g_unichar_isalnum (c))
        continue;
      g_string_append_unichar (out, c);
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/** Removes the bars that mark possible line breaks, in place. */
void
genkan_text_remove_phrase_marks (char *text)
{
  char *to = text;

  g_return_if_fail (text != NULL);

  for (const char *from = text; *from != '\0'; from++)
    {
      if (*from != '|')
        *to++ = *from;
    }
  *to = '\0';
}

/**
 * genkan_text_from_bytes:
 * @bytes: what was pasted, dropped or read
 *
 * Takes foreign bytes as text: bounded, without NUL, valid UTF-8 (broken sequences become U+FFFD).
 *
 * Returns: (transfer full) (nullable): the text, or %NULL with GENKAN_ERROR_EMPTY, _TOO_LARGE or _NOT_TEXT
 */
char *
genkan_text_from_bytes (const char *bytes,
                        gsize       length,
                        GError    **error)
{
  g_autofree char *text = NULL;
  gsize controls = 0;

  if (length > GENKAN_LIMIT_TEXT)
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_TOO_LARGE,
                           _("This text is too long to look at. Please give only the part with the address."));
      return NULL;
    }

  for (gsize i = 0; i < length; i++)
    {
      if (bytes[i] == '\0' || ((guchar) bytes[i] < 0x20 && strchr ("\t\n\v\f\r\033", bytes[i]) == NULL))
        controls++;
    }
  if (controls > 0 && (memchr (bytes, '\0', length) != NULL || controls > length / 20))
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_NOT_TEXT,
                           _("This is not text. Please paste the words of the message, or the address itself."));
      return NULL;
    }

  text = g_utf8_make_valid (bytes, (gssize) length);
  g_strstrip (text);
  if (*text == '\0')
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_EMPTY,
                           _("There is nothing here yet. Paste the address that you want to check."));
      return NULL;
    }

  return g_steal_pointer (&text);
}

/**
 * genkan_text_nests_deeper:
 *
 * JSON parsers call themselves for each level, so a file of brackets alone would use up the stack.
 *
 * Returns: whether brackets stand more than @max_depth levels inside each other
 */
gboolean
genkan_text_nests_deeper (const char *json,
                          gsize       length,
                          guint       max_depth)
{
  gboolean in_text = FALSE;
  guint depth = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (in_text && json[i] == '\\')
        i++;
      else if (json[i] == '"')
        in_text = !in_text;
      else if (!in_text && (json[i] == '[' || json[i] == '{') && ++depth > max_depth)
        return TRUE;
      else if (!in_text && (json[i] == ']' || json[i] == '}') && depth > 0)
        depth--;
    }

  return FALSE;
}
