/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *genkan_renderer_choose  (void);
void        genkan_renderer_release (const char *variable);

G_END_DECLS
