/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-cli-catalog.h"

#include <glib/gi18n.h>

#include "genkan-catalog-validate.h"
#include "genkan-cli-catalog-contacts.h"
#include "genkan-cli-catalog-facts.h"
#include "genkan-cli.h"
#include "genkan-freshness.h"
#include "genkan-service-json.h"

static void
print_node (JsonNode *node)
{
  g_autofree char *text = json_to_string (node, TRUE);

  g_print ("%s\n", text);
}

static void
list_json (GenkanCatalog *catalog)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < genkan_catalog_get_n_services (catalog); i++)
    json_array_add_element (array, genkan_service_to_json (genkan_catalog_get_service (catalog, i), NULL));

  json_node_take_array (node, array);
  print_node (node);
}

/* No field holds a tab or a new line: the validator refuses everything invisible. */
static void
print_tsv (const GenkanService *service)
{
  g_autofree char *domains = g_strjoinv (",", (char **) service->official_domains);

  g_print ("%s\t%s\t%s\t%s\t%s\t%s\n", service->id, service->name_ja, service->name_en, service->category,
           domains, service->date);
}

static void
list_lines (GenkanCatalog   *catalog,
            GenkanCliFormat  format)
{
  for (guint i = 0; i < genkan_catalog_get_n_services (catalog); i++)
    {
      const GenkanService *service = genkan_catalog_get_service (catalog, i);

      if (format == GENKAN_CLI_FORMAT_TSV)
        print_tsv (service);
      else
        g_print ("%-24s %s\n", service->id, genkan_service_get_name (service));
    }
}

static int
run_list (GenkanCliFormat format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanCatalog) catalog = genkan_cli_load_catalog (&error);

  if (catalog == NULL)
    return genkan_cli_fail (GENKAN_CLI_UNAVAILABLE, error->message);

  if (format == GENKAN_CLI_FORMAT_JSON)
    list_json (catalog);
  else
    list_lines (catalog, format);

  return GENKAN_CLI_OK;
}

static void
print_list (const char         *title,
            const char * const *list)
{
  if (*list == NULL)
    return;

  g_print ("\n%s\n", title);
  for (guint i = 0; list[i] != NULL; i++)
    g_print ("  %s\n", list[i]);
}

static void
print_service (GenkanCatalog       *catalog,
               const GenkanService *service,
               const char          *today)
{
  g_print ("%s (%s)\n", genkan_service_get_name (service), service->id);
  g_print (_("Facts last checked on %s"), service->date);
  g_print ("\n");
  if (genkan_is_old (service->date, today))
    g_print ("%s\n", _("That is more than half a year ago. Something may have changed since."));

  if (service->n_entries > 0)
    g_print ("\n%s\n", _("Official entries"));
  for (guint i = 0; i < service->n_entries; i++)
    g_print ("  %s  %s\n", service->entries[i].url, genkan_entry_get_label (&service->entries[i]));

  print_list (_("Official domains"), service->official_domains);
  print_list (_("Said to be official, but not confirmed"), service->candidate_domains);
  print_list (_("Places where other people publish, or that lead elsewhere"), service->shared_hosts);
  print_list (_("Domains that its mail comes from"), service->sender_domains);
  print_list (_("Mail domains of its customers, which prove nothing"), service->customer_mail_domains);
  genkan_cli_catalog_print_facts (genkan_catalog_get_facts (catalog, service));
  print_list (_("Other names"), service->aliases);
  print_list (_("Sources of the addresses"), service->sources);
}

static int
run_show (const char      *name,
          const char      *today,
          GenkanCliFormat  format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanCatalog) catalog = genkan_cli_load_catalog (&error);
  const GenkanService *service;

  if (catalog == NULL)
    return genkan_cli_fail (GENKAN_CLI_UNAVAILABLE, error->message);

  service = genkan_catalog_find (catalog, name);
  if (service == NULL)
    return genkan_cli_fail (GENKAN_CLI_USAGE, _("The catalog has no such service. “genkan-cli catalog list” shows all."));

  if (format == GENKAN_CLI_FORMAT_TEXT)
    {
      print_service (catalog, service, today);
    }
  else if (format == GENKAN_CLI_FORMAT_TSV)
    {
      print_tsv (service);
    }
  else
    {
      g_autoptr (JsonNode) node = genkan_service_to_json (service, genkan_catalog_get_facts (catalog, service));

      print_node (node);
    }

  return GENKAN_CLI_OK;
}

static int
run_contacts (const char      *harm,
              GenkanCliFormat  format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanCatalog) catalog = genkan_cli_load_catalog (&error);

  if (catalog == NULL)
    return genkan_cli_fail (GENKAN_CLI_UNAVAILABLE, error->message);

  return genkan_cli_catalog_print_contacts (catalog, harm, format);
}

static int
run_validate (char **paths)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanCatalog) catalog = genkan_catalog_new (NULL, NULL, &error);
  g_autoptr (GenkanCatalogSource) source = genkan_catalog_source_new ();
  g_autoptr (GPtrArray) problems = NULL;

  if (catalog == NULL)
    return genkan_cli_fail (GENKAN_CLI_UNAVAILABLE, error->message);

  for (guint i = 0; paths[i] != NULL; i++)
    {
      if (!genkan_catalog_source_add (source, paths[i], &error))
        return genkan_cli_fail (GENKAN_CLI_UNREADABLE, error->message);
    }

  problems = genkan_catalog_source_check (source, catalog);
  for (guint i = 0; i < problems->len; i++)
    g_printerr ("%s\n", (const char *) g_ptr_array_index (problems, i));

  return problems->len == 0 ? GENKAN_CLI_OK : GENKAN_CLI_UNREADABLE;
}

/** `genkan-cli catalog list | show ID | contacts [--kind=KIND] | validate FILE…` */
int
genkan_cli_catalog (int    argc,
                    char **argv)
{
  g_autofree char *format_name = NULL;
  g_autofree char *harm = NULL;
  g_autofree char *now = NULL;
  g_autofree char *today = NULL;
  const GOptionEntry options[] = {
    { "kind", 0, 0, G_OPTION_ARG_STRING, &harm, N_("With “contacts”: only those for this kind of harm"), N_("KIND") },
    { "now", 0, 0, G_OPTION_ARG_STRING, &now, N_("Judge by this day instead of today"), "ISO8601" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_name, N_("text, json or tsv"), N_("FORMAT") },
    G_OPTION_ENTRY_NULL,
  };
  GenkanCliFormat format;
  int status;

  if (!genkan_cli_parse_options ("catalog [--format=text|json|tsv] list | show ID | contacts [--kind=KIND] | validate FILE…",
                                 options, &argc, &argv, &status))
    return status;
  if (!genkan_cli_parse_format (format_name, &format))
    return GENKAN_CLI_USAGE;
  today = genkan_cli_dup_today (now);
  if (today == NULL)
    return GENKAN_CLI_USAGE;

  if (argc == 2 && g_str_equal (argv[1], "list"))
    return run_list (format);
  if (argc == 3 && g_str_equal (argv[1], "show"))
    return run_show (argv[2], today, format);
  if (argc == 2 && g_str_equal (argv[1], "contacts"))
    return run_contacts (harm, format);
  if (argc >= 3 && g_str_equal (argv[1], "validate"))
    return run_validate (argv + 2);

  return genkan_cli_fail (GENKAN_CLI_USAGE, _("Say what to do: list, show ID, contacts, or validate FILE…"));
}
