/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-message-worker.h"

#include <glib/gi18n.h>

#include "genkan-error.h"
#include "genkan-limits.h"
#include "genkan-message-check.h"
#include "genkan-message-read.h"
#include "genkan-message-story.h"
#include "genkan-places.h"

#define CHUNK (64 * 1024)

/**
 * GenkanMessageWorker:
 *
 * Reads and judges messages outside the main thread: a mail may be a hundred megabytes. It has services and checks of its
 * own, because those of the pages may only be used in one thread, and answers one question after the other.
 */
struct _GenkanMessageWorker
{
  GObject             parent_instance;

  char               *user_folder;
  char               *feed_path;
  char              **places_paths;

  GMutex              lock; /* held while a question is being answered */
  GenkanCatalog      *catalog;
  GenkanUrlCheck     *url_check;
  GenkanMessageCheck *check;
  GenkanPlaces       *places; /* (nullable): not installed */
};

G_DEFINE_FINAL_TYPE (GenkanMessageWorker, genkan_message_worker, G_TYPE_OBJECT)

static void
clear_answer (gpointer data)
{
  GenkanMessageAnswer *answer = data;

  genkan_message_unref (answer->message);
  genkan_result_unref (answer->result);
  g_strfreev (answer->way);
  g_strfreev (answer->proof);
  g_strfreev (answer->names);
  g_free (answer->seal);
  g_free (answer->service);
}

GenkanMessageAnswer *
genkan_message_answer_ref (GenkanMessageAnswer *answer)
{
  return g_atomic_rc_box_acquire (answer);
}

void
genkan_message_answer_unref (GenkanMessageAnswer *answer)
{
  g_atomic_rc_box_release_full (answer, clear_answer);
}

static GenkanMessageQuestion *
copy_question (const GenkanMessageQuestion *question)
{
  GenkanMessageQuestion *copy = g_new (GenkanMessageQuestion, 1);

  *copy = (GenkanMessageQuestion) {
    .file = question->file != NULL ? g_object_ref (question->file) : NULL,
    .bytes = question->bytes != NULL ? g_bytes_ref (question->bytes) : NULL,
    .text = g_strdup (question->text),
    .message = question->message != NULL ? genkan_message_ref (question->message) : NULL,
    .sender = g_strdup (question->sender),
    .service = g_strdup (question->service),
    .keys = question->keys != NULL ? genkan_message_found_keys_ref (question->keys) : NULL,
    .now = g_date_time_ref (question->now),
  };

  return copy;
}

static void
free_question (gpointer data)
{
  GenkanMessageQuestion *question = data;

  g_clear_object (&question->file);
  g_clear_pointer (&question->bytes, g_bytes_unref);
  g_clear_pointer (&question->message, genkan_message_unref);
  g_free ((char *) question->text);
  g_free ((char *) question->sender);
  g_free ((char *) question->service);
  g_clear_pointer (&question->keys, genkan_message_found_keys_unref);
  g_date_time_unref (question->now);
  g_free (question);
}

static void
genkan_message_worker_finalize (GObject *object)
{
  GenkanMessageWorker *self = GENKAN_MESSAGE_WORKER (object);

  g_clear_pointer (&self->check, genkan_message_check_unref);
  g_clear_pointer (&self->places, genkan_places_unref);
  g_clear_pointer (&self->url_check, genkan_url_check_unref);
  g_clear_pointer (&self->catalog, genkan_catalog_unref);
  g_mutex_clear (&self->lock);
  g_free (self->user_folder);
  g_free (self->feed_path);
  g_strfreev (self->places_paths);

  G_OBJECT_CLASS (genkan_message_worker_parent_class)->finalize (object);
}

static void
genkan_message_worker_class_init (GenkanMessageWorkerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = genkan_message_worker_finalize;
}

static void
genkan_message_worker_init (GenkanMessageWorker *self)
{
  g_mutex_init (&self->lock);
}

/**
 * genkan_message_worker_new:
 * @user_folder: (nullable): where the person keeps services of their own
 * @feed_path: (nullable): the list of reported addresses that the person installed; need not exist
 * @places_paths: (nullable): where a list of places may be; the first one that is there counts
 *
 * Returns: (transfer full): nothing is read yet
 */
GenkanMessageWorker *
genkan_message_worker_new (const char         *user_folder,
                           const char         *feed_path,
                           const char * const *places_paths)
{
  GenkanMessageWorker *self = g_object_new (GENKAN_TYPE_MESSAGE_WORKER, NULL);

  self->user_folder = g_strdup (user_folder);
  self->feed_path = g_strdup (feed_path);
  self->places_paths = g_strdupv ((char **) places_paths);

  return self;
}

/* What is broken in the person's own folder is told by the pages, which read it too. */
static gboolean
prepare (GenkanMessageWorker  *self,
         GError              **error)
{
  g_autoptr (GenkanUrlFeed) feed = NULL;

  if (self->check != NULL)
    return TRUE;

  if (self->catalog == NULL)
    self->catalog = genkan_catalog_new (self->user_folder, NULL, error);
  if (self->catalog == NULL)
    return FALSE;

  if (self->url_check == NULL && self->feed_path != NULL && g_file_test (self->feed_path, G_FILE_TEST_EXISTS))
    feed = genkan_url_feed_open (self->feed_path, NULL);
  if (self->url_check == NULL)
    self->url_check = genkan_url_check_new (self->catalog, feed, error);
  if (self->url_check != NULL)
    self->check = genkan_message_check_new (self->catalog, self->url_check, error);

  return self->check != NULL;
}

/* Without it everything else is told. It is looked for each time, because it may be installed meanwhile. */
static void
open_places (GenkanMessageWorker *self)
{
  for (gsize i = 0; self->places == NULL && self->places_paths != NULL && self->places_paths[i] != NULL; i++)
    self->places = genkan_places_open (self->places_paths[i], NULL);
}

static void
set_unreadable (GError **error)
{
  g_clear_error (error);
  g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_UNAVAILABLE,
                       _("This file cannot be read. Please choose another one, or paste the words in it."));
}

/* Pipes and devices would never end, folders hold no words, and what is no file here would be fetched from the network. */
static GFileInputStream *
open_file (GFile         *file,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GFileInfo) info = NULL;
  GFileInputStream *stream = NULL;

  if (g_file_peek_path (file) != NULL)
    info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, cancellable, error);
  if (info != NULL && g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR)
    stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    set_unreadable (error);

  return stream;
}

static GBytes *
read_file (GFile         *file,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GFileInputStream) stream = open_file (file, cancellable, error);
  g_autoptr (GByteArray) content = g_byte_array_new ();
  guint8 chunk[CHUNK];
  gssize n;

  if (stream == NULL)
    return NULL;

  /* one byte more than the limit tells the reader that there is more */
  while ((n = g_input_stream_read (G_INPUT_STREAM (stream), chunk, sizeof chunk, cancellable, error)) > 0 &&
         content->len <= GENKAN_LIMIT_MESSAGE)
    g_byte_array_append (content, chunk, (guint) n);

  if (n < 0)
    {
      set_unreadable (error);
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}

static GPtrArray *
read_messages (const GenkanMessageQuestion  *question,
               GCancellable                 *cancellable,
               GError                      **error)
{
  g_autoptr (GPtrArray) messages = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GenkanMessage *message;

  if (question->file != NULL)
    {
      bytes = read_file (question->file, cancellable, error);
      return bytes != NULL ? genkan_message_read_bytes (bytes, error) : NULL;
    }

  if (question->bytes != NULL)
    return genkan_message_read_bytes (question->bytes, error);

  message = question->message != NULL ? genkan_message_ref (question->message)
                                      : genkan_message_read_text (question->text, question->sender, error);
  if (message == NULL)
    return NULL;

  messages = g_ptr_array_new_with_free_func ((GDestroyNotify) genkan_message_unref);
  g_ptr_array_add (messages, message);

  return g_steal_pointer (&messages);
}

static GenkanMessageAnswer *
answer_message (GenkanMessageWorker         *self,
                const GenkanMessageQuestion *question,
                GenkanMessage               *message)
{
  const GenkanMessageKeys keys = {
    .dns_records = question->keys != NULL ? question->keys->records : NULL,
    .dns_missing = question->keys != NULL ? question->keys->missing : NULL,
    .system_roots = TRUE,
    .now = question->now,
  };
  const GenkanService *service = question->service != NULL ? genkan_catalog_lookup (self->catalog, question->service) : NULL;
  g_autoptr (GenkanMessageProof) proof = genkan_message_proof_new (message, &keys);
  GenkanMessageAnswer *answer = g_atomic_rc_box_new0 (GenkanMessageAnswer);

  answer->message = genkan_message_ref (message);
  answer->result = genkan_message_check_run (self->check, message, &keys, service);
  answer->way = genkan_message_story_tell_way (proof, self->places);
  answer->names = g_strdupv (proof->dkim_names);
  answer->seal = question->keys != NULL ? genkan_message_story_tell_seal (proof) : NULL;
  answer->service = g_strdup (question->service);
  answer->proof = message->is_mail ? genkan_message_story_tell_proof (proof) : g_new0 (char *, 1);

  return answer;
}

static GPtrArray *
answer_all (GenkanMessageWorker          *self,
            const GenkanMessageQuestion  *question,
            GCancellable                 *cancellable,
            GError                      **error)
{
  g_autoptr (GPtrArray) messages = read_messages (question, cancellable, error);
  g_autoptr (GPtrArray) answers = NULL;
  g_autofree char *today = g_date_time_format (question->now, "%Y-%m-%d");

  if (messages == NULL)
    return NULL;

  open_places (self);
  genkan_url_check_set_today (self->url_check, today);
  answers = g_ptr_array_new_with_free_func ((GDestroyNotify) genkan_message_answer_unref);
  for (guint i = 0; i < messages->len && !g_cancellable_is_cancelled (cancellable); i++)
    g_ptr_array_add (answers, answer_message (self, question, g_ptr_array_index (messages, i)));

  return g_steal_pointer (&answers);
}

static void
answer_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      data,
                  GCancellable *cancellable)
{
  GenkanMessageWorker *self = source;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  GPtrArray *answers = NULL;
  GError *error = NULL;

  if (prepare (self, &error))
    answers = answer_all (self, data, cancellable, &error);

  if (answers != NULL)
    g_task_return_pointer (task, answers, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/**
 * genkan_message_worker_check_async:
 * @question: has a file, bytes, a text or a message
 *
 * Reads and judges without holding up the window.
 */
void
genkan_message_worker_check_async (GenkanMessageWorker         *self,
                                   const GenkanMessageQuestion *question,
                                   GCancellable                *cancellable,
                                   GAsyncReadyCallback          callback,
                                   gpointer                     user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GENKAN_IS_MESSAGE_WORKER (self));
  g_return_if_fail (question->file != NULL || question->bytes != NULL || question->text != NULL || question->message != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_task_data (task, copy_question (question), free_question);
  g_task_run_in_thread (task, answer_in_thread);
}

/**
 * genkan_message_worker_check_finish:
 *
 * Returns: (transfer full) (nullable) (element-type GenkanMessageAnswer): at least one answer, in the order of the file;
 *   %NULL with %G_IO_ERROR_CANCELLED, or an error whose message is a sentence for the person
 */
GPtrArray *
genkan_message_worker_check_finish (GenkanMessageWorker  *self,
                                    GAsyncResult         *result,
                                    GError              **error)
{
  g_return_val_if_fail (GENKAN_IS_MESSAGE_WORKER (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
