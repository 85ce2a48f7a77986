/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-message-html-private.h"

#include <stdlib.h>
#include <string.h>

#include "genkan-limits.h"

typedef struct
{
  const char     *name;
  GenkanHtmlKind  kind;
} Element;

/* Sorted by name. */
static const Element elements[] = {
  { "a", GENKAN_HTML_ANCHOR },        { "address", GENKAN_HTML_BLOCK },   { "area", GENKAN_HTML_AREA },
  { "article", GENKAN_HTML_BLOCK },   { "b", GENKAN_HTML_INLINE },        { "base", GENKAN_HTML_BASE },
  { "big", GENKAN_HTML_INLINE },      { "blockquote", GENKAN_HTML_PARAGRAPH }, { "br", GENKAN_HTML_BREAK },
  { "button", GENKAN_HTML_BUTTON },   { "caption", GENKAN_HTML_BLOCK },   { "center", GENKAN_HTML_BLOCK },
  { "dd", GENKAN_HTML_BLOCK },        { "div", GENKAN_HTML_BLOCK },       { "dl", GENKAN_HTML_BLOCK },
  { "dt", GENKAN_HTML_BLOCK },        { "em", GENKAN_HTML_INLINE },       { "embed", GENKAN_HTML_FRAME },
  { "fieldset", GENKAN_HTML_BLOCK },  { "font", GENKAN_HTML_INLINE },     { "footer", GENKAN_HTML_BLOCK },
  { "form", GENKAN_HTML_FORM },       { "frame", GENKAN_HTML_FRAME },     { "h1", GENKAN_HTML_PARAGRAPH },
  { "h2", GENKAN_HTML_PARAGRAPH },    { "h3", GENKAN_HTML_PARAGRAPH },    { "h4", GENKAN_HTML_PARAGRAPH },
  { "h5", GENKAN_HTML_PARAGRAPH },    { "h6", GENKAN_HTML_PARAGRAPH },    { "header", GENKAN_HTML_BLOCK },
  { "hr", GENKAN_HTML_BLOCK },        { "i", GENKAN_HTML_INLINE },        { "iframe", GENKAN_HTML_FRAME },
  { "img", GENKAN_HTML_IMAGE },       { "input", GENKAN_HTML_BUTTON },    { "legend", GENKAN_HTML_BLOCK },
  { "li", GENKAN_HTML_BLOCK },        { "main", GENKAN_HTML_BLOCK },      { "meta", GENKAN_HTML_META },
  { "nav", GENKAN_HTML_BLOCK },       { "object", GENKAN_HTML_FRAME },    { "ol", GENKAN_HTML_BLOCK },
  { "option", GENKAN_HTML_BLOCK },    { "p", GENKAN_HTML_PARAGRAPH },     { "pre", GENKAN_HTML_PRE },
  { "s", GENKAN_HTML_INLINE },        { "script", GENKAN_HTML_SCRIPT },   { "section", GENKAN_HTML_BLOCK },
  { "small", GENKAN_HTML_INLINE },    { "span", GENKAN_HTML_INLINE },     { "strike", GENKAN_HTML_INLINE },
  { "strong", GENKAN_HTML_INLINE },   { "style", GENKAN_HTML_STYLE },     { "table", GENKAN_HTML_BLOCK },
  { "td", GENKAN_HTML_CELL },         { "th", GENKAN_HTML_CELL },         { "title", GENKAN_HTML_TITLE },
  { "tr", GENKAN_HTML_BLOCK },        { "tt", GENKAN_HTML_INLINE },       { "u", GENKAN_HTML_INLINE },
  { "ul", GENKAN_HTML_BLOCK },
};

static int
compare_element (const void *key,
                 const void *element)
{
  return strcmp (key, ((const Element *) element)->name);
}

/** Returns: what the element @name, in lower case, is */
GenkanHtmlKind
_genkan_html_kind (const char *name)
{
  const Element *element = bsearch (name, elements, G_N_ELEMENTS (elements), sizeof elements[0], compare_element);

  return element != NULL ? element->kind : GENKAN_HTML_OTHER;
}

/**
 * _genkan_html_read_attributes:
 * @pairs: (nullable): name, value, name, value, …, %NULL; a value may be %NULL
 */
void
_genkan_html_read_attributes (GenkanHtmlAttributes  *attributes,
                              const unsigned char  **pairs)
{
  static const struct
  {
    const char *name;
    gsize       offset;
  } known[] = {
    { "action", G_STRUCT_OFFSET (GenkanHtmlAttributes, action) },
    { "alt", G_STRUCT_OFFSET (GenkanHtmlAttributes, alt) },
    { "background", G_STRUCT_OFFSET (GenkanHtmlAttributes, background) },
    { "bgcolor", G_STRUCT_OFFSET (GenkanHtmlAttributes, bgcolor) },
    { "color", G_STRUCT_OFFSET (GenkanHtmlAttributes, color) },
    { "content", G_STRUCT_OFFSET (GenkanHtmlAttributes, content) },
    { "data", G_STRUCT_OFFSET (GenkanHtmlAttributes, data) },
    { "formaction", G_STRUCT_OFFSET (GenkanHtmlAttributes, action) },
    { "href", G_STRUCT_OFFSET (GenkanHtmlAttributes, href) },
    { "http-equiv", G_STRUCT_OFFSET (GenkanHtmlAttributes, http_equiv) },
    { "src", G_STRUCT_OFFSET (GenkanHtmlAttributes, src) },
    { "style", G_STRUCT_OFFSET (GenkanHtmlAttributes, style) },
    { "usemap", G_STRUCT_OFFSET (GenkanHtmlAttributes, usemap) },
    { "xlink:href", G_STRUCT_OFFSET (GenkanHtmlAttributes, href) },
  };

  memset (attributes, 0, sizeof *attributes);

  for (gsize i = 0; pairs != NULL && pairs[i] != NULL; i += 2)
    {
      const char *name = (const char *) pairs[i];
      const char *value = pairs[i + 1] != NULL ? (const char *) pairs[i + 1] : "";

      if (name[0] == 'o' && name[1] == 'n')
        attributes->has_script = TRUE;
      else if (g_str_equal (name, "hidden"))
        attributes->is_hidden = TRUE;
      else if (g_str_equal (name, "class") || g_str_equal (name, "id"))
        attributes->is_styled = TRUE;

      for (gsize k = 0; k < G_N_ELEMENTS (known); k++)
        {
          const char **field = G_STRUCT_MEMBER_P (attributes, known[k].offset);

          if (name[0] == known[k].name[0] && *field == NULL && g_str_equal (name, known[k].name))
            *field = value;
        }
    }
}

/* What a browser takes of the value: no white space around it, no line breaks and tabs inside. WHATWG URL Standard, 4.4. */
static char *
clean_address (const char *address)
{
  GString *clean = g_string_new (NULL);

  while ((guchar) *address <= ' ' && *address != '\0')
    address++;
  for (; *address != '\0' && clean->len <= GENKAN_LIMIT_ADDRESS; address++)
    {
      if (*address != '\t' && *address != '\n' && *address != '\r')
        g_string_append_c (clean, *address);
    }
  while (clean->len > 0 && (guchar) clean->str[clean->len - 1] <= ' ')
    g_string_truncate (clean, clean->len - 1);
  /* the limit may have cut a letter */
  while (!g_utf8_validate_len (clean->str, clean->len, NULL))
    g_string_truncate (clean, clean->len - 1);

  return g_string_free (clean, FALSE);
}

static gboolean
is_listed (GPtrArray  *links,
           const char *address)
{
  for (guint i = 0; i < links->len; i++)
    {
      if (g_str_equal (((GenkanMessageLink *) g_ptr_array_index (links, i))->address, address))
        return TRUE;
    }

  return FALSE;
}

/** Returns: (transfer none) (nullable): the new link; %NULL when it leads nowhere or there are too many */
GenkanMessageLink *
_genkan_html_add_link (GenkanMessageHtml     *html,
                       GenkanMessageLinkKind  kind,
                       const char            *address)
{
  g_autofree char *clean = clean_address (address);
  GenkanMessageLink *link;

  if (*clean == '\0' || *clean == '#')
    return NULL;
  if (g_ascii_strncasecmp (clean, "javascript:", 11) == 0 || g_ascii_strncasecmp (clean, "vbscript:", 9) == 0)
    html->traits |= GENKAN_MESSAGE_TRAIT_SCRIPT;
  if (html->links->len >= GENKAN_LIMIT_LINKS)
    {
      if (!is_listed (html->links, clean))
        html->traits |= GENKAN_MESSAGE_TRAIT_TRUNCATED;
      return NULL;
    }

  link = g_new0 (GenkanMessageLink, 1);
  link->address = g_steal_pointer (&clean);
  link->kind = kind;
  link->start = -1;
  link->in_attachment = html->in_attachment;
  g_ptr_array_add (html->links, link);

  return link;
}

/** @content: such as `0; url=https://example.jp/` */
void
_genkan_html_add_refresh (GenkanMessageHtml *html,
                          const char        *content)
{
  const char *p = content + strcspn (content, ";,");
  g_autofree char *address = NULL;
  gsize length;

  if (*p == '\0')
    return;

  p++;
  p += strspn (p, " \t\r\n");
  if (g_ascii_strncasecmp (p, "url", 3) == 0)
    {
      p += 3 + strspn (p + 3, " \t\r\n");
      if (*p == '=')
        p++;
      p += strspn (p, " \t\r\n");
    }
  p += *p == '\'' || *p == '"';
  address = g_strdup (p);
  length = strlen (address);
  if (length > 0 && (address[length - 1] == '\'' || address[length - 1] == '"'))
    address[length - 1] = '\0';
  _genkan_html_add_link (html, GENKAN_MESSAGE_LINK_REFRESH, address);
}

/** @src: of a picture; fetched pictures are noted, pictures in the address itself are kept */
void
_genkan_html_add_picture (GenkanMessageHtml *html,
                          const char        *src)
{
  const char *comma;
  guchar *bytes;
  gsize length;

  src += strspn (src, " \t\r\n");
  if (g_ascii_strncasecmp (src, "http:", 5) == 0 || g_ascii_strncasecmp (src, "https:", 6) == 0 || g_str_has_prefix (src, "//"))
    html->traits |= GENKAN_MESSAGE_TRAIT_REMOTE_IMAGES;
  if (g_ascii_strncasecmp (src, "data:image/", 11) != 0 || html->pictures->len >= GENKAN_LIMIT_PICTURES)
    return;

  comma = strchr (src, ',');
  if (comma == NULL || comma - src < 18 || g_ascii_strncasecmp (comma - 7, ";base64", 7) != 0)
    return;
  bytes = g_base64_decode (comma + 1, &length);
  g_ptr_array_add (html->pictures, g_bytes_new_take (bytes, length));
}

static gboolean
has_scheme (const char *address)
{
  const char *p = address;

  if (!g_ascii_isalpha (*p))
    return FALSE;
  while (g_ascii_isalnum (*p) || *p == '+' || *p == '-' || *p == '.')
    p++;

  return *p == ':';
}

static char *
resolve (const char *base,
         const char *address)
{
  char *resolved;

  if (has_scheme (address))
    return NULL;
  if (base == NULL)
    return g_str_has_prefix (address, "//") ? g_strconcat ("https:", address, NULL) : NULL;

  resolved = g_uri_resolve_relative (base, address, G_URI_FLAGS_PARSE_RELAXED | G_URI_FLAGS_ENCODED, NULL);

  return resolved != NULL ? resolved : g_strconcat (base, address, NULL);
}

/**
 * _genkan_html_resolve:
 * @first_link: of this part
 * @base: (nullable): from the part itself
 *
 * Addresses without a beginning lead to where @base says.
 */
void
_genkan_html_resolve (GenkanMessageHtml *html,
                      guint              first_link,
                      const char        *base)
{
  g_autofree char *clean = base != NULL ? clean_address (base) : NULL;

  for (guint i = first_link; i < html->links->len; i++)
    {
      GenkanMessageLink *link = g_ptr_array_index (html->links, i);
      char *resolved = resolve (clean, link->address);

      if (resolved != NULL)
        {
          g_free (link->address);
          link->address = resolved;
        }
    }
}
