/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "genkan-records.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_RECORDS_BANNER (genkan_records_banner_get_type ())
G_DECLARE_FINAL_TYPE (GenkanRecordsBanner, genkan_records_banner, GENKAN, RECORDS_BANNER, AdwBin)

void        genkan_records_banner_set_records (GenkanRecordsBanner *self,
                                               GenkanRecords       *records);
const char *genkan_records_banner_get_text    (GenkanRecordsBanner *self);
gboolean    genkan_records_banner_is_waiting  (GenkanRecordsBanner *self);

G_END_DECLS
