/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-record.h"
#include "genkan-url-check.h"

G_BEGIN_DECLS

/* A saved entry is verified when it is saved and before each time it is opened, with today's data. */

char         *genkan_entry_dup_address (const char     *typed,
                                        GError        **error);
GenkanResult *genkan_entry_check_run   (GenkanUrlCheck *check,
                                        GenkanCatalog  *catalog,
                                        GenkanRecord   *entry);
gboolean      genkan_entry_may_open    (GenkanResult   *result);
void          genkan_entry_note_result (GenkanRecord   *draft,
                                        GenkanResult   *result,
                                        gint64          now);
gboolean      genkan_entry_was_better  (GenkanRecord   *entry,
                                        GenkanResult   *result);

G_END_DECLS
