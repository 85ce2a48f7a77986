/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-page.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_PAGE_STACK (genkan_page_stack_get_type ())
G_DECLARE_FINAL_TYPE (GenkanPageStack, genkan_page_stack, GENKAN, PAGE_STACK, AdwBin)

void        genkan_page_stack_push       (GenkanPageStack *self,
                                          GenkanPage      *page);
void        genkan_page_stack_pop        (GenkanPageStack *self);
void        genkan_page_stack_pop_to     (GenkanPageStack *self,
                                          GenkanPage      *page);
GenkanPage *genkan_page_stack_get_top    (GenkanPageStack *self);
GenkanPage *genkan_page_stack_get_bottom (GenkanPageStack *self);

G_END_DECLS
