/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-catalog.h"

G_BEGIN_DECLS

/** GenkanUrlWords: the names that imitators write, and stock words like "login", ready to be found in a label. */
typedef struct _GenkanUrlWords GenkanUrlWords;

/**
 * GenkanUrlWordKind:
 * @GENKAN_URL_WORD_ANYWHERE: distinctive: found inside a label
 * @GENKAN_URL_WORD_PART: found as a whole part of a label, possibly beside stock words
 * @GENKAN_URL_WORD_WEAK: likewise, but too short or common to count alone
 * @GENKAN_URL_WORD_LOOKALIKE: found after reading look-alike digits and letters as what they look like
 * @GENKAN_URL_WORD_NEAR: one edit away
 * @GENKAN_URL_WORD_JOINED: an official domain without its dots
 */
typedef enum
{
  GENKAN_URL_WORD_NONE,
  GENKAN_URL_WORD_ANYWHERE,
  GENKAN_URL_WORD_PART,
  GENKAN_URL_WORD_WEAK,
  GENKAN_URL_WORD_LOOKALIKE,
  GENKAN_URL_WORD_NEAR,
  GENKAN_URL_WORD_JOINED,
} GenkanUrlWordKind;

/**
 * GenkanUrlWordMatch: what was found in one piece of an address.
 * @text: (nullable): the word of the catalog (for JOINED the official domain)
 * @found: (nullable): where, not NUL-terminated
 * @stock: (nullable): a stock word beside the name
 */
typedef struct
{
  GenkanUrlWordKind    kind;
  const GenkanService *service;
  const char          *text;
  const char          *found;
  guint                found_length;
  const char          *stock;
} GenkanUrlWordMatch;

GenkanUrlWords *genkan_url_words_new       (GenkanCatalog       *catalog,
                                            const char * const  *stock_words,
                                            const char * const  *affixes);
void            genkan_url_words_free      (GenkanUrlWords      *words);
void            genkan_url_words_in_labels (GenkanUrlWords      *words,
                                            const char          *labels,
                                            gsize                length,
                                            GenkanUrlWordMatch  *match);
void            genkan_url_words_in_path   (GenkanUrlWords      *words,
                                            const char          *path,
                                            gsize                length,
                                            GenkanUrlWordMatch  *match);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanUrlWords, genkan_url_words_free)

G_END_DECLS
