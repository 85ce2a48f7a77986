/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-cli-request-log.h"

#include "genkan-cli-records.h"

static void
noted_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  /* What was sent was said already; that the list is without it is no reason to stop. */
  g_autoptr (GenkanRecord) kept = genkan_records_put_finish (GENKAN_RECORDS (source), result, NULL, NULL);

  *(gboolean *) data = TRUE;
}

/**
 * genkan_cli_request_log_note:
 * @host: who or what was asked
 * @why: a token of genkan-requests-page.c
 * @time: when it was, in seconds since 1970
 *
 * Writes into the list that the window shows, when the keyring is open; else says nothing and asks nobody.
 */
void
genkan_cli_request_log_note (GenkanCliRequestLog *log,
                             const char          *host,
                             const char          *why,
                             gint64               time)
{
  g_autoptr (GenkanRecord) request = genkan_record_new (GENKAN_RECORD_REQUEST);
  gboolean is_done = FALSE;

  if (!log->is_looked_for)
    log->records = genkan_cli_peek_records ();
  log->is_looked_for = TRUE;
  if (log->records == NULL)
    return;

  genkan_record_set_time (request, GENKAN_FIELD_TIME, time);
  if (!genkan_record_set_text (request, GENKAN_FIELD_HOST, host, NULL) ||
      !genkan_record_set_text (request, GENKAN_FIELD_WHY, why, NULL))
    return;

  genkan_records_put_async (log->records, request, NULL, noted_cb, &is_done);
  while (!is_done)
    g_main_context_iteration (NULL, TRUE);
}

/** Forgets where the list is kept. */
void
genkan_cli_request_log_clear (GenkanCliRequestLog *log)
{
  g_clear_object (&log->records);
}
