/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-family-file.h"

#include <glib/gi18n.h>

#include "genkan-family-error.h"
#include "genkan-file.h"

/* Bytes of the largest file: the seals of the chunks add a thousandth. */
#define MAX_FILE (GENKAN_FAMILY_HEADER_SIZE + GENKAN_FAMILY_LIMIT + (GENKAN_FAMILY_LIMIT / GENKAN_FAMILY_CHUNK_SIZE + 1) * GENKAN_FAMILY_CHUNK_EXTRA)

typedef struct
{
  GFile                  *file;
  GBytes                 *content;
  GenkanFamilyPassphrase *passphrase;
  GenkanFamilyCost        cost;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_object_unref (job->file);
  g_clear_pointer (&job->content, g_bytes_unref);
  genkan_family_passphrase_unref (job->passphrase);
  g_free (job);
}

static Job *
new_job (GFile                  *file,
         GBytes                 *content,
         GenkanFamilyPassphrase *passphrase,
         const GenkanFamilyCost *cost)
{
  Job *job = g_new0 (Job, 1);

  job->file = g_object_ref (file);
  job->content = content != NULL ? g_bytes_ref (content) : NULL;
  job->passphrase = genkan_family_passphrase_ref (passphrase);
  if (cost != NULL)
    job->cost = *cost;

  return job;
}

/* What the system says is kept as it is: it knows whether the disk is full or the folder may not be written. */
static void
prefix_error (GError           **error,
              GError            *cause,
              GenkanFamilyError  code,
              const char        *sentence)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_error_copy (cause));
  else
    g_set_error (error, GENKAN_FAMILY_ERROR, code, "%s (%s)", sentence, cause->message);
}

/**
 * genkan_family_file_write:
 * @content: at most %GENKAN_FAMILY_LIMIT bytes
 *
 * Writes all of it or nothing: until the new file is whole, the old one stays in its place.
 *
 * Returns: %FALSE with a GENKAN_FAMILY_ERROR or G_IO_ERROR_CANCELLED
 */
gboolean
genkan_family_file_write (GFile                   *file,
                          GBytes                  *content,
                          GenkanFamilyPassphrase  *passphrase,
                          const GenkanFamilyCost  *cost,
                          GCancellable            *cancellable,
                          GError                 **error)
{
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (!genkan_family_passphrase_is_long_enough (passphrase, error))
    return FALSE;
  sealed = genkan_family_seal (content, passphrase, cost, cancellable, error);
  if (sealed == NULL)
    return FALSE;
  if (genkan_file_replace (file, sealed, cancellable, &cause))
    return TRUE;

  prefix_error (error, cause, GENKAN_FAMILY_ERROR_NOT_WRITTEN, _("The family file could not be written. What was there before is unchanged."));

  return FALSE;
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;

  if (genkan_family_file_write (job->file, job->content, job->passphrase, &job->cost, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/** genkan_family_file_write_async: as genkan_family_file_write(), in a thread. */
void
genkan_family_file_write_async (GFile                  *file,
                                GBytes                 *content,
                                GenkanFamilyPassphrase *passphrase,
                                const GenkanFamilyCost *cost,
                                GCancellable           *cancellable,
                                GAsyncReadyCallback     callback,
                                gpointer                user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (content != NULL);

  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, genkan_family_file_write_async);
  g_task_set_task_data (task, new_job (file, content, passphrase, cost), free_job);
  g_task_run_in_thread (task, write_in_thread);
}

gboolean
genkan_family_file_write_finish (GFile         *file,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * genkan_family_file_load:
 *
 * Reads the sealed bytes and looks at the header, so that a file of another kind is told before a passphrase is asked.
 *
 * Returns: (transfer full) (nullable): %NULL with any GENKAN_FAMILY_ERROR but _PASSPHRASE, or G_IO_ERROR_CANCELLED
 */
GBytes *
genkan_family_file_load (GFile         *file,
                         GCancellable  *cancellable,
                         GError       **error)
{
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  sealed = genkan_file_load (file, MAX_FILE, cancellable, &cause);
  if (sealed == NULL)
    {
      prefix_error (error, cause, GENKAN_FAMILY_ERROR_UNREADABLE, _("The family file could not be read."));
      return NULL;
    }
  if (g_bytes_get_size (sealed) > MAX_FILE)
    {
      g_set_error_literal (error, GENKAN_FAMILY_ERROR, GENKAN_FAMILY_ERROR_TOO_LARGE,
                           _("This file is larger than any family file. Please check that it is the right one."));
      return NULL;
    }

  return genkan_family_check_header (sealed, error) ? g_steal_pointer (&sealed) : NULL;
}

/**
 * genkan_family_file_read:
 *
 * Returns: (transfer full) (nullable): the content, wiped when it is freed; %NULL with a GENKAN_FAMILY_ERROR or G_IO_ERROR_CANCELLED
 */
GBytes *
genkan_family_file_read (GFile                   *file,
                         GenkanFamilyPassphrase  *passphrase,
                         GCancellable            *cancellable,
                         GError                 **error)
{
  g_autoptr (GBytes) sealed = genkan_family_file_load (file, cancellable, error);

  return sealed != NULL ? genkan_family_unseal (sealed, passphrase, cancellable, error) : NULL;
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  GBytes *content = genkan_family_file_read (job->file, job->passphrase, cancellable, &error);

  if (content != NULL)
    g_task_return_pointer (task, content, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

/** genkan_family_file_read_async: as genkan_family_file_read(), in a thread. */
void
genkan_family_file_read_async (GFile                  *file,
                               GenkanFamilyPassphrase *passphrase,
                               GCancellable           *cancellable,
                               GAsyncReadyCallback     callback,
                               gpointer                user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (passphrase != NULL);

  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, genkan_family_file_read_async);
  g_task_set_task_data (task, new_job (file, NULL, passphrase, NULL), free_job);
  g_task_run_in_thread (task, read_in_thread);
}

GBytes *
genkan_family_file_read_finish (GFile         *file,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
