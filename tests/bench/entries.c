/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* The page of saved entries with many of them: until it is drawn, and each keystroke of a search.
 *
 * Needs a display. Prints figures, and ends with 1 when they miss the goals. */

#include <adwaita.h>
#include <time.h>

#include "genkan-entries-page.h"
#include "genkan-records-memory.h"
#include "genkan-saved-list.h"

#define N_ENTRIES 2000
#define FRAME_GOAL 300.0 /* milliseconds */
#define KEY_GOAL 5.0

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  *(gboolean *) data = TRUE;
}

static void
wait_for (gboolean *answered)
{
  while (!*answered)
    g_main_context_iteration (NULL, TRUE);
}

static void
fill (GenkanRecords *records,
      GenkanCatalog *catalog)
{
  gboolean loaded = FALSE;
  guint n = genkan_catalog_get_n_services (catalog);

  genkan_records_load_async (records, NULL, answered_cb, &loaded);
  wait_for (&loaded);
  for (guint i = 0; i < N_ENTRIES; i++)
    {
      const GenkanService *service = genkan_catalog_get_service (catalog, i % n);
      const GenkanEntry *main_entry = genkan_service_get_main_entry (service);
      g_autofree char *url = g_strdup_printf ("%s?%u", main_entry != NULL ? main_entry->url : "https://www.example.com/", i);
      g_autoptr (GenkanRecord) entry = genkan_record_new (GENKAN_RECORD_ENTRY);
      gboolean kept = FALSE;

      genkan_record_set_text (entry, GENKAN_FIELD_URL, url, NULL);
      genkan_record_set_text (entry, GENKAN_FIELD_SERVICE, service->id, NULL);
      genkan_record_set_text (entry, GENKAN_FIELD_PURPOSE, "mypage", NULL);
      genkan_record_set_number (entry, GENKAN_FIELD_ORDER, i);
      genkan_records_put_async (records, entry, NULL, answered_cb, &kept);
      wait_for (&kept);
    }
}

/* Processor time: other programs do not count, and waiting for the screen does not either. */
static double
measure_frame (GenkanKnowledge *knowledge)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  clock_t start;
  clock_t end;

  start = clock ();
  gtk_window_set_default_size (window, 800, 700);
  gtk_window_set_child (window, GTK_WIDGET (genkan_entries_page_new (knowledge, NULL)));
  gtk_window_present (window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  end = clock ();
  gtk_window_destroy (window);
  while (g_main_context_iteration (NULL, FALSE))
    ;

  return (double) (end - start) * 1000.0 / CLOCKS_PER_SEC;
}

/* Returns: the slowest keystroke */
static double
measure_search (GenkanKnowledge *knowledge,
                GenkanRecords   *records)
{
  static const char * const typed[] = { "d", "do", "doc", "doco", "docom", "docomo", "", "ぎ", "ぎん", "ぎんこ", "ぎんこう", "", "zzz" };
  g_autoptr (GenkanSavedList) list = genkan_saved_list_new (records, genkan_knowledge_get_catalog (knowledge, NULL));
  double slowest = 0;

  genkan_saved_list_search (list, "x");
  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      double fastest = G_MAXDOUBLE;

      for (guint round = 0; round < 5; round++)
        {
          gint64 start = g_get_monotonic_time ();

          genkan_saved_list_search (list, typed[i]);
          fastest = MIN (fastest, (double) (g_get_monotonic_time () - start) / 1000.0);
        }
      slowest = MAX (slowest, fastest);
    }

  return slowest;
}

int
main (void)
{
  g_autoptr (GenkanRecordsBackend) memory = genkan_records_memory_new ();
  g_autoptr (GenkanRecords) records = genkan_records_new (memory);
  g_autoptr (GenkanKnowledge) knowledge = genkan_knowledge_new (NULL, NULL);
  double frame = G_MAXDOUBLE;
  double key;

  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  genkan_knowledge_set_records (knowledge, records);
  fill (records, genkan_knowledge_get_catalog (knowledge, NULL));

  for (guint i = 0; i < 5; i++)
    frame = MIN (frame, measure_frame (knowledge));
  key = measure_search (knowledge, records);
  g_print ("%u entries: first frame %.0f ms (goal %.0f), slowest keystroke %.2f ms (goal %.0f)\n", N_ENTRIES, frame, FRAME_GOAL,
           key, KEY_GOAL);

  return frame <= FRAME_GOAL && key <= KEY_GOAL ? 0 : 1;
}
