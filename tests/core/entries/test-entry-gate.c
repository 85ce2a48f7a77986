/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* What may be kept as an entry, and what may still be opened: one rule for the window, the command line and the search. */

#include <string.h>

#include "genkan-entry-address.h"
#include "genkan-entry-gate.h"
#include "genkan-error.h"

#define OPEN GENKAN_ENTRY_GATE_OPEN
#define UNPROVED GENKAN_ENTRY_GATE_UNPROVED
#define SHUT GENKAN_ENTRY_GATE_SHUT
#define TOWN "https://www.town-library.example/"
#define FALSE_ONE "https://www2.jcom.co.jp.login.vkia.cn/"

static const struct
{
  const char      *typed;
  const char      *service;       /* id, or NULL */
  const char      *normal;        /* what is kept; NULL: nothing can be */
  GenkanEntryGate  for_new;       /* somebody types it */
  const char      *saved_verdict; /* of an older day */
  GenkanEntryGate  for_saved;     /* a record has exactly this */
  const char      *verdict;       /* of the saved one today */
  const char      *finding;       /* of the saved one today */
} rows[] = {
  { "https://www.jcom.co.jp/", "jcom", "https://www.jcom.co.jp/", OPEN, "official", OPEN, "official", "url.official" },
  { "https://www.jcom.co.jp/", NULL, "https://www.jcom.co.jp/", OPEN, "official", OPEN, "official", "url.official" },
  { "https://www.jcom.co.jp/", NULL, "https://www.jcom.co.jp/", OPEN, NULL, OPEN, "official", "url.official" },
  { "https://www.jcom.co.jp/", "docomo", "https://www.jcom.co.jp/", SHUT, "official", SHUT, "not-official", "url.other-service" },
  { "HTTPS://WWW.JCOM.CO.JP/Page?A=b#c", NULL, "https://www.jcom.co.jp/Page?A=b#c", OPEN, "cannot-tell", OPEN, "official", "url.official" },
  { "https://www.jcom.co.jp:8443/x", "jcom", "https://www.jcom.co.jp:8443/x", OPEN, NULL, OPEN, "official", "url.odd-port" },
  { "https://www.jcom.co.jp/ログイン", "jcom", "https://www.jcom.co.jp/ログイン", OPEN, NULL, OPEN, "official", "url.official" },

  /* typed by somebody, this is put in order; in a record nobody typed, it was changed */
  { " www.jcom.co.jp ", NULL, "https://www.jcom.co.jp/", OPEN, "official", SHUT, "not-checked", "entry.not-plain" },
  { "www.jcom.co.jp/login", NULL, "https://www.jcom.co.jp/login", OPEN, "official", SHUT, "not-checked", "entry.not-plain" },

  /* the list forgot the service: nobody says whose address it is now */
  { "https://www.jcom.co.jp/", "gone", "https://www.jcom.co.jp/", OPEN, "official", SHUT, "not-checked", "entry.unknown-service" },
  { TOWN, "gone", TOWN, UNPROVED, "cannot-tell", SHUT, "not-checked", "entry.unknown-service" },

  /* nobody knows it: it may be kept, and opened as long as nothing speaks against it */
  { TOWN, NULL, TOWN, UNPROVED, "cannot-tell", UNPROVED, "cannot-tell", "url.unknown-owner" },
  /* it was official, and is not any more; or nobody noted what it was */
  { TOWN, NULL, TOWN, UNPROVED, "official", SHUT, "cannot-tell", "entry.changed" },
  { TOWN, NULL, TOWN, UNPROVED, NULL, SHUT, "cannot-tell", "entry.changed" },
  { TOWN, NULL, TOWN, UNPROVED, "no-such-verdict", SHUT, "cannot-tell", "entry.changed" },
  { TOWN, "jcom", TOWN, SHUT, "official", SHUT, "not-official", "url.not-listed" },
  { TOWN, "jcom", TOWN, SHUT, "cannot-tell", SHUT, "not-official", "url.not-listed" },

  /* imitations, hidden and other addresses, whatever they were once taken for */
  { FALSE_ONE, NULL, FALSE_ONE, SHUT, "official", SHUT, "dangerous", "url.embedded-official" },
  { FALSE_ONE, NULL, FALSE_ONE, SHUT, "cannot-tell", SHUT, "dangerous", "url.embedded-official" },
  { FALSE_ONE, "gone", FALSE_ONE, SHUT, "official", SHUT, "dangerous", "url.embedded-official" },
  { "https://bit.ly/3xQ9kfa", NULL, "https://bit.ly/3xQ9kfa", SHUT, "cannot-tell", SHUT, "hidden-destination", NULL },
  { "https://192.0.2.1/", NULL, NULL, SHUT, "cannot-tell", SHUT, "suspicious", "url.numeric-host" },
  { "https://www.jcom.co.jp@a.example/", NULL, NULL, SHUT, "official", SHUT, "dangerous", NULL },

  /* without encryption anybody can answer, also under an official name */
  { "http://www.jcom.co.jp/", "jcom", "http://www.jcom.co.jp/", SHUT, "official", SHUT, "not-checked", "entry.not-encrypted" },
  { "http://www.jcom.co.jp/", "jcom", "http://www.jcom.co.jp/", SHUT, "official", SHUT, "not-checked", "entry.encrypted-form" },
  { "http://www.jcom.co.jp", NULL, "http://www.jcom.co.jp/", SHUT, NULL, SHUT, "not-checked", "entry.not-encrypted" },
  { "http://www.town-library.example/", NULL, "http://www.town-library.example/", SHUT, "cannot-tell", SHUT, "not-checked", "entry.not-encrypted" },
  { "http://www2.jcom.co.jp.login.vkia.cn/", NULL, "http://www2.jcom.co.jp.login.vkia.cn/", SHUT, "official", SHUT, "dangerous", "url.embedded-official" },

  /* a browser would put these right: they are judged, and not kept */
  { "https:\\\\www.jcom.co.jp\\", "jcom", NULL, SHUT, "official", SHUT, "not-checked", "entry.not-plain" },
  { "https://www.jcom.co.jp/ x", "jcom", NULL, SHUT, "official", SHUT, "not-checked", "entry.not-plain" },
  { "https://www.jcom.co.jp/\xe2\x80\x8b", "jcom", NULL, SHUT, "official", SHUT, "not-checked", "entry.not-plain" },
  { "https://www.jcom.co.jp/\xe2\x80\xae", "jcom", NULL, SHUT, "official", SHUT, "not-checked", "entry.not-plain" },
  { "https://www.jcom.co.jp\\@www.town-library.example/", NULL, NULL, SHUT, "official", SHUT, NULL, NULL },

  /* no address of a page */
  { "javascript:alert(1)", NULL, NULL, SHUT, "official", SHUT, NULL, "url.script" },
  { "javascript://www.jcom.co.jp/%0aalert(1)", NULL, NULL, SHUT, "official", SHUT, NULL, "url.script" },
  { "no address at all", "jcom", NULL, SHUT, "official", SHUT, "not-checked", "url.no-address" },
};

static void
test_rows (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanCatalog) catalog = genkan_catalog_new (NULL, NULL, &error);
  g_autoptr (GenkanUrlCheck) check = NULL;

  g_assert_no_error (error);
  check = genkan_url_check_new (catalog, NULL, &error);
  g_assert_no_error (error);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const GenkanService *service = rows[i].service != NULL ? genkan_catalog_lookup (catalog, rows[i].service) : NULL;
      g_autoptr (GenkanRecord) entry = genkan_record_new (GENKAN_RECORD_ENTRY);
      g_autoptr (GenkanResult) for_new = NULL;
      g_autoptr (GenkanResult) for_saved = NULL;
      GenkanEntryGate gate;

      g_test_message ("row %u: %s for %s", (guint) i, rows[i].typed, rows[i].service != NULL ? rows[i].service : "nobody");

      for_new = genkan_entry_gate_judge_new (check, rows[i].typed, service, &gate);
      g_assert_cmpint (gate, ==, rows[i].for_new);

      g_assert_true (genkan_record_set_text (entry, GENKAN_FIELD_URL, rows[i].typed, NULL));
      g_assert_true (genkan_record_set_text (entry, GENKAN_FIELD_SERVICE, rows[i].service, NULL));
      g_assert_true (genkan_record_set_text (entry, GENKAN_FIELD_VERDICT, rows[i].saved_verdict, NULL));
      for_saved = genkan_entry_gate_judge_saved (check, catalog, entry, &gate);
      g_assert_cmpint (gate, ==, rows[i].for_saved);
      if (rows[i].verdict != NULL)
        g_assert_cmpstr (genkan_verdict_to_token (genkan_result_get_verdict (for_saved)), ==, rows[i].verdict);
      if (rows[i].finding != NULL)
        g_assert_nonnull (genkan_result_find (for_saved, rows[i].finding));

      /* green is what opens without a word, and nothing else is; what is shut has a reason */
      g_assert_true ((genkan_result_get_verdict (for_new) == GENKAN_VERDICT_OFFICIAL) == (rows[i].for_new == OPEN));
      g_assert_true ((genkan_result_get_verdict (for_saved) == GENKAN_VERDICT_OFFICIAL) == (rows[i].for_saved == OPEN));
      g_assert_cmpuint (genkan_result_get_n_findings (for_saved), >, 0);
    }
}

static void
test_addresses (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *normal = genkan_entry_address_normalise (rows[i].typed, &error);
      g_autofree char *again = normal != NULL ? genkan_entry_address_normalise (normal, NULL) : NULL;

      g_test_message ("%s", rows[i].typed);
      g_assert_cmpstr (normal, ==, rows[i].normal);
      g_assert_cmpstr (again, ==, normal);
      g_assert_true ((error == NULL) == (normal != NULL));
      g_assert_true (normal == NULL || genkan_entry_address_is_whole (normal));
    }
}

static const struct
{
  const char *typed;
  int         code;
} no_addresses[] = {
  { "", GENKAN_ERROR_EMPTY },
  { " \t", GENKAN_ERROR_EMPTY },
  { "https://www.jcom.co.jp/ https://www.town-library.example/", GENKAN_ERROR_BROKEN },
  { "https://aoba-bank\xe2\x80\x8b.example/", GENKAN_ERROR_BROKEN },
  { "ftp://www.jcom.co.jp/", GENKAN_ERROR_BROKEN },
};

static void
test_no_addresses (void)
{
  g_autoptr (GError) too_large = NULL;
  g_autofree char *long_path = g_strnfill (GENKAN_LIMIT_ADDRESS, 'a');
  g_autofree char *long_address = g_strconcat ("https://www.jcom.co.jp/", long_path, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (no_addresses); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", no_addresses[i].typed);
      g_assert_null (genkan_entry_address_normalise (no_addresses[i].typed, &error));
      g_assert_error (error, GENKAN_ERROR, no_addresses[i].code);
    }

  g_assert_null (genkan_entry_address_normalise (long_address, &too_large));
  g_assert_error (too_large, GENKAN_ERROR, GENKAN_ERROR_TOO_LARGE);
}

static const struct
{
  const char *typed;
  const char *encrypted;
} encrypted_forms[] = {
  { "http://www.jcom.co.jp/login?a=b", "https://www.jcom.co.jp/login?a=b" },
  { "http://www.jcom.co.jp:80/", "https://www.jcom.co.jp/" },
  { "http://www.jcom.co.jp:8080/", NULL },
  { "https://www.jcom.co.jp/", NULL },
  { "www.jcom.co.jp", NULL },
  { "http://www.jcom.co.jp\\", NULL },
};

static void
test_encrypted_forms (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (encrypted_forms); i++)
    {
      g_autofree char *encrypted = genkan_entry_address_dup_encrypted (encrypted_forms[i].typed);

      g_assert_cmpstr (encrypted, ==, encrypted_forms[i].encrypted);
    }
}

/* What was official is told when it is no more, until somebody looked at it and it is official again. */
static void
test_notes (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanCatalog) catalog = genkan_catalog_new (NULL, NULL, &error);
  g_autoptr (GenkanUrlCheck) check = genkan_url_check_new (catalog, NULL, &error);
  g_autoptr (GenkanRecord) entry = genkan_record_new (GENKAN_RECORD_ENTRY);
  g_autoptr (GenkanResult) official = NULL;
  g_autoptr (GenkanResult) changed = NULL;
  GenkanEntryGate gate;

  g_assert_no_error (error);
  g_assert_true (genkan_record_set_text (entry, GENKAN_FIELD_URL, "https://www.jcom.co.jp/", &error));
  official = genkan_entry_gate_judge_saved (check, catalog, entry, &gate);
  g_assert_false (genkan_entry_gate_was_better (entry, official));
  g_assert_true (genkan_entry_gate_note (entry, official, 1700000000, &error));
  g_assert_cmpstr (genkan_record_get_text (entry, GENKAN_FIELD_VERDICT), ==, "official");
  g_assert_cmpint (genkan_record_get_time (entry, GENKAN_FIELD_CHECKED), ==, 1700000000);
  g_assert_false (genkan_entry_gate_was_better (entry, official));

  g_assert_true (genkan_record_set_text (entry, GENKAN_FIELD_URL, TOWN, &error));
  changed = genkan_entry_gate_judge_saved (check, catalog, entry, &gate);
  g_assert_cmpint (gate, ==, SHUT);
  g_assert_true (genkan_entry_gate_was_better (entry, changed));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/entries/gate/rows", test_rows);
  g_test_add_func ("/core/entries/gate/notes", test_notes);
  g_test_add_func ("/core/entries/address/normalise", test_addresses);
  g_test_add_func ("/core/entries/address/none", test_no_addresses);
  g_test_add_func ("/core/entries/address/encrypted", test_encrypted_forms);

  return g_test_run ();
}
