/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-catalog.h"
#include "genkan-url-feed.h"

G_BEGIN_DECLS

/**
 * GenkanUrlFeedSummary: what became of the lines of a list.
 */
typedef struct
{
  guint64 n_lines;
  guint64 n_addresses;
  guint64 n_hosts;
  guint64 n_owners;
  guint64 n_skipped;
} GenkanUrlFeedSummary;

gboolean genkan_url_feed_build (GenkanCatalog         *catalog,
                                GInputStream          *csv,
                                const char            *out_path,
                                GenkanUrlFeedSummary  *summary,
                                GCancellable          *cancellable,
                                GError               **error);

G_END_DECLS
