/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-error.h"
#include "genkan-record-limits.h"
#include "genkan-records-private.h"

/* Each try follows a change of somebody else, so this many only happen when something is wrong. */
#define MAX_TRIES 100

typedef struct
{
  GenkanRecord *draft;    /* as the caller gave it */
  GenkanRecord *original; /* what has to be kept now; nullable */
  GenkanRecord *record;   /* what is being saved */
  GenkanRecord *theirs;   /* what stood in the way; nullable */
  char         *line;
  guint         tries;
} Put;

static void try_to_put (GTask *task);

static void
free_put (gpointer data)
{
  Put *put = data;

  g_clear_object (&put->draft);
  g_clear_object (&put->original);
  g_clear_object (&put->record);
  g_clear_object (&put->theirs);
  g_free (put->line);
  g_free (put);
}

static void
oldest_removed (GObject      *object,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (GTask) task = G_TASK (data);
  Put *put = g_task_get_task_data (task);
  g_autoptr (GenkanRecord) removed = genkan_records_remove_finish (GENKAN_RECORDS (object), result, NULL);

  /* Whether the oldest one went or not: the new one is saved. */
  g_task_return_pointer (task, g_object_ref (put->record), g_object_unref);
}

static void
end_put (GTask *task)
{
  GenkanRecords *self = g_task_get_source_object (task);
  Put *put = g_task_get_task_data (task);
  GListModel *list = G_LIST_MODEL (self->lists[put->record->kind]);
  guint n;

  _genkan_records_show (self, put->record);
  n = g_list_model_get_n_items (list);

  if (genkan_record_kind_is_log (put->record->kind) && n > genkan_record_kind_get_limit (put->record->kind))
    {
      g_autoptr (GenkanRecord) oldest = g_list_model_get_item (list, n - 1);

      genkan_records_remove_async (self, oldest, NULL, oldest_removed, g_object_ref (task));
      return;
    }

  g_task_return_pointer (task, g_object_ref (put->record), g_object_unref);
}

static void
return_conflict (GTask        *task,
                 GenkanRecord *theirs)
{
  Put *put = g_task_get_task_data (task);

  g_set_object (&put->theirs, theirs);
  g_task_return_error (task, _genkan_records_error (GENKAN_RECORDS_ERROR_CONFLICT));
}

/* Makes the record anew from what the caller gave and what somebody else saved. */
static gboolean
merge (Put          *put,
       GenkanRecord *theirs)
{
  GenkanRecord *before = put->draft->original;

  g_set_object (&put->record, NULL);
  put->record = _genkan_record_copy (put->draft);

  if (before == NULL ? !genkan_record_equal (put->record, theirs) : !_genkan_record_merge (put->record, before, theirs))
    return FALSE;

  g_set_object (&put->original, theirs);

  return TRUE;
}

static guint
next_revision (Put *put)
{
  return MAX (put->draft->revision, put->original != NULL ? put->original->revision : 0) + 1;
}

static void
keep_for_session (GTask *task)
{
  GenkanRecords *self = g_task_get_source_object (task);
  Put *put = g_task_get_task_data (task);
  GenkanRecord *shown = genkan_records_lookup (self, put->draft->kind, put->draft->id);

  if (shown != put->original && shown != NULL && !merge (put, shown))
    {
      return_conflict (task, shown);
      return;
    }

  put->record->revision = next_revision (put);
  g_free (put->record->stored);
  put->record->stored = put->original != NULL ? g_strdup (put->original->stored) : NULL;
  g_hash_table_add (self->session, _genkan_records_dup_key (put->record->kind, put->record->id));
  end_put (task);
}

/* What is kept is not what the record was made from. */
static void
meet_other (GTask      *task,
            const char *stored)
{
  GenkanRecords *self = g_task_get_source_object (task);
  Put *put = g_task_get_task_data (task);
  g_autoptr (GenkanRecord) theirs = NULL;
  g_autoptr (GError) error = NULL;

  if (stored == NULL)
    {
      _genkan_records_hide (self, put->draft->kind, put->draft->id);
      return_conflict (task, NULL);
      return;
    }

  theirs = _genkan_records_read (genkan_record_kind_to_token (put->draft->kind), put->draft->id, stored, &error);
  if (theirs == NULL)
    {
      /* What cannot be read is not written over either. */
      g_task_return_error (task, g_error_matches (error, GENKAN_ERROR, GENKAN_ERROR_NEWER_VERSION)
                                   ? _genkan_records_error (GENKAN_RECORDS_ERROR_NEWER) : g_steal_pointer (&error));
      return;
    }

  _genkan_records_show (self, theirs);
  if (++put->tries < MAX_TRIES && merge (put, theirs))
    try_to_put (task);
  else
    return_conflict (task, theirs);
}

static void
swapped (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GTask) task = G_TASK (data);
  GenkanRecords *self = g_task_get_source_object (task);
  Put *put = g_task_get_task_data (task);
  g_autofree char *stored = NULL;
  g_autoptr (GError) error = NULL;

  if (_genkan_records_backend_swap_finish (self->backend, result, &stored, &error))
    {
      put->record->stored = g_steal_pointer (&put->line);
      end_put (task);
    }
  else if (g_error_matches (error, GENKAN_RECORDS_ERROR, GENKAN_RECORDS_ERROR_CONFLICT))
    meet_other (task, stored);
  else if (_genkan_records_take_error (self, error))
    keep_for_session (task);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
try_to_put (GTask *task)
{
  GenkanRecords *self = g_task_get_source_object (task);
  Put *put = g_task_get_task_data (task);
  GenkanRecord *record = put->record;

  if (put->original != NULL && put->original->stored != NULL && genkan_record_equal (record, put->original))
    {
      _genkan_records_show (self, put->original);
      g_task_return_pointer (task, g_object_ref (put->original), g_object_unref);
      return;
    }

  record->revision = next_revision (put);
  g_free (put->line);
  put->line = genkan_record_to_json (record);
  if (strlen (put->line) > GENKAN_LIMIT_RECORD)
    {
      g_task_return_new_error (task, GENKAN_ERROR, GENKAN_ERROR_TOO_LARGE, "%s",
                               _("This text is too long to be kept. Please make it shorter."));
      return;
    }

  _genkan_records_backend_swap_async (self->backend, genkan_record_kind_to_token (record->kind), record->id,
                                      put->original != NULL ? put->original->stored : NULL, put->line,
                                      g_task_get_cancellable (task), swapped, g_object_ref (task));
}

static gboolean
has_room (GenkanRecords *self,
          GenkanRecord  *record)
{
  return genkan_record_kind_is_log (record->kind) || genkan_records_lookup (self, record->kind, record->id) != NULL
         || g_list_model_get_n_items (G_LIST_MODEL (self->lists[record->kind])) < genkan_record_kind_get_limit (record->kind);
}

/**
 * genkan_records_put_async:
 * @record: a new record, or one of genkan_record_edit(); copied, so that it can be put again after a failure
 *
 * Saves @record. When somebody else saved the same record in the meantime, both changes are kept as long as they are about
 * different things. While the keyring is closed the record is kept for the session.
 */
void
genkan_records_put_async (GenkanRecords      *records,
                          GenkanRecord       *record,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;
  Put *put;

  g_return_if_fail (GENKAN_IS_RECORDS (records));
  g_return_if_fail (GENKAN_IS_RECORD (record) && genkan_record_is_editable (record));

  task = g_task_new (records, cancellable, callback, user_data);
  g_task_set_check_cancellable (task, FALSE); /* what happened counts */
  g_task_set_source_tag (task, genkan_records_put_async);

  put = g_new0 (Put, 1);
  put->draft = _genkan_record_copy (record);
  g_set_object (&put->draft->original, record->original);
  g_set_object (&put->original, record->original);
  put->record = _genkan_record_copy (record);
  g_task_set_task_data (task, put, free_put);

  if (!genkan_record_check (record, &error))
    g_task_return_error (task, error);
  else if (!has_room (records, record))
    g_task_return_error (task, _genkan_records_error (GENKAN_RECORDS_ERROR_FULL));
  else if (records->state == GENKAN_RECORDS_READY)
    try_to_put (task);
  else
    keep_for_session (task);
}

/**
 * genkan_records_put_finish:
 * @theirs: (out) (optional) (nullable) (transfer full): with GENKAN_RECORDS_ERROR_CONFLICT, what is kept now, or %NULL when
 *   it was removed; genkan_record_set_original() and another put overrule it
 *
 * Errors: GENKAN_RECORDS_ERROR_CONFLICT, _NEWER, _FULL, _FAILED; #GenkanError when the record itself does not fit.
 * Look at genkan_records_is_kept() to know whether the keyring has it.
 *
 * Returns: (transfer full) (nullable): the record as it is shown now
 */
GenkanRecord *
genkan_records_put_finish (GenkanRecords *records,
                           GAsyncResult  *result,
                           GenkanRecord **theirs,
                           GError       **error)
{
  Put *put;

  g_return_val_if_fail (g_task_is_valid (result, records), NULL);

  put = g_task_get_task_data (G_TASK (result));
  if (theirs != NULL)
    *theirs = put->theirs != NULL ? g_object_ref (put->theirs) : NULL;

  return g_task_propagate_pointer (G_TASK (result), error);
}
