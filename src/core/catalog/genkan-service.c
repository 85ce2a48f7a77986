/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-service-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-fact-origin.h"

typedef struct
{
  const char *token;
  const char *label;
} Purpose;

static const Purpose purposes[] = {
  { "home", NC_("purpose of an entry", "Official front page") },
  { "mypage", NC_("purpose of an entry", "My page") },
  { "bill", NC_("purpose of an entry", "Bills and statements") },
  { "mail", NC_("purpose of an entry", "Mail") },
  { "mobile", NC_("purpose of an entry", "Mobile") },
  { "business", NC_("purpose of an entry", "For businesses") },
  { "password-reset", NC_("purpose of an entry", "Forgotten or changed password") },
  { "login-history", NC_("purpose of an entry", "Login history") },
  { "two-factor", NC_("purpose of an entry", "Two-factor settings") },
  { "status", NC_("purpose of an entry", "Service status") },
  { "support", NC_("purpose of an entry", "Support") },
};

#define TEXT(name, member, rule, required) { name, G_STRUCT_OFFSET (GenkanService, member), rule, FALSE, required }
#define LIST(name, member, rule, required) { name, G_STRUCT_OFFSET (GenkanService, member), rule, TRUE, required }

static const GenkanServiceField fields[] = {
  TEXT ("id", id, GENKAN_RULE_ID, TRUE),
  TEXT ("group", group, GENKAN_RULE_ID, FALSE),
  TEXT ("category", category, GENKAN_RULE_CATEGORY, TRUE),
  TEXT ("name_ja", name_ja, GENKAN_RULE_NAME, TRUE),
  TEXT ("name_en", name_en, GENKAN_RULE_NAME, TRUE),
  TEXT ("reading", reading, GENKAN_RULE_READING, TRUE),
  TEXT ("date", date, GENKAN_RULE_DATE, TRUE),
  LIST ("aliases", aliases, GENKAN_RULE_NAME, FALSE),
  LIST ("official_domains", official_domains, GENKAN_RULE_OFFICIAL_DOMAIN, FALSE),
  LIST ("candidate_domains", candidate_domains, GENKAN_RULE_DOMAIN, FALSE),
  LIST ("shared_hosts", shared_hosts, GENKAN_RULE_PLACE, FALSE),
  LIST ("sender_domains", sender_domains, GENKAN_RULE_DOMAIN, FALSE),
  LIST ("customer_mail_domains", customer_mail_domains, GENKAN_RULE_DOMAIN, FALSE),
  LIST ("words_anywhere", words_anywhere, GENKAN_RULE_DISTINCTIVE_WORD, FALSE),
  LIST ("words_part", words_part, GENKAN_RULE_WORD, FALSE),
  LIST ("words_weak", words_weak, GENKAN_RULE_WORD, FALSE),
  LIST ("sources", sources, GENKAN_RULE_NAME, TRUE),
};

const GenkanServiceField *
_genkan_service_get_fields (guint *n_fields)
{
  *n_fields = G_N_ELEMENTS (fields);
  return fields;
}

const char *
_genkan_service_get_text (const GenkanService      *service,
                          const GenkanServiceField *field)
{
  return G_STRUCT_MEMBER (const char *, service, field->offset);
}

void
_genkan_service_set_text (GenkanService            *service,
                          const GenkanServiceField *field,
                          const char               *text)
{
  G_STRUCT_MEMBER (const char *, service, field->offset) = text;
}

const char * const *
_genkan_service_get_list (const GenkanService      *service,
                          const GenkanServiceField *field)
{
  return G_STRUCT_MEMBER (const char * const *, service, field->offset);
}

void
_genkan_service_set_list (GenkanService            *service,
                          const GenkanServiceField *field,
                          const char * const       *list)
{
  G_STRUCT_MEMBER (const char * const *, service, field->offset) = list;
}

static const Purpose *
find_purpose (const char *token)
{
  for (guint i = 0; i < G_N_ELEMENTS (purposes); i++)
    {
      if (g_str_equal (token, purposes[i].token))
        return &purposes[i];
    }
  return NULL;
}

/** Returns: whether @purpose is one of the words of #GenkanEntry */
gboolean
genkan_purpose_is_known (const char *purpose)
{
  g_return_val_if_fail (purpose != NULL, FALSE);

  return find_purpose (purpose) != NULL;
}

/** Returns: a word for @purpose in the language of the person; @purpose itself when it is not known */
const char *
genkan_purpose_get_label (const char *purpose)
{
  const Purpose *found;

  g_return_val_if_fail (purpose != NULL, NULL);

  found = find_purpose (purpose);

  return found != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, "purpose of an entry", found->label) : purpose;
}

/**
 * genkan_fact_text:
 * @ja: (nullable): in Japanese
 * @en: (nullable): in English
 *
 * Returns: (nullable): the one that the person reads
 */
const char *
genkan_fact_text (const char *ja,
                  const char *en)
{
  /* Translators: the language in which names of services are shown. Japanese translates this as "ja"; every other language keeps "en". */
  return g_str_equal (C_("language of service names", "en"), "ja") ? ja : en;
}

/**
 * genkan_service_get_name:
 *
 * Returns: the name in the language of the person; owned by @service
 */
const char *
genkan_service_get_name (const GenkanService *service)
{
  g_return_val_if_fail (service != NULL, NULL);

  return genkan_fact_text (service->name_ja, service->name_en);
}

/**
 * genkan_entry_get_label:
 *
 * Returns: the entry's own label in the language of the person, or else a word for its purpose
 */
const char *
genkan_entry_get_label (const GenkanEntry *entry)
{
  const char *label;

  g_return_val_if_fail (entry != NULL, NULL);

  label = genkan_fact_text (entry->label_ja, entry->label_en);

  return label != NULL ? label : genkan_entry_get_purpose (entry);
}

/** Returns: a word for what the entry is for, in the language of the person */
const char *
genkan_entry_get_purpose (const GenkanEntry *entry)
{
  g_return_val_if_fail (entry != NULL, NULL);

  return genkan_purpose_get_label (entry->purpose);
}

/**
 * genkan_service_get_main_entry:
 *
 * The entry for somebody who does not say what for: the personal page, else the front page, else the first one.
 *
 * Returns: (nullable): owned by @service
 */
const GenkanEntry *
genkan_service_get_main_entry (const GenkanService *service)
{
  static const char * const order[] = { "mypage", "home", "mobile" };

  g_return_val_if_fail (service != NULL, NULL);

  for (guint o = 0; o < G_N_ELEMENTS (order); o++)
    {
      for (guint i = 0; i < service->n_entries; i++)
        {
          if (g_str_equal (service->entries[i].purpose, order[o]))
            return &service->entries[i];
        }
    }

  return service->n_entries > 0 ? &service->entries[0] : NULL;
}

/**
 * genkan_service_same_operator:
 *
 * Whether both belong to one group of companies. What a file of the person says about itself never joins it to a
 * service of the program.
 */
gboolean
genkan_service_same_operator (const GenkanService *a,
                              const GenkanService *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a == b)
    return TRUE;

  return a->from_user == b->from_user && a->group != NULL && b->group != NULL && g_str_equal (a->group, b->group);
}
