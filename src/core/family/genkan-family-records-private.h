/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-record.h"

G_BEGIN_DECLS

/** The form of the lines inside a family file. */
#define GENKAN_FAMILY_CONTENT_VERSION 1

gboolean      _genkan_family_is_handed_on (GenkanRecordKind   kind);
GenkanRecord *_genkan_family_copy         (GenkanRecord      *record,
                                           GenkanRecord      *over);
gboolean      _genkan_family_says_same    (GenkanRecord      *a,
                                           GenkanRecord      *b);
GPtrArray    *_genkan_family_read         (GBytes            *content,
                                           GError           **error);

G_END_DECLS
