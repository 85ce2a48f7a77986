/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs a fuzz target without libFuzzer: over its seeds, and over damaged copies of them. Always the same ones. */

#include <string.h>

#include <glib.h>

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

#define MAX_SIZE 4096

static void
add_seed (GPtrArray  *seeds,
          const char *path)
{
  g_autoptr (GError) error = NULL;
  char *content;
  gsize length;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  g_ptr_array_add (seeds, g_bytes_new_take (content, length));
}

static GPtrArray *
read_seeds (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = NULL;
  GPtrArray *seeds = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  const char *name;

  if (!g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      add_seed (seeds, path);
      return seeds;
    }

  folder = g_dir_open (path, 0, &error);
  g_assert_no_error (error);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      add_seed (seeds, file);
    }
  g_assert_cmpuint (seeds->len, >, 0);

  return seeds;
}

/* The input is on the heap and exactly as long as it says, so that a sanitizer sees every byte read too far. */
static void
run (const guint8 *data,
     gsize         size)
{
  g_autofree guint8 *copy = g_malloc (MAX (size, 1));

  if (size > 0)
    memcpy (copy, data, size);
  LLVMFuzzerTestOneInput (copy, size);
}

static void
damage (GByteArray *bytes,
        GRand      *rand,
        GBytes     *other)
{
  guint8 byte = g_rand_int_range (rand, 0, 256);
  guint place = bytes->len > 0 ? g_rand_int_range (rand, 0, bytes->len) : 0;
  gsize length;
  const guint8 *data = g_bytes_get_data (other, &length);

  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0:
      if (bytes->len > 0)
        bytes->data[place] = byte;
      break;
    case 1:
      if (bytes->len > 0)
        bytes->data[place] ^= 1 << (byte & 7);
      break;
    case 2:
      g_byte_array_set_size (bytes, place);
      break;
    case 3:
      if (bytes->len > 0)
        g_byte_array_remove_range (bytes, place, MIN (byte, bytes->len - place));
      break;
    case 4:
      g_byte_array_append (bytes, &byte, 1);
      break;
    default:
      if (length > 0)
        {
          guint start = g_rand_int_range (rand, 0, length);

          g_byte_array_append (bytes, data + start, MIN (length - start, (gsize) byte));
        }
      break;
    }

  if (bytes->len > MAX_SIZE)
    g_byte_array_set_size (bytes, MAX_SIZE);
}

static void
test_seeds (gconstpointer user_data)
{
  const GPtrArray *seeds = user_data;

  for (guint i = 0; i < seeds->len; i++)
    {
      gsize size;
      const guint8 *data = g_bytes_get_data (g_ptr_array_index (seeds, i), &size);

      run (data, size);
      for (gsize cut = 0; cut < MIN (size, 256); cut++)
        run (data, cut);
    }
}

static void
test_damaged (gconstpointer user_data)
{
  const GPtrArray *seeds = user_data;
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261121);

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      GBytes *seed = g_ptr_array_index (seeds, g_rand_int_range (rand, 0, seeds->len));
      guint times = g_rand_int_range (rand, 1, 6);

      g_byte_array_append (bytes, g_bytes_get_data (seed, NULL), MIN (g_bytes_get_size (seed), MAX_SIZE));
      while (times-- > 0)
        damage (bytes, rand, g_ptr_array_index (seeds, g_rand_int_range (rand, 0, seeds->len)));
      run (bytes->data, bytes->len);
    }
}

/* fuzz-TARGET SEEDS: SEEDS is a file or a folder of files. */
int
main (int    argc,
      char **argv)
{
  g_autoptr (GPtrArray) seeds = NULL;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);

  seeds = read_seeds (argv[1]);
  g_test_add_data_func ("/fuzz/seeds", seeds, test_seeds);
  g_test_add_data_func ("/fuzz/damaged", seeds, test_damaged);

  return g_test_run ();
}
