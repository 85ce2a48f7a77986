/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Addresses in running text. */

#include "genkan-limits.h"
#include "genkan-url-extract.h"

static const struct
{
  const char *name;
  const char *text;
  const char *expected; /* joined with one space */
} rows[] = {
  { "alone", "https://www.example.com/", "https://www.example.com/" },
  { "prose", "Please open https://www.example.com/a?b=c today.", "https://www.example.com/a?b=c" },
  { "full-stop", "See https://www.example.com/a.", "https://www.example.com/a" },
  { "brackets", "(https://www.example.com/a)", "https://www.example.com/a" },
  { "brackets-inside", "https://www.example.com/a_(b)", "https://www.example.com/a_(b)" },
  { "angle", "<https://www.example.com/>", "https://www.example.com/" },
  { "quotes", "\"https://www.example.com/\"", "https://www.example.com/" },
  { "japanese", "こちらhttps://www.example.com/をご覧ください", "https://www.example.com/" },
  { "japanese-word-before", "URLはhttps://www.example.com/です", "https://www.example.com/" },
  { "japanese-after-host", "https://www.example.comをクリック", "https://www.example.com" },
  { "japanese-stop-after-host", "https://www.example.com。ご確認ください", "https://www.example.com" },
  { "japanese-host", "https://日本語.jp/をクリック", "https://日本語.jp/" },
  { "wide-dot-host", "https://www.example.com。evil.jp/", "https://www.example.com。evil.jp/" },
  { "glued", "https://a.example.comhttps://b.example.com/", "https://a.example.com https://b.example.com/" },
  { "colon-before", "URL:https://www.example.com/", "https://www.example.com/" },
  { "japanese-quotes", "「https://www.example.com/」", "https://www.example.com/" },
  { "japanese-stop", "https://www.example.com/。次の文", "https://www.example.com/" },
  { "no-scheme", "www.example.com へどうぞ", "www.example.com" },
  { "no-scheme-bare", "example.com/login にアクセス", "example.com/login" },
  { "two", "https://a.example.com/ と https://b.example.com/", "https://a.example.com/ https://b.example.com/" },
  { "twice", "https://a.example.com/ https://a.example.com/", "https://a.example.com/" },
  { "lines", "a\nhttps://a.example.com/\nb", "https://a.example.com/" },
  { "backslash", "https:\\\\a.example.com\\x", "https:\\\\a.example.com\\x" },
  { "userinfo", "https://www.example.com@evil.example.net/", "https://www.example.com@evil.example.net/" },
  { "invalid-host", "https://xn--a.example/", "https://xn--a.example/" },
  { "number", "http://192.0.2.1/x", "http://192.0.2.1/x" },
  { "mail-address", "write to someone@example.com please", "" },
  { "version", "version 1.2.3 of report.docx", "" },
  { "sentence", "Hello. This is text.", "" },
  { "date", "2026.11.21", "" },
  { "price", "3.50 euro", "" },
  { "empty", "", "" },
};

static void
test_row (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_auto (GStrv) found = genkan_url_extract (rows[i].text, GENKAN_LIMIT_ADDRESSES_IN_TEXT);
  g_autofree char *joined = g_strjoinv (" ", found);

  g_assert_cmpstr (joined, ==, rows[i].expected);
}

static void
test_limit (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (GStrv) found = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (text, "https://a%u.example.com/ ", i);
  found = genkan_url_extract (text->str, GENKAN_LIMIT_ADDRESSES_IN_TEXT);
  g_assert_cmpuint (g_strv_length (found), ==, GENKAN_LIMIT_ADDRESSES_IN_TEXT);
}

/* A megabyte of anything is looked through once. */
static void
test_large (void)
{
  static const char * const fillings[] = { "a", ".", "a.", "https:", "https://", "日本", "@", "[", "%41" };

  for (gsize i = 0; i < G_N_ELEMENTS (fillings); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_auto (GStrv) found = NULL;

      while (text->len < GENKAN_LIMIT_TEXT)
        g_string_append (text, fillings[i]);
      found = genkan_url_extract (text->str, GENKAN_LIMIT_ADDRESSES_IN_TEXT);
      g_assert_cmpuint (g_strv_length (found), <=, GENKAN_LIMIT_ADDRESSES_IN_TEXT);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/url/extract/%s", rows[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_row);
    }
  g_test_add_func ("/core/url/extract-limit", test_limit);
  g_test_add_func ("/core/url/extract-large", test_large);

  return g_test_run ();
}
