/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "genkan-knowledge.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_CONTINUE_BAR (genkan_continue_bar_get_type ())
G_DECLARE_FINAL_TYPE (GenkanContinueBar, genkan_continue_bar, GENKAN, CONTINUE_BAR, AdwBin)

void genkan_continue_bar_set_knowledge (GenkanContinueBar *self,
                                        GenkanKnowledge   *knowledge);
void genkan_continue_bar_update        (GenkanContinueBar *self);

G_END_DECLS
