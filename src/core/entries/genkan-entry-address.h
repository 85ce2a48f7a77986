/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How the address of an entry is written: what is kept and later opened is exactly what was judged, in one form. */

char     *genkan_entry_address_normalise     (const char  *typed,
                                              GError     **error);
char     *genkan_entry_address_dup_encrypted (const char  *typed);
gboolean  genkan_entry_address_is_whole      (const char  *address);

G_END_DECLS
