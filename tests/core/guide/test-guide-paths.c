/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every guide is walked on every way, with every fact known, known not to be so, and unknown. Two ways that meet at a step with the
 * same answers to everything that is still asked about go on alike, and are walked on once. */

#include "config.h"

#include "genkan-guide-limits.h"
#include "genkan-guide-set.h"
#include "genkan-guide-walk-private.h"
#include "guide-facts-by-hand.h"

#define NOW 1795250000 /* 21 November 2026 */

typedef struct
{
  double paths;
  guint  questions;
  guint  until_action;
} Ahead;

typedef struct
{
  GenkanGuide      *guide;
  GuideFactsByHand *facts;
  GHashTable       *known;   /* key → Ahead */
  GHashTable       *visited; /* ids of steps */
  GPtrArray        *asked;   /* ids of steps that conditions ask about */
} Explorer;

typedef void (*EachAtom) (const GenkanGuideAtom *atom,
                          gpointer               data);

static void
each_atom (GenkanGuideCondition *condition,
           EachAtom              call,
           gpointer              data)
{
  for (guint i = 0; condition != NULL && i < condition->alternatives->len; i++)
    {
      GPtrArray *atoms = g_ptr_array_index (condition->alternatives, i);

      for (guint j = 0; j < atoms->len; j++)
        call (g_ptr_array_index (atoms, j), data);
    }
}

static void
each_atom_of_ways (GPtrArray *ways,
                   EachAtom   call,
                   gpointer   data)
{
  for (guint i = 0; ways != NULL && i < ways->len; i++)
    each_atom (((GenkanGuideWay *) g_ptr_array_index (ways, i))->when, call, data);
}

static void
each_atom_of_guide (GenkanGuide *guide,
                    EachAtom     call,
                    gpointer     data)
{
  GPtrArray *steps = genkan_guide_get_steps (guide);

  for (guint i = 0; i < steps->len; i++)
    {
      const GenkanGuideStep *step = g_ptr_array_index (steps, i);

      each_atom (step->when, call, data);
      each_atom_of_ways (step->ways, call, data);
      for (guint j = 0; j < step->choices->len; j++)
        {
          const GenkanGuideChoice *choice = g_ptr_array_index (step->choices, j);

          each_atom (choice->when, call, data);
          each_atom_of_ways (choice->ways, call, data);
        }
    }
}

static void
collect_fact (const GenkanGuideAtom *atom,
              gpointer               data)
{
  GPtrArray *questions = data;
  g_autofree char *question = NULL;

  if (atom->kind != ATOM_FACT && atom->kind != ATOM_NOW)
    return;
  question = atom->at_least > 0 ? g_strdup_printf ("%s >= %u", atom->name, atom->at_least)
             : atom->value != NULL ? g_strdup_printf ("%s has %s", atom->name, atom->value)
             : g_strdup (atom->name);
  if (!g_ptr_array_find_with_equal_func (questions, question, g_str_equal, NULL))
    g_ptr_array_add (questions, g_steal_pointer (&question));
}

static void
collect_asked (const GenkanGuideAtom *atom,
               gpointer               data)
{
  if (atom->kind == ATOM_ANSWER && !g_ptr_array_find_with_equal_func (data, atom->name, g_str_equal, NULL))
    g_ptr_array_add (data, (gpointer) atom->name);
}

static char *
make_key (Explorer        *explorer,
          GenkanGuideWalk *walk)
{
  GString *key = g_string_new (genkan_guide_walk_get_step (walk)->id);

  for (guint i = 0; i < explorer->asked->len; i++)
    {
      GStrv answer = _genkan_guide_walk_answer_to (walk, g_ptr_array_index (explorer->asked, i));
      g_autofree char *joined = answer != NULL ? g_strjoinv ("+", answer) : g_strdup ("-");

      g_string_append_printf (key, " %s", joined);
    }
  if (g_hash_table_size (walk->put_off) > 0)
    g_string_append (key, " later");

  return g_string_free (key, FALSE);
}

static Ahead explore (Explorer        *explorer,
                      GenkanGuideWalk *walk);

static void
add_ahead (Explorer        *explorer,
           GenkanGuideWalk *walk,
           Ahead           *sum)
{
  Ahead ahead = explore (explorer, walk);

  sum->paths += ahead.paths;
  sum->questions = MAX (sum->questions, ahead.questions);
  sum->until_action = MAX (sum->until_action, ahead.until_action);
}

static GenkanGuideWalk *
restore (Explorer   *explorer,
         const char *state)
{
  g_autoptr (GError) error = NULL;
  gboolean is_shortened = TRUE;
  GenkanGuideWalk *walk = genkan_guide_walk_restore (explorer->guide, GENKAN_GUIDE_FACTS (explorer->facts), NULL, state, NOW,
                                                     &is_shortened, &error);

  g_assert_no_error (error);
  g_assert_false (is_shortened);

  return walk;
}

static void
try_choice (Explorer           *explorer,
            const char         *state,
            const char * const *ids,
            Ahead              *sum)
{
  g_autoptr (GenkanGuideWalk) walk = restore (explorer, state);
  g_autoptr (GError) error = NULL;

  genkan_guide_walk_choose (walk, ids, NOW, &error);
  g_assert_no_error (error);
  add_ahead (explorer, walk, sum);
}

/* Of several that can be ticked: each one, each two, and all. */
static void
try_choices (Explorer   *explorer,
             const char *state,
             GPtrArray  *choices,
             gboolean    is_multi,
             Ahead      *sum)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint i = 0; i < choices->len; i++)
    {
      const GenkanGuideChoice *one = g_ptr_array_index (choices, i);
      const char *ids[] = { one->id, NULL, NULL };

      g_assert_nonnull (genkan_guide_choice_get_label (one));
      try_choice (explorer, state, ids, sum);
      if (!is_multi || one->is_exclusive || one->assume_step != NULL || g_str_equal (one->id, "unknown"))
        continue;
      g_ptr_array_add (all, (gpointer) one->id);
      for (guint j = 0; j + 1 < all->len; j++)
        {
          ids[1] = g_ptr_array_index (all, j);
          try_choice (explorer, state, ids, sum);
        }
    }
  if (all->len > 2)
    {
      g_ptr_array_add (all, NULL);
      try_choice (explorer, state, (const char * const *) all->pdata, sum);
    }
}

static Ahead
explore (Explorer        *explorer,
         GenkanGuideWalk *walk)
{
  g_autofree char *key = make_key (explorer, walk);
  g_autofree char *state = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GenkanGuideWalk) restored = NULL;
  g_autoptr (GPtrArray) choices = NULL;
  const GenkanGuideStep *step = genkan_guide_walk_get_step (walk);
  const Ahead *known = g_hash_table_lookup (explorer->known, key);
  Ahead sum = { 0 };

  if (known != NULL)
    return *known;

  choices = genkan_guide_walk_list_choices (walk, NOW);
  state = genkan_guide_walk_save (walk);
  restored = restore (explorer, state);
  again = genkan_guide_walk_save (restored);
  g_assert_cmpstr (again, ==, state);
  g_assert_true (genkan_guide_walk_get_step (restored) == step);
  g_hash_table_add (explorer->visited, (gpointer) step->id);

  if (step->kind == GENKAN_GUIDE_OUTCOME)
    {
      sum.paths = 1;
    }
  else if (step->choices->len > 0)
    {
      g_assert_cmpuint (choices->len, >, 0);
      try_choices (explorer, state, choices, step->is_multi, &sum);
    }
  else
    {
      g_autoptr (GenkanGuideWalk) next = restore (explorer, state);
      g_autoptr (GenkanGuideWalk) later = restore (explorer, state);

      g_assert_true (genkan_guide_walk_go_on (next, NOW, NULL));
      add_ahead (explorer, next, &sum);
      if (genkan_guide_walk_put_off (later, NOW, NULL))
        add_ahead (explorer, later, &sum);
    }
  sum.questions += genkan_guide_step_asks (step) ? 1 : 0;
  sum.until_action = genkan_guide_step_asks (step) ? sum.until_action + 1 : 0;
  g_hash_table_insert (explorer->known, g_steal_pointer (&key), g_memdup2 (&sum, sizeof sum));

  return sum;
}

static void
test_guide (gconstpointer data)
{
  const char *id = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanGuideSet) set = genkan_guide_set_new (NULL, NULL, NULL, &error);
  GenkanGuide *guide = genkan_guide_set_find (set, id);
  g_autoptr (GPtrArray) questions = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) visited = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) asked = g_ptr_array_new ();
  guint n_worlds = 1, n_states = 0;
  Ahead most = { 0 };

  g_assert_no_error (error);
  each_atom_of_guide (guide, collect_fact, questions);
  each_atom_of_guide (guide, collect_asked, asked);
  for (guint i = 0; i < questions->len; i++)
    n_worlds *= 3;

  for (guint world = 0; world < n_worlds; world++)
    {
      g_autoptr (GuideFactsByHand) facts = guide_facts_by_hand_new ();
      g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      g_autoptr (GenkanGuideWalk) walk = NULL;
      Explorer explorer = { guide, facts, known, visited, asked };
      Ahead ahead;

      for (guint i = 0, rest = world; i < questions->len; i++, rest /= 3)
        guide_facts_by_hand_set (facts, g_ptr_array_index (questions, i), (GenkanGuideTruth) (rest % 3));
      walk = genkan_guide_walk_new (guide, GENKAN_GUIDE_FACTS (facts), NULL, NOW);
      ahead = explore (&explorer, walk);
      n_states += g_hash_table_size (known);
      most.paths = MAX (most.paths, ahead.paths);
      most.questions = MAX (most.questions, ahead.questions);
      most.until_action = MAX (most.until_action, ahead.until_action);
    }

  g_test_message ("%s: %.0f ways with %u worlds of facts (%u states), at most %u questions, the first thing to do after %u", id,
                  most.paths, n_worlds, n_states, most.questions, most.until_action);
  g_assert_cmpuint (g_hash_table_size (visited), ==, genkan_guide_get_steps (guide)->len);
  g_assert_cmpuint (most.questions, <=, GENKAN_LIMIT_GUIDE_QUESTIONS);
  if (genkan_guide_is_urgent (guide))
    g_assert_cmpuint (most.until_action, <=, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GenkanGuideSet) set = NULL;

  g_test_init (&argc, &argv, NULL);
  set = genkan_guide_set_new (NULL, NULL, NULL, NULL);
  for (guint i = 0; i < genkan_guide_set_get_n_guides (set); i++)
    {
      const char *id = genkan_guide_get_id (genkan_guide_set_get_guide (set, i));
      g_autofree char *path = g_strdup_printf ("/guide/paths/%s", id);

      g_test_add_data_func_full (path, g_strdup (id), test_guide, g_free);
    }

  return g_test_run ();
}
