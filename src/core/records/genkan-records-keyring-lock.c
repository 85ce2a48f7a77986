/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-records-backend-private.h"
#include "genkan-records-keyring-private.h"

/* @unlock is the task data. */

static void
unlocked (GObject      *object,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GTask) task = G_TASK (data);
  g_autoptr (GError) error = NULL;
  gint n = secret_service_unlock_finish (NULL, result, NULL, &error);

  if (n > 0)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, _genkan_records_error (GENKAN_RECORDS_ERROR_DISMISSED));
}

static void
got_collection (GObject      *object,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (GTask) task = G_TASK (data);
  g_autoptr (SecretCollection) collection = secret_collection_for_alias_finish (result, NULL);
  g_autoptr (GList) collections = NULL;

  /* No service at all: then libsecret searched its own file. No collection: then nothing was ever stored. */
  if (collection == NULL || !secret_collection_get_locked (collection))
    {
      g_task_return_boolean (task, FALSE);
    }
  else if (!GPOINTER_TO_INT (g_task_get_task_data (task)))
    {
      g_task_return_error (task, _genkan_records_error (GENKAN_RECORDS_ERROR_LOCKED));
    }
  else
    {
      collections = g_list_prepend (NULL, collection);
      secret_service_unlock (NULL, collections, NULL, unlocked, g_object_ref (task));
    }
}

/**
 * _genkan_records_keyring_open_async:
 * @unlock: whether the person may be asked
 *
 * For a search that found nothing. A keyring that was locked since it was started, as after an automatic login, does not even
 * tell that it has something: what looks empty is only closed.
 */
void
_genkan_records_keyring_open_async (GenkanRecordsKeyring *self,
                                    gboolean              unlock,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_task_data (task, GINT_TO_POINTER (unlock), NULL);
  secret_collection_for_alias (NULL, SECRET_COLLECTION_DEFAULT, SECRET_COLLECTION_NONE, NULL, got_collection, task);
}

/** Returns: %TRUE when it was opened just now, so that another search is worth it; %FALSE without @error when it was open */
gboolean
_genkan_records_keyring_open_finish (GenkanRecordsKeyring *self,
                                     GAsyncResult         *result,
                                     GError              **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
