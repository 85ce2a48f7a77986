/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-limits.h"
#include "genkan-service.h"
#include "genkan-url-vocabulary.h"
#include "genkan-url.h"

G_BEGIN_DECLS

/**
 * GenkanUrlEvidence: one finding before it is put into words.
 * @found: (nullable): the words of the address, not NUL-terminated; points into the judgement's #GenkanUrl
 * @word: (nullable): a word or domain of the catalog; lives as long as the check
 */
typedef struct
{
  GenkanUrlFinding     finding;
  GenkanWeight         weight;
  const GenkanService *service;
  const char          *found;
  guint                found_length;
  const char          *word;
} GenkanUrlEvidence;

/**
 * GenkanUrlJudgement: everything that was found about one address, without a single allocation, so that a mailbox
 * or a list of a million lines costs microseconds each. Lives on the stack of its caller.
 * @service: (nullable): the claimed service, or the one the address belongs to or imitates
 */
typedef struct
{
  GenkanUrl            url;
  GenkanUrlEvidence    evidence[GENKAN_LIMIT_FINDINGS];
  guint                n_evidence;
  GenkanWeights        weights;
  const GenkanService *service;
  double               score;
} GenkanUrlJudgement;

GenkanVerdict      genkan_url_judgement_get_verdict (const GenkanUrlJudgement *judgement);
GenkanUrlEvidence *genkan_url_judgement_add         (GenkanUrlJudgement       *judgement,
                                                     GenkanUrlFinding          finding,
                                                     GenkanWeight              weight);
gboolean           genkan_url_judgement_has         (const GenkanUrlJudgement *judgement,
                                                     GenkanUrlFinding          finding);

G_END_DECLS
