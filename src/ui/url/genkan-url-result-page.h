/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-page.h"
#include "genkan-result.h"
#include "genkan-service.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_URL_RESULT_PAGE (genkan_url_result_page_get_type ())
G_DECLARE_FINAL_TYPE (GenkanUrlResultPage, genkan_url_result_page, GENKAN, URL_RESULT_PAGE, GenkanPage)

GenkanPage *genkan_url_result_page_new (GenkanResult        *result,
                                        const GenkanService *service,
                                        GDateTime           *now);

G_END_DECLS
