/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GenkanBookmarkFunc:
 * @title: bounded, valid, possibly empty
 * @folder: folders around it, outermost first, joined with ` / `; possibly empty
 * @address: as it stands in the file
 */
typedef void (*GenkanBookmarkFunc) (const char *title,
                                    const char *folder,
                                    const char *address,
                                    gpointer    data);

gboolean _genkan_bookmarks_file_parse (GBytes              *bytes,
                                       GenkanBookmarkFunc   func,
                                       gpointer             data,
                                       guint               *n_folders,
                                       gboolean            *is_cut,
                                       GCancellable        *cancellable,
                                       GError             **error);

G_END_DECLS
