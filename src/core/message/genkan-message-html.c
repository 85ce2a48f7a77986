/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-message-html.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#include "genkan-limits.h"
#include "genkan-message-html-private.h"
#include "genkan-url-extract.h"

/* Bytes of the words of a link that are kept. */
#define MAX_SHOWN 1000

/* Words taken apart by elements; so many are no accident. */
#define MIN_SPLITS 8

typedef enum
{
  GAP_NONE,
  GAP_SPACE,
  GAP_LINE,
  GAP_PARAGRAPH,
} Gap;

/* An open element. What is inside inherits most of it. */
typedef struct
{
  GenkanMessageStyle style;
  GenkanHtmlKind     kind;
  gboolean           is_concealed;
  gboolean           is_dropped;
  gboolean           is_pre;
  gboolean           opens_link;
  GenkanMessageLink *link;
  gboolean           is_glued; /* follows a letter directly */
  gsize              n_visible;
} Level;

typedef struct
{
  GenkanMessageHtml *html;
  htmlParserCtxtPtr  context;
  GArray            *levels;
  gsize              begin;    /* in html->text */
  Gap                gap;      /* before the next letter */
  char              *base;
  gunichar           split;    /* the last letter, when an element that holds at most one letter ended after it */
  guint              n_splits;
  gboolean           is_stopped;
} Reader;

static const Level outside = { .style = { .color = GENKAN_COLOR_UNKNOWN, .background = GENKAN_COLOR_UNKNOWN } };

static const Level *
current (Reader *self)
{
  return self->levels->len > 0 ? &g_array_index (self->levels, Level, self->levels->len - 1) : &outside;
}

static void
widen (Reader *self,
       Gap     gap)
{
  self->gap = MAX (self->gap, gap);
}

static gunichar
last_letter (Reader *self)
{
  GString *text = self->html->text;

  if (text->len <= self->begin || self->gap != GAP_NONE)
    return 0;

  return g_utf8_get_char (g_utf8_prev_char (text->str + text->len));
}

/* Letters of one kind, so that figures between kanji, which word processors wrap in elements, do not count. */
static gboolean
are_one_word (gunichar a,
              gunichar b)
{
  return g_unichar_isalpha (a) && g_unichar_isalpha (b) && (a < 0x80) == (b < 0x80);
}

static void
append_visible (Reader     *self,
                const char *start,
                const char *end,
                gboolean    is_picture)
{
  static const char * const gaps[] = { "", " ", "\n", "\n\n" };
  GenkanMessageHtml *html = self->html;
  const Level *level = current (self);

  if (html->text->len + (gsize) (end - start) + 2 > GENKAN_LIMIT_TEXT)
    {
      html->traits |= GENKAN_MESSAGE_TRAIT_TRUNCATED;
      return;
    }
  if (self->split != 0 && self->gap == GAP_NONE && are_one_word (self->split, g_utf8_get_char (start)))
    self->n_splits++;
  self->split = 0;
  if (html->text->len > self->begin)
    g_string_append (html->text, gaps[self->gap]);
  self->gap = GAP_NONE;
  if (level->link != NULL && level->link->start < 0)
    level->link->start = (gssize) html->text->len;
  g_string_append_len (html->text, start, end - start);

  for (const char *p = start; !is_picture && p < end; p++)
    html->n_visible += ((guchar) *p & 0xc0) != 0x80;
}

static gboolean
is_gap (const char *p,
        const char *end)
{
  return g_ascii_isspace ((guchar) *p) || *p == '\v' || ((guchar) *p == 0xc2 && p + 1 < end && p[1] == (char) 0xa0);
}

static void
append_words (Reader     *self,
              const char *text,
              gsize       length,
              gboolean    is_picture)
{
  const char *end = text + length;
  gboolean is_pre = current (self)->is_pre;

  for (const char *p = text; p < end;)
    {
      const char *start = p;

      if (is_gap (p, end))
        {
          widen (self, is_pre && *p == '\n' ? GAP_LINE : GAP_SPACE);
          p += *p == (char) 0xc2 ? 2 : 1;
          continue;
        }
      while (p < end && !is_gap (p, end))
        p++;
      append_visible (self, start, p, is_picture);
    }
}

static void
append_hidden (Reader     *self,
               const char *text,
               gsize       length)
{
  GString *hidden = self->html->hidden;

  if (hidden->len + length > GENKAN_LIMIT_TEXT)
    {
      self->html->traits |= GENKAN_MESSAGE_TRAIT_TRUNCATED;
      return;
    }
  g_string_append_len (hidden, text, (gssize) length);
}

static void
on_characters (void          *data,
               const xmlChar *text,
               int            length)
{
  Reader *self = data;
  const Level *level = current (self);

  if (level->is_dropped || length <= 0)
    return;
  if (level->is_concealed)
    append_hidden (self, (const char *) text, (gsize) length);
  else
    append_words (self, (const char *) text, (gsize) length, FALSE);
}

/* A comment between two letters takes a word apart like an empty element. */
static void
on_comment (void          *data,
            const xmlChar *text)
{
  Reader *self = data;

  self->split = last_letter (self);
}

/* No program writes elements so deep into each other, except to tire out filters. */
static void
stop (Reader *self)
{
  self->is_stopped = TRUE;
  self->html->traits |= GENKAN_MESSAGE_TRAIT_TRUNCATED | GENKAN_MESSAGE_TRAIT_BROKEN_HTML;
  xmlStopParser (self->context);
}

static void
apply_look (Reader                     *self,
            Level                      *level,
            const GenkanHtmlAttributes *attributes)
{
  GenkanMessageStyle *style = &level->style;
  gboolean has_background = attributes->bgcolor != NULL;

  if (attributes->bgcolor != NULL)
    style->background = genkan_message_color_parse (attributes->bgcolor, strlen (attributes->bgcolor));
  if (attributes->color != NULL)
    style->color = genkan_message_color_parse (attributes->color, strlen (attributes->color));
  if (attributes->style != NULL)
    has_background = genkan_message_style_apply (style, attributes->style) || has_background;
  if (attributes->background != NULL || (attributes->is_styled && !has_background))
    style->background = GENKAN_COLOR_UNKNOWN;
  style->gone = style->gone || attributes->is_hidden;
  level->is_concealed = genkan_message_style_conceals (style);

  if (attributes->background != NULL)
    _genkan_html_add_picture (self->html, attributes->background);
}

static void
open_link (Reader                *self,
           Level                 *level,
           GenkanMessageLinkKind  kind,
           const char            *address)
{
  GenkanMessageLink *link = address != NULL ? _genkan_html_add_link (self->html, kind, address) : NULL;

  if (link != NULL)
    {
      level->link = link;
      level->opens_link = TRUE;
    }
}

static void
open_picture (Reader                     *self,
              const Level                *level,
              const GenkanHtmlAttributes *attributes)
{
  GenkanMessageHtml *html = self->html;

  if (attributes->src != NULL)
    _genkan_html_add_picture (html, attributes->src);
  if (level->is_concealed)
    return;

  html->linked_picture = html->linked_picture || level->link != NULL || attributes->usemap != NULL;
  if (attributes->alt != NULL && attributes->alt[0] != '\0')
    {
      widen (self, GAP_SPACE);
      append_words (self, attributes->alt, strlen (attributes->alt), TRUE);
      widen (self, GAP_SPACE);
    }
}

static void
open_area (Reader                     *self,
           const GenkanHtmlAttributes *attributes)
{
  GenkanMessageLink *link;

  if (attributes->href == NULL)
    return;
  link = _genkan_html_add_link (self->html, GENKAN_MESSAGE_LINK_AREA, attributes->href);
  if (link != NULL && attributes->alt != NULL && *attributes->alt != '\0')
    link->shown = g_utf8_make_valid (attributes->alt, (gssize) strnlen (attributes->alt, MAX_SHOWN));
}

static void
open_by_kind (Reader                     *self,
              Level                      *level,
              const GenkanHtmlAttributes *attributes)
{
  GenkanMessageHtml *html = self->html;

  switch (level->kind)
    {
    case GENKAN_HTML_ANCHOR:
      open_link (self, level, GENKAN_MESSAGE_LINK_ANCHOR, attributes->href);
      break;
    case GENKAN_HTML_AREA:
      open_area (self, attributes);
      break;
    case GENKAN_HTML_BASE:
      if (attributes->href != NULL && self->base == NULL)
        {
          self->base = g_strdup (attributes->href);
          html->traits |= GENKAN_MESSAGE_TRAIT_BASE;
        }
      break;
    case GENKAN_HTML_FORM:
      html->traits |= GENKAN_MESSAGE_TRAIT_FORM;
      G_GNUC_FALLTHROUGH;
    case GENKAN_HTML_BUTTON:
      if (attributes->action != NULL)
        _genkan_html_add_link (html, GENKAN_MESSAGE_LINK_FORM, attributes->action);
      break;
    case GENKAN_HTML_FRAME:
      if (attributes->src != NULL || attributes->data != NULL)
        _genkan_html_add_link (html, GENKAN_MESSAGE_LINK_FRAME, attributes->src != NULL ? attributes->src : attributes->data);
      break;
    case GENKAN_HTML_IMAGE:
      open_picture (self, level, attributes);
      break;
    case GENKAN_HTML_META:
      if (attributes->http_equiv != NULL && attributes->content != NULL && g_ascii_strcasecmp (attributes->http_equiv, "refresh") == 0)
        _genkan_html_add_refresh (html, attributes->content);
      break;
    case GENKAN_HTML_PRE:
      level->is_pre = TRUE;
      break;
    case GENKAN_HTML_SCRIPT:
      html->traits |= GENKAN_MESSAGE_TRAIT_SCRIPT;
      level->is_dropped = TRUE;
      break;
    case GENKAN_HTML_STYLE:
    case GENKAN_HTML_TITLE:
      level->is_dropped = TRUE;
      break;
    default:
      break;
    }
}

static void
make_gap (Reader         *self,
          GenkanHtmlKind  kind)
{
  switch (kind)
    {
    case GENKAN_HTML_CELL:
      widen (self, GAP_SPACE);
      break;
    case GENKAN_HTML_BLOCK:
    case GENKAN_HTML_FORM:
    case GENKAN_HTML_PRE:
      widen (self, GAP_LINE);
      break;
    case GENKAN_HTML_PARAGRAPH:
      widen (self, GAP_PARAGRAPH);
      break;
    default:
      break;
    }
}

static void
on_start (void           *data,
          const xmlChar  *name,
          const xmlChar **pairs)
{
  Reader *self = data;
  GenkanHtmlAttributes attributes;
  Level level = *current (self);

  if (self->is_stopped)
    return;
  if (self->levels->len >= GENKAN_LIMIT_HTML_DEPTH)
    {
      stop (self);
      return;
    }

  _genkan_html_read_attributes (&attributes, pairs);
  level.kind = _genkan_html_kind ((const char *) name);
  level.opens_link = FALSE;
  level.is_glued = g_unichar_isalpha (last_letter (self));
  level.n_visible = self->html->n_visible;
  if (level.kind == GENKAN_HTML_BREAK)
    self->gap = self->gap >= GAP_LINE ? GAP_PARAGRAPH : GAP_LINE;
  else
    make_gap (self, level.kind);
  if (attributes.has_script)
    self->html->traits |= GENKAN_MESSAGE_TRAIT_SCRIPT;
  apply_look (self, &level, &attributes);
  open_by_kind (self, &level, &attributes);

  g_array_append_val (self->levels, level);
}

static void
close_link (Reader            *self,
            GenkanMessageLink *link)
{
  GString *text = self->html->text;
  gsize shown;

  if (link->start < 0)
    return;

  link->length = text->len - (gsize) link->start;
  shown = MIN (link->length, MAX_SHOWN);
  while (shown > 0 && shown < link->length && ((guchar) text->str[(gsize) link->start + shown] & 0xc0) == 0x80)
    shown--;
  link->shown = g_strndup (text->str + link->start, shown);
  g_strdelimit (link->shown, "\n", ' ');
}

static void
on_end (void          *data,
        const xmlChar *name)
{
  Reader *self = data;
  const Level *level = current (self);

  if (self->levels->len == 0)
    return;

  make_gap (self, level->kind);
  if (level->opens_link)
    close_link (self, level->link);
  if ((level->kind == GENKAN_HTML_INLINE || level->kind == GENKAN_HTML_OTHER) && level->is_glued &&
      self->html->n_visible - level->n_visible <= 1)
    self->split = last_letter (self);
  g_array_set_size (self->levels, self->levels->len - 1);
}

/* Where the parser gave up, the addresses in the source are still seen. */
static void
add_links_of_source (Reader     *self,
                     const char *source)
{
  g_auto (GStrv) addresses = genkan_url_extract (source, GENKAN_LIMIT_LINKS);

  for (guint i = 0; addresses[i] != NULL; i++)
    _genkan_html_add_link (self->html, GENKAN_MESSAGE_LINK_ANCHOR, addresses[i]);
}

static void
parse (Reader     *self,
       const char *source,
       gsize       length)
{
  htmlSAXHandler handler = {
    .startElement = on_start,
    .endElement = on_end,
    .characters = on_characters,
    .ignorableWhitespace = on_characters,
    .cdataBlock = on_characters,
    .comment = on_comment,
  };
  htmlDocPtr document;

  self->context = htmlNewParserCtxt ();
  if (self->context == NULL)
    return;

  *self->context->sax = handler;
  self->context->userData = self;
  document = htmlCtxtReadMemory (self->context, source, (int) length, NULL, "UTF-8",
                                 HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                 HTML_PARSE_IGNORE_ENC | HTML_PARSE_COMPACT);
  if (document != NULL)
    xmlFreeDoc (document);
  htmlFreeParserCtxt (self->context);
}

/**
 * genkan_message_html_read:
 * @source: valid UTF-8 without NUL, NUL-terminated
 *
 * Takes HTML apart as a reader sees it. Nothing is fetched.
 */
void
genkan_message_html_read (GenkanMessageHtml *html,
                          const char        *source,
                          gsize              length)
{
  g_autoptr (GArray) levels = g_array_new (FALSE, FALSE, sizeof (Level));
  Reader self = { .html = html, .levels = levels, .begin = html->text->len };
  guint first_link = html->links->len;

  g_return_if_fail (source != NULL);

  if (length > GENKAN_LIMIT_HTML)
    {
      length = GENKAN_LIMIT_HTML;
      while (length > 0 && ((guchar) source[length] & 0xc0) == 0x80)
        length--;
      html->traits |= GENKAN_MESSAGE_TRAIT_TRUNCATED;
    }
  if (length > 0)
    parse (&self, source, length);
  while (levels->len > 0)
    on_end (&self, NULL);
  if (self.is_stopped)
    add_links_of_source (&self, source);

  _genkan_html_resolve (html, first_link, self.base);
  g_free (self.base);
  if (self.n_splits >= MIN_SPLITS)
    html->traits |= GENKAN_MESSAGE_TRAIT_BROKEN_HTML;
}
