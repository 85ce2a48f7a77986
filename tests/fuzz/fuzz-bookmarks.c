/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a file of bookmarks: never a crash, valid text, limits kept. */

#include <string.h>

#include "genkan-bookmarks-file-private.h"
#include "genkan-limits.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

static void
assert_bookmark (const char *title,
                 const char *folder,
                 const char *address,
                 gpointer    data)
{
  g_assert_true (g_utf8_validate (title, -1, NULL));
  g_assert_cmpuint (strlen (title), <=, GENKAN_LIMIT_QUOTE);
  g_assert_true (g_utf8_validate (folder, -1, NULL));
  g_assert_cmpuint (strlen (folder), <=, GENKAN_LIMIT_QUOTE);
  g_assert_true (g_utf8_validate (address, -1, NULL));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static const char mark[] = "<!DOCTYPE NETSCAPE-Bookmark-file-1>";
  g_autoptr (GByteArray) marked = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_cut;
  guint n_folders;

  /* damage to the first line would end most runs at once */
  g_byte_array_append (marked, (const guint8 *) mark, sizeof mark - 1);
  g_byte_array_append (marked, data, (guint) size);
  bytes = g_bytes_new (marked->data, marked->len);
  if (!_genkan_bookmarks_file_parse (bytes, assert_bookmark, NULL, &n_folders, &is_cut, NULL, &error))
    g_assert_nonnull (error);

  return 0;
}
