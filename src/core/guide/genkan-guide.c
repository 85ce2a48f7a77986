/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "genkan-guide-private.h"
#include "genkan-guide-words-private.h"

G_DEFINE_BOXED_TYPE (GenkanGuide, genkan_guide, genkan_guide_ref, genkan_guide_unref)

static const char * const kinds[GENKAN_GUIDE_N_KINDS] = {
  [GENKAN_GUIDE_QUESTION] = "question",
  [GENKAN_GUIDE_CHECK] = "check",
  [GENKAN_GUIDE_INSTRUCT] = "instruct",
  [GENKAN_GUIDE_TOOL] = "tool",
  [GENKAN_GUIDE_WAIT] = "wait",
  [GENKAN_GUIDE_RECORD] = "record",
  [GENKAN_GUIDE_OUTCOME] = "outcome",
};

static void
free_choice (gpointer data)
{
  GenkanGuideChoice *choice = data;

  g_clear_pointer (&choice->when, _genkan_guide_condition_free);
  g_clear_pointer (&choice->ways, g_ptr_array_unref);
  g_strfreev (choice->assume);
  g_free (choice);
}

static void
free_step (gpointer data)
{
  GenkanGuideStep *step = data;

  g_clear_pointer (&step->when, _genkan_guide_condition_free);
  g_clear_pointer (&step->ways, g_ptr_array_unref);
  g_ptr_array_unref (step->choices);
  g_ptr_array_unref (step->also);
  g_strfreev (step->records);
  g_strfreev (step->fields);
  g_strfreev (step->meanwhile);
  g_strfreev (step->covers);
  g_free (step->action);
  g_free (step);
}

static void
free_stage (gpointer data)
{
  GenkanGuideStage *stage = data;

  g_strfreev (stage->steps);
  g_free (stage);
}

GenkanGuide *
_genkan_guide_new (void)
{
  GenkanGuide *guide = g_atomic_rc_box_new0 (GenkanGuide);

  guide->strings = g_string_chunk_new (4096);
  guide->steps = g_ptr_array_new_with_free_func (free_step);
  guide->stages = g_ptr_array_new_with_free_func (free_stage);
  guide->by_id = g_hash_table_new (g_str_hash, g_str_equal);

  return guide;
}

GenkanGuideStep *
_genkan_guide_add_step (GenkanGuide     *guide,
                        GenkanGuideKind  kind)
{
  GenkanGuideStep *step = g_new0 (GenkanGuideStep, 1);

  step->kind = kind;
  step->stage = -1;
  step->choices = g_ptr_array_new_with_free_func (free_choice);
  step->also = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (guide->steps, step);

  return step;
}

GenkanGuide *
genkan_guide_ref (GenkanGuide *guide)
{
  return g_atomic_rc_box_acquire (guide);
}

static void
clear_guide (gpointer data)
{
  GenkanGuide *guide = data;

  g_hash_table_unref (guide->by_id);
  g_ptr_array_unref (guide->stages);
  g_ptr_array_unref (guide->steps);
  g_string_chunk_free (guide->strings);
}

void
genkan_guide_unref (GenkanGuide *guide)
{
  g_atomic_rc_box_release_full (guide, clear_guide);
}

const char *
genkan_guide_get_id (GenkanGuide *guide)
{
  return guide->id;
}

/** genkan_guide_get_version: grows when steps are taken away or get another meaning */
guint
genkan_guide_get_version (GenkanGuide *guide)
{
  return guide->version;
}

/** genkan_guide_get_rank: the place among the guides, from the front */
guint
genkan_guide_get_rank (GenkanGuide *guide)
{
  return guide->rank;
}

/** genkan_guide_get_goal_minutes: how long it should take, or 0 when nothing is promised */
guint
genkan_guide_get_goal_minutes (GenkanGuide *guide)
{
  return guide->goal_minutes;
}

/* Translations have the context GUIDE/STEP: the same English may need other words elsewhere. */
static const char *
translate (const char *context,
           const char *text)
{
  return text != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, context, text) : NULL;
}

const char *
genkan_guide_get_title (GenkanGuide *guide)
{
  return translate (guide->context, guide->title);
}

const char *
genkan_guide_get_about (GenkanGuide *guide)
{
  return translate (guide->context, guide->about);
}

/** genkan_guide_is_thread: whether the steps stay visible as a list, each with the time when it was done */
gboolean
genkan_guide_is_thread (GenkanGuide *guide)
{
  return guide->is_thread;
}

gboolean
genkan_guide_is_urgent (GenkanGuide *guide)
{
  return guide->is_urgent;
}

const GenkanGuideStep *
genkan_guide_get_start (GenkanGuide *guide)
{
  return genkan_guide_find_step (guide, guide->start);
}

/** Returns: (transfer none) (element-type GenkanGuideStep): in the order of the file */
GPtrArray *
genkan_guide_get_steps (GenkanGuide *guide)
{
  return guide->steps;
}

/** Returns: (nullable): the step called @id */
const GenkanGuideStep *
genkan_guide_find_step (GenkanGuide *guide,
                        const char  *id)
{
  return g_hash_table_lookup (guide->by_id, id);
}

/** genkan_guide_get_n_stages: parts of the progress bar; 0 when the guide has none */
guint
genkan_guide_get_n_stages (GenkanGuide *guide)
{
  return guide->stages->len;
}

const char *
genkan_guide_get_stage_label (GenkanGuide *guide,
                              guint        stage)
{
  const GenkanGuideStage *found = g_ptr_array_index (guide->stages, stage);

  return translate (found->context, found->label);
}

const char *
genkan_guide_kind_to_token (GenkanGuideKind kind)
{
  return kinds[kind];
}

/** genkan_guide_step_asks: whether it counts as a question */
gboolean
genkan_guide_step_asks (const GenkanGuideStep *step)
{
  return step->kind == GENKAN_GUIDE_QUESTION || step->kind == GENKAN_GUIDE_CHECK;
}

/** Returns: (nullable): in the language of the person; titles and buttons with phrase marks */
const char *
genkan_guide_step_get_text (const GenkanGuideStep *step,
                            GenkanGuideText        text)
{
  return translate (step->context, step->texts[text]);
}

/** Returns: (nullable): the choice called @id */
const GenkanGuideChoice *
genkan_guide_step_find_choice (const GenkanGuideStep *step,
                               const char            *id)
{
  for (guint i = 0; i < step->choices->len; i++)
    {
      const GenkanGuideChoice *choice = g_ptr_array_index (step->choices, i);

      if (g_str_equal (choice->id, id))
        return choice;
    }

  return NULL;
}

/** Returns: in the language of the person, with phrase marks; for what a tool decides, the words to ask by hand */
const char *
genkan_guide_choice_get_label (const GenkanGuideChoice *choice)
{
  if (choice->label != NULL)
    return translate (choice->step->context, choice->label);
  if (choice->step->kind == GENKAN_GUIDE_TOOL)
    return _genkan_guide_word_for_result (choice->step->tool, choice->id);

  return _genkan_guide_word_for_choice (choice->step->kind, choice->set, choice->id);
}

/** Returns: (nullable): a second, quiet line */
const char *
genkan_guide_choice_get_note (const GenkanGuideChoice *choice)
{
  return translate (choice->step->context, choice->note);
}

/** Returns: (nullable): the heading that the choice stands under */
const char *
genkan_guide_choice_get_group (const GenkanGuideChoice *choice)
{
  return choice->group != NULL ? _genkan_guide_word_for_group (choice->group) : NULL;
}

/** Returns: (nullable): the words of the button; only the action of something to do may have none */
const char *
genkan_guide_action_get_label (const GenkanGuideAction *action)
{
  return translate (action->step->context, action->label);
}
