/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Bookmarks of browsers, read and judged. */

#include <string.h>

#include "genkan-bookmarks.h"
#include "genkan-error.h"
#include "genkan-limits.h"

#define HEAD "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>B</TITLE><H1>B</H1>\n"
#define JCOM "<DT><A HREF=\"https://www.jcom.co.jp/\">J</A>\n"
#define FALSE_ONE "<DT><A HREF=\"https://www2.jcom.co.jp.login.vkia.cn/\">F</A>\n"

typedef struct
{
  const char *name;
  const char *content;  /* of a file of tests/data/bookmarks when it has no < */
  const char *official; /* title|folder|address|service|purpose, joined with a line end */
  const char *warned;   /* verdict|title|address */
  guint       n_others;
  guint       n_same;
  guint       n_skipped;
  guint       n_folders;
  gboolean    is_cut;
} Row;

static const Row rows[] = {
  { "firefox", "firefox.html",
    "J:COM & テレビ|ブックマークツールバー|https://www.jcom.co.jp/|jcom|mypage\n"
    "メールについて|お金 / 銀行|https://www.bk.mufg.jp/info/mail/mail.html?from=top#a|mufg|support\n"
    "三菱|お金|https://www.bk.mufg.jp|mufg|home",
    "dangerous|J:COM 確認|https://www2.jcom.co.jp.login.vkia.cn/", 1, 1, 2, 3, FALSE },
  { "chrome", "chrome.html", "My docomo|ブックマーク バー|https://www.docomo.ne.jp/mydocomo|docomo|mypage", "", 2, 0, 4, 1, FALSE },
  { "safari", "safari.html", "三井住友銀行|お気に入り|https://www.smbc.co.jp/|smbc|home", "", 1, 0, 0, 2, FALSE },
  { "shift-jis", "shift-jis.html", "My docomo|ブックマーク バー|https://www.docomo.ne.jp/mydocomo|docomo|mypage", "", 2, 0, 4, 1, FALSE },
  { "cut", "cut.html",
    "J:COM & テレビ|ブックマークツールバー|https://www.jcom.co.jp/|jcom|mypage\n"
    "メールについて|お金 / 銀行|https://www.bk.mufg.jp/info/mail/mail.html?from=top#a|mufg|support\n"
    "\xef\xbf\xbd|お金|https://www.bk.mufg.jp|mufg|home",
    "dangerous|J:COM 確認|https://www2.jcom.co.jp.login.vkia.cn/", 0, 0, 1, 3, TRUE },
  { "nothing-inside", HEAD "<DL><p></DL>", "", "", 0, 0, 0, 0, FALSE },
  { "lower-case", "<!doctype netscape-bookmark-file-1><dl><dt><a href='https://www.jcom.co.jp/'>J</a></dl>",
    "J||https://www.jcom.co.jp/|jcom|mypage", "", 0, 0, 0, 0, FALSE },
  { "byte-order-mark", "\xef\xbb\xbf" HEAD "<DL>" JCOM "</DL>", "J||https://www.jcom.co.jp/|jcom|mypage", "", 0, 0, 0, 0, FALSE },
  { "no-title", HEAD "<DL><DT><A HREF='https://www.jcom.co.jp/'></A></DL>", "||https://www.jcom.co.jp/|jcom|mypage", "", 0, 0, 0, 0, FALSE },
  { "no-address", HEAD "<DL><DT><A NAME='x'>J</A></DL>", "", "", 0, 0, 0, 0, FALSE },
  { "empty-address", HEAD "<DL><DT><A HREF=''>J</A></DL>", "", "", 0, 0, 1, 0, FALSE },
  { "no-end-tags", HEAD "<DL><DT><H3>F<DL><DT><A HREF='https://www.jcom.co.jp/'>J<DT><A HREF='https://www.example.org/'>E</DL></DL>",
    "J|F|https://www.jcom.co.jp/|jcom|mypage", "", 1, 0, 0, 1, FALSE },
  { "deeper-page", HEAD "<DL><DT><A HREF='https://www.jcom.co.jp/service/tv.html'>J</A></DL>",
    "J||https://www.jcom.co.jp/service/tv.html|jcom|-", "", 0, 0, 0, 0, FALSE },
  { "worst-first", HEAD "<DL><DT><A HREF='http://192.0.2.1/login'>N</A>" FALSE_ONE "</DL>", "",
    "dangerous|F|https://www2.jcom.co.jp.login.vkia.cn/\nsuspicious|N|http://192.0.2.1/login", 0, 0, 0, 0, FALSE },
  { "markup-in-title", HEAD "<DL><DT><A HREF='https://www.jcom.co.jp/'><b>J</b>\n &lt;x&gt;  </A></DL>",
    "J  <x>||https://www.jcom.co.jp/|jcom|mypage", "", 0, 0, 0, 0, FALSE },
  { "script", HEAD "<DL><script>document.write('<A HREF=\"https://www.jcom.co.jp/\">')</script>" JCOM "</DL>",
    "J||https://www.jcom.co.jp/|jcom|mypage", "", 0, 0, 0, 0, FALSE },
};

static GenkanCatalog *catalog;

static GBytes *
read_content (const char *content)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  if (strchr (content, '<') != NULL || !g_str_has_suffix (content, ".html"))
    return g_bytes_new (content, strlen (content));

  path = g_build_filename (g_getenv ("GENKAN_TEST_BOOKMARKS"), content, NULL);
  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (text, length);
}

static char *
join (GPtrArray *list,
      gboolean   is_official)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const GenkanBookmark *b = g_ptr_array_index (list, i);

      if (i > 0)
        g_string_append_c (joined, '\n');
      if (is_official)
        g_string_append_printf (joined, "%s|%s|%s|%s|%s", b->title, b->folder, b->url, b->service->id, b->purpose != NULL ? b->purpose : "-");
      else
        g_string_append_printf (joined, "%s|%s|%s", genkan_verdict_to_token (b->verdict), b->title, b->url);
    }

  return g_string_free (joined, FALSE);
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (GBytes) bytes = read_content (row->content);
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanBookmarks) bookmarks = genkan_bookmarks_new (bytes, catalog, NULL, NULL, &error);
  g_autofree char *official = NULL;
  g_autofree char *warned = NULL;

  g_assert_no_error (error);
  official = join (bookmarks->official, TRUE);
  warned = join (bookmarks->warned, FALSE);
  g_assert_cmpstr (official, ==, row->official);
  g_assert_cmpstr (warned, ==, row->warned);
  g_assert_cmpuint (bookmarks->n_others, ==, row->n_others);
  g_assert_cmpuint (bookmarks->n_same, ==, row->n_same);
  g_assert_cmpuint (bookmarks->n_skipped, ==, row->n_skipped);
  g_assert_cmpuint (bookmarks->n_folders, ==, row->n_folders);
  g_assert_cmpint (bookmarks->is_cut, ==, row->is_cut);
}

static const struct
{
  const char *name;
  const char *content;
  int         code;
} errors[] = {
  { "empty", "", GENKAN_ERROR_EMPTY },
  { "white-space", " \r\n", GENKAN_ERROR_EMPTY },
  { "json", "{\"roots\": {\"bookmark_bar\": {}}}", GENKAN_ERROR_NOT_FOUND },
  { "other-page", "<!DOCTYPE html><a href='https://www.jcom.co.jp/'>J</a>", GENKAN_ERROR_NOT_FOUND },
  { "words", "hello", GENKAN_ERROR_NOT_FOUND },
  { "bytes", "\x89PNG\r\n\x1a\n\xff\xfe", GENKAN_ERROR_NOT_FOUND },
};

static void
test_error (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GBytes) bytes = g_bytes_new (errors[i].content, strlen (errors[i].content));
  g_autoptr (GError) error = NULL;

  g_assert_null (genkan_bookmarks_new (bytes, catalog, NULL, NULL, &error));
  g_assert_error (error, GENKAN_ERROR, errors[i].code);
}

static void
test_utf16 (void)
{
  const char *text = HEAD "<DL>" JCOM "</DL>";
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GenkanBookmarks) bookmarks = NULL;
  gsize length;
  char *wide = g_convert (text, -1, "UTF-16", "UTF-8", NULL, &length, &error);

  g_assert_no_error (error);
  bytes = g_bytes_new_take (wide, length);
  bookmarks = genkan_bookmarks_new (bytes, catalog, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (bookmarks->official->len, ==, 1);
}

static const struct
{
  const char *name;
  const char *begin;
  const char *piece;
  gsize       length;
  guint       n_official;
} monsters[] = {
  { "many", HEAD "<DL>" JCOM, "<DT><A HREF=\"https://www.example.org/\">x</A>\n", 8 * 1024 * 1024, 1 },
  { "deep", HEAD "<DL>" JCOM, "<DT><H3>x</H3><DL><p>", 8 * 1024 * 1024, 1 },
  { "deep-elements", HEAD "<DL>" JCOM, "<b>", 1024 * 1024, 1 },
  { "deep-ends", HEAD "<DL>" JCOM, "<b></i>", 1024 * 1024, 1 },
  { "no-ends", HEAD "<DL>" JCOM, "<DT><A HREF=x>", 2 * 1024 * 1024, 1 },
  { "comments", HEAD "<DL>" JCOM, "<!--", 2 * 1024 * 1024, 1 },
  { "attributes", HEAD "<DL>" JCOM, "<A HREF='", 2 * 1024 * 1024, 1 },
  { "title", HEAD "<DL><DT><A HREF='https://www.jcom.co.jp/'>", "abc ", 8 * 1024 * 1024, 1 },
  { "address", HEAD "<DL>" JCOM "<DT><A HREF='https://www.jcom.co.jp/", "a", 8 * 1024 * 1024, 1 },
};

/* Bounded by the limits, and what stood before is there. What takes forever is ended by the time limit of the program. */
static void
test_monster (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GString) text = g_string_new (monsters[i].begin);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanBookmarks) bookmarks = NULL;

  while (text->len < monsters[i].length)
    g_string_append (text, monsters[i].piece);
  bytes = g_bytes_new (text->str, text->len);
  bookmarks = genkan_bookmarks_new (bytes, catalog, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (bookmarks->official->len, ==, monsters[i].n_official);
  g_assert_true (bookmarks->is_cut);
  g_assert_cmpuint (strlen (((GenkanBookmark *) g_ptr_array_index (bookmarks->official, 0))->title), <=, GENKAN_LIMIT_QUOTE);
}

static void
test_too_large (void)
{
  g_autofree char *content = g_malloc0 (GENKAN_LIMIT_BOOKMARK_FILE + 1);
  g_autoptr (GBytes) bytes = g_bytes_new_static (content, GENKAN_LIMIT_BOOKMARK_FILE + 1);
  g_autoptr (GError) error = NULL;

  g_assert_null (genkan_bookmarks_new (bytes, catalog, NULL, NULL, &error));
  g_assert_error (error, GENKAN_ERROR, GENKAN_ERROR_TOO_LARGE);
}

typedef struct
{
  GMainLoop       *loop;
  GenkanBookmarks *bookmarks;
  GError          *error;
} Reading;

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Reading *reading = data;

  reading->bookmarks = genkan_bookmarks_read_finish (G_FILE (source), result, &reading->error);
  g_main_loop_quit (reading->loop);
}

static Reading
read_path (const char   *path,
           GCancellable *cancellable)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  Reading reading = { .loop = loop };

  genkan_bookmarks_read_async (file, catalog, NULL, cancellable, on_read, &reading);
  g_main_loop_run (loop);

  return reading;
}

static void
test_async (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("GENKAN_TEST_BOOKMARKS"), "firefox.html", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Reading reading = read_path (path, cancellable);

  g_assert_no_error (reading.error);
  g_assert_cmpuint (reading.bookmarks->official->len, ==, 3);
  genkan_bookmarks_free (reading.bookmarks);

  g_cancellable_cancel (cancellable);
  reading = read_path (path, cancellable);
  g_assert_error (reading.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&reading.error);

  reading = read_path (g_getenv ("GENKAN_TEST_BOOKMARKS"), NULL);
  g_assert_error (reading.error, GENKAN_ERROR, GENKAN_ERROR_UNREADABLE);
  g_clear_error (&reading.error);

  reading = read_path ("/nonexistent", NULL);
  g_assert_error (reading.error, GENKAN_ERROR, GENKAN_ERROR_UNREADABLE);
  g_clear_error (&reading.error);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  catalog = genkan_catalog_new (NULL, NULL, &error);
  g_assert_no_error (error);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/bookmarks/row/", rows[i].name, NULL);

      g_test_add_data_func (path, &rows[i], test_row);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (errors); i++)
    {
      g_autofree char *path = g_strconcat ("/bookmarks/error/", errors[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_error);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (monsters); i++)
    {
      g_autofree char *path = g_strconcat ("/bookmarks/monster/", monsters[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_monster);
    }
  g_test_add_func ("/bookmarks/utf-16", test_utf16);
  g_test_add_func ("/bookmarks/too-large", test_too_large);
  g_test_add_func ("/bookmarks/async", test_async);

  status = g_test_run ();
  genkan_catalog_unref (catalog);

  return status;
}
