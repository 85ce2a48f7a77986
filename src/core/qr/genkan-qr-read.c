/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-qr-read.h"

#include <glib/gi18n.h>

#include "genkan-error.h"
#include "genkan-limits.h"
#include "genkan-qr-marks.h"
#include "genkan-qr-picture.h"

#ifdef HAVE_ZBAR
#include <zbar.h>

/* The smallest code has 21 fields a side, and nothing can be read with less than two points a field. */
#define MIN_SIDE 42

/* Points of a picture from which on every second line is enough. */
#define MANY_POINTS (1000 * 1000)

static void
add_codes (GPtrArray         *texts,
           const zbar_image_t *image)
{
  for (const zbar_symbol_t *symbol = zbar_image_first_symbol (image); symbol != NULL && texts->len < GENKAN_LIMIT_QR_CODES;
       symbol = zbar_symbol_next (symbol))
    {
      guint length = zbar_symbol_get_data_length (symbol);
      g_autofree char *text = NULL;

      if (zbar_symbol_get_type (symbol) != ZBAR_QRCODE || length == 0)
        continue;
      text = g_utf8_make_valid (zbar_symbol_get_data (symbol), MIN (length, GENKAN_LIMIT_ADDRESS));
      if (*text != '\0' && !g_ptr_array_find_with_equal_func (texts, text, g_str_equal, NULL))
        g_ptr_array_add (texts, g_steal_pointer (&text));
    }
}

static void
scan (const GenkanQrPicture *picture,
      GPtrArray             *texts)
{
  zbar_image_scanner_t *scanner = zbar_image_scanner_create ();
  zbar_image_t *image = zbar_image_create ();

  zbar_image_scanner_set_config (scanner, ZBAR_NONE, ZBAR_CFG_ENABLE, 0);
  zbar_image_scanner_set_config (scanner, ZBAR_QRCODE, ZBAR_CFG_ENABLE, 1);
  /* white on black is looked for when there is nothing else */
  zbar_image_scanner_set_config (scanner, ZBAR_NONE, ZBAR_CFG_TEST_INVERTED, 1);
  if ((guint64) picture->width * picture->height >= MANY_POINTS)
    {
      zbar_image_scanner_set_config (scanner, ZBAR_NONE, ZBAR_CFG_X_DENSITY, 2);
      zbar_image_scanner_set_config (scanner, ZBAR_NONE, ZBAR_CFG_Y_DENSITY, 2);
    }
  zbar_image_set_format (image, zbar_fourcc ('Y', '8', '0', '0'));
  zbar_image_set_size (image, picture->width, picture->height);
  zbar_image_set_data (image, picture->points, (gulong) picture->width * picture->height, NULL);
  if (zbar_scan_image (scanner, image) > 0)
    add_codes (texts, image);

  zbar_image_destroy (image);
  zbar_image_scanner_destroy (scanner);
}
#endif

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
#ifdef HAVE_ZBAR
  g_auto (GenkanQrPicture) points = { 0 };
  g_autoptr (GPtrArray) texts = NULL;

  g_return_val_if_fail (picture != NULL, NULL);

  if (!genkan_qr_picture_load (&points, MIN_SIDE, picture, error))
    return NULL;
  texts = g_ptr_array_new_with_free_func (g_free);
  if (points.points != NULL && genkan_qr_picture_has_marks (&points))
    scan (&points, texts);
  g_ptr_array_add (texts, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&texts), FALSE);
#else
  g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_UNAVAILABLE, _("This program was built without QR codes."));
  return NULL;
#endif
}
