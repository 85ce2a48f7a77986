/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-guide-facts.h"
#include "genkan-records.h"

G_BEGIN_DECLS

GenkanGuideRecords *genkan_guide_memory_new          (GenkanRecords *records);
void                genkan_guide_memory_note_attempt (GenkanRecords *records,
                                                      const char    *service,
                                                      const char    *choice,
                                                      gint64         now);

G_END_DECLS
