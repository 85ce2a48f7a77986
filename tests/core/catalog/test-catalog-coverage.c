/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How far the catalog reaches. Prints what it finds; fails when it shrinks. */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "genkan-catalog-words.h"
#include "genkan-catalog.h"

#define LEAST_SERVICES 260
#define LEAST_OFFICIAL 250

static GenkanCatalog *
load (void)
{
  g_autoptr (GError) error = NULL;
  GenkanCatalog *catalog = genkan_catalog_new (NULL, NULL, &error);

  g_assert_no_error (error);

  return catalog;
}

static guint
count_groups (const GenkanServiceFacts *facts,
              guint                    *n_confirmed)
{
  const gpointer groups[] = { (gpointer) facts->support, (gpointer) facts->ids, (gpointer) facts->two_factor,
                              (gpointer) facts->login_history, (gpointer) facts->password, (gpointer) facts->mail_server,
                              (gpointer) facts->signature, (gpointer) facts->notices, (gpointer) facts->never };
  guint n = 0;

  /* Each group begins with its origin. */
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      if (groups[i] == NULL)
        continue;
      n++;
      *n_confirmed += ((const GenkanFactOrigin *) groups[i])->confirmed ? 1 : 0;
    }

  return n;
}

static void
test_categories (void)
{
  g_autoptr (GenkanCatalog) catalog = load ();
  guint n_listed = 0;
  guint n_official = 0;
  const char *category;

  for (guint c = 0; (category = genkan_catalog_token (GENKAN_WORDS_CATEGORY, c)) != NULL; c++)
    {
      g_autoptr (GPtrArray) services = genkan_catalog_list_category (catalog, category);
      guint n_entries = 0;
      guint n_groups = 0;
      guint n_confirmed = 0;
      guint n_waiting = 0;

      for (guint i = 0; i < services->len; i++)
        {
          const GenkanService *service = g_ptr_array_index (services, i);

          n_entries += service->n_entries;
          n_waiting += *service->official_domains == NULL ? 1 : 0;
          n_groups += count_groups (genkan_catalog_get_facts (catalog, service), &n_confirmed);
        }
      g_test_message ("%-14s %3u services (%u wait for a second source), %3u entries, %3u groups of facts (%u confirmed)",
                      category, services->len, n_waiting, n_entries, n_groups, n_confirmed);
      g_assert_cmpuint (services->len, >, 0);
      n_listed += services->len;
      n_official += services->len - n_waiting;
    }

  g_assert_cmpuint (n_listed, ==, genkan_catalog_get_n_services (catalog));
  g_assert_cmpuint (n_listed, >=, LEAST_SERVICES);
  g_assert_cmpuint (n_official, >=, LEAST_OFFICIAL);
}

static void
test_brands (void)
{
  g_autoptr (GenkanCatalog) catalog = load ();
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "brands.txt", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_brands = 0;
  guint n_found = 0;
  guint n_official = 0;
  guint n_left_out = 0;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const GenkanService *service;

      if (*lines[i] == '\0' || *lines[i] == '#')
        continue;
      n_brands++;
      if (*lines[i] == '-')
        {
          g_test_message ("left out %s", lines[i]);
          n_left_out++;
          continue;
        }

      service = genkan_catalog_find (catalog, lines[i]);
      if (service == NULL)
        g_test_message ("missing: %s", lines[i]);
      n_found += service != NULL ? 1 : 0;
      n_official += service != NULL && *service->official_domains != NULL ? 1 : 0;
    }

  g_test_message ("%u of %u brands have a service, %u with official domains", n_found, n_brands, n_official);
  g_assert_cmpuint (n_brands, ==, 222);
  g_assert_cmpuint (n_found + n_left_out, ==, n_brands);
}

/* Without a confirmed domain there is no entry, and no address is ever called official. */
static void
test_waiting (void)
{
  g_autoptr (GenkanCatalog) catalog = load ();

  for (guint i = 0; i < genkan_catalog_get_n_services (catalog); i++)
    {
      const GenkanService *service = genkan_catalog_get_service (catalog, i);

      g_assert_true ((*service->official_domains == NULL) == (service->n_entries == 0));
      g_assert_true (*service->official_domains != NULL || *service->candidate_domains != NULL);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalog/coverage/categories", test_categories);
  g_test_add_func ("/catalog/coverage/brands", test_brands);
  g_test_add_func ("/catalog/coverage/waiting", test_waiting);

  return g_test_run ();
}
