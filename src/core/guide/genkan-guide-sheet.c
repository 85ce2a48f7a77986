/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-guide-sheet.h"

#include "genkan-guide-walk-private.h"
#include "genkan-text.h"

static void
free_line (gpointer data)
{
  GenkanGuideLine *line = data;

  g_free (line->text);
  g_free (line);
}

/* Takes @text over; NULL adds nothing. */
static GenkanGuideLine *
add_line (GPtrArray           *lines,
          GenkanGuideLineRole  role,
          char                *text)
{
  GenkanGuideLine *line;

  if (text == NULL)
    return NULL;

  line = g_new0 (GenkanGuideLine, 1);
  line->role = role;
  line->text = text;
  genkan_text_remove_phrase_marks (line->text);
  g_ptr_array_add (lines, line);

  return line;
}

static GPtrArray *
begin_lines (GenkanGuide *guide)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (free_line);

  add_line (lines, GENKAN_GUIDE_LINE_GUIDE, g_strdup (genkan_guide_get_title (guide)));
  add_line (lines, GENKAN_GUIDE_LINE_ABOUT, g_strdup (genkan_guide_get_about (guide)));

  return lines;
}

/**
 * genkan_guide_list_lines: a guide for paper, with all its steps and choices
 *
 * Returns: (transfer full) (element-type GenkanGuideLine)
 */
GPtrArray *
genkan_guide_list_lines (GenkanGuide *guide)
{
  GPtrArray *lines = begin_lines (guide);
  GPtrArray *steps = genkan_guide_get_steps (guide);

  for (guint i = 0; i < steps->len; i++)
    {
      const GenkanGuideStep *step = g_ptr_array_index (steps, i);

      add_line (lines, GENKAN_GUIDE_LINE_STEP, g_strdup (genkan_guide_step_get_text (step, GENKAN_GUIDE_TITLE)));
      add_line (lines, GENKAN_GUIDE_LINE_TEXT, g_strdup (genkan_guide_step_get_text (step, GENKAN_GUIDE_TEXT)));
      add_line (lines, GENKAN_GUIDE_LINE_SAY, g_strdup (genkan_guide_step_get_text (step, GENKAN_GUIDE_SAY)));
      for (guint j = 0; j < step->choices->len; j++)
        add_line (lines, GENKAN_GUIDE_LINE_CHOICE, g_strdup (genkan_guide_choice_get_label (g_ptr_array_index (step->choices, j))));
    }

  return lines;
}

/**
 * genkan_guide_walk_list_lines: what was done and what is left, for paper
 *
 * Returns: (transfer full) (element-type GenkanGuideLine)
 */
GPtrArray *
genkan_guide_walk_list_lines (GenkanGuideWalk *self,
                              gint64           now)
{
  GPtrArray *lines = begin_lines (self->guide);
  g_autoptr (GPtrArray) items = genkan_guide_walk_list_thread (self, now);

  for (guint i = 0; i < items->len; i++)
    {
      const GenkanGuideThreadItem *item = g_ptr_array_index (items, i);
      GStrv chosen = g_hash_table_lookup (self->answers, item->step->id);
      GenkanGuideLine *line = add_line (lines, GENKAN_GUIDE_LINE_STEP,
                                        genkan_guide_walk_dup_text (self, item->step, GENKAN_GUIDE_TITLE));

      if (line != NULL)
        line->done_at = item->done_at;
      if (item->done_at == 0)
        {
          add_line (lines, GENKAN_GUIDE_LINE_TEXT, genkan_guide_walk_dup_text (self, item->step, GENKAN_GUIDE_TEXT));
          add_line (lines, GENKAN_GUIDE_LINE_SAY, genkan_guide_walk_dup_text (self, item->step, GENKAN_GUIDE_SAY));
        }
      for (guint j = 0; chosen != NULL && chosen[j] != NULL; j++)
        {
          const GenkanGuideChoice *choice = genkan_guide_step_find_choice (item->step, chosen[j]);

          line = choice != NULL ? add_line (lines, GENKAN_GUIDE_LINE_CHOICE, g_strdup (genkan_guide_choice_get_label (choice))) : NULL;
          if (line != NULL)
            line->is_chosen = TRUE;
        }
    }

  return lines;
}
