/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-message-proof.h"
#include "genkan-url-owner.h"

G_BEGIN_DECLS

/**
 * GenkanMessageStep: a Received header, taken apart.
 * @index: of the header in GenkanMessage.headers
 * @hop: (nullable): moved to the proof when it is shown there
 * @by_address: (nullable): number of the receiving computer, which some write down too
 * @by_owner: (nullable): registrable domain of the receiving computer
 * @recipient: (nullable): registrable domain of the mail address it was received for
 * @unknown: the receiver wrote that the delivering computer had no name
 * @inner_protocol: fetched by a program of the reader, or handed over inside one computer
 * @internal: from one computer of a place to another one of the same place
 */
typedef struct
{
  guint             index;
  GenkanMessageHop *hop;
  char             *by_address;
  char             *by_owner;
  char             *recipient;
  gboolean          unknown;
  gboolean          inner_protocol;
  gboolean          internal;
} GenkanMessageStep;

/**
 * GenkanMessageWay: the Received headers of a mail, topmost (newest) first.
 * @steps: (element-type GenkanMessageStep)
 * @entry: (nullable): where the mail came in from outside
 * @sure: index of a header above which surely everything was written by the receiving side; the entry, or a step above it
 *   that only looks as if it were inside
 * @below_entry: index of the header of the next older step, or the number of headers
 */
typedef struct
{
  GPtrArray         *steps;
  GenkanMessageStep *entry;
  guint              sure;
  guint              below_entry;
} GenkanMessageWay;

GenkanMessageWay  *_genkan_message_way_new        (GenkanMessage     *message,
                                                   GenkanUrlOwners   *owners);
void               _genkan_message_way_free       (GenkanMessageWay  *self);
GPtrArray         *_genkan_message_way_steal_hops (GenkanMessageWay  *self);
GenkanMessageStep *_genkan_message_received_parse (const char        *value);
void               _genkan_message_step_free      (GenkanMessageStep *self);
void               _genkan_message_hop_free       (gpointer           data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanMessageWay, _genkan_message_way_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanMessageStep, _genkan_message_step_free)

G_END_DECLS
