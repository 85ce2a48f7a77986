/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GENKAN_TYPE_FOLD_BOX (genkan_fold_box_get_type ())
G_DECLARE_FINAL_TYPE (GenkanFoldBox, genkan_fold_box, GENKAN, FOLD_BOX, GtkWidget)

G_END_DECLS
