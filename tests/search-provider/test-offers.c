/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the overview is offered for words, and what each offer says. A row is a new case. */

#include "config.h"

#include <locale.h>

#include "genkan-offers.h"
#include "genkan-records-memory.h"
#include "saved-entries.h"

#define SAVED(n) "saved:00000000-0000-4000-8000-00000000000" n

/* In the order of the person. */
static const SavedEntry kept[] = {
  { 1, "お母さんのメール", "ocn", "mail", "https://mail.ocn.ne.jp/", "official", 9 },
  { 2, NULL, "jcom", "mypage", "https://www.myjcom.jp/", "official", 0 },
  { 3, "Town library", NULL, "mypage", "https://library.example/me", "cannot-tell", 0 },
  { 4, NULL, "jcom", "bill", "https://jcom-bill.example/", "official", 0 },
  { 6, "Without a lock", NULL, NULL, "http://www.rakuten.co.jp/", "official", 0 },
};

static const struct
{
  const char *words[10];
  const char *ids[GENKAN_OFFERS_SHOWN + 1];
} searches[] = {
  /* saved ones first, and none of them twice */
  { { "ocn" }, { SAVED ("1"), "catalog:ocn:0", "catalog:ocn:1", "catalog:ocn:3", "catalog:ocn:4" } },
  { { "ＯＣＮ" }, { SAVED ("1"), "catalog:ocn:0", "catalog:ocn:1", "catalog:ocn:3", "catalog:ocn:4" } },
  { { "ジェイコム" }, { SAVED ("2"), SAVED ("4"), "catalog:jcom:0", "catalog:jcom:2" } },
  { { "ｼﾞｪｲｺﾑ" }, { SAVED ("2"), SAVED ("4"), "catalog:jcom:0", "catalog:jcom:2" } },
  { { "jeikom" }, { SAVED ("2"), SAVED ("4"), "catalog:jcom:0", "catalog:jcom:2" } },
  { { "J:COM" }, { SAVED ("2"), SAVED ("4"), "catalog:jcom:0", "catalog:jcom:2" } },
  /* one word is the service, the other the door, in both languages; upper and lower case */
  { { "ocn", "メール" }, { SAVED ("1"), "catalog:ocn:7", "catalog:ocn:0", "catalog:ocn:1", "catalog:ocn:3" } },
  { { "Mail", "OCN" }, { SAVED ("1"), "catalog:ocn:7" } },
  { { "ocn", "business" }, { "catalog:ocn:8" } },
  /* by the person's own name, the person, the address */
  { { "お母さん" }, { SAVED ("1") } },
  { { "ハナコ" }, { SAVED ("1") } },
  { { "はなこ", "メール" }, { SAVED ("1") } },
  { { "library" }, { SAVED ("3") } },
  { { "LIBRARY.example" }, { SAVED ("3") } },
  { { "library", "ocn" }, { NULL } },
  /* meant for somebody else */
  { { NULL }, { NULL } },
  { { "" }, { NULL } },
  { { " ", "・" }, { NULL } },
  { { "a" }, { NULL } },
  { { "terminal" }, { NULL } },
  { { "settings" }, { NULL } },
  { { "calculator" }, { NULL } },
  { { "|" }, { NULL } },
  { { "\xff\xfe", "ocn" }, { SAVED ("1"), "catalog:ocn:0", "catalog:ocn:1", "catalog:ocn:3", "catalog:ocn:4" } },
};

static const struct
{
  const char      *id;
  const char      *name;
  const char      *note;
  const char      *address;
  GenkanEntryGate  gate;
} offers[] = {
  { SAVED ("1"), "\u2068お母さんのメール\u2069 – \u2068OCN Mail (webmail)\u2069 – \u2068花子ハナコ\u2069", "\u2068ocn.ne.jp\u2069 · Official entry, checked now",
    "https://mail.ocn.ne.jp/", GENKAN_ENTRY_GATE_OPEN },
  { SAVED ("3"), "\u2068Town library\u2069 – \u2068My page\u2069", "\u2068library.example\u2069 · You saved it, and it is on no list", "https://library.example/me",
    GENKAN_ENTRY_GATE_UNPROVED },
  { SAVED ("4"), "\u2068J:COM\u2069 – \u2068Bills and statements\u2069", "\u2068jcom-bill.example\u2069 · Will not be opened: Genkan shows why", "https://jcom-bill.example/",
    GENKAN_ENTRY_GATE_SHUT },
  { SAVED ("6"), "\u2068Without a lock\u2069", "\u2068rakuten.co.jp\u2069 · Will not be opened: Genkan shows why", "http://www.rakuten.co.jp/",
    GENKAN_ENTRY_GATE_SHUT },
  { "catalog:jcom:0", "\u2068J:COM\u2069 – \u2068J:COM official\u2069", "\u2068jcom.co.jp\u2069 · Official entry, checked now", "https://www.jcom.co.jp/",
    GENKAN_ENTRY_GATE_OPEN },
};

/* Not ids, or of nothing that there is. */
static const char * const nothing[] = {
  "", "saved", "saved:", "saved:x", SAVED ("8"), SAVED ("9"), "catalog:", "catalog:ocn", "catalog:ocn:", "catalog:ocn:99", "catalog:ocn:-1",
  "catalog:ocn:0:0", "catalog:ocn: 0", "catalog:ocn:18446744073709551616", "catalog:no-such-service:0", "https://evil.example/", "\xff",
};

typedef struct
{
  GenkanRecords *records;
  GenkanOffers  *offers;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  loaded)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanCatalog) catalog = genkan_catalog_new (NULL, NULL, &error);
  g_autoptr (GenkanUrlCheck) check = NULL;
  g_autoptr (GenkanRecordsBackend) memory = genkan_records_memory_new ();

  g_assert_no_error (error);
  check = genkan_url_check_new (catalog, NULL, &error);
  g_assert_no_error (error);
  genkan_url_check_set_today (check, "2026-11-21");

  fixture->records = genkan_records_new (memory);
  if (GPOINTER_TO_INT (loaded))
    load_saved (fixture->records);
  put_person (fixture->records, 9, "花子ハナコ");
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    put_saved (fixture->records, &kept[i]);
  fixture->offers = genkan_offers_new (catalog, check, fixture->records);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  loaded)
{
  g_assert_finalize_object (fixture->offers);
  g_object_unref (fixture->records);
}

/* Goes on after a failure, so that one run shows all rows that changed. */
static void
test_searches (Fixture       *fixture,
               gconstpointer  loaded)
{
  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_auto (GStrv) ids = genkan_offers_find (fixture->offers, searches[i].words);
      g_autofree char *found = g_strjoinv (" ", ids);
      g_autofree char *wanted = g_strjoinv (" ", (char **) searches[i].ids);
      g_autofree char *typed = g_strjoinv (" ", (char **) searches[i].words);

      if (g_str_equal (found, wanted))
        continue;
      g_test_message ("%s: wanted %s, got %s", typed, wanted, found);
      g_test_fail ();
    }
}

static void
test_offers (Fixture       *fixture,
             gconstpointer  loaded)
{
  for (guint i = 0; i < G_N_ELEMENTS (offers); i++)
    {
      g_autoptr (GenkanOffer) offer = genkan_offers_describe (fixture->offers, offers[i].id);

      g_assert_nonnull (offer);
      g_assert_cmpstr (offer->name, ==, offers[i].name);
      g_assert_cmpstr (offer->note, ==, offers[i].note);
      g_assert_cmpstr (offer->address, ==, offers[i].address);
      g_assert_cmpint (offer->gate, ==, offers[i].gate);
    }
  for (guint i = 0; i < G_N_ELEMENTS (nothing); i++)
    g_assert_null (genkan_offers_describe (fixture->offers, nothing[i]));
}

/* Every entry of the catalog can be opened: nothing that is offered is refused. */
static void
test_catalog_opens (Fixture       *fixture,
                    gconstpointer  loaded)
{
  g_autoptr (GenkanCatalog) catalog = genkan_catalog_new (NULL, NULL, NULL);
  guint shut = 0;

  for (guint i = 0; i < genkan_catalog_get_n_services (catalog); i++)
    {
      const GenkanService *service = genkan_catalog_get_service (catalog, i);

      for (guint e = 0; e < service->n_entries; e++)
        {
          g_autofree char *id = g_strdup_printf ("catalog:%s:%u", service->id, e);
          g_autoptr (GenkanOffer) offer = genkan_offers_describe (fixture->offers, id);

          if (offer->gate == GENKAN_ENTRY_GATE_OPEN)
            continue;
          g_test_message ("%s: %s", id, offer->note);
          shut++;
        }
    }
  g_assert_cmpuint (shut, ==, 0);
}

/* Nothing is said about what is saved while nobody knows it. */
static void
test_not_loaded (Fixture       *fixture,
                 gconstpointer  loaded)
{
  static const char * const words[] = { "ocn", NULL };
  g_auto (GStrv) ids = genkan_offers_find (fixture->offers, words);

  g_assert_cmpstr (ids[0], ==, "catalog:ocn:0");
  g_assert_null (genkan_offers_describe (fixture->offers, SAVED ("1")));
}

/* What was removed is found no more, and what was added is. */
static void
test_changes (Fixture       *fixture,
              gconstpointer  loaded)
{
  static const char * const words[] = { "library", NULL };
  g_auto (GStrv) before = genkan_offers_find (fixture->offers, words);
  g_auto (GStrv) without = NULL;
  g_auto (GStrv) after = NULL;

  g_assert_cmpuint (g_strv_length (before), ==, 1);
  remove_saved (fixture->records, 3);
  without = genkan_offers_find (fixture->offers, words);
  g_assert_cmpuint (g_strv_length (without), ==, 0);
  g_assert_null (genkan_offers_describe (fixture->offers, SAVED ("3")));
  put_saved (fixture->records, &(SavedEntry) { .number = 5, .name = "Library <b>%s</b>\u202e", .url = "https://library.example/2" });
  after = genkan_offers_find (fixture->offers, words);
  g_assert_cmpuint (g_strv_length (after), ==, 1);
  g_assert_cmpstr (after[0], ==, SAVED ("5"));
}

/* More than fits, and more than anybody types. */
static void
test_limits (Fixture       *fixture,
             gconstpointer  loaded)
{
  static const char * const words[] = { "library", NULL };
  g_autofree char *long_word = g_strnfill (5000, 'o');
  const char *long_words[] = { long_word, NULL };
  const char *many[201] = { NULL };
  g_auto (GStrv) ids = NULL;
  g_auto (GStrv) none = NULL;
  g_auto (GStrv) of_many = NULL;

  for (guint i = 10; i < 40; i++)
    {
      g_autofree char *url = g_strdup_printf ("https://library.example/%u", i);

      put_saved (fixture->records, &(SavedEntry) { .number = i, .name = "Library", .url = url });
    }
  ids = genkan_offers_find (fixture->offers, words);
  g_assert_cmpuint (g_strv_length (ids), ==, GENKAN_OFFERS_SHOWN);
  none = genkan_offers_find (fixture->offers, long_words);
  g_assert_cmpuint (g_strv_length (none), ==, 0);
  for (guint i = 0; i < 200; i++)
    many[i] = "library";
  of_many = genkan_offers_find (fixture->offers, many);
  g_assert_cmpuint (g_strv_length (of_many), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/offers/searches", Fixture, GINT_TO_POINTER (TRUE), set_up, test_searches, tear_down);
  g_test_add ("/offers/offers", Fixture, GINT_TO_POINTER (TRUE), set_up, test_offers, tear_down);
  g_test_add ("/offers/catalog-opens", Fixture, GINT_TO_POINTER (TRUE), set_up, test_catalog_opens, tear_down);
  g_test_add ("/offers/not-loaded", Fixture, GINT_TO_POINTER (FALSE), set_up, test_not_loaded, tear_down);
  g_test_add ("/offers/changes", Fixture, GINT_TO_POINTER (TRUE), set_up, test_changes, tear_down);
  g_test_add ("/offers/limits", Fixture, GINT_TO_POINTER (TRUE), set_up, test_limits, tear_down);

  return g_test_run ();
}
