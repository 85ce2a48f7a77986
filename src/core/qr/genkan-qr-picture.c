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

typedef struct
{
  guint64 width;
  guint64 height;
} Size;

static void
set_broken (GError **error)
{
  g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_BROKEN, _("This picture is damaged or of an unknown kind."));
}

static void
set_too_large (GError **error)
{
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

/* A number of two bytes. */
static guint
big_endian (const guint8 *data)
{
  return (guint) data[0] << 8 | data[1];
}

static guint
little_endian (const guint8 *data)
{
  return (guint) data[1] << 8 | data[0];
}

static gboolean
find_png_size (const guint8 *data,
               gsize         length,
               Size         *size)
{
  if (length < 24)
    return FALSE;

  size->width = (guint64) big_endian (data + 16) << 16 | big_endian (data + 18);
  size->height = (guint64) big_endian (data + 20) << 16 | big_endian (data + 22);

  return TRUE;
}

/* The size stands in the first "start of frame" segment, ITU T.81 section B.2.2. */
static gboolean
find_jpeg_size (const guint8 *data,
                gsize         length,
                Size         *size)
{
  gsize at = 2;

  while (at + 9 < length)
    {
      guint8 marker = data[at + 1];

      if (data[at] != 0xff)
        return FALSE;
      if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc)
        {
          size->height = big_endian (data + at + 5);
          size->width = big_endian (data + at + 7);
          return TRUE;
        }
      at += marker == 0xff ? 1 : 2 + (gsize) big_endian (data + at + 2);
    }

  return FALSE;
}

/* Where the first picture of a GIF ends; an animation may have thousands. GIF89a specification, section 20 */
static gsize
first_frame_end (const guint8 *data,
                 gsize         length,
                 Size         *frame)
{
  gsize at = length > 13 ? 13 + color_table_size (data[10]) : length;

  while (at + 10 < length)
    {
      if (data[at] == 0x21)
        {
          at = skip_blocks (data, length, at + 2);
          continue;
        }
      if (data[at] != 0x2c)
        break;

      frame->width = little_endian (data + at + 5);
      frame->height = little_endian (data + at + 7);
      return skip_blocks (data, length, at + 10 + color_table_size (data[at + 9]) + 1);
    }

  return length;
}

/* Returns: FALSE when the file does not say how large the picture is */
static gboolean
find_size (const char   *type,
           const guint8 *data,
           gsize        *length,
           Size         *size)
{
  Size frame = { 0 };

  if (g_str_equal (type, "png"))
    return find_png_size (data, *length, size);
  if (g_str_equal (type, "jpeg"))
    return find_jpeg_size (data, *length, size);
  if (*length < 13)
    return FALSE;

  *length = first_frame_end (data, *length, &frame);
  size->width = MAX (little_endian (data + 6), frame.width);
  size->height = MAX (little_endian (data + 8), frame.height);

  return frame.width > 0 && frame.height > 0;
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
      const guint8 *point = pixels + y * stride;

      for (guint x = 0; x < picture->width; x++, point += n_channels)
        *to++ = lightness (point, n_channels);
    }
}

/* Returns: (transfer full) (nullable): what can be decoded of a picture whose size is within the limit */
static GdkPixbuf *
decode (const guint8 *data,
        gsize         length,
        const char   *type)
{
  static const guint8 gif_end = 0x3b;
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_type (type, NULL);
  GdkPixbuf *pixbuf;

  if (loader == NULL)
    return NULL;

  if (gdk_pixbuf_loader_write (loader, data, length, NULL) && g_str_equal (type, "gif"))
    gdk_pixbuf_loader_write (loader, &gif_end, 1, NULL);
  gdk_pixbuf_loader_close (loader, NULL);

  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  if (pixbuf == NULL || gdk_pixbuf_get_bits_per_sample (pixbuf) != 8 || gdk_pixbuf_get_n_channels (pixbuf) < 3)
    return NULL;

  return g_object_ref (pixbuf);
}

/**
 * genkan_qr_picture_load:
 * @min_side: points of a side with which a picture begins to matter
 * @file: a PNG, JPEG or GIF file; of an animation the first picture counts
 *
 * Decodes within the limits: too large a picture is refused before anything of it is decoded, and one that is smaller than
 * @min_side, as invisible counters and the ornaments of mails, is left empty.
 *
 * Returns: %FALSE with GENKAN_ERROR_BROKEN or _TOO_LARGE; a picture that was cut short is loaded as far as it goes
 */
gboolean
genkan_qr_picture_load (GenkanQrPicture  *picture,
                        guint             min_side,
                        GBytes           *file,
                        GError          **error)
{
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  gsize length;
  const guint8 *data = g_bytes_get_data (file, &length);
  const char *type = find_type (data, length);
  Size size = { 0 };

  if (type == NULL || (g_str_equal (type, "jpeg") && has_many_scans (data, length)) || !find_size (type, data, &length, &size))
    {
      set_broken (error);
      return FALSE;
    }
  if (length > GENKAN_LIMIT_PICTURE_FILE || size.height > GENKAN_LIMIT_PICTURE_POINTS / MAX (size.width, 1))
    {
      set_too_large (error);
      return FALSE;
    }

  if (size.width < min_side || size.height < min_side)
    return TRUE;

  pixbuf = decode (data, length, type);
  if (pixbuf == NULL)
    {
      set_broken (error);
      return FALSE;
    }
  take_points (picture, pixbuf);

  return TRUE;
}

void
genkan_qr_picture_clear (GenkanQrPicture *picture)
{
  g_clear_pointer (&picture->points, g_free);
}
