/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "places-file.h"

#include <gio/gio.h>
#include <stdio.h>

#ifdef HAVE_LIBLOC
#include <libloc/writer.h>

static void
add (struct loc_writer *writer,
     const char        *range,
     const char        *country,
     uint32_t           flag)
{
  struct loc_network *network = NULL;

  g_assert_cmpint (loc_writer_add_network (writer, &network, range), ==, 0);
  g_assert_cmpint (loc_network_set_country_code (network, country), ==, 0);
  if (flag != 0)
    g_assert_cmpint (loc_network_set_flag (network, flag), ==, 0);
  loc_network_unref (network);
}
#endif

/**
 * places_file_write:
 *
 * Makes a small list of places of networks that exist in documentation only.
 *
 * Returns: (transfer full) (nullable): the path of a file to be removed, or %NULL with the reason why there is none
 */
char *
places_file_write (GError **error)
{
#ifdef HAVE_LIBLOC
  struct loc_ctx *context = NULL;
  struct loc_writer *writer = NULL;
  char *path = NULL;
  int fd = g_file_open_tmp ("genkan-places-XXXXXX", &path, error);
  FILE *file = fd >= 0 ? fdopen (fd, "w+b") : NULL;

  g_assert_nonnull (file);
  g_assert_cmpint (loc_new (&context), ==, 0);
  g_assert_cmpint (loc_writer_new (context, &writer, NULL, NULL), ==, 0);
  add (writer, "198.51.100.0/25", "JP", 0);
  add (writer, "198.51.100.128/25", "RU", 0);
  add (writer, "203.0.113.0/25", "DE", 0);
  add (writer, "203.0.113.128/25", "DE", LOC_NETWORK_FLAG_ANYCAST);
  add (writer, "2001:db8:1::/48", "FR", 0);
  add (writer, "2001:db8:2::/48", "EU", 0);
  g_assert_cmpint (loc_writer_write (writer, file, LOC_DATABASE_VERSION_LATEST), ==, 0);
  g_assert_cmpint (fclose (file), ==, 0);
  loc_writer_unref (writer);
  loc_unref (context);

  return path;
#else
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "built without libloc");
  return NULL;
#endif
}
