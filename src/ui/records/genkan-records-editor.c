/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-records-editor.h"

#include <glib/gi18n.h>

/**
 * GenkanRecordsEditor:
 *
 * Changes records one after the other and tells in a notice how it went: what was removed can be brought back, what could
 * not be kept is said, and what somebody changed elsewhere in the meantime is shown instead of being overwritten.
 *
 * Signal: `done`, when everything that was asked for has been answered; with whether all of it was kept.
 */
struct _GenkanRecordsEditor
{
  GObject        parent_instance;

  GenkanRecords *records;
  GenkanNotice  *notice; /* %NULL after it died */
  GQueue         jobs;
  GPtrArray     *removed; /* what undo brings back */
  char          *sentence;
  guint          running;
  gboolean       failed;
};

/* One thing to do. @record is %NULL when all of @kind shall go. */
typedef struct
{
  enum
  {
    JOB_PUT,
    JOB_REMOVE,
    JOB_MOVE,
    JOB_CLEAR,
  } what;
  GenkanRecord     *record;
  GenkanRecordKind  kind;
  guint             position;
} Job;

enum
{
  DONE,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GenkanRecordsEditor, genkan_records_editor, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static void next (GenkanRecordsEditor *self);

static void
free_job (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->record);
  g_free (job);
}

static void
tell (GenkanRecordsEditor *self,
      const char          *sentence,
      const char          *button)
{
  if (self->notice != NULL)
    genkan_notice_show_with_button (self->notice, sentence, button);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GenkanRecordsEditor) self = data;
  g_autoptr (GError) error = NULL;

  genkan_records_load_finish (GENKAN_RECORDS (source), result, &error);
}

static void
fail (GenkanRecordsEditor *self,
      const GError        *error)
{
  self->failed = TRUE;
  if (g_error_matches (error, GENKAN_RECORDS_ERROR, GENKAN_RECORDS_ERROR_CONFLICT))
    {
      tell (self, _("Somebody changed this elsewhere in the meantime. You see the newest now; please change it once more."), NULL);
      genkan_records_load_async (self->records, NULL, loaded_cb, g_object_ref (self));
      return;
    }

  tell (self, error->message, NULL);
}

static void
finish (GenkanRecordsEditor *self)
{
  if (!self->failed && self->sentence != NULL)
    tell (self, self->sentence, self->removed->len > 0 ? _("Undo") : NULL);
  g_clear_pointer (&self->sentence, g_free);

  g_signal_emit (self, signals[DONE], 0, !self->failed);
}

static void
answer (GenkanRecordsEditor *self,
        const GError        *error)
{
  self->running--;
  if (error != NULL)
    fail (self, error);
  next (self);
}

static void
put_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      data)
{
  g_autoptr (GenkanRecordsEditor) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanRecord) kept = genkan_records_put_finish (GENKAN_RECORDS (source), result, NULL, &error);

  answer (self, error);
}

static void
removed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GenkanRecordsEditor) self = data;
  g_autoptr (GError) error = NULL;
  GenkanRecord *removed = genkan_records_remove_finish (GENKAN_RECORDS (source), result, &error);

  if (removed != NULL)
    g_ptr_array_add (self->removed, removed);
  answer (self, error);
}

static void
moved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GenkanRecordsEditor) self = data;
  g_autoptr (GError) error = NULL;

  genkan_records_move_finish (GENKAN_RECORDS (source), result, &error);
  answer (self, error);
}

static void
cleared_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GenkanRecordsEditor) self = data;
  g_autoptr (GError) error = NULL;

  if (!genkan_records_clear_finish (GENKAN_RECORDS (source), result, &error))
    g_ptr_array_set_size (self->removed, 0);
  answer (self, error);
}

static void
next (GenkanRecordsEditor *self)
{
  g_autoptr (GenkanRecordsEditor) alive = g_object_ref (self);
  Job *job;

  if (self->running > 0)
    return;

  job = g_queue_pop_head (&self->jobs);
  if (job == NULL)
    {
      finish (self);
      return;
    }

  self->running++;
  switch (job->what)
    {
    case JOB_PUT:
      genkan_records_put_async (self->records, job->record, NULL, put_cb, g_object_ref (self));
      break;
    case JOB_REMOVE:
      genkan_records_remove_async (self->records, job->record, NULL, removed_cb, g_object_ref (self));
      break;
    case JOB_MOVE:
      genkan_records_move_async (self->records, job->record, job->position, NULL, moved_cb, g_object_ref (self));
      break;
    case JOB_CLEAR:
      genkan_records_clear_async (self->records, job->kind, NULL, cleared_cb, g_object_ref (self));
      break;
    default:
      g_assert_not_reached ();
    }
  free_job (job);
}

/* A new request; what the one before removed can be brought back no more. */
static void
begin (GenkanRecordsEditor *self,
       const char          *sentence)
{
  if (self->running == 0)
    self->failed = FALSE;
  g_ptr_array_set_size (self->removed, 0);
  g_free (self->sentence);
  self->sentence = g_strdup (sentence);
  if (self->notice != NULL)
    genkan_notice_hide (self->notice);
}

static void
add_job (GenkanRecordsEditor *self,
         guint                what,
         GenkanRecord        *record,
         guint                position)
{
  Job *job = g_new0 (Job, 1);

  job->what = what;
  job->record = record != NULL ? g_object_ref (record) : NULL;
  job->position = position;
  g_queue_push_tail (&self->jobs, job);
}

static void
pressed_cb (GenkanRecordsEditor *self)
{
  genkan_records_editor_undo (self);
}

static void
genkan_records_editor_finalize (GObject *object)
{
  GenkanRecordsEditor *self = GENKAN_RECORDS_EDITOR (object);

  g_clear_weak_pointer (&self->notice);
  g_clear_object (&self->records);
  g_queue_clear_full (&self->jobs, free_job);
  g_ptr_array_unref (self->removed);
  g_free (self->sentence);

  G_OBJECT_CLASS (genkan_records_editor_parent_class)->finalize (object);
}

static void
genkan_records_editor_class_init (GenkanRecordsEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = genkan_records_editor_finalize;

  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
genkan_records_editor_init (GenkanRecordsEditor *self)
{
  g_queue_init (&self->jobs);
  self->removed = g_ptr_array_new_with_free_func (g_object_unref);
}

/** genkan_records_editor_new: @notice: where it is told how it went; its button is taken for undo */
GenkanRecordsEditor *
genkan_records_editor_new (GenkanRecords *records,
                           GenkanNotice  *notice)
{
  GenkanRecordsEditor *self = g_object_new (GENKAN_TYPE_RECORDS_EDITOR, NULL);

  self->records = g_object_ref (records);
  g_set_weak_pointer (&self->notice, notice);
  if (notice != NULL)
    g_signal_connect_object (notice, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/** genkan_records_editor_put: @changed: of #GenkanRecord, new or edited; @sentence: (nullable): what is said when they are kept */
void
genkan_records_editor_put (GenkanRecordsEditor *self,
                           GPtrArray           *changed,
                           const char          *sentence)
{
  g_return_if_fail (GENKAN_IS_RECORDS_EDITOR (self));

  begin (self, sentence);
  for (guint i = 0; i < changed->len; i++)
    add_job (self, JOB_PUT, g_ptr_array_index (changed, i), 0);
  next (self);
}

/** genkan_records_editor_remove: @gone: of #GenkanRecord; @sentence: what is said beside the button that brings them back */
void
genkan_records_editor_remove (GenkanRecordsEditor *self,
                              GPtrArray           *gone,
                              const char          *sentence)
{
  g_return_if_fail (GENKAN_IS_RECORDS_EDITOR (self));

  begin (self, sentence);
  for (guint i = 0; i < gone->len; i++)
    add_job (self, JOB_REMOVE, g_ptr_array_index (gone, i), 0);
  next (self);
}

/** genkan_records_editor_move: @position: the new place among the records of its kind */
void
genkan_records_editor_move (GenkanRecordsEditor *self,
                            GenkanRecord        *record,
                            guint                position)
{
  g_return_if_fail (GENKAN_IS_RECORDS_EDITOR (self));

  begin (self, NULL);
  add_job (self, JOB_MOVE, record, position);
  next (self);
}

/** genkan_records_editor_clear: @kind: all records of it go, and can be brought back */
void
genkan_records_editor_clear (GenkanRecordsEditor *self,
                             GenkanRecordKind     kind,
                             const char          *sentence)
{
  GListModel *list;
  Job *job = g_new0 (Job, 1);
  guint n;

  g_return_if_fail (GENKAN_IS_RECORDS_EDITOR (self));

  begin (self, sentence);
  list = genkan_records_get_list (self->records, kind);
  n = g_list_model_get_n_items (list);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GenkanRecord) record = g_list_model_get_item (list, i);
      GenkanRecord *copy = genkan_record_edit (record);

      /* to be put when there is none any more */
      genkan_record_set_original (copy, NULL);
      g_ptr_array_add (self->removed, copy);
    }
  job->what = JOB_CLEAR;
  job->kind = kind;
  g_queue_push_tail (&self->jobs, job);
  next (self);
}

/** Brings back what was removed last. Returns: %FALSE when there is nothing to bring back */
gboolean
genkan_records_editor_undo (GenkanRecordsEditor *self)
{
  g_autoptr (GPtrArray) removed = NULL;

  g_return_val_if_fail (GENKAN_IS_RECORDS_EDITOR (self), FALSE);

  if (self->removed->len == 0 || self->running > 0)
    return FALSE;

  removed = g_steal_pointer (&self->removed);
  self->removed = g_ptr_array_new_with_free_func (g_object_unref);
  genkan_records_editor_put (self, removed, NULL);

  return TRUE;
}

/** Returns: whether an answer is still to come */
gboolean
genkan_records_editor_is_busy (GenkanRecordsEditor *self)
{
  g_return_val_if_fail (GENKAN_IS_RECORDS_EDITOR (self), FALSE);

  return self->running > 0;
}
