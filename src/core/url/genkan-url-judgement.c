/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-url-judgement.h"

GenkanVerdict
genkan_url_judgement_get_verdict (const GenkanUrlJudgement *self)
{
  g_return_val_if_fail (self != NULL, GENKAN_VERDICT_NOT_CHECKED);

  return genkan_verdict_fold (self->weights);
}

/**
 * genkan_url_judgement_add:
 *
 * Returns: (transfer none): the evidence, for its details; valid until the next call. When there is no room left the
 *   weight still counts and the last place is written over.
 */
GenkanUrlEvidence *
genkan_url_judgement_add (GenkanUrlJudgement *self,
                          GenkanUrlFinding    finding,
                          GenkanWeight        weight)
{
  GenkanUrlEvidence *evidence;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->n_evidence < GENKAN_LIMIT_FINDINGS)
    self->n_evidence++;

  evidence = &self->evidence[self->n_evidence - 1];
  *evidence = (GenkanUrlEvidence) { .finding = finding, .weight = weight };
  self->weights |= GENKAN_WEIGHT_BIT (weight);

  return evidence;
}

gboolean
genkan_url_judgement_has (const GenkanUrlJudgement *self,
                          GenkanUrlFinding          finding)
{
  for (guint i = 0; i < self->n_evidence; i++)
    {
      if (self->evidence[i].finding == finding)
        return TRUE;
    }

  return FALSE;
}
