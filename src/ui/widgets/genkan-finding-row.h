/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "genkan-finding.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_FINDING_ROW (genkan_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (GenkanFindingRow, genkan_finding_row, GENKAN, FINDING_ROW, GtkListBoxRow)

GtkWidget *genkan_finding_row_new (GenkanFinding *finding,
                                   guint          number);

G_END_DECLS
