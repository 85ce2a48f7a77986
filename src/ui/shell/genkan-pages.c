/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-pages.h"

#include "genkan-bookmarks-page.h"
#include "genkan-catalog-page.h"
#include "genkan-check-page.h"
#include "genkan-contacts-page.h"
#include "genkan-entries-page.h"
#include "genkan-entry-keep-page.h"
#include "genkan-family-export-page.h"
#include "genkan-family-import-page.h"
#include "genkan-guide-list-page.h"
#include "genkan-guide-page.h"
#include "genkan-home-page.h"
#include "genkan-opinion-page.h"
#include "genkan-people-page.h"
#include "genkan-practice-page.h"
#include "genkan-requests-page.h"

static GenkanPage *
create_home (GenkanKnowledge *knowledge,
             GVariant        *request)
{
  return genkan_home_page_new (knowledge);
}

static GenkanPage *
create_check_pasting (GenkanKnowledge *knowledge,
                    GVariant        *request)
{
  return genkan_check_page_new (knowledge, g_variant_new_parsed ("{'paste': <true>}"));
}

static GenkanPage *
create_guide (GenkanKnowledge *knowledge,
              GVariant        *request)
{
  const char *guide = NULL;

  return request != NULL && g_variant_lookup (request, "guide", "&s", &guide) ? genkan_guide_page_new (knowledge, guide) : NULL;
}

static GenkanPage *
create_typed_it (GenkanKnowledge *knowledge,
                 GVariant        *request)
{
  return genkan_guide_page_new (knowledge, "typed-it");
}

static GenkanPage *
create_login_trouble (GenkanKnowledge *knowledge,
                      GVariant        *request)
{
  return genkan_guide_page_new (knowledge, "login-trouble");
}

static GenkanPage *
create_checkup (GenkanKnowledge *knowledge,
                GVariant        *request)
{
  return genkan_guide_page_new (knowledge, "quarterly-checkup");
}

/* The one table of pages that can be reached by name, with the action `page.push`. */
static const struct
{
  const char  *id;
  GenkanPage *(*create) (GenkanKnowledge *knowledge,
                         GVariant        *request);
} pages[] = {
  { "home", create_home },
  { "check", genkan_check_page_new },
  { "check-paste", create_check_pasting },
  { "catalog", genkan_catalog_page_new },
  { "contacts", genkan_contacts_page_new },
  { "entries", genkan_entries_page_new },
  { "entry-keep", genkan_entry_keep_page_new },
  { "people", genkan_people_page_new },
  { "bookmarks", genkan_bookmarks_page_new },
  { "family-export", genkan_family_export_page_new },
  { "family-import", genkan_family_import_page_new },
  { "opinion", genkan_opinion_page_new },
  { "requests", genkan_requests_page_new },
  { "checkup", create_checkup },
  { "guide", create_guide },
  { "guides", genkan_guide_list_page_new },
  { "login-trouble", create_login_trouble },
  { "typed-it", create_typed_it },
  { "practice", genkan_practice_page_new },
};

/**
 * genkan_pages_create:
 * @id: name of a page
 * @request: (nullable): what the page shall begin with; each page documents its own
 *
 * Returns: (transfer floating) (nullable): the page, or %NULL when there is none of this name
 */
GenkanPage *
genkan_pages_create (const char      *id,
                     GenkanKnowledge *knowledge,
                     GVariant        *request)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      if (g_str_equal (pages[i].id, id))
        return pages[i].create (knowledge, request);
    }

  return NULL;
}
