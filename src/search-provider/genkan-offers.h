/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-catalog.h"
#include "genkan-entry-gate.h"
#include "genkan-records.h"
#include "genkan-url-check.h"

G_BEGIN_DECLS

/** GENKAN_OFFERS_SHOWN: how many the overview gets at once; it shows about as many. */
#define GENKAN_OFFERS_SHOWN 5

/**
 * GenkanOffer: one entry as the overview shows it.
 * @name: what it is an entry to; for display
 * @note: whose it is, and what is known about it today; for display
 * @address: what would be opened, or checked when the gate is shut
 * @service: (nullable): id of the service that it should belong to
 * @saved: (nullable): id of the record, when the person saved it
 * @gate: whether it may be opened
 */
typedef struct
{
  char            *name;
  char            *note;
  char            *address;
  char            *service;
  char            *saved;
  GenkanEntryGate  gate;
} GenkanOffer;

void genkan_offer_free (GenkanOffer *offer);

#define GENKAN_TYPE_OFFERS (genkan_offers_get_type ())

/** GenkanOffers: which entries are offered for what somebody types in the overview. */
G_DECLARE_FINAL_TYPE (GenkanOffers, genkan_offers, GENKAN, OFFERS, GObject)

GenkanOffers  *genkan_offers_new      (GenkanCatalog       *catalog,
                                       GenkanUrlCheck      *check,
                                       GenkanRecords       *records);
char         **genkan_offers_find     (GenkanOffers        *offers,
                                       const char * const  *words);
GenkanOffer   *genkan_offers_describe (GenkanOffers        *offers,
                                       const char          *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanOffer, genkan_offer_free)

G_END_DECLS
