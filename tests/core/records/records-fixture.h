/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-records.h"

G_BEGIN_DECLS

/* The calls of the store, waited for. Errors are asserted by the caller. */

gboolean      load   (GenkanRecords *records,
                      gboolean       unlock,
                      GError       **error);
GenkanRecord *put    (GenkanRecords *records,
                      GenkanRecord  *record,
                      GenkanRecord **theirs,
                      GError       **error);
GenkanRecord *take   (GenkanRecords *records,
                      GenkanRecord  *record,
                      GError       **error);
gboolean      move   (GenkanRecords *records,
                      GenkanRecord  *record,
                      guint          position);
gboolean      clear  (GenkanRecords   *records,
                      GenkanRecordKind kind);

GenkanRecord *new_entry  (const char *url,
                          const char *name);
GenkanRecord *put_entry  (GenkanRecords *records,
                          const char    *url,
                          const char    *name);
char         *dup_names  (GenkanRecords   *records,
                          GenkanRecordKind kind);
guint         count      (GenkanRecords   *records,
                          GenkanRecordKind kind);

G_END_DECLS
