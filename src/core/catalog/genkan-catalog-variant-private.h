/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-catalog-numbers-private.h"
#include "genkan-contacts.h"
#include "genkan-hosting.h"
#include "genkan-service-facts.h"
#include "genkan-service-private.h"

G_BEGIN_DECLS

/**
 * GenkanCatalogParts: what is compiled, services and facts in the same order.
 * @facts: (array length=n_services)
 * @contacts: (nullable)
 */
typedef struct
{
  const char                        *date;
  const GenkanService * const       *services;
  const GenkanServiceFacts * const  *facts;
  guint                              n_services;
  const GenkanHostingPlace          *places;
  guint                              n_places;
  const GenkanContacts              *contacts;
} GenkanCatalogParts;

/**
 * GenkanCatalogContent: what a compiled catalog holds.
 * @bytes: all texts lie in here
 * @facts_at: (array length=n_services): where in @details the facts of each service begin
 * @contacts_at: where in @details the contacts begin
 * @details: at the position 0; read when somebody asks for facts
 *
 * The compiled form is one GVariant `(sysayauau)`: magic, format, day, a pool of texts that each end in NUL, and twice
 * numbers (32 bits, little-endian) that say where in the pool each text begins: what every check needs, and the details.
 * Reading it copies no text and calls no parser, so that the start of the program does not pay for the size of the catalog.
 */
typedef struct
{
  GBytes             *bytes;
  GVariant           *variant;
  const char         *date;
  GenkanService      *services;
  guint32            *facts_at;
  guint               n_services;
  GenkanEntry        *entries;
  const char        **texts;
  GenkanHostingPlace *places;
  guint               n_places;
  guint32             contacts_at;
  GenkanCatalogReader details;
} GenkanCatalogContent;

GenkanCatalogContent *_genkan_catalog_content_read  (GBytes                    *bytes,
                                                     GError                   **error);
void                  _genkan_catalog_content_free  (GenkanCatalogContent      *content);
GBytes               *_genkan_catalog_content_write (const GenkanCatalogParts  *parts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanCatalogContent, _genkan_catalog_content_free)

G_END_DECLS
