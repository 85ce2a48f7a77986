/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Names as people type them. */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "genkan-catalog.h"
#include "genkan-romaji-private.h"

typedef struct
{
  const char *typed;
  const char *id;
} Row;

static const Row found[] = {
  { "jcom", "jcom" }, { "J:COM", "jcom" }, { "ＪＣＯＭ", "jcom" }, { "ジェイコム", "jcom" }, { "ｼﾞｪｲｺﾑ", "jcom" },
  { "  j:com ", "jcom" }, { "Amazon", "amazon-jp" }, { "アマゾン", "amazon-jp" }, { "えきねっと", "ekinet" },
  { "エキネット", "ekinet" }, { "三井住友カード", "smbc-card" }, { "Vpass", "smbc-card" }, { "SMBC Card", "smbc-card" },
  { "SAISON CARD", "saison" }, { "クレディセゾン", "saison" }, { "JCB", "jcb" }, { "OCN", "ocn" }, { "dアカウント", "d-account" },
  { "ｄアカウント", "d-account" }, { "NTT docomo", "docomo" }, { "スマートEX", "smartex" }, { "エクスプレス予約", "smartex" },
  { "イオンカード", "aeon-card" }, { "JAバンク", "ja-bank" }, { "TS CUBIC CARD_MY TS3", "ts-cubic" }, { "Facebook", "facebook" },
  { "Meta", "facebook" }, { "Viewcard", "view-card" }, { "au", "au" }, { "TEPCO", "tepco" }, { "MICARD", "mi-card" },
  { "Microsoft", "microsoft" }, { "OneDrive", "microsoft" }, { "国税庁", "e-tax" }, { "総務省", "soumu" }, { "NHK", "nhk" },
};

static const char * const unknown[] = { "", " ", "・", "no such service", "jco", "\xff\xfe", "amazon.co.jp.evil.example" };

/* The first result that a person sees. */
static const Row first[] = {
  { "J:CO", "jcom" }, { "ジェイコ", "jcom" }, { "じぇいこ", "jcom" }, { "jeiko", "jcom" }, { "zyeiko", "jcom" }, { "myjcom.jp", "jcom" },
  { "三井住友カ", "smbc-card" }, { "みついすみともか", "smbc-card" }, { "mitsuisumitomoka", "smbc-card" }, { "mituisumitomoka", "smbc-card" },
  { "らくてん", "rakuten" }, { "ﾗｸﾃﾝ", "rakuten" }, { "rakuten", "rakuten" }, { "楽天カ", "rakuten-card" }, { "rakutenka", "rakuten-card" },
  { "yuucho", "yucho" }, { "yuutyo", "yucho" }, { "ゆうちょ", "yucho" }, { "shizuoka", "shizuoka-bank" }, { "sizuoka", "shizuoka-bank" },
  { "静岡", "shizuoka-bank" }, { "しずおか", "shizuoka-bank" }, { "chiba", "chiba-bank" }, { "tiba", "chiba-bank" }, { "ch", "chase" },
  { "tokyogasu", "tokyo-gas" }, { "toukyougasu", "tokyo-gas" }, { "東京ガス", "tokyo-gas" }, { "fukuokaginkou", "fukuoka-bank" },
  { "hukuokaginko", "fukuoka-bank" }, { "sumaato", "smartex" }, { "ex予約", "smartex" }, { "エキスプレス", "amex" },
  { "netflix.com", "netflix" }, { "nta.go.jp", "e-tax" }, { "かんさいでん", "kepco" }, { "関電", "kepco" }, { "nenkin", "nenkin-net" },
};

/* The first one where people type for any reason; the same words inside a name are not meant. */
static const Row beginnings[] = {
  { "J:CO", "jcom" }, { "ｼﾞｪｲｺ", "jcom" }, { "jeiko", "jcom" }, { "myjcom.jp", "jcom" }, { "三井住友カ", "smbc-card" }, { "らくて", "rakuten" },
  { "ex予約", "smartex" },
};

static const char * const no_beginnings[] = { "", " ", "・", "ommonwealth", "ェイコム", "mazon", "azon.co.jp", "qqqqqq" };

static const char * const nothing[] = { "qqqqqq", "存在しない会社", "zzzz" };

static GenkanCatalog *
load (void)
{
  g_autoptr (GError) error = NULL;
  GenkanCatalog *catalog = genkan_catalog_new (NULL, NULL, &error);

  g_assert_no_error (error);

  return catalog;
}

/* Goes on after a failure, so that one run shows all rows that changed. */
static void
assert_is (const GenkanService *service,
           const Row           *row)
{
  if (service != NULL && g_str_equal (service->id, row->id))
    return;

  g_test_message ("%s: wanted %s, got %s", row->typed, row->id, service != NULL ? service->id : "nothing");
  g_test_fail ();
}

static void
test_find (void)
{
  g_autoptr (GenkanCatalog) catalog = load ();

  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    {
      assert_is (genkan_catalog_find (catalog, found[i].typed), &found[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_null (genkan_catalog_find (catalog, unknown[i]));
}

static void
test_search (void)
{
  g_autoptr (GenkanCatalog) catalog = load ();

  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    {
      g_autoptr (GPtrArray) results = genkan_catalog_search (catalog, first[i].typed, 5);

      g_assert_cmpuint (results->len, <=, 5);
      assert_is (results->len > 0 ? g_ptr_array_index (results, 0) : NULL, &first[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (nothing); i++)
    {
      g_autoptr (GPtrArray) results = genkan_catalog_search (catalog, nothing[i], 0);

      g_assert_cmpuint (results->len, ==, 0);
    }
}

static void
test_search_beginnings (void)
{
  g_autoptr (GenkanCatalog) catalog = load ();
  g_autofree char *long_query = g_strnfill (5000, 'a');
  g_autoptr (GPtrArray) too_long = genkan_catalog_search_beginnings (catalog, long_query, 0);

  g_assert_cmpuint (too_long->len, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    {
      g_autoptr (GPtrArray) results = genkan_catalog_search_beginnings (catalog, beginnings[i].typed, 3);

      g_assert_cmpuint (results->len, <=, 3);
      assert_is (results->len > 0 ? g_ptr_array_index (results, 0) : NULL, &beginnings[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (no_beginnings); i++)
    {
      g_autoptr (GPtrArray) results = genkan_catalog_search_beginnings (catalog, no_beginnings[i], 0);

      if (results->len == 0)
        continue;
      g_test_message ("%s: got %s", no_beginnings[i], ((const GenkanService *) g_ptr_array_index (results, 0))->id);
      g_test_fail ();
    }
}

/* Every service can be reached by its Japanese name, its reading and its first letters in romaji. */
static void
test_search_reaches_all (void)
{
  g_autoptr (GenkanCatalog) catalog = load ();

  for (guint i = 0; i < genkan_catalog_get_n_services (catalog); i++)
    {
      const GenkanService *service = genkan_catalog_get_service (catalog, i);
      const char *domain = *service->official_domains != NULL ? *service->official_domains : service->id;
      const char *typed[] = { service->name_ja, service->name_en, service->reading, service->id, domain };

      for (guint t = 0; t < G_N_ELEMENTS (typed); t++)
        {
          g_autoptr (GPtrArray) results = genkan_catalog_search (catalog, typed[t], 0);

          g_test_message ("%s", typed[t]);
          g_assert_true (g_ptr_array_find (results, service, NULL));
        }
    }
}

static guint
expect_first (GenkanCatalog       *catalog,
              const GenkanService *service,
              const char          *typed)
{
  g_autoptr (GPtrArray) results = genkan_catalog_search (catalog, typed, 1);
  const GenkanService *top = results->len > 0 ? g_ptr_array_index (results, 0) : NULL;

  if (top == service)
    return 0;

  g_test_message ("%s: wanted %s, got %s", typed, service->id, top != NULL ? top->id : "nothing");

  return 1;
}

/* Every service comes first for its Japanese name, its reading, the romaji of it, and each of its aliases. */
static void
test_search_first_of_all (void)
{
  g_autoptr (GenkanCatalog) catalog = load ();
  guint exceptions = 0;

  for (guint i = 0; i < genkan_catalog_get_n_services (catalog); i++)
    {
      const GenkanService *service = genkan_catalog_get_service (catalog, i);
      g_autofree char *romaji = _genkan_romaji_from_hiragana (service->reading);

      exceptions += expect_first (catalog, service, service->name_ja);
      exceptions += expect_first (catalog, service, service->name_en);
      exceptions += expect_first (catalog, service, service->reading);
      exceptions += expect_first (catalog, service, romaji);
      exceptions += expect_first (catalog, service, service->id);
      for (guint a = 0; service->aliases[a] != NULL; a++)
        exceptions += expect_first (catalog, service, service->aliases[a]);
    }

  g_test_message ("%u exceptions", exceptions);
  g_assert_cmpuint (exceptions, ==, 0);
}

static void
test_search_limits (void)
{
  g_autoptr (GenkanCatalog) catalog = load ();
  g_autofree char *long_query = g_strnfill (5000, 'a');
  g_autoptr (GPtrArray) empty = genkan_catalog_search (catalog, "", 7);
  g_autoptr (GPtrArray) blank = genkan_catalog_search (catalog, " 　", 0);
  g_autoptr (GPtrArray) too_long = genkan_catalog_search (catalog, long_query, 0);
  g_autoptr (GPtrArray) broken = genkan_catalog_search (catalog, "\xff\xff", 3);

  g_assert_cmpuint (empty->len, ==, 7);
  g_assert_true (g_ptr_array_index (empty, 0) == genkan_catalog_get_service (catalog, 0));
  g_assert_cmpuint (blank->len, ==, genkan_catalog_get_n_services (catalog));
  g_assert_cmpuint (too_long->len, ==, 0);
  g_assert_cmpuint (broken->len, <=, 3);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalog/find", test_find);
  g_test_add_func ("/catalog/search/first", test_search);
  g_test_add_func ("/catalog/search/beginnings", test_search_beginnings);
  g_test_add_func ("/catalog/search/reaches-all", test_search_reaches_all);
  g_test_add_func ("/catalog/search/first-of-all", test_search_first_of_all);
  g_test_add_func ("/catalog/search/limits", test_search_limits);

  return g_test_run ();
}
