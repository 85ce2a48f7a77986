/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-limits.h"
#include "genkan-message-worker.h"

G_BEGIN_DECLS

/** Files that are looked at when several are given at once, and bytes of all mails in them together. */
#define GENKAN_LIMIT_FILES 30
#define GENKAN_LIMIT_FILES_BYTES (2 * GENKAN_LIMIT_MESSAGE)

/**
 * GenkanFileAnswer: what became of one of several files.
 * @file: the file
 * @name: its name, in UTF-8; comes from outside
 * @answers: (nullable) (element-type GenkanMessageAnswer): about the messages in it
 * @problem: (nullable): why there are none, a sentence with phrase marks. Without both, @file is no file but an address
 */
typedef struct
{
  GFile     *file;
  char      *name;
  GPtrArray *answers;
  char      *problem;
} GenkanFileAnswer;

/** GenkanFilesCheckProgress: @number: which file is being looked at, from 1; @n: of how many */
typedef void (*GenkanFilesCheckProgress) (guint    number,
                                          guint    n,
                                          gpointer user_data);

void       genkan_files_check_async  (GenkanMessageWorker      *worker,
                                      GListModel               *files,
                                      const char               *service,
                                      GDateTime                *now,
                                      GenkanFilesCheckProgress  progress,
                                      gpointer                  progress_data,
                                      GCancellable             *cancellable,
                                      GAsyncReadyCallback       callback,
                                      gpointer                  user_data);
GPtrArray *genkan_files_check_finish (GAsyncResult             *result,
                                      GError                  **error);

G_END_DECLS
