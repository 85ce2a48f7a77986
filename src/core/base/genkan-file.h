/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Files that people choose: read within a limit, written whole or not at all. */

GBytes   *genkan_file_load    (GFile             *file,
                               gsize              limit,
                               GCancellable      *cancellable,
                               GError           **error);
gboolean  genkan_file_replace (GFile             *file,
                               GBytes            *content,
                               GCancellable      *cancellable,
                               GError           **error);

G_END_DECLS
