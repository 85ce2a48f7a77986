/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The person's own folder: a broken file is told and skipped, and none takes anything from a service of the program. */

#include "config.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "catalog-folder.h"
#include "genkan-catalog.h"

static GenkanCatalog *
load (CatalogFolder  *folder,
      GPtrArray     **problems)
{
  g_autoptr (GError) error = NULL;
  GenkanCatalog *catalog = genkan_catalog_new (folder->path, problems, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < (*problems)->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (*problems, i));

  return catalog;
}

static void
write_service (CatalogFolder *folder,
               const char    *id,
               const char    *domain,
               const char    *find,
               const char    *with)
{
  g_autofree char *good = catalog_service_text (id, domain, NULL);
  g_autofree char *text = find != NULL ? catalog_replaced (good, find, with) : g_strdup (good);
  g_autofree char *name = g_strconcat (id, ".json", NULL);
  g_autofree char *path = catalog_folder_write (folder, name, text, -1);
}

static void
test_none (CatalogFolder *folder,
           gconstpointer  data)
{
  g_autofree char *missing = g_build_filename (folder->path, "missing", NULL);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanCatalog) catalog = genkan_catalog_new (missing, &problems, &error);
  g_autoptr (GenkanCatalog) without = genkan_catalog_new (NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpuint (genkan_catalog_get_n_services (catalog), ==, genkan_catalog_get_n_services (without));
  g_assert_cmpuint (genkan_catalog_get_n_services (catalog), >, 200);
}

static void
test_good_and_broken (CatalogFolder *folder,
                      gconstpointer  data)
{
  g_autofree char *note = catalog_folder_write (folder, "note.txt", "no catalog file", -1);
  g_autofree char *broken = catalog_folder_write (folder, "broken.json", "{", -1);
  g_autofree char *hidden = catalog_folder_write (folder, ".#lock.json", "{", -1);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GenkanCatalog) catalog = NULL;
  const GenkanService *service;

  write_service (folder, "my-club", "my-club.example", NULL, NULL);
  write_service (folder, "my-shop", "my-shop.example", "https://www.", "http://www.");
  write_service (folder, "my-school", "my-school.example", NULL, NULL);
  catalog = load (folder, &problems);

  g_assert_cmpuint (problems->len, ==, 2);
  g_assert_true (g_str_has_prefix (g_ptr_array_index (problems, 0), "broken.json: "));
  g_assert_true (g_str_has_prefix (g_ptr_array_index (problems, 1), "my-shop.json: entries[0].url: "));
  g_assert_null (genkan_catalog_lookup (catalog, "my-shop"));
  g_assert_nonnull (genkan_catalog_lookup (catalog, "my-school"));

  service = genkan_catalog_find (catalog, "MY CLUB alias");
  g_assert_nonnull (service);
  g_assert_true (service->from_user);
  g_assert_true (service == genkan_catalog_get_service (catalog, genkan_catalog_get_n_services (catalog) - 2));
}

static void
test_take_over (CatalogFolder *folder,
                gconstpointer  data)
{
  const struct
  {
    const char *id;
    const char *domain;
    const char *find;
    const char *with;
  } cases[] = {
    { "jcom", "jcom.example", NULL, NULL },
    { "mine", "jcom.co.jp", NULL, NULL },
    { "mine", "login.jcom.co.jp", NULL, NULL },
    { "mine", "au.com", "\"category\"", "\"group\": \"kddi\", \"category\"" },
    { "mine", "mine.example", "mine Alias", "J:COM" },
    { "mine", "mine.example", "mine Alias", "ｊｃｏｍ" },
    { "mine", "mine.example", "Name of mine", "amazon-jp" },
    { "mine", "docs.google.com", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strconcat (cases[i].id, ".json", NULL);
      g_autofree char *path = g_build_filename (folder->path, name, NULL);
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (GenkanCatalog) catalog = NULL;

      g_test_message ("case %u", i);
      write_service (folder, cases[i].id, cases[i].domain, cases[i].find, cases[i].with);
      catalog = load (folder, &problems);
      g_assert_cmpuint (problems->len, >=, 1);
      g_assert_null (genkan_catalog_lookup (catalog, "mine"));
      g_assert_false (genkan_catalog_lookup (catalog, "jcom")->from_user);
      g_assert_false (genkan_catalog_find (catalog, "J:COM")->from_user);
      g_assert_cmpint (g_remove (path), ==, 0);
    }
}

/* A group cannot be joined from outside: it would make strangers part of a company. */
static void
test_group (CatalogFolder *folder,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GenkanCatalog) catalog = NULL;

  write_service (folder, "mine", "mine.example", "\"category\"", "\"group\": \"kddi\", \"category\"");
  catalog = load (folder, &problems);

  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_true (genkan_service_same_operator (genkan_catalog_lookup (catalog, "au"), genkan_catalog_lookup (catalog, "povo")));
  g_assert_false (genkan_service_same_operator (genkan_catalog_lookup (catalog, "mine"), genkan_catalog_lookup (catalog, "au")));
  g_assert_false (genkan_service_same_operator (genkan_catalog_lookup (catalog, "jcb"), genkan_catalog_lookup (catalog, "jcom")));
}

static void
test_strange_files (CatalogFolder *folder,
                    gconstpointer  data)
{
  g_autofree char *directory = g_build_filename (folder->path, "folder.json", NULL);
  g_autofree char *named = catalog_folder_write (folder, "a\u202eb.json", "{", -1);
  g_autofree char *latin = catalog_folder_write (folder, "caf\xe9.json", "{", -1);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GenkanCatalog) catalog = NULL;

  g_assert_cmpint (g_mkdir (directory, 0700), ==, 0);
  catalog = load (folder, &problems);
  g_assert_cmpuint (problems->len, ==, 3);
  for (guint i = 0; i < problems->len; i++)
    {
      g_assert_true (g_utf8_validate (g_ptr_array_index (problems, i), -1, NULL));
      g_assert_null (strstr (g_ptr_array_index (problems, i), "\u202e"));
    }
  g_assert_cmpint (g_rmdir (directory), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, CatalogFolder, NULL, catalog_folder_set_up, test, catalog_folder_tear_down)
  ADD ("/catalog/user/none", test_none);
  ADD ("/catalog/user/good-and-broken", test_good_and_broken);
  ADD ("/catalog/user/take-over", test_take_over);
  ADD ("/catalog/user/group", test_group);
  ADD ("/catalog/user/strange-files", test_strange_files);

  return g_test_run ();
}
