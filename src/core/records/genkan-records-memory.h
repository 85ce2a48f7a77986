/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-records-backend.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_RECORDS_MEMORY (genkan_records_memory_get_type ())

/** GenkanRecordsMemory: keeps records until the program ends. */
G_DECLARE_FINAL_TYPE (GenkanRecordsMemory, genkan_records_memory, GENKAN, RECORDS_MEMORY, GObject)

GenkanRecordsBackend *genkan_records_memory_new (void);

G_END_DECLS
