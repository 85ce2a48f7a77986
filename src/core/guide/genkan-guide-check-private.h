/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-guide-private.h"

G_BEGIN_DECLS

gboolean         _genkan_guide_is_clean    (const char            *text);
gboolean         _genkan_guide_check       (GenkanGuide           *guide,
                                            GError               **error);
char            *_genkan_guide_check_paths (GenkanGuide           *guide,
                                            const GenkanGuideStep **where);
guint            _genkan_guide_count_questions (GenkanGuide       *guide);

G_END_DECLS
