/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-result.h"
#include "genkan-url-check.h"

G_BEGIN_DECLS

/**
 * GenkanEntryGate:
 * @GENKAN_ENTRY_GATE_OPEN: the address is an official one of its service
 * @GENKAN_ENTRY_GATE_UNPROVED: nothing is known for or against it: the person may keep it, and nobody vouches for it
 * @GENKAN_ENTRY_GATE_SHUT: it is not kept and not opened; the result says why
 */
typedef enum
{
  GENKAN_ENTRY_GATE_OPEN,
  GENKAN_ENTRY_GATE_UNPROVED,
  GENKAN_ENTRY_GATE_SHUT,
} GenkanEntryGate;

char            *genkan_entry_gate_normalise (const char           *typed);
GenkanEntryGate  genkan_entry_gate_for_new   (GenkanResult         *result);
GenkanEntryGate  genkan_entry_gate_for_saved (GenkanResult         *result,
                                              const char           *saved_verdict);

G_END_DECLS
