/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <stdio.h>

#include "genkan-catalog.h"
#include "genkan-cli-lines.h"
#include "genkan-cli-login.h"
#include "genkan-cli.h"
#include "genkan-limits.h"
#include "genkan-login-identifier.h"

typedef struct
{
  GenkanLoginInspector *inspector;
  const char           *kind;
  GenkanCliFormat       format;
} Run;

static void
print_tsv (const GenkanLoginIdentifier *identifier,
           guint                        number)
{
  const char *comma = "";

  for (guint i = 0; i < GENKAN_LOGIN_N_ISSUES; i++)
    {
      if (genkan_login_identifier_has (identifier, (GenkanLoginIssue) i))
        {
          printf ("%s%s", comma, genkan_login_issue_to_token ((GenkanLoginIssue) i));
          comma = ",";
        }
    }
  printf ("%s\t%u\n", identifier->n_marks == 0 ? "none" : "", number);
}

/* Places, but never letters: what was typed stays where it came from. */
static void
print_json (const GenkanLoginIdentifier *identifier,
            guint                        number)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *json = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "line");
  json_builder_add_int_value (builder, number);
  json_builder_set_member_name (builder, "issues");
  json_builder_begin_array (builder);
  for (guint i = 0; i < identifier->n_marks; i++)
    {
      const GenkanLoginMark *mark = &identifier->marks[i];

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "issue");
      json_builder_add_string_value (builder, genkan_login_issue_to_token (mark->issue));
      json_builder_set_member_name (builder, "start");
      json_builder_add_int_value (builder, (gint64) mark->start);
      json_builder_set_member_name (builder, "length");
      json_builder_add_int_value (builder, (gint64) mark->length);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "kind");
  if (identifier->kind != NULL)
    json_builder_add_string_value (builder, identifier->kind->kind);
  else
    json_builder_add_null_value (builder);
  json_builder_set_member_name (builder, "looks-like");
  if (identifier->looks_like != NULL)
    json_builder_add_string_value (builder, identifier->looks_like);
  else
    json_builder_add_null_value (builder);
  json_builder_set_member_name (builder, "can-be-cleaned");
  json_builder_add_boolean_value (builder, identifier->clean != NULL);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json = json_generator_to_data (generator, NULL);
  g_print ("%s\n", json);
}

static void
print_text (const GenkanLoginIdentifier *identifier,
            guint                        number)
{
  g_print (_("Line %u\n"), number);
  if (identifier->n_marks == 0)
    g_print ("  %s\n", _("Nothing stands out in the way it is written."));
  for (guint i = 0; i < GENKAN_LOGIN_N_ISSUES; i++)
    {
      if (genkan_login_identifier_has (identifier, (GenkanLoginIssue) i))
        g_print ("  %s\n", genkan_login_issue_sentence ((GenkanLoginIssue) i));
    }
  if (identifier->looks_like != NULL)
    {
      g_print ("  ");
      g_print (_("It looks like: %s"), identifier->looks_like);
      g_print ("\n");
    }
}

static void
look_at_line (char     *line,
              guint     number,
              gpointer  data)
{
  const Run *run = data;
  g_autoptr (GenkanLoginIdentifier) identifier = genkan_login_inspector_look (run->inspector, run->kind, line);

  if (run->format == GENKAN_CLI_FORMAT_TSV)
    print_tsv (identifier, number);
  else if (run->format == GENKAN_CLI_FORMAT_JSON)
    print_json (identifier, number);
  else
    print_text (identifier, number);
}

/** `genkan-cli identifier [--service=ID] [--kind=KIND] [--format=…] --batch=FILE` */
int
genkan_cli_identifier (int    argc,
                       char **argv)
{
  g_autofree char *service_name = NULL;
  g_autofree char *kind = NULL;
  g_autofree char *batch = NULL;
  g_autofree char *format_name = NULL;
  g_autofree char *user_folder = g_build_filename (g_get_user_data_dir (), "genkan", "catalog", NULL);
  const GOptionEntry options[] = {
    { "service", 0, 0, G_OPTION_ARG_STRING, &service_name, N_("The service whose ID it is: id or name"), "ID" },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &kind, N_("Which of its IDs this door wants"), N_("KIND") },
    { "batch", 0, 0, G_OPTION_ARG_FILENAME, &batch, N_("A file with one ID a line; - is standard input"), N_("FILE") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_name, N_("text, json or tsv"), N_("FORMAT") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GenkanCatalog) catalog = NULL;
  g_autoptr (GenkanLoginInspector) inspector = NULL;
  g_autoptr (GError) error = NULL;
  const GenkanService *service = NULL;
  Run run = { 0 };
  int status;

  if (!genkan_cli_parse_options ("identifier [--service=ID] [--kind=KIND] [--format=text|json|tsv] --batch=FILE", options, &argc, &argv, &status))
    return status;
  if (!genkan_cli_parse_format (format_name, &run.format))
    return GENKAN_CLI_USAGE;
  /* Other programs and the history of the shell can read arguments. */
  if (batch == NULL || argc > 1)
    return genkan_cli_fail (GENKAN_CLI_USAGE, _("An ID is not given as an argument. Use --batch with a file, or with - for standard input."));
  if (format_name == NULL)
    run.format = GENKAN_CLI_FORMAT_TSV;

  catalog = genkan_catalog_new (user_folder, NULL, &error);
  if (catalog == NULL)
    return genkan_cli_fail (GENKAN_CLI_UNAVAILABLE, error->message);
  if (service_name != NULL && (service = genkan_catalog_find (catalog, service_name)) == NULL)
    return genkan_cli_fail (GENKAN_CLI_USAGE, _("The catalog has no such service. “genkan-cli catalog list” shows all."));
  inspector = genkan_login_inspector_new (catalog, service);
  if (kind != NULL && !genkan_login_inspector_has_kind (inspector, kind))
    return genkan_cli_fail (GENKAN_CLI_USAGE, _("The service has no such kind of ID. “genkan-cli catalog show” lists them."));

  run.inspector = inspector;
  run.kind = kind;

  return genkan_cli_for_each_line (batch, GENKAN_LIMIT_IDENTIFIER, look_at_line, &run);
}
