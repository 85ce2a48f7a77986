/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-records-private.h"

/* Numbers between two neighbours, so that moving one record mostly saves one record. */
#define GAP 1024

/* Several records, one after the other. */
typedef struct
{
  GPtrArray *records;
  guint      next;
} Sequence;

static void put_next (GTask *task);
static void remove_next (GTask *task);

static void
free_sequence (gpointer data)
{
  Sequence *sequence = data;

  g_ptr_array_unref (sequence->records);
  g_free (sequence);
}

static GTask *
begin_sequence (GenkanRecords      *records,
                gpointer            source_tag,
                GCancellable       *cancellable,
                GAsyncReadyCallback callback,
                gpointer            user_data)
{
  GTask *task = g_task_new (records, cancellable, callback, user_data);
  Sequence *sequence = g_new0 (Sequence, 1);

  sequence->records = g_ptr_array_new_with_free_func (g_object_unref);
  g_task_set_check_cancellable (task, FALSE); /* what happened counts */
  g_task_set_source_tag (task, source_tag);
  g_task_set_task_data (task, sequence, free_sequence);

  return task;
}

static void
put_done (GObject      *object,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GTask) task = G_TASK (data);
  g_autoptr (GenkanRecord) record = NULL;
  GError *error = NULL;

  record = genkan_records_put_finish (GENKAN_RECORDS (object), result, NULL, &error);
  if (record == NULL)
    g_task_return_error (task, error);
  else
    put_next (task);
}

static void
put_next (GTask *task)
{
  Sequence *sequence = g_task_get_task_data (task);

  if (sequence->next == sequence->records->len)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  genkan_records_put_async (g_task_get_source_object (task), g_ptr_array_index (sequence->records, sequence->next++),
                            g_task_get_cancellable (task), put_done, g_object_ref (task));
}

static gint64
place_of (GPtrArray *order,
          guint      index)
{
  return genkan_record_get_number (g_ptr_array_index (order, index), GENKAN_FIELD_ORDER);
}

static GenkanRecord *
with_place (GenkanRecord *record,
            gint64        place)
{
  GenkanRecord *draft = genkan_record_edit (record);

  genkan_record_set_number (draft, GENKAN_FIELD_ORDER, place);

  return draft;
}

/**
 * genkan_records_move_async:
 * @record: a person, account or entry of the store
 * @position: its index in the list afterwards
 */
void
genkan_records_move_async (GenkanRecords      *records,
                           GenkanRecord       *record,
                           guint               position,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GPtrArray) order = g_ptr_array_new_with_free_func (g_object_unref);
  Sequence *sequence;
  GListModel *list;

  g_return_if_fail (GENKAN_IS_RECORDS (records) && GENKAN_IS_RECORD (record));
  g_return_if_fail (genkan_record_kind_has_field (record->kind, GENKAN_FIELD_ORDER));

  task = begin_sequence (records, genkan_records_move_async, cancellable, callback, user_data);
  sequence = g_task_get_task_data (task);

  list = genkan_records_get_list (records, record->kind);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GenkanRecord) other = g_list_model_get_item (list, i);

      if (!g_str_equal (other->id, record->id))
        g_ptr_array_add (order, g_steal_pointer (&other));
    }
  position = MIN (position, order->len);

  if (order->len == 0)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  if (position == order->len)
    g_ptr_array_add (sequence->records, with_place (record, place_of (order, order->len - 1) + GAP));
  else if (position == 0)
    g_ptr_array_add (sequence->records, with_place (record, place_of (order, 0) - GAP));
  else if (place_of (order, position) - place_of (order, position - 1) >= 2)
    g_ptr_array_add (sequence->records,
                     with_place (record, place_of (order, position - 1) + (place_of (order, position) - place_of (order, position - 1)) / 2));
  else
    {
      /* No number is free in between: number them all. */
      g_ptr_array_insert (order, (gint) position, g_object_ref (record));
      for (guint i = 0; i < order->len; i++)
        g_ptr_array_add (sequence->records, with_place (g_ptr_array_index (order, i), (gint64) (i + 1) * GAP));
    }
  put_next (task);
}

/** Returns: %FALSE with the error of the first record that could not be saved; the order is a good one in any case */
gboolean
genkan_records_move_finish (GenkanRecords *records,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, records), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
remove_done (GObject      *object,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GTask) task = G_TASK (data);
  g_autoptr (GenkanRecord) removed = NULL;
  GError *error = NULL;

  removed = genkan_records_remove_finish (GENKAN_RECORDS (object), result, &error);
  if (removed == NULL)
    g_task_return_error (task, error);
  else
    remove_next (task);
}

static void
remove_next (GTask *task)
{
  Sequence *sequence = g_task_get_task_data (task);

  if (sequence->next == sequence->records->len)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  genkan_records_remove_async (g_task_get_source_object (task), g_ptr_array_index (sequence->records, sequence->next++),
                               g_task_get_cancellable (task), remove_done, g_object_ref (task));
}

/** genkan_records_clear_async: removes every record of @kind, such as the list of what has left this computer. */
void
genkan_records_clear_async (GenkanRecords      *records,
                            GenkanRecordKind    kind,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Sequence *sequence;
  GListModel *list;

  g_return_if_fail (GENKAN_IS_RECORDS (records) && kind < GENKAN_N_RECORD_KINDS);

  task = begin_sequence (records, genkan_records_clear_async, cancellable, callback, user_data);
  sequence = g_task_get_task_data (task);
  list = genkan_records_get_list (records, kind);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (sequence->records, g_list_model_get_item (list, i));
  remove_next (task);
}

/** Returns: %FALSE with the error of the first record that could not be removed; those before it are gone */
gboolean
genkan_records_clear_finish (GenkanRecords *records,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, records), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
