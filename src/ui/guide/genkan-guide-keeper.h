/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-records.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_GUIDE_KEEPER (genkan_guide_keeper_get_type ())
G_DECLARE_FINAL_TYPE (GenkanGuideKeeper, genkan_guide_keeper, GENKAN, GUIDE_KEEPER, GObject)

GenkanGuideKeeper *genkan_guide_keeper_new       (GenkanRecords     *records,
                                                  const char        *guide);
char              *genkan_guide_keeper_dup_state (GenkanGuideKeeper *self);
gint64             genkan_guide_keeper_get_time  (GenkanGuideKeeper *self);
void               genkan_guide_keeper_reload    (GenkanGuideKeeper *self);
gboolean           genkan_guide_keeper_save      (GenkanGuideKeeper *self,
                                                  const char        *state,
                                                  guint              revision,
                                                  gint64             now);
void               genkan_guide_keeper_forget    (GenkanGuideKeeper *self);
gboolean           genkan_guide_keeper_is_kept   (GenkanGuideKeeper *self);

G_END_DECLS
