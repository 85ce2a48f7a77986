/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-catalog.h"
#include "genkan-guide-facts.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_GUIDE_SERVICE_FACTS (genkan_guide_service_facts_get_type ())
G_DECLARE_FINAL_TYPE (GenkanGuideServiceFacts, genkan_guide_service_facts, GENKAN, GUIDE_SERVICE_FACTS, GObject)

GenkanGuideServiceFacts *genkan_guide_service_facts_new      (GenkanCatalog           *catalog);
void                     genkan_guide_service_facts_set_word (GenkanGuideServiceFacts *self,
                                                              const char              *name,
                                                              const char              *word);

G_END_DECLS
