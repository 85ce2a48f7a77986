/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-url-feed.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-error.h"
#include "genkan-url-feed-private.h"

struct _GenkanUrlFeed
{
  gatomicrefcount refs;
  GBytes         *bytes;
  guint32         day;
  const guint8   *parts[GENKAN_URL_FEED_N_PARTS];
  guint64         counts[GENKAN_URL_FEED_N_PARTS];
};

G_DEFINE_BOXED_TYPE (GenkanUrlFeed, genkan_url_feed, genkan_url_feed_ref, genkan_url_feed_unref)

/**
 * genkan_url_feed_hash:
 *
 * The first 64 bits of SHA-256: no two of 247,837 reported addresses collide in them, and nobody can find an innocent
 * one that does at a price that pays.
 */
guint64
genkan_url_feed_hash (const char *text,
                      gsize       length)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize n = sizeof digest;
  guint64 hash;

  g_checksum_update (checksum, (const guchar *) text, (gssize) length);
  g_checksum_get_digest (checksum, digest, &n);
  memcpy (&hash, digest, sizeof hash);

  return GUINT64_FROM_LE (hash);
}

static guint64
read_hash (const guint8 *part,
           guint64       index)
{
  guint64 value;

  memcpy (&value, part + index * 8, sizeof value);

  return GUINT64_FROM_LE (value);
}

static gboolean
is_sorted (const guint8 *part,
           guint64       count)
{
  for (guint64 i = 1; i < count; i++)
    {
      if (read_hash (part, i - 1) >= read_hash (part, i))
        return FALSE;
    }

  return TRUE;
}

/**
 * genkan_url_feed_new_from_bytes:
 * @bytes: the content of a feed file, from anywhere
 *
 * Returns: (transfer full) (nullable): %NULL with GENKAN_ERROR_BROKEN or GENKAN_ERROR_NEWER_VERSION
 */
GenkanUrlFeed *
genkan_url_feed_new_from_bytes (GBytes  *bytes,
                                GError **error)
{
  g_autoptr (GenkanUrlFeed) self = g_new0 (GenkanUrlFeed, 1);
  GenkanUrlFeedHeader header;
  const guint8 *data;
  gsize size;
  guint64 rest;

  g_atomic_ref_count_init (&self->refs);
  self->bytes = g_bytes_ref (bytes);
  data = g_bytes_get_data (bytes, &size);

  if (size < sizeof header || memcmp (data, GENKAN_URL_FEED_MAGIC, sizeof header.magic) != 0)
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_BROKEN,
                           _("This is not a list of reported addresses made by “genkan-cli feed build”."));
      return NULL;
    }

  memcpy (&header, data, sizeof header);
  if (GUINT32_FROM_LE (header.version) != GENKAN_URL_FEED_VERSION)
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_NEWER_VERSION,
                           _("This list of reported addresses was made by another version of the program. Please build it again."));
      return NULL;
    }

  self->day = GUINT32_FROM_LE (header.day);
  data += sizeof header;
  rest = (size - sizeof header) / 8;
  for (guint i = 0; i < GENKAN_URL_FEED_N_PARTS; i++)
    {
      self->counts[i] = GUINT32_FROM_LE (header.counts[i]);
      self->parts[i] = data;
      if (self->counts[i] > rest || !is_sorted (data, self->counts[i]))
        {
          g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_BROKEN,
                               _("This list of reported addresses is damaged. Please build it again."));
          return NULL;
        }
      data += self->counts[i] * 8;
      rest -= self->counts[i];
    }
  if (rest != 0 || (size - sizeof header) % 8 != 0)
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_BROKEN,
                           _("This list of reported addresses is damaged. Please build it again."));
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * genkan_url_feed_open:
 * @path: a file; mapped, not read
 *
 * Returns: (transfer full) (nullable): %NULL with GENKAN_ERROR_UNREADABLE, _BROKEN or _NEWER_VERSION
 */
GenkanUrlFeed *
genkan_url_feed_open (const char *path,
                      GError    **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr (GBytes) bytes = NULL;

  if (file == NULL)
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_UNREADABLE,
                           _("The list of reported addresses cannot be read."));
      return NULL;
    }
  bytes = g_mapped_file_get_bytes (file);

  return genkan_url_feed_new_from_bytes (bytes, error);
}

GenkanUrlFeed *
genkan_url_feed_ref (GenkanUrlFeed *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);

  return self;
}

void
genkan_url_feed_unref (GenkanUrlFeed *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_bytes_unref (self->bytes);
  g_free (self);
}

/** Whether @text is in one part of the list. An address is compared to the letter, host and owner in canonical form. */
gboolean
genkan_url_feed_contains (GenkanUrlFeed     *self,
                          GenkanUrlFeedPart  part,
                          const char        *text,
                          gsize              length)
{
  guint64 wanted;
  guint64 low = 0;
  guint64 high;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (part < GENKAN_URL_FEED_N_PARTS, FALSE);

  wanted = genkan_url_feed_hash (text, length);
  high = self->counts[part];
  while (low < high)
    {
      guint64 middle = low + (high - low) / 2;
      guint64 value = read_hash (self->parts[part], middle);

      if (value == wanted)
        return TRUE;
      if (value < wanted)
        low = middle + 1;
      else
        high = middle;
    }

  return FALSE;
}

/** Returns: (transfer full) (nullable): ISO day of the newest report, or %NULL when no report carried one */
char *
genkan_url_feed_dup_date (GenkanUrlFeed *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->day == 0)
    return NULL;

  return g_strdup_printf ("%04u-%02u-%02u", self->day / 10000, self->day / 100 % 100, self->day % 100);
}
