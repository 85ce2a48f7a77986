/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* The sealed file: what goes in comes out, and every damage is told. */

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "genkan-family-error.h"
#include "genkan-family-file.h"

/* The least that libsodium allows, so that the tests take no time. */
static const GenkanFamilyCost cheap = { 1, 8 };

static GenkanFamilyPassphrase *
passphrase (const char *text)
{
  return genkan_family_passphrase_new (text, strlen (text));
}

static GBytes *
content_of (gsize length)
{
  guint8 *content = g_malloc (MAX (length, 1));

  for (gsize i = 0; i < length; i++)
    content[i] = (guint8) (i * 7 + i / 251);

  return g_bytes_new_take (content, length);
}

static GBytes *
seal (gsize length)
{
  g_autoptr (GenkanFamilyPassphrase) words = passphrase ("three quiet words");
  g_autoptr (GBytes) content = content_of (length);
  g_autoptr (GError) error = NULL;
  GBytes *file = genkan_family_seal (content, words, &cheap, NULL, &error);

  g_assert_no_error (error);

  return file;
}

static GBytes *
open_with (GBytes      *file,
           const char  *text,
           GError     **error)
{
  g_autoptr (GenkanFamilyPassphrase) words = passphrase (text);

  return genkan_family_unseal (file, words, NULL, error);
}

static void
assert_fails (GBytes *file,
              int     code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = open_with (file, "three quiet words", &error);

  g_assert_null (content);
  g_assert_error (error, GENKAN_FAMILY_ERROR, code);
}

static const gsize lengths[] = { 0, 1, 100, GENKAN_FAMILY_CHUNK_SIZE - 1, GENKAN_FAMILY_CHUNK_SIZE, GENKAN_FAMILY_CHUNK_SIZE + 1,
                                 3 * GENKAN_FAMILY_CHUNK_SIZE, 1000000 };

static void
test_round (gconstpointer data)
{
  gsize length = *(const gsize *) data;
  g_autoptr (GBytes) file = seal (length);
  g_autoptr (GBytes) again = seal (length);
  g_autoptr (GBytes) expected = content_of (length);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = open_with (file, "three quiet words", &error);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (content, expected));
  /* a new salt each time */
  g_assert_false (g_bytes_equal (file, again));
}

static void
test_passphrase (void)
{
  g_autoptr (GBytes) file = seal (100);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = open_with (file, "three quiet word", &error);

  g_assert_null (content);
  g_assert_error (error, GENKAN_FAMILY_ERROR, GENKAN_FAMILY_ERROR_PASSPHRASE);
}

/* か with a separate voice mark and が are the same word, whichever computer it was typed on. */
static void
test_same_letters (void)
{
  g_autoptr (GenkanFamilyPassphrase) one = passphrase ("か\u3099くせいのこねこ");
  g_autoptr (GBytes) content = content_of (10);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = genkan_family_seal (content, one, &cheap, NULL, &error);
  g_autoptr (GBytes) opened = NULL;

  g_assert_no_error (error);
  opened = open_with (file, "がくせいのこねこ", &error);
  g_assert_no_error (error);
  g_assert_nonnull (opened);
}

static const struct
{
  const char *text;
  gboolean    is_enough;
} passphrases[] = {
  { "", FALSE },
  { "123456789", FALSE },
  { "1234567890", TRUE },
  { "ねこといぬ", FALSE },
  { "ねこといぬとさかなたち", TRUE },
  { "\xff\xfe\xfd", FALSE },
};

static void
test_short (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (passphrases); i++)
    {
      g_autoptr (GenkanFamilyPassphrase) words = passphrase (passphrases[i].text);
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (genkan_family_passphrase_is_long_enough (words, &error), ==, passphrases[i].is_enough);
      if (!passphrases[i].is_enough)
        g_assert_error (error, GENKAN_FAMILY_ERROR, GENKAN_FAMILY_ERROR_PASSPHRASE_SHORT);
    }
}

/* Cut after each tenth, and at the border of each chunk: never a part of the content, and always the same answer. */
static void
test_truncated (void)
{
  g_autoptr (GBytes) file = seal (100000);
  gsize size = g_bytes_get_size (file);
  g_autoptr (GBytes) nothing = g_bytes_new_from_bytes (file, 0, 0);

  assert_fails (nothing, GENKAN_FAMILY_ERROR_NOT_FAMILY_FILE);
  for (gsize i = 0; i < 10; i++)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (file, 0, MAX (size * i / 10, 1));

      assert_fails (cut, GENKAN_FAMILY_ERROR_TRUNCATED);
    }
  for (gsize at = GENKAN_FAMILY_HEADER_SIZE; at < size; at += GENKAN_FAMILY_CHUNK_SIZE + GENKAN_FAMILY_CHUNK_EXTRA)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (file, 0, at);

      assert_fails (cut, GENKAN_FAMILY_ERROR_TRUNCATED);
    }
}

/* The regions of the file, and what a changed bit in them is told as. */
static const struct
{
  const char *name;
  gsize       start;
  gsize       length;
  int         codes[4]; /* any of them; -1 ends */
} regions[] = {
  { "magic", 0, 14, { GENKAN_FAMILY_ERROR_NOT_FAMILY_FILE, -1 } },
  { "version", 14, 2, { GENKAN_FAMILY_ERROR_NEWER_VERSION, GENKAN_FAMILY_ERROR_ALTERED, -1 } },
  { "derivation", 16, 2, { GENKAN_FAMILY_ERROR_ALTERED, -1 } },
  { "passes", 18, 4, { GENKAN_FAMILY_ERROR_TOO_LARGE, GENKAN_FAMILY_ERROR_PASSPHRASE, GENKAN_FAMILY_ERROR_ALTERED, -1 } },
  { "kibibytes", 22, 4, { GENKAN_FAMILY_ERROR_TOO_LARGE, GENKAN_FAMILY_ERROR_PASSPHRASE, GENKAN_FAMILY_ERROR_ALTERED, -1 } },
  { "length", 26, 4, { GENKAN_FAMILY_ERROR_TOO_LARGE, GENKAN_FAMILY_ERROR_TRUNCATED, GENKAN_FAMILY_ERROR_ALTERED, -1 } },
  { "salt", 30, 16, { GENKAN_FAMILY_ERROR_PASSPHRASE, -1 } },
  { "stream", 46, 24, { GENKAN_FAMILY_ERROR_PASSPHRASE, -1 } },
  { "first-chunk", 70, 50, { GENKAN_FAMILY_ERROR_PASSPHRASE, -1 } },
  { "second-chunk", 70 + 16384 + 17, 50, { GENKAN_FAMILY_ERROR_ALTERED, -1 } },
  { "last-chunk", 70 + 2 * (16384 + 17), 50, { GENKAN_FAMILY_ERROR_ALTERED, -1 } },
};

static void
test_altered (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GBytes) file = seal (2 * GENKAN_FAMILY_CHUNK_SIZE + 1000);
  gsize size = g_bytes_get_size (file);

  for (gsize bit = 0; bit < regions[i].length * 8; bit++)
    {
      g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (file, NULL), size);
      g_autoptr (GBytes) altered = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) content = NULL;
      gboolean is_expected = FALSE;

      copy[regions[i].start + bit / 8] ^= (guint8) (1 << (bit % 8));
      altered = g_bytes_new_static (copy, size);
      content = open_with (altered, "three quiet words", &error);
      g_assert_null (content);
      g_assert_nonnull (error);
      for (guint k = 0; regions[i].codes[k] >= 0; k++)
        is_expected = is_expected || g_error_matches (error, GENKAN_FAMILY_ERROR, regions[i].codes[k]);
      if (!is_expected)
        g_error ("bit %" G_GSIZE_FORMAT " of %s: %s", bit, regions[i].name, error->message);
    }
}

static void
set_number (guint8  *file,
            gsize    at,
            guint32  number)
{
  number = GUINT32_TO_BE (number);
  memcpy (file + at, &number, sizeof number);
}

/* A file that wants a terabyte, or a day, gets nothing. */
static void
test_greedy (void)
{
  static const struct
  {
    gsize   at;
    guint32 number;
  } rows[] = { { 18, 9 }, { 18, G_MAXUINT32 }, { 22, 512 * 1024 + 1 }, { 22, G_MAXUINT32 }, { 26, GENKAN_FAMILY_LIMIT + 1 }, { 26, G_MAXUINT32 } };
  g_autoptr (GBytes) file = seal (100);
  gsize size = g_bytes_get_size (file);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (file, NULL), size);
      g_autoptr (GBytes) greedy = NULL;

      set_number (copy, rows[i].at, rows[i].number);
      greedy = g_bytes_new_static (copy, size);
      assert_fails (greedy, GENKAN_FAMILY_ERROR_TOO_LARGE);
    }
}

static void
test_others (void)
{
  g_autoptr (GBytes) file = seal (100);
  gsize size = g_bytes_get_size (file);
  g_autofree guint8 *longer = g_malloc0 (size + 1);
  g_autofree guint8 *newer = g_memdup2 (g_bytes_get_data (file, NULL), size);
  g_autoptr (GBytes) appended = NULL;
  g_autoptr (GBytes) next_version = NULL;
  g_autoptr (GBytes) words = g_bytes_new_static ("hello", 5);
  g_autoptr (GBytes) too_much = content_of (GENKAN_FAMILY_LIMIT + 1);
  g_autoptr (GenkanFamilyPassphrase) secret = passphrase ("three quiet words");
  g_autoptr (GError) error = NULL;

  memcpy (longer, newer, size);
  appended = g_bytes_new_static (longer, size + 1);
  assert_fails (appended, GENKAN_FAMILY_ERROR_ALTERED);
  newer[15] = 2;
  next_version = g_bytes_new_static (newer, size);
  assert_fails (next_version, GENKAN_FAMILY_ERROR_NEWER_VERSION);
  assert_fails (words, GENKAN_FAMILY_ERROR_NOT_FAMILY_FILE);
  g_assert_null (genkan_family_seal (too_much, secret, &cheap, NULL, &error));
  g_assert_error (error, GENKAN_FAMILY_ERROR, GENKAN_FAMILY_ERROR_TOO_LARGE);
}

typedef struct
{
  char  *folder;
  char  *path;
  GFile *file;
} Place;

static void
open_place (Place *place)
{
  g_autoptr (GError) error = NULL;

  place->folder = g_dir_make_tmp ("genkan-family-XXXXXX", &error);
  g_assert_no_error (error);
  place->path = g_build_filename (place->folder, "test.genkan-family", NULL);
  place->file = g_file_new_for_path (place->path);
}

/* Nothing but the file itself may be left behind. */
static void
close_place (Place *place)
{
  g_unlink (place->path);
  g_assert_cmpint (g_rmdir (place->folder), ==, 0);
  g_object_unref (place->file);
  g_free (place->folder);
  g_free (place->path);
}

static gboolean
write_file (Place   *place,
            gsize    length,
            GError **error)
{
  g_autoptr (GenkanFamilyPassphrase) words = passphrase ("three quiet words");
  g_autoptr (GBytes) content = content_of (length);

  return genkan_family_file_write (place->file, content, words, &cheap, NULL, error);
}

static GBytes *
read_file (Place   *place,
           GError **error)
{
  g_autoptr (GenkanFamilyPassphrase) words = passphrase ("three quiet words");

  return genkan_family_file_read (place->file, words, NULL, error);
}

static void
test_file (void)
{
  g_autoptr (GBytes) expected = content_of (5000);
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf info;
  Place place;

  open_place (&place);
  g_assert_null (read_file (&place, &error));
  g_assert_error (error, GENKAN_FAMILY_ERROR, GENKAN_FAMILY_ERROR_UNREADABLE);
  g_clear_error (&error);
  g_assert_true (write_file (&place, 10, &error));
  g_assert_true (write_file (&place, 5000, &error));
  g_assert_cmpint (g_stat (place.path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0077, ==, 0);
  content = read_file (&place, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (content, expected));
  close_place (&place);
}

static void
test_folder (void)
{
  g_autoptr (GenkanFamilyPassphrase) words = passphrase ("three quiet words");
  g_autoptr (GBytes) content = content_of (10);
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/nonexistent/x.genkan-family");
  g_autoptr (GError) error = NULL;
  Place place;

  open_place (&place);
  folder = g_file_new_for_path (place.folder);
  g_assert_null (genkan_family_file_read (folder, words, NULL, &error));
  g_assert_error (error, GENKAN_FAMILY_ERROR, GENKAN_FAMILY_ERROR_UNREADABLE);
  g_clear_error (&error);
  g_assert_false (genkan_family_file_write (folder, content, words, &cheap, NULL, &error));
  g_assert_error (error, GENKAN_FAMILY_ERROR, GENKAN_FAMILY_ERROR_NOT_WRITTEN);
  g_clear_error (&error);
  g_assert_false (genkan_family_file_write (nowhere, content, words, &cheap, NULL, &error));
  g_assert_error (error, GENKAN_FAMILY_ERROR, GENKAN_FAMILY_ERROR_NOT_WRITTEN);
  close_place (&place);
}

/* No space left: the old file is still whole, and no half one lies beside it. */
static void
test_disk_full (void)
{
  struct rlimit old;
  struct rlimit small;
  void (*handler) (int) = signal (SIGXFSZ, SIG_IGN);
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GBytes) expected = content_of (100);
  g_autoptr (GError) error = NULL;
  gboolean is_written;
  Place place;

  open_place (&place);
  g_assert_true (write_file (&place, 100, &error));
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  small = old;
  small.rlim_cur = 4096;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  is_written = write_file (&place, 100000, &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
  signal (SIGXFSZ, handler);

  g_assert_false (is_written);
  g_assert_error (error, GENKAN_FAMILY_ERROR, GENKAN_FAMILY_ERROR_NOT_WRITTEN);
  g_clear_error (&error);
  content = read_file (&place, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (content, expected));
  close_place (&place);
}

static void
test_short_not_written (void)
{
  g_autoptr (GenkanFamilyPassphrase) words = passphrase ("short");
  g_autoptr (GBytes) content = content_of (10);
  g_autoptr (GError) error = NULL;
  Place place;

  open_place (&place);
  g_assert_false (genkan_family_file_write (place.file, content, words, &cheap, NULL, &error));
  g_assert_error (error, GENKAN_FAMILY_ERROR, GENKAN_FAMILY_ERROR_PASSPHRASE_SHORT);
  g_assert_false (g_file_test (place.path, G_FILE_TEST_EXISTS));
  close_place (&place);
}

typedef struct
{
  GMainLoop *loop;
  gboolean   is_written;
  GBytes    *content;
  GError    *error;
} Waiting;

static void
on_written (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Waiting *waiting = data;

  waiting->is_written = genkan_family_file_write_finish (G_FILE (source), result, &waiting->error);
  g_main_loop_quit (waiting->loop);
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Waiting *waiting = data;

  waiting->content = genkan_family_file_read_finish (G_FILE (source), result, &waiting->error);
  g_main_loop_quit (waiting->loop);
}

static void
test_async (void)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GenkanFamilyPassphrase) words = passphrase ("three quiet words");
  g_autoptr (GBytes) content = content_of (20000);
  Waiting waiting = { .loop = loop };
  Place place;

  open_place (&place);
  genkan_family_file_write_async (place.file, content, words, &cheap, NULL, on_written, &waiting);
  g_main_loop_run (loop);
  g_assert_no_error (waiting.error);
  g_assert_true (waiting.is_written);
  genkan_family_file_read_async (place.file, words, NULL, on_read, &waiting);
  g_main_loop_run (loop);
  g_assert_no_error (waiting.error);
  g_assert_true (g_bytes_equal (waiting.content, content));
  g_bytes_unref (waiting.content);

  g_cancellable_cancel (cancelled);
  genkan_family_file_read_async (place.file, words, cancelled, on_read, &waiting);
  g_main_loop_run (loop);
  g_assert_error (waiting.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&waiting.error);
  genkan_family_file_write_async (place.file, content, words, &cheap, cancelled, on_written, &waiting);
  g_main_loop_run (loop);
  g_assert_error (waiting.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&waiting.error);
  close_place (&place);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *path = g_strdup_printf ("/family/container/round/%" G_GSIZE_FORMAT, lengths[i]);

      g_test_add_data_func (path, &lengths[i], test_round);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (regions); i++)
    {
      g_autofree char *path = g_strconcat ("/family/container/altered/", regions[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_altered);
    }
  g_test_add_func ("/family/container/passphrase", test_passphrase);
  g_test_add_func ("/family/container/same-letters", test_same_letters);
  g_test_add_func ("/family/container/short", test_short);
  g_test_add_func ("/family/container/truncated", test_truncated);
  g_test_add_func ("/family/container/greedy", test_greedy);
  g_test_add_func ("/family/container/others", test_others);
  g_test_add_func ("/family/file/round", test_file);
  g_test_add_func ("/family/file/folder", test_folder);
  g_test_add_func ("/family/file/disk-full", test_disk_full);
  g_test_add_func ("/family/file/short", test_short_not_written);
  g_test_add_func ("/family/file/async", test_async);

  return g_test_run ();
}
