/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWindow *genkan_seal_dialog_new (GtkWindow          *parent,
                                   const char * const *names);

G_END_DECLS
