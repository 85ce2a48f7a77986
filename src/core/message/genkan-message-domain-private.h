/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-url-owner.h"

G_BEGIN_DECLS

char     *_genkan_message_domain_read       (const char      *text,
                                             gssize           length);
char     *_genkan_message_domain_dup_owner  (GenkanUrlOwners *owners,
                                             const char      *domain);
gboolean  _genkan_message_domain_same_owner (GenkanUrlOwners *owners,
                                             const char      *domain,
                                             const char      *other);

G_END_DECLS
