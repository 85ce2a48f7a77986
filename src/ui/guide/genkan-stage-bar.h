/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GENKAN_TYPE_STAGE_BAR (genkan_stage_bar_get_type ())
G_DECLARE_FINAL_TYPE (GenkanStageBar, genkan_stage_bar, GENKAN, STAGE_BAR, GtkWidget)

GtkWidget *genkan_stage_bar_new       (void);
void       genkan_stage_bar_set_stage (GenkanStageBar *self,
                                       guint           n_done,
                                       guint           n_stages);

G_END_DECLS
