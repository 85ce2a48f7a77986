/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-records-keyring-private.h"

#include "genkan-records-backend-private.h"

/* The name is part of what is kept: it never changes, and is the same in the development profile. */
const SecretSchema _genkan_records_schema = {
  "io.github.genkan.Genkan.Record",
  SECRET_SCHEMA_NONE,
  {
    { "kind", SECRET_SCHEMA_ATTRIBUTE_STRING },
    { "id", SECRET_SCHEMA_ATTRIBUTE_STRING },
    { NULL, 0 },
  },
};

static void genkan_records_keyring_backend_init (GenkanRecordsBackendInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GenkanRecordsKeyring, genkan_records_keyring, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GENKAN_TYPE_RECORDS_BACKEND, genkan_records_keyring_backend_init))

static gboolean
give_up (GCancellable *cancellable,
         gpointer      data)
{
  GTask *task = G_TASK (data);

  /* The keyring is not told: libsecret 0.20 never calls back when it is cancelled while the person is asked. */
  g_object_set_data (G_OBJECT (task), "given-up", GINT_TO_POINTER (TRUE));
  g_task_return_error_if_cancelled (task);

  return G_SOURCE_REMOVE;
}

static void
drop_source (gpointer data)
{
  g_source_destroy (data);
  g_source_unref (data);
}

/** Returns: (transfer full): a task that answers as soon as @cancellable is cancelled, however long the keyring takes */
GTask *
_genkan_records_keyring_task (GenkanRecordsKeyring *self,
                              GCancellable         *cancellable,
                              GAsyncReadyCallback   callback,
                              gpointer              user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  GSource *source;

  g_task_set_check_cancellable (task, FALSE);
  if (cancellable == NULL)
    return task;

  source = g_cancellable_source_new (cancellable);
  g_source_set_static_name (source, "genkan: give up");
  g_source_set_callback (source, G_SOURCE_FUNC (give_up), g_object_ref (task), g_object_unref);
  g_source_attach (source, g_main_context_get_thread_default ());
  g_object_set_data_full (G_OBJECT (task), "give-up", source, drop_source);

  return task;
}

/** Returns: %FALSE when the caller gave up and has its answer already; else @task has to be answered now */
gboolean
_genkan_records_keyring_may_answer (GTask *task)
{
  g_object_set_data (G_OBJECT (task), "give-up", NULL);

  return g_object_get_data (G_OBJECT (task), "given-up") == NULL;
}

/** Returns: (transfer full): what @error of libsecret means for the person */
GError *
_genkan_records_keyring_error (const GError *error)
{
  GenkanRecordsError code = GENKAN_RECORDS_ERROR_UNAVAILABLE;

  if (g_error_matches (error, SECRET_ERROR, SECRET_ERROR_IS_LOCKED) || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    code = GENKAN_RECORDS_ERROR_DISMISSED; /* nobody but the person cancels */
  else if (error->domain == G_FILE_ERROR || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE)
           || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED)
           || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY) || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG)
           || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_LIMITS_EXCEEDED))
    code = GENKAN_RECORDS_ERROR_FAILED; /* it answers, but did not take this */

  return _genkan_records_error (code);
}

/**
 * _genkan_records_keyring_forget:
 * @reason: (nullable): why something failed
 *
 * libsecret keeps its connection to a keyring that was started again, whose answer to that is “no such session” for ever.
 *
 * Returns: %TRUE when it is worth another try on a new connection
 */
gboolean
_genkan_records_keyring_forget (const GError *reason)
{
  if (!g_error_matches (reason, GENKAN_RECORDS_ERROR, GENKAN_RECORDS_ERROR_UNAVAILABLE))
    return FALSE;

  secret_service_disconnect ();

  return TRUE;
}

/**
 * _genkan_records_keyring_dup_value:
 * @locked: (out): whether it cannot be read before somebody unlocks the keyring
 *
 * Returns: (transfer full) (nullable): the line that @item keeps
 */
char *
_genkan_records_keyring_dup_value (SecretRetrievable *item,
                                   gboolean          *locked)
{
  g_autoptr (SecretValue) value = NULL;
  const char *text;

  *locked = SECRET_IS_ITEM (item) && secret_item_get_locked (SECRET_ITEM (item));
  if (*locked)
    return NULL;

  /* An item of the service was read together with all others; one of a file is in memory. */
  value = SECRET_IS_ITEM (item) ? secret_item_get_secret (SECRET_ITEM (item)) : secret_retrievable_retrieve_secret_sync (item, NULL, NULL);
  text = value != NULL ? secret_value_get_text (value) : NULL;

  return g_strdup (text);
}

static GPtrArray *
read_items (GList    *found,
            gboolean *locked)
{
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) genkan_stored_item_free);

  *locked = FALSE;
  for (GList *l = found; l != NULL; l = l->next)
    {
      g_autoptr (GHashTable) attributes = secret_retrievable_get_attributes (l->data);
      const char *kind = g_hash_table_lookup (attributes, "kind");
      const char *id = g_hash_table_lookup (attributes, "id");
      gboolean this_one = FALSE;
      g_autofree char *value = _genkan_records_keyring_dup_value (l->data, &this_one);

      *locked = *locked || this_one;
      g_ptr_array_add (items, genkan_stored_item_new (kind != NULL ? kind : "", id != NULL ? id : "", value));
    }

  return items;
}

/* One look at everything, for all who wait for it. */
typedef struct
{
  GPtrArray *tasks;
  GPtrArray *items;
  gboolean   unlock;
  gboolean   again;
  gboolean   opened;
} Search;

static void start_search (Search *search);

static void
answer_load (GTask     *task,
             GPtrArray *items,
             GError    *error)
{
  if (!_genkan_records_keyring_may_answer (task))
    return;

  if (error != NULL)
    g_task_return_error (task, g_error_copy (error));
  else
    g_task_return_pointer (task, g_ptr_array_ref (items), (GDestroyNotify) g_ptr_array_unref);
}

/* Answers everybody who waits. */
static void
end_search (Search *search,
            GError *reason)
{
  GenkanRecordsKeyring *self = g_task_get_source_object (g_ptr_array_index (search->tasks, 0));
  g_autoptr (GPtrArray) tasks = g_steal_pointer (&search->tasks);
  g_autoptr (GPtrArray) items = g_steal_pointer (&search->items);

  if (search->unlock)
    self->unlocking = NULL;
  g_free (search);

  for (guint i = 0; i < tasks->len; i++)
    answer_load (g_ptr_array_index (tasks, i), items, reason);
}

static void
opened (GObject      *object,
        GAsyncResult *result,
        gpointer      data)
{
  Search *search = data;
  g_autoptr (GError) error = NULL;

  search->opened = TRUE;
  if (_genkan_records_keyring_open_finish (GENKAN_RECORDS_KEYRING (object), result, &error))
    start_search (search);
  else
    end_search (search, error);
}

static void
searched (GObject      *object,
          GAsyncResult *result,
          gpointer      data)
{
  Search *search = data;
  GenkanRecordsKeyring *self = g_task_get_source_object (g_ptr_array_index (search->tasks, 0));
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) reason = NULL;
  GList *found = secret_password_search_finish (result, &error);
  gboolean locked;

  g_clear_pointer (&search->items, g_ptr_array_unref);
  search->items = read_items (found, &locked);
  g_list_free_full (found, g_object_unref);

  if (error != NULL)
    reason = _genkan_records_keyring_error (error);
  else if (locked)
    reason = _genkan_records_error (search->unlock ? GENKAN_RECORDS_ERROR_DISMISSED : GENKAN_RECORDS_ERROR_LOCKED);

  if (!search->again && _genkan_records_keyring_forget (reason))
    {
      search->again = TRUE;
      start_search (search);
    }
  else if (reason == NULL && search->items->len == 0 && !search->opened)
    {
      _genkan_records_keyring_open_async (self, search->unlock, opened, search);
    }
  else
    {
      end_search (search, reason);
    }
}

static void
start_search (Search *search)
{
  g_autoptr (GHashTable) every = g_hash_table_new (g_str_hash, g_str_equal);
  SecretSearchFlags flags = SECRET_SEARCH_ALL | SECRET_SEARCH_LOAD_SECRETS | (search->unlock ? SECRET_SEARCH_UNLOCK : 0);

  secret_password_searchv (&_genkan_records_schema, every, flags, NULL, searched, search);
}

static void
genkan_records_keyring_load_async (GenkanRecordsBackend *backend,
                                   gboolean              unlock,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data)
{
  GenkanRecordsKeyring *self = GENKAN_RECORDS_KEYRING (backend);
  GTask *task = _genkan_records_keyring_task (self, cancellable, callback, user_data);
  Search *search;

  /* The person is being asked already, perhaps for somebody who did not wait: one question is enough. */
  if (unlock && self->unlocking != NULL)
    {
      g_ptr_array_add (self->unlocking, task);
      return;
    }

  search = g_new0 (Search, 1);
  search->unlock = unlock;
  search->tasks = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (search->tasks, task);
  if (unlock)
    self->unlocking = search->tasks;
  start_search (search);
}

static GPtrArray *
genkan_records_keyring_load_finish (GenkanRecordsBackend *backend,
                                    GAsyncResult         *result,
                                    GError              **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gboolean
genkan_records_keyring_is_kept (GenkanRecordsBackend *backend)
{
  return TRUE;
}

static void
genkan_records_keyring_backend_init (GenkanRecordsBackendInterface *iface)
{
  iface->load_async = genkan_records_keyring_load_async;
  iface->load_finish = genkan_records_keyring_load_finish;
  iface->swap_async = _genkan_records_keyring_swap_async;
  iface->swap_finish = _genkan_records_keyring_swap_finish;
  iface->is_kept = genkan_records_keyring_is_kept;
}

static void
genkan_records_keyring_finalize (GObject *object)
{
  GenkanRecordsKeyring *self = GENKAN_RECORDS_KEYRING (object);

  g_free (self->lock_path);

  G_OBJECT_CLASS (genkan_records_keyring_parent_class)->finalize (object);
}

static void
genkan_records_keyring_class_init (GenkanRecordsKeyringClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = genkan_records_keyring_finalize;
}

static void
genkan_records_keyring_init (GenkanRecordsKeyring *self)
{
  g_queue_init (&self->swaps);
}

/**
 * genkan_records_keyring_new:
 * @lock_path: (nullable): an empty file that all programs of this person share, in a folder that exists, made when it is
 *   missing. While one of them looks at a record and replaces it, the others wait. Keyrings cannot do that themselves.
 *
 * Returns: (transfer full)
 */
GenkanRecordsBackend *
genkan_records_keyring_new (const char *lock_path)
{
  GenkanRecordsKeyring *self = g_object_new (GENKAN_TYPE_RECORDS_KEYRING, NULL);

  self->lock_path = g_strdup (lock_path);

  return GENKAN_RECORDS_BACKEND (self);
}
