/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-files-check.h"

typedef struct
{
  GListModel               *files;
  char                     *service;
  GDateTime                *now;
  GenkanFilesCheckProgress  progress;
  gpointer                  progress_data;
  GPtrArray                *done;
  gsize                     bytes; /* of the mails that are kept */
} Round;

static void look_at_next (GTask *task);

static void
round_free (gpointer data)
{
  Round *round = data;

  g_object_unref (round->files);
  g_free (round->service);
  g_date_time_unref (round->now);
  g_clear_pointer (&round->done, g_ptr_array_unref);
  g_free (round);
}

static void
file_answer_free (gpointer data)
{
  GenkanFileAnswer *answer = data;

  g_object_unref (answer->file);
  g_free (answer->name);
  g_clear_pointer (&answer->answers, g_ptr_array_unref);
  g_free (answer->problem);
  g_free (answer);
}

static GenkanFileAnswer *
file_answer_new (GFile *file)
{
  GenkanFileAnswer *answer = g_new0 (GenkanFileAnswer, 1);
  g_autofree char *name = g_file_get_basename (file);

  answer->file = g_object_ref (file);
  answer->name = g_filename_display_name (name != NULL ? name : "");

  return answer;
}

static void
count_bytes (Round     *round,
             GPtrArray *answers)
{
  for (guint i = 0; i < answers->len; i++)
    {
      GenkanMessage *message = ((GenkanMessageAnswer *) g_ptr_array_index (answers, i))->message;

      round->bytes += message->raw != NULL ? g_bytes_get_size (message->raw) : 0;
    }
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GTask) task = data;
  Round *round = g_task_get_task_data (task);
  GenkanFileAnswer *answer = g_ptr_array_index (round->done, round->done->len - 1);
  g_autoptr (GError) error = NULL;

  answer->answers = genkan_message_worker_check_finish (GENKAN_MESSAGE_WORKER (source), result, &error);
  if (answer->answers != NULL)
    count_bytes (round, answer->answers);
  else
    answer->problem = g_strdup (error->message);

  look_at_next (task);
}

/* One after the other: only one is in memory while it is taken apart, and whoever leaves waits for one at most. */
static void
look_at_next (GTask *task)
{
  Round *round = g_task_get_task_data (task);
  guint n = g_list_model_get_n_items (round->files);

  while (round->done->len < MIN (n, GENKAN_LIMIT_FILES) && round->bytes <= GENKAN_LIMIT_FILES_BYTES)
    {
      g_autoptr (GFile) file = g_list_model_get_item (round->files, round->done->len);
      const GenkanMessageQuestion question = { .file = file, .service = round->service, .now = round->now };

      if (g_task_return_error_if_cancelled (task))
        return;

      g_ptr_array_add (round->done, file_answer_new (file));
      if (g_file_peek_path (file) == NULL)
        continue;

      round->progress (round->done->len, n, round->progress_data);
      genkan_message_worker_check_async (g_task_get_source_object (task), &question, g_task_get_cancellable (task),
                                         answered_cb, g_object_ref (task));
      return;
    }

  g_task_return_pointer (task, g_steal_pointer (&round->done), (GDestroyNotify) g_ptr_array_unref);
}

/**
 * genkan_files_check_async:
 * @files: (element-type GFile): in the order of the person
 * @service: (nullable): the id of the service that the person named
 * @now: the moment to judge by
 * @progress: called before each file, never after @cancellable was cancelled
 * @cancellable: of the page; @progress_data must live until then
 *
 * Looks at several files, one after the other.
 */
void
genkan_files_check_async (GenkanMessageWorker      *worker,
                          GListModel               *files,
                          const char               *service,
                          GDateTime                *now,
                          GenkanFilesCheckProgress  progress,
                          gpointer                  progress_data,
                          GCancellable             *cancellable,
                          GAsyncReadyCallback       callback,
                          gpointer                  user_data)
{
  g_autoptr (GTask) task = NULL;
  Round *round;

  g_return_if_fail (GENKAN_IS_MESSAGE_WORKER (worker));
  g_return_if_fail (G_IS_LIST_MODEL (files));

  round = g_new0 (Round, 1);
  round->files = g_object_ref (files);
  round->service = g_strdup (service);
  round->now = g_date_time_ref (now);
  round->progress = progress;
  round->progress_data = progress_data;
  round->done = g_ptr_array_new_with_free_func (file_answer_free);

  task = g_task_new (worker, cancellable, callback, user_data);
  g_task_set_task_data (task, round, round_free);
  look_at_next (task);
}

/**
 * genkan_files_check_finish:
 *
 * Returns: (transfer full) (nullable) (element-type GenkanFileAnswer): in the order of the files. When they were more than
 *   GENKAN_LIMIT_FILES, or their mails more than GENKAN_LIMIT_FILES_BYTES, only the first ones; %NULL with
 *   %G_IO_ERROR_CANCELLED
 */
GPtrArray *
genkan_files_check_finish (GAsyncResult  *result,
                           GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
