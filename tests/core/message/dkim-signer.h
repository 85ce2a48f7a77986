/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** The record of the key with which dkim_signer_sign() signs: the one of RFC 8463, appendix A.2. */
#define DKIM_SIGNER_RECORD "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="

char *dkim_signer_sign (const char *domain,
                        const char *tags,
                        const char *covered_canonical,
                        const char *body_canonical,
                        const char *headers_and_body);

G_END_DECLS
