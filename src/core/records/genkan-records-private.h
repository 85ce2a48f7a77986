/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-record-private.h"
#include "genkan-records-backend-private.h"
#include "genkan-records.h"

G_BEGIN_DECLS

struct _GenkanRecords
{
  GObject               parent_instance;

  GenkanRecordsBackend *backend;
  GenkanRecordsState    state;
  GListStore           *lists[GENKAN_N_RECORD_KINDS];
  GListStore           *unread;
  GHashTable           *index;   /* "kind/id" to the record in its list */
  GHashTable           *session; /* "kind/id" of those that the keyring does not have yet */
  GHashTable           *touched; /* "kind/id" of those that changed while a load runs */
  GQueue                loads;   /* of GTask; the first one runs */
};

char         *_genkan_records_dup_key     (GenkanRecordKind    kind,
                                           const char         *id);
void          _genkan_records_show        (GenkanRecords      *self,
                                           GenkanRecord       *record);
void          _genkan_records_hide        (GenkanRecords      *self,
                                           GenkanRecordKind    kind,
                                           const char         *id);
void          _genkan_records_show_stored (GenkanRecords      *self,
                                           GPtrArray          *items);
GenkanRecord *_genkan_records_read        (const char         *kind,
                                           const char         *id,
                                           const char         *value,
                                           GError            **error);
gboolean      _genkan_records_take_error  (GenkanRecords      *self,
                                           const GError       *error);
void          _genkan_records_set_state   (GenkanRecords      *self,
                                           GenkanRecordsState  state);

G_END_DECLS
