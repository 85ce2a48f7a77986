/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a guide: refused, or one that can be walked to an end from both sides of every choice. Any bytes as what was kept of a
 * guide: refused, or a walk that can be kept again. */

#include <string.h>

#include "genkan-guide-sheet.h"
#include "genkan-guide-walk.h"

#define NOW 1795250000

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

static GenkanGuide *
make_small_guide (void)
{
  static const char xml[] =
    "<guide format='1' id='small' version='1' rank='1' start='what' thread='true'><title>T</title><about>A</about>"
    "<question id='what' multi='true' records='typed'><title>W</title><choice id='card' next='do'><label>C</label></choice>"
    "<choice id='unknown' assume='what=card' next='do'/></question>"
    "<instruct id='do' next='wait'><title>D</title><text>D</text><button>D</button></instruct>"
    "<wait id='wait' from='5' next='try'><title>W</title><text>W</text></wait>"
    "<check id='try' guard='attempts' records='attempts'><title>T</title><text>T</text><choice id='worked' next='end'/>"
    "<choice id='same' next='end'/></check>"
    "<outcome id='end' tone='calm'><title>E</title><text>E</text>"
    "<action kind='finish' target='close'><label>C</label></action></outcome></guide>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));

  return genkan_guide_new_from_bytes (bytes, NULL);
}

/* To the end, by the first or the last choice. */
static void
walk_on (GenkanGuideWalk *walk,
         gboolean         is_last)
{
  for (;;)
    {
      const GenkanGuideStep *step = genkan_guide_walk_get_step (walk);
      g_autoptr (GPtrArray) choices = genkan_guide_walk_list_choices (walk, NOW);
      g_autoptr (GPtrArray) thread = genkan_guide_walk_list_thread (walk, NOW);
      g_autofree char *text = genkan_guide_walk_dup_text (walk, step, GENKAN_GUIDE_TITLE);

      genkan_guide_walk_get_clock (walk, NOW, NULL);
      if (choices->len > 0)
        {
          const GenkanGuideChoice *choice = g_ptr_array_index (choices, is_last ? choices->len - 1 : 0);
          const char *ids[] = { choice->id, NULL };

          g_assert_nonnull (genkan_guide_choice_get_label (choice));
          g_assert_true (genkan_guide_walk_choose (walk, ids, NOW, NULL));
        }
      else if (!(is_last && genkan_guide_walk_put_off (walk, NOW, NULL)) && !genkan_guide_walk_go_on (walk, NOW, NULL))
        {
          g_assert_true (step->kind == GENKAN_GUIDE_OUTCOME);
          return;
        }
    }
}

static void
test_state (const guint8 *data,
            gsize         size)
{
  g_autoptr (GenkanGuide) guide = make_small_guide ();
  g_autofree char *state = g_strndup ((const char *) data, size);
  g_autofree char *id = genkan_guide_state_dup_guide (state, NULL, NULL);
  g_autofree char *again = NULL;
  gboolean is_shortened;
  g_autoptr (GenkanGuideWalk) walk = genkan_guide_walk_restore (guide, NULL, NULL, state, NOW, &is_shortened, NULL);
  g_autoptr (GenkanGuideWalk) same = NULL;

  if (walk == NULL)
    return;
  g_assert_cmpstr (id, ==, "small");
  again = genkan_guide_walk_save (walk);
  same = genkan_guide_walk_restore (guide, NULL, NULL, again, NOW, &is_shortened, NULL);
  g_assert_nonnull (same);
  g_assert_true (genkan_guide_walk_get_step (same) == genkan_guide_walk_get_step (walk));
  walk_on (walk, FALSE);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanGuide) guide = genkan_guide_new_from_bytes (bytes, &error);
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GenkanGuideWalk) first = NULL;
  g_autoptr (GenkanGuideWalk) last = NULL;

  test_state (data, size);
  if (guide == NULL)
    {
      g_assert_nonnull (error);
      return 0;
    }
  lines = genkan_guide_list_lines (guide);
  first = genkan_guide_walk_new (guide, NULL, NULL, NOW);
  walk_on (first, FALSE);
  last = genkan_guide_walk_new (guide, NULL, NULL, NOW);
  walk_on (last, TRUE);

  return 0;
}
