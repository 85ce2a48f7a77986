/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-qr-picture.h"

G_BEGIN_DECLS

gboolean genkan_qr_picture_has_marks (const GenkanQrPicture *picture);

G_END_DECLS
