/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-message-case-private.h"

#include <string.h>

/* The link that tells most: the first one that leads elsewhere, else the first one. */
static const GenkanMessageLink *
find_telling_link (const GenkanMessageCase *self)
{
  const GPtrArray *links = self->message->links;

  for (guint i = 0; self->links.foreign_host != NULL && i < links->len; i++)
    {
      const GenkanMessageLink *link = g_ptr_array_index (links, i);

      if (strstr (link->address, self->links.foreign_host) != NULL)
        return link;
    }

  return links->len > 0 ? g_ptr_array_index (links, 0) : NULL;
}

/* The sender's domain is whoever wrote it there: forged, it says nothing about the owner. */
static gboolean
sender_tells (const GenkanMessageCase *self)
{
  if (genkan_message_get_from_domain (self->message) == NULL)
    return FALSE;

  return self->proved || self->sender_role != GENKAN_MESSAGE_SENDER_COMPANY ||
         (self->links.foreign_host == NULL && genkan_result_find (self->result, "message.official-spoofed") == NULL);
}

/** _genkan_message_case_address: where the sender does not show whose it really is, the place to which the links lead does. */
void
_genkan_message_case_address (GenkanMessageCase *self)
{
  const GenkanMessageLink *link = find_telling_link (self);
  g_autoptr (GenkanResult) address = NULL;

  if (sender_tells (self))
    return;

  genkan_result_set_owner (self->result, NULL);
  address = link != NULL ? genkan_url_check_run (self->tables->url_check, link->address, self->service) : NULL;
  if (address == NULL || genkan_result_get_owner (address) == NULL)
    return;

  genkan_result_set_owner (self->result, genkan_result_get_owner (address));
  genkan_result_set_address (self->result, genkan_result_get_address_before (address), genkan_result_get_address_after (address));
}
