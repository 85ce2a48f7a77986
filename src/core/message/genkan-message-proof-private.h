/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-message-proof.h"
#include "genkan-message-way-private.h"

G_BEGIN_DECLS

/* The parts of a proof, each in its own file. */

void _genkan_message_proof_take_results (GenkanMessageProof      *self,
                                         GenkanMessage           *message,
                                         const GenkanMessageWay  *way,
                                         GenkanUrlOwners         *owners);
void _genkan_message_proof_take_dkim    (GenkanMessageProof      *self,
                                         GenkanMessage           *message,
                                         const GenkanMessageKeys *keys,
                                         GenkanUrlOwners         *owners);
void _genkan_message_proof_take_smime   (GenkanMessageProof      *self,
                                         GenkanMessage           *message,
                                         const GenkanMessageKeys *keys);

G_END_DECLS
