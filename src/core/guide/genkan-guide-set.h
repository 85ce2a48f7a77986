/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-guide.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_GUIDE_SET (genkan_guide_set_get_type ())
G_DECLARE_FINAL_TYPE (GenkanGuideSet, genkan_guide_set, GENKAN, GUIDE_SET, GObject)

GenkanGuideSet *genkan_guide_set_new         (const char          *user_folder,
                                              const char * const  *contacts,
                                              GPtrArray          **problems,
                                              GError             **error);
GenkanGuideSet *genkan_guide_set_new_empty   (void);
gboolean        genkan_guide_set_add         (GenkanGuideSet      *self,
                                              GenkanGuide         *guide,
                                              GError             **error);
char           *genkan_guide_set_check       (GenkanGuideSet      *self,
                                              GenkanGuide         *guide,
                                              const char * const  *contacts);

guint           genkan_guide_set_get_n_guides (GenkanGuideSet     *self);
GenkanGuide    *genkan_guide_set_get_guide   (GenkanGuideSet      *self,
                                              guint                index);
GenkanGuide    *genkan_guide_set_find        (GenkanGuideSet      *self,
                                              const char          *id);
GenkanGuide    *genkan_guide_set_find_target (GenkanGuideSet      *self,
                                              const GenkanGuideAction *action,
                                              const char         **step_id);

G_END_DECLS
