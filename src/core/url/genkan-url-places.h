/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-catalog.h"
#include "genkan-url.h"

G_BEGIN_DECLS

/** GenkanUrlPlaces: all domains of the catalog, found label by label from the right. */
typedef struct _GenkanUrlPlaces GenkanUrlPlaces;

/**
 * GenkanUrlPlaceRole:
 * @GENKAN_URL_PLACE_OFFICIAL: on the official list of its service
 * @GENKAN_URL_PLACE_CANDIDATE: said to be, not confirmed
 * @GENKAN_URL_PLACE_SHARED: other people publish here, or it leads elsewhere; its hosting kind says which
 */
typedef enum
{
  GENKAN_URL_PLACE_OFFICIAL,
  GENKAN_URL_PLACE_CANDIDATE,
  GENKAN_URL_PLACE_SHARED,
  GENKAN_URL_N_PLACE_ROLES,
} GenkanUrlPlaceRole;

/**
 * GenkanUrlPlace:
 * @service: (nullable): whose place it is
 * @domain: canonical
 * @path: (nullable): only addresses whose path starts with this
 */
typedef struct
{
  const GenkanService *service;
  const char          *domain;
  const char          *path;
  GenkanUrlPlaceRole   role;
  GenkanHostingKind    kind;
  gboolean             with_subdomains;
  guint                next;
} GenkanUrlPlace;

/**
 * GenkanUrlPlaceMatch: the longest match of each kind for one host.
 */
typedef struct
{
  const GenkanUrlPlace *official;
  const GenkanUrlPlace *candidate;
  const GenkanUrlPlace *hidden;
  const GenkanUrlPlace *tenant;
} GenkanUrlPlaceMatch;

GenkanUrlPlaces      *genkan_url_places_new      (GenkanCatalog        *catalog);
void                  genkan_url_places_free     (GenkanUrlPlaces      *places);
void                  genkan_url_places_match    (GenkanUrlPlaces      *places,
                                                  const GenkanUrl      *url,
                                                  const GenkanService  *preferred,
                                                  GenkanUrlPlaceMatch  *match);
const GenkanUrlPlace *genkan_url_places_official (GenkanUrlPlaces      *places,
                                                  const char           *domain,
                                                  gsize                 length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanUrlPlaces, genkan_url_places_free)

G_END_DECLS
