/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GENKAN_TYPE_WAIT_RING (genkan_wait_ring_get_type ())
G_DECLARE_FINAL_TYPE (GenkanWaitRing, genkan_wait_ring, GENKAN, WAIT_RING, GtkWidget)

GtkWidget *genkan_wait_ring_new      (void);
void       genkan_wait_ring_set_wait (GenkanWaitRing *self,
                                      gint64          left,
                                      gint64          all,
                                      const char     *until);

G_END_DECLS
