/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-message-html.h"
#include "genkan-message-style.h"

G_BEGIN_DECLS

/** GenkanHtmlKind: what an element does to the words around it. */
typedef enum
{
  GENKAN_HTML_OTHER,     /* also unknown ones */
  GENKAN_HTML_INLINE,    /* changes the look of letters only */
  GENKAN_HTML_BREAK,     /* br */
  GENKAN_HTML_BLOCK,     /* stands on lines of its own */
  GENKAN_HTML_PARAGRAPH, /* likewise, with an empty line around it */
  GENKAN_HTML_CELL,
  GENKAN_HTML_PRE,
  GENKAN_HTML_STYLE,     /* not for reading */
  GENKAN_HTML_SCRIPT,
  GENKAN_HTML_TITLE,
  GENKAN_HTML_ANCHOR,
  GENKAN_HTML_AREA,
  GENKAN_HTML_BASE,
  GENKAN_HTML_BUTTON,
  GENKAN_HTML_FORM,
  GENKAN_HTML_FRAME,
  GENKAN_HTML_IMAGE,
  GENKAN_HTML_META,
} GenkanHtmlKind;

/** GenkanHtmlAttributes: the attributes that matter, all (nullable). */
typedef struct
{
  const char *style;
  const char *bgcolor;
  const char *color;
  const char *background;
  const char *href;
  const char *src;
  const char *data;
  const char *action;
  const char *content;
  const char *http_equiv;
  const char *alt;
  const char *usemap;
  gboolean    is_hidden;
  gboolean    is_styled; /* a style sheet may say more about it */
  gboolean    has_script;
} GenkanHtmlAttributes;

GenkanHtmlKind     _genkan_html_kind            (const char             *name);
void               _genkan_html_read_attributes (GenkanHtmlAttributes   *attributes,
                                                 const unsigned char   **pairs);
GenkanMessageLink *_genkan_html_add_link        (GenkanMessageHtml      *html,
                                                 GenkanMessageLinkKind   kind,
                                                 const char             *address);
void               _genkan_html_add_refresh     (GenkanMessageHtml      *html,
                                                 const char             *content);
void               _genkan_html_add_picture     (GenkanMessageHtml      *html,
                                                 const char             *src);
void               _genkan_html_resolve         (GenkanMessageHtml      *html,
                                                 guint                   first_link,
                                                 const char             *base);

G_END_DECLS
