/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-qr-read.h"

#include <glib/gi18n.h>

#include "genkan-error.h"

/**
 * genkan_qr_read:
 * @picture: a PNG, JPEG or GIF file
 *
 * Returns: (transfer full) (nullable): the texts of all codes in the picture, none is an empty array; %NULL with
 *   GENKAN_ERROR_UNAVAILABLE when the program was built without QR codes, _BROKEN or _TOO_LARGE
 */
char **
genkan_qr_read (GBytes  *picture,
                GError **error)
{
  g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_UNAVAILABLE, _("This program was built without QR codes."));
  return NULL;
}
