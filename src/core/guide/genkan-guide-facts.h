/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "genkan-guide-truth.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_GUIDE_FACTS (genkan_guide_facts_get_type ())
G_DECLARE_INTERFACE (GenkanGuideFacts, genkan_guide_facts, GENKAN, GUIDE_FACTS, GObject)

/**
 * GenkanGuideFactsInterface: who a guide asks about a service (`has_mail`, `two_factor.methods`, …), about this computer
 * (`computer.clock`, …) and about the time (`out-of-hours`).
 * @ask: must not block; what would have to be looked up first is %GENKAN_GUIDE_UNKNOWN
 */
struct _GenkanGuideFactsInterface
{
  GTypeInterface parent;

  GenkanGuideTruth (*ask) (GenkanGuideFacts       *self,
                           const GenkanGuideQuery *query);
};

GenkanGuideTruth genkan_guide_facts_ask (GenkanGuideFacts       *self,
                                         const GenkanGuideQuery *query);

#define GENKAN_TYPE_GUIDE_RECORDS (genkan_guide_records_get_type ())
G_DECLARE_INTERFACE (GenkanGuideRecords, genkan_guide_records, GENKAN, GUIDE_RECORDS, GObject)

/**
 * GenkanGuideRecordsInterface: who a guide asks about what was kept on earlier days.
 * @ask: %GENKAN_GUIDE_UNKNOWN when the records cannot be read now
 * @get_retry_time: optional; when the next try of a login is wise, in seconds since 1970; 0 for now
 */
struct _GenkanGuideRecordsInterface
{
  GTypeInterface parent;

  GenkanGuideTruth (*ask)            (GenkanGuideRecords     *self,
                                      const GenkanGuideQuery *query);
  gint64           (*get_retry_time) (GenkanGuideRecords     *self,
                                      const char             *service,
                                      gint64                  now);
};

GenkanGuideTruth genkan_guide_records_ask            (GenkanGuideRecords     *self,
                                                      const GenkanGuideQuery *query);
gint64           genkan_guide_records_get_retry_time (GenkanGuideRecords     *self,
                                                      const char             *service,
                                                      gint64                  now);

G_END_DECLS
