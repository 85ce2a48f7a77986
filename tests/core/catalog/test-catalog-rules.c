/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each rule of a catalog file: what breaks it, and the message that a volunteer gets. */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "catalog-folder.h"
#include "genkan-catalog-validate.h"
#include "genkan-limits.h"

typedef struct
{
  const char *name;
  const char *find;
  const char *with;
  const char *where;
  const char *message;
} Row;

static const Row rows[] = {
  { "unknown-key", "\"category\"", "\"colour\": \"red\", \"category\"", "colour", "not known" },
  { "unknown-key-in-entry", "\"purpose\": \"home\"", "\"purpose\": \"home\", \"login\": 1", "entries[0].login", "not known" },
  { "wrong-type-text", "\"bank\"", "7", "category", "has to be a text" },
  { "wrong-type-null", "\"bank\"", "null", "category", "has to be a text" },
  { "wrong-type-list", "[\"test Alias\"]", "\"test Alias\"", "aliases", "has to be a list" },
  { "wrong-type-item", "[\"test Alias\"]", "[[]]", "aliases[0]", "has to be a text" },
  { "wrong-type-entry", "{ \"purpose\": \"home\", \"url\": \"https://www.example.co.jp/\" }", "\"x\"", "entries[0]", "has to be an object" },
  { "wrong-type-rank", "\"rank\": 10", "\"rank\": \"ten\"", "rank", "whole number" },
  { "rank-zero", "\"rank\": 10", "\"rank\": 0", "rank", "whole number" },
  { "no-schema", "\"schema\": 1,", "", "schema", "which format" },
  { "schema-text", "\"schema\": 1,", "\"schema\": \"1\",", "schema", "which format" },
  { "newer-schema", "\"schema\": 1,", "\"schema\": 2,", "schema", "newer Genkan" },
  { "no-id", "\"id\": \"test\",", "", "id", "missing" },
  { "id-other-than-file", "\"id\": \"test\"", "\"id\": \"other\"", "id", "named after the id" },
  { "id-upper-case", "\"id\": \"test\"", "\"id\": \"Test\"", "id", "small Latin letters" },
  { "group-with-space", "\"category\"", "\"group\": \"a b\", \"category\"", "group", "small Latin letters" },
  { "no-name", "\"name_ja\": \"test の名前\",", "", "name_ja", "missing" },
  { "empty-name", "\"test の名前\"", "\"\"", "name_ja", "empty" },
  { "name-with-space-around", "\"test の名前\"", "\" test\"", "name_ja", "space at the beginning" },
  { "name-with-zero-width-space", "\"test の名前\"", "\"te\\u200bst\"", "name_ja", "cannot be seen" },
  { "name-with-line-end", "\"test の名前\"", "\"te\\nst\"", "name_ja", "cannot be seen" },
  { "unknown-category", "\"bank\"", "\"shoes\"", "category", "does not exist" },
  { "reading-in-katakana", "てすとぎんこう", "テスト", "reading", "hiragana only" },
  { "no-source", "\"sources\": [\"The company's own page\"],", "", "sources", "missing" },
  { "empty-sources", "[\"The company's own page\"]", "[]", "sources", "missing" },
  { "no-date", ",\n  \"date\": \"2026-11-14\"", "", "date", "missing" },
  { "date-that-does-not-exist", "2026-11-14", "2026-02-30", "date", "like 2026-11-14" },
  { "date-in-another-form", "2026-11-14", "14.11.2026", "date", "like 2026-11-14" },
  { "date-with-signs", "2026-11-14", "2026--1-14", "date", "like 2026-11-14" },
  { "date-too-old", "2026-11-14", "1999-11-14", "date", "not before 2020" },
  { "no-domain", "\"official_domains\": [\"example.co.jp\"],", "", "entries[0].url", "not on one of the official" },
  { "domain-upper-case", "[\"example.co.jp\"]", "[\"Example.co.jp\", \"example.co.jp\"]", "official_domains[0]", "small letters" },
  { "domain-trailing-dot", "[\"example.co.jp\"]", "[\"example.co.jp.\", \"example.co.jp\"]", "official_domains[0]", "dot at the end" },
  { "domain-not-ascii", "[\"example.co.jp\"]", "[\"例え.jp\", \"example.co.jp\"]", "official_domains[0]", "xn--" },
  { "domain-is-address", "[\"example.co.jp\"]", "[\"https://example.co.jp/\", \"example.co.jp\"]", "official_domains[0]", "only the domain" },
  { "domain-empty-label", "[\"example.co.jp\"]", "[\"a..jp\", \"example.co.jp\"]", "official_domains[0]", "part of this domain" },
  { "domain-hyphen", "[\"example.co.jp\"]", "[\"-a.jp\", \"example.co.jp\"]", "official_domains[0]", "hyphen" },
  { "domain-underscore", "[\"example.co.jp\"]", "[\"a_b.jp\", \"example.co.jp\"]", "official_domains[0]", "not a domain" },
  { "domain-number", "[\"example.co.jp\"]", "[\"192.0.2.1\", \"example.co.jp\"]", "official_domains[0]", "Numbers alone" },
  { "domain-one-label", "[\"example.co.jp\"]", "[\"localhost\", \"example.co.jp\"]", "official_domains[0]", "only an ending" },
  { "domain-public-suffix", "[\"example.co.jp\"]", "[\"co.jp\", \"example.co.jp\"]", "official_domains[0]", "Anybody can get" },
  { "domain-private-suffix", "[\"example.co.jp\"]", "[\"github.io\", \"example.co.jp\"]", "official_domains[0]", "Anybody can get" },
  { "domain-twice", "[\"example.co.jp\"]", "[\"example.co.jp\", \"example.co.jp\"]", "official_domains[1]", "twice" },
  { "domain-official-and-candidate", "perhaps-test.jp", "example.co.jp", "candidate_domains[0]", "either official or not" },
  { "candidate-is-address", "perhaps-test.jp", "perhaps-test.jp/", "candidate_domains[0]", "only the domain" },
  { "shared-path-with-query", "www.example.co.jp/users", "www.example.co.jp/?q", "shared_hosts[1]", "without" },
  { "word-upper-case", "\"distinctive\"", "\"Distinctive\"", "words_anywhere[0]", "small Latin letters" },
  { "word-with-hyphen", "\"distinctive\"", "\"dis-tinctive\"", "words_anywhere[0]", "without hyphens" },
  { "word-too-short-for-anywhere", "\"distinctive\"", "\"abc\"", "words_anywhere[0]", "at least 4" },
  { "word-of-one-letter", "\"ab\"", "\"a\"", "words_weak[0]", "at least 2" },
  { "no-entries", "\"entries\"", "\"aliases2\"", "entries", "missing" },
  { "entry-unknown-purpose", "\"purpose\": \"home\"", "\"purpose\": \"login\"", "entries[0].purpose", "does not exist" },
  { "entry-no-purpose", "\"purpose\": \"home\", ", "", "entries[0].purpose", "missing" },
  { "entry-http", "https://www.example.co.jp/", "http://www.example.co.jp/", "entries[0].url", "https://" },
  { "entry-no-path", "https://www.example.co.jp/", "https://www.example.co.jp", "entries[0].url", "complete address" },
  { "entry-port", "https://www.example.co.jp/", "https://www.example.co.jp:8443/", "entries[0].url", "port number" },
  { "entry-user", "https://www.example.co.jp/", "https://a@www.example.co.jp/", "entries[0].url", "user name" },
  { "entry-upper-case-host", "https://www.example.co.jp/", "https://WWW.example.co.jp/", "entries[0].url", "small letters" },
  { "entry-not-ascii", "https://www.example.co.jp/", "https://www.example.co.jp/表", "entries[0].url", "Latin letters only" },
  { "entry-elsewhere", "https://www.example.co.jp/", "https://www.example.org/", "entries[0].url", "not on one of the official domains" },
  { "entry-below-other-name", "https://www.example.co.jp/", "https://badexample.co.jp/", "entries[0].url", "not on one of the official domains" },
  { "entry-on-candidate", "https://www.example.co.jp/", "https://perhaps-test.jp/", "entries[0].url", "not on one of the official domains" },
  { "entry-on-shared-host", "https://www.example.co.jp/", "https://pages.example.co.jp/", "entries[0].url", "Other people can publish" },
  { "entry-on-shared-path", "https://www.example.co.jp/", "https://www.example.co.jp/users/bank", "entries[0].url", "Other people can publish" },
  { "entry-twice", "https://my.example.co.jp/login", "https://www.example.co.jp/", "entries[1]", "twice" },
  { "entry-one-label", ", \"label_en\": \"Members\"", "", "entries[1]", "both languages" },
  { "not-an-object", "{\n  \"schema\"", "[{\n  \"schema\"", NULL, "not complete JSON" },
  { "cut-off", "}\n  ],", "}\n", NULL, "not complete JSON" },
};

static GPtrArray *
problems_of (CatalogFolder *folder,
             const char    *text,
             gssize         length)
{
  g_autofree char *path = catalog_folder_write (folder, "test.json", text, length);
  g_autoptr (GenkanCatalogSource) source = genkan_catalog_source_new ();
  g_autoptr (GError) error = NULL;

  genkan_catalog_source_add (source, path, &error);
  g_assert_no_error (error);

  return genkan_catalog_source_check (source, NULL);
}

static void
assert_has (GPtrArray  *problems,
            const char *where,
            const char *message)
{
  g_autofree char *start = where != NULL ? g_strdup_printf ("test.json: %s: ", where) : g_strdup ("test.json: ");

  for (guint i = 0; i < problems->len; i++)
    {
      const char *problem = g_ptr_array_index (problems, i);
      const char *at = strstr (problem, start);

      if (at != NULL && strstr (at + strlen (start), message) != NULL)
        return;
      g_test_message ("%s", problem);
    }
  g_test_message ("wanted: %s…%s", start, message);
  g_test_fail ();
}

static void
test_good (CatalogFolder *folder,
           gconstpointer  data)
{
  g_autofree char *text = catalog_service_text ("test", "example.co.jp", NULL);
  g_autoptr (GPtrArray) problems = problems_of (folder, text, -1);

  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_row (CatalogFolder *folder,
          gconstpointer  data)
{
  const Row *row = data;
  g_autofree char *good = catalog_service_text ("test", "example.co.jp", NULL);
  g_autofree char *broken = catalog_replaced (good, row->find, row->with);
  g_autoptr (GPtrArray) problems = problems_of (folder, broken, -1);

  assert_has (problems, row->where, row->message);
}

static void
test_bytes (CatalogFolder *folder,
            gconstpointer  data)
{
  g_autofree char *large = g_strnfill (GENKAN_LIMIT_SERVICE_FILE + 1, ' ');
  g_autofree char *deep = g_strnfill (100000, '[');
  const struct
  {
    const char *text;
    gssize      length;
    const char *message;
  } cases[] = {
    { large, -1, "larger than" },
    { deep, -1, "too many brackets" },
    { "", 0, "curly brackets" },
    { "   ", -1, "curly brackets" },
    { "[]", -1, "curly brackets" },
    { "null", -1, "curly brackets" },
    { "\"schema\"", -1, "JSON" },
    { "{\"schema\": 1, \"id\": \"\xff\"}", -1, "UTF-8" },
    { "{\0}", 3, "UTF-8" },
    { "{\"schema\": 1", -1, "JSON" },
    { "\x7f" "ELF", -1, "JSON" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) problems = problems_of (folder, cases[i].text, cases[i].length);

      g_test_message ("case %u", i);
      assert_has (problems, NULL, cases[i].message);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/catalog/rules/good", CatalogFolder, NULL, catalog_folder_set_up, test_good, catalog_folder_tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/catalog/rules/", rows[i].name, NULL);

      g_test_add (path, CatalogFolder, &rows[i], catalog_folder_set_up, test_row, catalog_folder_tear_down);
    }
  g_test_add ("/catalog/rules/bytes", CatalogFolder, NULL, catalog_folder_set_up, test_bytes, catalog_folder_tear_down);

  return g_test_run ();
}
