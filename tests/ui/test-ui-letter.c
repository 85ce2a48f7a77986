/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "genkan-contract-card.h"
#include "genkan-letter-text.h"
#include "genkan-letter.h"
#include "genkan-message-read.h"
#include "genkan-message-vocabulary.h"

#define JOINER "\u2060"

static GArray *
make_marks (const GenkanLetterMark *marks,
            guint                   n)
{
  GArray *array = g_array_new (FALSE, FALSE, sizeof (GenkanLetterMark));

  if (n > 0)
    g_array_append_vals (array, marks, n);

  return array;
}

static void
test_words (void)
{
  static const struct
  {
    const char *text;
    const char *shown;
  } cases[] = {
    { "", "" },
    { "\n\n\r\nHello\n\n\n\n\nyou\n\n", "Hello\n\nyou" },
    { "a\tb", "a b" },
    { "a\u200bb", "a⟨U+200B⟩b" },
    { "a\u200c\u200c\u200cb", "a⟨U+200C × 3⟩b" },
    { "\u202etxt.exe", "⟨U+202E⟩txt.exe" },
    { "❤\ufe0f <b>%s|x</b>", "❤\ufe0f <b>%s|x</b>" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) marks = make_marks (NULL, 0);
      g_autoptr (GenkanLetterWords) words = genkan_letter_words_new (cases[i].text, marks, 1000);

      g_assert_cmpstr (words->shown, ==, cases[i].shown);
      g_assert_false (words->cut);
    }
}

/* Numbers stand before what they are about; several of one place stand together; and marks know their places. */
static void
test_numbers (void)
{
  const char *text = "Pay at kq7v2m.example now";
  const GenkanLetterMark places[] = {
    { .start = 0, .length = 3, .number = 3 },
    { .start = 7, .length = 14, .number = 1, .strong = TRUE },
    { .start = 7, .length = 14, .number = 2 },
  };
  g_autoptr (GArray) marks = make_marks (places, G_N_ELEMENTS (places));
  g_autoptr (GenkanLetterWords) words = genkan_letter_words_new (text, marks, 1000);

  g_assert_cmpstr (words->shown, ==, "③" JOINER "Pay at ❶" JOINER "②" JOINER "kq7v2m.example now");
  g_assert_cmpstr (words->spoken, ==, "(3) Pay at (1) (2) kq7v2m.example now");
  g_assert_cmpuint (words->marks->len, ==, 3);
  for (guint i = 0; i < words->marks->len; i++)
    {
      const GenkanLetterMark *mark = &g_array_index (words->marks, GenkanLetterMark, i);
      g_autofree char *marked = g_strndup (words->shown + mark->start, mark->length);

      g_assert_cmpstr (marked, ==, i == 0 ? "Pay" : "kq7v2m.example");
    }
}

/* A mark beyond the end, and one that is cut, do no harm. */
static void
test_limit (void)
{
  const GenkanLetterMark places[] = {
    { .start = 2, .length = 1000, .number = 1 },
    { .start = 50, .length = 3, .number = 2 },
  };
  g_autofree char *text = g_strnfill (100, 'x');
  g_autoptr (GArray) marks = make_marks (places, G_N_ELEMENTS (places));
  g_autoptr (GenkanLetterWords) words = genkan_letter_words_new (text, marks, 20);

  g_assert_true (words->cut);
  g_assert_true (g_str_has_suffix (words->shown, "…"));
  g_assert_cmpuint (words->marks->len, ==, 1);
  g_assert_cmpuint (g_array_index (words->marks, GenkanLetterMark, 0).start + g_array_index (words->marks, GenkanLetterMark, 0).length,
                    <=, strlen (words->shown));
}

static GenkanFinding *
add_finding (GenkanResult         *result,
             GenkanMessageFinding  kind,
             GenkanWeight          weight,
             const char           *name,
             const char           *value)
{
  g_autoptr (GenkanFinding) finding = genkan_finding_new (genkan_message_vocabulary (kind), weight);

  genkan_finding_set (finding, name, value);
  genkan_result_add (result, finding);

  return finding;
}

/* The sender's reasons are marked at the sender, those of the text in the text, and a link where its words stand. */
static void
test_places (void)
{
  g_autoptr (GenkanMessage) message = NULL;
  g_autoptr (GenkanResult) result = genkan_result_new ("x");
  g_autoptr (GArray) sender = NULL;
  g_autoptr (GArray) subject = NULL;
  g_autoptr (GArray) text = NULL;

  message = genkan_message_read_text ("From: Aoba <info@KQ7V2M.example>\nSubject: pay today\n\nPlease pay at https://kq7v2m.example/", NULL, NULL);
  add_finding (result, GENKAN_MESSAGE_FINDING_SENDER_MISMATCH, GENKAN_WEIGHT_CONTRADICTION, "domain", "kq7v2m.example");
  add_finding (result, GENKAN_MESSAGE_FINDING_FOREIGN_LINKS, GENKAN_WEIGHT_NOT_LISTED, "domain", "kq7v2m.example");
  add_finding (result, GENKAN_MESSAGE_FINDING_DEADLINE, GENKAN_WEIGHT_HINT, "found", "today");

  sender = genkan_letter_find_marks (result, GENKAN_LETTER_PLACE_SENDER, "Aoba\n<info@KQ7V2M.example>", message->links);
  g_assert_cmpuint (sender->len, ==, 1);
  g_assert_cmpuint (g_array_index (sender, GenkanLetterMark, 0).number, ==, 1);
  g_assert_true (g_array_index (sender, GenkanLetterMark, 0).strong);

  subject = genkan_letter_find_marks (result, GENKAN_LETTER_PLACE_SUBJECT, message->subject, message->links);
  g_assert_cmpuint (subject->len, ==, 1);
  g_assert_cmpuint (g_array_index (subject, GenkanLetterMark, 0).number, ==, 3);

  text = genkan_letter_find_marks (result, GENKAN_LETTER_PLACE_TEXT, message->text, message->links);
  g_assert_cmpuint (text->len, ==, 1);
  g_assert_cmpuint (g_array_index (text, GenkanLetterMark, 0).number, ==, 2);
}

static void
test_letter (void)
{
  g_autoptr (GenkanMessage) message = genkan_message_read_text ("差出人：青葉 <info@aoba.example>\n件名：至急\n\n本日中に", NULL, NULL);
  g_autoptr (GenkanMessage) empty = genkan_message_new ();
  g_autoptr (GenkanResult) result = genkan_result_new ("x");
  g_autoptr (GenkanFinding) finding = genkan_finding_new (genkan_message_vocabulary (GENKAN_MESSAGE_FINDING_DEADLINE), GENKAN_WEIGHT_HINT);
  GtkWidget *letter;

  genkan_finding_set (finding, "found", "本日中");
  genkan_finding_set_span (finding, 0, strlen ("本日中"));
  genkan_result_add (result, finding);
  letter = g_object_ref_sink (genkan_letter_new (message, result));
  g_assert_cmpuint (genkan_letter_get_n_marks (GENKAN_LETTER (letter)), ==, 1);
  g_assert_finalize_object (letter);

  empty->text = g_strdup ("");
  letter = g_object_ref_sink (genkan_letter_new (empty, result));
  g_assert_cmpuint (genkan_letter_get_n_marks (GENKAN_LETTER (letter)), ==, 0);
  g_assert_finalize_object (letter);
}

static void
test_contract_card (void)
{
  GtkWidget *card = g_object_ref_sink (genkan_contract_card_new ("Aoba <b>|%s"));

  g_assert_finalize_object (card);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/ui/letter/words", test_words);
  g_test_add_func ("/ui/letter/numbers", test_numbers);
  g_test_add_func ("/ui/letter/limit", test_limit);
  g_test_add_func ("/ui/letter/places", test_places);
  g_test_add_func ("/ui/letter/letter", test_letter);
  g_test_add_func ("/ui/letter/contract-card", test_contract_card);

  return g_test_run ();
}
