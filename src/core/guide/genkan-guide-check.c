/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-guide-check-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-catalog-words.h"
#include "genkan-error.h"
#include "genkan-guide-limits.h"
#include "genkan-guide-words-private.h"
#include "genkan-text.h"

/* Each check of a step returns a sentence, or NULL when all is well. */
typedef char *(*StepCheck) (GenkanGuide           *guide,
                            const GenkanGuideStep *step);

/** _genkan_guide_is_clean: something to read, of a bearable length, without control characters and what nobody can see */
gboolean
_genkan_guide_is_clean (const char *text)
{
  if (*text == '\0' || strlen (text) > GENKAN_LIMIT_GUIDE_TEXT)
    return FALSE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != '\n' && (genkan_text_is_invisible (c) || g_unichar_iscntrl (c)))
        return FALSE;
    }

  return TRUE;
}

static char *
no_such_step (const char *id)
{
  return g_strdup_printf (_("There is no step “%s”."), id);
}

static char *
check_atom (GenkanGuide           *guide,
            const GenkanGuideAtom *atom,
            gboolean               is_way)
{
  const GenkanGuideStep *step;

  switch (atom->kind)
    {
    case ATOM_FACT:
      /* A way has to be taken at once, and a fact may be unknown. */
      if (is_way)
        return g_strdup (_("A way may not depend on a fact. Ask the person, or give the step a condition."));
      if (g_str_equal (atom->name, "two_factor.methods") && atom->value != NULL
          && !genkan_catalog_is_word (GENKAN_WORDS_TWO_FACTOR, atom->value))
        return g_strdup_printf (_("“%s” is not one of the words that may stand here."), atom->value);
      return _genkan_guide_is_listed (LIST_FACT, atom->name) ? NULL
             : g_strdup_printf (_("“%s” is not one of the words that may stand here."), atom->name);
    case ATOM_ANSWER:
      step = genkan_guide_find_step (guide, atom->name);
      if (step == NULL)
        return no_such_step (atom->name);
      return genkan_guide_step_find_choice (step, atom->value) != NULL ? NULL
             : g_strdup_printf (_("The step “%s” has no choice “%s”."), atom->name, atom->value);
    case ATOM_RECORD:
      return _genkan_guide_is_listed (LIST_RECORD, atom->name) ? NULL
             : g_strdup_printf (_("“%s” is not one of the words that may stand here."), atom->name);
    case ATOM_NOW:
      return _genkan_guide_is_listed (LIST_MOMENT, atom->name) ? NULL
             : g_strdup_printf (_("“%s” is not one of the words that may stand here."), atom->name);
    default:
      return NULL;
    }
}

static char *
check_condition (GenkanGuide          *guide,
                 GenkanGuideCondition *condition,
                 gboolean              is_way)
{
  char *problem = NULL;

  for (guint i = 0; condition != NULL && i < condition->alternatives->len; i++)
    {
      GPtrArray *atoms = g_ptr_array_index (condition->alternatives, i);

      for (guint j = 0; problem == NULL && j < atoms->len; j++)
        problem = check_atom (guide, g_ptr_array_index (atoms, j), is_way);
    }

  return problem;
}

static char *
check_ways (GenkanGuide *guide,
            GPtrArray   *ways)
{
  char *problem = NULL;

  for (guint i = 0; ways != NULL && problem == NULL && i < ways->len; i++)
    {
      const GenkanGuideWay *way = g_ptr_array_index (ways, i);

      if (genkan_guide_find_step (guide, way->to) == NULL)
        problem = no_such_step (way->to);
      else
        problem = check_condition (guide, way->when, TRUE);
    }

  return problem;
}

static char *
check_links (GenkanGuide           *guide,
             const GenkanGuideStep *step)
{
  char *problem = check_condition (guide, step->when, FALSE);

  if (problem == NULL && step->when == NULL && step->skip != NULL)
    problem = g_strdup (_("“skip” needs a condition."));
  if (problem == NULL && step->skip != NULL && genkan_guide_find_step (guide, step->skip) == NULL)
    problem = no_such_step (step->skip);
  for (guint i = 0; problem == NULL && step->meanwhile[i] != NULL; i++)
    {
      if (genkan_guide_find_step (guide, step->meanwhile[i]) == NULL)
        problem = no_such_step (step->meanwhile[i]);
    }

  return problem != NULL ? problem : check_ways (guide, step->ways);
}

static char *
check_choice (GenkanGuide             *guide,
              const GenkanGuideChoice *choice)
{
  const GenkanGuideStep *target;

  if (genkan_guide_step_find_choice (choice->step, choice->id) != choice)
    return g_strdup_printf (_("The choice “%s” stands there twice."), choice->id);
  if (genkan_guide_choice_get_label (choice) == NULL)
    return g_strdup_printf (_("The choice “%s” has no words."), choice->id);
  if (choice->assume_step != NULL)
    {
      target = genkan_guide_find_step (guide, choice->assume_step);
      if (target == NULL)
        return no_such_step (choice->assume_step);
      for (guint i = 0; choice->assume[i] != NULL; i++)
        {
          if (genkan_guide_step_find_choice (target, choice->assume[i]) == NULL)
            return g_strdup_printf (_("The step “%s” has no choice “%s”."), target->id, choice->assume[i]);
        }
    }

  return check_condition (guide, choice->when, FALSE);
}

static char *
check_choices (GenkanGuide           *guide,
               const GenkanGuideStep *step)
{
  char *problem = NULL;
  guint n_shown = 0;

  if (genkan_guide_step_asks (step) && step->choices->len < 2)
    return g_strdup (_("A question needs at least two choices."));
  if (step->kind == GENKAN_GUIDE_TOOL && step->choices->len == 0)
    return g_strdup (_("A tool needs results."));
  if (step->kind == GENKAN_GUIDE_QUESTION && !step->lacks_unknown && genkan_guide_step_find_choice (step, "unknown") == NULL)
    return g_strdup (_("There is no way for those who do not know. Add a choice “unknown”."));
  if (step->known != NULL && (genkan_guide_step_find_choice (step, step->known) == NULL || step->records[0] == NULL))
    return g_strdup_printf (_("The step “%s” has no choice “%s”."), step->id, step->known);

  for (guint i = 0; problem == NULL && i < step->choices->len; i++)
    {
      const GenkanGuideChoice *choice = g_ptr_array_index (step->choices, i);

      problem = check_choice (guide, choice);
      if (problem == NULL)
        problem = check_ways (guide, choice->ways);
      n_shown += choice->when == NULL ? 1 : 0;
    }
  if (problem == NULL && step->choices->len > 0 && n_shown == 0)
    problem = g_strdup (_("All choices have a condition. One has to be there always."));

  return problem;
}

static char *
check_action (const GenkanGuideAction *action,
              gboolean                 needs_label)
{
  static const struct
  {
    const char      *kind;
    GenkanGuideList  list;
  } targets[] = {
    { "tool", LIST_TOOL }, { "page", LIST_PAGE }, { "reminder", LIST_REMINDER }, { "print", LIST_PRINT }, { "finish", LIST_FINISH },
  };

  if (needs_label && action->label == NULL)
    return g_strdup (_("The action has no words."));
  for (gsize i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      if (g_str_equal (action->kind, targets[i].kind) && !_genkan_guide_is_listed (targets[i].list, action->target))
        return g_strdup_printf (_("“%s” is not one of the words that may stand here."), action->target);
    }

  return NULL;
}

static char *
check_kind (GenkanGuide           *guide,
            const GenkanGuideStep *step)
{
  char *problem = NULL;

  if (step->texts[GENKAN_GUIDE_TITLE] == NULL || (step->texts[GENKAN_GUIDE_TEXT] == NULL && step->kind != GENKAN_GUIDE_QUESTION))
    return g_strdup (_("The title or the text is missing."));
  if ((step->texts[GENKAN_GUIDE_BUTTON] != NULL) != (step->kind == GENKAN_GUIDE_INSTRUCT))
    return g_strdup (_("Something to do has a button, and nothing else has."));
  if (step->kind == GENKAN_GUIDE_OUTCOME && step->action == NULL)
    return g_strdup (_("An outcome has exactly one action."));
  if (step->kind == GENKAN_GUIDE_WAIT && step->minutes_to != 0 && step->minutes_to < step->minutes_from)
    return g_strdup (_("The wait ends before it begins."));
  if (step->kind == GENKAN_GUIDE_RECORD && step->fields[0] == NULL)
    return g_strdup (_("Nothing is written down here."));

  if (step->action != NULL)
    problem = check_action (step->action, step->kind == GENKAN_GUIDE_OUTCOME);
  for (guint i = 0; problem == NULL && i < step->also->len; i++)
    problem = check_action (g_ptr_array_index (step->also, i), TRUE);

  return problem;
}

/* Of the names in braces only those are filled in. */
static char *
check_names (GenkanGuide           *guide,
             const GenkanGuideStep *step)
{
  for (guint i = 0; i < GENKAN_GUIDE_N_TEXTS; i++)
    {
      for (const char *p = step->texts[i]; p != NULL && (p = strpbrk (p, "{}")) != NULL;)
        {
          gsize length = g_str_has_prefix (p, "{service}") ? strlen ("{service}")
                         : g_str_has_prefix (p, "{phone}") ? strlen ("{phone}") : 0;

          if (length == 0)
            return g_strdup (_("In braces stand only {service} and {phone}."));
          p += length;
        }
    }

  return NULL;
}

static char *
check_stages (GenkanGuide *guide)
{
  for (guint i = 0; i < guide->stages->len; i++)
    {
      const GenkanGuideStage *stage = g_ptr_array_index (guide->stages, i);

      if (stage->label == NULL)
        return g_strdup (_("The title or the text is missing."));
      for (guint j = 0; stage->steps[j] != NULL; j++)
        {
          GenkanGuideStep *step = g_hash_table_lookup (guide->by_id, stage->steps[j]);

          if (step == NULL)
            return no_such_step (stage->steps[j]);
          if (step->stage != -1)
            return g_strdup_printf (_("“%s” stands here twice."), step->id);
          step->stage = (int) i;
        }
    }

  return NULL;
}

static char *
check_whole (GenkanGuide *guide)
{
  if (guide->title == NULL || guide->about == NULL)
    return g_strdup (_("The title or the text is missing."));
  for (guint i = 0; i < guide->steps->len; i++)
    {
      GenkanGuideStep *step = g_ptr_array_index (guide->steps, i);

      if (!g_hash_table_insert (guide->by_id, (gpointer) step->id, step))
        return g_strdup_printf (_("“%s” stands here twice."), step->id);
    }
  if (genkan_guide_get_start (guide) == NULL)
    return no_such_step (guide->start);

  return check_stages (guide);
}

/**
 * _genkan_guide_check:
 *
 * Proves that @guide, as it was read, can be walked: every way leads on to an outcome, nothing goes in circles, nothing is out of
 * reach, every choice and action has words, and nobody is asked more than GENKAN_LIMIT_GUIDE_QUESTIONS times.
 */
gboolean
_genkan_guide_check (GenkanGuide  *guide,
                     GError      **error)
{
  static const StepCheck checks[] = { check_kind, check_names, check_links, check_choices };
  const GenkanGuideStep *where = NULL;
  g_autofree char *problem = check_whole (guide);

  for (guint i = 0; problem == NULL && i < guide->steps->len; i++)
    {
      where = g_ptr_array_index (guide->steps, i);
      for (gsize j = 0; problem == NULL && j < G_N_ELEMENTS (checks); j++)
        problem = checks[j] (guide, where);
    }
  if (problem == NULL)
    {
      where = NULL;
      problem = _genkan_guide_check_paths (guide, &where);
    }
  if (problem == NULL)
    return TRUE;

  if (where != NULL)
    g_set_error (error, GENKAN_ERROR, GENKAN_ERROR_BROKEN, _("This guide cannot be used. Step “%s” in line %u: %s"),
                 where->id, where->line, problem);
  else
    g_set_error (error, GENKAN_ERROR, GENKAN_ERROR_BROKEN, _("This guide cannot be used: %s"), problem);

  return FALSE;
}
