/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide-facts-by-hand.h"

struct _GuideFactsByHand
{
  GObject parent_instance;

  GHashTable *truths;
};

static GenkanGuideTruth
guide_facts_by_hand_ask (GenkanGuideFacts       *facts,
                         const GenkanGuideQuery *query)
{
  GuideFactsByHand *self = GUIDE_FACTS_BY_HAND (facts);
  g_autofree char *question = query->at_least > 0 ? g_strdup_printf ("%s >= %u", query->name, query->at_least)
                              : query->value != NULL ? g_strdup_printf ("%s has %s", query->name, query->value)
                              : g_strdup (query->name);
  gpointer truth;

  return g_hash_table_lookup_extended (self->truths, question, NULL, &truth) ? GPOINTER_TO_INT (truth) : GENKAN_GUIDE_UNKNOWN;
}

static void
facts_init (GenkanGuideFactsInterface *interface)
{
  interface->ask = guide_facts_by_hand_ask;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (GuideFactsByHand, guide_facts_by_hand, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GENKAN_TYPE_GUIDE_FACTS, facts_init))

static void
guide_facts_by_hand_finalize (GObject *object)
{
  g_hash_table_unref (GUIDE_FACTS_BY_HAND (object)->truths);

  G_OBJECT_CLASS (guide_facts_by_hand_parent_class)->finalize (object);
}

static void
guide_facts_by_hand_class_init (GuideFactsByHandClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = guide_facts_by_hand_finalize;
}

static void
guide_facts_by_hand_init (GuideFactsByHand *self)
{
  self->truths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

GuideFactsByHand *
guide_facts_by_hand_new (void)
{
  return g_object_new (GUIDE_TYPE_FACTS_BY_HAND, NULL);
}

void
guide_facts_by_hand_set (GuideFactsByHand *self,
                         const char       *question,
                         GenkanGuideTruth  truth)
{
  g_hash_table_insert (self->truths, g_strdup (question), GINT_TO_POINTER (truth));
}
