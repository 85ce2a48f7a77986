/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** GenkanQrPicture: how light each point is, row by row, one byte each. @points: (nullable): none in an empty picture */
typedef struct
{
  guint8 *points;
  guint   width;
  guint   height;
} GenkanQrPicture;

gboolean genkan_qr_picture_load  (GenkanQrPicture  *picture,
                                  guint             min_side,
                                  GBytes           *file,
                                  GError          **error);
void     genkan_qr_picture_clear (GenkanQrPicture  *picture);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GenkanQrPicture, genkan_qr_picture_clear)

G_END_DECLS
