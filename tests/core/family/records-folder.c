/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "records-folder.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

struct _RecordsFolder
{
  GObject  parent_instance;

  char    *path;
  gboolean is_telling; /* a dot on standard output for each save */
};

static void records_folder_backend_init (GenkanRecordsBackendInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RecordsFolder, records_folder, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GENKAN_TYPE_RECORDS_BACKEND, records_folder_backend_init))

static void
load_async (GenkanRecordsBackend *backend,
            gboolean              unlock,
            GCancellable         *cancellable,
            GAsyncReadyCallback   callback,
            gpointer              user_data)
{
  RecordsFolder *self = RECORDS_FOLDER (backend);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = g_dir_open (self->path, 0, &error);
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) genkan_stored_item_free);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->path, name, NULL);
      g_autofree char *value = NULL;
      g_auto (GStrv) parts = g_strsplit (name, "=", 2);

      /* what a killed process had not yet renamed */
      if (parts[1] == NULL || strchr (parts[1], '.') != NULL)
        continue;
      g_file_get_contents (path, &value, NULL, &error);
      g_assert_no_error (error);
      g_ptr_array_add (items, genkan_stored_item_new (parts[0], parts[1], value));
    }
  g_task_return_pointer (task, items, (GDestroyNotify) g_ptr_array_unref);
}

static GPtrArray *
load_finish (GenkanRecordsBackend  *backend,
             GAsyncResult          *result,
             GError               **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Whole or not at all; without waiting for the disk, which a killed process does not take with it. */
static void
replace_file (const char *path,
              const char *value)
{
  g_autofree char *half = g_strconcat (path, ".half", NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (half, value, -1, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_rename (half, path), ==, 0);
}

static void
swap_async (GenkanRecordsBackend *backend,
            const char           *kind,
            const char           *id,
            const char           *expected,
            const char           *value,
            GCancellable         *cancellable,
            GAsyncReadyCallback   callback,
            gpointer              user_data)
{
  RecordsFolder *self = RECORDS_FOLDER (backend);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autofree char *name = g_strconcat (kind, "=", id, NULL);
  g_autofree char *path = g_build_filename (self->path, name, NULL);
  char *stored = NULL;

  g_file_get_contents (path, &stored, NULL, NULL);
  g_task_set_task_data (task, stored, g_free);
  if (g_strcmp0 (stored, expected) != 0)
    {
      g_task_return_new_error (task, GENKAN_RECORDS_ERROR, GENKAN_RECORDS_ERROR_CONFLICT, "somebody else was here");
      return;
    }

  if (value != NULL)
    replace_file (path, value);
  else
    g_unlink (path);
  if (self->is_telling)
    g_assert_cmpint (write (STDOUT_FILENO, ".", 1), ==, 1);
  g_task_return_boolean (task, TRUE);
}

static gboolean
swap_finish (GenkanRecordsBackend  *backend,
             GAsyncResult          *result,
             char                 **stored,
             GError               **error)
{
  if (stored != NULL)
    *stored = g_strdup (g_task_get_task_data (G_TASK (result)));

  return g_task_propagate_boolean (G_TASK (result), error);
}

static gboolean
is_kept (GenkanRecordsBackend *backend)
{
  return TRUE;
}

static void
records_folder_backend_init (GenkanRecordsBackendInterface *iface)
{
  iface->load_async = load_async;
  iface->load_finish = load_finish;
  iface->swap_async = swap_async;
  iface->swap_finish = swap_finish;
  iface->is_kept = is_kept;
}

static void
records_folder_finalize (GObject *object)
{
  g_free (RECORDS_FOLDER (object)->path);

  G_OBJECT_CLASS (records_folder_parent_class)->finalize (object);
}

static void
records_folder_class_init (RecordsFolderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = records_folder_finalize;
}

static void
records_folder_init (RecordsFolder *self)
{
}

GenkanRecordsBackend *
records_folder_new (const char *path,
                    gboolean    is_telling)
{
  RecordsFolder *self = g_object_new (TYPE_RECORDS_FOLDER, NULL);

  self->path = g_strdup (path);
  self->is_telling = is_telling;

  return GENKAN_RECORDS_BACKEND (self);
}
