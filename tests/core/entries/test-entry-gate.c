/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* What may be kept as an entry, and what may still be opened. */

#include "genkan-entry-gate.h"

static const struct
{
  const char      *typed;
  const char      *service;       /* id, or NULL */
  const char      *normal;        /* NULL: not kept at all */
  GenkanEntryGate  for_new;
  const char      *saved_verdict; /* of an older day */
  GenkanEntryGate  for_saved;
} rows[] = {
  { "https://www.jcom.co.jp/", "jcom", "https://www.jcom.co.jp/", GENKAN_ENTRY_GATE_OPEN, "official", GENKAN_ENTRY_GATE_OPEN },
  { " www.jcom.co.jp ", NULL, "https://www.jcom.co.jp/", GENKAN_ENTRY_GATE_OPEN, "official", GENKAN_ENTRY_GATE_OPEN },
  { "HTTPS://WWW.JCOM.CO.JP/Page?A=b#c", NULL, "https://www.jcom.co.jp/Page?A=b#c", GENKAN_ENTRY_GATE_OPEN, "cannot-tell", GENKAN_ENTRY_GATE_OPEN },
  { "http://www.jcom.co.jp", "jcom", "http://www.jcom.co.jp/", GENKAN_ENTRY_GATE_OPEN, NULL, GENKAN_ENTRY_GATE_OPEN },
  { "https://www.jcom.co.jp:8443/x", "jcom", "https://www.jcom.co.jp:8443/x", GENKAN_ENTRY_GATE_OPEN, NULL, GENKAN_ENTRY_GATE_OPEN },
  /* nobody knows it: it may be kept, and opened as long as nothing speaks against it */
  { "https://www.town-library.example/", NULL, "https://www.town-library.example/", GENKAN_ENTRY_GATE_UNPROVED, "cannot-tell", GENKAN_ENTRY_GATE_UNPROVED },
  /* it was official, and is not any more; or nobody noted what it was */
  { "https://www.town-library.example/", NULL, "https://www.town-library.example/", GENKAN_ENTRY_GATE_UNPROVED, "official", GENKAN_ENTRY_GATE_SHUT },
  { "https://www.town-library.example/", NULL, "https://www.town-library.example/", GENKAN_ENTRY_GATE_UNPROVED, NULL, GENKAN_ENTRY_GATE_SHUT },
  { "https://www.town-library.example/", NULL, "https://www.town-library.example/", GENKAN_ENTRY_GATE_UNPROVED, "no-such-verdict", GENKAN_ENTRY_GATE_SHUT },
  { "https://www.town-library.example/", "jcom", "https://www.town-library.example/", GENKAN_ENTRY_GATE_SHUT, "official", GENKAN_ENTRY_GATE_SHUT },
  { "https://www2.jcom.co.jp.login.vkia.cn/", NULL, "https://www2.jcom.co.jp.login.vkia.cn/", GENKAN_ENTRY_GATE_SHUT, "official", GENKAN_ENTRY_GATE_SHUT },
  { "https://bit.ly/3xQ9kfa", NULL, "https://bit.ly/3xQ9kfa", GENKAN_ENTRY_GATE_SHUT, "cannot-tell", GENKAN_ENTRY_GATE_SHUT },
  /* a browser would put these right: they are judged, and not kept */
  { "https:\\\\www.jcom.co.jp\\", "jcom", NULL, GENKAN_ENTRY_GATE_OPEN, NULL, GENKAN_ENTRY_GATE_OPEN },
  { "https://www.jcom.co.jp@a.example/", NULL, NULL, GENKAN_ENTRY_GATE_SHUT, NULL, GENKAN_ENTRY_GATE_SHUT },
  { "https://192.0.2.1/", NULL, NULL, GENKAN_ENTRY_GATE_SHUT, NULL, GENKAN_ENTRY_GATE_SHUT },
  { "javascript:alert(1)", NULL, NULL, GENKAN_ENTRY_GATE_SHUT, NULL, GENKAN_ENTRY_GATE_SHUT },
  { "", NULL, NULL, GENKAN_ENTRY_GATE_SHUT, NULL, GENKAN_ENTRY_GATE_SHUT },
  { "no address at all", NULL, NULL, GENKAN_ENTRY_GATE_SHUT, NULL, GENKAN_ENTRY_GATE_SHUT },
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
      g_autoptr (GenkanResult) result = genkan_url_check_run (check, rows[i].typed, service);
      g_autofree char *normal = genkan_entry_gate_normalise (rows[i].typed);
      g_autofree char *again = normal != NULL ? genkan_entry_gate_normalise (normal) : NULL;

      g_test_message ("%s", rows[i].typed);
      g_assert_cmpstr (normal, ==, rows[i].normal);
      g_assert_cmpstr (again, ==, normal);
      g_assert_cmpint (genkan_entry_gate_for_new (result), ==, rows[i].for_new);
      g_assert_cmpint (genkan_entry_gate_for_saved (result, rows[i].saved_verdict), ==, rows[i].for_saved);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/entries/gate", test_rows);

  return g_test_run ();
}
