/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * bench-records [NUMBER]: how long it takes until saved entries are in the list, and how long a window would stand still
 * meanwhile, after the keyring is open: 2,000 of them from memory, or NUMBER from what libsecret takes for the keyring.
 * ./dev bench gives it a file, as in a sandbox.
 */

#include <stdlib.h>

#include "genkan-records-keyring.h"
#include "genkan-records-memory.h"
#include "genkan-records.h"

#define MANY 2000

/* Microseconds for MANY. */
#define GOAL 300000

static void
store_result (GObject      *object,
              GAsyncResult *result,
              gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

/* What a window in the same loop would feel. */
typedef struct
{
  gint64 last;
  gint64 longest;
} Stops;

static gboolean
tick_cb (gpointer data)
{
  Stops *stops = data;
  gint64 now = g_get_monotonic_time ();

  stops->longest = MAX (stops->longest, now - stops->last);
  stops->last = now;

  return G_SOURCE_CONTINUE;
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

static gint64
load (GenkanRecords *records,
      Stops         *stops)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 begin = g_get_monotonic_time ();
  guint tick = g_timeout_add_full (G_PRIORITY_HIGH, 1, tick_cb, stops, NULL);

  *stops = (Stops) { begin, 0 };
  genkan_records_load_async (records, NULL, store_result, &result);
  genkan_records_load_finish (records, wait_for (&result), &error);
  g_assert_no_error (error);
  tick_cb (stops);
  g_source_remove (tick);

  return g_get_monotonic_time () - begin;
}

static void
put_entry (GenkanRecords *records,
           guint          i)
{
  g_autoptr (GenkanRecord) draft = genkan_record_new (GENKAN_RECORD_ENTRY);
  g_autoptr (GenkanRecord) saved = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strdup_printf ("ぎんこう %u", i);

  genkan_record_set_text (draft, GENKAN_FIELD_NAME, name, NULL);
  genkan_record_set_text (draft, GENKAN_FIELD_URL, "https://login.aobabank.co.jp/mypage/index.html", NULL);
  genkan_record_set_text (draft, GENKAN_FIELD_SERVICE, "aoba-bank", NULL);
  genkan_record_set_text (draft, GENKAN_FIELD_PURPOSE, "mypage", NULL);
  genkan_record_set_text (draft, GENKAN_FIELD_VERDICT, "official", NULL);
  genkan_record_set_time (draft, GENKAN_FIELD_CHECKED, 1700000000);
  genkan_record_set_number (draft, GENKAN_FIELD_ORDER, i);
  genkan_records_put_async (records, draft, NULL, store_result, &result);
  saved = genkan_records_put_finish (records, wait_for (&result), NULL, &error);
  g_assert_no_error (error);
}

int
main (int    argc,
      char **argv)
{
  gboolean keyring = argc > 1;
  guint n = keyring ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : MANY;
  g_autoptr (GenkanRecordsBackend) backend = keyring ? genkan_records_keyring_new (NULL) : genkan_records_memory_new ();
  g_autoptr (GenkanRecords) writer = genkan_records_new (backend);
  Stops stops = { 0 };
  gint64 best = G_MAXINT64;
  gint64 shortest_stop = G_MAXINT64;
  gint64 begin;

  load (writer, &stops);
  begin = g_get_monotonic_time ();
  for (guint i = 0; i < n; i++)
    put_entry (writer, i);
  g_print ("%s: one entry saved in %.2f ms\n", keyring ? "keyring" : "memory", (double) (g_get_monotonic_time () - begin) / 1000 / n);

  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (GenkanRecords) reader = genkan_records_new (backend);

      best = MIN (best, load (reader, &stops));
      shortest_stop = MIN (shortest_stop, stops.longest);
      g_assert_cmpuint (g_list_model_get_n_items (genkan_records_get_list (reader, GENKAN_RECORD_ENTRY)), ==, n);
    }
  g_print ("%s: a window would stand still for %.1f ms\n", keyring ? "keyring" : "memory", (double) shortest_stop / 1000);
  g_print ("%s: %u entries in the list after %.1f ms\n", keyring ? "keyring" : "memory", n, (double) best / 1000);

  return best * MANY <= GOAL * (gint64) n ? EXIT_SUCCESS : EXIT_FAILURE;
}
