/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define GENKAN_TYPE_URL_FEED (genkan_url_feed_get_type ())

/** GenkanUrlFeed: a list of reported addresses that the person installed; a mapped file of three sorted hash arrays. */
typedef struct _GenkanUrlFeed GenkanUrlFeed;

/**
 * GenkanUrlFeedPart:
 * @GENKAN_URL_FEED_ADDRESS: complete addresses
 * @GENKAN_URL_FEED_HOST: hosts
 * @GENKAN_URL_FEED_OWNER: registrable domains
 */
typedef enum
{
  GENKAN_URL_FEED_ADDRESS,
  GENKAN_URL_FEED_HOST,
  GENKAN_URL_FEED_OWNER,
  GENKAN_URL_FEED_N_PARTS,
} GenkanUrlFeedPart;

GType          genkan_url_feed_get_type       (void) G_GNUC_CONST;
GenkanUrlFeed *genkan_url_feed_open           (const char         *path,
                                               GError            **error);
GenkanUrlFeed *genkan_url_feed_new_from_bytes (GBytes             *bytes,
                                               GError            **error);
GenkanUrlFeed *genkan_url_feed_ref            (GenkanUrlFeed      *feed);
void           genkan_url_feed_unref          (GenkanUrlFeed      *feed);
gboolean       genkan_url_feed_contains       (GenkanUrlFeed      *feed,
                                               GenkanUrlFeedPart   part,
                                               const char         *text,
                                               gsize               length);
char          *genkan_url_feed_dup_date       (GenkanUrlFeed      *feed);
guint64        genkan_url_feed_hash           (const char         *text,
                                               gsize               length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanUrlFeed, genkan_url_feed_unref)

G_END_DECLS
