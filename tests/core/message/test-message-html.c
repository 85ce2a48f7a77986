/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* HTML as a reader sees it. */

#include <string.h>

#include "genkan-limits.h"
#include "genkan-message-html.h"

typedef struct
{
  const char *name;
  const char *source;
  const char *text;
  const char *hidden;
  const char *links; /* kind address [shown] at start, joined with a bar */
  guint       traits;
} Row;

static const Row rows[] = {
  { "words", "<p>Hello <b>you</b></p>", "Hello you", "", "", 0 },
  { "white-space", " a \n\t b&nbsp;&nbsp;c ", "a b c", "", "", 0 },
  { "lines", "<body>a<br>b<div>c</div>d", "a\nb\nc\nd", "", "", 0 },
  { "paragraphs", "<p>a</p><p>b</p>", "a\n\nb", "", "", 0 },
  { "cells", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc", "", "", 0 },
  { "pre", "<pre>a\nb</pre>", "a\nb", "", "", 0 },
  { "entities", "&lt;a&gt; &amp; &#26085;&#x672c;", "<a> & 日本", "", "", 0 },
  { "no-end", "<p>a<b>b", "ab", "", "", 0 },
  { "style-script-title", "<title>t</title><style>b{c:d}</style>a<script>alert(1)</script>b", "ab", "", "", GENKAN_MESSAGE_TRAIT_SCRIPT },
  { "on-click", "<p onclick='x()'>a</p>", "a", "", "", GENKAN_MESSAGE_TRAIT_SCRIPT },
  { "anchor", "x <a href='https://a.example/'>go</a> y", "x go y", "", "1 https://a.example/ [go] 2", 0 },
  { "anchor-lines", "<a href='https://a.example/'><div>one</div><div>two</div></a>", "one\ntwo", "", "1 https://a.example/ [one two] 0", 0 },
  { "anchor-entity", "<a href='https://a.example/?b&amp;c'>x</a>", "x", "", "1 https://a.example/?b&c [x] 0", 0 },
  { "anchor-breaks", "<a href=' https://a.exa\n\tmple/ '>x</a>", "x", "", "1 https://a.example/ [x] 0", 0 },
  { "anchor-empty", "<a href='https://a.example/'></a>", "", "", "1 https://a.example/ [-] -1", 0 },
  { "anchor-unclosed", "<a href='https://a.example/'>x", "x", "", "1 https://a.example/ [x] 0", 0 },
  { "anchor-place", "<a href='#top'>x</a>", "x", "", "", 0 },
  { "anchor-script", "<a href='JavaScript:go()'>x</a>", "x", "", "1 JavaScript:go() [x] 0", GENKAN_MESSAGE_TRAIT_SCRIPT },
  { "anchor-double-slash", "<a href='//a.example/b'>x</a>", "x", "", "1 https://a.example/b [x] 0", 0 },
  { "picture", "<a href='https://a.example/'><img src='cid:1' alt='Go on'></a>", "Go on", "", "1 https://a.example/ [Go on] 0", 0 },
  { "picture-remote", "<img src='https://a.example/x.png'>", "", "", "", GENKAN_MESSAGE_TRAIT_REMOTE_IMAGES },
  { "map", "<img usemap='#m' src='cid:1'><map name=m><area href='https://a.example/' alt='Go'></map>", "", "", "2 https://a.example/ [Go] -1", 0 },
  { "form", "<form action='https://a.example/post'>PIN <input name=a></form>", "PIN", "", "3 https://a.example/post [-] -1", GENKAN_MESSAGE_TRAIT_FORM },
  { "button", "<form><button formaction='https://a.example/post'>x</button></form>", "x", "", "3 https://a.example/post [-] -1", GENKAN_MESSAGE_TRAIT_FORM },
  { "refresh", "<meta http-equiv='Refresh' content='0; URL=\"https://a.example/\"'>", "", "", "4 https://a.example/ [-] -1", 0 },
  { "frame", "<iframe src='https://a.example/'></iframe>", "", "", "5 https://a.example/ [-] -1", 0 },
  { "base", "<base href='https://evil.example/x/'><a href='login'>a</a> <a href='https://b.example/'>b</a>", "a b", "",
    "1 https://evil.example/x/login [a] 0|1 https://b.example/ [b] 2", GENKAN_MESSAGE_TRAIT_BASE },
  { "base-after", "<a href='login'>a</a><base href='https://evil.example/'>", "a", "", "1 https://evil.example/login [a] 0", GENKAN_MESSAGE_TRAIT_BASE },
  { "display-none", "<body>a<div style='display:none'>b</div>c", "a\nc", "b", "", 0 },
  { "display-none-important", "a<div style='DISPLAY : None !important'>b</div>", "a", "b", "", 0 },
  { "visibility", "a<p style='visibility:hidden'>b <span style='visibility:visible'>c</span></p>", "a\n\nc", "b ", "", 0 },
  { "font-size", "<p style='font-size:0'>b</p><p style='font-size:1px'>c</p>d", "d", "bc", "", 0 },
  { "font-size-undone", "<td style='font-size:0px'><div style='font-size:14px'>a</div></td>", "a", "", "", 0 },
  { "font-size-relative", "<td style='font-size:0px'><div style='font-size:2em'>a</div></td>b", "b", "a", "", 0 },
  { "opacity", "<p style='opacity:0.0'>b</p><p style='opacity:0.9'>a</p>", "a", "b", "", 0 },
  { "hidden-attribute", "<p hidden>b</p>a", "a", "b", "", 0 },
  { "same-color", "<body bgcolor='#ffffff'><p style='color:#FFF'>b</p><p style='color:#000'>a</p>", "a", "b", "", 0 },
  { "same-color-rgb", "<p style='background:rgb(1, 2, 3);color:#010203'>b</p>a", "a", "b", "", 0 },
  { "white-button", "<body bgcolor='#fff'><a class='button' style='color:#fff'>a</a>", "a", "", "", 0 },
  { "white-on-picture", "<body bgcolor='#fff'><td background='cid:1' style='color:#fff'>a</td>", "a", "", "", 0 },
  { "aria-hidden", "<p aria-hidden='true'>a</p>", "a", "", "", 0 },
  { "hidden-link", "<a href='https://a.example/' style='display:none'>x</a>", "", "x", "1 https://a.example/ [-] -1", 0 },
  { "broken-words", "<span>a</span><b></b>b<i></i>c<b></b>d<i></i>e<b></b>f<b></b>g<b></b>h<b></b>i<b></b>j", "abcdefghij", "", "",
    GENKAN_MESSAGE_TRAIT_BROKEN_HTML },
  { "broken-comments", "a<!-- -->b<!-- -->c<!-- -->d<!-- -->e<!-- -->f<!-- -->g<!-- -->h<!-- -->i", "abcdefghi", "", "", GENKAN_MESSAGE_TRAIT_BROKEN_HTML },
  { "figures-in-elements", "月<b>1</b>日<b>2</b>月<b>3</b>日<b>4</b>月<b>5</b>日<b>6</b>月<b>7</b>日<b>8</b>月<b>9</b>日", "月1日2月3日4月5日6月7日8月9日", "", "", 0 },
  { "other-charset-named", "<meta charset='shift_jis'>日本", "日本", "", "", 0 },
  { "attribute-without-value", "<a href>x</a><img alt src><td style>y", "x y", "", "", 0 },
};

static char *
join_links (GPtrArray *links)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < links->len; i++)
    {
      const GenkanMessageLink *link = g_ptr_array_index (links, i);

      g_string_append_printf (joined, "%s%d %s [%s] %" G_GSSIZE_FORMAT, i > 0 ? "|" : "", link->kind, link->address,
                              link->shown != NULL ? link->shown : "-", link->start);
    }

  return g_string_free (joined, FALSE);
}

typedef struct
{
  GenkanMessage     *message; /* owns the links */
  GPtrArray         *pictures;
  GenkanMessageHtml  html;
} Fixture;

static void
read_html (Fixture    *self,
           const char *source)
{
  self->message = genkan_message_new ();
  self->pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  self->html = (GenkanMessageHtml) {
    .text = g_string_new (NULL), .hidden = g_string_new (NULL), .links = self->message->links, .pictures = self->pictures,
  };
  genkan_message_html_read (&self->html, source, strlen (source));
  g_assert_true (g_utf8_validate (self->html.text->str, -1, NULL));
}

static void
clear (Fixture *self)
{
  g_string_free (self->html.text, TRUE);
  g_string_free (self->html.hidden, TRUE);
  g_ptr_array_unref (self->pictures);
  genkan_message_unref (self->message);
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  Fixture fixture;
  g_autofree char *links = NULL;

  read_html (&fixture, row->source);
  links = join_links (fixture.html.links);
  g_assert_cmpstr (fixture.html.text->str, ==, row->text);
  g_assert_cmpstr (fixture.html.hidden->str, ==, row->hidden);
  g_assert_cmpstr (links, ==, row->links);
  g_assert_cmphex (fixture.html.traits, ==, row->traits);
  clear (&fixture);
}

static void
test_picture_inside (void)
{
  Fixture fixture;

  read_html (&fixture, "<img src='data:image/png;base64,iVBORw0KGgo='><img src='data:image/png,x'><img src='data:'>");
  g_assert_cmpuint (fixture.pictures->len, ==, 1);
  g_assert_cmpuint (g_bytes_get_size (g_ptr_array_index (fixture.pictures, 0)), ==, 8);
  clear (&fixture);
}

static const struct
{
  const char *name;
  const char *piece;
  gsize       length;
} monsters[] = {
  { "open", "<b>", 1024 * 1024 },
  { "open-close-other", "<b></i>", 1024 * 1024 },
  { "anchors", "<a href='http://a.example/'>x</a>", 1024 * 1024 },
  { "anchors-open", "<a href=x>", 1024 * 1024 },
  { "table", "<table><tr><td>", 1024 * 1024 },
  { "comments", "<!--", 1024 * 1024 },
  { "attributes", "<p a='", 1024 * 1024 },
  { "entities", "&#x41;", 1024 * 1024 },
  { "brackets", "<<<<", 1024 * 1024 },
  { "ends", "</p>", 1024 * 1024 },
  { "line", "abc ", 4 * 1024 * 1024 },
  { "scripts", "<script>", 1024 * 1024 },
  { "doctype", "<!DOCTYPE html [<!ENTITY a 'b'>]>", 1024 * 1024 },
  { "forms", "<form><select><option>", 1024 * 1024 },
};

/* A megabyte of each: bounded by the limits. What takes forever is ended by the time limit of the test program. */
static void
test_monster (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GString) source = g_string_sized_new (monsters[i].length);
  Fixture fixture;

  while (source->len < monsters[i].length)
    g_string_append (source, monsters[i].piece);
  read_html (&fixture, source->str);
  g_assert_cmpuint (fixture.html.links->len, <=, GENKAN_LIMIT_LINKS);
  g_assert_cmpuint (fixture.html.text->len, <=, GENKAN_LIMIT_TEXT);
  clear (&fixture);
}

/* Just not too deep, and each end tag looks for its beginning in vain. */
static void
test_deep_ends (void)
{
  g_autoptr (GString) source = g_string_new (NULL);
  Fixture fixture;

  for (guint i = 0; i < GENKAN_LIMIT_HTML_DEPTH - 10; i++)
    g_string_append (source, "<b>");
  while (source->len < GENKAN_LIMIT_HTML)
    g_string_append (source, "</i>");
  read_html (&fixture, source->str);
  g_assert_cmpuint (fixture.html.links->len, ==, 0);
  g_assert_cmpuint (fixture.html.text->len, <=, GENKAN_LIMIT_TEXT);
  clear (&fixture);
}

/* Deep nesting cannot hide a link: what lies behind is still seen. */
static void
test_deep_link (void)
{
  g_autoptr (GString) source = g_string_new (NULL);
  Fixture fixture;

  for (guint i = 0; i < 2000; i++)
    g_string_append (source, "<b>");
  g_string_append (source, "<a href='https://evil.example/'>x</a>");
  read_html (&fixture, source->str);
  g_assert_cmphex (fixture.html.traits & GENKAN_MESSAGE_TRAIT_TRUNCATED, !=, 0);
  g_assert_cmpuint (fixture.html.links->len, ==, 1);
  g_assert_cmpstr (((GenkanMessageLink *) g_ptr_array_index (fixture.html.links, 0))->address, ==, "https://evil.example/");
  clear (&fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/message/html/%s", rows[i].name);

      g_test_add_data_func (path, &rows[i], test_row);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (monsters); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/message/html/monster/%s", monsters[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_monster);
    }
  g_test_add_func ("/core/message/html/picture-inside", test_picture_inside);
  g_test_add_func ("/core/message/html/monster/deep-ends", test_deep_ends);
  g_test_add_func ("/core/message/html/deep-link", test_deep_link);

  return g_test_run ();
}
