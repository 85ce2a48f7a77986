/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <stdio.h>
#include <string.h>

#include "genkan-catalog.h"
#include "genkan-cli-escape.h"
#include "genkan-cli-lines.h"
#include "genkan-cli-login.h"
#include "genkan-cli.h"
#include "genkan-limits.h"
#include "genkan-login-messages.h"
#include "genkan-text.h"

typedef struct
{
  GenkanLoginMessages *messages;
  const char          *service;
  GenkanCliFormat      format;
  guint                n_shown;
} Run;

static void
print_minutes (int minutes)
{
  if (minutes == GENKAN_LOGIN_NO_MINUTES)
    fputs ("-", stdout);
  else
    printf ("%d", minutes);
}

static void
print_tsv (const GenkanLoginMeaning *meaning,
           const char               *text)
{
  printf ("%s\t%s\t", genkan_login_cause_to_token (meaning->cause), genkan_login_cause_get_step (meaning->cause));
  print_minutes (genkan_login_cause_retry_from (meaning->cause));
  putchar ('\t');
  print_minutes (genkan_login_cause_retry_to (meaning->cause));
  putchar ('\t');
  genkan_cli_put_escaped (text, stdout);
  putchar ('\n');
}

static void
add_minutes (JsonBuilder *builder,
             const char  *name,
             int          minutes)
{
  json_builder_set_member_name (builder, name);
  if (minutes == GENKAN_LOGIN_NO_MINUTES)
    json_builder_add_null_value (builder);
  else
    json_builder_add_int_value (builder, minutes);
}

static void
add_text (JsonBuilder *builder,
          const char  *name,
          const char  *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
print_json (const GenkanLoginMeaning *meaning,
            const char               *text)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *json = NULL;
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  json_builder_begin_object (builder);
  add_text (builder, "text", valid);
  add_text (builder, "cause", genkan_login_cause_to_token (meaning->cause));
  add_text (builder, "meaning", genkan_login_cause_sentence (meaning->cause));
  json_builder_set_member_name (builder, "sure");
  json_builder_add_boolean_value (builder, meaning->is_sure);
  json_builder_set_member_name (builder, "second");
  if (meaning->second != GENKAN_LOGIN_CAUSE_UNKNOWN)
    json_builder_add_string_value (builder, genkan_login_cause_to_token (meaning->second));
  else
    json_builder_add_null_value (builder);
  add_text (builder, "first-step", genkan_login_cause_get_step (meaning->cause));
  add_text (builder, "advice", genkan_login_step_sentence (genkan_login_cause_get_step (meaning->cause)));
  add_minutes (builder, "retry-min", genkan_login_cause_retry_from (meaning->cause));
  add_minutes (builder, "retry-max", genkan_login_cause_retry_to (meaning->cause));
  add_minutes (builder, "said-minutes", meaning->minutes);
  json_builder_set_member_name (builder, "tries-left");
  if (meaning->tries_left >= 0)
    json_builder_add_int_value (builder, meaning->tries_left);
  else
    json_builder_add_null_value (builder);
  json_builder_set_member_name (builder, "words");
  json_builder_begin_array (builder);
  for (guint i = 0; i < meaning->n_words; i++)
    {
      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "start");
      json_builder_add_int_value (builder, (gint64) meaning->words[i].start);
      json_builder_set_member_name (builder, "length");
      json_builder_add_int_value (builder, (gint64) meaning->words[i].length);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json = json_generator_to_data (generator, NULL);
  g_print ("%s\n", json);
}

static void
print_text (Run                      *run,
            const GenkanLoginMeaning *meaning,
            const char               *text)
{
  g_autofree char *shown = genkan_text_for_display (text, GENKAN_LIMIT_QUOTE);

  if (run->n_shown++ > 0)
    g_print ("\n");
  g_print ("%s\n", shown);
  g_print ("  %s\n", genkan_login_cause_sentence (meaning->cause));
  if (meaning->cause != GENKAN_LOGIN_CAUSE_UNKNOWN && !meaning->is_sure)
    g_print ("  %s\n", _("This is not certain."));
  if (meaning->tries_left >= 0)
    g_print (ngettext ("  The screen says that %d try is left. Then the account may be locked.\n",
                       "  The screen says that %d tries are left. Then the account may be locked.\n", (gulong) meaning->tries_left),
             meaning->tries_left);
  if (meaning->minutes != GENKAN_LOGIN_NO_MINUTES)
    g_print (ngettext ("  The screen says to wait %d minute.\n", "  The screen says to wait %d minutes.\n", (gulong) meaning->minutes),
             meaning->minutes);
  g_print ("  %s\n", genkan_login_step_sentence (genkan_login_cause_get_step (meaning->cause)));
}

static void
read_text (Run        *run,
           const char *text)
{
  g_autoptr (GenkanLoginMeaning) meaning = genkan_login_messages_read (run->messages, text, run->service);

  if (run->format == GENKAN_CLI_FORMAT_TSV)
    print_tsv (meaning, text);
  else if (run->format == GENKAN_CLI_FORMAT_JSON)
    print_json (meaning, text);
  else
    print_text (run, meaning, text);
}

/* A line of a batch is one message; its line ends are written \n, as the output writes them. */
static void
read_line (char     *line,
           guint     number G_GNUC_UNUSED,
           gpointer  data)
{
  char *to = line;

  for (const char *p = line; *p != '\0'; p++)
    {
      if (p[0] == '\\' && (p[1] == 'n' || p[1] == 't' || p[1] == '\\'))
        {
          p++;
          *to++ = *p == 'n' ? '\n' : *p == 't' ? '\t' : '\\';
        }
      else
        {
          *to++ = *p;
        }
    }
  *to = '\0';
  read_text (data, line);
}

/** `genkan-cli error-text [--service=ID] [--format=…] (TEXT… | --batch=FILE)` */
int
genkan_cli_error_text (int    argc,
                       char **argv)
{
  g_autofree char *service_name = NULL;
  g_autofree char *batch = NULL;
  g_autofree char *format_name = NULL;
  g_autofree char *user_folder = g_build_filename (g_get_user_data_dir (), "genkan", "catalog", NULL);
  const GOptionEntry options[] = {
    { "service", 0, 0, G_OPTION_ARG_STRING, &service_name, N_("The service whose screen it was: id or name"), "ID" },
    { "batch", 0, 0, G_OPTION_ARG_FILENAME, &batch, N_("A file with one message a line; - is standard input"), N_("FILE") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_name, N_("text, json or tsv"), N_("FORMAT") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GenkanCatalog) catalog = NULL;
  g_autoptr (GenkanLoginMessages) messages = NULL;
  g_autoptr (GError) error = NULL;
  Run run = { 0 };
  int status;

  if (!genkan_cli_parse_options ("error-text [--service=ID] [--format=text|json|tsv] (TEXT… | --batch=FILE)", options, &argc, &argv, &status))
    return status;
  if (!genkan_cli_parse_format (format_name, &run.format))
    return GENKAN_CLI_USAGE;
  if ((argc < 2) == (batch == NULL))
    return genkan_cli_fail (GENKAN_CLI_USAGE, _("Give the words of the screen, or a file with --batch."));
  if (batch != NULL && format_name == NULL)
    run.format = GENKAN_CLI_FORMAT_TSV;

  if (service_name != NULL)
    {
      const GenkanService *service;

      catalog = genkan_catalog_new (user_folder, NULL, &error);
      if (catalog == NULL)
        return genkan_cli_fail (GENKAN_CLI_UNAVAILABLE, error->message);
      service = genkan_catalog_find (catalog, service_name);
      if (service == NULL)
        return genkan_cli_fail (GENKAN_CLI_USAGE, _("The catalog has no such service. “genkan-cli catalog list” shows all."));
      run.service = service->id;
    }
  messages = genkan_login_messages_new_bundled (&error);
  if (messages == NULL)
    return genkan_cli_fail (GENKAN_CLI_INTERNAL, error->message);

  run.messages = messages;
  if (batch != NULL)
    return genkan_cli_for_each_line (batch, GENKAN_LIMIT_SCREEN_WORDS, read_line, &run);
  for (int i = 1; i < argc; i++)
    read_text (&run, argv[i]);

  return GENKAN_CLI_OK;
}
