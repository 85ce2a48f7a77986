/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "genkan-result.h"
#include "genkan-service.h"
#include "genkan-verdict-words.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_VERDICT_VIEW (genkan_verdict_view_get_type ())
G_DECLARE_FINAL_TYPE (GenkanVerdictView, genkan_verdict_view, GENKAN, VERDICT_VIEW, AdwBin)

GtkWidget    *genkan_verdict_view_new          (void);
void          genkan_verdict_view_set_result   (GenkanVerdictView   *self,
                                                GenkanResult        *result,
                                                const GenkanService *service,
                                                GDateTime           *now);
void          genkan_verdict_view_set_letter   (GenkanVerdictView   *self,
                                                GtkWidget           *letter);
void          genkan_verdict_view_set_practice (GenkanVerdictView   *self);
void          genkan_verdict_view_set_question (GenkanVerdictView   *self,
                                                GtkWidget           *card);
void          genkan_verdict_view_add_story    (GenkanVerdictView   *self,
                                                const char          *caption,
                                                char               **lines);
void          genkan_verdict_view_set_where    (GenkanVerdictView   *self,
                                                const char          *sentence);
GtkButton    *genkan_verdict_view_add_unseen_button
                                               (GenkanVerdictView   *self,
                                                const char          *label);
GenkanPrimary genkan_verdict_view_get_primary  (GenkanVerdictView   *self);
const char   *genkan_verdict_view_get_headline (GenkanVerdictView   *self);
guint         genkan_verdict_view_get_n_reasons (GenkanVerdictView  *self);

G_END_DECLS
