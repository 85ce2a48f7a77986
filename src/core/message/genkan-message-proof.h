/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-message-keys.h"
#include "genkan-message.h"

G_BEGIN_DECLS

/**
 * GenkanProofState: the answer of one way of proving a sender.
 * @GENKAN_PROOF_NONE: there is nothing to check
 * @GENKAN_PROOF_PASS: proved, for the domain that is named beside it
 * @GENKAN_PROOF_FAIL: contradicts: altered, or not from there
 * @GENKAN_PROOF_UNKNOWN: could not be checked: no key, no trusted issuer, temporary error
 */
typedef enum
{
  GENKAN_PROOF_NONE,
  GENKAN_PROOF_PASS,
  GENKAN_PROOF_FAIL,
  GENKAN_PROOF_UNKNOWN,
} GenkanProofState;

/**
 * GenkanMessageHop: one step of the way of a mail, as the receiving computer wrote it down.
 * @claimed_name: (nullable): how the delivering computer called itself (HELO)
 * @seen_name: (nullable): the name that the receiver found for its number; %NULL when it found none or did not write it
 * @address: (nullable): its number on the internet
 * @by: (nullable): the receiving computer
 * @date: (nullable): when
 * @nameless: the receiver looked for a name of the number, and there was none (not all receivers say so)
 * @trusted: written by the receiving side, when the mail came in from outside. Always the last one; whatever is before
 *   it was written by computers of the sender, who may have invented it
 */
typedef struct
{
  char      *claimed_name;
  char      *seen_name;
  char      *address;
  char      *by;
  GDateTime *date;
  gboolean   nameless;
  gboolean   trusted;
} GenkanMessageHop;

/**
 * GenkanMessageProof: what speaks for or against the sender, beside words and links.
 * @authserv: (nullable): the receiving server whose Authentication-Results were trusted; %NULL when none were
 * @forged_results: Authentication-Results were found that the receiving server cannot have written
 * @dmarc_domain: (nullable): header.from of the trusted results; likewise @spf_domain (smtp.mailfrom)
 * @dkim: of a signature verified here with the key: PASS for @dkim_domain; FAIL when the headers do not fit; UNKNOWN without key
 * @dkim_body_altered: a body hash does not fit: the text was changed after signing
 * @dkim_key: why @dkim is UNKNOWN
 * @dkim_names: names whose keys would tell more, of seals that the text still fits; at most GENKAN_LIMIT_DKIM_KEYS
 * @smime: PASS when signature, chain and time fit; UNKNOWN when only the issuer is not known here
 * @smime_address_fits: the certificate is for the From address
 * @smime_signer: (nullable): organisation or name in the certificate; @smime_issuer who vouches for it
 * @smime_expired_now: valid when signed, expired since
 * @hops: (element-type GenkanMessageHop): oldest first; without steps inside one place (private numbers). When mail came
 *   in from outside the last one is @trusted
 */
typedef struct
{
  char             *authserv;
  gboolean          forged_results;
  GenkanProofState  dmarc;
  char             *dmarc_domain;
  GenkanProofState  spf;
  char             *spf_domain;
  GenkanProofState  dkim_reported;
  char             *dkim_reported_domain;
  GenkanProofState  dkim;
  char             *dkim_domain;
  gboolean          dkim_body_altered;
  GenkanMessageKeyState dkim_key;
  char            **dkim_names;
  GenkanProofState  smime;
  gboolean          smime_altered;
  gboolean          smime_address_fits;
  char             *smime_address;
  char             *smime_signer;
  char             *smime_issuer;
  gboolean          smime_expired_now;
  GPtrArray        *hops;
} GenkanMessageProof;

GenkanMessageProof *genkan_message_proof_new  (GenkanMessage           *message,
                                               const GenkanMessageKeys *keys);
void                genkan_message_proof_free (GenkanMessageProof      *proof);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanMessageProof, genkan_message_proof_free)

G_END_DECLS
