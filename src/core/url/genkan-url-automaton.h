/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** GenkanUrlAutomaton: finds any number of words in one pass over a text (Aho and Corasick, 1975). */
typedef struct _GenkanUrlAutomaton GenkanUrlAutomaton;

/**
 * GenkanUrlHit: @end is the offset after the last letter of the word; @start that of its first.
 */
typedef struct
{
  guint word;
  guint start;
  guint end;
} GenkanUrlHit;

#define GENKAN_URL_MAX_HITS 24

GenkanUrlAutomaton *genkan_url_automaton_new   (void);
void                genkan_url_automaton_free  (GenkanUrlAutomaton *automaton);
gboolean            genkan_url_automaton_add   (GenkanUrlAutomaton *automaton,
                                                const char         *word,
                                                guint               id);
void                genkan_url_automaton_build (GenkanUrlAutomaton *automaton);
guint               genkan_url_automaton_scan  (GenkanUrlAutomaton *automaton,
                                                const char         *text,
                                                gsize               length,
                                                const char         *skip,
                                                GenkanUrlHit        hits[GENKAN_URL_MAX_HITS]);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanUrlAutomaton, genkan_url_automaton_free)

G_END_DECLS
