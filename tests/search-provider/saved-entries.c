/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "saved-entries.h"

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

static char *
dup_id (guint number)
{
  return g_strdup_printf ("00000000-0000-4000-8000-%012u", number);
}

static void
set_text (GenkanRecord *draft,
          GenkanField   field,
          const char   *text)
{
  g_autoptr (GError) error = NULL;

  if (text != NULL)
    genkan_record_set_text (draft, field, text, &error);
  g_assert_no_error (error);
}

static void
put (GenkanRecords *records,
     GenkanRecord  *draft)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanRecord) saved = NULL;

  genkan_records_put_async (records, draft, NULL, store_result, &result);
  saved = genkan_records_put_finish (records, wait_for (&result), NULL, &error);
  g_assert_no_error (error);
}

void
load_saved (GenkanRecords *records)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  genkan_records_load_async (records, NULL, store_result, &result);
  genkan_records_load_finish (records, wait_for (&result), &error);
  g_assert_no_error (error);
}

void
put_saved (GenkanRecords    *records,
           const SavedEntry *entry)
{
  g_autofree char *id = dup_id (entry->number);
  g_autofree char *person = entry->person != 0 ? dup_id (entry->person) : NULL;
  g_autoptr (GenkanRecord) draft = genkan_record_new_with_id (GENKAN_RECORD_ENTRY, id);

  set_text (draft, GENKAN_FIELD_NAME, entry->name);
  set_text (draft, GENKAN_FIELD_SERVICE, entry->service);
  set_text (draft, GENKAN_FIELD_PURPOSE, entry->purpose);
  set_text (draft, GENKAN_FIELD_URL, entry->url);
  set_text (draft, GENKAN_FIELD_VERDICT, entry->verdict);
  set_text (draft, GENKAN_FIELD_PERSON, person);
  genkan_record_set_number (draft, GENKAN_FIELD_ORDER, entry->number);
  put (records, draft);
}

void
put_person (GenkanRecords *records,
            guint          number,
            const char    *name)
{
  g_autofree char *id = dup_id (number);
  g_autoptr (GenkanRecord) draft = genkan_record_new_with_id (GENKAN_RECORD_PERSON, id);

  set_text (draft, GENKAN_FIELD_NAME, name);
  put (records, draft);
}

void
remove_saved (GenkanRecords *records,
              guint          number)
{
  g_autofree char *id = dup_id (number);
  GenkanRecord *record = genkan_records_lookup (records, GENKAN_RECORD_ENTRY, id);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanRecord) removed = NULL;

  g_assert_nonnull (record);
  genkan_records_remove_async (records, record, NULL, store_result, &result);
  removed = genkan_records_remove_finish (records, wait_for (&result), &error);
  g_assert_no_error (error);
}
