/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-finding.h"

G_BEGIN_DECLS

extern const GenkanFindingKind _genkan_entry_changed;
extern const GenkanFindingKind _genkan_entry_encrypted_form;
extern const GenkanFindingKind _genkan_entry_not_encrypted;
extern const GenkanFindingKind _genkan_entry_not_plain;
extern const GenkanFindingKind _genkan_entry_unknown_service;

G_END_DECLS
