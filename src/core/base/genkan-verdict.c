/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "genkan-verdict.h"

static const struct
{
  const char *token;
  int         severity;
  int         exit_code;
} verdicts[GENKAN_N_VERDICTS] = {
  [GENKAN_VERDICT_OFFICIAL]           = { "official", 0, 0 },
  [GENKAN_VERDICT_LIKELY_GENUINE]     = { "likely-genuine", 1, 0 },
  [GENKAN_VERDICT_CANNOT_TELL]        = { "cannot-tell", 2, 1 },
  [GENKAN_VERDICT_NOT_CHECKED]        = { "not-checked", 3, 1 },
  [GENKAN_VERDICT_HIDDEN_DESTINATION] = { "hidden-destination", 4, 1 },
  [GENKAN_VERDICT_NOT_OFFICIAL]       = { "not-official", 5, 2 },
  [GENKAN_VERDICT_SUSPICIOUS]         = { "suspicious", 6, 2 },
  [GENKAN_VERDICT_DANGEROUS]          = { "dangerous", 7, 3 },
};

static const char * const weight_tokens[] = {
  [GENKAN_WEIGHT_NOTE]          = "note",
  [GENKAN_WEIGHT_HINT]          = "hint",
  [GENKAN_WEIGHT_SIGN]          = "sign",
  [GENKAN_WEIGHT_FAILURE]       = "failure",
  [GENKAN_WEIGHT_NOT_LISTED]    = "not-listed",
  [GENKAN_WEIGHT_PROOF]         = "proof",
  [GENKAN_WEIGHT_OFFICIAL]      = "official",
  [GENKAN_WEIGHT_HIDDEN]        = "hidden",
  [GENKAN_WEIGHT_CONTRADICTION] = "contradiction",
  [GENKAN_WEIGHT_KNOWN_BAD]     = "known-bad",
};

/** The stable word for @verdict on the command line and in files, such as `not-official`. */
const char *
genkan_verdict_to_token (GenkanVerdict verdict)
{
  g_return_val_if_fail (verdict < GENKAN_N_VERDICTS, NULL);

  return verdicts[verdict].token;
}

/** Returns: %FALSE, with @verdict untouched, when @token is no verdict. */
gboolean
genkan_verdict_from_token (const char    *token,
                           GenkanVerdict *verdict)
{
  g_return_val_if_fail (token != NULL, FALSE);

  for (int i = 0; i < GENKAN_N_VERDICTS; i++)
    {
      if (g_str_equal (verdicts[i].token, token))
        {
          *verdict = (GenkanVerdict) i;
          return TRUE;
        }
    }

  return FALSE;
}

/** How much caution @verdict asks for, 0 (`official`) to 7 (`dangerous`): for sorting several answers. */
int
genkan_verdict_severity (GenkanVerdict verdict)
{
  g_return_val_if_fail (verdict < GENKAN_N_VERDICTS, 0);

  return verdicts[verdict].severity;
}

/** The exit status of the command line for @verdict. */
int
genkan_verdict_exit_code (GenkanVerdict verdict)
{
  g_return_val_if_fail (verdict < GENKAN_N_VERDICTS, 70);

  return verdicts[verdict].exit_code;
}

/**
 * genkan_verdict_fold:
 * @weights: the classes of all findings, see GENKAN_WEIGHT_BIT()
 *
 * The verdict is a pure function of the set of weight classes: how often a class occurs never matters, so a
 * sender cannot buy a better or a worse answer by repeating a sign, and wording can never make `dangerous`.
 *
 * A contradiction of identity beats everything. A hidden destination comes before the official list, because
 * a shared place can lie under an official domain. A named service that does not list the host comes before
 * mere signs: it is the stronger statement. A failure decides only when nothing else is known.
 */
GenkanVerdict
genkan_verdict_fold (GenkanWeights weights)
{
  static const struct
  {
    GenkanWeight  weight;
    GenkanVerdict verdict;
  } order[] = {
    { GENKAN_WEIGHT_CONTRADICTION, GENKAN_VERDICT_DANGEROUS },
    { GENKAN_WEIGHT_KNOWN_BAD, GENKAN_VERDICT_DANGEROUS },
    { GENKAN_WEIGHT_HIDDEN, GENKAN_VERDICT_HIDDEN_DESTINATION },
    { GENKAN_WEIGHT_NOT_LISTED, GENKAN_VERDICT_NOT_OFFICIAL },
    { GENKAN_WEIGHT_OFFICIAL, GENKAN_VERDICT_OFFICIAL },
    { GENKAN_WEIGHT_PROOF, GENKAN_VERDICT_LIKELY_GENUINE },
    { GENKAN_WEIGHT_SIGN, GENKAN_VERDICT_SUSPICIOUS },
    { GENKAN_WEIGHT_FAILURE, GENKAN_VERDICT_NOT_CHECKED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    {
      if (weights & GENKAN_WEIGHT_BIT (order[i].weight))
        return order[i].verdict;
    }

  return GENKAN_VERDICT_CANNOT_TELL;
}

/** Whether a finding of this class is shown as a strong clue (filled number) or a weak one (hollow number). */
gboolean
genkan_weight_is_strong (GenkanWeight weight)
{
  return weight >= GENKAN_WEIGHT_NOT_LISTED;
}

/** The stable word for @weight in JSON. */
const char *
genkan_weight_to_token (GenkanWeight weight)
{
  g_return_val_if_fail (weight < G_N_ELEMENTS (weight_tokens), NULL);

  return weight_tokens[weight];
}
