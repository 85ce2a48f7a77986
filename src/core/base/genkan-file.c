/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-file.h"

/**
 * genkan_file_load:
 * @limit: bytes that are too many are not read: when the result is longer than this, so is the file
 *
 * Blocks, so it belongs into a thread. It also ends for devices and pipes that never do.
 *
 * Returns: (transfer full) (nullable): at most @limit bytes and a few more; %NULL with a G_IO_ERROR
 */
GBytes *
genkan_file_load (GFile         *file,
                  gsize          limit,
                  GCancellable  *cancellable,
                  GError       **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 part[65536];
  gsize n = 1;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return NULL;
  while (n > 0 && bytes->len <= limit)
    {
      if (!g_input_stream_read_all (G_INPUT_STREAM (stream), part, sizeof part, &n, cancellable, error))
        return NULL;
      g_byte_array_append (bytes, part, (guint) n);
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/* A half-written file is closed with a cancelled cancellable: then GIO removes it and leaves the old one in its place. */
static void
give_up (GOutputStream *stream)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_cancellable_cancel (cancelled);
  g_output_stream_close (stream, cancelled, NULL);
}

/**
 * genkan_file_replace:
 *
 * Until the new file is whole, the old one stays in its place. Nobody else may read it. Blocks, so it belongs into a thread.
 *
 * Returns: %FALSE with a G_IO_ERROR, and everything is as it was
 */
gboolean
genkan_file_replace (GFile         *file,
                     GBytes        *content,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autoptr (GFileOutputStream) stream = NULL;
  gsize size;
  const guint8 *data;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (content != NULL, FALSE);

  data = g_bytes_get_data (content, &size);
  stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION, cancellable, error);
  if (stream == NULL)
    return FALSE;
  if (g_output_stream_write_all (G_OUTPUT_STREAM (stream), data, size, NULL, cancellable, error))
    return g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error);

  give_up (G_OUTPUT_STREAM (stream));

  return FALSE;
}
