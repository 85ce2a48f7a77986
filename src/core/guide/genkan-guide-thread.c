/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-guide-walk-private.h"

static void
add_item (GenkanGuideWalk       *self,
          GPtrArray             *list,
          const GenkanGuideStep *step,
          GenkanGuidePlace       place)
{
  const gint64 *done_at = g_hash_table_lookup (self->done, step->id);
  GenkanGuideThreadItem *item;

  if (step->kind == GENKAN_GUIDE_OUTCOME || g_hash_table_contains (self->silent, step->id))
    return;

  item = g_new0 (GenkanGuideThreadItem, 1);
  item->step = step;
  item->done_at = done_at != NULL ? *done_at : 0;
  item->place = place;
  if (place != GENKAN_GUIDE_HERE && g_hash_table_contains (self->put_off, step->id))
    item->place = GENKAN_GUIDE_PUT_OFF;
  else if (place != GENKAN_GUIDE_HERE && done_at != NULL)
    item->place = GENKAN_GUIDE_FINISHED;
  g_ptr_array_add (list, item);
}

/**
 * genkan_guide_walk_list_thread:
 *
 * Lists what lies behind, the present step, and what lies ahead as far as it can be told from the answers so far. Put off are also
 * steps behind; genkan_guide_walk_go_to() leads back to them.
 *
 * Returns: (transfer full) (element-type GenkanGuideThreadItem): without outcomes
 */
GPtrArray *
genkan_guide_walk_list_thread (GenkanGuideWalk *self,
                               gint64           now)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  const GenkanGuideStep *here = genkan_guide_walk_get_step (self);
  const char *next = _genkan_guide_walk_find_way (self, here, now);

  for (guint i = 0; i < self->trail->len; i++)
    {
      const GenkanGuideStep *step = g_ptr_array_index (self->trail, i);

      add_item (self, list, step, step == here ? GENKAN_GUIDE_HERE : GENKAN_GUIDE_FINISHED);
    }
  while (next != NULL)
    {
      const GenkanGuideStep *step = _genkan_guide_walk_resolve (self, next, now);

      add_item (self, list, step, GENKAN_GUIDE_AHEAD);
      next = _genkan_guide_walk_find_way (self, step, now);
    }

  return list;
}
