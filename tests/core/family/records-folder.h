/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-records-backend.h"

G_BEGIN_DECLS

#define TYPE_RECORDS_FOLDER (records_folder_get_type ())

/** RecordsFolder: keeps each record in a file, so that another process sees what a killed one left behind. */
G_DECLARE_FINAL_TYPE (RecordsFolder, records_folder, RECORDS, FOLDER, GObject)

GenkanRecordsBackend *records_folder_new (const char *path,
                                          gboolean    is_telling);

G_END_DECLS
