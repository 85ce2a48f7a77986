/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *_genkan_opinion_mask         (const char *text,
                                    gsize       max_bytes);
char *_genkan_opinion_mask_address (const char *address);
char *_genkan_opinion_dup_line     (const char *text,
                                    gsize       max_bytes);

G_END_DECLS
