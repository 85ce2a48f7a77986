/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-catalog.h"
#include "genkan-message-fold-private.h"

G_BEGIN_DECLS

/**
 * GenkanMessageSign: one letter or digit of a text in which names are looked for.
 * @c: folded: small, katakana as hiragana, look-alikes as what they look like
 * @sign: the sign that stands before it; 0 when it follows directly, a newline when a line begins
 * @from: offset in the folded text
 */
typedef struct
{
  gunichar            c;
  gunichar            sign;
  guint32             from;
  GenkanMessageLetter kind;
  gboolean            is_capital;
} GenkanMessageSign;

typedef struct
{
  GenkanMessageFolded *folded;
  GArray              *signs; /* of GenkanMessageSign */
} GenkanMessageSigns;

GenkanMessageSigns *_genkan_message_signs_new  (const char         *text,
                                                gsize               length);
void                _genkan_message_signs_free (GenkanMessageSigns *signs);

static inline const GenkanMessageSign *
_genkan_message_signs_at (const GenkanMessageSigns *signs,
                          guint                     index)
{
  return &g_array_index (signs->signs, GenkanMessageSign, index);
}

/**
 * GenkanMessageName: one way to write a service.
 * @is_weak: an everyday word as well: it counts only when nothing else stands beside it
 */
typedef struct
{
  const GenkanService *service;
  GenkanMessageSigns  *signs;
  guint                length;
  gboolean             is_weak;
  gboolean             is_latin;
} GenkanMessageName;

typedef struct _GenkanMessageNames GenkanMessageNames;

GenkanMessageNames      *_genkan_message_names_new   (GenkanCatalog            *catalog);
void                     _genkan_message_names_free  (GenkanMessageNames       *names);
const GenkanMessageName *_genkan_message_names_match (GenkanMessageNames       *names,
                                                      const GenkanMessageSigns *text,
                                                      guint                     at,
                                                      guint                    *end);
guint                    _genkan_message_signs_skip  (const GenkanMessageSigns *text,
                                                      guint                     at,
                                                      const char               *word);
gboolean                 _genkan_message_signs_ends  (const GenkanMessageSigns *text,
                                                      guint                     at,
                                                      const char               *word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanMessageSigns, _genkan_message_signs_free)

G_END_DECLS
