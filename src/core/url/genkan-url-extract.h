/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** GenkanUrlPlace: where an address stands in a text, in bytes. */
typedef struct
{
  gsize start;
  gsize length;
} GenkanUrlPlace;

char   **genkan_url_extract        (const char *text,
                                    guint       limit);
GArray  *genkan_url_extract_places (const char *text,
                                    guint       limit);

G_END_DECLS
