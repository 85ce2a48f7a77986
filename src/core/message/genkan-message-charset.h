/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *genkan_message_decode (const char *bytes,
                             gsize       length,
                             const char *charset,
                             gboolean   *guessed);

G_END_DECLS
