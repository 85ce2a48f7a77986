/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-kinsoku.h"

#include <string.h>

/* Where a word is wider than its line, Pango breaks it at any letter. These never begin a Japanese line, and those never
 * end one; JIS X 4051, sections 6.1 and 6.2. */
#define NEVER_FIRST "、。，．・：；？！」』）］｝〕〉》】…‥ーっゃゅょぁぃぅぇぉッャュョァィゥェォ"
#define NEVER_LAST "「『（［｛〔〈《【"

#define WORD_JOINER 0x2060

static gboolean
is_one_of (gunichar    c,
           const char *letters)
{
  return c >= 0x80 && g_utf8_strchr (letters, -1, c) != NULL;
}

static void
keep_together (PangoAttrList *attributes,
               const char    *text,
               const char    *start,
               const char    *end)
{
  PangoAttribute *attribute = pango_attr_allow_breaks_new (FALSE);

  attribute->start_index = (guint) (start - text);
  attribute->end_index = (guint) (end - text);
  pango_attr_list_insert (attributes, attribute);
}

/**
 * genkan_kinsoku_apply:
 * @text: what @attributes are for
 *
 * Keeps the letters together that must not be parted at the end of a line. Only phrases with invisible joiners need it:
 * elsewhere a line breaks by the rules anyway.
 */
void
genkan_kinsoku_apply (PangoAttrList *attributes,
                      const char    *text)
{
  const char *start = NULL; /* of the letters that belong together so far */
  const char *end = NULL;   /* of them */
  gunichar last = 0;
  guint n = 0;

  g_return_if_fail (attributes != NULL);
  g_return_if_fail (text != NULL);

  if (strstr (text, "\u2060") == NULL)
    return;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == WORD_JOINER)
        continue;
      if (n == 0 || !(is_one_of (c, NEVER_FIRST) || is_one_of (last, NEVER_LAST)))
        {
          if (n > 1)
            keep_together (attributes, text, start, end);
          start = p;
          n = 0;
        }
      end = g_utf8_next_char (p);
      last = c;
      n++;
    }
  if (n > 1)
    keep_together (attributes, text, start, end);
}
