/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which step comes next. */

#include "config.h"

#include "genkan-guide-walk-private.h"

gboolean
_genkan_guide_walk_is_on_trail (GenkanGuideWalk       *self,
                                const GenkanGuideStep *step)
{
  return g_ptr_array_find (self->trail, step, NULL);
}

/* Only what lies on the way counts: an answer that the person went back from decides nothing any more. What another answer
 * assumes counts instead of "I do not know". */
GStrv
_genkan_guide_walk_answer_to (GenkanGuideWalk *self,
                              const char      *step_id)
{
  GStrv answer = NULL;

  for (guint i = 0; i < self->trail->len; i++)
    {
      const GenkanGuideStep *step = g_ptr_array_index (self->trail, i);
      GStrv chosen = g_hash_table_lookup (self->answers, step->id);

      if (chosen == NULL)
        continue;
      if (g_str_equal (step->id, step_id))
        answer = chosen;
      for (guint j = 0; chosen[j] != NULL; j++)
        {
          const GenkanGuideChoice *choice = genkan_guide_step_find_choice (step, chosen[j]);

          if (choice != NULL && choice->assume_step != NULL && g_str_equal (choice->assume_step, step_id))
            answer = choice->assume;
        }
    }

  return answer;
}

typedef struct
{
  GenkanGuideWalk *walk;
  gint64           now;
} Look;

static GenkanGuideTruth
test_record (GenkanGuideWalk        *self,
             const GenkanGuideQuery *query)
{
  const char *value = g_hash_table_lookup (self->values, query->name);
  guint count = 0;

  if (g_str_equal (query->name, "steps_later"))
    count = g_hash_table_size (self->put_off);
  else if (g_str_equal (query->name, "steps_done"))
    count = g_hash_table_size (self->done);
  else if (g_str_equal (query->name, "attempts"))
    count = self->attempts->len;
  else if (value != NULL)
    return query->value == NULL || g_str_equal (query->value, value) ? GENKAN_GUIDE_YES : GENKAN_GUIDE_NO;

  if (count > 0 && query->value == NULL && count >= query->at_least)
    return GENKAN_GUIDE_YES;
  if (g_str_has_prefix (query->name, "steps_"))
    return GENKAN_GUIDE_NO;

  return genkan_guide_records_ask (self->records, query);
}

static GenkanGuideTruth
look_up (const GenkanGuideAtom *atom,
         gpointer               data)
{
  Look *look = data;
  GenkanGuideWalk *self = look->walk;
  const GenkanGuideQuery query = {
    .service = genkan_guide_walk_get_value (self, "service"),
    .name = atom->name,
    .value = atom->value,
    .at_least = atom->at_least,
    .now = look->now,
  };
  GStrv answer;

  switch (atom->kind)
    {
    case ATOM_ANSWER:
      answer = _genkan_guide_walk_answer_to (self, atom->name);
      return answer != NULL && g_strv_contains ((const char * const *) answer, atom->value) ? GENKAN_GUIDE_YES : GENKAN_GUIDE_NO;
    case ATOM_RECORD:
      return test_record (self, &query);
    case ATOM_FACT:
    case ATOM_NOW:
    default:
      return genkan_guide_facts_ask (self->facts, &query);
    }
}

GenkanGuideTruth
_genkan_guide_walk_test (GenkanGuideWalk      *self,
                         GenkanGuideCondition *condition,
                         gint64                now)
{
  Look look = { self, now };

  return _genkan_guide_condition_test (condition, look_up, &look);
}

/** Returns: the step called @step_id, or the next one that is not passed over; what is unknown is never passed over */
const GenkanGuideStep *
_genkan_guide_walk_resolve (GenkanGuideWalk *self,
                            const char      *step_id,
                            gint64           now)
{
  const GenkanGuideStep *step = genkan_guide_find_step (self->guide, step_id);

  while (_genkan_guide_walk_test (self, step->when, now) == GENKAN_GUIDE_NO)
    step = genkan_guide_find_step (self->guide, step->skip);

  return step;
}

/* Without an answer, the list of what is ahead goes the way of the first choice. */
static GPtrArray *
ways_of (GenkanGuideWalk       *self,
         const GenkanGuideStep *step)
{
  GStrv chosen = g_hash_table_lookup (self->answers, step->id);
  const GenkanGuideChoice *choice;

  if (step->choices->len == 0)
    return step->ways;

  choice = chosen != NULL && *chosen != NULL ? genkan_guide_step_find_choice (step, *chosen) : NULL;
  if (choice == NULL)
    choice = g_ptr_array_index (step->choices, 0);

  return choice->ways;
}

/** Returns: (nullable): where the way leads from @step by its answer; %NULL from an outcome */
const char *
_genkan_guide_walk_find_way (GenkanGuideWalk       *self,
                             const GenkanGuideStep *step,
                             gint64                 now)
{
  GPtrArray *ways = ways_of (self, step);

  for (guint i = 0; ways != NULL && i < ways->len; i++)
    {
      const GenkanGuideWay *way = g_ptr_array_index (ways, i);

      if (_genkan_guide_walk_test (self, way->when, now) == GENKAN_GUIDE_YES)
        return way->to;
    }

  return NULL;
}
