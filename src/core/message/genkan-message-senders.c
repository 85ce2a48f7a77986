/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-message-senders.h"

#include <string.h>

typedef struct
{
  const GenkanService     *service;
  GenkanMessageSenderRole  role;
  gboolean                 named; /* on the sender list, not only an official web domain */
} Entry;

struct _GenkanMessageSenders
{
  GHashTable *domains; /* of GArray of Entry */
};

static void
add (GenkanMessageSenders    *self,
     const GenkanService     *service,
     const char * const      *domains,
     GenkanMessageSenderRole  role,
     gboolean                 named)
{
  Entry entry = { service, role, named };

  for (gsize i = 0; domains != NULL && domains[i] != NULL; i++)
    {
      GArray *entries = g_hash_table_lookup (self->domains, domains[i]);

      if (entries == NULL)
        {
          entries = g_array_new (FALSE, FALSE, sizeof (Entry));
          g_hash_table_insert (self->domains, (gpointer) domains[i], entries);
        }
      g_array_append_val (entries, entry);
    }
}

/** genkan_message_senders_new: @catalog must outlive the senders. */
GenkanMessageSenders *
genkan_message_senders_new (GenkanCatalog *catalog)
{
  GenkanMessageSenders *self = g_new0 (GenkanMessageSenders, 1);

  self->domains = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < genkan_catalog_get_n_services (catalog); i++)
    {
      const GenkanService *service = genkan_catalog_get_service (catalog, i);

      add (self, service, service->sender_domains, GENKAN_MESSAGE_SENDER_COMPANY, TRUE);
      add (self, service, service->customer_mail_domains, GENKAN_MESSAGE_SENDER_CUSTOMER, TRUE);
      add (self, service, service->official_domains, GENKAN_MESSAGE_SENDER_COMPANY, FALSE);
    }

  return self;
}

void
genkan_message_senders_free (GenkanMessageSenders *self)
{
  g_hash_table_unref (self->domains);
  g_free (self);
}

/* At one domain: a named sender before customers' mailboxes, these before a mere web domain; of several services that
 * share it the preferred one. */
static const Entry *
best_of (const GArray        *entries,
         const GenkanService *preferred)
{
  const Entry *best = NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      gboolean better = best == NULL || (entry->named && !best->named) ||
                        (entry->named == best->named && best->role == GENKAN_MESSAGE_SENDER_CUSTOMER &&
                         entry->role == GENKAN_MESSAGE_SENDER_COMPANY) ||
                        (entry->named == best->named && entry->role == best->role && entry->service == preferred);

      if (better)
        best = entry;
    }

  return best;
}

/**
 * genkan_message_senders_find:
 * @domain: (nullable): what stands behind the @, lower case
 * @preferred: (nullable): the service to name when several share a domain
 * @service: (out) (nullable): whose domain it is
 *
 * The longest listed domain that @domain equals or lies under decides.
 */
GenkanMessageSenderRole
genkan_message_senders_find (GenkanMessageSenders  *self,
                             const char            *domain,
                             const GenkanService   *preferred,
                             const GenkanService  **service)
{
  *service = NULL;

  for (const char *at = domain; at != NULL; at = strchr (at, '.'))
    {
      const GArray *entries;

      at += *at == '.';
      entries = g_hash_table_lookup (self->domains, at);
      if (entries != NULL)
        {
          const Entry *entry = best_of (entries, preferred);

          *service = entry->service;
          return entry->role;
        }
    }

  return GENKAN_MESSAGE_SENDER_UNKNOWN;
}
