/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-catalog.h"
#include "genkan-result.h"
#include "genkan-url-feed.h"
#include "genkan-url-judgement.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_URL_CHECK (genkan_url_check_get_type ())

/**
 * GenkanUrlCheck: decides whose address an address really is. Pure analysis: it reads no clock and contacts nobody.
 * Built once (about a millisecond), then used for any number of addresses. Not thread-safe.
 */
typedef struct _GenkanUrlCheck GenkanUrlCheck;

GType           genkan_url_check_get_type (void) G_GNUC_CONST;
GenkanUrlCheck *genkan_url_check_new      (GenkanCatalog        *catalog,
                                           GenkanUrlFeed        *feed,
                                           GError              **error);
GenkanUrlCheck *genkan_url_check_ref      (GenkanUrlCheck       *check);
void            genkan_url_check_unref    (GenkanUrlCheck       *check);

void            genkan_url_check_set_today
                                          (GenkanUrlCheck       *check,
                                           const char           *iso_day);
GenkanResult   *genkan_url_check_run      (GenkanUrlCheck       *check,
                                           const char           *text,
                                           const GenkanService  *service);
void            genkan_url_check_judge    (GenkanUrlCheck       *check,
                                           const char           *text,
                                           gsize                 length,
                                           const GenkanService  *service,
                                           GenkanUrlJudgement   *judgement);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanUrlCheck, genkan_url_check_unref)

G_END_DECLS
