/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GenkanEntry: one official way in.
 * @purpose: `mypage`, `bill`, `mail`, `mobile`, `business`, `password-reset`, `login-history`, `two-factor`, `status`, `support` or `home`
 * @url: an https address whose host is on the official list of the service (the validator proves it)
 */
typedef struct
{
  const char *purpose;
  const char *url;
  const char *label_ja;
  const char *label_en;
} GenkanEntry;

/**
 * GenkanService: what the catalog knows about one service. Read-only; owned by its #GenkanCatalog.
 * @id: such as `jcom`; lower-case ASCII, stable
 * @group: (nullable): operator group; services of one group may share official domains
 * @reading: name in hiragana, for search
 * @aliases: other names people and lists use for it
 * @official_domains: confirmed ones, canonical ASCII; a host belongs when it equals one or ends with dot + one
 * @candidate_domains: said to be official but not confirmed by a second source: neither official nor fake
 * @shared_hosts: `host` or `host/path` under the official domains (or the brand's other domains) where other people publish, or that redirect
 * @sender_domains: domains that its mails come from
 * @customer_mail_domains: mail domains of its customers: prove nothing
 * @words_anywhere: Latin words of imitators that are distinctive enough to be found inside a label
 * @words_part: words that count only as a whole part of a label (between dots and hyphens)
 * @words_weak: short or everyday words that count only as a whole part and beside another sign
 * @date: ISO day on which the facts were last checked
 */
typedef struct
{
  const char         *id;
  const char         *group;
  const char         *category;
  const char         *name_ja;
  const char         *name_en;
  const char         *reading;
  const char         *date;
  const char * const *aliases;
  const char * const *official_domains;
  const char * const *candidate_domains;
  const char * const *shared_hosts;
  const char * const *sender_domains;
  const char * const *customer_mail_domains;
  const char * const *words_anywhere;
  const char * const *words_part;
  const char * const *words_weak;
  const char * const *sources;
  const GenkanEntry  *entries;
  guint               n_entries;
  gboolean            from_user;
} GenkanService;

const char        *genkan_service_get_name       (const GenkanService *service);
const char        *genkan_entry_get_label        (const GenkanEntry   *entry);
const char        *genkan_entry_get_purpose      (const GenkanEntry   *entry);
const GenkanEntry *genkan_service_get_main_entry (const GenkanService *service);
gboolean           genkan_purpose_is_known       (const char          *purpose);
const char        *genkan_purpose_get_label      (const char          *purpose);
gboolean           genkan_service_same_operator  (const GenkanService *a,
                                                  const GenkanService *b);

G_END_DECLS
