/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-knowledge.h"
#include "genkan-page.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_FAMILY_EXPORT_PAGE (genkan_family_export_page_get_type ())
G_DECLARE_FINAL_TYPE (GenkanFamilyExportPage, genkan_family_export_page, GENKAN, FAMILY_EXPORT_PAGE, GenkanPage)

GenkanPage *genkan_family_export_page_new (GenkanKnowledge *knowledge,
                                          GVariant        *request);

void        genkan_family_export_page_write (GenkanFamilyExportPage *self,
                                             GFile                  *file);

G_END_DECLS
