/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Addresses as QR codes: what is written can be read again. */

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

#include "genkan-error.h"
#include "genkan-qr-code.h"
#include "genkan-qr-read.h"

/* Points a field: what a code in a window has at least. */
#define POINTS 3

static GBytes *
draw (const GenkanQrCode *code)
{
  int side = (int) (code->side + 2 * GENKAN_QR_QUIET_ZONE) * POINTS;
  g_autoptr (GdkPixbuf) picture = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, side, side);
  g_autoptr (GError) error = NULL;
  int stride = gdk_pixbuf_get_rowstride (picture);
  guchar *pixels = gdk_pixbuf_get_pixels (picture);
  char *png;
  gsize length;

  gdk_pixbuf_fill (picture, 0xffffffff);
  for (int y = 0; y < side; y++)
    {
      for (int x = 0; x < side; x++)
        {
          /* what lies in the quiet zone on the left becomes a large number, and that is light */
          if (genkan_qr_code_is_dark (code, (guint) (x / POINTS) - GENKAN_QR_QUIET_ZONE, (guint) (y / POINTS) - GENKAN_QR_QUIET_ZONE))
            memset (pixels + y * stride + x * 3, 0, 3);
        }
    }
  gdk_pixbuf_save_to_buffer (picture, &png, &length, "png", &error, NULL);
  g_assert_no_error (error);

  return g_bytes_new_take (png, length);
}

static gboolean
is_unavailable (const GError *error)
{
  if (!g_error_matches (error, GENKAN_ERROR, GENKAN_ERROR_UNAVAILABLE))
    return FALSE;

  g_test_skip (error->message);

  return TRUE;
}

static void
assert_round_trip (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanQrCode) code = genkan_qr_code_new (text, &error);
  g_autoptr (GBytes) picture = NULL;
  g_auto (GStrv) read = NULL;

  if (is_unavailable (error))
    return;
  g_assert_no_error (error);
  g_assert_cmpuint (code->side, >=, 21);
  g_assert_cmpuint (code->side % 4, ==, 1);

  picture = draw (code);
  read = genkan_qr_read (picture, &error);
  if (is_unavailable (error))
    return;
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (read), ==, 1);
  g_assert_cmpstr (read[0], ==, text);
}

static const char * const texts[] = {
  "https://a.example/",
  "https://www.example.co.jp/mypage/login?next=%2Fbill&lang=ja#top",
  "https://xn--eckwd4c7c.example/",
  "https://www.example.jp/検索?q=玄関",
  "HTTPS://WWW.EXAMPLE.COM/ABC",
  "0123456789",
  "x",
};

static void
test_row (gconstpointer data)
{
  assert_round_trip (data);
}

/* Every length up to the limit gives a code that can be read: a sample of them. */
static void
test_lengths (void)
{
  for (gsize length = 20; length <= GENKAN_QR_TEXT_LIMIT; length += 119)
    {
      g_autoptr (GString) text = g_string_new ("https://www.example.com/");

      while (text->len < length)
        g_string_append_c (text, (char) ('a' + text->len % 26));
      assert_round_trip (text->str);
    }
}

static void
test_limit (void)
{
  g_autofree char *longest = g_strnfill (GENKAN_QR_TEXT_LIMIT, 'a');
  g_autofree char *too_long = g_strnfill (GENKAN_QR_TEXT_LIMIT + 1, 'a');
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanQrCode) code = genkan_qr_code_new (longest, &error);

  if (is_unavailable (error))
    return;
  g_assert_no_error (error);
  g_assert_cmpuint (code->side, <=, 97);

  g_clear_pointer (&code, genkan_qr_code_free);
  code = genkan_qr_code_new (too_long, &error);
  g_assert_null (code);
  g_assert_error (error, GENKAN_ERROR, GENKAN_ERROR_TOO_LARGE);
}

static void
test_empty (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (genkan_qr_code_new ("", &error));
  g_assert_error (error, GENKAN_ERROR, GENKAN_ERROR_EMPTY);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/qr/write/%u", (guint) i);

      g_test_add_data_func (path, texts[i], test_row);
    }
  g_test_add_func ("/core/qr/write/lengths", test_lengths);
  g_test_add_func ("/core/qr/write/limit", test_limit);
  g_test_add_func ("/core/qr/write/empty", test_empty);

  return g_test_run ();
}
