/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GENKAN_TYPE_SPLIT (genkan_split_get_type ())
G_DECLARE_FINAL_TYPE (GenkanSplit, genkan_split, GENKAN, SPLIT, AdwBin)

gboolean genkan_split_get_folded       (GenkanSplit *self);
gboolean genkan_split_get_shows_detail (GenkanSplit *self);
void     genkan_split_show_detail      (GenkanSplit *self,
                                        gboolean     detail);

G_END_DECLS
