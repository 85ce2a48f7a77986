/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-records.h"

G_BEGIN_DECLS

GenkanRecords *genkan_cli_open_records   (int           *status);
GenkanRecords *genkan_cli_peek_records   (void);
GenkanRecord  *genkan_cli_put_record     (GenkanRecords *records,
                                          GenkanRecord  *draft,
                                          int           *status);
GenkanRecord  *genkan_cli_remove_record  (GenkanRecords *records,
                                          GenkanRecord  *record,
                                          int           *status);
GenkanRecord  *genkan_cli_find_entry     (GenkanRecords *records,
                                          const char    *id,
                                          int           *status);
const char    *genkan_cli_name_of_person (GenkanRecords *records,
                                          GenkanRecord  *entry);

G_END_DECLS
