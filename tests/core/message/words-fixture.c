/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "words-fixture.h"

/** Returns: (transfer full): the rules of the program */
GenkanMessageWords *
words_fixture_load (void)
{
  g_autoptr (GError) error = NULL;
  GenkanMessageWords *words = genkan_message_words_new_bundled (&error);

  g_assert_no_error (error);

  return words;
}

/** Returns: (transfer full): Tuesday, 27 January 2026 */
GDateTime *
words_fixture_written (void)
{
  return g_date_time_new_utc (2026, 1, 27, 4, 11, 46);
}

/** Checks the first match of the kind of @row, and that its place in the text is exactly the words that are expected. */
void
words_fixture_check (GenkanMessageWords *words,
                     const WordsCase    *row,
                     GDateTime          *written,
                     GDateTime          *now)
{
  g_autoptr (GPtrArray) matches = genkan_message_words_find (words, row->text, written, now);
  const GenkanMessageWordMatch *first = NULL;
  g_autofree char *found = NULL;

  g_test_message ("%s", row->text);
  for (guint i = 0; i < matches->len && first == NULL; i++)
    {
      const GenkanMessageWordMatch *match = g_ptr_array_index (matches, i);

      if (match->kind == row->kind)
        first = match;
    }

  if (first != NULL)
    found = g_strndup (row->text + first->start, first->length);
  g_assert_cmpstr (found, ==, row->found);
  if (first != NULL)
    g_assert_cmpstr (first->expected, ==, row->expected);
}
