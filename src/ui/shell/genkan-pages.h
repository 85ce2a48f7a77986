/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-knowledge.h"
#include "genkan-page.h"

G_BEGIN_DECLS

GenkanPage *genkan_pages_create (const char      *id,
                                 GenkanKnowledge *knowledge,
                                 GVariant        *request);

G_END_DECLS
