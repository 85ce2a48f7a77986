/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GENKAN_TYPE_QR_VIEW (genkan_qr_view_get_type ())
G_DECLARE_FINAL_TYPE (GenkanQrView, genkan_qr_view, GENKAN, QR_VIEW, GtkWidget)

gboolean genkan_qr_view_set_text (GenkanQrView  *self,
                                  const char    *text,
                                  const char    *name,
                                  GError       **error);

G_END_DECLS
