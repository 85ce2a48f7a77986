/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GenkanVerdict:
 * @GENKAN_VERDICT_OFFICIAL: the host is on the official list, and not a place where anyone can publish
 * @GENKAN_VERDICT_LIKELY_GENUINE: messages only: proof of the sender exists
 * @GENKAN_VERDICT_CANNOT_TELL: nothing is known for or against
 * @GENKAN_VERDICT_HIDDEN_DESTINATION: a shortener, a redirector, a page on a big shared site
 * @GENKAN_VERDICT_NOT_OFFICIAL: a service was named and the host is not on its list
 * @GENKAN_VERDICT_SUSPICIOUS: signs, but no proof of imitation
 * @GENKAN_VERDICT_DANGEROUS: imitation proved by a combination of signs, or listed as known bad
 * @GENKAN_VERDICT_NOT_CHECKED: the check could not be made
 *
 * The one set of answers of the whole program. The order is that of the documentation, not of severity.
 */
typedef enum
{
  GENKAN_VERDICT_OFFICIAL,
  GENKAN_VERDICT_LIKELY_GENUINE,
  GENKAN_VERDICT_CANNOT_TELL,
  GENKAN_VERDICT_HIDDEN_DESTINATION,
  GENKAN_VERDICT_NOT_OFFICIAL,
  GENKAN_VERDICT_SUSPICIOUS,
  GENKAN_VERDICT_DANGEROUS,
  GENKAN_VERDICT_NOT_CHECKED,
} GenkanVerdict;

#define GENKAN_N_VERDICTS (GENKAN_VERDICT_NOT_CHECKED + 1)

/**
 * GenkanWeight:
 * @GENKAN_WEIGHT_NOTE: told, but counts neither way
 * @GENKAN_WEIGHT_HINT: a weak clue; any number of them changes nothing
 * @GENKAN_WEIGHT_SIGN: one is enough for `suspicious`, a hundred are still not more
 * @GENKAN_WEIGHT_FAILURE: something could not be checked
 * @GENKAN_WEIGHT_NOT_LISTED: a service was named and this is not on its list
 * @GENKAN_WEIGHT_PROOF: proof of the sender (messages)
 * @GENKAN_WEIGHT_OFFICIAL: on the official list
 * @GENKAN_WEIGHT_HIDDEN: where this leads cannot be seen
 * @GENKAN_WEIGHT_CONTRADICTION: the claimed and the real identity contradict each other
 * @GENKAN_WEIGHT_KNOWN_BAD: in a list of known bad addresses that the person installed
 *
 * What a finding does to the verdict. The fold looks only at these classes.
 */
typedef enum
{
  GENKAN_WEIGHT_NOTE,
  GENKAN_WEIGHT_HINT,
  GENKAN_WEIGHT_SIGN,
  GENKAN_WEIGHT_FAILURE,
  GENKAN_WEIGHT_NOT_LISTED,
  GENKAN_WEIGHT_PROOF,
  GENKAN_WEIGHT_OFFICIAL,
  GENKAN_WEIGHT_HIDDEN,
  GENKAN_WEIGHT_CONTRADICTION,
  GENKAN_WEIGHT_KNOWN_BAD,
} GenkanWeight;

/** Set of weight classes, one bit each: what the fold needs to know of any number of findings. */
typedef guint GenkanWeights;

#define GENKAN_WEIGHT_BIT(weight) (1u << (weight))

const char   *genkan_verdict_to_token   (GenkanVerdict   verdict);
gboolean      genkan_verdict_from_token (const char     *token,
                                         GenkanVerdict  *verdict);
int           genkan_verdict_severity   (GenkanVerdict   verdict);
int           genkan_verdict_exit_code  (GenkanVerdict   verdict);
GenkanVerdict genkan_verdict_fold       (GenkanWeights   weights);
gboolean      genkan_weight_is_strong   (GenkanWeight    weight);
const char   *genkan_weight_to_token    (GenkanWeight    weight);

G_END_DECLS
