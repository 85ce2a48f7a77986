/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean genkan_url_fold_may_matter (const char *text,
                                     gsize       length);
gsize    genkan_url_fold            (const char *text,
                                     gsize       length,
                                     char       *folded,
                                     gsize       size);

G_END_DECLS
