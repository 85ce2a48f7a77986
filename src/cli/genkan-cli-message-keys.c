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
  g_ptr_array_add (data, g_strdup (name));
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
 * @log: takes what was asked
 *
 * Asks for the keys of the seals of @message that are not known yet, and waits.
 */
void
genkan_cli_message_ask_keys (GenkanMessage           *message,
                             const GenkanMessageKeys *keys,
                             GenkanCliRequestLog     *log)
{
  g_autoptr (GenkanMessageProof) proof = genkan_message_proof_new (message, keys);
  g_autoptr (GResolver) resolver = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GenkanMessageFoundKeys) found = NULL;
  g_autoptr (GPtrArray) asked = g_ptr_array_new_with_free_func (g_free);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC; /* when it was, whatever the date to judge by */
  GenkanMessageKeySource source = { .seconds = GENKAN_MESSAGE_KEYS_SECONDS, .asked = asked_cb, .asked_data = asked };

  if (proof->dkim_names[0] == NULL)
    return;

  resolver = g_resolver_get_default ();
  source.resolver = resolver;
  source.network = g_network_monitor_get_default ();
  genkan_message_keys_ask_async ((const char * const *) proof->dkim_names, &source, NULL, answered_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < asked->len; i++)
    genkan_cli_request_log_note (log, g_ptr_array_index (asked, i), "dns-key", now);

  found = genkan_message_keys_ask_finish (result, NULL);
  take_all (keys->dns_records, found->records, copy_text);
  take_all (keys->dns_missing, found->missing, NULL);
}
