/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-cli-records.h"

#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

#include "genkan-cli.h"
#include "genkan-records-keyring.h"
#include "genkan-unread-record.h"

/* So much of an id is enough when nothing else begins like it. */
#define MIN_PREFIX 4

static void
store_result (GObject      *object,
              GAsyncResult *result,
              gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

static gboolean
load (GenkanRecords *records,
      gboolean       unlock,
      GError       **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  if (unlock)
    genkan_records_unlock_async (records, NULL, store_result, &result);
  else
    genkan_records_load_async (records, NULL, store_result, &result);

  return genkan_records_load_finish (records, wait_for (&result), error);
}

static void
report_unread (GenkanRecords *records)
{
  GListModel *unread = genkan_records_get_unread (records);

  for (guint i = 0; i < g_list_model_get_n_items (unread); i++)
    {
      g_autoptr (GenkanUnreadRecord) record = g_list_model_get_item (unread, i);

      g_printerr ("genkan-cli: %s\n", genkan_unread_record_get_sentence (record));
    }
}

/**
 * genkan_cli_open_records:
 * @status: (out): the exit status when %NULL is returned
 *
 * Only somebody at a terminal is asked to unlock the keyring: a script would wait for ever.
 *
 * Returns: (transfer full) (nullable): all that is kept; %NULL after saying why
 */
GenkanRecords *
genkan_cli_open_records (int *status)
{
  g_autofree char *lock_path = genkan_records_keyring_dup_lock_path (g_get_user_runtime_dir (), GENKAN_APP_ID);
  g_autoptr (GenkanRecordsBackend) backend = genkan_records_keyring_new (lock_path);
  g_autoptr (GenkanRecords) records = genkan_records_new (backend);
  g_autoptr (GError) error = NULL;

  if (!load (records, FALSE, &error) && genkan_records_get_state (records) == GENKAN_RECORDS_LOCKED && isatty (STDIN_FILENO))
    {
      g_clear_error (&error);
      load (records, TRUE, &error);
    }
  if (error != NULL)
    {
      *status = genkan_cli_fail (GENKAN_CLI_UNAVAILABLE, error->message);
      return NULL;
    }
  report_unread (records);

  return g_steal_pointer (&records);
}

/** Returns: (transfer full) (nullable): all that is kept; %NULL, without a word and without asking, when it cannot be read */
GenkanRecords *
genkan_cli_peek_records (void)
{
  g_autofree char *lock_path = genkan_records_keyring_dup_lock_path (g_get_user_runtime_dir (), GENKAN_APP_ID);
  g_autoptr (GenkanRecordsBackend) backend = genkan_records_keyring_new (lock_path);
  g_autoptr (GenkanRecords) records = genkan_records_new (backend);

  return load (records, FALSE, NULL) ? g_steal_pointer (&records) : NULL;
}

static int
status_of (const GError *error)
{
  return error->domain == GENKAN_RECORDS_ERROR ? GENKAN_CLI_UNAVAILABLE : GENKAN_CLI_USAGE;
}

/**
 * genkan_cli_put_record:
 * @status: (out): the exit status when %NULL is returned
 *
 * Returns: (transfer full) (nullable): what is kept now; %NULL after saying why it is not
 */
GenkanRecord *
genkan_cli_put_record (GenkanRecords *records,
                       GenkanRecord  *draft,
                       int           *status)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GenkanRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  genkan_records_put_async (records, draft, NULL, store_result, &result);
  record = genkan_records_put_finish (records, wait_for (&result), NULL, &error);

  if (record == NULL)
    *status = genkan_cli_fail (status_of (error), error->message);
  else if (!genkan_records_is_kept (records)) /* it would end with this program */
    *status = genkan_cli_fail (GENKAN_CLI_UNAVAILABLE, _("The keyring did not open, so nothing was saved."));
  else
    return g_steal_pointer (&record);

  return NULL;
}

/** Returns: (transfer full) (nullable): what was removed; %NULL after saying why it is still there */
GenkanRecord *
genkan_cli_remove_record (GenkanRecords *records,
                          GenkanRecord  *record,
                          int           *status)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GenkanRecord *removed;

  genkan_records_remove_async (records, record, NULL, store_result, &result);
  removed = genkan_records_remove_finish (records, wait_for (&result), &error);
  if (removed == NULL)
    *status = genkan_cli_fail (status_of (error), error->message);

  return removed;
}

/**
 * genkan_cli_find_entry:
 * @id: the id of an entry, or how it begins
 *
 * Returns: (transfer full) (nullable): the entry; %NULL after telling the user
 */
GenkanRecord *
genkan_cli_find_entry (GenkanRecords *records,
                       const char    *id,
                       int           *status)
{
  GListModel *list = genkan_records_get_list (records, GENKAN_RECORD_ENTRY);
  g_autoptr (GenkanRecord) found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GenkanRecord) record = g_list_model_get_item (list, i);

      if (g_str_equal (genkan_record_get_id (record), id))
        return g_steal_pointer (&record);
      if (strlen (id) < MIN_PREFIX || !g_str_has_prefix (genkan_record_get_id (record), id))
        continue;
      if (found != NULL)
        {
          *status = genkan_cli_fail (GENKAN_CLI_USAGE, _("Several entries begin like this. Give more of the id."));
          return NULL;
        }
      found = g_steal_pointer (&record);
    }
  if (found == NULL)
    *status = genkan_cli_fail (GENKAN_CLI_USAGE, _("No entry has this id. “genkan-cli entries list” shows all."));

  return g_steal_pointer (&found);
}

/** Returns: (transfer none) (nullable): the name of the person that @entry is for */
const char *
genkan_cli_name_of_person (GenkanRecords *records,
                           GenkanRecord  *entry)
{
  const char *id = genkan_record_get_text (entry, GENKAN_FIELD_PERSON);
  GenkanRecord *person = id != NULL ? genkan_records_lookup (records, GENKAN_RECORD_PERSON, id) : NULL;

  return person != NULL ? genkan_record_get_text (person, GENKAN_FIELD_NAME) : NULL;
}
