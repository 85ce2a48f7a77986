/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "genkan-guide-walk.h"

G_BEGIN_DECLS

const char *genkan_guide_reminder_set (const char      *when,
                                       GenkanGuideWalk *walk,
                                       GtkWidget       *widget,
                                       gint64           now);

G_END_DECLS
