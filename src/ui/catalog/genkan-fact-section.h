/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "genkan-fact-origin.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_FACT_SECTION (genkan_fact_section_get_type ())
G_DECLARE_FINAL_TYPE (GenkanFactSection, genkan_fact_section, GENKAN, FACT_SECTION, AdwBin)

GtkWidget *genkan_fact_section_new         (const char             *title);
void       genkan_fact_section_add_row     (GenkanFactSection      *self,
                                            GtkWidget              *row);
void       genkan_fact_section_add_domains (GenkanFactSection      *self,
                                            const char             *note,
                                            const char * const     *domains);
void       genkan_fact_section_set_note    (GenkanFactSection      *self,
                                            const char             *note);
void       genkan_fact_section_set_origin  (GenkanFactSection      *self,
                                            const GenkanFactOrigin *origin,
                                            const char             *today);

G_END_DECLS
