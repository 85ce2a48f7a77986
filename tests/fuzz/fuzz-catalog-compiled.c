/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a compiled catalog: refused, or a directory whose every row can be read. */

#include <string.h>

#include "genkan-catalog.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

static gsize
count_bytes (const char * const *list)
{
  gsize n = 0;

  for (guint i = 0; list != NULL && list[i] != NULL; i++)
    n += strlen (list[i]);

  return n;
}

static void
read_facts (const GenkanServiceFacts *facts)
{
  if (facts->support != NULL)
    g_assert_nonnull (facts->support->origin.date);
  for (guint i = 0; facts->ids != NULL && i < facts->ids->n_kinds; i++)
    g_assert_nonnull (facts->ids->kinds[i].kind);
  if (facts->two_factor != NULL)
    count_bytes (facts->two_factor->methods);
  if (facts->mail_server != NULL)
    g_assert_nonnull (facts->mail_server->smtp_host);
  for (guint i = 0; facts->notices != NULL && i < facts->notices->n_notices; i++)
    count_bytes (facts->notices->notices[i].values);
}

static void
read_service (GenkanCatalog       *catalog,
              const GenkanService *service)
{
  g_assert_nonnull (service->id);
  g_assert_nonnull (service->official_domains);

  count_bytes (service->aliases);
  count_bytes (service->official_domains);
  count_bytes (service->candidate_domains);
  count_bytes (service->shared_hosts);
  count_bytes (service->words_anywhere);
  count_bytes (service->words_part);
  count_bytes (service->words_weak);
  for (guint i = 0; i < service->n_entries; i++)
    g_assert_nonnull (genkan_entry_get_label (&service->entries[i]));
  g_assert_nonnull (genkan_service_get_name (service));
  genkan_service_get_main_entry (service);
  genkan_catalog_lookup (catalog, service->id);
  read_facts (genkan_catalog_get_facts (catalog, service));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GenkanCatalog) catalog = genkan_catalog_new_from_bytes (bytes, &error);
  g_autoptr (GPtrArray) found = NULL;
  guint n_places;
  const GenkanHostingPlace *places;
  guint n_contacts;
  const GenkanContact *contacts;

  if (catalog == NULL)
    {
      g_assert_nonnull (error);
      return 0;
    }

  g_assert_no_error (error);
  for (guint i = 0; i < genkan_catalog_get_n_services (catalog); i++)
    read_service (catalog, genkan_catalog_get_service (catalog, i));
  places = genkan_catalog_get_hosting (catalog, &n_places);
  for (guint i = 0; i < n_places; i++)
    g_assert_nonnull (places[i].host);
  contacts = genkan_catalog_get_contacts (catalog, &n_contacts);
  for (guint i = 0; i < n_contacts; i++)
    {
      g_assert_nonnull (contacts[i].id);
      count_bytes (contacts[i].harms);
    }
  genkan_catalog_find (catalog, "a");
  found = genkan_catalog_search (catalog, "a", 5);

  return 0;
}
