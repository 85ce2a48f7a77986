/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What one keystroke in the search for services costs: every beginning of every name, reading and romaji is typed. */

#include <stdlib.h>

#include "genkan-catalog.h"
#include "genkan-romaji-private.h"

/* What a person sees of the results. */
#define SHOWN 20

/* Microseconds. */
#define GOAL 1000

typedef struct
{
  gint64 total;
  gint64 slowest;
  guint  n;
} Times;

static void
type_all (GenkanCatalog *catalog,
          const char    *text,
          Times         *times)
{
  for (const char *end = g_utf8_next_char (text); ; end = g_utf8_next_char (end))
    {
      g_autofree char *typed = g_strndup (text, (gsize) (end - text));
      gint64 begin = g_get_monotonic_time ();
      g_autoptr (GPtrArray) found = genkan_catalog_search (catalog, typed, SHOWN);
      gint64 took = g_get_monotonic_time () - begin;

      times->total += took;
      times->slowest = MAX (times->slowest, took);
      times->n++;
      if (*end == '\0')
        return;
    }
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanCatalog) catalog = genkan_catalog_new (NULL, NULL, &error);
  g_autoptr (GPtrArray) first = NULL;
  Times times = { 0, 0, 0 };
  gint64 begin;
  double mean;

  if (catalog == NULL)
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }

  begin = g_get_monotonic_time ();
  first = genkan_catalog_search (catalog, "a", SHOWN);
  g_print ("first keystroke, with the index: %" G_GINT64_FORMAT " us\n", g_get_monotonic_time () - begin);

  for (guint i = 0; i < genkan_catalog_get_n_services (catalog); i++)
    {
      const GenkanService *service = genkan_catalog_get_service (catalog, i);
      g_autofree char *romaji = _genkan_romaji_from_hiragana (service->reading);

      type_all (catalog, service->name_ja, &times);
      type_all (catalog, service->name_en, &times);
      type_all (catalog, service->reading, &times);
      type_all (catalog, romaji, &times);
    }

  mean = (double) times.total / times.n;
  g_print ("%u services, %u keystrokes: %.0f us each, the slowest %" G_GINT64_FORMAT " us (goal below %d us): %s\n",
           genkan_catalog_get_n_services (catalog), times.n, mean, times.slowest, GOAL, mean < GOAL ? "ok" : "MISSED");

  return mean < GOAL ? EXIT_SUCCESS : EXIT_FAILURE;
}
