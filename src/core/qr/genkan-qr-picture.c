/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-qr-picture.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n.h>
#include <string.h>

#include "genkan-error.h"
#include "genkan-limits.h"

/* Passes of a progressive JPEG; real ones have about ten, bombs have thousands. */
#define MAX_JPEG_SCANS 100

/* Only the plain kinds of pictures: no loader that a system adds for something else ever sees foreign bytes. */
static const struct
{
  const char *magic;
  gsize       length;
  const char *type;
} types[] = {
  { "\211PNG\r\n\032\n", 8, "png" },
  { "\377\330\377", 3, "jpeg" },
  { "GIF87a", 6, "gif" },
  { "GIF89a", 6, "gif" },
};

static void
set_broken (GError **error)
{
  g_clear_error (error);
  g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_BROKEN, _("This picture is damaged or of an unknown kind."));
}

static void
set_too_large (GError **error)
{
  g_clear_error (error);
  g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_TOO_LARGE,
                       _("This picture is too large to look at. Please cut out the part with the code."));
}

static const char *
find_type (const guint8 *data,
           gsize         length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      if (length >= types[i].length && memcmp (data, types[i].magic, types[i].length) == 0)
        return types[i].type;
    }

  return NULL;
}

static gboolean
has_many_scans (const guint8 *data,
                gsize         length)
{
  guint n = 0;

  for (gsize i = 0; i + 1 < length && n <= MAX_JPEG_SCANS; i++)
    n += data[i] == 0xff && data[i + 1] == 0xda;

  return n > MAX_JPEG_SCANS;
}

/* Returns: the end of a chain of GIF sub-blocks that begins at @at */
static gsize
skip_blocks (const guint8 *data,
             gsize         length,
             gsize         at)
{
  while (at < length && data[at] != 0)
    at += 1 + (gsize) data[at];

  return MIN (at + 1, length);
}

static gsize
color_table_size (guint8 flags)
{
  return (flags & 0x80) != 0 ? 3 * ((gsize) 2 << (flags & 7)) : 0;
}

/* Where the first picture of a GIF ends; an animation may have thousands. GIF89a specification, section 20 */
static gsize
first_frame_end (const guint8 *data,
                 gsize         length)
{
  gsize at = length > 13 ? 13 + color_table_size (data[10]) : length;

  while (at + 10 < length)
    {
      if (data[at] == 0x21)
        at = skip_blocks (data, length, at + 2);
      else if (data[at] == 0x2c)
        return skip_blocks (data, length, at + 10 + color_table_size (data[at + 9]) + 1);
      else
        break;
    }

  return length;
}

typedef struct
{
  gboolean is_too_large;
} Size;

static void
on_size_prepared (GdkPixbufLoader *loader,
                  int              width,
                  int              height,
                  gpointer         data)
{
  Size *size = data;

  if (width > 0 && height > 0 && (gint64) width * height <= GENKAN_LIMIT_PICTURE_POINTS)
    return;

  size->is_too_large = TRUE;
  gdk_pixbuf_loader_set_size (loader, 1, 1);
}

/* Returns: how light a point is on white paper, Rec. 601 */
static guint8
lightness (const guint8 *point,
           guint         n_channels)
{
  guint light = (point[0] * 299u + point[1] * 587u + point[2] * 114u) / 1000;

  if (n_channels == 4)
    light = (light * point[3] + 255 * (255 - point[3])) / 255;

  return (guint8) light;
}

static void
take_points (GenkanQrPicture *picture,
             GdkPixbuf       *pixbuf)
{
  const guint8 *pixels = gdk_pixbuf_read_pixels (pixbuf);
  gsize stride = (gsize) gdk_pixbuf_get_rowstride (pixbuf);
  guint n_channels = (guint) gdk_pixbuf_get_n_channels (pixbuf);
  guint8 *to;

  picture->width = (guint) gdk_pixbuf_get_width (pixbuf);
  picture->height = (guint) gdk_pixbuf_get_height (pixbuf);
  picture->points = to = g_malloc ((gsize) picture->width * picture->height);

  for (guint y = 0; y < picture->height; y++)
    {
      for (guint x = 0; x < picture->width; x++)
        *to++ = lightness (pixels + y * stride + (gsize) x * n_channels, n_channels);
    }
}

/* Returns: (transfer full) (nullable) */
static GdkPixbuf *
decode (const guint8  *data,
        gsize          length,
        const char    *type,
        GError       **error)
{
  static const guint8 gif_end = 0x3b;
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_type (type, error);
  gboolean is_gif = g_str_equal (type, "gif");
  Size size = { FALSE };
  GdkPixbuf *pixbuf;
  gsize at = 0;

  if (loader == NULL)
    {
      set_broken (error);
      return NULL;
    }

  g_signal_connect (loader, "size-prepared", G_CALLBACK (on_size_prepared), &size);
  if (is_gif)
    length = first_frame_end (data, length);

  /* in pieces, so that the size is known before the rest is read */
  while (at < length && !size.is_too_large)
    {
      gsize n = MIN (length - at, 4096);

      if (!gdk_pixbuf_loader_write (loader, data + at, n, NULL))
        break;
      at += n;
    }
  if (is_gif && at == length)
    gdk_pixbuf_loader_write (loader, &gif_end, 1, NULL);
  gdk_pixbuf_loader_close (loader, NULL);

  if (size.is_too_large)
    {
      set_too_large (error);
      return NULL;
    }
  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  if (pixbuf == NULL || gdk_pixbuf_get_bits_per_sample (pixbuf) != 8 || gdk_pixbuf_get_n_channels (pixbuf) < 3)
    {
      set_broken (error);
      return NULL;
    }

  return g_object_ref (pixbuf);
}

/**
 * genkan_qr_picture_load:
 * @file: a PNG, JPEG or GIF file; of an animation the first picture counts
 *
 * Decodes within the limits: the size is known and refused before any point is.
 *
 * Returns: %FALSE with GENKAN_ERROR_BROKEN or _TOO_LARGE; a picture that was cut short is loaded as far as it goes
 */
gboolean
genkan_qr_picture_load (GenkanQrPicture  *picture,
                        GBytes           *file,
                        GError          **error)
{
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  gsize length;
  const guint8 *data = g_bytes_get_data (file, &length);
  const char *type = find_type (data, length);

  if (type == NULL || (g_str_equal (type, "jpeg") && has_many_scans (data, length)))
    {
      set_broken (error);
      return FALSE;
    }
  if (length > GENKAN_LIMIT_PICTURE_FILE)
    {
      set_too_large (error);
      return FALSE;
    }

  pixbuf = decode (data, length, type, error);
  if (pixbuf == NULL)
    return FALSE;
  take_points (picture, pixbuf);

  return TRUE;
}

void
genkan_qr_picture_clear (GenkanQrPicture *picture)
{
  g_clear_pointer (&picture->points, g_free);
}
