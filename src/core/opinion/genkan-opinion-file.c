/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-opinion-file.h"

#include <glib/gi18n.h>

#include "genkan-error.h"
#include "genkan-file.h"
#include "genkan-limits.h"

/* What the system says is kept as it is: it knows whether the disk is full or the folder may not be written. */
static void
return_error (GTask      *task,
              GError     *cause,
              const char *sentence)
{
  g_autoptr (GError) owned = cause;

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_task_return_error (task, g_steal_pointer (&owned));
  else
    g_task_return_new_error (task, GENKAN_ERROR, GENKAN_ERROR_UNREADABLE, "%s (%s)", sentence, cause->message);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (GBytes) bytes = genkan_file_load (G_FILE (source), GENKAN_LIMIT_OPINION_FILE, cancellable, &error);
  GenkanOpinion *opinion;

  if (bytes == NULL)
    {
      return_error (task, error, _("The second-opinion file could not be read."));
      return;
    }

  opinion = genkan_opinion_new_from_bytes (bytes, &error);
  if (opinion != NULL)
    g_task_return_pointer (task, opinion, (GDestroyNotify) genkan_opinion_unref);
  else
    g_task_return_error (task, error);
}

/** genkan_opinion_read_async: reads @file in a thread, not more than the limit. */
void
genkan_opinion_read_async (GFile               *file,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, genkan_opinion_read_async);
  g_task_run_in_thread (task, read_in_thread);
}

/** Returns: (transfer full) (nullable): %NULL with the errors of genkan_opinion_new_from_bytes(), or GENKAN_ERROR_UNREADABLE */
GenkanOpinion *
genkan_opinion_read_finish (GFile         *file,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  GError *error = NULL;

  if (genkan_file_replace (G_FILE (source), data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    return_error (task, error, _("The second-opinion file could not be written. What was there before is unchanged."));
}

/** genkan_opinion_write_async: writes @opinion as it is now, whole or not at all. */
void
genkan_opinion_write_async (GenkanOpinion       *opinion,
                            GFile               *file,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (opinion != NULL);
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, genkan_opinion_write_async);
  g_task_set_task_data (task, genkan_opinion_to_bytes (opinion), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, write_in_thread);
}

/** Returns: %FALSE with GENKAN_ERROR_UNREADABLE (the place cannot be written) or G_IO_ERROR_CANCELLED */
gboolean
genkan_opinion_write_finish (GFile         *file,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
