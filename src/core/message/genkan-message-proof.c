/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-message-proof.h"

#include "genkan-message-proof-private.h"
#include "genkan-message-roots-private.h"

/**
 * genkan_message_proof_new:
 * @message: a message that was read
 * @keys: where keys, authorities and the time come from
 *
 * Looks for everything that proves or disproves the sender: what the receiving server found out, signatures that are
 * verified here, and the way of the mail. Pasted text has none of it. A pure function: no network, no clock.
 *
 * Returns: (transfer full): the proof, possibly empty
 */
GenkanMessageProof *
genkan_message_proof_new (GenkanMessage           *message,
                          const GenkanMessageKeys *keys)
{
  GenkanMessageProof *self;
  g_autoptr (GenkanUrlOwners) own = NULL;
  g_autoptr (GenkanMessageRoots) own_roots = NULL;
  g_autoptr (GenkanMessageWay) way = NULL;
  GenkanMessageKeys complete;
  GenkanUrlOwners *owners;

  g_return_val_if_fail (message != NULL, NULL);
  g_return_val_if_fail (keys != NULL, NULL);

  self = g_new0 (GenkanMessageProof, 1);
  self->dkim_names = g_new0 (char *, 1);
  if (!message->is_mail)
    {
      self->hops = g_ptr_array_new ();
      return self;
    }

  if (keys->owners == NULL)
    own = genkan_url_owners_new ();
  owners = keys->owners != NULL ? keys->owners : own;
  complete = *keys;
  if (keys->roots == NULL)
    complete.roots = own_roots = _genkan_message_roots_new ();

  way = _genkan_message_way_new (message, owners);
  _genkan_message_proof_take_results (self, message, way, owners);
  _genkan_message_proof_take_dkim (self, message, keys, owners);
  _genkan_message_proof_take_smime (self, message, &complete);
  self->hops = _genkan_message_way_steal_hops (way);

  return self;
}

void
genkan_message_proof_free (GenkanMessageProof *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->authserv);
  g_free (self->dmarc_domain);
  g_free (self->spf_domain);
  g_free (self->dkim_reported_domain);
  g_free (self->dkim_domain);
  g_strfreev (self->dkim_names);
  g_free (self->smime_address);
  g_free (self->smime_signer);
  g_free (self->smime_issuer);
  g_ptr_array_unref (self->hops);
  g_free (self);
}
