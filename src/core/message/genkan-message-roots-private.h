/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gnutls/x509.h>

#include "genkan-message-proof.h"

G_BEGIN_DECLS

GenkanMessageRoots *_genkan_message_roots_new   (void);
void                _genkan_message_roots_free  (GenkanMessageRoots *roots);
gboolean            _genkan_message_roots_vouch (GenkanMessageRoots *roots,
                                                 gnutls_x509_crt_t  *chain,
                                                 guint               n);
gboolean            _genkan_message_pem_vouches (GBytes             *pem,
                                                 gnutls_x509_crt_t  *chain,
                                                 guint               n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanMessageRoots, _genkan_message_roots_free)

G_END_DECLS
