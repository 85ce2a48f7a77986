/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-message-proof.h"
#include "genkan-places.h"

G_BEGIN_DECLS

GenkanPlaces *genkan_cli_open_places   (void);
void          genkan_cli_print_story   (GenkanMessage           *message,
                                        const GenkanMessageKeys *keys,
                                        GenkanPlaces            *places);

G_END_DECLS
