/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-message-words.h"

G_BEGIN_DECLS

/** One text and the first match of one kind in it; @found %NULL when there must be none. */
typedef struct
{
  const char            *text;
  GenkanMessageWordKind  kind;
  const char            *found;
  const char            *expected;
} WordsCase;

GenkanMessageWords *words_fixture_load    (void);
GDateTime          *words_fixture_written (void);
void                words_fixture_check   (GenkanMessageWords *words,
                                           const WordsCase    *row,
                                           GDateTime          *written,
                                           GDateTime          *now);

G_END_DECLS
