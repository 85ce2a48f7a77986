/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-message-check.h"
#include "genkan-message-senders.h"
#include "genkan-message-vocabulary.h"
#include "genkan-url-owner.h"

G_BEGIN_DECLS

/* What the rules look things up in. */
typedef struct
{
  GenkanCatalog        *catalog;
  GenkanUrlCheck       *url_check;
  GenkanMessageWords   *words;
  GenkanMessageClaims  *claims;
  GenkanMessageSenders *senders;
  GenkanUrlOwners      *owners;
  GenkanMessageRoots   *roots;
} GenkanMessageTables;

/* What is known about all links together. Counts are of different addresses. */
typedef struct
{
  guint    n_links;
  guint    n_official;     /* of the claimed service */
  guint    n_hidden;
  guint    n_foreign;      /* neither */
  gboolean contradiction;  /* one imitates */
  gboolean sign;           /* one looks suspicious */
  gboolean hint;           /* one bears a name, or lies in rented space, under a cheap ending */
  gboolean shows_official; /* one shows an official address and leads elsewhere */
  char    *foreign_host;
} GenkanMessageLinkSummary;

/* What the words found, and how hard they press: the sum of the heaviest weight of each kind, less for long texts. */
typedef struct
{
  GPtrArray *in_text;    /* of GenkanMessageWordMatch */
  GPtrArray *in_subject; /* likewise */
  double     pressure;
  guint      n_pressing;
} GenkanMessageWording;

/* One message while it is judged.
 * @strong_claim: somebody says so outright: the person, the sender's name, or the tag of a short message; not a mere mention */
typedef struct
{
  const GenkanMessageTables *tables;
  GenkanMessage             *message;
  const GenkanMessageProof  *proof;
  const GenkanService       *service;
  GenkanMessageClaim         claim;
  gboolean                   strong_claim;
  GenkanMessageWording       wording;
  GenkanMessageSenderRole    sender_role;   /* seen from the claimed service */
  const GenkanService       *sender_service;
  gboolean                   proved;
  GenkanMessageLinkSummary   links;
  GenkanResult              *result;
  const GenkanMessageKeys   *keys;
} GenkanMessageCase;

GenkanFinding *_genkan_message_case_find   (GenkanMessageCase    *self,
                                            GenkanMessageFinding  finding,
                                            GenkanWeight          weight,
                                            const char           *name,
                                            const char           *value);
void           _genkan_message_case_read_words (GenkanMessageCase *self);
gboolean       _genkan_message_case_presses (const GenkanMessageCase *self);
gboolean       _genkan_message_case_answers_stranger (const GenkanMessageCase *self);
void           _genkan_message_case_links  (GenkanMessageCase    *self);
void           _genkan_message_case_sender (GenkanMessageCase    *self);
void           _genkan_message_case_proof  (GenkanMessageCase    *self);
void           _genkan_message_case_form   (GenkanMessageCase    *self);
void           _genkan_message_case_words  (GenkanMessageCase    *self);
void           _genkan_message_case_address (GenkanMessageCase   *self);
void           _genkan_message_case_never  (GenkanMessageCase    *self);
void           _genkan_message_case_phone  (GenkanMessageCase    *self);
void           _genkan_message_case_signature (GenkanMessageCase *self);

static inline gboolean
_genkan_message_case_all_links_official (const GenkanMessageCase *self)
{
  return self->links.n_links > 0 && self->links.n_official == self->links.n_links;
}

G_END_DECLS
