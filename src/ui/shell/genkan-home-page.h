/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-knowledge.h"
#include "genkan-page.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_HOME_PAGE (genkan_home_page_get_type ())
G_DECLARE_FINAL_TYPE (GenkanHomePage, genkan_home_page, GENKAN, HOME_PAGE, GenkanPage)

GenkanPage *genkan_home_page_new (GenkanKnowledge *knowledge);

G_END_DECLS
