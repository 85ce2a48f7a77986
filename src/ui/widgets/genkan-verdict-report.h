/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-result.h"

G_BEGIN_DECLS

char *genkan_verdict_report_dup_host (GenkanResult *result);
char *genkan_verdict_report_dup_ids  (GenkanResult *result);
char *genkan_verdict_report_dup_text (GenkanResult *result);

G_END_DECLS
