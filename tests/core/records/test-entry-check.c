/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "genkan-entry-check.h"
#include "genkan-error.h"

typedef struct
{
  GenkanCatalog  *catalog;
  GenkanUrlCheck *check;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize length;

  g_file_get_contents (g_getenv ("GENKAN_TEST_CATALOG"), &content, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (g_steal_pointer (&content), length);
  fixture->catalog = genkan_catalog_new_from_bytes (bytes, &error);
  g_assert_no_error (error);
  fixture->check = genkan_url_check_new (fixture->catalog, NULL, &error);
  g_assert_no_error (error);
  genkan_url_check_set_today (fixture->check, "2026-11-21");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  genkan_url_check_unref (fixture->check);
  genkan_catalog_unref (fixture->catalog);
}

/* What is typed and what is kept; NULL: refused. */
static const struct
{
  const char *typed;
  const char *kept;
} addresses[] = {
  { "https://aobabank.co.jp/", "https://aobabank.co.jp/" },
  { "  aobabank.co.jp/login \n", "https://aobabank.co.jp/login" },
  { "HTTPS://aobabank.co.jp", "HTTPS://aobabank.co.jp" },
  { "https://aobabank.co.jp/ログイン", "https://aobabank.co.jp/ログイン" },
  { "", NULL },
  { " \t", NULL },
  { "http://aobabank.co.jp/", NULL },
  { "javascript://aobabank.co.jp/%0aalert(1)", NULL },
  { "https://aobabank.co.jp/ x", NULL },
  { "https://aobabank.co.jp\\@evil.example/", NULL },
  { "https://aoba-bank\xe2\x80\x8b.example/", NULL },
  { "https://aobabank.co.jp/\xe2\x80\xae", NULL },
  { "https://aobabank.co.jp/\xff", "https://aobabank.co.jp/\xef\xbf\xbd" },
};

static void
test_addresses (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *kept = genkan_entry_dup_address (addresses[i].typed, &error);

      g_assert_cmpstr (kept, ==, addresses[i].kept);
      g_assert_true ((error == NULL) == (kept != NULL));
    }
}

static const struct
{
  const char   *url;
  const char   *service;
  GenkanVerdict verdict;
  const char   *finding;
} checks[] = {
  { "https://aobabank.co.jp/", "aoba-bank", GENKAN_VERDICT_OFFICIAL, "url.official" },
  { "https://aobabank.co.jp/", NULL, GENKAN_VERDICT_OFFICIAL, "url.official" },
  { "https://aobabank.co.jp/", "hinoki", GENKAN_VERDICT_NOT_OFFICIAL, "url.other-service" },
  { "https://aobabank.co.jp/", "gone", GENKAN_VERDICT_NOT_CHECKED, "entry.unknown-service" },
  { "https://www.example.com/", "aoba-bank", GENKAN_VERDICT_NOT_OFFICIAL, "url.not-listed" },
  { "https://www.example.com/", NULL, GENKAN_VERDICT_CANNOT_TELL, "url.unknown-owner" },
  { "http://aobabank.co.jp/", "aoba-bank", GENKAN_VERDICT_NOT_CHECKED, "entry.not-plain" },
  { "https://aobabank.co.jp/\xe2\x80\x8b", "aoba-bank", GENKAN_VERDICT_NOT_CHECKED, "entry.not-plain" },
  { "nonsense", "aoba-bank", GENKAN_VERDICT_NOT_CHECKED, "entry.not-plain" },
};

static void
test_checks (Fixture      *fixture,
             gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      g_autoptr (GenkanRecord) entry = genkan_record_new (GENKAN_RECORD_ENTRY);
      g_autoptr (GenkanResult) result = NULL;

      g_assert_true (genkan_record_set_text (entry, GENKAN_FIELD_URL, checks[i].url, NULL));
      g_assert_true (genkan_record_set_text (entry, GENKAN_FIELD_SERVICE, checks[i].service, NULL));
      result = genkan_entry_check_run (fixture->check, fixture->catalog, entry);

      g_test_message ("%s for %s", checks[i].url, checks[i].service != NULL ? checks[i].service : "nobody");
      g_assert_cmpstr (genkan_verdict_to_token (genkan_result_get_verdict (result)), ==, genkan_verdict_to_token (checks[i].verdict));
      g_assert_nonnull (genkan_result_find (result, checks[i].finding));
      g_assert_true (genkan_entry_may_open (result) == (checks[i].verdict == GENKAN_VERDICT_OFFICIAL));

      g_assert_false (genkan_entry_was_better (entry, result));
      genkan_entry_note_result (entry, result, 1700000000);
      g_assert_false (genkan_entry_was_better (entry, result));
      g_assert_true (genkan_record_set_text (entry, GENKAN_FIELD_VERDICT, "official", NULL));
      g_assert_true (genkan_entry_was_better (entry, result) == (checks[i].verdict != GENKAN_VERDICT_OFFICIAL));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/entry-check/addresses", test_addresses);
  g_test_add ("/entry-check/checks", Fixture, NULL, set_up, test_checks, tear_down);

  return g_test_run ();
}
