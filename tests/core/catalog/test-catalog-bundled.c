/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the program ships: promises about the data that no single rule of a file can make. */

#include "config.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <locale.h>
#include <string.h>

#include "genkan-catalog-rules-private.h"
#include "genkan-catalog.h"
#include "genkan-facts-table-private.h"

/* Those that the founding documents of the project name. */
static const char * const founding[] = { "ocn", "docomo", "d-account", "jcom", "smartex", "jcb", "aeon-card", "ja-bank", "smbc-card" };

static GenkanCatalog *
load (void)
{
  g_autoptr (GError) error = NULL;
  GenkanCatalog *catalog = genkan_catalog_new (NULL, NULL, &error);

  g_assert_no_error (error);

  return catalog;
}

static gsize
longest_official (const GenkanService *service,
                  const char          *host)
{
  gsize longest = 0;

  for (guint i = 0; service->official_domains[i] != NULL; i++)
    {
      if (_genkan_host_is_below (host, service->official_domains[i]))
        longest = MAX (longest, strlen (service->official_domains[i]));
    }

  return longest;
}

/* Also against the shared places of all other services: an address is judged without knowing which service is meant. */
static void
test_entries (void)
{
  g_autoptr (GenkanCatalog) catalog = load ();
  guint n = genkan_catalog_get_n_services (catalog);
  guint n_places;
  const GenkanHostingPlace *places = genkan_catalog_get_hosting (catalog, &n_places);

  for (guint i = 0; i < n; i++)
    {
      const GenkanService *service = genkan_catalog_get_service (catalog, i);

      for (guint e = 0; e < service->n_entries; e++)
        {
          g_autoptr (GUri) uri = g_uri_parse (service->entries[e].url, G_URI_FLAGS_ENCODED, NULL);
          const char *host = g_uri_get_host (uri);
          gsize official = longest_official (service, host);

          g_test_message ("%s", service->entries[e].url);
          g_assert_cmpuint (official, >, 0);
          for (guint p = 0; p < n_places; p++)
            {
              if (places[p].kind != GENKAN_HOSTING_TENANT && places[p].kind != GENKAN_HOSTING_DYNAMIC_DNS
                  && strlen (places[p].host) >= official)
                g_assert_false (_genkan_place_covers (places[p].host, places[p].path, places[p].with_subdomains, host, g_uri_get_path (uri)));
            }
          for (guint o = 0; o < n; o++)
            {
              const char * const *shared = genkan_catalog_get_service (catalog, o)->shared_hosts;

              for (guint s = 0; shared[s] != NULL; s++)
                {
                  g_autofree char *shared_host = g_strndup (shared[s], strcspn (shared[s], "/"));

                  if (strlen (shared_host) >= official)
                    g_assert_false (_genkan_place_covers (shared_host, strchr (shared[s], '/'), TRUE, host, g_uri_get_path (uri)));
                }
            }
        }
    }
}

static void
test_founding (void)
{
  g_autoptr (GenkanCatalog) catalog = load ();

  for (guint i = 0; i < G_N_ELEMENTS (founding); i++)
    {
      g_test_message ("%s", founding[i]);
      g_assert_nonnull (genkan_catalog_lookup (catalog, founding[i]));
    }
}

/* A domain that customers write from must never count as a sender of the company. */
static void
test_mail (void)
{
  g_autoptr (GenkanCatalog) catalog = load ();

  for (guint i = 0; i < genkan_catalog_get_n_services (catalog); i++)
    {
      const GenkanService *service = genkan_catalog_get_service (catalog, i);

      for (guint s = 0; service->sender_domains[s] != NULL; s++)
        g_assert_false (g_strv_contains (service->customer_mail_domains, service->sender_domains[s]));
    }
}

/* The same word of two services would make the check name one of them by chance. */
static void
test_words (void)
{
  g_autoptr (GenkanCatalog) catalog = load ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < genkan_catalog_get_n_services (catalog); i++)
    {
      const GenkanService *service = genkan_catalog_get_service (catalog, i);
      const char * const *lists[] = { service->words_anywhere, service->words_part, service->words_weak };

      for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
        {
          for (guint w = 0; lists[l][w] != NULL; w++)
            {
              g_test_message ("%s: %s", service->id, lists[l][w]);
              g_assert_true (g_hash_table_add (seen, (gpointer) lists[l][w]));
            }
        }
    }
}

static void
test_names_and_labels (void)
{
  g_autoptr (GenkanCatalog) catalog = load ();

  for (guint i = 0; i < genkan_catalog_get_n_services (catalog); i++)
    {
      const GenkanService *service = genkan_catalog_get_service (catalog, i);

      g_assert_cmpstr (genkan_service_get_name (service), ==, service->name_en);
      g_assert_true ((genkan_service_get_main_entry (service) != NULL) == (service->n_entries > 0));
      for (guint e = 0; e < service->n_entries; e++)
        g_assert_cmpuint (strlen (genkan_entry_get_label (&service->entries[e])), >, 0);
    }
}

static JsonObject *
member (JsonObject *object,
        const char *path)
{
  g_auto (GStrv) keys = g_strsplit (path, "/", -1);

  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_assert_true (json_object_has_member (object, keys[i]));
      object = json_object_get_object_member (object, keys[i]);
    }

  return object;
}

static void
check_words (JsonObject            *schema,
             const GenkanFactField *field)
{
  JsonObject *text = field->type == GENKAN_FACT_LIST ? json_object_get_object_member (schema, "items") : schema;
  JsonArray *words;
  guint n = 0;

  /* The one that many groups share. */
  if (json_object_has_member (text, "$ref"))
    return;

  words = json_object_get_array_member (text, "enum");
  while (genkan_catalog_token (field->words, n) != NULL)
    n++;
  g_assert_cmpuint (json_array_get_length (words), ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_true (genkan_catalog_is_word (field->words, json_array_get_string_element (words, i)));
}

static void
check_table (JsonObject            *properties,
             const GenkanFactTable *table)
{
  for (guint i = 0; i < table->n_fields; i++)
    {
      const GenkanFactField *field = &table->fields[i];
      JsonObject *schema;

      g_test_message ("%s", field->name);
      g_assert_true (json_object_has_member (properties, field->name));
      schema = json_object_get_object_member (properties, field->name);
      if (field->words != GENKAN_N_WORDS)
        check_words (schema, field);
      if (field->type == GENKAN_FACT_RECORDS)
        schema = json_object_get_object_member (schema, "items");
      if (field->table != NULL)
        {
          JsonObject *inner = json_object_get_object_member (schema, "properties");

          g_assert_cmpuint (json_object_get_size (inner), ==, field->table->n_fields);
          check_table (inner, field->table);
        }
    }
}

static JsonObject *
load_schema (JsonParser *parser,
             const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "catalog", "schema", name, NULL);
  g_autoptr (GError) error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);

  return member (json_node_get_object (json_parser_get_root (parser)), "properties");
}

static void
test_schema_of_contacts (void)
{
  g_autoptr (JsonParser) parser = json_parser_new ();

  check_table (load_schema (parser, "contacts.schema.json"), _genkan_contacts_get_table ());
}

/* The schema is what volunteers read: it may not promise what the program refuses, nor leave a key out. */
static void
test_schema (void)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *properties = load_schema (parser, "service.schema.json");
  const GenkanServiceField *fields;
  JsonArray *categories;
  JsonArray *purposes;
  guint n_fields;

  fields = _genkan_service_get_fields (&n_fields);
  for (guint i = 0; i < n_fields; i++)
    g_assert_true (json_object_has_member (properties, fields[i].name));
  g_assert_cmpuint (json_object_get_size (properties), ==, n_fields + 4 + _genkan_service_facts_get_table ()->n_fields);
  check_table (properties, _genkan_service_facts_get_table ());

  categories = json_object_get_array_member (member (properties, "category"), "enum");
  for (guint i = 0; i < json_array_get_length (categories); i++)
    g_assert_true (genkan_catalog_is_word (GENKAN_WORDS_CATEGORY, json_array_get_string_element (categories, i)));

  purposes = json_object_get_array_member (member (properties, "entries/items/properties/purpose"), "enum");
  g_assert_cmpuint (json_array_get_length (purposes), ==, 11);
  for (guint i = 0; i < json_array_get_length (purposes); i++)
    g_assert_true (genkan_purpose_is_known (json_array_get_string_element (purposes, i)));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalog/bundled/entries", test_entries);
  g_test_add_func ("/catalog/bundled/founding", test_founding);
  g_test_add_func ("/catalog/bundled/mail", test_mail);
  g_test_add_func ("/catalog/bundled/words", test_words);
  g_test_add_func ("/catalog/bundled/names-and-labels", test_names_and_labels);
  g_test_add_func ("/catalog/bundled/schema", test_schema);
  g_test_add_func ("/catalog/bundled/schema-of-contacts", test_schema_of_contacts);

  return g_test_run ();
}
