/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *genkan_date_words_dup_day     (const char *date);
char *genkan_date_words_dup_checked (const char *date,
                                     const char *today);

G_END_DECLS
