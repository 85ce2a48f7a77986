/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-family-container.h"

G_BEGIN_DECLS

/* A family file on disk. Each pair does its work in a thread; the plain functions block for about a second. */

gboolean  genkan_family_file_write        (GFile                   *file,
                                           GBytes                  *content,
                                           GenkanFamilyPassphrase  *passphrase,
                                           const GenkanFamilyCost  *cost,
                                           GCancellable            *cancellable,
                                           GError                 **error);
void      genkan_family_file_write_async  (GFile                   *file,
                                           GBytes                  *content,
                                           GenkanFamilyPassphrase  *passphrase,
                                           const GenkanFamilyCost  *cost,
                                           GCancellable            *cancellable,
                                           GAsyncReadyCallback      callback,
                                           gpointer                 user_data);
gboolean  genkan_family_file_write_finish (GFile                   *file,
                                           GAsyncResult            *result,
                                           GError                 **error);

GBytes   *genkan_family_file_load         (GFile                   *file,
                                           GCancellable            *cancellable,
                                           GError                 **error);
GBytes   *genkan_family_file_read         (GFile                   *file,
                                           GenkanFamilyPassphrase  *passphrase,
                                           GCancellable            *cancellable,
                                           GError                 **error);
void      genkan_family_file_read_async   (GFile                   *file,
                                           GenkanFamilyPassphrase  *passphrase,
                                           GCancellable            *cancellable,
                                           GAsyncReadyCallback      callback,
                                           gpointer                 user_data);
GBytes   *genkan_family_file_read_finish  (GFile                   *file,
                                           GAsyncResult            *result,
                                           GError                 **error);

G_END_DECLS
