/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-bookmarks.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-bookmarks-file-private.h"
#include "genkan-error.h"
#include "genkan-file.h"
#include "genkan-limits.h"
#include "genkan-url-check.h"

typedef struct
{
  GenkanBookmarks *bookmarks;
  GenkanUrlCheck  *check;
  GHashTable      *seen; /* addresses of the two lists, owned by their bookmarks */
} Judge;

typedef struct
{
  GFile         *file;
  GenkanCatalog *catalog;
  GenkanUrlFeed *feed;
} Job;

static void
free_bookmark (gpointer data)
{
  GenkanBookmark *bookmark = data;

  g_free (bookmark->title);
  g_free (bookmark->folder);
  g_free (bookmark->url);
  g_free (bookmark);
}

/* The path without a final slash: nobody tells the two apart. */
static gsize
path_length (const GenkanUrl *url)
{
  const char *path = url->text + url->rest.start;
  gsize n = 0;

  while (n < url->rest.length && path[n] != '?' && path[n] != '#')
    n++;

  return n > 0 && path[n - 1] == '/' ? n - 1 : n;
}

static gboolean
is_same_page (const GenkanUrl *a,
              const GenkanUrl *b)
{
  gsize length = path_length (a);

  return g_str_equal (a->host, b->host) && length == path_length (b) &&
         memcmp (a->text + a->rest.start, b->text + b->rest.start, length) == 0;
}

/* Returns: (nullable): what the catalog says this address is for */
static const char *
find_purpose (const GenkanService *service,
              const GenkanUrl     *url)
{
  for (guint i = 0; i < service->n_entries; i++)
    {
      GenkanUrl entry;

      genkan_url_parse (&entry, service->entries[i].url, strlen (service->entries[i].url));
      if (is_same_page (url, &entry))
        return service->entries[i].purpose;
    }

  return NULL;
}

static void
judge_bookmark (const char *title,
                const char *folder,
                const char *address,
                gpointer    data)
{
  Judge *judge = data;
  GenkanBookmarks *bookmarks = judge->bookmarks;
  GenkanUrlJudgement judgement;
  GenkanVerdict verdict;
  GenkanBookmark *bookmark;
  GPtrArray *list;

  genkan_url_check_judge (judge->check, address, strlen (address), NULL, &judgement);
  if (judgement.url.status != GENKAN_URL_OK)
    {
      bookmarks->n_skipped++;
      return;
    }

  verdict = genkan_url_judgement_get_verdict (&judgement);
  list = verdict == GENKAN_VERDICT_OFFICIAL ? bookmarks->official : bookmarks->warned;
  if (verdict != GENKAN_VERDICT_OFFICIAL && genkan_verdict_severity (verdict) < genkan_verdict_severity (GENKAN_VERDICT_NOT_OFFICIAL))
    {
      bookmarks->n_others++;
      return;
    }
  if (g_hash_table_contains (judge->seen, address))
    {
      bookmarks->n_same++;
      return;
    }

  bookmark = g_new (GenkanBookmark, 1);
  *bookmark = (GenkanBookmark) {
    .title = g_strdup (title),
    .folder = g_strdup (folder),
    .url = g_strdup (address),
    .verdict = verdict,
    .service = judgement.service,
  };
  if (verdict == GENKAN_VERDICT_OFFICIAL && judgement.service != NULL)
    bookmark->purpose = find_purpose (judgement.service, &judgement.url);
  g_ptr_array_add (list, bookmark);
  g_hash_table_add (judge->seen, bookmark->url);
}

static int
compare_severity (gconstpointer a,
                  gconstpointer b)
{
  const GenkanBookmark *one = *(GenkanBookmark * const *) a;
  const GenkanBookmark *other = *(GenkanBookmark * const *) b;

  return genkan_verdict_severity (other->verdict) - genkan_verdict_severity (one->verdict);
}

/**
 * genkan_bookmarks_new:
 * @bytes: a file of bookmarks in HTML, as browsers export it
 * @feed: (nullable): reported addresses that the person installed
 *
 * Reads and judges all of them; nothing is opened or kept. With ten thousand bookmarks it takes a part of a second, so it
 * belongs into a thread: see genkan_bookmarks_read_async().
 *
 * Returns: (transfer full) (nullable): %NULL with GENKAN_ERROR_TOO_LARGE, _EMPTY, _NOT_FOUND (no bookmark file), _BROKEN (the
 *   program's own data) or G_IO_ERROR_CANCELLED
 */
GenkanBookmarks *
genkan_bookmarks_new (GBytes         *bytes,
                      GenkanCatalog  *catalog,
                      GenkanUrlFeed  *feed,
                      GCancellable   *cancellable,
                      GError        **error)
{
  g_autoptr (GenkanBookmarks) self = NULL;
  g_autoptr (GenkanUrlCheck) check = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  Judge judge;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (catalog != NULL, NULL);

  check = genkan_url_check_new (catalog, feed, error);
  if (check == NULL)
    return NULL;

  self = g_new0 (GenkanBookmarks, 1);
  self->catalog = genkan_catalog_ref (catalog);
  self->official = g_ptr_array_new_with_free_func (free_bookmark);
  self->warned = g_ptr_array_new_with_free_func (free_bookmark);
  judge = (Judge) { self, check, seen };
  if (!_genkan_bookmarks_file_parse (bytes, judge_bookmark, &judge, &self->n_folders, &self->is_cut, cancellable, error))
    return NULL;

  g_ptr_array_sort (self->warned, compare_severity);

  return g_steal_pointer (&self);
}

void
genkan_bookmarks_free (GenkanBookmarks *self)
{
  g_return_if_fail (self != NULL);

  genkan_catalog_unref (self->catalog);
  g_ptr_array_unref (self->official);
  g_ptr_array_unref (self->warned);
  g_free (self);
}

static void
free_job (gpointer data)
{
  Job *job = data;

  g_object_unref (job->file);
  genkan_catalog_unref (job->catalog);
  g_clear_pointer (&job->feed, genkan_url_feed_unref);
  g_free (job);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (GError) cause = NULL;
  g_autoptr (GBytes) bytes = genkan_file_load (job->file, GENKAN_LIMIT_BOOKMARK_FILE, cancellable, &cause);
  GenkanBookmarks *bookmarks;
  GError *error = NULL;

  if (bytes == NULL)
    {
      if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_task_return_error (task, g_steal_pointer (&cause));
      else
        g_task_return_new_error (task, GENKAN_ERROR, GENKAN_ERROR_UNREADABLE, "%s (%s)", _("The file with the bookmarks could not be read."), cause->message);
      return;
    }

  bookmarks = genkan_bookmarks_new (bytes, job->catalog, job->feed, cancellable, &error);
  if (bookmarks != NULL)
    g_task_return_pointer (task, bookmarks, (GDestroyNotify) genkan_bookmarks_free);
  else
    g_task_return_error (task, error);
}

/** genkan_bookmarks_read_async: reads @file, at most 50 MB of it, and judges its bookmarks, in a thread with its own tables. */
void
genkan_bookmarks_read_async (GFile               *file,
                             GenkanCatalog       *catalog,
                             GenkanUrlFeed       *feed,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (catalog != NULL);

  job = g_new (Job, 1);
  *job = (Job) { g_object_ref (file), genkan_catalog_ref (catalog), feed != NULL ? genkan_url_feed_ref (feed) : NULL };
  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, genkan_bookmarks_read_async);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, read_in_thread);
}

/** Returns: (transfer full) (nullable): %NULL with the errors of genkan_bookmarks_new(), or GENKAN_ERROR_UNREADABLE */
GenkanBookmarks *
genkan_bookmarks_read_finish (GFile         *file,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
