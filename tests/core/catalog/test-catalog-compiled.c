/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The compiled catalog as hostile bytes: an error or a catalog whose every text can be read, never a crash. */

#include "config.h"

#include <gio/gio.h>
#include <locale.h>
#include <string.h>

#include "genkan-catalog.h"
#include "genkan-error.h"

#define RESOURCE "/io/github/genkan/Genkan/catalog/catalog.gvariant"

static GBytes *
bundled (void)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = g_resources_lookup_data (RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  g_assert_no_error (error);

  return bytes;
}

static gsize
read_facts (const GenkanServiceFacts *facts)
{
  gsize length = 0;

  if (facts->support != NULL)
    length += strlen (facts->support->origin.date) + g_strv_length ((char **) facts->support->origin.sources);
  if (facts->two_factor != NULL)
    length += g_strv_length ((char **) facts->two_factor->methods);
  if (facts->mail_server != NULL)
    length += strlen (facts->mail_server->smtp_host);
  for (guint i = 0; facts->ids != NULL && i < facts->ids->n_kinds; i++)
    length += strlen (facts->ids->kinds[i].name_ja);
  for (guint i = 0; facts->notices != NULL && i < facts->notices->n_notices; i++)
    length += strlen (facts->notices->notices[i].text_en);
  for (guint i = 0; facts->never != NULL && i < facts->never->n_rules; i++)
    length += strlen (facts->never->rules[i].by);

  return length;
}

static void
read_everything (GenkanCatalog *catalog)
{
  guint n_places;
  const GenkanHostingPlace *places = genkan_catalog_get_hosting (catalog, &n_places);
  gsize length = strlen (genkan_catalog_get_date (catalog));
  const GenkanContact *contacts;
  guint n_contacts;

  for (guint i = 0; i < genkan_catalog_get_n_services (catalog); i++)
    {
      const GenkanService *service = genkan_catalog_get_service (catalog, i);

      length += strlen (service->id) + strlen (service->name_ja) + strlen (service->reading);
      for (guint d = 0; service->official_domains[d] != NULL; d++)
        length += strlen (service->official_domains[d]);
      for (guint s = 0; service->sources[s] != NULL; s++)
        length += strlen (service->sources[s]);
      length += read_facts (genkan_catalog_get_facts (catalog, service));
      for (guint e = 0; e < service->n_entries; e++)
        length += strlen (service->entries[e].url) + strlen (genkan_entry_get_label (&service->entries[e]));
    }
  for (guint i = 0; i < n_places; i++)
    length += strlen (places[i].host) + strlen (places[i].source);
  contacts = genkan_catalog_get_contacts (catalog, &n_contacts);
  for (guint i = 0; i < n_contacts; i++)
    length += strlen (contacts[i].id) + strlen (contacts[i].origin.date) + strlen (contacts[i].harms[0] != NULL ? contacts[i].harms[0] : "");

  g_assert_cmpuint (length, >, 0);
}

static void
assert_refused (const guint8 *data,
                gsize         length,
                int           code)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanCatalog) catalog = genkan_catalog_new_from_bytes (bytes, &error);

  g_assert_null (catalog);
  g_assert_error (error, GENKAN_ERROR, code);
}

static void
test_good (void)
{
  g_autoptr (GBytes) bytes = bundled ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanCatalog) catalog = genkan_catalog_new_from_bytes (bytes, &error);

  g_assert_no_error (error);
  read_everything (catalog);
}

static void
test_truncated (void)
{
  g_autoptr (GBytes) bytes = bundled ();
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  for (gsize n = 0; n < 64; n++)
    assert_refused (data, n, GENKAN_ERROR_BROKEN);
  for (gsize n = 64; n < length; n += 997)
    assert_refused (data, n, GENKAN_ERROR_BROKEN);
  assert_refused (data, length - 1, GENKAN_ERROR_BROKEN);
}

static void
test_garbage (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261121);
  guint8 data[4096];

  for (guint round = 0; round < 200; round++)
    {
      for (gsize i = 0; i < sizeof data; i++)
        data[i] = (guint8) g_rand_int (random);
      assert_refused (data, (gsize) g_rand_int_range (random, 0, sizeof data), GENKAN_ERROR_BROKEN);
    }
}

static void
test_wrong_type (void)
{
  const char * const texts[] = { "()", "'genkan-catalog'", "('genkan-catalog', byte 2)", "[('a', 'b')]",
                                 "('something else', byte 2, '2026-11-14', [byte 0], [uint32 0, 0, 0, 0, 0], @au [])",
                                 "('genkan-catalog', byte 2, '2026-11-14', @ay [], [uint32 0, 0, 0, 0, 0], @au [])",
                                 "('genkan-catalog', byte 2, '2026-11-14', [byte 0], @au [], @au [])",
                                 "('genkan-catalog', byte 2, '2026-11-14', [byte 65], [uint32 0, 0, 0, 0, 0], @au [])",
                                 "('genkan-catalog', byte 2, '2026-11-14', [byte 255, 0], [uint32 0, 0, 0, 0, 0], @au [])",
                                 "('genkan-catalog', byte 2, '2026-11-14', [byte 0], [uint32 0, 0, 0, 0, 0, 0], @au [])",
                                 "('genkan-catalog', byte 2, '2026-11-14', [byte 0], [uint32 1, 0, 0, 0, 0], @au [])",
                                 "('genkan-catalog', byte 2, '2026-11-14', [byte 0], [uint32 4294967295, 4294967295, 4294967295, 4294967295, 0], @au [])",
                                 "('genkan-catalog', byte 2, '2026-11-14', [byte 0], [uint32 0, 0, 0, 1, 7, 0, 0, 0, 0, 0], @au [])",
                                 "('genkan-catalog', byte 2, '2026-11-14', [byte 0], [uint32 0, 0, 0, 1, 0, 0, 9, 0, 0, 0], @au [])" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GVariant) variant = g_variant_parse (NULL, texts[i], NULL, NULL, &error);

      g_test_message ("case %u", i);
      g_assert_no_error (error);
      assert_refused (g_variant_get_data (variant), g_variant_get_size (variant), GENKAN_ERROR_BROKEN);
    }
}

static void
test_other_version (void)
{
  g_autoptr (GVariant) variant = g_variant_parse (NULL, "('genkan-catalog', byte 3, '2026-11-14', [byte 0], [uint32 0, 0, 0, 0, 0], @au [])",
                                                  NULL, NULL, NULL);

  assert_refused (g_variant_get_data (variant), g_variant_get_size (variant), GENKAN_ERROR_NEWER_VERSION);
}

/* One wrong byte may stay unnoticed, for instance inside a name; then everything has to be readable still. */
static void
test_flipped (void)
{
  g_autoptr (GBytes) bytes = bundled ();
  g_autoptr (GRand) random = g_rand_new_with_seed (20261121);
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  g_autofree guint8 *copy = g_memdup2 (data, length);

  for (guint round = 0; round < 1500; round++)
    {
      gsize at = (gsize) g_rand_int_range (random, 0, (gint32) length);
      g_autoptr (GBytes) damaged = NULL;
      g_autoptr (GenkanCatalog) catalog = NULL;
      g_autoptr (GError) error = NULL;

      copy[at] ^= (guint8) g_rand_int_range (random, 1, 256);
      damaged = g_bytes_new_static (copy, length);
      catalog = genkan_catalog_new_from_bytes (damaged, &error);
      if (catalog != NULL)
        read_everything (catalog);
      else
        g_assert_true (error != NULL && error->domain == GENKAN_ERROR);
      copy[at] = data[at];
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalog/compiled/good", test_good);
  g_test_add_func ("/catalog/compiled/truncated", test_truncated);
  g_test_add_func ("/catalog/compiled/garbage", test_garbage);
  g_test_add_func ("/catalog/compiled/wrong-type", test_wrong_type);
  g_test_add_func ("/catalog/compiled/other-version", test_other_version);
  g_test_add_func ("/catalog/compiled/flipped", test_flipped);

  return g_test_run ();
}
