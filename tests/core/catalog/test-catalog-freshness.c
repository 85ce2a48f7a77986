/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* When facts are called old. */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "genkan-freshness.h"

static const struct
{
  const char *date;
  const char *today;
  int         age;
  gboolean    old;
} rows[] = {
  { "2026-11-14", "2026-11-14", 0, FALSE },
  { "2026-11-14", "2026-11-15", 1, FALSE },
  { "2026-11-14", "2027-05-13", 180, FALSE },
  { "2026-11-14", "2027-05-14", 181, TRUE },
  { "2026-11-14", "2027-05-14T23:59:59Z", 181, TRUE },
  { "2027-09-02", "2028-02-29", 180, FALSE },
  { "2027-09-01", "2028-02-29", 181, TRUE },
  { "2026-11-14", "2026-11-01", 0, FALSE },
  { "2026-11-14", "2040-01-01", 4796, TRUE },
  { NULL, "2026-11-14", -1, FALSE },
  { "2026-11-14", NULL, -1, FALSE },
  { "2026-11-14", "", -1, FALSE },
  { "2026-11-14", "2027-02-30", -1, FALSE },
  { "2026-13-01", "2027-02-01", -1, FALSE },
  { "14.11.2026", "2027-02-01", -1, FALSE },
};

static void
test_rows (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      char day[GENKAN_DAY_SIZE];
      gboolean known = genkan_oldest_fresh_day (rows[i].today, day);

      g_test_message ("%s, %s", rows[i].date, rows[i].today);
      g_assert_cmpint (genkan_age_in_days (rows[i].date, rows[i].today), ==, rows[i].age);
      g_assert_cmpint (genkan_is_old (rows[i].date, rows[i].today), ==, rows[i].old);
      /* both ways to ask give the same answer */
      if (known && rows[i].age >= 0)
        g_assert_cmpint (strcmp (rows[i].date, day) < 0, ==, rows[i].old);
      else if (!known)
        g_assert_cmpstr (day, ==, "");
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalog/freshness", test_rows);

  return g_test_run ();
}
