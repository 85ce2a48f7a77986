/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-page.h"
#include "genkan-result.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_RESULT_LIST_PAGE (genkan_result_list_page_get_type ())
G_DECLARE_FINAL_TYPE (GenkanResultListPage, genkan_result_list_page, GENKAN, RESULT_LIST_PAGE, GenkanPage)

GenkanPage *genkan_result_list_page_new (GPtrArray  *results,
                                         const char *headline);

G_END_DECLS
