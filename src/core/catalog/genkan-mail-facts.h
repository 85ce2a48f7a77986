/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-fact-origin.h"

G_BEGIN_DECLS

/**
 * GenkanMailServerFacts:
 * @domains: of the mailboxes that these settings are for
 * @imap_host: (nullable): comes with port and security, as do the other two
 * @imap_security: token of GENKAN_WORDS_MAIL_SECURITY
 * @user_name: token of GENKAN_WORDS_USER_NAME
 */
typedef struct
{
  GenkanFactOrigin    origin;
  const char * const *domains;
  const char         *imap_host;
  guint               imap_port;
  const char         *imap_security;
  const char         *pop_host;
  guint               pop_port;
  const char         *pop_security;
  const char         *smtp_host;
  guint               smtp_port;
  const char         *smtp_security;
  const char         *user_name;
  const char         *password_ja;
  const char         *password_en;
  const char         *note_ja;
  const char         *note_en;
} GenkanMailServerFacts;

/**
 * GenkanSignatureFacts: whether genuine mail is signed.
 * @types: tokens of GENKAN_WORDS_SIGNATURE; any one of them is there
 * @reach: token of GENKAN_WORDS_REACH
 * @signers: names that the signature may show
 */
typedef struct
{
  GenkanFactOrigin    origin;
  const char * const *types;
  const char         *reach;
  const char * const *signers;
  const char         *note_ja;
  const char         *note_en;
} GenkanSignatureFacts;

/**
 * GenkanNoticeFact: what genuine messages look like. Never proof: everything that can be seen can be copied.
 * @kind: token of GENKAN_WORDS_NOTICE
 * @values: for programs: addresses of senders, subjects, or hosts of links
 */
typedef struct
{
  const char         *kind;
  const char * const *values;
  const char         *text_ja;
  const char         *text_en;
} GenkanNoticeFact;

typedef struct
{
  GenkanFactOrigin    origin;
  const GenkanNoticeFact *notices;
  guint               n_notices;
} GenkanNoticeFacts;

/**
 * GenkanNeverRule: what the service says that it never does.
 * @what: token of GENKAN_WORDS_NEVER
 * @by: token of GENKAN_WORDS_CHANNEL
 */
typedef struct
{
  const char *what;
  const char *by;
  const char *text_ja;
  const char *text_en;
} GenkanNeverRule;

typedef struct
{
  GenkanFactOrigin       origin;
  const GenkanNeverRule *rules;
  guint                  n_rules;
} GenkanNeverFacts;

G_END_DECLS
