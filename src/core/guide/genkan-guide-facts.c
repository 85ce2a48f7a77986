/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "genkan-guide-facts.h"

G_DEFINE_INTERFACE (GenkanGuideFacts, genkan_guide_facts, G_TYPE_OBJECT)
G_DEFINE_INTERFACE (GenkanGuideRecords, genkan_guide_records, G_TYPE_OBJECT)

static void
genkan_guide_facts_default_init (GenkanGuideFactsInterface *interface)
{
}

static void
genkan_guide_records_default_init (GenkanGuideRecordsInterface *interface)
{
}

/** genkan_guide_facts_ask: without @self (%NULL) everything is unknown */
GenkanGuideTruth
genkan_guide_facts_ask (GenkanGuideFacts       *self,
                        const GenkanGuideQuery *query)
{
  return self != NULL ? GENKAN_GUIDE_FACTS_GET_IFACE (self)->ask (self, query) : GENKAN_GUIDE_UNKNOWN;
}

/** genkan_guide_records_ask: without @self (%NULL) nothing was kept */
GenkanGuideTruth
genkan_guide_records_ask (GenkanGuideRecords     *self,
                          const GenkanGuideQuery *query)
{
  return self != NULL ? GENKAN_GUIDE_RECORDS_GET_IFACE (self)->ask (self, query) : GENKAN_GUIDE_NO;
}

/** genkan_guide_records_get_retry_time: without @self (%NULL), or when it does not know, 0 */
gint64
genkan_guide_records_get_retry_time (GenkanGuideRecords *self,
                                     const char         *service,
                                     gint64              now)
{
  GenkanGuideRecordsInterface *interface = self != NULL ? GENKAN_GUIDE_RECORDS_GET_IFACE (self) : NULL;

  return interface != NULL && interface->get_retry_time != NULL ? interface->get_retry_time (self, service, now) : 0;
}
