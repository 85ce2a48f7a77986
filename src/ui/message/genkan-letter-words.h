/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-message.h"
#include "genkan-result.h"

G_BEGIN_DECLS

/**
 * GenkanLetterMark: where a reason is found in a text.
 * @start: in bytes
 * @length: likewise
 * @number: of the reason, from 1
 */
typedef struct
{
  gsize    start;
  gsize    length;
  guint    number;
  gboolean strong;
} GenkanLetterMark;

/** GenkanLetterPlace: the parts of a letter in which reasons are found. */
typedef enum
{
  GENKAN_LETTER_PLACE_SENDER,
  GENKAN_LETTER_PLACE_REPLY,
  GENKAN_LETTER_PLACE_SUBJECT,
  GENKAN_LETTER_PLACE_FILES,
  GENKAN_LETTER_PLACE_TEXT,
} GenkanLetterPlace;

/**
 * GenkanLetterWords: a text that is fit to be shown, with numbers in it.
 * @shown: what the eye sees
 * @spoken: what a screen reader says
 * @marks: (element-type GenkanLetterMark): bytes of @shown, the number not included
 * @digits: (element-type GenkanLetterMark): bytes of the numbers in @shown
 * @cut: it goes on
 */
typedef struct
{
  char     *shown;
  char     *spoken;
  GArray   *marks;
  GArray   *digits;
  gboolean  cut;
} GenkanLetterWords;

GArray            *genkan_letter_find_marks  (GenkanResult      *result,
                                              GenkanLetterPlace  place,
                                              const char        *text,
                                              const GPtrArray   *links);
GenkanLetterWords *genkan_letter_words_new   (const char        *text,
                                              const GArray      *marks,
                                              gsize              limit);
void               genkan_letter_words_free  (GenkanLetterWords *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanLetterWords, genkan_letter_words_free)

G_END_DECLS
