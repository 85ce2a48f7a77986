/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-message-case-private.h"

/* Weight of the words that make a refused sender a sign. */
#define FORGED_AND_PRESSING 2.0

/* Whether @domain is one from which the claimed service itself writes. */
static gboolean
is_company (GenkanMessageCase *self,
            const char        *domain)
{
  const GenkanService *owner;

  return domain != NULL && self->service != NULL &&
         genkan_message_senders_find (self->tables->senders, domain, self->service, &owner) == GENKAN_MESSAGE_SENDER_COMPANY &&
         genkan_service_same_operator (owner, self->service);
}

static void
judge_reported (GenkanMessageCase *self)
{
  const GenkanMessageProof *proof = self->proof;

  if (proof->dmarc == GENKAN_PROOF_PASS)
    {
      gboolean official = is_company (self, proof->dmarc_domain) && self->sender_role == GENKAN_MESSAGE_SENDER_COMPANY;

      self->proved = self->proved || official;
      _genkan_message_case_find (self, GENKAN_MESSAGE_FINDING_DMARC_PASS, official ? GENKAN_WEIGHT_PROOF : GENKAN_WEIGHT_NOTE,
                                 "domain", proof->dmarc_domain);
    }
  else if (proof->dmarc == GENKAN_PROOF_FAIL)
    {
      /* mailing lists break it too, so it needs words that press beside it */
      _genkan_message_case_find (self, GENKAN_MESSAGE_FINDING_DMARC_FAIL,
                                 self->wording.n_pressing >= 2 && self->wording.pressure >= FORGED_AND_PRESSING ? GENKAN_WEIGHT_SIGN
                                                                                                               : GENKAN_WEIGHT_HINT,
                                 "domain",
                                 proof->dmarc_domain != NULL ? proof->dmarc_domain : genkan_message_get_from_domain (self->message));
    }

  if (proof->spf == GENKAN_PROOF_FAIL && proof->dmarc != GENKAN_PROOF_PASS)
    _genkan_message_case_find (self, GENKAN_MESSAGE_FINDING_SPF_FAIL, GENKAN_WEIGHT_HINT, "domain",
                               proof->spf_domain != NULL ? proof->spf_domain : genkan_message_get_from_domain (self->message));
  if (proof->forged_results)
    _genkan_message_case_find (self, GENKAN_MESSAGE_FINDING_FORGED_AUTH_RESULTS, GENKAN_WEIGHT_SIGN, NULL, NULL);
}

static void
judge_dkim (GenkanMessageCase *self)
{
  const GenkanMessageProof *proof = self->proof;

  if (proof->dkim == GENKAN_PROOF_PASS)
    {
      gboolean official = is_company (self, proof->dkim_domain) && self->sender_role == GENKAN_MESSAGE_SENDER_COMPANY;

      self->proved = self->proved || official;
      if (official)
        _genkan_message_case_find (self, GENKAN_MESSAGE_FINDING_DKIM_PASS, GENKAN_WEIGHT_PROOF, "domain", proof->dkim_domain);
      else if (self->service != NULL)
        _genkan_message_case_find (self, GENKAN_MESSAGE_FINDING_DKIM_PASS_OWN_DOMAIN, GENKAN_WEIGHT_NOTE, "domain", proof->dkim_domain);
    }
  else if (proof->dkim == GENKAN_PROOF_FAIL && !proof->dkim_body_altered)
    {
      _genkan_message_case_find (self, GENKAN_MESSAGE_FINDING_DKIM_FAIL, GENKAN_WEIGHT_HINT, "domain", proof->dkim_domain);
    }

  if (proof->dkim_body_altered)
    _genkan_message_case_find (self, GENKAN_MESSAGE_FINDING_DKIM_BODY_ALTERED, GENKAN_WEIGHT_HINT, "domain", proof->dkim_domain);
}

static void
judge_smime (GenkanMessageCase *self)
{
  const GenkanMessageProof *proof = self->proof;
  const char *signer = proof->smime_signer != NULL ? proof->smime_signer : proof->smime_address;

  if (proof->smime == GENKAN_PROOF_NONE)
    return;

  if (proof->smime_altered)
    {
      _genkan_message_case_find (self, GENKAN_MESSAGE_FINDING_SMIME_ALTERED, GENKAN_WEIGHT_HINT, "signer", signer);
      return;
    }
  if (!proof->smime_address_fits && proof->smime_address != NULL)
    _genkan_message_case_find (self, GENKAN_MESSAGE_FINDING_SMIME_MISMATCH, GENKAN_WEIGHT_SIGN, "signer", signer);

  if (proof->smime == GENKAN_PROOF_UNKNOWN)
    {
      _genkan_message_case_find (self, GENKAN_MESSAGE_FINDING_SMIME_UNTRUSTED, GENKAN_WEIGHT_HINT, "signer", signer);
    }
  else if (proof->smime == GENKAN_PROOF_PASS && proof->smime_address_fits)
    {
      gboolean official = self->sender_role == GENKAN_MESSAGE_SENDER_COMPANY;

      self->proved = self->proved || official;
      _genkan_message_case_find (self, GENKAN_MESSAGE_FINDING_SMIME_VALID, official ? GENKAN_WEIGHT_PROOF : GENKAN_WEIGHT_NOTE,
                                 "signer", signer);
      if (proof->smime_expired_now)
        _genkan_message_case_find (self, GENKAN_MESSAGE_FINDING_SMIME_EXPIRED_NOW, GENKAN_WEIGHT_NOTE, "signer", signer);
    }
}

static void
judge_way (GenkanMessageCase *self)
{
  const GPtrArray *hops = self->proof->hops;
  const GenkanMessageHop *last = hops != NULL && hops->len > 0 ? g_ptr_array_index (hops, hops->len - 1) : NULL;

  if (last != NULL && last->nameless && last->claimed_name != NULL)
    _genkan_message_case_find (self, GENKAN_MESSAGE_FINDING_RECEIVED_UNKNOWN, GENKAN_WEIGHT_HINT, "found", last->claimed_name);
}

/**
 * _genkan_message_case_proof:
 *
 * What confirms the sender. A pass counts only for a domain from which the claimed service itself writes: crooks own the
 * domains they send from and pass every test for them (measured: 37 % of false mail passes DMARC).
 */
void
_genkan_message_case_proof (GenkanMessageCase *self)
{
  judge_reported (self);
  judge_dkim (self);
  judge_smime (self);
  judge_way (self);
}
