/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-message.h"

G_BEGIN_DECLS

GPtrArray     *genkan_message_read_bytes (GBytes      *bytes,
                                          GError     **error);
GenkanMessage *genkan_message_read_text  (const char  *text,
                                          const char  *sender,
                                          GError     **error);

G_END_DECLS
