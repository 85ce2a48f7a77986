/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void genkan_window_call_check_address  (GDBusConnection *connection,
                                        const char      *address,
                                        const char      *service,
                                        guint32          timestamp);
void genkan_window_call_show_saved     (GDBusConnection *connection,
                                        const char      *id,
                                        guint32          timestamp);
void genkan_window_call_search_entries (GDBusConnection *connection,
                                        const char      *words,
                                        guint32          timestamp);

G_END_DECLS
