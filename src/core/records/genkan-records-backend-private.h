/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-records-backend.h"

G_BEGIN_DECLS

void       _genkan_records_backend_load_async  (GenkanRecordsBackend *backend,
                                                gboolean              unlock,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
GPtrArray *_genkan_records_backend_load_finish (GenkanRecordsBackend *backend,
                                                GAsyncResult         *result,
                                                GError              **error);
void       _genkan_records_backend_swap_async  (GenkanRecordsBackend *backend,
                                                const char           *kind,
                                                const char           *id,
                                                const char           *expected,
                                                const char           *value,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gboolean   _genkan_records_backend_swap_finish (GenkanRecordsBackend *backend,
                                                GAsyncResult         *result,
                                                char                **stored,
                                                GError              **error);
gboolean   _genkan_records_backend_is_kept     (GenkanRecordsBackend *backend);
GError    *_genkan_records_error               (GenkanRecordsError    code);

G_END_DECLS
