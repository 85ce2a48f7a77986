/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** GenkanMailbox: @name (nullable): decoded; @address (nullable): `user@domain`, the domain in lower case. */
typedef struct
{
  char *name;
  char *address;
} GenkanMailbox;

char      *genkan_message_decode_header   (const char *raw,
                                           gboolean   *guessed);
GPtrArray *genkan_message_parse_mailboxes (const char *raw,
                                           gboolean   *guessed);

G_END_DECLS
