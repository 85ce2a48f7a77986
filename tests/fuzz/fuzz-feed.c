/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a list of reported addresses: refused, or a list that can be asked. */

#include <string.h>

#include "genkan-url-feed.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static const char * const texts[] = { "", "example.com", "www.imitation.example", "https://imitation.example/login" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GenkanUrlFeed) feed = genkan_url_feed_new_from_bytes (bytes, &error);
  g_autofree char *date = NULL;

  if (feed == NULL)
    {
      g_assert_nonnull (error);
      return 0;
    }

  g_assert_no_error (error);
  for (guint part = 0; part < GENKAN_URL_FEED_N_PARTS; part++)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
        genkan_url_feed_contains (feed, part, texts[i], strlen (texts[i]));
    }
  date = genkan_url_feed_dup_date (feed);

  return 0;
}
