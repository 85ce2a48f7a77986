/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* QR codes in pictures, and pictures made to harm. */

#include <string.h>

#include "genkan-error.h"
#include "genkan-qr-read.h"

static GBytes *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "qr", name, NULL);
  g_autoptr (GError) error = NULL;
  char *content;
  gsize length;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (content, length);
}

static const struct
{
  const char *name;
  const char *expected; /* joined with a space */
} rows[] = {
  { "code.png", "https://www.example.com/a?b=c" },
  { "code.jpg", "https://www.example.com/a?b=c" },
  { "code.gif", "https://www.example.com/a?b=c" },
  { "animation.gif", "https://www.example.com/a?b=c" },
  { "inverted.png", "https://inverted.example/" },
  { "none.png", "" },
};

static void
test_row (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GBytes) picture = load (rows[i].name);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) codes = genkan_qr_read (picture, &error);
  g_autofree char *joined = NULL;

  if (g_error_matches (error, GENKAN_ERROR, GENKAN_ERROR_UNAVAILABLE))
    {
      g_test_skip (error->message);
      return;
    }
  g_assert_no_error (error);
  joined = g_strjoinv (" ", codes);
  g_assert_cmpstr (joined, ==, rows[i].expected);
}

static void
test_two (void)
{
  g_autoptr (GBytes) picture = load ("two.png");
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) codes = genkan_qr_read (picture, &error);

  if (g_error_matches (error, GENKAN_ERROR, GENKAN_ERROR_UNAVAILABLE))
    {
      g_test_skip (error->message);
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (codes), ==, 2);
  g_assert_true (g_strv_contains ((const char * const *) codes, "https://www.example.com/a?b=c"));
  g_assert_true (g_strv_contains ((const char * const *) codes, "https://second.example/"));
}

/* Any cut or change: an answer or an error, nothing else. */
static void
test_damaged (void)
{
  static const char * const names[] = { "code.png", "code.jpg", "animation.gif" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261121);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GBytes) whole = load (names[i]);

      for (guint n = 0; n < 200; n++)
        {
          g_autoptr (GByteArray) bytes = g_byte_array_new ();
          g_autoptr (GBytes) damaged = NULL;
          g_autoptr (GError) error = NULL;
          g_auto (GStrv) codes = NULL;

          g_byte_array_append (bytes, g_bytes_get_data (whole, NULL), (guint) g_bytes_get_size (whole));
          if (n % 2 == 0)
            g_byte_array_set_size (bytes, (guint) g_rand_int_range (rand, 0, (gint32) bytes->len));
          else
            bytes->data[g_rand_int_range (rand, 0, (gint32) bytes->len)] ^= (guint8) g_rand_int_range (rand, 1, 256);
          damaged = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
          codes = genkan_qr_read (damaged, &error);
          g_assert_true ((codes != NULL) == (error == NULL));
        }
    }
}

static void
assert_refused (GByteArray *bytes,
                int         code)
{
  g_autoptr (GBytes) picture = g_byte_array_free_to_bytes (bytes);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) codes = genkan_qr_read (picture, &error);

  g_assert_null (codes);
  if (!g_error_matches (error, GENKAN_ERROR, GENKAN_ERROR_UNAVAILABLE))
    g_assert_error (error, GENKAN_ERROR, code);
}

/* A small file that says it is 60,000 × 60,000 points: refused before they are made. */
static void
test_bomb (void)
{
  g_autoptr (GBytes) gif = load ("code.gif");
  GByteArray *bytes = g_byte_array_new ();

  g_byte_array_append (bytes, g_bytes_get_data (gif, NULL), (guint) g_bytes_get_size (gif));
  memcpy (bytes->data + 6, "\x60\xea\x60\xea", 4);
  assert_refused (bytes, GENKAN_ERROR_TOO_LARGE);
}

static void
test_scans (void)
{
  g_autoptr (GBytes) jpeg = load ("code.jpg");
  GByteArray *bytes = g_byte_array_new ();

  g_byte_array_append (bytes, g_bytes_get_data (jpeg, NULL), (guint) g_bytes_get_size (jpeg));
  for (guint i = 0; i < 1000; i++)
    g_byte_array_append (bytes, (const guint8 *) "\xff\xda", 2);
  assert_refused (bytes, GENKAN_ERROR_BROKEN);
}

static void
test_other (void)
{
  GByteArray *bytes = g_byte_array_new ();

  assert_refused (bytes, GENKAN_ERROR_BROKEN);
  bytes = g_byte_array_new ();
  g_byte_array_append (bytes, (const guint8 *) "<svg xmlns='http://www.w3.org/2000/svg'/>", 41);
  assert_refused (bytes, GENKAN_ERROR_BROKEN);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/qr/read/%s", rows[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_row);
    }
  g_test_add_func ("/core/qr/two", test_two);
  g_test_add_func ("/core/qr/damaged", test_damaged);
  g_test_add_func ("/core/qr/bomb", test_bomb);
  g_test_add_func ("/core/qr/scans", test_scans);
  g_test_add_func ("/core/qr/other", test_other);

  return g_test_run ();
}
