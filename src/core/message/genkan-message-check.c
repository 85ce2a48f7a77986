/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-message-check.h"

#include <string.h>

#include "genkan-message-case-private.h"
#include "genkan-message-roots-private.h"

/* Letters of a title that was made of the text. */
#define MAX_TITLE 60

struct _GenkanMessageCheck
{
  gatomicrefcount     refs;
  GenkanMessageTables tables;
};

G_DEFINE_BOXED_TYPE (GenkanMessageCheck, genkan_message_check, genkan_message_check_ref, genkan_message_check_unref)

/**
 * genkan_message_check_new:
 * @catalog: the services; kept
 * @url_check: judges the links; kept
 *
 * Returns: (transfer full) (nullable): %NULL with GENKAN_ERROR_BROKEN when the program's own data is damaged
 */
GenkanMessageCheck *
genkan_message_check_new (GenkanCatalog   *catalog,
                          GenkanUrlCheck  *url_check,
                          GError         **error)
{
  GenkanMessageWords *words = genkan_message_words_new_bundled (error);
  GenkanMessageCheck *self;

  if (words == NULL)
    return NULL;

  self = g_new0 (GenkanMessageCheck, 1);
  g_atomic_ref_count_init (&self->refs);
  self->tables = (GenkanMessageTables) {
    .catalog = genkan_catalog_ref (catalog),
    .url_check = genkan_url_check_ref (url_check),
    .words = words,
    .claims = genkan_message_claims_new (catalog),
    .senders = genkan_message_senders_new (catalog),
    .owners = genkan_url_owners_new (),
    .roots = _genkan_message_roots_new (),
  };

  return self;
}

GenkanMessageCheck *
genkan_message_check_ref (GenkanMessageCheck *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);

  return self;
}

void
genkan_message_check_unref (GenkanMessageCheck *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  genkan_message_words_free (self->tables.words);
  genkan_message_claims_free (self->tables.claims);
  genkan_message_senders_free (self->tables.senders);
  genkan_url_owners_free (self->tables.owners);
  _genkan_message_roots_free (self->tables.roots);
  genkan_url_check_unref (self->tables.url_check);
  genkan_catalog_unref (self->tables.catalog);
  g_free (self);
}

/** Adds a finding with one parameter. Returns: (transfer none): it, for more parameters or a span */
GenkanFinding *
_genkan_message_case_find (GenkanMessageCase    *self,
                           GenkanMessageFinding  kind,
                           GenkanWeight          weight,
                           const char           *name,
                           const char           *value)
{
  g_autoptr (GenkanFinding) finding = genkan_finding_new (genkan_message_vocabulary (kind), weight);

  if (self->service != NULL)
    genkan_finding_set (finding, "service", genkan_service_get_name (self->service));
  if (value != NULL)
    genkan_finding_set (finding, name, value);
  genkan_result_add (self->result, finding);

  return finding;
}

/* "no-reply@example.co.jp" <x@elsewhere>: an address written as a name claims to be its owner, or whom it resembles. */
static void
find_claim_in_address (GenkanMessageCase *self)
{
  const char *name = self->message->from_name;
  const char *at = name != NULL ? strrchr (name, '@') : NULL;
  g_autofree GenkanUrlJudgement *judgement = NULL;
  g_autofree char *domain = NULL;
  gsize length = 0;

  if (at == NULL && self->message->n_from > 1 && self->message->from_address != NULL)
    at = strrchr (self->message->from_address, '@');
  if (at == NULL)
    return;

  while (g_ascii_isalnum (at[1 + length]) || at[1 + length] == '.' || at[1 + length] == '-')
    length++;
  domain = g_ascii_strdown (at + 1, (gssize) length);
  if (self->message->n_from <= 1 && g_strcmp0 (domain, genkan_message_get_from_domain (self->message)) == 0)
    return; /* many programs write the address in place of a name */

  judgement = g_new (GenkanUrlJudgement, 1);
  genkan_url_check_judge (self->tables->url_check, domain, length, NULL, judgement);
  if (judgement->url.status != GENKAN_URL_OK || judgement->service == NULL)
    return;

  self->claim.service = judgement->service;
  self->claim.in_name = TRUE;
  self->claim.outright = TRUE;
  g_free (self->claim.found);
  self->claim.found = g_steal_pointer (&domain);
}

/* Who it says it is: the person's word first, then the message's own claim, then the sender when nothing else is claimed. */
static void
find_claim (GenkanMessageCase   *self,
            const GenkanService *named)
{
  const char *domain = genkan_message_get_from_domain (self->message);
  const GenkanService *owner;

  genkan_message_claims_find (self->tables->claims, self->message, &self->claim);
  if (self->claim.service == NULL || !self->claim.in_name)
    find_claim_in_address (self);
  self->service = named != NULL ? named : self->claim.service;
  self->strong_claim = named != NULL || self->claim.in_name ||
                       (self->claim.service != NULL && !self->message->is_mail && domain == NULL);
  self->sender_role = genkan_message_senders_find (self->tables->senders, domain, self->service, &owner);
  self->sender_service = owner;

  if (self->service == NULL && self->sender_role == GENKAN_MESSAGE_SENDER_COMPANY)
    self->service = owner;
  genkan_result_set_claimed (self->result, named != NULL || self->claim.outright ||
                                           (self->service != NULL && self->sender_role == GENKAN_MESSAGE_SENDER_COMPANY));
  if (self->service != NULL && owner != NULL && !genkan_service_same_operator (owner, self->service) &&
      self->sender_role == GENKAN_MESSAGE_SENDER_COMPANY)
    self->sender_role = GENKAN_MESSAGE_SENDER_UNKNOWN;
}

/* What has no subject is called by its first words. */
static char *
dup_title (const GenkanMessage *message)
{
  const char *end = message->text;

  if (message->subject != NULL)
    return g_strdup (message->subject);
  for (guint i = 0; i < MAX_TITLE && *end != '\0'; i++)
    end = g_utf8_next_char (end);

  return g_strndup (message->text, (gsize) (end - message->text));
}

static void
add_not_looked_at (GenkanMessageCase *self)
{
  genkan_result_add_not_looked_at (self->result, genkan_message_not_looked_at (GENKAN_MESSAGE_NOT_LOOKED_AT_PAGES));
  if (!self->message->is_mail)
    genkan_result_add_not_looked_at (self->result, genkan_message_not_looked_at (GENKAN_MESSAGE_NOT_LOOKED_AT_HEADERS));
  if (self->proof->dkim == GENKAN_PROOF_UNKNOWN)
    genkan_result_add_not_looked_at (self->result, genkan_message_keys_explain (self->proof->dkim_key));
  if (self->message->attachments->len > 0)
    genkan_result_add_not_looked_at (self->result, genkan_message_not_looked_at (GENKAN_MESSAGE_NOT_LOOKED_AT_ATTACHMENTS));
}

/**
 * genkan_message_check_run:
 * @keys: what signatures are checked with, and the moment to judge by
 * @named: (nullable): the service that the person thinks of
 *
 * Evidence in the order of what it proves: who is claimed against who sends, where the links lead, what confirms the
 * sender, facts, words. Words and form alone are never more than a sign; nothing that a sender can write lowers the risk.
 *
 * Returns: (transfer full): the answer; its subject is the subject line or the beginning of the text
 */
GenkanResult *
genkan_message_check_run (GenkanMessageCheck      *self,
                          GenkanMessage           *message,
                          const GenkanMessageKeys *keys,
                          const GenkanService     *named)
{
  g_autoptr (GenkanMessageProof) proof = NULL;
  g_autofree char *title = NULL;
  GenkanMessageKeys own_keys;
  GenkanMessageCase judged = { 0 };

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (message != NULL, NULL);
  g_return_val_if_fail (keys != NULL, NULL);

  own_keys = *keys;
  own_keys.owners = self->tables.owners;
  own_keys.roots = self->tables.roots;
  proof = genkan_message_proof_new (message, &own_keys);
  title = dup_title (message);
  judged.tables = &self->tables;
  judged.message = message;
  judged.proof = proof;
  judged.keys = keys;
  judged.result = genkan_result_new (title);
  genkan_result_set_data_date (judged.result, genkan_catalog_get_date (self->tables.catalog));

  find_claim (&judged, named);
  if (judged.service != NULL)
    genkan_result_set_service (judged.result, judged.service->id, genkan_service_get_name (judged.service));

  _genkan_message_case_read_words (&judged);
  _genkan_message_case_proof (&judged);
  _genkan_message_case_links (&judged);
  _genkan_message_case_sender (&judged);
  _genkan_message_case_form (&judged);
  _genkan_message_case_words (&judged);
  _genkan_message_case_address (&judged);
  _genkan_message_case_never (&judged);
  _genkan_message_case_phone (&judged);
  _genkan_message_case_signature (&judged);
  add_not_looked_at (&judged);

  g_ptr_array_unref (judged.wording.in_text);
  g_ptr_array_unref (judged.wording.in_subject);
  g_free (judged.claim.found);
  g_free (judged.links.foreign_host);

  return judged.result;
}
