/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a catalog file: it is read whole, or there is a sentence about what is wrong. */

#include "genkan-service-file-private.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

static void
assert_service (const GenkanService *service)
{
  g_assert_nonnull (service->id);
  g_assert_nonnull (service->name_ja);
  g_assert_nonnull (service->date);
  g_assert_nonnull (service->official_domains);
  g_assert_true (service->official_domains[0] != NULL || service->candidate_domains[0] != NULL);
  g_assert_true ((service->n_entries > 0) == (service->official_domains[0] != NULL));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static GenkanCatalogRules *rules = NULL;
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GenkanServiceFile) service = NULL;
  g_autoptr (GenkanHostingFile) hosting = NULL;
  g_autoptr (GenkanContactsFile) contacts = NULL;
  const char *text = size > 0 ? (const char *) data : "";
  guint n_problems;

  if (rules == NULL)
    rules = _genkan_catalog_rules_new ();

  service = _genkan_service_file_read (rules, "example.json", text, size, NULL, 0, problems);
  n_problems = problems->len;
  if (service != NULL)
    assert_service (&service->service);
  else
    g_assert_cmpuint (n_problems, >, 0);

  hosting = _genkan_hosting_file_read (rules, "hosting.json", text, size, problems);
  if (hosting == NULL)
    g_assert_cmpuint (problems->len, >, n_problems);

  n_problems = problems->len;
  contacts = _genkan_contacts_file_read (rules, "contacts.json", text, size, problems);
  if (contacts == NULL)
    g_assert_cmpuint (problems->len, >, n_problems);

  for (guint i = 0; i < problems->len; i++)
    g_assert_true (g_utf8_validate (g_ptr_array_index (problems, i), -1, NULL));

  return 0;
}
