/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-notice.h"
#include "genkan-records.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_RECORDS_EDITOR (genkan_records_editor_get_type ())
G_DECLARE_FINAL_TYPE (GenkanRecordsEditor, genkan_records_editor, GENKAN, RECORDS_EDITOR, GObject)

GenkanRecordsEditor *genkan_records_editor_new    (GenkanRecords       *records,
                                                   GenkanNotice        *notice);
void                 genkan_records_editor_put    (GenkanRecordsEditor *self,
                                                   GPtrArray           *changed,
                                                   const char          *sentence);
void                 genkan_records_editor_remove (GenkanRecordsEditor *self,
                                                   GPtrArray           *gone,
                                                   const char          *sentence);
void                 genkan_records_editor_move   (GenkanRecordsEditor *self,
                                                   GenkanRecord        *record,
                                                   guint                position);
void                 genkan_records_editor_clear  (GenkanRecordsEditor *self,
                                                   GenkanRecordKind     kind,
                                                   const char          *sentence);
gboolean             genkan_records_editor_undo   (GenkanRecordsEditor *self);
gboolean             genkan_records_editor_is_busy (GenkanRecordsEditor *self);

G_END_DECLS
