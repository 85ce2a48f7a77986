/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** GenkanCatalogWriter: numbers that refer to texts in a pool; the same text is kept once. */
typedef struct
{
  GByteArray *pool;
  GHashTable *offsets;
  GArray     *numbers;
} GenkanCatalogWriter;

/** GenkanCatalogReader: reads numbers and texts one after the other; after the first contradiction everything is zero. */
typedef struct
{
  const char    *pool;
  gsize          pool_size;
  const guint32 *numbers;
  gsize          n_numbers;
  gsize          position;
  gboolean       broken;
} GenkanCatalogReader;

void        _genkan_catalog_write_number       (GenkanCatalogWriter *writer,
                                                guint32              number);
void        _genkan_catalog_write_text         (GenkanCatalogWriter *writer,
                                                const char          *text);
guint32     _genkan_catalog_read_number        (GenkanCatalogReader *reader,
                                                guint32              max);
const char *_genkan_catalog_read_text          (GenkanCatalogReader *reader);
const char *_genkan_catalog_read_required_text (GenkanCatalogReader *reader);
gboolean    _genkan_catalog_is_pool_of_texts   (const char          *pool,
                                                gsize                size);

G_END_DECLS
