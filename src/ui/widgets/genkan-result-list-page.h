/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-page.h"
#include "genkan-result.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_RESULT_LIST_PAGE (genkan_result_list_page_get_type ())
G_DECLARE_FINAL_TYPE (GenkanResultListPage, genkan_result_list_page, GENKAN, RESULT_LIST_PAGE, GenkanPage)

GenkanPage *genkan_result_list_page_new (const char           *headline);
void        genkan_result_list_page_add (GenkanResultListPage *self,
                                         GenkanResult         *result,
                                         const char           *file);
void        genkan_result_list_page_add_problem
                                        (GenkanResultListPage *self,
                                         const char           *name,
                                         const char           *sentence);
void        genkan_result_list_page_set_remark
                                        (GenkanResultListPage *self,
                                         const char           *sentence);
void        genkan_result_list_page_update
                                        (GenkanResultListPage *self,
                                         GenkanResult         *old,
                                         GenkanResult         *result);

G_END_DECLS
