/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-catalog.h"

G_BEGIN_DECLS

/** GenkanMessageSenders: whose mail domain is this? All sender, official and customer domains of the catalog. */
typedef struct _GenkanMessageSenders GenkanMessageSenders;

/**
 * GenkanMessageSenderRole:
 * @GENKAN_MESSAGE_SENDER_UNKNOWN: in no list
 * @GENKAN_MESSAGE_SENDER_COMPANY: the service itself writes from there
 * @GENKAN_MESSAGE_SENDER_CUSTOMER: mailboxes of its customers: prove nothing
 */
typedef enum
{
  GENKAN_MESSAGE_SENDER_UNKNOWN,
  GENKAN_MESSAGE_SENDER_COMPANY,
  GENKAN_MESSAGE_SENDER_CUSTOMER,
} GenkanMessageSenderRole;

GenkanMessageSenders    *genkan_message_senders_new  (GenkanCatalog         *catalog);
void                     genkan_message_senders_free (GenkanMessageSenders  *senders);
GenkanMessageSenderRole  genkan_message_senders_find (GenkanMessageSenders  *senders,
                                                      const char            *domain,
                                                      const GenkanService   *preferred,
                                                      const GenkanService  **service);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanMessageSenders, genkan_message_senders_free)

G_END_DECLS
