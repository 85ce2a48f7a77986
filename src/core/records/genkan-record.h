/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "genkan-record-fields.h"

G_BEGIN_DECLS

/** GENKAN_RECORD_VERSION: the newest form of a record that this program reads and writes. */
#define GENKAN_RECORD_VERSION 1

#define GENKAN_TYPE_RECORD (genkan_record_get_type ())

/**
 * GenkanRecord:
 *
 * One thing that the program remembers for a person. A record of a store never changes; genkan_record_edit() gives a
 * copy to change and to put, and that copy knows what it was made from. So a list can show records while somebody
 * edits one, and two windows that edit the same one are noticed. Not thread-safe.
 */
G_DECLARE_FINAL_TYPE (GenkanRecord, genkan_record, GENKAN, RECORD, GObject)

GenkanRecord    *genkan_record_new           (GenkanRecordKind  kind);
GenkanRecord    *genkan_record_new_with_id   (GenkanRecordKind  kind,
                                              const char       *id);
GenkanRecord    *genkan_record_new_from_json (const char       *text,
                                              gsize             length,
                                              GError          **error);
char            *genkan_record_to_json       (GenkanRecord     *record);
GenkanRecord    *genkan_record_edit          (GenkanRecord     *record);
GenkanRecord    *genkan_record_get_original  (GenkanRecord     *record);
void             genkan_record_set_original  (GenkanRecord     *record,
                                              GenkanRecord     *original);

GenkanRecordKind genkan_record_get_kind      (GenkanRecord     *record);
const char      *genkan_record_get_id        (GenkanRecord     *record);
guint            genkan_record_get_revision  (GenkanRecord     *record);
gboolean         genkan_record_is_editable   (GenkanRecord     *record);
gboolean         genkan_record_equal         (GenkanRecord     *a,
                                              GenkanRecord     *b);
gboolean         genkan_record_check         (GenkanRecord     *record,
                                              GError          **error);

const char      *genkan_record_get_text      (GenkanRecord     *record,
                                              GenkanField       field);
gint64           genkan_record_get_number    (GenkanRecord     *record,
                                              GenkanField       field);
gint64           genkan_record_get_time      (GenkanRecord     *record,
                                              GenkanField       field);
const char      *genkan_record_get_answer    (GenkanRecord     *record,
                                              GenkanField       field,
                                              const char       *name,
                                              gint64           *time);
char           **genkan_record_dup_names     (GenkanRecord     *record,
                                              GenkanField       field);

gboolean         genkan_record_set_text      (GenkanRecord     *record,
                                              GenkanField       field,
                                              const char       *text,
                                              GError          **error);
void             genkan_record_set_number    (GenkanRecord     *record,
                                              GenkanField       field,
                                              gint64            number);
void             genkan_record_set_time      (GenkanRecord     *record,
                                              GenkanField       field,
                                              gint64            time);
gboolean         genkan_record_set_answer    (GenkanRecord     *record,
                                              GenkanField       field,
                                              const char       *name,
                                              const char       *answer,
                                              gint64            time,
                                              GError          **error);

G_END_DECLS
