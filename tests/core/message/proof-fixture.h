/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-message-proof.h"

G_BEGIN_DECLS

/** The moment by which all tests judge: 2026-11-21T00:00:00Z. */
#define PROOF_FIXTURE_NOW 1795219200

/** ProofFixture: keys that are published nowhere, an authority that signs nothing, and a clock that stands still. */
typedef struct
{
  GenkanMessageKeys keys;
} ProofFixture;

ProofFixture       *proof_fixture_new       (void);
void                proof_fixture_free      (ProofFixture *self);
void                proof_fixture_set_now   (ProofFixture *self,
                                             gint64        now);
GenkanMessageProof *proof_fixture_take      (ProofFixture *self,
                                             const char   *mail,
                                             gssize        length);
GenkanMessageProof *proof_fixture_take_file (ProofFixture *self,
                                             const char   *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ProofFixture, proof_fixture_free)

G_END_DECLS
