/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-knowledge.h"
#include "genkan-page.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_URL_PAGE (genkan_url_page_get_type ())
G_DECLARE_FINAL_TYPE (GenkanUrlPage, genkan_url_page, GENKAN, URL_PAGE, GenkanPage)

GenkanPage *genkan_url_page_new       (GenkanKnowledge *knowledge,
                                       GVariant        *request);
void        genkan_url_page_check     (GenkanUrlPage   *self);
const char *genkan_url_page_get_error (GenkanUrlPage   *self);

G_END_DECLS
