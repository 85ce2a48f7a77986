/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "records-fixture.h"

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

gboolean
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

GenkanRecord *
put (GenkanRecords *records,
     GenkanRecord  *record,
     GenkanRecord **theirs,
     GError       **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  genkan_records_put_async (records, record, NULL, store_result, &result);

  return genkan_records_put_finish (records, wait_for (&result), theirs, error);
}

GenkanRecord *
take (GenkanRecords *records,
      GenkanRecord  *record,
      GError       **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  genkan_records_remove_async (records, record, NULL, store_result, &result);

  return genkan_records_remove_finish (records, wait_for (&result), error);
}

gboolean
move (GenkanRecords *records,
      GenkanRecord  *record,
      guint          position)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gboolean moved;

  genkan_records_move_async (records, record, position, NULL, store_result, &result);
  moved = genkan_records_move_finish (records, wait_for (&result), &error);
  g_assert_no_error (error);

  return moved;
}

gboolean
clear (GenkanRecords   *records,
       GenkanRecordKind kind)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gboolean cleared;

  genkan_records_clear_async (records, kind, NULL, store_result, &result);
  cleared = genkan_records_clear_finish (records, wait_for (&result), &error);
  g_assert_no_error (error);

  return cleared;
}

GenkanRecord *
new_entry (const char *url,
           const char *name)
{
  GenkanRecord *record = genkan_record_new (GENKAN_RECORD_ENTRY);
  g_autoptr (GError) error = NULL;

  genkan_record_set_text (record, GENKAN_FIELD_URL, url, &error);
  g_assert_no_error (error);
  genkan_record_set_text (record, GENKAN_FIELD_NAME, name, &error);
  g_assert_no_error (error);

  return record;
}

GenkanRecord *
put_entry (GenkanRecords *records,
           const char    *url,
           const char    *name)
{
  g_autoptr (GenkanRecord) draft = new_entry (url, name);
  g_autoptr (GError) error = NULL;
  GenkanRecord *record = put (records, draft, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (record);

  return record;
}

/* The names in the order of the list, joined by commas. */
char *
dup_names (GenkanRecords   *records,
           GenkanRecordKind kind)
{
  GListModel *list = genkan_records_get_list (records, kind);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GenkanRecord) record = g_list_model_get_item (list, i);

      g_string_append_printf (names, "%s%s", i > 0 ? "," : "", genkan_record_get_text (record, GENKAN_FIELD_NAME));
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

guint
count (GenkanRecords   *records,
       GenkanRecordKind kind)
{
  return g_list_model_get_n_items (genkan_records_get_list (records, kind));
}
