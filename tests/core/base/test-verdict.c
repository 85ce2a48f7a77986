/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-result.h"
#include "genkan-verdict.h"

#define B(weight) GENKAN_WEIGHT_BIT (GENKAN_WEIGHT_##weight)

static const struct
{
  const char   *name;
  GenkanWeights weights;
  GenkanVerdict verdict;
} rows[] = {
  { "nothing", 0, GENKAN_VERDICT_CANNOT_TELL },
  { "notes", B (NOTE), GENKAN_VERDICT_CANNOT_TELL },
  { "hints-are-never-more", B (HINT) | B (NOTE), GENKAN_VERDICT_CANNOT_TELL },
  { "sign", B (SIGN) | B (HINT), GENKAN_VERDICT_SUSPICIOUS },
  { "failure-alone", B (FAILURE), GENKAN_VERDICT_NOT_CHECKED },
  { "failure-hides-no-sign", B (FAILURE) | B (SIGN), GENKAN_VERDICT_SUSPICIOUS },
  { "not-listed", B (NOT_LISTED), GENKAN_VERDICT_NOT_OFFICIAL },
  { "not-listed-with-sign", B (NOT_LISTED) | B (SIGN), GENKAN_VERDICT_NOT_OFFICIAL },
  { "proof", B (PROOF), GENKAN_VERDICT_LIKELY_GENUINE },
  { "proof-with-pressing-words", B (PROOF) | B (SIGN), GENKAN_VERDICT_LIKELY_GENUINE },
  { "proof-but-not-listed", B (PROOF) | B (NOT_LISTED), GENKAN_VERDICT_NOT_OFFICIAL },
  { "official", B (OFFICIAL) | B (HINT), GENKAN_VERDICT_OFFICIAL },
  { "official-but-other-service", B (OFFICIAL) | B (NOT_LISTED), GENKAN_VERDICT_NOT_OFFICIAL },
  { "shared-place-under-official", B (OFFICIAL) | B (HIDDEN), GENKAN_VERDICT_HIDDEN_DESTINATION },
  { "hidden-with-service", B (HIDDEN) | B (NOT_LISTED) | B (SIGN), GENKAN_VERDICT_HIDDEN_DESTINATION },
  { "contradiction-beats-all", B (CONTRADICTION) | B (OFFICIAL) | B (PROOF) | B (HIDDEN), GENKAN_VERDICT_DANGEROUS },
  { "known-bad-beats-official", B (KNOWN_BAD) | B (OFFICIAL), GENKAN_VERDICT_DANGEROUS },
};

static void
test_fold (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);

  g_assert_cmpstr (genkan_verdict_to_token (genkan_verdict_fold (rows[i].weights)), ==,
                   genkan_verdict_to_token (rows[i].verdict));
}

/* Over all 1024 sets of classes: dangerous only with a contradiction, green only with proof and without doubt. */
static void
test_all_sets (void)
{
  for (GenkanWeights weights = 0; weights < GENKAN_WEIGHT_BIT (GENKAN_WEIGHT_KNOWN_BAD + 1); weights++)
    {
      GenkanVerdict verdict = genkan_verdict_fold (weights);

      g_assert_true ((verdict == GENKAN_VERDICT_DANGEROUS) == ((weights & (B (CONTRADICTION) | B (KNOWN_BAD))) != 0));
      if (verdict == GENKAN_VERDICT_OFFICIAL)
        g_assert_cmphex (weights & (B (OFFICIAL) | B (NOT_LISTED) | B (HIDDEN)), ==, B (OFFICIAL));
      if (verdict == GENKAN_VERDICT_LIKELY_GENUINE)
        g_assert_cmphex (weights & (B (PROOF) | B (NOT_LISTED) | B (HIDDEN)), ==, B (PROOF));
    }
}

static void
test_tokens (void)
{
  GenkanVerdict verdict = GENKAN_VERDICT_DANGEROUS;

  for (int i = 0; i < GENKAN_N_VERDICTS; i++)
    {
      g_assert_true (genkan_verdict_from_token (genkan_verdict_to_token ((GenkanVerdict) i), &verdict));
      g_assert_cmpint (verdict, ==, i);
    }
  g_assert_false (genkan_verdict_from_token ("safe", &verdict));
  g_assert_cmpint (verdict, ==, GENKAN_VERDICT_NOT_CHECKED); /* untouched */
}

static void
test_exit_codes (void)
{
  static const int codes[GENKAN_N_VERDICTS] = {
    [GENKAN_VERDICT_OFFICIAL] = 0,      [GENKAN_VERDICT_LIKELY_GENUINE] = 0,     [GENKAN_VERDICT_CANNOT_TELL] = 1,
    [GENKAN_VERDICT_NOT_CHECKED] = 1,   [GENKAN_VERDICT_HIDDEN_DESTINATION] = 1, [GENKAN_VERDICT_NOT_OFFICIAL] = 2,
    [GENKAN_VERDICT_SUSPICIOUS] = 2,    [GENKAN_VERDICT_DANGEROUS] = 3,
  };

  for (int i = 0; i < GENKAN_N_VERDICTS; i++)
    g_assert_cmpint (genkan_verdict_exit_code ((GenkanVerdict) i), ==, codes[i]);
}

static const GenkanFindingKind weak = { "test.weak", "A weak clue in {place}.", "place" };
static const GenkanFindingKind strong = { "test.strong", "A strong|clue.", NULL };

static void
test_result (void)
{
  g_autoptr (GenkanResult) result = genkan_result_new ("subject");
  g_autoptr (GenkanFinding) hint = genkan_finding_new (&weak, GENKAN_WEIGHT_HINT);
  g_autoptr (GenkanFinding) contradiction = genkan_finding_new (&strong, GENKAN_WEIGHT_CONTRADICTION);

  g_assert_cmpint (genkan_result_get_verdict (result), ==, GENKAN_VERDICT_CANNOT_TELL);
  genkan_result_add (result, hint);
  genkan_result_add (result, contradiction);
  genkan_result_add (result, hint);
  g_assert_cmpint (genkan_result_get_verdict (result), ==, GENKAN_VERDICT_DANGEROUS);
  g_assert_cmpuint (genkan_result_get_n_findings (result), ==, 3);
  g_assert_true (genkan_result_get_finding (result, 0) == contradiction); /* strongest first */
  g_assert_true (genkan_result_find (result, "test.weak") == hint);
  g_assert_null (genkan_result_find (result, "test.other"));
}

static void
test_finding (void)
{
  g_autoptr (GenkanFinding) finding = genkan_finding_new (&weak, GENKAN_WEIGHT_HINT);
  g_autofree char *sentence = NULL;
  g_autofree char *quote = NULL;
  gsize start;
  gsize length;

  g_assert_false (genkan_finding_get_span (finding, &start, &length));
  genkan_finding_set_span (finding, 3, 4);
  g_assert_true (genkan_finding_get_span (finding, &start, &length));
  g_assert_cmpuint (start, ==, 3);

  /* text from outside is no template, no markup, no line-break mark and cannot turn the sentence round */
  genkan_finding_set (finding, "place", "{place} <b>|\u202e%s");
  sentence = genkan_finding_dup_sentence (finding);
  g_assert_cmpstr (sentence, ==, "A weak clue in \u2068{place} <b>/⟨U+202E⟩%s\u2069.");
  quote = genkan_finding_dup_quote (finding);
  g_assert_cmpstr (quote, ==, "\u2068{place} <b>|⟨U+202E⟩%s\u2069");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/base/fold/%s", rows[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_fold);
    }
  g_test_add_func ("/core/base/fold-all-sets", test_all_sets);
  g_test_add_func ("/core/base/verdict-tokens", test_tokens);
  g_test_add_func ("/core/base/verdict-exit-codes", test_exit_codes);
  g_test_add_func ("/core/base/result", test_result);
  g_test_add_func ("/core/base/finding", test_finding);

  return g_test_run ();
}
