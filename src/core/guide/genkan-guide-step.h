/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The parts of a guide. All belong to their #GenkanGuide and never change; texts are read with the functions of genkan-guide.h,
 * and what stands below "for the engine" is of no use to others. */

/** GenkanGuideKind: what a step asks of the person. */
typedef enum
{
  GENKAN_GUIDE_QUESTION, /* one decision; the choices move on at once */
  GENKAN_GUIDE_CHECK,    /* look or try once, then say what happened; counts as a question */
  GENKAN_GUIDE_INSTRUCT, /* one thing to do, done or put off */
  GENKAN_GUIDE_TOOL,     /* opens a part of the program; results with words are buttons, the tool decides the others */
  GENKAN_GUIDE_WAIT,     /* a clock */
  GENKAN_GUIDE_RECORD,   /* something is written down; no decision */
  GENKAN_GUIDE_OUTCOME,  /* an end, with exactly one action */
  GENKAN_GUIDE_N_KINDS,
} GenkanGuideKind;

/** GenkanGuideText: the texts of a step. */
typedef enum
{
  GENKAN_GUIDE_TITLE,
  GENKAN_GUIDE_TEXT,
  GENKAN_GUIDE_HELPER, /* for the person's helper, folded */
  GENKAN_GUIDE_SAY,    /* a sentence to read aloud on the telephone */
  GENKAN_GUIDE_BUTTON,
  GENKAN_GUIDE_N_TEXTS,
} GenkanGuideText;

typedef struct _GenkanGuideCondition GenkanGuideCondition;
typedef struct _GenkanGuideStep GenkanGuideStep;

/** GenkanGuideWay: the step to go to; the last way of a list has no condition. */
typedef struct
{
  const char           *to;
  GenkanGuideCondition *when;
} GenkanGuideWay;

/** GenkanGuideChoice: one answer, or one result of a tool. */
typedef struct
{
  const char            *id;
  const char            *group;        /* (nullable): token of the heading that it stands under */
  gboolean               is_exclusive; /* where several can be ticked, this one clears the others */
  gboolean               is_worded;    /* a result of a tool without words is decided by the tool, or asked by hand */

  /* for the engine */
  const GenkanGuideStep *step;
  const char            *set;          /* (nullable): the answer set that it comes from */
  const char            *label;
  const char            *note;
  GenkanGuideCondition  *when;
  GPtrArray             *ways;
  const char            *assume_step;
  GStrv                  assume;
} GenkanGuideChoice;

/** GenkanGuideAction: what a button does. */
typedef struct
{
  const char            *kind;   /* tool, guide, page, call, contact, reminder, print or finish */
  const char            *target; /* tool; guide or guide#step; page; `service.support` or id of a contact; when; what */

  /* for the engine */
  const GenkanGuideStep *step;
  const char            *label;
} GenkanGuideAction;

/** GenkanGuideStep: one page. */
struct _GenkanGuideStep
{
  const char           *id;
  GenkanGuideKind       kind;
  gboolean              is_multi;     /* several choices can be ticked, then one button */
  const char           *tool;         /* (nullable): what this version does not have is done by hand */
  const char           *purpose;      /* (nullable): of `entry-open`: the purpose of the entry */
  const char           *widget;       /* (nullable): `service-chooser` or `id-kinds`, shown on the page */
  const char           *contact;      /* (nullable): id of a contact, shown on the page */
  const char           *guard;        /* (nullable): `attempts`: after two failures in half an hour the clock comes first */
  const char           *tone;         /* (nullable): of an outcome: good, calm, urgent or wait */
  guint                 minutes_from; /* of a wait */
  guint                 minutes_to;   /* of a wait; 0 when nobody can promise an end */
  GStrv                 records;      /* what is noted from the answer */
  GStrv                 fields;       /* what a record step writes down */
  GStrv                 meanwhile;    /* steps that are offered during a wait */
  GStrv                 covers;       /* requirements that it serves */
  GPtrArray            *choices;      /* (element-type GenkanGuideChoice) */
  GenkanGuideAction    *action;       /* (nullable): exactly one of an outcome; perhaps one of something to do */
  GPtrArray            *also;         /* (element-type GenkanGuideAction): quiet rows below the action of an outcome */
  int                   stage;        /* index of its stage, or -1 */

  /* for the engine */
  const char           *context;
  const char           *texts[GENKAN_GUIDE_N_TEXTS];
  const char           *source;       /* (nullable): fact of the computer that suggests an answer */
  const char           *known;        /* (nullable): choice that is taken silently when another guide knows already */
  gboolean              lacks_unknown;
  GenkanGuideCondition *when;
  const char           *skip;
  GPtrArray            *ways;
  guint                 line;
};

G_END_DECLS
