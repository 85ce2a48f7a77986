/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* The list of reported addresses: built, found in, and every way in which its file can be broken. */

#include <glib/gstdio.h>
#include <string.h>

#include "genkan-error.h"
#include "genkan-url-feed-build.h"
#include "genkan-url-feed-private.h"
#include "url-fixture.h"

static const char csv[] =
  "date,URL,description\n"
  "2026-10-01,https://bad.example.com/login,Somebody\n"
  "2026-10-03 12:00:00,\"http://www.worse.example.com/a,b\",Somebody\n"
  "2026-10-02,https://mijika.example/abc,Somebody\n"
  "2026-10-02,https://x.muryo-dns.example/,Somebody\n"
  "2026-10-02,https://user.hinoki.ne.jp/~evil/,Somebody\n"
  "2026-10-02,no address,Somebody\n";

static GBytes *
build (GenkanUrlFeedSummary *summary)
{
  g_autoptr (GenkanCatalog) catalog = url_fixture_catalog ();
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (csv, sizeof csv - 1, NULL);
  g_autofree char *folder = g_dir_make_tmp ("genkan-feed-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "feed", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (genkan_url_feed_build (catalog, stream, path, summary, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &content, &length, &error));
  g_unlink (path);
  g_rmdir (folder);

  return g_bytes_new_take (g_steal_pointer (&content), length);
}

static void
test_build (void)
{
  GenkanUrlFeedSummary summary;
  g_autoptr (GBytes) bytes = build (&summary);
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanUrlFeed) feed = genkan_url_feed_new_from_bytes (bytes, &error);
  g_autofree char *date = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (summary.n_lines, ==, 6);
  g_assert_cmpuint (summary.n_skipped, ==, 1);
  g_assert_cmpuint (summary.n_addresses, ==, 5);
  g_assert_cmpuint (summary.n_hosts, ==, 3);
  g_assert_cmpuint (summary.n_owners, ==, 1); /* both under example.com; a free name condemns no owner */
  date = genkan_url_feed_dup_date (feed);
  g_assert_cmpstr (date, ==, "2026-10-03");
}

static void
test_check (void)
{
  static const struct
  {
    const char   *text;
    GenkanVerdict verdict;
    const char   *finding;
  } rows[] = {
    { "https://bad.example.com/login", GENKAN_VERDICT_DANGEROUS, "url.feed-address" },
    { "http://www.worse.example.com/a,b", GENKAN_VERDICT_DANGEROUS, "url.feed-address" },
    { "https://BAD.example.com/other", GENKAN_VERDICT_DANGEROUS, "url.feed-host" },
    { "https://third.example.com/", GENKAN_VERDICT_DANGEROUS, "url.feed-owner" },
    { "https://mijika.example/abc", GENKAN_VERDICT_DANGEROUS, "url.feed-address" },
    { "https://mijika.example/other", GENKAN_VERDICT_HIDDEN_DESTINATION, "url.shortener" },
    { "https://y.muryo-dns.example/", GENKAN_VERDICT_SUSPICIOUS, "url.dynamic-dns" },
    { "https://x.muryo-dns.example/more", GENKAN_VERDICT_DANGEROUS, "url.feed-host" },
    { "https://www.hinoki.ne.jp/", GENKAN_VERDICT_OFFICIAL, "url.official" },
    { "https://www.example.org/", GENKAN_VERDICT_CANNOT_TELL, NULL },
  };
  GenkanUrlFeedSummary summary;
  g_autoptr (GBytes) bytes = build (&summary);
  g_autoptr (GenkanUrlFeed) feed = genkan_url_feed_new_from_bytes (bytes, NULL);
  g_autoptr (GenkanCatalog) catalog = url_fixture_catalog ();
  g_autoptr (GenkanUrlCheck) check = url_fixture_check (catalog, feed);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GenkanResult) result = genkan_url_check_run (check, rows[i].text, NULL);

      g_test_message ("%s", rows[i].text);
      g_assert_cmpstr (genkan_verdict_to_token (genkan_result_get_verdict (result)), ==,
                       genkan_verdict_to_token (rows[i].verdict));
      if (rows[i].finding != NULL)
        g_assert_nonnull (genkan_result_find (result, rows[i].finding));
    }
}

static void
assert_refused (const guint8 *data,
                gsize         size,
                GenkanError   code)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;

  g_assert_null (genkan_url_feed_new_from_bytes (bytes, &error));
  g_assert_error (error, GENKAN_ERROR, (int) code);
}

static void
test_broken (void)
{
  GenkanUrlFeedSummary summary;
  g_autoptr (GBytes) bytes = build (&summary);
  gsize size;
  const guint8 *good = g_bytes_get_data (bytes, &size);
  g_autofree guint8 *bad = g_memdup2 (good, size);

  for (gsize n = 0; n < size; n++)
    assert_refused (good, n, GENKAN_ERROR_BROKEN); /* truncated anywhere */

  bad[0] ^= 1;
  assert_refused (bad, size, GENKAN_ERROR_BROKEN);
  bad[0] ^= 1;

  bad[8] = GENKAN_URL_FEED_VERSION + 1;
  assert_refused (bad, size, GENKAN_ERROR_NEWER_VERSION);
  bad[8] = GENKAN_URL_FEED_VERSION;

  memset (bad + 16, 0xff, 12); /* counts beyond the file */
  assert_refused (bad, size, GENKAN_ERROR_BROKEN);
  memcpy (bad + 16, good + 16, 12);

  memcpy (bad + 32, good + 40, 8); /* unsorted */
  memcpy (bad + 40, good + 32, 8);
  assert_refused (bad, size, GENKAN_ERROR_BROKEN);
  memcpy (bad + 32, good + 32, 16);

  {
    g_autoptr (GByteArray) longer = g_byte_array_new ();

    g_byte_array_append (longer, good, (guint) size);
    g_byte_array_append (longer, good, 8);
    assert_refused (longer->data, longer->len, GENKAN_ERROR_BROKEN);
  }
}

static void
test_missing (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (genkan_url_feed_open ("/nonexistent/feed", &error));
  g_assert_error (error, GENKAN_ERROR, GENKAN_ERROR_UNREADABLE);
}

static void
test_empty_list (void)
{
  g_autoptr (GenkanCatalog) catalog = url_fixture_catalog ();
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data ("date,URL\n", -1, NULL);
  g_autoptr (GError) error = NULL;
  GenkanUrlFeedSummary summary;

  g_assert_false (genkan_url_feed_build (catalog, stream, "/nonexistent/feed", &summary, NULL, &error));
  g_assert_error (error, GENKAN_ERROR, GENKAN_ERROR_EMPTY);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/url/feed/build", test_build);
  g_test_add_func ("/core/url/feed/check", test_check);
  g_test_add_func ("/core/url/feed/broken", test_broken);
  g_test_add_func ("/core/url/feed/missing", test_missing);
  g_test_add_func ("/core/url/feed/empty-list", test_empty_list);

  return g_test_run ();
}
