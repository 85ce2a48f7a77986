/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "genkan-record.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_PERSON_ROW (genkan_person_row_get_type ())
G_DECLARE_FINAL_TYPE (GenkanPersonRow, genkan_person_row, GENKAN, PERSON_ROW, AdwComboRow)

void          genkan_person_row_set_people (GenkanPersonRow *self,
                                            GListModel      *people,
                                            gboolean         with_new);
void          genkan_person_row_select     (GenkanPersonRow *self,
                                            const char      *id);
GenkanRecord *genkan_person_row_dup_person (GenkanPersonRow *self);
gboolean      genkan_person_row_is_new     (GenkanPersonRow *self);

G_END_DECLS
