/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-record.h"
#include "genkan-url-check.h"

G_BEGIN_DECLS

/**
 * GenkanEntryGate:
 * @GENKAN_ENTRY_GATE_OPEN: the address is an official one of its service
 * @GENKAN_ENTRY_GATE_UNPROVED: nothing is known for or against it: the person may keep it, and nobody vouches for it
 * @GENKAN_ENTRY_GATE_SHUT: it is not kept and not opened; the result says why
 *
 * The one rule of the window, the command line and the search of the desktop.
 */
typedef enum
{
  GENKAN_ENTRY_GATE_OPEN,
  GENKAN_ENTRY_GATE_UNPROVED,
  GENKAN_ENTRY_GATE_SHUT,
} GenkanEntryGate;

GenkanResult *genkan_entry_gate_judge_new   (GenkanUrlCheck      *check,
                                             const char          *address,
                                             const GenkanService *service,
                                             GenkanEntryGate     *gate);
GenkanResult *genkan_entry_gate_judge_saved (GenkanUrlCheck      *check,
                                             GenkanCatalog       *catalog,
                                             GenkanRecord        *entry,
                                             GenkanEntryGate     *gate);
gboolean      genkan_entry_gate_was_better  (GenkanRecord        *entry,
                                             GenkanResult        *result);
gboolean      genkan_entry_gate_note        (GenkanRecord        *draft,
                                             GenkanResult        *result,
                                             gint64               now,
                                             GError             **error);

G_END_DECLS
