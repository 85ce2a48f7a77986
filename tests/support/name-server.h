/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define TEST_TYPE_NAME_SERVER (test_name_server_get_type ())
G_DECLARE_FINAL_TYPE (TestNameServer, test_name_server, TEST, NAME_SERVER, GResolver)

/** TestNameServer: answers from a table, and asks nobody. A name that it was not told about does not exist. */
TestNameServer *test_name_server_new         (void);
void            test_name_server_set_text    (TestNameServer     *self,
                                              const char         *name,
                                              const char * const *strings);
void            test_name_server_set_failure (TestNameServer     *self,
                                              const char         *name,
                                              GResolverError      failure);
void            test_name_server_set_silent  (TestNameServer     *self,
                                              const char         *name);
guint           test_name_server_answer_late (TestNameServer     *self);
char           *test_name_server_dup_asked   (TestNameServer     *self);

#define TEST_TYPE_NETWORK (test_network_get_type ())
G_DECLARE_FINAL_TYPE (TestNetwork, test_network, TEST, NETWORK, GObject)

/** TestNetwork: a #GNetworkMonitor that says what it was told. */
GNetworkMonitor *test_network_new (gboolean available);

G_END_DECLS
