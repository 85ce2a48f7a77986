/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "genkan-finding.h"
#include "genkan-url-owner.h"

G_BEGIN_DECLS

/**
 * GenkanMessageKeyState: why a seal (DKIM) was not compared with the key of its owner.
 * @GENKAN_MESSAGE_KEY_NOT_ASKED: nobody asked for the key
 * @GENKAN_MESSAGE_KEY_MISSING: the owner publishes no key under this name, or none that may be used. Owners withdraw old
 *   keys, so that old genuine mail has none
 * @GENKAN_MESSAGE_KEY_NO_ANSWER: asked, and there was no answer
 * @GENKAN_MESSAGE_KEY_OFFLINE: this computer is not connected
 */
typedef enum
{
  GENKAN_MESSAGE_KEY_NOT_ASKED,
  GENKAN_MESSAGE_KEY_MISSING,
  GENKAN_MESSAGE_KEY_NO_ANSWER,
  GENKAN_MESSAGE_KEY_OFFLINE,
} GenkanMessageKeyState;

/** GenkanMessageRoots: the authorities that the system trusts for mail, read when the first signature needs them. */
typedef struct _GenkanMessageRoots GenkanMessageRoots;

/**
 * GenkanMessageKeys: where DKIM keys and extra S/MIME roots come from; nothing is fetched from the network here.
 * @dns_records: (nullable) (element-type utf8 utf8): `selector._domainkey.domain` to its TXT record
 * @dns_missing: (nullable) (element-type utf8 GenkanMessageKeyState): names that were asked for, and why there is no key
 * @smime_roots: (nullable): PEM of extra authorities
 * @system_roots: whether the system's store of authorities is used too
 * @now: the moment to judge by
 * @owners: (nullable): the public suffix list; loaded for each message when there is none, which takes longer
 * @roots: (nullable): the system's store of authorities, likewise
 */
typedef struct
{
  GHashTable         *dns_records;
  GBytes             *smime_roots;
  gboolean            system_roots;
  GDateTime          *now;
  GenkanUrlOwners    *owners;
  GenkanMessageRoots *roots;
  GHashTable         *dns_missing;
} GenkanMessageKeys;

/**
 * GenkanMessageFoundKeys: what was answered about keys of seals. Read-only after it was made.
 * @records: (element-type utf8 utf8): for #GenkanMessageKeys.dns_records
 * @missing: (element-type utf8 GenkanMessageKeyState): for #GenkanMessageKeys.dns_missing
 */
typedef struct
{
  GHashTable *records;
  GHashTable *missing;
} GenkanMessageFoundKeys;

/**
 * GenkanMessageKeysAsked: called once for each name in the moment in which it leaves this computer.
 * @name: what the name server is asked about
 */
typedef void (*GenkanMessageKeysAsked) (const char *name,
                                        gpointer    user_data);

/**
 * GenkanMessageKeySource: whom to ask.
 * @resolver: the name server of this computer's network
 * @network: (nullable): tells “no answer” from “not connected”
 * @seconds: how long to wait for all answers
 * @asked: (nullable): told about everything that is asked
 */
typedef struct
{
  GResolver              *resolver;
  GNetworkMonitor        *network;
  guint                   seconds;
  GenkanMessageKeysAsked  asked;
  gpointer                asked_data;
} GenkanMessageKeySource;

/** Seconds that a person waits without doubt; a name server answers within one or two. */
#define GENKAN_MESSAGE_KEYS_SECONDS 10

GenkanMessageFoundKeys *genkan_message_found_keys_ref   (GenkanMessageFoundKeys        *keys);
void                    genkan_message_found_keys_unref (GenkanMessageFoundKeys        *keys);
void                    genkan_message_keys_ask_async   (const char * const            *names,
                                                         const GenkanMessageKeySource  *source,
                                                         GCancellable                  *cancellable,
                                                         GAsyncReadyCallback            callback,
                                                         gpointer                       user_data);
GenkanMessageFoundKeys *genkan_message_keys_ask_finish  (GAsyncResult                  *result,
                                                         GError                       **error);

const GenkanFindingKind *genkan_message_keys_explain   (GenkanMessageKeyState         state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanMessageFoundKeys, genkan_message_found_keys_unref)

G_END_DECLS
