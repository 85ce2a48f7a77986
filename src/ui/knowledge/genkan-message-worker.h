/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "genkan-message-keys.h"
#include "genkan-message.h"
#include "genkan-result.h"

G_BEGIN_DECLS

/**
 * GenkanMessageAnswer: one message and what was found out about it.
 * @way: how it was delivered, in sentences with phrase marks
 * @proof: what confirms or denies the sender, likewise
 * @names: what could be asked about its seals; empty when that would tell nothing more
 * @seal: (nullable): what became of the seal when it was asked about, a sentence with phrase marks
 * @service: (nullable): the id of the service that the person named
 */
typedef struct
{
  GenkanMessage  *message;
  GenkanResult   *result;
  char          **way;
  char          **proof;
  char          **names;
  char           *seal;
  char           *service;
} GenkanMessageAnswer;

GenkanMessageAnswer *genkan_message_answer_ref   (GenkanMessageAnswer *answer);
void                 genkan_message_answer_unref (GenkanMessageAnswer *answer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanMessageAnswer, genkan_message_answer_unref)

/**
 * GenkanMessageQuestion: what is to be looked at; copied.
 * @file: (nullable): a file with a mail, several mails, a text or a picture
 * @bytes: (nullable): or what would stand in such a file
 * @text: (nullable): or words
 * @message: (nullable): or a message that was read before
 * @sender: (nullable): who is shown as the sender of @text
 * @service: (nullable): the id of the service that the person named
 * @keys: (nullable): what was answered about the seals of @message
 * @now: the moment to judge by
 */
typedef struct
{
  GFile         *file;
  GBytes        *bytes;
  const char    *text;
  GenkanMessage *message;
  const char    *sender;
  const char    *service;
  GenkanMessageFoundKeys *keys;
  GDateTime     *now;
} GenkanMessageQuestion;

#define GENKAN_TYPE_MESSAGE_WORKER (genkan_message_worker_get_type ())
G_DECLARE_FINAL_TYPE (GenkanMessageWorker, genkan_message_worker, GENKAN, MESSAGE_WORKER, GObject)

GenkanMessageWorker *genkan_message_worker_new          (const char                   *user_folder,
                                                         const char                   *feed_path,
                                                         const char * const           *places_paths);
void                 genkan_message_worker_check_async  (GenkanMessageWorker          *self,
                                                         const GenkanMessageQuestion  *question,
                                                         GCancellable                 *cancellable,
                                                         GAsyncReadyCallback           callback,
                                                         gpointer                      user_data);
GPtrArray           *genkan_message_worker_check_finish (GenkanMessageWorker          *self,
                                                         GAsyncResult                 *result,
                                                         GError                      **error);

G_END_DECLS
