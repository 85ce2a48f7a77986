/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-result.h"

G_BEGIN_DECLS

void genkan_cli_print_text (GenkanResult *result,
                            const char   *subject_label);
void genkan_cli_print_json (GenkanResult *result,
                            gboolean      pretty);

G_END_DECLS
