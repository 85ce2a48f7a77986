/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <stdio.h>

#include <glib.h>

G_BEGIN_DECLS

void genkan_cli_put_escaped (const char *text,
                             FILE       *out);
void genkan_cli_put_escaped_length (const char *text,
                                    gsize       length,
                                    FILE       *out);

G_END_DECLS
