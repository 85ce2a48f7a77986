/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-records-private.h"

typedef struct
{
  gboolean   unlock;
  GPtrArray *waiting; /* of GenkanRecord: what the session has and the keyring not yet */
} Load;

static void run_load (GenkanRecords *self);

static void
free_load (gpointer data)
{
  Load *load = data;

  g_clear_pointer (&load->waiting, g_ptr_array_unref);
  g_free (load);
}

/* Answers the first load and starts the next one. */
static void
end_load (GenkanRecords *self,
          GError        *error)
{
  g_autoptr (GTask) task = g_queue_pop_head (&self->loads);

  g_clear_pointer (&self->touched, g_hash_table_unref);
  if (!g_queue_is_empty (&self->loads))
    run_load (self);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/* The keyring may close again while what waited moves in. */
static GError *
error_of_state (GenkanRecords *self)
{
  switch (self->state)
    {
    case GENKAN_RECORDS_LOCKED:
      return _genkan_records_error (GENKAN_RECORDS_ERROR_LOCKED);
    case GENKAN_RECORDS_DISMISSED:
      return _genkan_records_error (GENKAN_RECORDS_ERROR_DISMISSED);
    case GENKAN_RECORDS_UNAVAILABLE:
      return _genkan_records_error (GENKAN_RECORDS_ERROR_UNAVAILABLE);
    default:
      return NULL;
    }
}

static void save_waiting (GenkanRecords *self);

static void
waiting_saved (GObject      *object,
               GAsyncResult *result,
               gpointer      data)
{
  GenkanRecords *self = GENKAN_RECORDS (object);
  g_autoptr (GenkanRecord) record = GENKAN_RECORD (data);
  g_autoptr (GenkanRecord) saved = NULL;
  g_autoptr (GError) error = NULL;

  saved = genkan_records_put_finish (self, result, NULL, &error);

  /* Somebody else wrote something different under the same name: both stay, under two names. */
  if (g_error_matches (error, GENKAN_RECORDS_ERROR, GENKAN_RECORDS_ERROR_CONFLICT))
    {
      g_autoptr (GenkanRecord) copy = genkan_record_new (record->kind);

      for (guint i = 0; i < GENKAN_N_FIELDS; i++)
        _genkan_record_copy_field (copy, record, (GenkanField) i);
      genkan_records_put_async (self, copy, NULL, waiting_saved, g_object_ref (copy));
      return;
    }

  /* Still not in the keyring, for whatever reason: the next load tries again. */
  if (error != NULL)
    g_hash_table_add (self->session, _genkan_records_dup_key (record->kind, record->id));
  save_waiting (self);
}

/* What was put while the keyring was closed moves in, one after the other. */
static void
save_waiting (GenkanRecords *self)
{
  GTask *task = g_queue_peek_head (&self->loads);
  Load *load = g_task_get_task_data (task);
  g_autoptr (GenkanRecord) record = NULL;
  g_autoptr (GenkanRecord) draft = NULL;
  g_autofree char *key = NULL;

  if (load->waiting->len == 0 || self->state != GENKAN_RECORDS_READY)
    {
      end_load (self, error_of_state (self));
      return;
    }

  record = g_object_ref (g_ptr_array_index (load->waiting, load->waiting->len - 1));
  g_ptr_array_set_size (load->waiting, (gint) load->waiting->len - 1);
  key = _genkan_records_dup_key (record->kind, record->id);
  g_hash_table_remove (self->session, key);

  draft = _genkan_record_copy (record);
  if (record->stored != NULL)
    draft->original = _genkan_records_read (genkan_record_kind_to_token (record->kind), record->id, record->stored, NULL);
  genkan_records_put_async (self, draft, NULL, waiting_saved, g_object_ref (draft));
}

static void
loaded (GObject      *object,
        GAsyncResult *result,
        gpointer      data)
{
  g_autoptr (GenkanRecords) self = GENKAN_RECORDS (data);
  GTask *task = g_queue_peek_head (&self->loads);
  Load *load = g_task_get_task_data (task);
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;
  GHashTableIter iter;
  gpointer key;

  items = _genkan_records_backend_load_finish (self->backend, result, &error);
  if (items == NULL)
    {
      /* The lists stay as they are: what could not be read is not gone. */
      if (!_genkan_records_take_error (self, error) && error->domain == GENKAN_RECORDS_ERROR)
        _genkan_records_set_state (self, GENKAN_RECORDS_UNAVAILABLE);
      end_load (self, g_steal_pointer (&error));
      return;
    }

  _genkan_records_show_stored (self, items);
  load->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  g_hash_table_iter_init (&iter, self->session);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_ptr_array_add (load->waiting, g_object_ref (g_hash_table_lookup (self->index, key)));
  _genkan_records_set_state (self, GENKAN_RECORDS_READY);
  save_waiting (self);
}

static void
run_load (GenkanRecords *self)
{
  GTask *task = g_queue_peek_head (&self->loads);
  Load *load = g_task_get_task_data (task);

  self->touched = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  _genkan_records_backend_load_async (self->backend, load->unlock, g_task_get_cancellable (task), loaded, g_object_ref (self));
}

static void
load_async (GenkanRecords      *records,
            gboolean            unlock,
            gpointer            source_tag,
            GCancellable       *cancellable,
            GAsyncReadyCallback callback,
            gpointer            user_data)
{
  GTask *task = g_task_new (records, cancellable, callback, user_data);
  Load *load = g_new0 (Load, 1);

  load->unlock = unlock;
  g_task_set_check_cancellable (task, FALSE); /* what happened counts */
  g_task_set_source_tag (task, source_tag);
  g_task_set_task_data (task, load, free_load);
  g_queue_push_tail (&records->loads, task);
  if (g_queue_get_length (&records->loads) == 1)
    run_load (records);
}

/**
 * genkan_records_load_async:
 *
 * Reads everything without asking the person for anything. Call it again to see what other windows or programs changed.
 */
void
genkan_records_load_async (GenkanRecords      *records,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  g_return_if_fail (GENKAN_IS_RECORDS (records));

  load_async (records, FALSE, genkan_records_load_async, cancellable, callback, user_data);
}

/** genkan_records_unlock_async: the same, but the system may ask the person to unlock the keyring. */
void
genkan_records_unlock_async (GenkanRecords      *records,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_return_if_fail (GENKAN_IS_RECORDS (records));

  load_async (records, TRUE, genkan_records_unlock_async, cancellable, callback, user_data);
}

/**
 * genkan_records_load_finish:
 *
 * Ends genkan_records_load_async() and genkan_records_unlock_async().
 *
 * Returns: %TRUE when the state is READY; else %FALSE with #GenkanRecordsError, and the lists stay as they were
 */
gboolean
genkan_records_load_finish (GenkanRecords *records,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, records), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
