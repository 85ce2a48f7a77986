/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-cli-request-log.h"
#include "genkan-message-proof.h"

G_BEGIN_DECLS

void genkan_cli_message_ask_keys (GenkanMessage           *message,
                                  const GenkanMessageKeys *keys,
                                  GenkanCliRequestLog     *log);

G_END_DECLS
