/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "url-fixture.h"

/** The made-up services of tests/data/catalog. */
GenkanCatalog *
url_fixture_catalog (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GenkanCatalog *catalog;
  gsize length;

  g_file_get_contents (g_getenv ("GENKAN_TEST_CATALOG"), &content, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (g_steal_pointer (&content), length);
  catalog = genkan_catalog_new_from_bytes (bytes, &error);
  g_assert_no_error (error);

  return catalog;
}

GenkanUrlCheck *
url_fixture_check (GenkanCatalog *catalog,
                   GenkanUrlFeed *feed)
{
  g_autoptr (GError) error = NULL;
  GenkanUrlCheck *check = genkan_url_check_new (catalog, feed, &error);

  g_assert_no_error (error);

  return check;
}
