/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "genkan-knowledge.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_WINDOW (genkan_window_get_type ())
G_DECLARE_FINAL_TYPE (GenkanWindow, genkan_window, GENKAN, WINDOW, AdwApplicationWindow)

GenkanWindow *genkan_window_new         (AdwApplication  *application,
                                         GenkanKnowledge *knowledge);
void          genkan_window_open_page   (GenkanWindow    *self,
                                         const char      *id,
                                         GVariant        *request);
void          genkan_window_show_notice (GenkanWindow    *self,
                                         const char      *sentence);

G_END_DECLS
