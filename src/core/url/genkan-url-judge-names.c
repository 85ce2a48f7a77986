/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-url-judge-private.h"

#include <string.h>

/* Length of an official domain, dots included, whose letters do not come together by chance. */
#define JOINED_DISTINCTIVE 11

typedef enum
{
  IN_OWNER,
  IN_SUBDOMAIN,
} Where;

static void
fill (GenkanUrlEvidence        *evidence,
      GenkanUrlJudgement       *self,
      const GenkanUrlWordMatch *match)
{
  evidence->service = match->service;
  evidence->found = match->found;
  evidence->found_length = match->found_length;
  evidence->word = match->text;
  if (self->service == NULL)
    self->service = match->service;
}

/* A name alone proves nothing: fans, dealers and towns have it too. It is a weak clue until the form of the whole
 * address makes it an imitation, see _genkan_url_judge_imitation(). A complete official domain with other signs
 * between its parts is one at once, where anybody can register. */
static void
judge_name (GenkanUrlJudgement       *self,
            const GenkanUrlWordMatch *match,
            Where                     where,
            gboolean                  vetted)
{
  GenkanWeight weight = GENKAN_WEIGHT_HINT;
  GenkanUrlFinding finding;

  switch (match->kind)
    {
    case GENKAN_URL_WORD_JOINED:
      finding = GENKAN_URL_FINDING_JOINED_OFFICIAL;
      if (!vetted && strlen (match->text) >= JOINED_DISTINCTIVE)
        weight = GENKAN_WEIGHT_CONTRADICTION;
      break;
    case GENKAN_URL_WORD_ANYWHERE:
    case GENKAN_URL_WORD_PART:
    case GENKAN_URL_WORD_WEAK:
      finding = where == IN_OWNER ? GENKAN_URL_FINDING_NAME_IN_OWNER : GENKAN_URL_FINDING_NAME_IN_SUBDOMAIN;
      break;
    case GENKAN_URL_WORD_LOOKALIKE:
      finding = GENKAN_URL_FINDING_LOOKALIKE_NAME;
      break;
    case GENKAN_URL_WORD_NEAR:
      finding = GENKAN_URL_FINDING_NEAR_NAME;
      break;
    case GENKAN_URL_WORD_NONE:
    default:
      return;
    }

  /* the whole address in the same place was told already */
  if (where == IN_SUBDOMAIN && genkan_url_judgement_has (self, GENKAN_URL_FINDING_EMBEDDED_OFFICIAL))
    return;

  fill (genkan_url_judgement_add (self, finding, weight), self, match);
}

static void
judge_path (const GenkanUrlTables *tables,
            GenkanUrlJudgement    *self,
            GenkanUrlShapeSigns   *signs,
            const char           **stock)
{
  const GenkanUrl *url = &self->url;
  GenkanUrlWordMatch match;

  genkan_url_words_in_path (tables->words, url->text + url->rest.start, url->rest.length, &match);
  signs->path_sign = match.kind;
  if (match.stock != NULL)
    {
      signs->stock_words |= 4;
      *stock = *stock != NULL ? *stock : match.stock;
    }

  if (match.kind == GENKAN_URL_WORD_JOINED)
    fill (genkan_url_judgement_add (self, GENKAN_URL_FINDING_OFFICIAL_IN_PATH, GENKAN_WEIGHT_HINT), self, &match);
  else if (match.kind != GENKAN_URL_WORD_NONE)
    fill (genkan_url_judgement_add (self, GENKAN_URL_FINDING_NAME_IN_PATH, GENKAN_WEIGHT_HINT), self, &match);
}

/**
 * _genkan_url_judge_names:
 * @signs: (inout): what the score is to weigh
 *
 * Names of services in the parts of an address that anyone can choose freely.
 */
void
_genkan_url_judge_names (const GenkanUrlTables *tables,
                         GenkanUrlJudgement    *self,
                         GenkanUrlShapeSigns   *signs)
{
  const GenkanUrl *url = &self->url;
  gboolean vetted = genkan_url_model_is_vetted (tables->model, url->host + url->suffix_start);
  guint owner_length = url->suffix_start > url->owner_start ? url->suffix_start - url->owner_start - 1 : 0;
  guint sub_start = url->owner_start > 4 && memcmp (url->host, "www.", 4) == 0 ? 4 : 0;
  guint sub_length = url->owner_start > sub_start ? url->owner_start - 1 - sub_start : 0;
  const char *stock = NULL;
  GenkanUrlWordMatch match;

  genkan_url_words_in_labels (tables->words, url->host + url->owner_start, owner_length, &match);
  judge_name (self, &match, IN_OWNER, vetted);
  signs->owner_sign = match.kind;
  if (match.stock != NULL)
    {
      signs->stock_words |= 1;
      stock = match.stock;
    }

  genkan_url_words_in_labels (tables->words, url->host + sub_start, sub_length, &match);
  judge_name (self, &match, IN_SUBDOMAIN, vetted);
  signs->subdomain_sign = match.kind;
  if (match.stock != NULL)
    {
      signs->stock_words |= 2;
      stock = stock != NULL ? stock : match.stock;
    }

  judge_path (tables, self, signs, &stock);

  if (stock != NULL)
    genkan_url_judgement_add (self, GENKAN_URL_FINDING_STOCK_WORD, GENKAN_WEIGHT_HINT)->word = stock;
}

static gboolean
is_name (GenkanUrlFinding finding)
{
  return finding == GENKAN_URL_FINDING_NAME_IN_OWNER || finding == GENKAN_URL_FINDING_NAME_IN_SUBDOMAIN ||
         finding == GENKAN_URL_FINDING_NEAR_NAME || finding == GENKAN_URL_FINDING_LOOKALIKE_NAME ||
         finding == GENKAN_URL_FINDING_JOINED_OFFICIAL;
}

/** _genkan_url_judge_is_clue: whether a score beyond the threshold can be due to @finding. */
gboolean
_genkan_url_judge_is_clue (GenkanUrlFinding finding)
{
  return is_name (finding) || finding == GENKAN_URL_FINDING_NAME_IN_PATH || finding == GENKAN_URL_FINDING_OFFICIAL_IN_PATH ||
         finding == GENKAN_URL_FINDING_STOCK_WORD || finding == GENKAN_URL_FINDING_TENANT;
}

/**
 * _genkan_url_judge_imitation:
 *
 * The name of a service together with the form of a throwaway address contradicts the identity. Neither alone does:
 * without a name in the host the form is never more than a sign, however high the score. Not for endings under which
 * false addresses are rare: partners and fans of a company are common there.
 */
void
_genkan_url_judge_imitation (const GenkanUrlTables *tables,
                             GenkanUrlJudgement    *self)
{
  const GenkanUrl *url = &self->url;

  if (self->score < genkan_url_model_get_name_threshold (tables->model) ||
      genkan_url_model_is_vetted (tables->model, url->host + url->suffix_start))
    return;

  for (guint i = 0; i < self->n_evidence; i++)
    {
      if (is_name (self->evidence[i].finding))
        {
          self->evidence[i].weight = GENKAN_WEIGHT_CONTRADICTION;
          self->weights |= GENKAN_WEIGHT_BIT (GENKAN_WEIGHT_CONTRADICTION);
          return;
        }
    }
}
