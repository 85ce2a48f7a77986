/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-url.h"

G_BEGIN_DECLS

typedef struct _GenkanUrlOwners GenkanUrlOwners;

GenkanUrlOwners *genkan_url_owners_new  (void);
void             genkan_url_owners_free (GenkanUrlOwners *owners);
void             genkan_url_owners_find (GenkanUrlOwners *owners,
                                         GenkanUrl       *url);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanUrlOwners, genkan_url_owners_free)

G_END_DECLS
