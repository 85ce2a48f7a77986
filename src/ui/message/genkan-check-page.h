/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-knowledge.h"
#include "genkan-page.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_CHECK_PAGE (genkan_check_page_get_type ())
G_DECLARE_FINAL_TYPE (GenkanCheckPage, genkan_check_page, GENKAN, CHECK_PAGE, GenkanPage)

GenkanPage *genkan_check_page_new       (GenkanKnowledge *knowledge,
                                       GVariant        *request);
void        genkan_check_page_check     (GenkanCheckPage   *self);
const char *genkan_check_page_get_error (GenkanCheckPage   *self);

G_END_DECLS
