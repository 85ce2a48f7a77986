/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "genkan-guide-check-private.h"
#include "genkan-guide-limits.h"

/* The guide as a graph: every step, and all the steps that may come next, whatever the conditions say. */

typedef enum
{
  STATE_NEW,
  STATE_OPEN,
  STATE_DONE,
} State;

typedef struct
{
  GenkanGuide            *guide;
  State                  *states;
  guint                  *questions;
  const GenkanGuideStep **where;
  char                   *problem;
} Graph;

static guint
index_of (GenkanGuide *guide,
          const char  *id)
{
  guint index = 0;

  g_ptr_array_find (guide->steps, g_hash_table_lookup (guide->by_id, id), &index);

  return index;
}

static guint visit (Graph *graph,
                    guint  index);

static void
visit_next (Graph                 *graph,
            const GenkanGuideStep *step,
            const char            *id,
            guint                  cost,
            guint                 *longest)
{
  const GenkanGuideStep *next = genkan_guide_find_step (graph->guide, id);
  guint questions;

  if (graph->problem != NULL)
    return;
  if (next->stage != -1 && next->stage < step->stage)
    {
      *graph->where = step;
      graph->problem = g_strdup_printf (_("The way leads back to an earlier part: “%s”."), id);
      return;
    }
  questions = visit (graph, index_of (graph->guide, id)) + cost;
  *longest = MAX (*longest, questions);
}

/* The longest way from here, in questions. A step that is passed over asks nothing. */
static guint
visit (Graph *graph,
       guint  index)
{
  const GenkanGuideStep *step = g_ptr_array_index (graph->guide->steps, index);
  guint own = genkan_guide_step_asks (step) ? 1 : 0;
  guint longest = own;

  if (graph->states[index] == STATE_DONE)
    return graph->questions[index];
  if (graph->states[index] == STATE_OPEN)
    {
      *graph->where = step;
      graph->problem = g_strdup (_("From here the way goes in a circle."));
      return 0;
    }

  graph->states[index] = STATE_OPEN;
  if (step->skip != NULL)
    visit_next (graph, step, step->skip, 0, &longest);
  for (guint i = 0; step->ways != NULL && i < step->ways->len; i++)
    visit_next (graph, step, ((const GenkanGuideWay *) g_ptr_array_index (step->ways, i))->to, own, &longest);
  for (guint i = 0; i < step->choices->len; i++)
    {
      const GenkanGuideChoice *choice = g_ptr_array_index (step->choices, i);

      for (guint j = 0; j < choice->ways->len; j++)
        visit_next (graph, step, ((const GenkanGuideWay *) g_ptr_array_index (choice->ways, j))->to, own, &longest);
    }
  graph->states[index] = STATE_DONE;
  graph->questions[index] = longest;

  return longest;
}

/* For the first thing to do, conditions count: whoever typed a card number is not led past what only concerns apps. */
typedef struct
{
  const GenkanGuideStep *answered;
  const char            *answer;
  const GenkanGuideStep *assumed;
  GStrv                  assumptions;
} Given;

static GenkanGuideTruth
look_up (const GenkanGuideAtom *atom,
         gpointer               data)
{
  const Given *given = data;

  if (atom->kind != ATOM_ANSWER)
    return GENKAN_GUIDE_UNKNOWN;
  if (given->assumed != NULL && g_str_equal (given->assumed->id, atom->name))
    return g_strv_contains ((const char * const *) given->assumptions, atom->value) ? GENKAN_GUIDE_YES : GENKAN_GUIDE_NO;
  if (given->answered != NULL && g_str_equal (given->answered->id, atom->name))
    return g_str_equal (given->answer, atom->value) ? GENKAN_GUIDE_YES : GENKAN_GUIDE_NO;

  return GENKAN_GUIDE_UNKNOWN;
}

static guint
ask_until_action (GenkanGuide           *guide,
                  const GenkanGuideStep *step,
                  Given                  given,
                  guint                  asked)
{
  guint worst = 0;

  while (_genkan_guide_condition_test (step->when, look_up, &given) == GENKAN_GUIDE_NO)
    step = genkan_guide_find_step (guide, step->skip);
  if (!genkan_guide_step_asks (step) || asked > guide->first_action_within)
    return asked;

  for (guint i = 0; i < step->choices->len; i++)
    {
      const GenkanGuideChoice *choice = g_ptr_array_index (step->choices, i);
      Given with = given;

      if (asked == 0)
        {
          with.answered = step;
          with.answer = choice->id;
        }
      if (choice->assume_step != NULL)
        {
          with.assumed = genkan_guide_find_step (guide, choice->assume_step);
          with.assumptions = choice->assume;
        }
      for (guint j = 0; j < choice->ways->len; j++)
        {
          const GenkanGuideWay *way = g_ptr_array_index (choice->ways, j);

          worst = MAX (worst, ask_until_action (guide, genkan_guide_find_step (guide, way->to), with, asked + 1));
        }
    }

  return worst;
}

/** _genkan_guide_count_questions: on the longest way, of a guide without circles */
guint
_genkan_guide_count_questions (GenkanGuide *guide)
{
  g_autofree State *states = g_new0 (State, guide->steps->len);
  g_autofree guint *questions = g_new0 (guint, guide->steps->len);
  const GenkanGuideStep *where = NULL;
  Graph graph = { guide, states, questions, &where, NULL };

  return visit (&graph, index_of (guide, guide->start));
}

/**
 * _genkan_guide_check_paths:
 * @where: (out): the step that is wrong
 *
 * Returns: (transfer full) (nullable): a sentence when something is wrong
 */
char *
_genkan_guide_check_paths (GenkanGuide            *guide,
                           const GenkanGuideStep **where)
{
  g_autofree State *states = g_new0 (State, guide->steps->len);
  g_autofree guint *questions = g_new0 (guint, guide->steps->len);
  Graph graph = { guide, states, questions, where, NULL };
  guint longest = visit (&graph, index_of (guide, guide->start));
  const Given nothing = { NULL };

  if (graph.problem != NULL)
    return graph.problem;

  for (guint i = 0; i < guide->steps->len; i++)
    {
      *where = g_ptr_array_index (guide->steps, i);
      if (states[i] == STATE_NEW)
        return g_strdup (_("No way leads here."));
      if (guide->stages->len > 0 && (*where)->stage == -1 && (*where)->kind != GENKAN_GUIDE_OUTCOME)
        return g_strdup (_("It is in no part."));
    }
  *where = NULL;

  if (longest > GENKAN_LIMIT_GUIDE_QUESTIONS)
    return g_strdup_printf (_("The longest way asks %u questions; %d are allowed."), longest, GENKAN_LIMIT_GUIDE_QUESTIONS);
  if (guide->first_action_within > 0
      && ask_until_action (guide, genkan_guide_get_start (guide), nothing, 0) > guide->first_action_within)
    return g_strdup_printf (_("The first thing to do comes after more than %u questions."), guide->first_action_within);

  return NULL;
}
