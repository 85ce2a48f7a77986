/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean genkan_cli_is_family (int    argc,
                               char **argv);
int      genkan_cli_family    (int    argc,
                               char **argv);

G_END_DECLS
