/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "genkan-records-backend-private.h"
#include "genkan-records-keyring-private.h"

/* Another program holds the lock for some milliseconds, or while the person is asked for a password. */
#define LOCK_PAUSE_MS 5
#define LOCK_TRIES 1000

/* One look at one item, and its replacement. */
typedef struct
{
  char    *kind;
  char    *id;
  char    *expected;
  char    *value;
  char    *stored;
  gboolean again;
  gboolean opened;
  int      lock;
  guint    lock_tries;
} Swap;

static void next_swap (GenkanRecordsKeyring *self);
static void look (GTask *task);

static void
free_swap (gpointer data)
{
  Swap *swap = data;

  g_free (swap->kind);
  g_free (swap->id);
  g_free (swap->expected);
  g_free (swap->value);
  g_free (swap->stored);
  if (swap->lock >= 0)
    close (swap->lock);
  g_free (swap);
}

/* Takes over @error. The lock goes with the file. */
static void
end_swap (GTask  *task,
          GError *error)
{
  GenkanRecordsKeyring *self = g_object_ref (g_task_get_source_object (task));
  Swap *swap = g_task_get_task_data (task);

  g_queue_pop_head (&self->swaps);
  if (swap->lock >= 0)
    close (swap->lock);
  swap->lock = -1;
  next_swap (self); /* before the answer, which may bring another one */

  if (!_genkan_records_keyring_may_answer (task))
    g_clear_error (&error);
  else if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);

  g_object_unref (task);
  g_object_unref (self);
}

static void
end_swap_with (GTask        *task,
               const GError *error)
{
  Swap *swap = g_task_get_task_data (task);
  g_autoptr (GError) reason = _genkan_records_keyring_error (error);

  if (!swap->again && _genkan_records_keyring_forget (reason))
    {
      swap->again = TRUE;
      g_clear_pointer (&swap->stored, g_free);
      look (task);
      return;
    }

  end_swap (task, g_steal_pointer (&reason));
}

static void
stored (GObject      *object,
        GAsyncResult *result,
        gpointer      data)
{
  g_autoptr (GError) error = NULL;

  if (secret_password_store_finish (result, &error))
    end_swap (data, NULL);
  else
    end_swap_with (data, error);
}

static void
cleared (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GError) error = NULL;
  gboolean done = secret_password_clear_finish (result, &error);

  if (error != NULL)
    end_swap_with (data, error);
  else
    end_swap (data, done ? NULL : _genkan_records_error (GENKAN_RECORDS_ERROR_FAILED));
}

static GHashTable *
attributes_of (Swap *swap)
{
  GHashTable *attributes = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_insert (attributes, (gpointer) "kind", swap->kind);
  g_hash_table_insert (attributes, (gpointer) "id", swap->id);

  return attributes;
}

static void
opened (GObject      *object,
        GAsyncResult *result,
        gpointer      data)
{
  GTask *task = data;
  g_autoptr (GError) error = NULL;

  if (_genkan_records_keyring_open_finish (GENKAN_RECORDS_KEYRING (object), result, &error))
    look (task);
  else
    end_swap (task, error != NULL ? g_steal_pointer (&error) : _genkan_records_error (GENKAN_RECORDS_ERROR_CONFLICT));
}

static void
looked (GObject      *object,
        GAsyncResult *result,
        gpointer      data)
{
  GTask *task = data;
  Swap *swap = g_task_get_task_data (task);
  g_autoptr (GHashTable) attributes = attributes_of (swap);
  g_autoptr (GError) error = NULL;
  GList *found = secret_password_search_finish (result, &error);
  gboolean locked = FALSE;

  /* Two keyrings may hold the same item: the expected one counts. */
  for (GList *l = found; l != NULL; l = l->next)
    {
      gboolean this_one = FALSE;
      g_autofree char *value = _genkan_records_keyring_dup_value (l->data, &this_one);

      locked = locked || this_one;
      if (swap->stored == NULL || (value != NULL && g_strcmp0 (value, swap->expected) == 0))
        {
          g_free (swap->stored);
          /* There is something, but not what was expected, even when it cannot be read. */
          swap->stored = value != NULL ? g_steal_pointer (&value) : g_strdup ("");
        }
    }
  g_list_free_full (found, g_object_unref);

  if (error != NULL)
    end_swap_with (task, error);
  else if (locked)
    end_swap (task, _genkan_records_error (GENKAN_RECORDS_ERROR_DISMISSED));
  else if (swap->again && g_strcmp0 (swap->stored, swap->value) == 0)
    end_swap (task, NULL); /* the first try did it, and could not say so */
  else if (swap->stored == NULL && swap->expected != NULL && !swap->opened)
    {
      swap->opened = TRUE;
      _genkan_records_keyring_open_async (g_task_get_source_object (task), TRUE, opened, task);
    }
  else if (g_strcmp0 (swap->stored, swap->expected) != 0)
    end_swap (task, _genkan_records_error (GENKAN_RECORDS_ERROR_CONFLICT));
  else if (swap->value != NULL)
    secret_password_storev (&_genkan_records_schema, attributes, SECRET_COLLECTION_DEFAULT, "Genkan", swap->value, NULL, stored, task);
  else if (swap->stored != NULL)
    secret_password_clearv (&_genkan_records_schema, attributes, NULL, cleared, task);
  else
    end_swap (task, NULL);
}

static void
look (GTask *task)
{
  g_autoptr (GHashTable) attributes = attributes_of (g_task_get_task_data (task));

  secret_password_searchv (&_genkan_records_schema, attributes,
                           SECRET_SEARCH_ALL | SECRET_SEARCH_LOAD_SECRETS | SECRET_SEARCH_UNLOCK, NULL, looked, task);
}

static gboolean
try_lock (gpointer data)
{
  GTask *task = data;
  GenkanRecordsKeyring *self = g_task_get_source_object (task);
  Swap *swap = g_task_get_task_data (task);

  if (swap->lock < 0 && self->lock_path != NULL)
    swap->lock = open (self->lock_path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);

  /* Without the file, two programs that save in the same moment may miss each other; saving goes before. */
  if (swap->lock < 0 || flock (swap->lock, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK)
    look (task);
  else if (++swap->lock_tries < LOCK_TRIES)
    return G_SOURCE_CONTINUE;
  else
    end_swap (task, _genkan_records_error (GENKAN_RECORDS_ERROR_FAILED));

  return G_SOURCE_REMOVE;
}

static void
next_swap (GenkanRecordsKeyring *self)
{
  GTask *task = g_queue_peek_head (&self->swaps);

  if (task != NULL && try_lock (task) == G_SOURCE_CONTINUE)
    g_timeout_add (LOCK_PAUSE_MS, try_lock, task);
}

void
_genkan_records_keyring_swap_async (GenkanRecordsBackend *backend,
                                    const char           *kind,
                                    const char           *id,
                                    const char           *expected,
                                    const char           *value,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data)
{
  GenkanRecordsKeyring *self = GENKAN_RECORDS_KEYRING (backend);
  GTask *task = _genkan_records_keyring_task (self, cancellable, callback, user_data);
  Swap *swap = g_new0 (Swap, 1);

  swap->kind = g_strdup (kind);
  swap->id = g_strdup (id);
  swap->expected = g_strdup (expected);
  swap->value = g_strdup (value);
  swap->lock = -1;
  g_task_set_task_data (task, swap, free_swap);
  g_queue_push_tail (&self->swaps, task);
  if (g_queue_get_length (&self->swaps) == 1)
    next_swap (self);
}

gboolean
_genkan_records_keyring_swap_finish (GenkanRecordsBackend *backend,
                                     GAsyncResult         *result,
                                     char                **before,
                                     GError              **error)
{
  const Swap *swap = g_task_get_task_data (G_TASK (result));

  if (before != NULL)
    *before = g_strdup (swap->stored);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * genkan_records_keyring_dup_lock_path:
 * @runtime_folder: the person's folder for files that end with the session
 * @app_id: the id of the application
 *
 * Returns: (transfer full): what to give genkan_records_keyring_new(), so that window, command line and search agree
 */
char *
genkan_records_keyring_dup_lock_path (const char *runtime_folder,
                                      const char *app_id)
{
  /* In a sandbox, only this folder is the same for all programs of the application. */
  g_autofree char *shared = g_build_filename (runtime_folder, "app", app_id, NULL);

  return g_build_filename (g_file_test (shared, G_FILE_TEST_IS_DIR) ? shared : runtime_folder, "genkan-records.lock", NULL);
}
