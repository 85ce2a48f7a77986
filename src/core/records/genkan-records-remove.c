/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-error.h"
#include "genkan-records-private.h"

static void try_to_remove (GTask *task);

/* The record that can be put back. */
static void
end_remove (GTask        *task,
            GenkanRecord *record)
{
  GenkanRecords *self = g_task_get_source_object (task);
  GenkanRecord *copy = _genkan_record_copy (record);

  _genkan_records_hide (self, record->kind, record->id);
  g_task_return_pointer (task, copy, g_object_unref);
}

static void
swapped (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GTask) task = G_TASK (data);
  GenkanRecords *self = g_task_get_source_object (task);
  GenkanRecord *record = g_task_get_task_data (task);
  GenkanRecord *newer;
  g_autofree char *stored = NULL;
  g_autoptr (GError) error = NULL;

  if (_genkan_records_backend_swap_finish (self->backend, result, &stored, &error))
    {
      end_remove (task, record);
      return;
    }
  if (!g_error_matches (error, GENKAN_RECORDS_ERROR, GENKAN_RECORDS_ERROR_CONFLICT))
    {
      _genkan_records_take_error (self, error);
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  if (stored == NULL) /* already gone */
    {
      end_remove (task, record);
      return;
    }

  /* Somebody else changed it: the newest words are the ones that can be put back. */
  g_clear_error (&error);
  newer = _genkan_records_read (genkan_record_kind_to_token (record->kind), record->id, stored, &error);
  if (newer == NULL)
    {
      g_task_return_error (task, g_error_matches (error, GENKAN_ERROR, GENKAN_ERROR_NEWER_VERSION)
                                   ? _genkan_records_error (GENKAN_RECORDS_ERROR_NEWER) : g_steal_pointer (&error));
      return;
    }
  g_task_set_task_data (task, newer, g_object_unref);
  try_to_remove (task);
}

static void
try_to_remove (GTask *task)
{
  GenkanRecords *self = g_task_get_source_object (task);
  GenkanRecord *record = g_task_get_task_data (task);

  _genkan_records_backend_swap_async (self->backend, genkan_record_kind_to_token (record->kind), record->id, record->stored, NULL,
                                      g_task_get_cancellable (task), swapped, g_object_ref (task));
}

/**
 * genkan_records_remove_async:
 * @record: a record of the store
 *
 * What the keyring has can only be removed while it is open; else: GENKAN_RECORDS_ERROR_LOCKED, _DISMISSED or _UNAVAILABLE.
 */
void
genkan_records_remove_async (GenkanRecords      *records,
                             GenkanRecord       *record,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GENKAN_IS_RECORDS (records));
  g_return_if_fail (GENKAN_IS_RECORD (record) && !genkan_record_is_editable (record));

  task = g_task_new (records, cancellable, callback, user_data);
  g_task_set_check_cancellable (task, FALSE); /* what happened counts */
  g_task_set_source_tag (task, genkan_records_remove_async);
  g_task_set_task_data (task, g_object_ref (record), g_object_unref);

  if (record->stored == NULL)
    end_remove (task, record);
  else if (records->state == GENKAN_RECORDS_READY)
    try_to_remove (task);
  else if (records->state == GENKAN_RECORDS_LOCKED || records->state == GENKAN_RECORDS_DISMISSED)
    g_task_return_error (task, _genkan_records_error (GENKAN_RECORDS_ERROR_LOCKED));
  else
    g_task_return_error (task, _genkan_records_error (GENKAN_RECORDS_ERROR_UNAVAILABLE));
}

/**
 * genkan_records_remove_finish:
 *
 * Returns: (transfer full) (nullable): what was removed, to be put again when the person wants it back
 */
GenkanRecord *
genkan_records_remove_finish (GenkanRecords *records,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, records), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
