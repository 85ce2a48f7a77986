/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-message-style.h"

#include <string.h>

/* A piece of a style attribute. */
typedef struct
{
  const char *text;
  gsize       length;
} Piece;

static gboolean
is (Piece       piece,
    const char *word)
{
  return piece.length == strlen (word) && g_ascii_strncasecmp (piece.text, word, piece.length) == 0;
}

static gboolean
starts_with (Piece       piece,
             const char *word)
{
  gsize n = strlen (word);

  return piece.length >= n && g_ascii_strncasecmp (piece.text, word, n) == 0;
}

static Piece
trimmed (const char *start,
         const char *end)
{
  while (start < end && g_ascii_isspace (*start))
    start++;
  while (end > start && g_ascii_isspace (end[-1]))
    end--;

  return (Piece) { start, (gsize) (end - start) };
}

/* Returns: the number at the beginning, or -1; @unit is the rest */
static double
number (Piece  piece,
        Piece *unit)
{
  char buffer[24];
  gsize n = 0;
  double value;

  while (n < piece.length && n < sizeof buffer - 1 && (g_ascii_isdigit (piece.text[n]) || piece.text[n] == '.'))
    {
      buffer[n] = piece.text[n];
      n++;
    }
  buffer[n] = '\0';
  *unit = (Piece) { piece.text + n, piece.length - n };
  if (n == 0)
    return -1;
  value = g_ascii_strtod (buffer, NULL);

  return value;
}

static gboolean
is_nothing (Piece value)
{
  Piece unit;

  return number (value, &unit) == 0;
}

static void
apply_font_size (GenkanMessageStyle *style,
                 Piece               value)
{
  Piece unit;
  double size = number (value, &unit);

  if (size < 0)
    {
      /* large, medium, x-small */
      style->tiny = style->tiny && (is (value, "inherit") || is (value, "smaller") || is (value, "larger"));
      return;
    }
  if (size == 0)
    style->tiny = TRUE;
  else if (unit.length == 0 || starts_with (unit, "px") || starts_with (unit, "pt"))
    style->tiny = size <= 1;
  else if (!starts_with (unit, "em") && !starts_with (unit, "%"))
    style->tiny = FALSE;
}

static int
hex_pair (const char *text)
{
  int high = g_ascii_xdigit_value (text[0]);
  int low = g_ascii_xdigit_value (text[1]);

  return high < 0 || low < 0 ? -1 : high << 4 | low;
}

static gint32
parse_hex (const char *digits,
           gsize       length)
{
  char full[6];
  gint32 color = 0;

  if (length == 3)
    {
      for (gsize i = 0; i < 6; i++)
        full[i] = digits[i / 2];
      digits = full;
    }
  else if (length != 6)
    {
      return GENKAN_COLOR_UNKNOWN;
    }

  for (gsize i = 0; i < 6; i += 2)
    {
      int part = hex_pair (digits + i);

      if (part < 0)
        return GENKAN_COLOR_UNKNOWN;
      color = color << 8 | part;
    }

  return color;
}

static gint32
parse_rgb (Piece piece)
{
  const char *p = memchr (piece.text, '(', piece.length);
  const char *end = piece.text + piece.length;
  gint32 color = 0;

  for (guint i = 0; i < 3; i++)
    {
      Piece unit;
      double part;

      if (p == NULL)
        return GENKAN_COLOR_UNKNOWN;
      part = number (trimmed (p + 1, end), &unit);
      if (part < 0 || part > 255 || starts_with (unit, "%"))
        return GENKAN_COLOR_UNKNOWN;
      color = color << 8 | (gint32) part;
      p = memchr (unit.text, ',', (gsize) (end - unit.text));
    }

  return p == NULL ? color : GENKAN_COLOR_UNKNOWN;
}

/** Returns: 0xRRGGBB of `#abc`, `#aabbcc`, `rgb(1, 2, 3)`, `white` or `black`, else GENKAN_COLOR_UNKNOWN */
gint32
genkan_message_color_parse (const char *text,
                            gsize       length)
{
  Piece piece = trimmed (text, text + length);

  if (starts_with (piece, "#"))
    return parse_hex (piece.text + 1, piece.length - 1);
  if (starts_with (piece, "rgb("))
    return parse_rgb (piece);
  if (is (piece, "white"))
    return 0xffffff;
  if (is (piece, "black"))
    return 0x000000;

  return GENKAN_COLOR_UNKNOWN;
}

static void
apply_background (GenkanMessageStyle *style,
                  Piece               value)
{
  const char *end = value.text + value.length;
  const char *space = memchr (value.text, ' ', value.length);
  gboolean has_picture = g_strstr_len (value.text, (gssize) value.length, "(") != NULL && !starts_with (value, "rgb(");

  if (is (value, "none") || is (value, "transparent") || is (value, "inherit"))
    return;

  style->background = has_picture ? GENKAN_COLOR_UNKNOWN
                                  : genkan_message_color_parse (value.text, (gsize) ((space != NULL && !starts_with (value, "rgb(") ? space : end) - value.text));
}

static gboolean
apply_one (GenkanMessageStyle *style,
           Piece               name,
           Piece               value)
{
  Piece unit;

  switch (g_ascii_tolower (name.text[0]))
    {
    case 'b':
      if (is (name, "background") || is (name, "background-color"))
        {
          apply_background (style, value);
          return TRUE;
        }
      if (is (name, "background-image") && !is (value, "none"))
        style->background = GENKAN_COLOR_UNKNOWN;
      break;
    case 'c':
      if (is (name, "color"))
        style->color = genkan_message_color_parse (value.text, value.length);
      break;
    case 'd':
      if (is (name, "display") && is (value, "none"))
        style->gone = TRUE;
      break;
    case 'f':
      if (is (name, "font-size"))
        apply_font_size (style, value);
      break;
    case 'm':
      if (is (name, "max-height") && is_nothing (value))
        style->gone = TRUE;
      break;
    case 'o':
      if (is (name, "opacity") && is_nothing (value))
        style->gone = TRUE;
      break;
    case 't':
      if (is (name, "text-indent") && starts_with (value, "-") &&
          number ((Piece) { value.text + 1, value.length - 1 }, &unit) >= 999)
        style->gone = TRUE;
      break;
    case 'v':
      if (is (name, "visibility"))
        style->invisible = is (value, "hidden") || is (value, "collapse");
      break;
    default:
      break;
    }

  return FALSE;
}

/**
 * genkan_message_style_apply:
 * @declarations: the value of a style attribute
 *
 * Returns: whether a background was given
 */
gboolean
genkan_message_style_apply (GenkanMessageStyle *style,
                            const char         *declarations)
{
  gboolean has_background = FALSE;

  for (const char *p = declarations; *p != '\0';)
    {
      const char *end = p + strcspn (p, ";");
      const char *colon = memchr (p, ':', (gsize) (end - p));

      if (colon != NULL)
        {
          Piece name = trimmed (p, colon);
          Piece value = trimmed (colon + 1, end);
          const char *important = value.length > 0 ? memchr (value.text, '!', value.length) : NULL;

          if (important != NULL)
            value = trimmed (value.text, important);
          if (name.length > 0 && value.length > 0)
            has_background = apply_one (style, name, value) || has_background;
        }
      p = *end == ';' ? end + 1 : end;
    }

  return has_background;
}

/** Returns: whether a reader cannot see words in this style */
gboolean
genkan_message_style_conceals (const GenkanMessageStyle *style)
{
  return style->gone || style->invisible || style->tiny ||
         (style->color != GENKAN_COLOR_UNKNOWN && style->color == style->background);
}
