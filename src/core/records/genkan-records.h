/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-record.h"
#include "genkan-records-backend.h"

G_BEGIN_DECLS

/**
 * GenkanRecordsState:
 * @GENKAN_RECORDS_NOT_LOADED: nobody has looked yet
 * @GENKAN_RECORDS_READY: the lists show what is kept, and what is put is kept (see genkan_records_is_kept())
 * @GENKAN_RECORDS_LOCKED: the keyring is locked; what is in it is not shown
 * @GENKAN_RECORDS_DISMISSED: the same, after the person was asked to unlock it and did not
 * @GENKAN_RECORDS_UNAVAILABLE: there is no keyring, or it does not answer
 *
 * Only READY says anything about what is kept: in every other state an empty list means nothing.
 */
typedef enum
{
  GENKAN_RECORDS_NOT_LOADED,
  GENKAN_RECORDS_READY,
  GENKAN_RECORDS_LOCKED,
  GENKAN_RECORDS_DISMISSED,
  GENKAN_RECORDS_UNAVAILABLE,
} GenkanRecordsState;

#define GENKAN_TYPE_RECORDS (genkan_records_get_type ())

/**
 * GenkanRecords:
 *
 * All records, in one list a kind. In every state but READY, records can be put as well: they live until the program
 * ends, genkan_records_is_kept() is %FALSE, and they move into the keyring as soon as it opens.
 *
 * Properties `state` and `is-kept` notify. Lists are sorted: by place (people, accounts, entries) or newest first.
 */
G_DECLARE_FINAL_TYPE (GenkanRecords, genkan_records, GENKAN, RECORDS, GObject)

GenkanRecords      *genkan_records_new           (GenkanRecordsBackend *backend);
GenkanRecordsState  genkan_records_get_state     (GenkanRecords        *records);
gboolean            genkan_records_is_kept       (GenkanRecords        *records);
GListModel         *genkan_records_get_list      (GenkanRecords        *records,
                                                  GenkanRecordKind      kind);
GListModel         *genkan_records_get_unread    (GenkanRecords        *records);
GenkanRecord       *genkan_records_lookup        (GenkanRecords        *records,
                                                  GenkanRecordKind      kind,
                                                  const char           *id);

void                genkan_records_load_async    (GenkanRecords        *records,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
void                genkan_records_unlock_async  (GenkanRecords        *records,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
gboolean            genkan_records_load_finish   (GenkanRecords        *records,
                                                  GAsyncResult         *result,
                                                  GError              **error);
void                genkan_records_put_async     (GenkanRecords        *records,
                                                  GenkanRecord         *record,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
GenkanRecord       *genkan_records_put_finish    (GenkanRecords        *records,
                                                  GAsyncResult         *result,
                                                  GenkanRecord        **theirs,
                                                  GError              **error);
void                genkan_records_remove_async  (GenkanRecords        *records,
                                                  GenkanRecord         *record,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
GenkanRecord       *genkan_records_remove_finish (GenkanRecords        *records,
                                                  GAsyncResult         *result,
                                                  GError              **error);
void                genkan_records_move_async    (GenkanRecords        *records,
                                                  GenkanRecord         *record,
                                                  guint                 position,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
gboolean            genkan_records_move_finish   (GenkanRecords        *records,
                                                  GAsyncResult         *result,
                                                  GError              **error);
void                genkan_records_clear_async   (GenkanRecords        *records,
                                                  GenkanRecordKind      kind,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
gboolean            genkan_records_clear_finish  (GenkanRecords        *records,
                                                  GAsyncResult         *result,
                                                  GError              **error);

G_END_DECLS
