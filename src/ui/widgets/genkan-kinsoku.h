/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

void genkan_kinsoku_apply (PangoAttrList *attributes,
                           const char    *text);

G_END_DECLS
