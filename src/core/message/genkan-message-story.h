/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-message-proof.h"
#include "genkan-places.h"

G_BEGIN_DECLS

char **genkan_message_story_tell_way   (const GenkanMessageProof *proof,
                                        GenkanPlaces             *places);
char **genkan_message_story_tell_proof (const GenkanMessageProof *proof);
char  *genkan_message_story_tell_seal  (const GenkanMessageProof *proof);

G_END_DECLS
