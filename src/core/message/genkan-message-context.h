/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-result.h"

G_BEGIN_DECLS

/* What only the person knows, asked when it would decide. */

gboolean genkan_message_context_asks_contract    (GenkanResult *result);
void     genkan_message_context_add_no_contract  (GenkanResult *result);

G_END_DECLS
