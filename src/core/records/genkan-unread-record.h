/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define GENKAN_TYPE_UNREAD_RECORD (genkan_unread_record_get_type ())

/**
 * GenkanUnreadRecord: something in the keyring that this program cannot read: written by a newer Genkan, or damaged.
 * It is shown, and left as it is. Immutable.
 */
G_DECLARE_FINAL_TYPE (GenkanUnreadRecord, genkan_unread_record, GENKAN, UNREAD_RECORD, GObject)

GenkanUnreadRecord *genkan_unread_record_new          (const char         *kind,
                                                       const char         *id,
                                                       const GError       *reason);
const char         *genkan_unread_record_get_kind     (GenkanUnreadRecord *self);
const char         *genkan_unread_record_get_id       (GenkanUnreadRecord *self);
const char         *genkan_unread_record_get_sentence (GenkanUnreadRecord *self);
gboolean            genkan_unread_record_is_newer     (GenkanUnreadRecord *self);

G_END_DECLS
