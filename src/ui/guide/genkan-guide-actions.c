/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-guide-actions.h"

#include <glib/gi18n.h>

#include "genkan-guide-memory.h"
#include "genkan-guide-print.h"
#include "genkan-guide-reminder.h"
#include "genkan-guide-service-facts.h"
#include "genkan-guide-set.h"

/* What the buttons of a guide do. */

static gint64
get_now (GenkanKnowledge *knowledge)
{
  g_autoptr (GDateTime) now = genkan_knowledge_dup_now (knowledge);

  return g_date_time_to_unix (now);
}

/* Without a network nothing opens. That there is one does not prove that it leads anywhere: then the person is asked. */
static GenkanGuideFacts *
create_facts (GenkanKnowledge *knowledge)
{
  GenkanGuideServiceFacts *facts = genkan_guide_service_facts_new (genkan_knowledge_get_catalog (knowledge, NULL));

  if (!g_network_monitor_get_network_available (g_network_monitor_get_default ()))
    genkan_guide_service_facts_set_word (facts, "computer.online", "closed");

  return GENKAN_GUIDE_FACTS (facts);
}

static GenkanGuideRecords *
create_memory (GenkanKnowledge *knowledge)
{
  GenkanRecords *records = genkan_knowledge_get_records (knowledge);

  return records != NULL ? genkan_guide_memory_new (records) : NULL;
}

/** Returns: (transfer full) (nullable): a walk at the first step; %NULL when there is no such guide */
GenkanGuideWalk *
genkan_guide_action_begin (GenkanKnowledge *knowledge,
                           const char      *guide)
{
  GenkanGuideSet *set = genkan_knowledge_get_guides (knowledge, NULL);
  GenkanGuide *found = set != NULL ? genkan_guide_set_find (set, guide) : NULL;
  g_autoptr (GenkanGuideFacts) facts = NULL;
  g_autoptr (GenkanGuideRecords) memory = NULL;

  if (found == NULL)
    return NULL;

  facts = create_facts (knowledge);
  memory = create_memory (knowledge);

  return genkan_guide_walk_new (found, facts, memory, get_now (knowledge));
}

/** Returns: (transfer full): a walk of the same guide that begins at @step, or at the front when there is no such step */
GenkanGuideWalk *
genkan_guide_action_begin_at (GenkanGuideWalk *walk,
                              const char      *step,
                              GenkanKnowledge *knowledge)
{
  return genkan_guide_walk_call (walk, genkan_guide_walk_get_guide (walk), step, get_now (knowledge));
}

/** genkan_guide_action_restore: like genkan_guide_walk_restore(), with what this program knows */
GenkanGuideWalk *
genkan_guide_action_restore (GenkanKnowledge  *knowledge,
                             GenkanGuide      *guide,
                             const char       *state,
                             gint64            now,
                             gboolean         *is_shortened,
                             GError          **error)
{
  g_autoptr (GenkanGuideFacts) facts = create_facts (knowledge);
  g_autoptr (GenkanGuideRecords) memory = create_memory (knowledge);

  return genkan_guide_walk_restore (guide, facts, memory, state, now, is_shortened, error);
}

static const GenkanService *
find_service (GenkanGuideWalk *walk,
              GenkanKnowledge *knowledge)
{
  const char *id = genkan_guide_walk_get_value (walk, "service");

  return id != NULL ? genkan_catalog_lookup (genkan_knowledge_get_catalog (knowledge, NULL), id) : NULL;
}

/* The entry for what the person wants to do there; -1 for the main one. */
static int
find_entry (const GenkanService *service,
            const char          *purpose)
{
  for (guint i = 0; purpose != NULL && i < service->n_entries; i++)
    {
      if (g_strcmp0 (service->entries[i].purpose, purpose) == 0)
        return (int) i;
    }

  return -1;
}

static const char *
open_entry (const GenkanGuideAction *action,
            GenkanGuideWalk         *walk,
            GenkanKnowledge         *knowledge,
            GenkanPage              *page)
{
  const GenkanService *service = find_service (walk, knowledge);
  const char *purpose = action->step != NULL && action->step->purpose != NULL ? action->step->purpose
                                                                              : genkan_guide_walk_get_value (walk, "purpose");

  if (service == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (page), "page.push", "s", "catalog");
      return NULL;
    }

  gtk_widget_activate_action (GTK_WIDGET (page), "app.open-entry", "(si)", service->id, find_entry (service, purpose));

  return NULL;
}

/* Returns: (transfer full) (nullable): a walk through the guide that @action leads to */
static GenkanGuideWalk *
call_guide (const GenkanGuideAction *action,
            GenkanGuideWalk         *walk,
            GenkanKnowledge         *knowledge,
            gint64                   now)
{
  GenkanGuideSet *set = genkan_knowledge_get_guides (knowledge, NULL);
  const char *step = NULL;
  GenkanGuide *guide = set != NULL ? genkan_guide_set_find_target (set, action, &step) : NULL;

  return guide != NULL ? genkan_guide_walk_call (walk, guide, step, now) : NULL;
}

/* Pages that this version does not have are told, not silently replaced. */
static const char *
open_page (const GenkanGuideAction *action,
           GenkanPage              *page)
{
  static const char * const known[] = { "check", "entries", "practice", "what-left", NULL };

  if (!g_strv_contains (known, action->target))
    return _("This version of Genkan has no such page yet. You can print the guide and do it on paper.");

  gtk_widget_activate_action (GTK_WIDGET (page), "page.push", "s", action->target);

  return NULL;
}

static const char *
run_tool (const GenkanGuideAction *action,
          GenkanGuideWalk         *walk,
          GenkanKnowledge         *knowledge,
          GenkanPage              *page,
          gint64                   now)
{
  if (g_str_equal (action->target, "entry-open"))
    return open_entry (action, walk, knowledge, page);

  /* Reports and files for the helper say what was tried; so does the paper. */
  genkan_guide_print (walk, now, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))));

  return _("For now this is a paper: what you tried and what came out, to print or to save as PDF.");
}

/**
 * genkan_guide_action_run:
 * @page: where the button is
 * @now: seconds since 1970
 * @next: (out) (transfer full) (nullable): a walk that goes on in another guide
 *
 * Does what a button of a guide says.
 *
 * Returns: (nullable): a sentence to show there
 */
const char *
genkan_guide_action_run (const GenkanGuideAction *action,
                         GenkanGuideWalk         *walk,
                         GenkanKnowledge         *knowledge,
                         GenkanPage              *page,
                         gint64                   now,
                         GenkanGuideWalk        **next)
{
  g_return_val_if_fail (action != NULL, NULL);
  g_return_val_if_fail (next != NULL && *next == NULL, NULL);

  if (g_str_equal (action->kind, "tool"))
    return run_tool (action, walk, knowledge, page, now);
  if (g_str_equal (action->kind, "page"))
    return open_page (action, page);
  if (g_str_equal (action->kind, "reminder"))
    return genkan_guide_reminder_set (action->target, walk, GTK_WIDGET (page), now);

  if (g_str_equal (action->kind, "guide"))
    *next = call_guide (action, walk, knowledge, now);
  else if (g_str_equal (action->kind, "print"))
    genkan_guide_print (walk, now, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))));
  else
    gtk_widget_activate_action (GTK_WIDGET (page), "page.home", NULL);

  return NULL;
}
