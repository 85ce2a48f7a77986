/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-entry-opener.h"

/* Finds the address that an action shall open. Actions name a service, never an address, so that nothing from outside
 * can be opened. */

static const GenkanService *
lookup (GenkanKnowledge *knowledge,
        const char      *id)
{
  GenkanCatalog *catalog = genkan_knowledge_get_catalog (knowledge, NULL);

  return catalog != NULL ? genkan_catalog_lookup (catalog, id) : NULL;
}

/**
 * genkan_entry_opener_find_entry:
 * @request: (si): id of a service and number of its entry, from 0 on; -1 for the main one
 *
 * Returns: (transfer none) (nullable): the address
 */
const char *
genkan_entry_opener_find_entry (GenkanKnowledge *knowledge,
                                GVariant        *request)
{
  const char *id;
  const GenkanService *service;
  const GenkanEntry *entry = NULL;
  int index;

  g_variant_get (request, "(&si)", &id, &index);
  service = lookup (knowledge, id);
  if (service != NULL && index < 0)
    entry = genkan_service_get_main_entry (service);
  else if (service != NULL && (guint) index < service->n_entries)
    entry = &service->entries[index];

  return entry != NULL ? entry->url : NULL;
}

/**
 * genkan_entry_opener_find_page:
 * @request: (ss): id of a service, and `support`, `two-factor`, `login-history` or `password`
 *
 * Returns: (transfer none) (nullable): the address
 */
const char *
genkan_entry_opener_find_page (GenkanKnowledge *knowledge,
                               GVariant        *request)
{
  const char *id;
  const char *group;
  const GenkanService *service;
  const GenkanServiceFacts *facts;

  g_variant_get (request, "(&s&s)", &id, &group);
  service = lookup (knowledge, id);
  if (service == NULL)
    return NULL;

  facts = genkan_catalog_get_facts (genkan_knowledge_get_catalog (knowledge, NULL), service);
  if (g_str_equal (group, "support") && facts->support != NULL)
    return facts->support->page;
  if (g_str_equal (group, "two-factor") && facts->two_factor != NULL)
    return facts->two_factor->page;
  if (g_str_equal (group, "login-history") && facts->login_history != NULL)
    return facts->login_history->page;
  if (g_str_equal (group, "password") && facts->password != NULL)
    return facts->password->change_page;

  return NULL;
}

/**
 * genkan_entry_opener_find_contact:
 * @request: (s): id of a place where people report or ask
 *
 * Returns: (transfer none) (nullable): the address
 */
const char *
genkan_entry_opener_find_contact (GenkanKnowledge *knowledge,
                                  GVariant        *request)
{
  GenkanCatalog *catalog = genkan_knowledge_get_catalog (knowledge, NULL);
  const char *id = g_variant_get_string (request, NULL);
  const GenkanContact *contacts;
  guint n = 0;

  contacts = catalog != NULL ? genkan_catalog_get_contacts (catalog, &n) : NULL;
  for (guint i = 0; i < n; i++)
    {
      if (g_str_equal (contacts[i].id, id))
        return contacts[i].page;
    }

  return NULL;
}

/**
 * genkan_entry_opener_find_saved:
 * @request: (s): id of an entry that the person saved
 *
 * Returns: (transfer none) (nullable): the address, when it is still what it was when it was saved
 */
const char *
genkan_entry_opener_find_saved (GenkanKnowledge *knowledge,
                                GVariant        *request)
{
  GenkanRecord *entry = genkan_records_lookup (genkan_knowledge_get_records (knowledge), GENKAN_RECORD_ENTRY,
                                               g_variant_get_string (request, NULL));
  GenkanEntryGate gate = GENKAN_ENTRY_GATE_SHUT;
  g_autoptr (GenkanResult) result = entry != NULL ? genkan_knowledge_judge_entry (knowledge, entry, &gate, NULL) : NULL;

  return result != NULL && gate != GENKAN_ENTRY_GATE_SHUT ? genkan_record_get_text (entry, GENKAN_FIELD_URL) : NULL;
}
