/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gmime/gmime.h>

#include "genkan-message.h"

G_BEGIN_DECLS

/**
 * GenkanMessageTree: the parts of a mail.
 * @bytes: the mail itself, not copied: the parts point into it
 * @root: (nullable): nothing in it is decoded
 */
typedef struct
{
  GByteArray   bytes;
  GMimeObject *root;
} GenkanMessageTree;

void       _genkan_message_tree_init     (GenkanMessageTree *tree,
                                          const char        *data,
                                          gsize              length);
void       _genkan_message_tree_clear    (GenkanMessageTree *tree);

GBytes    *_genkan_message_part_decode   (GMimePart         *part,
                                          gsize              limit,
                                          guint             *traits);
gsize      _genkan_message_part_size     (GMimePart         *part);
char      *_genkan_message_part_text     (GMimePart         *part,
                                          gsize              limit,
                                          guint             *traits);
char      *_genkan_message_part_name     (GMimePart         *part);
gboolean   _genkan_message_part_is       (gpointer           object,
                                          const char        *type,
                                          const char        *subtype);

GBytes    *_genkan_message_signed_bytes  (const char        *data,
                                          gsize              length,
                                          const char        *boundary);
GBytes    *_genkan_message_signed_inside (GBytes            *signature);
char      *_genkan_message_calendar_text (const char        *calendar);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GenkanMessageTree, _genkan_message_tree_clear)

G_END_DECLS
