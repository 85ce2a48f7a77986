/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-service-file-private.h"

void
_genkan_contacts_file_free (GenkanContactsFile *file)
{
  _genkan_fact_memory_free (file->memory);
  g_free (file);
}

/**
 * _genkan_contacts_file_read:
 *
 * Returns: (transfer full) (nullable): the contacts, or %NULL when anything at all is wrong
 */
GenkanContactsFile *
_genkan_contacts_file_read (GenkanCatalogRules *rules,
                            const char         *name,
                            const char         *data,
                            gsize               length,
                            GPtrArray          *problems)
{
  static const char * const keys[] = { "$schema", "schema", "contacts", NULL };
  g_autoptr (GenkanContactsFile) file = g_new0 (GenkanContactsFile, 1);
  g_autofree char *shown = _genkan_catalog_shown_name (name);
  GenkanCatalogReport report = { .file = shown, .problems = problems, .rules = rules };
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *object;

  file->memory = _genkan_fact_memory_new (TRUE);

  object = _genkan_catalog_json_load (&report, parser, data, length);
  if (object == NULL)
    return NULL;

  _genkan_catalog_json_check_keys (&report, object, NULL, keys);
  _genkan_facts_from_json (&report, file->memory, NULL, _genkan_contacts_get_table (), object, NULL, &file->contacts);

  return report.n == 0 ? g_steal_pointer (&file) : NULL;
}
