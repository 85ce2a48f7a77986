/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-catalog-claims-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-text.h"

/* Tables from a text to the service that claimed it; the services have to outlive them. */
struct _GenkanCatalogClaims
{
  GHashTable *ids;
  GHashTable *names;
  GHashTable *domains;
  GHashTable *parents;
};

GenkanCatalogClaims *
_genkan_catalog_claims_new (void)
{
  GenkanCatalogClaims *claims = g_new0 (GenkanCatalogClaims, 1);

  claims->ids = g_hash_table_new (g_str_hash, g_str_equal);
  claims->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  claims->domains = g_hash_table_new (g_str_hash, g_str_equal);
  claims->parents = g_hash_table_new (g_str_hash, g_str_equal);

  return claims;
}

void
_genkan_catalog_claims_free (GenkanCatalogClaims *claims)
{
  g_hash_table_unref (claims->ids);
  g_hash_table_unref (claims->names);
  g_hash_table_unref (claims->domains);
  g_hash_table_unref (claims->parents);
  g_free (claims);
}

static const char *
parent_of (const char *domain)
{
  const char *dot = strchr (domain, '.');

  return dot != NULL ? dot + 1 : NULL;
}

/**
 * _genkan_catalog_claims_add:
 * @service: (not nullable): has to outlive @claims
 */
void
_genkan_catalog_claims_add (GenkanCatalogClaims *claims,
                            const GenkanService *service)
{
  const char *names[] = { service->id, service->name_ja, service->name_en };

  g_hash_table_insert (claims->ids, (gpointer) service->id, (gpointer) service);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_hash_table_insert (claims->names, genkan_text_fold (names[i]), (gpointer) service);
  for (guint i = 0; service->aliases[i] != NULL; i++)
    g_hash_table_insert (claims->names, genkan_text_fold (service->aliases[i]), (gpointer) service);

  for (guint i = 0; service->official_domains[i] != NULL; i++)
    {
      g_hash_table_insert (claims->domains, (gpointer) service->official_domains[i], (gpointer) service);
      for (const char *p = parent_of (service->official_domains[i]); p != NULL; p = parent_of (p))
        g_hash_table_insert (claims->parents, (gpointer) p, (gpointer) service);
    }
}

static const GenkanService *
domain_taken_by (GenkanCatalogClaims *claims,
                 const GenkanService *service,
                 const char          *domain)
{
  const GenkanService *other;

  for (const char *d = domain; d != NULL; d = parent_of (d))
    {
      other = g_hash_table_lookup (claims->domains, d);
      if (other != NULL && !genkan_service_same_operator (other, service))
        return other;
    }

  other = g_hash_table_lookup (claims->parents, domain);
  if (other != NULL && !genkan_service_same_operator (other, service))
    return other;

  return NULL;
}

static void
test_name (GenkanCatalogClaims *claims,
           GenkanCatalogReport *report,
           const char          *where,
           const char          *name)
{
  g_autofree char *folded = genkan_text_fold (name);
  const GenkanService *other = g_hash_table_lookup (claims->names, folded);

  if (*folded == '\0')
    _genkan_catalog_report_take (report, where, g_strdup (_("This name has no letters. Nobody could find it.")));
  else if (other != NULL)
    _genkan_catalog_report_take (report, where,
                                 g_strdup_printf (_("The service “%s” already has this name. Choose another one."), other->id));
}

/**
 * _genkan_catalog_claims_test:
 *
 * Whether nobody before @service has claimed its id, names and domains. Services of one group may share domains.
 */
gboolean
_genkan_catalog_claims_test (GenkanCatalogClaims *claims,
                             const GenkanService *service,
                             GenkanCatalogReport *report)
{
  guint before = report->n;

  if (g_hash_table_contains (claims->ids, service->id))
    _genkan_catalog_report_take (report, "id", g_strdup (_("Another service already has this id. Choose another one.")));

  test_name (claims, report, "id", service->id);
  test_name (claims, report, "name_ja", service->name_ja);
  test_name (claims, report, "name_en", service->name_en);
  for (guint i = 0; service->aliases[i] != NULL; i++)
    {
      g_autofree char *where = g_strdup_printf ("aliases[%u]", i);

      test_name (claims, report, where, service->aliases[i]);
    }

  for (guint i = 0; service->official_domains[i] != NULL; i++)
    {
      const GenkanService *other = domain_taken_by (claims, service, service->official_domains[i]);
      g_autofree char *where = g_strdup_printf ("official_domains[%u]", i);

      if (other != NULL)
        _genkan_catalog_report_take (report, where,
                                     g_strdup_printf (_("This domain already belongs to the service “%s”. If one company runs both, give both the same “group”."), other->id));
    }

  return report->n == before;
}

/* Whether the longest claimed domain above @host belongs to the same group. */
static gboolean
is_of_group (GenkanCatalogClaims *claims,
             const GenkanService *service,
             const char          *host)
{
  for (const char *d = host; d != NULL; d = parent_of (d))
    {
      const GenkanService *owner = g_hash_table_lookup (claims->domains, d);

      if (owner != NULL)
        return genkan_service_same_operator (owner, service);
    }

  return FALSE;
}

/**
 * _genkan_catalog_claims_test_places:
 * @places: (element-type GenkanFactPlace): hosts in the facts of @service that are not its own
 *
 * To be called when all services that could own them have been added.
 */
gboolean
_genkan_catalog_claims_test_places (GenkanCatalogClaims *claims,
                                    const GenkanService *service,
                                    GPtrArray           *places,
                                    GenkanCatalogReport *report)
{
  guint before = report->n;

  for (guint i = 0; i < places->len; i++)
    {
      const GenkanFactPlace *place = g_ptr_array_index (places, i);

      if (!is_of_group (claims, service, place->host))
        _genkan_catalog_report_take (report, place->where,
                                     g_strdup (_("This address is not on one of the official domains. Correct it, or add the domain if a second source confirms it.")));
    }

  return report->n == before;
}
