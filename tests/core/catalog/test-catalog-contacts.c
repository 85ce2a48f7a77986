/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where people report and ask for help: the rules of the file, and that the shipped one answers for each harm. */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "catalog-folder.h"
#include "genkan-catalog-validate.h"
#include "genkan-catalog-words.h"
#include "genkan-catalog.h"

static const char text[] =
  "{ \"schema\": 1, \"contacts\": [\n"
  "{ \"id\": \"desk\", \"name_ja\": \"窓口\", \"name_en\": \"Desk\", \"regions\": [\"jp\"], \"harms\": [\"card\", \"unsure\"],"
  " \"when_ja\": \"困った時\", \"when_en\": \"In trouble\", \"phone\": \"#9110\", \"mail\": \"info@example.jp\", \"page\": \"https://example.jp/\","
  " \"sources\": [\"Page\"], \"date\": \"2026-11-14\", \"confirmed\": true },\n"
  "{ \"id\": \"other\", \"name_ja\": \"別の窓口\", \"name_en\": \"Other\", \"regions\": [\"world\"], \"harms\": [\"unsure\"],"
  " \"when_ja\": \"別の時\", \"when_en\": \"Else\", \"how_ja\": \"歩く\", \"how_en\": \"Walk\","
  " \"sources\": [\"Page\"], \"date\": \"2026-11-14\", \"confirmed\": false } ] }";

static const struct
{
  const char *name;
  const char *find;
  const char *with;
  const char *where;
  const char *message;
} rows[] = {
  { "unknown-key", "\"contacts\": [", "\"places\": [], \"contacts\": [", "places", "not known" },
  { "unknown-key-deep", "\"id\": \"desk\"", "\"fax\": 1, \"id\": \"desk\"", "contacts[0].fax", "not known" },
  { "no-contacts", "\"contacts\": [", "\"contacts\": [], \"x\": [", "contacts", "missing" },
  { "id-twice", "\"id\": \"other\"", "\"id\": \"desk\"", "contacts[1]", "twice" },
  { "unknown-harm", "[\"card\", \"unsure\"]", "[\"rain\"]", "contacts[0].harms", "word does not exist" },
  { "no-harm", "[\"card\", \"unsure\"]", "[]", "contacts[0].harms", "missing" },
  { "no-region", "\"regions\": [\"jp\"], ", "", "contacts[0].regions", "missing" },
  { "one-language", "\"how_ja\": \"歩く\", ", "", "contacts[1].how_ja", "both languages" },
  { "no-way", " \"how_ja\": \"歩く\", \"how_en\": \"Walk\",", "", "contacts[1]", "say how to reach" },
  { "phone", "#9110", "＃9110", "contacts[0].phone", "digits and hyphens" },
  { "mail", "info@example.jp", "example.jp", "contacts[0].mail", "mail address" },
  { "mail-without-domain", "info@example.jp", "info@localhost", "contacts[0].mail", "only an ending" },
  { "page", "https://example.jp/", "http://example.jp/", "contacts[0].page", "https" },
  { "no-date", "\"date\": \"2026-11-14\", \"confirmed\": true", "\"confirmed\": true", "contacts[0].date", "missing" },
  { "no-source", "\"sources\": [\"Page\"], \"date\": \"2026-11-14\", \"confirmed\": false", "\"date\": \"2026-11-14\", \"confirmed\": false", "contacts[1].sources", "missing" },
  { "newer", "\"schema\": 1", "\"schema\": 2", "schema", "newer Genkan" },
};

static GPtrArray *
problems_of (CatalogFolder *folder,
             const char    *file)
{
  g_autofree char *path = catalog_folder_write (folder, "contacts.json", file, -1);
  g_autoptr (GenkanCatalogSource) source = genkan_catalog_source_new ();

  g_assert_true (genkan_catalog_source_add (source, path, NULL));

  return genkan_catalog_source_check (source, NULL);
}

static void
test_rules (CatalogFolder *folder,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) good = problems_of (folder, text);

  g_assert_cmpuint (good->len, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *broken = catalog_replaced (text, rows[i].find, rows[i].with);
      g_autofree char *where = g_strdup_printf (": %s: ", rows[i].where);
      g_autoptr (GPtrArray) problems = problems_of (folder, broken);
      gboolean found = FALSE;

      for (guint p = 0; p < problems->len; p++)
        found = found || (strstr (g_ptr_array_index (problems, p), where) != NULL
                          && strstr (g_ptr_array_index (problems, p), rows[i].message) != NULL);
      g_test_message ("%s: %s", rows[i].name, problems->len > 0 ? (const char *) g_ptr_array_index (problems, 0) : "no problem");
      g_assert_true (found);
    }
}

static const GenkanContact *
first_for (GenkanCatalog *catalog,
           const char    *harm)
{
  g_autoptr (GPtrArray) contacts = genkan_catalog_find_contacts (catalog, harm, "jp");

  g_assert_cmpuint (contacts->len, >, 0);

  return g_ptr_array_index (contacts, 0);
}

static void
test_order (CatalogFolder *folder,
            gconstpointer  data)
{
  g_autofree char *path = catalog_folder_write (folder, "contacts.json", text, -1);
  g_autoptr (GenkanCatalogSource) source = genkan_catalog_source_new ();
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GenkanCatalog) catalog = NULL;
  g_autoptr (GPtrArray) elsewhere = NULL;

  g_assert_true (genkan_catalog_source_add (source, path, NULL));
  problems = genkan_catalog_source_check (source, NULL);
  bytes = genkan_catalog_source_compile (source);
  catalog = genkan_catalog_new_from_bytes (bytes, NULL);

  g_assert_cmpstr (first_for (catalog, "card")->id, ==, "desk");
  g_assert_cmpstr (first_for (catalog, NULL)->id, ==, "desk");
  g_assert_cmpstr (first_for (catalog, "unsure")->id, ==, "other");

  elsewhere = genkan_catalog_find_contacts (catalog, NULL, "fr");
  g_assert_cmpuint (elsewhere->len, ==, 1);
  g_assert_cmpstr (((GenkanContact *) g_ptr_array_index (elsewhere, 0))->id, ==, "other");
}

/* For each harm somebody in Japan finds a place to turn to. */
static void
test_bundled (CatalogFolder *folder,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanCatalog) catalog = genkan_catalog_new (NULL, NULL, &error);
  const char *harm;

  g_assert_no_error (error);
  for (guint i = 0; (harm = genkan_catalog_token (GENKAN_WORDS_HARM, i)) != NULL; i++)
    {
      const GenkanContact *contact = first_for (catalog, harm);

      g_test_message ("%s: %s", harm, contact->id);
      g_assert_true (g_strv_contains (contact->harms, harm));
    }

  g_assert_cmpstr (first_for (catalog, "danger")->phone, ==, "110");
  g_assert_cmpstr (first_for (catalog, "card")->id, ==, "card-lost");
  g_assert_cmpstr (first_for (catalog, "shop")->phone, ==, "188");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, CatalogFolder, NULL, catalog_folder_set_up, test, catalog_folder_tear_down)
  ADD ("/catalog/contacts/rules", test_rules);
  ADD ("/catalog/contacts/order", test_order);
  ADD ("/catalog/contacts/bundled", test_bundled);

  return g_test_run ();
}
