/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-catalog.h"
#include "genkan-guide-walk.h"

G_BEGIN_DECLS

void genkan_cli_guide_print_page   (GenkanGuideWalk *walk,
                                    GenkanCatalog   *catalog,
                                    gint64           now);
void genkan_cli_guide_print_choice (guint            number,
                                    const char      *label,
                                    const char      *note,
                                    gboolean         is_chosen);
void genkan_cli_guide_print_words  (const char      *prefix,
                                    const char      *words);

G_END_DECLS
