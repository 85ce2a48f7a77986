/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* The marks of a code are found in every size, at every angle and in every light in which a code can be read, so that a
 * picture that is not searched has none. */

#include <math.h>
#include <string.h>

#include "genkan-qr-marks.h"

#define SIDE 400

static void
load (GenkanQrPicture *picture,
      const char      *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "qr", name, NULL);
  g_autoptr (GMappedFile) mapped = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr (GBytes) bytes = g_mapped_file_get_bytes (mapped);
  g_autoptr (GError) error = NULL;

  genkan_qr_picture_load (picture, 1, bytes, &error);
  g_assert_no_error (error);
}

/* How light @from is at a place between points, and white around it. */
static double
light_at (const GenkanQrPicture *from,
          double                 x,
          double                 y)
{
  int left = (int) floor (x);
  int top = (int) floor (y);
  double sum = 0;

  for (int i = 0; i < 4; i++)
    {
      int column = left + i % 2;
      int row = top + i / 2;
      double share = (i % 2 ? x - left : 1 - x + left) * (i / 2 ? y - top : 1 - y + top);
      gboolean inside = column >= 0 && row >= 0 && column < (int) from->width && row < (int) from->height;

      sum += share * (inside ? from->points[(guint) row * from->width + (guint) column] : 255);
    }

  return sum;
}

/*
 * degrees: turned by
 * scale: points for each point of code.png, which has three for a field
 * side: how much nearer its lower edge is, 0 when seen from the front
 * dark, light: of the code
 */
static const struct
{
  const char *name;
  double      degrees;
  double      scale;
  double      side;
  guint8      dark;
  guint8      light;
} rows[] = {
  { "as-it-is", 0, 1, 0, 0, 255 },
  { "two-points-a-field", 0, 0.67, 0, 0, 255 },
  { "large", 0, 3.5, 0, 0, 255 },
  { "a-little-askew", 7, 1.5, 0, 0, 255 },
  { "askew", 22, 2, 0, 0, 255 },
  { "on-its-corner", 45, 2, 0, 0, 255 },
  { "nearly-on-its-side", 80, 1.3, 0, 0, 255 },
  { "upside-down", 180, 1, 0, 0, 255 },
  { "from-the-side", 0, 2.5, 0.2, 0, 255 },
  { "askew-from-the-side", 15, 2.5, 0.2, 0, 255 },
  { "pale", 0, 2, 0, 150, 180 },
  { "pale-and-askew", 30, 2, 0, 100, 140 },
  { "dark", 0, 2, 0, 0, 40 },
  { "white-on-black", 0, 2, 0, 255, 0 },
  { "white-on-black-askew", 33, 2, 0, 255, 0 },
};

static void
test_row (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_auto (GenkanQrPicture) code = { 0 };
  g_autofree guint8 *points = g_new (guint8, SIDE * SIDE);
  const GenkanQrPicture picture = { points, SIDE, SIDE };
  double angle = rows[row].degrees * G_PI / 180;

  load (&code, "code.png");
  for (int y = 0; y < SIDE; y++)
    {
      for (int x = 0; x < SIDE; x++)
        {
          double near = 1 + rows[row].side * (y - SIDE / 2) / (SIDE / 2);
          double u = (x - SIDE / 2) / rows[row].scale / near;
          double v = (y - SIDE / 2) / rows[row].scale / near;
          double light = light_at (&code, u * cos (angle) - v * sin (angle) + code.width / 2.0,
                                   u * sin (angle) + v * cos (angle) + code.height / 2.0);

          points[y * SIDE + x] = (guint8) (rows[row].dark + (rows[row].light - rows[row].dark) * light / 255);
        }
    }

  g_assert_true (genkan_qr_picture_has_marks (&picture));
}

/* A small code somewhere in a large picture full of other things. */
static void
test_corner (void)
{
  g_auto (GenkanQrPicture) code = { 0 };
  g_autofree guint8 *points = g_malloc (1200 * 900);
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261121);
  const GenkanQrPicture picture = { points, 1200, 900 };

  for (gsize i = 0; i < 1200 * 900; i++)
    points[i] = (guint8) (g_rand_int (rand) % 3 == 0 ? 255 : i / 1200);
  load (&code, "code.png");
  for (guint y = 0; y < code.height; y++)
    memcpy (points + (800 - y) * 1200 + 1090, code.points + (code.height - 1 - y) * code.width, code.width);

  g_assert_true (genkan_qr_picture_has_marks (&picture));
}

/* Lines of letters, more or less: bars and boxes. */
static void
test_letters (void)
{
  g_autofree guint8 *points = g_malloc (800 * 600);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1994);
  const GenkanQrPicture picture = { points, 800, 600 };

  memset (points, 255, 800 * 600);
  for (guint n = 0; n < 2000; n++)
    {
      guint width = (guint) g_rand_int_range (rand, 1, 6);
      guint height = (guint) g_rand_int_range (rand, 1, 14);
      guint x = (guint) g_rand_int_range (rand, 0, 80) * 10;
      guint y = (guint) g_rand_int_range (rand, 0, 30) * 20;

      for (guint i = 0; i < height; i++)
        memset (points + (y + i) * 800 + x, 0, width);
    }

  g_assert_false (genkan_qr_picture_has_marks (&picture));
}

static void
test_none (void)
{
  g_auto (GenkanQrPicture) picture = { 0 };

  load (&picture, "none.png");
  g_assert_false (genkan_qr_picture_has_marks (&picture));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/qr/marks/%s", rows[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_row);
    }
  g_test_add_func ("/core/qr/marks/corner", test_corner);
  g_test_add_func ("/core/qr/marks/letters", test_letters);
  g_test_add_func ("/core/qr/marks/none", test_none);

  return g_test_run ();
}
