/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-knowledge.h"

G_BEGIN_DECLS

const char *genkan_entry_opener_find_entry   (GenkanKnowledge *knowledge,
                                              GVariant        *request);
const char *genkan_entry_opener_find_page    (GenkanKnowledge *knowledge,
                                              GVariant        *request);
const char *genkan_entry_opener_find_contact (GenkanKnowledge *knowledge,
                                              GVariant        *request);
const char *genkan_entry_opener_find_saved   (GenkanKnowledge *knowledge,
                                              GVariant        *request);

G_END_DECLS
