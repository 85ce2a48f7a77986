/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-qr-code.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-error.h"

#ifdef HAVE_QRENCODE
#include <qrencode.h>

/* From a screen nothing is dirty or torn, so larger fields help a camera more than spare ones. The better level is taken
 * while the code does not grow by it. */
static QRcode *
encode (const char *text)
{
  QRcode *small = QRcode_encodeString8bit (text, 0, QR_ECLEVEL_L);
  QRcode *spare;

  if (small == NULL)
    return NULL;

  spare = QRcode_encodeString8bit (text, small->version, QR_ECLEVEL_M);
  if (spare == NULL || spare->version > small->version)
    {
      g_clear_pointer (&spare, QRcode_free);
      return small;
    }
  QRcode_free (small);

  return spare;
}
#endif

static void
set_too_long (GError **error)
{
  g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_TOO_LARGE,
                       _("This address is too long for a QR code that a telephone can read."));
}

/**
 * genkan_qr_code_new:
 * @text: an address
 *
 * Returns: (transfer full) (nullable): the code, or %NULL with GENKAN_ERROR_EMPTY, _TOO_LARGE, or _UNAVAILABLE when the
 *   program was built without the writing of QR codes
 */
GenkanQrCode *
genkan_qr_code_new (const char  *text,
                    GError     **error)
{
  g_return_val_if_fail (text != NULL, NULL);

  if (*text == '\0')
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_EMPTY, _("There is no address to show as a QR code."));
      return NULL;
    }
  if (strlen (text) > GENKAN_QR_TEXT_LIMIT)
    {
      set_too_long (error);
      return NULL;
    }

#ifdef HAVE_QRENCODE
  QRcode *encoded = encode (text);
  GenkanQrCode *code;
  gsize n;

  if (encoded == NULL)
    {
      set_too_long (error);
      return NULL;
    }

  code = g_new0 (GenkanQrCode, 1);
  code->side = (guint) encoded->width;
  n = (gsize) code->side * code->side;
  code->fields = g_malloc (n);
  for (gsize i = 0; i < n; i++)
    code->fields[i] = encoded->data[i] & 1;
  QRcode_free (encoded);

  return code;
#else
  g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_UNAVAILABLE, _("This program was built without QR codes."));
  return NULL;
#endif
}

void
genkan_qr_code_free (GenkanQrCode *code)
{
  if (code == NULL)
    return;

  g_free (code->fields);
  g_free (code);
}

/** genkan_qr_code_is_dark: @x: column from the left, @y: row from the top; what lies outside is light */
gboolean
genkan_qr_code_is_dark (const GenkanQrCode *code,
                        guint               x,
                        guint               y)
{
  g_return_val_if_fail (code != NULL, FALSE);

  return x < code->side && y < code->side && code->fields[(gsize) y * code->side + x] != 0;
}
