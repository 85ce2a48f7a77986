/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GenkanMessageDate: a date as it stands in a folded text.
 * @from: offset of its first byte
 * @to: offset after its last byte, with the weekday when there is one
 * @year: 0 when none is given
 * @weekday: 1 Monday to 7 Sunday; 0 when none is given
 * @is_english: written in English words
 * @in_words: written with 月 or the name of a month
 * @is_certain: in words, with a year or with a weekday: no fraction and no version number
 */
typedef struct
{
  gsize    from;
  gsize    to;
  int      year;
  int      month;
  int      day;
  int      weekday;
  gboolean is_english;
  gboolean in_words;
  gboolean is_certain;
} GenkanMessageDate;

gboolean _genkan_message_date_read (const char        *text,
                                    gsize              length,
                                    gsize              at,
                                    GenkanMessageDate *date);

G_END_DECLS
