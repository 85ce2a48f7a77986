/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-guide-truth.h"
#include "genkan-guide.h"

G_BEGIN_DECLS

/* One `fact NAME [has VALUE | >= N]`, `answer STEP is|has CHOICE`, `record KEY exists | is VALUE | >= N` or `now MOMENT`. */
typedef enum
{
  ATOM_FACT,
  ATOM_ANSWER,
  ATOM_RECORD,
  ATOM_NOW,
} GenkanGuideAtomKind;

typedef struct
{
  GenkanGuideAtomKind  kind;
  gboolean             is_negated;
  const char          *name;
  const char          *value;
  guint                at_least;
} GenkanGuideAtom;

/* Alternatives, each of which is a list of atoms that all have to hold. */
struct _GenkanGuideCondition
{
  GPtrArray *alternatives;
};

typedef GenkanGuideTruth (*GenkanGuideLook) (const GenkanGuideAtom *atom,
                                             gpointer               data);

/* GenkanGuideStage: a part of the progress bar. */
typedef struct
{
  const char *id;
  const char *context;
  const char *label;
  GStrv       steps;
} GenkanGuideStage;

struct _GenkanGuide
{
  GStringChunk *strings;
  const char   *id;
  const char   *context;
  const char   *title;
  const char   *about;
  const char   *start;
  const char   *per;
  guint         version;
  guint         rank;
  guint         first_action_within;
  guint         goal_minutes;
  gboolean      is_thread;
  gboolean      is_urgent;
  gboolean      is_offline;
  GPtrArray    *steps;
  GPtrArray    *stages;
  GHashTable   *by_id;
};

GenkanGuide          *_genkan_guide_new              (void);
GenkanGuideStep      *_genkan_guide_add_step         (GenkanGuide          *guide,
                                                      GenkanGuideKind       kind);

GenkanGuideCondition *_genkan_guide_condition_parse  (const char           *text,
                                                      GStringChunk         *strings,
                                                      char                **problem);
void                  _genkan_guide_condition_free   (GenkanGuideCondition *condition);
GenkanGuideTruth      _genkan_guide_condition_test   (GenkanGuideCondition *condition,
                                                      GenkanGuideLook       look,
                                                      gpointer              data);
GPtrArray            *_genkan_guide_ways_parse       (const char           *text,
                                                      GStringChunk         *strings,
                                                      char                **problem);

G_END_DECLS
