/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-opinion.h"

G_BEGIN_DECLS

void           genkan_opinion_read_async   (GFile                *file,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
GenkanOpinion *genkan_opinion_read_finish  (GFile                *file,
                                            GAsyncResult         *result,
                                            GError              **error);
void           genkan_opinion_write_async  (GenkanOpinion        *opinion,
                                            GFile                *file,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
gboolean       genkan_opinion_write_finish (GFile                *file,
                                            GAsyncResult         *result,
                                            GError              **error);

G_END_DECLS
