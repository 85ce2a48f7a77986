/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-message.h"

G_BEGIN_DECLS

/* How the readers of bytes, mails, texts and pictures share their work. */

gsize          _genkan_message_split_headers    (const char     *data,
                                                 gsize           length,
                                                 GenkanMessage  *message);
gboolean       _genkan_message_has_mail_headers (GenkanMessage  *message);
void           _genkan_message_read_headers     (GenkanMessage  *message);

GenkanMessage *_genkan_message_read_mail        (GBytes         *raw);
void           _genkan_message_read_parts       (GenkanMessage  *message,
                                                 gsize           body);

gboolean       _genkan_message_add_codes        (GenkanMessage  *message,
                                                 GBytes         *picture,
                                                 GString        *text,
                                                 GError        **error);
void           _genkan_message_add_text_links   (GenkanMessage  *message);
void           _genkan_message_compare_parts    (GenkanMessage  *message,
                                                 const char     *unseen);

void           _genkan_message_append_plain     (GString        *to,
                                                 const char     *text);
void           _genkan_message_add_link         (GenkanMessage  *message,
                                                 GenkanMessageLinkKind kind,
                                                 const char     *address,
                                                 gsize           address_length,
                                                 gssize          start,
                                                 gsize           length);

G_END_DECLS
