/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** GenkanUrlParts: whole words: looked up exactly, with stock words or digits around them, or one edit away. */
typedef struct _GenkanUrlParts GenkanUrlParts;

#define GENKAN_URL_PARTS_NONE G_MAXUINT

GenkanUrlParts *genkan_url_parts_new       (const char * const *affixes);
void            genkan_url_parts_free      (GenkanUrlParts     *parts);
void            genkan_url_parts_add       (GenkanUrlParts     *parts,
                                            const char         *word,
                                            guint               id,
                                            gboolean            weak);
void            genkan_url_parts_build     (GenkanUrlParts     *parts);
guint           genkan_url_parts_find      (GenkanUrlParts     *parts,
                                            const char         *part,
                                            gsize               length);
guint           genkan_url_parts_find_near (GenkanUrlParts     *parts,
                                            const char         *part,
                                            gsize               length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanUrlParts, genkan_url_parts_free)

G_END_DECLS
