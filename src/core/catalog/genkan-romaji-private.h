/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *_genkan_romaji_from_hiragana (const char *hiragana);
char *_genkan_romaji_canonical     (const char *latin);

G_END_DECLS
