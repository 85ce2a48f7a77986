/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-text-block.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_PHRASE (genkan_phrase_get_type ())
G_DECLARE_FINAL_TYPE (GenkanPhrase, genkan_phrase, GENKAN, PHRASE, GenkanTextBlock)

GtkWidget  *genkan_phrase_new        (const char   *text);
const char *genkan_phrase_get_text   (GenkanPhrase *self);
void        genkan_phrase_set_text   (GenkanPhrase *self,
                                      const char   *text);
void        genkan_phrase_set_button (GtkButton    *button,
                                      const char   *text);
void        genkan_phrase_name       (GtkAccessible *accessible,
                                      const char    *text);
char       *genkan_phrase_fill       (const char   *template,
                                      const char   *name,
                                      const char   *value);

G_END_DECLS
