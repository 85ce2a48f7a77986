/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Text from outside: how it is bounded, shown and exported. */

gboolean  genkan_text_is_invisible        (gunichar    c);
char     *genkan_text_for_display         (const char *text,
                                           gsize       max_bytes);
char     *genkan_text_defang              (const char *text);
char     *genkan_text_fold                (const char *text);
void      genkan_text_remove_phrase_marks (char       *text);
char     *genkan_text_from_bytes          (const char *bytes,
                                           gsize       length,
                                           GError    **error);
gboolean  genkan_text_nests_deeper        (const char *json,
                                           gsize       length,
                                           guint       max_depth);

G_END_DECLS
