/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "genkan-service-facts.h"
#include "genkan-service.h"

G_BEGIN_DECLS

void genkan_service_sections_append (GtkBox                   *box,
                                     const GenkanService      *service,
                                     const GenkanServiceFacts *facts,
                                     const char               *today);

G_END_DECLS
