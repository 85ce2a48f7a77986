/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-letter-words.h"
#include "genkan-text-block.h"
#include "genkan-verdict.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_LETTER_TEXT (genkan_letter_text_get_type ())
G_DECLARE_FINAL_TYPE (GenkanLetterText, genkan_letter_text, GENKAN, LETTER_TEXT, GenkanTextBlock)

GtkWidget *genkan_letter_text_new (GenkanLetterWords *words,
                                   GenkanVerdict      verdict,
                                   double             line_height);

G_END_DECLS
