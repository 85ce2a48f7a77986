/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "genkan-guide-walk.h"

G_BEGIN_DECLS

void genkan_guide_print (GenkanGuideWalk *walk,
                         gint64           now,
                         GtkWindow       *parent);

G_END_DECLS
