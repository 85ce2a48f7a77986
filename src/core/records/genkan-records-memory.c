/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-records-memory.h"

#include "genkan-records-backend-private.h"

struct _GenkanRecordsMemory
{
  GObject     parent_instance;

  GHashTable *values; /* "kind/id" to line */
};

static void genkan_records_memory_backend_init (GenkanRecordsBackendInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GenkanRecordsMemory, genkan_records_memory, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GENKAN_TYPE_RECORDS_BACKEND, genkan_records_memory_backend_init))

static void
genkan_records_memory_load_async (GenkanRecordsBackend *backend,
                                  gboolean              unlock,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data)
{
  GenkanRecordsMemory *self = GENKAN_RECORDS_MEMORY (backend);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) genkan_stored_item_free);
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, self->values);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      g_auto (GStrv) parts = g_strsplit (key, "/", 2);

      g_ptr_array_add (items, genkan_stored_item_new (parts[0], parts[1], value));
    }
  g_task_return_pointer (task, items, (GDestroyNotify) g_ptr_array_unref);
}

static GPtrArray *
genkan_records_memory_load_finish (GenkanRecordsBackend *backend,
                                   GAsyncResult         *result,
                                   GError              **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
genkan_records_memory_swap_async (GenkanRecordsBackend *backend,
                                  const char           *kind,
                                  const char           *id,
                                  const char           *expected,
                                  const char           *value,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data)
{
  GenkanRecordsMemory *self = GENKAN_RECORDS_MEMORY (backend);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autofree char *key = g_strconcat (kind, "/", id, NULL);
  const char *stored = g_hash_table_lookup (self->values, key);

  g_task_set_task_data (task, g_strdup (stored), g_free);
  if (g_task_return_error_if_cancelled (task))
    return;

  if (g_strcmp0 (stored, expected) != 0)
    {
      g_task_return_error (task, _genkan_records_error (GENKAN_RECORDS_ERROR_CONFLICT));
      return;
    }

  if (value != NULL)
    g_hash_table_insert (self->values, g_steal_pointer (&key), g_strdup (value));
  else
    g_hash_table_remove (self->values, key);
  g_task_return_boolean (task, TRUE);
}

static gboolean
genkan_records_memory_swap_finish (GenkanRecordsBackend *backend,
                                   GAsyncResult         *result,
                                   char                **stored,
                                   GError              **error)
{
  if (stored != NULL)
    *stored = g_strdup (g_task_get_task_data (G_TASK (result)));

  return g_task_propagate_boolean (G_TASK (result), error);
}

static gboolean
genkan_records_memory_is_kept (GenkanRecordsBackend *backend)
{
  return FALSE;
}

static void
genkan_records_memory_backend_init (GenkanRecordsBackendInterface *iface)
{
  iface->load_async = genkan_records_memory_load_async;
  iface->load_finish = genkan_records_memory_load_finish;
  iface->swap_async = genkan_records_memory_swap_async;
  iface->swap_finish = genkan_records_memory_swap_finish;
  iface->is_kept = genkan_records_memory_is_kept;
}

static void
genkan_records_memory_finalize (GObject *object)
{
  GenkanRecordsMemory *self = GENKAN_RECORDS_MEMORY (object);

  g_hash_table_unref (self->values);

  G_OBJECT_CLASS (genkan_records_memory_parent_class)->finalize (object);
}

static void
genkan_records_memory_class_init (GenkanRecordsMemoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = genkan_records_memory_finalize;
}

static void
genkan_records_memory_init (GenkanRecordsMemory *self)
{
  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/** Returns: (transfer full): a place that forgets everything with its last reference */
GenkanRecordsBackend *
genkan_records_memory_new (void)
{
  return g_object_new (GENKAN_TYPE_RECORDS_MEMORY, NULL);
}
