/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "genkan-url-feed.h"

G_BEGIN_DECLS

/* The file: this header, then three arrays of 64-bit hashes, each sorted without doubles. All numbers little-endian. */

#define GENKAN_URL_FEED_MAGIC "GKFEED\r\n"
#define GENKAN_URL_FEED_VERSION 1

/**
 * GenkanUrlFeedHeader:
 * @day: newest report as YYYYMMDD, 0 when unknown
 */
typedef struct
{
  char    magic[8];
  guint32 version;
  guint32 day;
  guint32 counts[GENKAN_URL_FEED_N_PARTS];
  guint32 reserved;
} GenkanUrlFeedHeader;

G_STATIC_ASSERT (sizeof (GenkanUrlFeedHeader) == 32);

G_END_DECLS
