/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-fact-origin.h"

G_BEGIN_DECLS

/**
 * GenkanIdKind: something that people type to log in or to say who they are.
 * @kind: token, unique within the service
 * @where_ja: (nullable): where it is printed or shown
 * @pattern: (nullable): regular expression for the whole of it; matches @example
 */
typedef struct
{
  const char *kind;
  const char *name_ja;
  const char *name_en;
  const char *where_ja;
  const char *where_en;
  const char *pattern;
  const char *example;
} GenkanIdKind;

typedef struct
{
  GenkanFactOrigin    origin;
  const GenkanIdKind *kinds;
  guint               n_kinds;
} GenkanIdFacts;

/**
 * GenkanTwoFactorFacts:
 * @methods: tokens of GENKAN_WORDS_TWO_FACTOR. That a service has no such group does not mean that it has no method.
 * @page: (nullable): where the service explains it
 */
typedef struct
{
  GenkanFactOrigin    origin;
  const char * const *methods;
  const char         *page;
  const char         *note_ja;
  const char         *note_en;
} GenkanTwoFactorFacts;

typedef struct
{
  GenkanFactOrigin  origin;
  const char       *page;
  const char       *note_ja;
  const char       *note_en;
} GenkanLoginHistoryFacts;

/**
 * GenkanPasswordFacts: what this service asks of a password; not what makes one good.
 * @min_length: 0 when not known
 * @max_length: 0 when not known
 * @needs: tokens of GENKAN_WORDS_PASSWORD_NEED
 */
typedef struct
{
  GenkanFactOrigin    origin;
  guint               min_length;
  guint               max_length;
  const char * const *needs;
  const char         *change_page;
} GenkanPasswordFacts;

G_END_DECLS
