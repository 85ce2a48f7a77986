/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-offers.h"

G_BEGIN_DECLS

/* How ids of results begin. */
#define _GENKAN_OFFERS_SAVED "saved:"
#define _GENKAN_OFFERS_CATALOG "catalog:"

struct _GenkanOffers
{
  GObject         parent_instance;

  GenkanCatalog  *catalog;
  GenkanUrlCheck *check;
  GenkanRecords  *records;
  GArray         *lines; /* of the saved ones; %NULL when they have to be worked out again */
};

const GenkanService *_genkan_offers_service_of (GenkanOffers        *self,
                                                GenkanRecord        *record);
const char          *_genkan_offers_person_of  (GenkanOffers        *self,
                                                GenkanRecord        *record);
const char          *_genkan_offers_purpose_of (GenkanRecord        *record,
                                                const GenkanService *service);

G_END_DECLS
