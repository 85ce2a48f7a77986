/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "genkan-catalog.h"
#include "genkan-url-feed.h"
#include "genkan-verdict.h"

G_BEGIN_DECLS

/**
 * GenkanBookmark: one bookmark of a browser, and what its address is.
 * @title: possibly empty
 * @folder: folders around it, outermost first, joined with ` / `; possibly empty
 * @url: as it stands in the file
 * @service: (nullable): whose official address it is, or whose it imitates; owned by the catalog
 * @purpose: (nullable): what an entry of the catalog with this address is for; owned by the catalog
 */
typedef struct
{
  char                *title;
  char                *folder;
  char                *url;
  GenkanVerdict        verdict;
  const GenkanService *service;
  const char          *purpose;
} GenkanBookmark;

/**
 * GenkanBookmarks: the bookmarks of one file, judged.
 * @official: (element-type GenkanBookmark): on the official list of a service: these can be kept as entries
 * @warned: (element-type GenkanBookmark): not official, suspicious or dangerous, worst first
 * @n_others: web addresses about which nothing is known, or that hide where they lead
 * @n_same: further bookmarks with the same address as one of the two lists
 * @n_skipped: what is no web address: programs, files, searches, contacts, feeds
 * @n_folders: folders with a name
 * @is_cut: the file ends in the middle, or has more than the limits allow; the beginning was read
 */
typedef struct
{
  GenkanCatalog *catalog;
  GPtrArray     *official;
  GPtrArray     *warned;
  guint          n_others;
  guint          n_same;
  guint          n_skipped;
  guint          n_folders;
  gboolean       is_cut;
} GenkanBookmarks;

GenkanBookmarks *genkan_bookmarks_new         (GBytes               *bytes,
                                               GenkanCatalog        *catalog,
                                               GenkanUrlFeed        *feed,
                                               GCancellable         *cancellable,
                                               GError              **error);
void             genkan_bookmarks_free        (GenkanBookmarks      *bookmarks);

void             genkan_bookmarks_read_async  (GFile                *file,
                                               GenkanCatalog        *catalog,
                                               GenkanUrlFeed        *feed,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
GenkanBookmarks *genkan_bookmarks_read_finish (GFile                *file,
                                               GAsyncResult         *result,
                                               GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanBookmarks, genkan_bookmarks_free)

G_END_DECLS
