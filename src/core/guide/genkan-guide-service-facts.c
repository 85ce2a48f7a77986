/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-guide-service-facts.h"

#include "genkan-guide-hours-private.h"

/* What guides ask, answered from the catalog. The catalog knows what a service has, and seldom what it has not: so "no" is said
 * only where the kind of the service settles it. */

struct _GenkanGuideServiceFacts
{
  GObject parent_instance;

  GenkanCatalog *catalog;
  GHashTable    *words;
};

typedef GenkanGuideTruth (*Answer) (const GenkanService      *service,
                                    const GenkanServiceFacts *facts,
                                    const GenkanGuideQuery   *query);

static GenkanGuideTruth
yes_or_unknown (gboolean is_so)
{
  return is_so ? GENKAN_GUIDE_YES : GENKAN_GUIDE_UNKNOWN;
}

static gboolean
has_entry (const GenkanService *service,
           const char          *purpose)
{
  for (guint i = 0; i < service->n_entries; i++)
    {
      if (g_str_equal (service->entries[i].purpose, purpose))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_category (const GenkanService *service,
             const char          *categories)
{
  g_auto (GStrv) words = g_strsplit (categories, " ", -1);

  return g_strv_contains ((const char * const *) words, service->category);
}

/* Doors that people log in by, each counted once. */
static GenkanGuideTruth
count_entries (const GenkanService      *service,
               const GenkanServiceFacts *facts,
               const GenkanGuideQuery   *query)
{
  static const char * const doors[] = { "mypage", "bill", "mail", "mobile", "business" };
  guint count = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (doors); i++)
    count += has_entry (service, doors[i]) ? 1 : 0;
  if (count >= MAX (query->at_least, 1))
    return GENKAN_GUIDE_YES;

  return is_category (service, "isp carrier business hosting account") ? GENKAN_GUIDE_UNKNOWN : GENKAN_GUIDE_NO;
}

static GenkanGuideTruth
has_mail (const GenkanService      *service,
          const GenkanServiceFacts *facts,
          const GenkanGuideQuery   *query)
{
  if (has_entry (service, "mail") || facts->mail_server != NULL)
    return GENKAN_GUIDE_YES;

  return is_category (service, "bank card securities crypto loan insurance payment delivery game transport utility shopping government "
                      "public entertainment") ? GENKAN_GUIDE_NO : GENKAN_GUIDE_UNKNOWN;
}

static GenkanGuideTruth
has_mobile (const GenkanService      *service,
            const GenkanServiceFacts *facts,
            const GenkanGuideQuery   *query)
{
  if (has_entry (service, "mobile"))
    return GENKAN_GUIDE_YES;

  return is_category (service, "isp carrier utility shopping business") ? GENKAN_GUIDE_UNKNOWN : GENKAN_GUIDE_NO;
}

static GenkanGuideTruth
has_business (const GenkanService      *service,
              const GenkanServiceFacts *facts,
              const GenkanGuideQuery   *query)
{
  if (has_entry (service, "business") || is_category (service, "business"))
    return GENKAN_GUIDE_YES;

  return is_category (service, "game entertainment public") ? GENKAN_GUIDE_NO : GENKAN_GUIDE_UNKNOWN;
}

static GenkanGuideTruth
has_id_kinds (const GenkanService      *service,
              const GenkanServiceFacts *facts,
              const GenkanGuideQuery   *query)
{
  if (facts->ids == NULL)
    return GENKAN_GUIDE_UNKNOWN;
  if (facts->ids->n_kinds >= MAX (query->at_least, 1))
    return GENKAN_GUIDE_YES;

  return facts->ids->origin.confirmed ? GENKAN_GUIDE_NO : GENKAN_GUIDE_UNKNOWN;
}

static GenkanGuideTruth
has_mail_settings (const GenkanService      *service,
                   const GenkanServiceFacts *facts,
                   const GenkanGuideQuery   *query)
{
  return yes_or_unknown (facts->mail_server != NULL);
}

static GenkanGuideTruth
has_mail_password (const GenkanService      *service,
                   const GenkanServiceFacts *facts,
                   const GenkanGuideQuery   *query)
{
  return yes_or_unknown (facts->mail_server != NULL && facts->mail_server->password_ja != NULL);
}

static GenkanGuideTruth
has_method (const GenkanService      *service,
            const GenkanServiceFacts *facts,
            const GenkanGuideQuery   *query)
{
  if (facts->two_factor == NULL)
    return GENKAN_GUIDE_UNKNOWN;

  return yes_or_unknown (query->value != NULL ? g_strv_contains (facts->two_factor->methods, query->value)
                                              : facts->two_factor->methods[0] != NULL);
}

static GenkanGuideTruth
has_history (const GenkanService      *service,
             const GenkanServiceFacts *facts,
             const GenkanGuideQuery   *query)
{
  return yes_or_unknown (has_entry (service, "login-history") || (facts->login_history != NULL && facts->login_history->page != NULL));
}

static GenkanGuideTruth
has_status (const GenkanService      *service,
            const GenkanServiceFacts *facts,
            const GenkanGuideQuery   *query)
{
  return yes_or_unknown (has_entry (service, "status"));
}

static GenkanGuideTruth
has_reset (const GenkanService      *service,
           const GenkanServiceFacts *facts,
           const GenkanGuideQuery   *query)
{
  return yes_or_unknown (has_entry (service, "password-reset"));
}

static GenkanGuideTruth
has_password_rules (const GenkanService      *service,
                    const GenkanServiceFacts *facts,
                    const GenkanGuideQuery   *query)
{
  return yes_or_unknown (facts->password != NULL);
}

static GenkanGuideTruth
has_phone (const GenkanService      *service,
           const GenkanServiceFacts *facts,
           const GenkanGuideQuery   *query)
{
  return yes_or_unknown (facts->support != NULL && facts->support->n_phones > 0);
}

static GenkanGuideTruth
has_hours (const GenkanService      *service,
           const GenkanServiceFacts *facts,
           const GenkanGuideQuery   *query)
{
  return yes_or_unknown (facts->support != NULL && facts->support->n_phones > 0 && facts->support->phones[0].hours_ja != NULL);
}

static GenkanGuideTruth
has_notices (const GenkanService      *service,
             const GenkanServiceFacts *facts,
             const GenkanGuideQuery   *query)
{
  return yes_or_unknown (facts->notices != NULL);
}

static GenkanGuideTruth
has_money (const GenkanService      *service,
           const GenkanServiceFacts *facts,
           const GenkanGuideQuery   *query)
{
  return is_category (service, "bank card securities payment crypto loan") ? GENKAN_GUIDE_YES : GENKAN_GUIDE_NO;
}

static GenkanGuideTruth
is_closed (const GenkanService      *service,
           const GenkanServiceFacts *facts,
           const GenkanGuideQuery   *query)
{
  if (has_hours (service, facts, query) != GENKAN_GUIDE_YES)
    return GENKAN_GUIDE_UNKNOWN;

  return (GenkanGuideTruth) (GENKAN_GUIDE_YES - _genkan_guide_hours_is_open (facts->support->phones[0].hours_ja, query->now));
}

/* Facts that stand in the vocabulary and not here are not in the catalog yet: unknown. */
static const struct
{
  const char *name;
  Answer      answer;
} answers[] = {
  { "entries.count", count_entries },
  { "has_mail", has_mail },
  { "has_mobile", has_mobile },
  { "has_business", has_business },
  { "id_kinds", has_id_kinds },
  { "id_kinds.count", has_id_kinds },
  { "mail_settings", has_mail_settings },
  { "mail_password_separate", has_mail_password },
  { "two_factor.methods", has_method },
  { "history_page", has_history },
  { "status_page", has_status },
  { "reset_page", has_reset },
  { "password_rules", has_password_rules },
  { "support.phone", has_phone },
  { "support.hours", has_hours },
  { "genuine_notices", has_notices },
  { "money", has_money },
  { "out-of-hours", is_closed },
};

static GenkanGuideTruth
genkan_guide_service_facts_ask (GenkanGuideFacts       *facts,
                                const GenkanGuideQuery *query)
{
  GenkanGuideServiceFacts *self = GENKAN_GUIDE_SERVICE_FACTS (facts);
  const char *word = g_hash_table_lookup (self->words, query->name);
  const GenkanService *service = query->service != NULL ? genkan_catalog_lookup (self->catalog, query->service) : NULL;

  if (word != NULL)
    return query->value == NULL || g_str_equal (query->value, word) ? GENKAN_GUIDE_YES : GENKAN_GUIDE_NO;

  for (gsize i = 0; service != NULL && i < G_N_ELEMENTS (answers); i++)
    {
      if (g_str_equal (answers[i].name, query->name))
        return answers[i].answer (service, genkan_catalog_get_facts (self->catalog, service), query);
    }

  return GENKAN_GUIDE_UNKNOWN;
}

static void
facts_init (GenkanGuideFactsInterface *interface)
{
  interface->ask = genkan_guide_service_facts_ask;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (GenkanGuideServiceFacts, genkan_guide_service_facts, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GENKAN_TYPE_GUIDE_FACTS, facts_init))

static void
genkan_guide_service_facts_finalize (GObject *object)
{
  GenkanGuideServiceFacts *self = GENKAN_GUIDE_SERVICE_FACTS (object);

  g_clear_pointer (&self->catalog, genkan_catalog_unref);
  g_hash_table_unref (self->words);

  G_OBJECT_CLASS (genkan_guide_service_facts_parent_class)->finalize (object);
}

static void
genkan_guide_service_facts_class_init (GenkanGuideServiceFactsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = genkan_guide_service_facts_finalize;
}

static void
genkan_guide_service_facts_init (GenkanGuideServiceFacts *self)
{
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/** genkan_guide_service_facts_new: answers guides from @catalog */
GenkanGuideServiceFacts *
genkan_guide_service_facts_new (GenkanCatalog *catalog)
{
  GenkanGuideServiceFacts *self = g_object_new (GENKAN_TYPE_GUIDE_SERVICE_FACTS, NULL);

  self->catalog = genkan_catalog_ref (catalog);

  return self;
}

/**
 * genkan_guide_service_facts_set_word:
 * @name: a fact about this computer, such as `computer.online`
 * @word: (nullable): what was found out: the id of the choice that it speaks for; %NULL when it could not be found out
 */
void
genkan_guide_service_facts_set_word (GenkanGuideServiceFacts *self,
                                     const char              *name,
                                     const char              *word)
{
  if (word != NULL)
    g_hash_table_insert (self->words, g_strdup (name), g_strdup (word));
  else
    g_hash_table_remove (self->words, name);
}
