/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *genkan_phone_row_new (const char *number,
                                 const char *note,
                                 const char *hours);

G_END_DECLS
