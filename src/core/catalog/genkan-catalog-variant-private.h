/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-hosting.h"
#include "genkan-service-private.h"

G_BEGIN_DECLS

/**
 * GenkanCatalogContent: what a compiled catalog holds.
 * @bytes: all texts lie in here
 *
 * The compiled form is one GVariant `(sysayau)`: magic, format, day, a pool of texts that each end in NUL, and numbers
 * (32 bits, little-endian) that say where in the pool each text begins. Reading it copies no text and calls no parser,
 * so that the start of the program does not pay for the size of the catalog.
 */
typedef struct
{
  GBytes             *bytes;
  GVariant           *variant;
  const char         *date;
  GenkanService      *services;
  guint               n_services;
  GenkanEntry        *entries;
  const char        **texts;
  GenkanHostingPlace *places;
  guint               n_places;
} GenkanCatalogContent;

GenkanCatalogContent *_genkan_catalog_content_read  (GBytes                     *bytes,
                                                     GError                    **error);
void                  _genkan_catalog_content_free  (GenkanCatalogContent       *content);
GBytes               *_genkan_catalog_content_write (const char                 *date,
                                                     const GenkanService * const *services,
                                                     guint                       n_services,
                                                     const GenkanHostingPlace   *places,
                                                     guint                       n_places);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanCatalogContent, _genkan_catalog_content_free)

G_END_DECLS
