/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <libsecret/secret.h>

#include "genkan-records-keyring.h"

G_BEGIN_DECLS

struct _GenkanRecordsKeyring
{
  GObject    parent_instance;

  char      *lock_path; /* nullable */
  GPtrArray *unlocking; /* of GTask: who waits for the person to answer; %NULL when nobody was asked */
  GQueue     swaps;     /* of Swap; the first one runs */
};

extern const SecretSchema _genkan_records_schema;

GTask      *_genkan_records_keyring_task        (GenkanRecordsKeyring *self,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
gboolean    _genkan_records_keyring_may_answer (GTask                 *task);
GError     *_genkan_records_keyring_error       (const GError         *error);
gboolean    _genkan_records_keyring_forget      (const GError         *reason);
char       *_genkan_records_keyring_dup_value   (SecretRetrievable    *item,
                                                 gboolean             *locked);
void        _genkan_records_keyring_open_async  (GenkanRecordsKeyring *self,
                                                 gboolean              unlock,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
gboolean    _genkan_records_keyring_open_finish (GenkanRecordsKeyring *self,
                                                 GAsyncResult         *result,
                                                 GError              **error);
void        _genkan_records_keyring_swap_async  (GenkanRecordsBackend *backend,
                                                 const char           *kind,
                                                 const char           *id,
                                                 const char           *expected,
                                                 const char           *value,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
gboolean    _genkan_records_keyring_swap_finish (GenkanRecordsBackend *backend,
                                                 GAsyncResult         *result,
                                                 char                **stored,
                                                 GError              **error);

G_END_DECLS
