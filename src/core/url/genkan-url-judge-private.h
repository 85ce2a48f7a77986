/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-url-check.h"
#include "genkan-url-letters.h"
#include "genkan-url-model.h"
#include "genkan-url-owner.h"
#include "genkan-url-places.h"
#include "genkan-url-shape.h"
#include "genkan-url-words.h"

G_BEGIN_DECLS

/* What the rules look things up in. */
typedef struct
{
  GenkanCatalog    *catalog;
  GenkanUrlFeed    *feed;
  GenkanUrlOwners  *owners;
  GenkanUrlPlaces  *places;
  GenkanUrlWords   *words;
  GenkanUrlLetters *letters;
  GenkanUrlModel   *model;
} GenkanUrlTables;

gboolean _genkan_url_judge       (const GenkanUrlTables *tables,
                                  const GenkanService   *claimed,
                                  GenkanUrlJudgement    *judgement,
                                  GenkanUrlShape        *shape);
void     _genkan_url_judge_names (const GenkanUrlTables *tables,
                                  GenkanUrlJudgement    *judgement,
                                  GenkanUrlShapeSigns   *signs);
gboolean _genkan_url_judge_is_clue (GenkanUrlFinding finding);
void     _genkan_url_judge_imitation (const GenkanUrlTables *tables,
                                      GenkanUrlJudgement    *judgement);

const GenkanUrlTables *_genkan_url_check_get_tables (GenkanUrlCheck *check);

G_END_DECLS
