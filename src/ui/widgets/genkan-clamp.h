/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GENKAN_TYPE_CLAMP (genkan_clamp_get_type ())
G_DECLARE_FINAL_TYPE (GenkanClamp, genkan_clamp, GENKAN, CLAMP, GtkWidget)

G_END_DECLS
