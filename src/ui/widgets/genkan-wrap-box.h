/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GENKAN_TYPE_WRAP_BOX (genkan_wrap_box_get_type ())
G_DECLARE_FINAL_TYPE (GenkanWrapBox, genkan_wrap_box, GENKAN, WRAP_BOX, GtkWidget)

void genkan_wrap_box_append (GenkanWrapBox *self,
                             GtkWidget     *child);
void genkan_wrap_box_clear  (GenkanWrapBox *self);

G_END_DECLS
