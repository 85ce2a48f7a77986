/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-contacts-json.h"

#include "genkan-facts-private.h"

/**
 * genkan_contact_to_json:
 *
 * Returns: (transfer full): the contact as it stands in `contacts.json`
 */
JsonNode *
genkan_contact_to_json (const GenkanContact *contact)
{
  JsonObject *object = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  g_return_val_if_fail (contact != NULL, NULL);

  _genkan_facts_to_json (_genkan_contacts_get_table ()->fields[0].table, contact, object);
  json_node_take_object (node, object);

  return node;
}
