/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <stdio.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * GenkanCliLineFunc:
 * @line: one line without its end; cut at the limit
 * @number: from 1
 */
typedef void (* GenkanCliLineFunc) (char     *line,
                                    guint     number,
                                    gpointer  data);

int genkan_cli_for_each_line (const char        *path,
                              gsize              max_length,
                              GenkanCliLineFunc  func,
                              gpointer           data);

G_END_DECLS
