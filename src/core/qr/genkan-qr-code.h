/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Fields around a code that must stay light, ISO/IEC 18004 section 6.3.8. */
#define GENKAN_QR_QUIET_ZONE 4

/** Bytes of an address that is shown as a QR code: 97 fields a side, which the camera of any telephone reads from a screen. */
#define GENKAN_QR_TEXT_LIMIT 858

/**
 * GenkanQrCode: dark and light fields, for a camera.
 * @side: fields a side, without the quiet zone
 */
typedef struct
{
  guint   side;
  guint8 *fields;
} GenkanQrCode;

GenkanQrCode *genkan_qr_code_new     (const char          *text,
                                      GError             **error);
void          genkan_qr_code_free    (GenkanQrCode        *code);
gboolean      genkan_qr_code_is_dark (const GenkanQrCode  *code,
                                      guint                x,
                                      guint                y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanQrCode, genkan_qr_code_free)

G_END_DECLS
