/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-places.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "genkan-error.h"
#include "places-file.h"

/* The networks are those of documentation, RFC 5737 and RFC 3849, and the countries are invented for them. */
static const struct
{
  const char *address;
  const char *country;
} rows[] = {
  { "198.51.100.7", "JP" },
  { "198.51.100.200", "RU" },
  { "203.0.113.1", "DE" },
  { "2001:db8:1::25", "FR" },
  { "::ffff:203.0.113.1", "DE" },

  /* says nothing about a place */
  { "192.0.2.1", NULL },      /* in no network of the list */
  { "203.0.113.129", NULL },  /* of many countries at once */
  { "2001:db8:2::1", NULL },  /* no country, but many */
  { "10.1.2.3", NULL },
  { "127.0.0.1", NULL },
  { "fe80::1", NULL },
  { "0.0.0.0", NULL },

  /* no number */
  { "mx.example.jp", NULL },
  { "198.51.100", NULL },
  { "198.51.100.7; rm", NULL },
  { "", NULL },
};

static void
test_countries (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = places_file_write (&error);
  g_autoptr (GenkanPlaces) places = NULL;
  g_autoptr (GDateTime) date = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  if (path == NULL)
    {
      g_test_skip (error->message);
      return;
    }
  places = genkan_places_open (path, &error);
  g_assert_no_error (error);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *country = genkan_places_dup_country (places, rows[i].address);

      g_test_message ("“%s”", rows[i].address);
      g_assert_cmpstr (country, ==, rows[i].country);
    }

  date = genkan_places_dup_date (places);
  g_assert_cmpint (ABS (g_date_time_difference (now, date)), <, G_TIME_SPAN_HOUR);
  g_remove (path);
}

static void
test_missing (void)
{
  static const char * const paths[] = { "/nonexistent/location.db", "/", "/dev/null" };

  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (genkan_places_open (paths[i], &error));
      g_assert_error (error, GENKAN_ERROR, GENKAN_ERROR_UNAVAILABLE);
    }
}

/* A damaged list is told. Each byte of its head is turned once; whatever can still be opened must not crash. */
static void
test_damaged (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = places_file_write (&error);
  g_autofree char *content = NULL;
  gsize length;

  if (path == NULL)
    {
      g_test_skip (error->message);
      return;
    }
  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);

  g_file_set_contents (path, "GIF89a", -1, &error);
  g_assert_no_error (error);
  g_assert_null (genkan_places_open (path, &error));
  g_assert_error (error, GENKAN_ERROR, GENKAN_ERROR_BROKEN);
  g_clear_error (&error);

  for (gsize i = 0; i < 8; i++)
    {
      g_autoptr (GenkanPlaces) places = NULL;

      content[i] ^= 0x55;
      g_file_set_contents (path, content, (gssize) length, NULL);
      content[i] ^= 0x55;
      places = genkan_places_open (path, &error);
      g_assert_null (places);
      g_assert_error (error, GENKAN_ERROR, GENKAN_ERROR_BROKEN);
      g_clear_error (&error);
    }
  g_remove (path);
}

static void
test_names (void)
{
  static const char * const names[][2] = { { "RU", "Russia" }, { "JP", "Japan" }, { "US", "United States" }, { "QQ", "QQ" } };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = genkan_places_name (names[i][0]);

      g_assert_cmpstr (name, ==, names[i][1]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/place/countries", test_countries);
  g_test_add_func ("/core/place/missing", test_missing);
  g_test_add_func ("/core/place/damaged", test_damaged);
  g_test_add_func ("/core/place/names", test_names);

  return g_test_run ();
}
