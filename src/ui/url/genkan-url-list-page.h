/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-page.h"
#include "genkan-result.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_URL_LIST_PAGE (genkan_url_list_page_get_type ())
G_DECLARE_FINAL_TYPE (GenkanUrlListPage, genkan_url_list_page, GENKAN, URL_LIST_PAGE, GenkanPage)

GenkanPage *genkan_url_list_page_new (GPtrArray *results);

G_END_DECLS
