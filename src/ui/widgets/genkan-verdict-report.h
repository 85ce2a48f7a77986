/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-result.h"
#include "genkan-verdict-words.h"

G_BEGIN_DECLS

char *genkan_verdict_report_dup_host (GenkanResult *result);
char *genkan_verdict_report_dup_ids  (GenkanResult *result);
char *genkan_verdict_report_dup_text (GenkanResult *result,
                                      GenkanAbout   about);
void  genkan_verdict_report_append_lines
                                     (GString       *report,
                                      const char    *caption,
                                      char         **lines);

G_END_DECLS
