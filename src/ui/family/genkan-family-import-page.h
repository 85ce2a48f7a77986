/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-knowledge.h"
#include "genkan-page.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_FAMILY_IMPORT_PAGE (genkan_family_import_page_get_type ())
G_DECLARE_FINAL_TYPE (GenkanFamilyImportPage, genkan_family_import_page, GENKAN, FAMILY_IMPORT_PAGE, GenkanPage)

GenkanPage *genkan_family_import_page_new (GenkanKnowledge *knowledge,
                                          GVariant        *request);

void        genkan_family_import_page_choose (GenkanFamilyImportPage *self,
                                              GFile                  *file);
void        genkan_family_import_page_open   (GenkanFamilyImportPage *self);
void        genkan_family_import_page_keep   (GenkanFamilyImportPage *self);

G_END_DECLS
