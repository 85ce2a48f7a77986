/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-message-case-private.h"

#include <string.h>

static gboolean
signs (const GenkanSignatureFacts *facts,
       const char                 *type)
{
  return facts->types != NULL && g_strv_contains (facts->types, type);
}

/* Companies sign nothing for the mailboxes of telephones, whose programs showed signatures as odd files. */
static gboolean
is_for_telephone (const GenkanMessageCase *self)
{
  char **to = self->message->to_addresses;

  for (gsize i = 0; to != NULL && to[i] != NULL; i++)
    {
      const char *at = strrchr (to[i], '@');
      const GenkanService *owner = NULL;

      if (at != NULL &&
          genkan_message_senders_find (self->tables->senders, at + 1, NULL, &owner) == GENKAN_MESSAGE_SENDER_CUSTOMER &&
          g_strcmp0 (owner->category, "carrier") == 0)
        return TRUE;
    }

  return FALSE;
}

/* Mailing lists, people who pass mail on and gateways take signatures off. Anybody can write such headers, so they count only
 * where the address is one of the service; another address is no mail of theirs that lost something on its way. */
static gboolean
may_be_lost (const GenkanMessageCase *self)
{
  GenkanMessage *message = self->message;

  return self->sender_role == GENKAN_MESSAGE_SENDER_COMPANY &&
         (genkan_message_get_header (message, "List-Id") != NULL || genkan_message_get_header (message, "Resent-From") != NULL ||
          self->proof->dkim_body_altered);
}

static gboolean
carries_signature (const GenkanMessageCase *self)
{
  const GPtrArray *attachments = self->message->attachments;

  for (guint i = 0; i < attachments->len; i++)
    {
      const GenkanMessageAttachment *attachment = g_ptr_array_index (attachments, i);

      if (strstr (attachment->media_type, "pkcs7") != NULL)
        return TRUE;
    }

  return self->proof->smime != GENKAN_PROOF_NONE;
}

/**
 * _genkan_message_case_signature:
 *
 * A signature (S/MIME) that the service says it puts on its mail, and that is not there. Only for facts with a source. Absence
 * proves little: mailboxes on the web and gateways lose signatures, and few companies sign everything.
 */
void
_genkan_message_case_signature (GenkanMessageCase *self)
{
  const GenkanSignatureFacts *facts = self->service != NULL
                                        ? genkan_catalog_get_facts (self->tables->catalog, self->service)->signature : NULL;
  gboolean all;

  if (facts == NULL || !facts->origin.confirmed || !signs (facts, "smime") || g_strcmp0 (facts->reach, "some") == 0)
    return;
  if (!self->message->is_mail || self->proved || !(self->strong_claim || self->sender_role == GENKAN_MESSAGE_SENDER_COMPANY))
    return;
  if (carries_signature (self) || (signs (facts, "dkim") && genkan_message_get_header (self->message, "DKIM-Signature") != NULL))
    return;
  if (may_be_lost (self) || is_for_telephone (self))
    return;

  all = g_strcmp0 (facts->reach, "all") == 0;
  _genkan_message_case_find (self, GENKAN_MESSAGE_FINDING_SIGNATURE_MISSING,
                             all && _genkan_message_case_presses (self) && !_genkan_message_case_all_links_official (self)
                               ? GENKAN_WEIGHT_SIGN : GENKAN_WEIGHT_HINT,
                             NULL, NULL);
}
