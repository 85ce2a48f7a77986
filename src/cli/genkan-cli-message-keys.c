/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-cli-message-keys.h"

#include <glib/gi18n.h>

#include "genkan-message-keys.h"

/* Nothing leaves the computer in silence. */
static void
asked_cb (const char *name,
          gpointer    data)
{
  g_printerr ("genkan-cli: %s %s\n", _("Asking the name server of this network for the key of a seal:"), name);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
take_all (GHashTable *table,
          GHashTable *from,
          GCopyFunc   copy)
{
  GHashTableIter iter;
  gpointer name;
  gpointer value;

  g_hash_table_iter_init (&iter, from);
  while (g_hash_table_iter_next (&iter, &name, &value))
    g_hash_table_replace (table, g_strdup (name), copy != NULL ? copy (value, NULL) : value);
}

static gpointer
copy_text (gconstpointer text,
           gpointer      data)
{
  return g_strdup (text);
}

/**
 * genkan_cli_message_ask_keys:
 * @keys: its tables are there, and take what is answered
 *
 * Asks for the keys of the seals of @message that are not known yet, and waits.
 */
void
genkan_cli_message_ask_keys (GenkanMessage           *message,
                             const GenkanMessageKeys *keys)
{
  g_autoptr (GenkanMessageProof) proof = genkan_message_proof_new (message, keys);
  g_autoptr (GResolver) resolver = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GenkanMessageFoundKeys) found = NULL;
  GenkanMessageKeySource source = { .seconds = GENKAN_MESSAGE_KEYS_SECONDS, .asked = asked_cb };

  if (proof->dkim_names[0] == NULL)
    return;

  resolver = g_resolver_get_default ();
  source.resolver = resolver;
  source.network = g_network_monitor_get_default ();
  genkan_message_keys_ask_async ((const char * const *) proof->dkim_names, &source, NULL, answered_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  found = genkan_message_keys_ask_finish (result, NULL);
  take_all (keys->dns_records, found->records, copy_text);
  take_all (keys->dns_missing, found->missing, NULL);
}
