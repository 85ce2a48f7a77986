/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Files beside each other: who may claim what, shared places, and the way into a compiled catalog. */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "catalog-folder.h"
#include "genkan-catalog-validate.h"
#include "genkan-service-json.h"

#define HOSTING(places) "{ \"schema\": 1, \"date\": \"2026-11-20\", \"sources\": { \"a\": \"A\" }, \"places\": [" places "] }"

static GPtrArray *
check_two (CatalogFolder *folder,
           const char    *one,
           const char    *other)
{
  g_autofree char *one_path = catalog_folder_write (folder, "one.json", one, -1);
  g_autofree char *other_path = catalog_folder_write (folder, "other.json", other, -1);
  g_autoptr (GenkanCatalogSource) source = genkan_catalog_source_new ();

  g_assert_true (genkan_catalog_source_add (source, one_path, NULL));
  g_assert_true (genkan_catalog_source_add (source, other_path, NULL));

  return genkan_catalog_source_check (source, NULL);
}

static void
assert_only (GPtrArray  *problems,
             const char *start,
             const char *message)
{
  g_assert_cmpuint (problems->len, ==, 1);
  g_test_message ("%s", (const char *) g_ptr_array_index (problems, 0));
  g_assert_nonnull (strstr (g_ptr_array_index (problems, 0), start));
  g_assert_nonnull (strstr (g_ptr_array_index (problems, 0), message));
}

static void
test_domains (CatalogFolder *folder,
              gconstpointer  data)
{
  const struct
  {
    const char *one;
    const char *one_group;
    const char *other;
    const char *other_group;
    gboolean    fine;
  } cases[] = {
    { "example.jp", NULL, "example.com", NULL, TRUE },
    { "example.jp", NULL, "example.jp", NULL, FALSE },
    { "example.jp", "a", "example.jp", NULL, FALSE },
    { "example.jp", "a", "example.jp", "b", FALSE },
    { "example.jp", "a", "example.jp", "a", TRUE },
    { "example.jp", NULL, "sub.example.jp", NULL, FALSE },
    { "sub.example.jp", NULL, "example.jp", NULL, FALSE },
    { "sub.example.jp", "a", "example.jp", "a", TRUE },
    { "one.example.jp", NULL, "two.example.jp", NULL, TRUE },
    { "ample.jp", NULL, "example.jp", NULL, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *one = catalog_service_text ("one", cases[i].one, cases[i].one_group);
      g_autofree char *other = catalog_service_text ("other", cases[i].other, cases[i].other_group);
      g_autoptr (GPtrArray) problems = check_two (folder, one, other);

      g_test_message ("case %u", i);
      if (cases[i].fine)
        g_assert_cmpuint (problems->len, ==, 0);
      else
        assert_only (problems, "other.json: official_domains[0]: ", "belongs to the service “one”");
    }
}

static void
test_names (CatalogFolder *folder,
            gconstpointer  data)
{
  g_autofree char *one = catalog_service_text ("one", "example.jp", NULL);
  g_autofree char *other = catalog_service_text ("other", "example.com", NULL);
  g_autofree char *alias = catalog_replaced (other, "other Alias", "ＯＮＥ ａｌｉａｓ");
  g_autofree char *name = catalog_replaced (other, "Name of other", "name-of-one");
  g_autofree char *empty = catalog_replaced (other, "other Alias", "・！");
  g_autoptr (GPtrArray) alias_problems = check_two (folder, one, alias);
  g_autoptr (GPtrArray) name_problems = check_two (folder, one, name);
  g_autoptr (GPtrArray) empty_problems = check_two (folder, one, empty);

  assert_only (alias_problems, "other.json: aliases[0]: ", "already has this name");
  assert_only (name_problems, "other.json: name_en: ", "already has this name");
  assert_only (empty_problems, "other.json: aliases[0]: ", "no letters");
}

static void
test_hosting (CatalogFolder *folder,
              gconstpointer  data)
{
  const struct
  {
    const char *text;
    const char *start;
    const char *message;
  } cases[] = {
    { HOSTING (""), NULL, NULL },
    { HOSTING ("{ \"place\": \"t.co\", \"kind\": \"shortener\", \"subdomains\": true, \"source\": \"a\" }"), NULL, NULL },
    { HOSTING ("{ \"place\": \"t.co\", \"kind\": \"shop\", \"subdomains\": true, \"source\": \"a\" }"), "places[0]", "kind does not exist" },
    { HOSTING ("{ \"place\": \"t.co\", \"kind\": \"shortener\", \"subdomains\": true }"), "places[0].source", "missing" },
    { HOSTING ("{ \"place\": \"t.co\", \"kind\": \"shortener\", \"subdomains\": true, \"source\": \"b\" }"), "places[0]", "not among" },
    { HOSTING ("{ \"place\": \"t.co\", \"kind\": \"shortener\", \"source\": \"a\" }"), "places[0]", "true or false" },
    { HOSTING ("{ \"place\": \"T.co\", \"kind\": \"shortener\", \"subdomains\": true, \"source\": \"a\" }"), "places[0].place", "small letters" },
    { HOSTING ("{ \"place\": \"t.co\", \"kind\": \"shortener\", \"subdomains\": true, \"source\": \"a\", \"x\": 1 }"), "places[0].x", "not known" },
    { HOSTING ("{ \"place\": \"t.co\", \"kind\": \"shared\", \"subdomains\": true, \"source\": \"a\" }, { \"place\": \"t.co\", \"kind\": \"shared\", \"subdomains\": true, \"source\": \"a\" }"), "places[1]", "twice" },
    { "{ \"schema\": 1, \"sources\": { \"a\": \"A\" }, \"places\": [] }", "date", "missing" },
    { "{ \"schema\": 1, \"date\": \"2026-11-20\", \"places\": [] }", "sources", "object" },
    { "{ \"schema\": 1, \"date\": \"2026-11-20\", \"sources\": { \"A b\": \"x\" }, \"places\": [] }", "sources", "small Latin letters" },
    { "{ \"schema\": 1, \"date\": \"2026-11-20\", \"sources\": { \"a\": 1 }, \"places\": [] }", "sources.a", "text" },
    { "{ \"schema\": 1, \"date\": \"2026-11-20\", \"sources\": { \"a\": \"A\" } }", "places", "list" },
    { "{ \"schema\": 9 }", "schema", "newer Genkan" },
    { HOSTING ("{ \"place\": \"www.example.jp\", \"kind\": \"shared\", \"subdomains\": false, \"source\": \"a\" }"), "one.json: entries[0].url", "Other people" },
    { HOSTING ("{ \"place\": \"my.example.jp/log\", \"kind\": \"shared\", \"subdomains\": false, \"source\": \"a\" }"), NULL, NULL },
    { HOSTING ("{ \"place\": \"my.example.jp/LOGIN\", \"kind\": \"shared\", \"subdomains\": false, \"source\": \"a\" }"), "one.json: entries[1].url", "Other people" },
    { HOSTING ("{ \"place\": \"jp\", \"kind\": \"shared\", \"subdomains\": true, \"source\": \"a\" }"), "places[0].place", "only an ending" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = catalog_service_text ("one", "example.jp", NULL);
      g_autofree char *service = catalog_folder_write (folder, "one.json", text, -1);
      g_autofree char *hosting = catalog_folder_write (folder, "hosting.json", cases[i].text, -1);
      g_autoptr (GenkanCatalogSource) source = genkan_catalog_source_new ();
      g_autoptr (GPtrArray) problems = NULL;

      g_test_message ("case %u", i);
      g_assert_true (genkan_catalog_source_add (source, service, NULL));
      g_assert_true (genkan_catalog_source_add (source, hosting, NULL));
      problems = genkan_catalog_source_check (source, NULL);
      if (cases[i].start == NULL)
        g_assert_cmpuint (problems->len, ==, 0);
      else
        assert_only (problems, cases[i].start, cases[i].message);
    }
}

/* What goes in comes out, in the order of the ranks, and the same files always give the same bytes. */
static void
test_round_trip (CatalogFolder *folder,
                 gconstpointer  data)
{
  g_autofree char *first = catalog_service_text ("one", "example.jp", NULL);
  g_autofree char *text = catalog_service_text ("other", "example.com", "company");
  g_autofree char *second = catalog_replaced (text, "\"rank\": 10", "\"rank\": 5");
  g_autofree char *first_path = catalog_folder_write (folder, "one.json", first, -1);
  g_autofree char *second_path = catalog_folder_write (folder, "other.json", second, -1);
  g_autofree char *hosting_path = catalog_folder_write (folder, "hosting.json",
                                                        HOSTING ("{ \"place\": \"www.google.com/url\", \"kind\": \"redirector\", \"subdomains\": false, \"source\": \"a\" }"), -1);
  g_autoptr (GenkanCatalogSource) source = genkan_catalog_source_new ();
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GenkanCatalog) catalog = NULL;
  g_autoptr (GError) error = NULL;
  const GenkanHostingPlace *places;
  const GenkanService *service;
  guint n_places;

  g_assert_true (genkan_catalog_source_add (source, first_path, NULL));
  g_assert_true (genkan_catalog_source_add (source, second_path, NULL));
  g_assert_true (genkan_catalog_source_add (source, hosting_path, NULL));
  problems = genkan_catalog_source_check (source, NULL);
  g_assert_cmpuint (problems->len, ==, 0);
  bytes = genkan_catalog_source_compile (source);
  again = genkan_catalog_source_compile (source);
  g_assert_true (g_bytes_equal (bytes, again));

  catalog = genkan_catalog_new_from_bytes (bytes, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (genkan_catalog_get_date (catalog), ==, "2026-11-20");
  g_assert_cmpuint (genkan_catalog_get_n_services (catalog), ==, 2);
  g_assert_cmpstr (genkan_catalog_get_service (catalog, 0)->id, ==, "other");

  service = genkan_catalog_lookup (catalog, "one");
  g_assert_nonnull (service);
  g_assert_null (genkan_catalog_lookup (catalog, "One"));
  g_assert_null (service->group);
  g_assert_cmpstr (service->name_ja, ==, "one の名前");
  g_assert_cmpstr (service->official_domains[0], ==, "example.jp");
  g_assert_null (service->official_domains[1]);
  g_assert_null (service->sender_domains[0]);
  g_assert_cmpstr (service->shared_hosts[1], ==, "www.example.jp/users");
  g_assert_cmpuint (service->n_entries, ==, 2);
  g_assert_null (service->entries[0].label_ja);
  g_assert_cmpstr (service->entries[1].label_ja, ==, "会員");
  g_assert_false (service->from_user);
  g_assert_cmpstr (genkan_service_get_main_entry (service)->purpose, ==, "mypage");
  g_assert_cmpstr (genkan_catalog_get_service (catalog, 0)->group, ==, "company");

  places = genkan_catalog_get_hosting (catalog, &n_places);
  g_assert_cmpuint (n_places, ==, 1);
  g_assert_cmpstr (places[0].host, ==, "www.google.com");
  g_assert_cmpstr (places[0].path, ==, "/url");
  g_assert_cmpstr (places[0].source, ==, "A");
  g_assert_cmpuint (places[0].kind, ==, GENKAN_HOSTING_REDIRECTOR);
  g_assert_false (places[0].with_subdomains);
}

/* What `catalog show --format=json` prints is a catalog file again. */
static void
test_json (CatalogFolder *folder,
           gconstpointer  data)
{
  g_autofree char *text = catalog_service_text ("one", "example.jp", "company");
  g_autofree char *path = catalog_folder_write (folder, "one.json", text, -1);
  g_autoptr (GenkanCatalogSource) source = genkan_catalog_source_new ();
  g_autoptr (GenkanCatalogSource) second_source = genkan_catalog_source_new ();
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) second_problems = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GenkanCatalog) catalog = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *json = NULL;
  g_autofree char *second_path = NULL;

  g_assert_true (genkan_catalog_source_add (source, path, NULL));
  problems = genkan_catalog_source_check (source, NULL);
  bytes = genkan_catalog_source_compile (source);
  catalog = genkan_catalog_new_from_bytes (bytes, NULL);
  node = genkan_service_to_json (genkan_catalog_get_service (catalog, 0), NULL);
  json = json_to_string (node, TRUE);

  second_path = catalog_folder_write (folder, "one.json", json, -1);
  g_assert_true (genkan_catalog_source_add (second_source, second_path, NULL));
  second_problems = genkan_catalog_source_check (second_source, catalog);
  g_assert_cmpuint (second_problems->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, CatalogFolder, NULL, catalog_folder_set_up, test, catalog_folder_tear_down)
  ADD ("/catalog/together/domains", test_domains);
  ADD ("/catalog/together/names", test_names);
  ADD ("/catalog/together/hosting", test_hosting);
  ADD ("/catalog/together/round-trip", test_round_trip);
  ADD ("/catalog/together/json", test_json);

  return g_test_run ();
}
