/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "genkan-finding.h"
#include "genkan-verdict.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_RESULT (genkan_result_get_type ())

/**
 * GenkanResult: the answer to one question: verdict, who is claimed, who it really is, why, and what was not looked at.
 * The same object feeds the window, the command line, reports and files.
 */
typedef struct _GenkanResult GenkanResult;

GType          genkan_result_get_type          (void) G_GNUC_CONST;
GenkanResult  *genkan_result_new               (const char              *subject);
GenkanResult  *genkan_result_ref               (GenkanResult            *result);
void           genkan_result_unref             (GenkanResult            *result);

void           genkan_result_add               (GenkanResult            *result,
                                                GenkanFinding           *finding);
void           genkan_result_add_not_looked_at (GenkanResult            *result,
                                                const GenkanFindingKind *kind);
void           genkan_result_set_service       (GenkanResult            *result,
                                                const char              *id,
                                                const char              *name);
void           genkan_result_set_claimed       (GenkanResult            *result,
                                                gboolean                 claimed);
void           genkan_result_set_owner         (GenkanResult            *result,
                                                const char              *owner);
void           genkan_result_set_address       (GenkanResult            *result,
                                                const char              *before,
                                                const char              *after);
void           genkan_result_set_data_date     (GenkanResult            *result,
                                                const char              *date);

GenkanVerdict  genkan_result_get_verdict       (GenkanResult            *result);
const char    *genkan_result_get_subject       (GenkanResult            *result);
const char    *genkan_result_get_service_id    (GenkanResult            *result);
const char    *genkan_result_get_service_name  (GenkanResult            *result);
gboolean       genkan_result_is_claimed        (GenkanResult            *result);
const char    *genkan_result_get_owner         (GenkanResult            *result);
const char    *genkan_result_get_address_before (GenkanResult           *result);
const char    *genkan_result_get_address_after (GenkanResult            *result);
const char    *genkan_result_get_data_date     (GenkanResult            *result);
guint          genkan_result_get_n_findings    (GenkanResult            *result);
GenkanFinding *genkan_result_get_finding       (GenkanResult            *result,
                                                guint                    index);
GenkanFinding *genkan_result_find              (GenkanResult            *result,
                                                const char              *id);
guint          genkan_result_get_n_not_looked_at (GenkanResult          *result);
const GenkanFindingKind *
               genkan_result_get_not_looked_at (GenkanResult            *result,
                                                guint                    index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanResult, genkan_result_unref)

G_END_DECLS
