/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-catalog.h"
#include "genkan-url.h"

G_BEGIN_DECLS

/** GenkanUrlLetters: finds names that are spelled with foreign letters. Opens ICU only when such a host turns up. */
typedef struct _GenkanUrlLetters GenkanUrlLetters;

/**
 * GenkanUrlLettersMatch:
 * @service: (nullable): whose name is spelled
 * @word: (nullable): the name; belongs to the catalog
 * @mixed: scripts are mixed in a way that no language does
 * @same_script: the name is written as its owner writes it, in Japanese for example: no disguise
 */
typedef struct
{
  const GenkanService *service;
  const char          *word;
  gboolean             mixed;
  gboolean             same_script;
} GenkanUrlLettersMatch;

GenkanUrlLetters *genkan_url_letters_new   (GenkanCatalog         *catalog);
void              genkan_url_letters_free  (GenkanUrlLetters      *letters);
void              genkan_url_letters_match (GenkanUrlLetters      *letters,
                                            const GenkanUrl       *url,
                                            GenkanUrlLettersMatch *match);
char             *genkan_url_letters_dup_unicode (const char      *host);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanUrlLetters, genkan_url_letters_free)

G_END_DECLS
