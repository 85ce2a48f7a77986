/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-catalog-private.h"

#include "genkan-facts-private.h"
#include "genkan-service-file-private.h"

static const GenkanServiceFacts nothing_known = { NULL };

/* What the details hold at @position; damaged ones count as not there, so that no page ever shows half a fact. */
static gconstpointer
read_details (GenkanCatalog         *catalog,
              guint32                position,
              const GenkanFactTable *table)
{
  GenkanCatalogReader reader = catalog->content->details;
  g_autoptr (GenkanFactMemory) memory = NULL;
  gpointer record;

  if (position >= reader.n_numbers)
    return NULL;

  memory = _genkan_fact_memory_new (FALSE);
  record = _genkan_fact_memory_add (memory, 1, table->size);
  reader.position = position;
  _genkan_facts_read (&reader, memory, table, record);
  if (reader.broken)
    return NULL;

  g_ptr_array_add (catalog->memories, g_steal_pointer (&memory));

  return record;
}

static const GenkanServiceFacts *
find_user_facts (GenkanCatalog       *catalog,
                 const GenkanService *service)
{
  for (guint i = 0; i < catalog->user_files->len; i++)
    {
      const GenkanServiceFile *file = g_ptr_array_index (catalog->user_files, i);

      if (&file->service == service)
        return &file->facts;
    }

  return NULL;
}

/**
 * genkan_catalog_get_facts:
 * @service: one of @catalog
 *
 * What is known about the service beyond its addresses. Read when somebody asks for it, then kept.
 *
 * Returns: (transfer none): never %NULL; groups that nothing is known about are
 */
const GenkanServiceFacts *
genkan_catalog_get_facts (GenkanCatalog       *catalog,
                          const GenkanService *service)
{
  const GenkanServiceFacts *facts;

  g_return_val_if_fail (catalog != NULL && service != NULL, &nothing_known);

  facts = g_hash_table_lookup (catalog->facts, service);
  if (facts != NULL)
    return facts;

  if (service->from_user)
    facts = find_user_facts (catalog, service);
  else
    facts = read_details (catalog, catalog->content->facts_at[service - catalog->content->services],
                          _genkan_service_facts_get_table ());

  facts = facts != NULL ? facts : &nothing_known;
  g_hash_table_insert (catalog->facts, (gpointer) service, (gpointer) facts);

  return facts;
}

/**
 * genkan_catalog_get_contacts:
 * @n_contacts: (out): how many there are
 *
 * Returns: (array length=n_contacts): all places to report or to ask, those in Japan first; owned by @catalog
 */
const GenkanContact *
genkan_catalog_get_contacts (GenkanCatalog *catalog,
                             guint         *n_contacts)
{
  static const GenkanContacts none = { NULL };

  g_return_val_if_fail (catalog != NULL && n_contacts != NULL, NULL);

  if (catalog->contacts == NULL)
    {
      catalog->contacts = read_details (catalog, catalog->content->contacts_at, _genkan_contacts_get_table ());
      if (catalog->contacts == NULL)
        catalog->contacts = &none;
    }
  *n_contacts = catalog->contacts->n_contacts;

  return catalog->contacts->contacts;
}

static gboolean
is_for (const GenkanContact *contact,
        const char          *harm,
        const char          *region)
{
  return (harm == NULL || g_strv_contains (contact->harms, harm))
         && (region == NULL || g_strv_contains (contact->regions, region) || g_strv_contains (contact->regions, "world"));
}

/**
 * genkan_catalog_find_contacts:
 * @harm: (nullable): a token of GENKAN_WORDS_HARM; %NULL for all
 * @region: (nullable): country code such as `jp`; %NULL for all
 *
 * Returns: (transfer container) (element-type GenkanContact): those whose first purpose is this harm first; possibly empty
 */
GPtrArray *
genkan_catalog_find_contacts (GenkanCatalog *catalog,
                              const char    *harm,
                              const char    *region)
{
  GPtrArray *found = g_ptr_array_new ();
  guint n_contacts;
  const GenkanContact *contacts;

  g_return_val_if_fail (catalog != NULL, found);

  contacts = genkan_catalog_get_contacts (catalog, &n_contacts);
  for (guint round = 0; round < 2; round++)
    {
      for (guint i = 0; i < n_contacts; i++)
        {
          gboolean is_first = harm == NULL || g_str_equal (contacts[i].harms[0], harm);

          if (is_first == (round == 0) && is_for (&contacts[i], harm, region))
            g_ptr_array_add (found, (gpointer) &contacts[i]);
        }
    }

  return found;
}

/**
 * genkan_catalog_list_category:
 * @category: a token of GENKAN_WORDS_CATEGORY
 *
 * Returns: (transfer container) (element-type GenkanService): those that are imitated most first; possibly empty
 */
GPtrArray *
genkan_catalog_list_category (GenkanCatalog *catalog,
                              const char    *category)
{
  GPtrArray *found = g_ptr_array_new ();

  g_return_val_if_fail (catalog != NULL && category != NULL, found);

  for (guint i = 0; i < catalog->services->len; i++)
    {
      const GenkanService *service = g_ptr_array_index (catalog->services, i);

      if (g_str_equal (service->category, category))
        g_ptr_array_add (found, (gpointer) service);
    }

  return found;
}
