/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-cli-message.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <stdio.h>
#include <string.h>

#include "genkan-cli-escape.h"
#include "genkan-cli-message-keys.h"
#include "genkan-cli-message-story.h"
#include "genkan-cli-result.h"
#include "genkan-cli.h"
#include "genkan-limits.h"
#include "genkan-message-check.h"
#include "genkan-message-read.h"
#include "genkan-text.h"

#define SMALL_FILE (256 * 1024)

typedef struct
{
  GenkanMessageCheck  *check;
  GenkanMessageKeys    keys;
  const GenkanService *service;
  const char          *sender;
  gboolean             ask_keys;
  GenkanCliRequestLog *log;
  gboolean             tell_story;
  GenkanPlaces        *places;
  GenkanCliFormat      format;
  guint                n_shown;
  GenkanVerdict        worst;
} Run;

/* Returns: (transfer full) (nullable): the whole file, or %NULL when it is unreadable or larger than the limit */
static GBytes *
read_file (const char *path)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GMappedFile) mapped = NULL;
  g_autoptr (GByteArray) bytes = NULL;
  GStatBuf info;
  guint8 chunk[65536];
  char *content;
  size_t n;

  if (!g_str_equal (path, "-"))
    {
      /* the usual small one is read faster than it is mapped */
      if (g_stat (path, &info) == 0 && S_ISREG (info.st_mode) && info.st_size <= SMALL_FILE)
        return g_file_get_contents (path, &content, &n, NULL) ? g_bytes_new_take (content, n) : NULL;

      mapped = g_mapped_file_new (path, FALSE, NULL);
      return mapped != NULL && g_mapped_file_get_length (mapped) <= GENKAN_LIMIT_MESSAGE ? g_mapped_file_get_bytes (mapped) : NULL;
    }

  bytes = g_byte_array_new ();
  while ((n = fread (chunk, 1, sizeof chunk, stdin)) > 0)
    {
      if (bytes->len + n > GENKAN_LIMIT_MESSAGE)
        return NULL;
      g_byte_array_append (bytes, chunk, (guint) n);
    }

  return ferror (stdin) ? NULL : g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static GHashTable *
read_dns_records (const char *path)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GHashTable) records = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GList) names = NULL;
  JsonNode *root;

  if (!json_parser_load_from_file (parser, path, NULL))
    return NULL;
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return NULL;

  names = json_object_get_members (json_node_get_object (root));
  for (GList *l = names; l != NULL; l = l->next)
    {
      JsonNode *value = json_object_get_member (json_node_get_object (root), l->data);

      if (JSON_NODE_HOLDS_VALUE (value) && json_node_get_value_type (value) == G_TYPE_STRING)
        g_hash_table_insert (records, g_ascii_strdown (l->data, -1), json_node_dup_string (value));
    }

  return g_steal_pointer (&records);
}

static void
print_tsv (GenkanResult  *result,
           GenkanMessage *message,
           const char    *path)
{
  const char *service = genkan_result_get_service_id (result);
  const char *domain = genkan_message_get_from_domain (message);

  printf ("%s\t%s\t", genkan_verdict_to_token (genkan_result_get_verdict (result)), service != NULL ? service : "-");
  genkan_cli_put_escaped (domain != NULL ? domain : "-", stdout);
  putchar ('\t');
  for (guint i = 0; i < genkan_result_get_n_findings (result); i++)
    printf ("%s%s", i > 0 ? "," : "", genkan_finding_get_id (genkan_result_get_finding (result, i)));
  if (genkan_result_get_n_findings (result) == 0)
    putchar ('-');
  putchar ('\t');
  genkan_cli_put_escaped (path, stdout);
  putchar ('\n');
}

static void
check_message (Run           *run,
               GenkanMessage *message,
               const char    *path)
{
  g_autoptr (GenkanResult) result = NULL;
  GenkanVerdict verdict;

  if (run->ask_keys)
    genkan_cli_message_ask_keys (message, &run->keys, run->log);
  result = genkan_message_check_run (run->check, message, &run->keys, run->service);
  verdict = genkan_result_get_verdict (result);
  if (run->format == GENKAN_CLI_FORMAT_TSV)
    {
      print_tsv (result, message, path);
    }
  else if (run->format == GENKAN_CLI_FORMAT_JSON)
    {
      genkan_cli_print_json (result, TRUE);
    }
  else
    {
      if (run->n_shown > 0)
        g_print ("\n");
      genkan_cli_print_text (result, _("Message"));
      if (run->tell_story)
        genkan_cli_print_story (message, &run->keys, run->places);
    }

  run->n_shown++;
  if (genkan_verdict_severity (verdict) > genkan_verdict_severity (run->worst))
    run->worst = verdict;
}

/* Returns: %FALSE when the file could not be read; that was said */
static gboolean
check_file (Run        *run,
            const char *path)
{
  g_autoptr (GBytes) bytes = read_file (path);
  g_autoptr (GPtrArray) messages = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *shown = g_filename_display_name (path);

  if (bytes == NULL)
    {
      g_printerr ("genkan-cli: %s: %s\n", shown, _("This file cannot be read, or it is too large."));
      return FALSE;
    }

  if (run->sender != NULL)
    {
      gsize length;
      const char *data = g_bytes_get_data (bytes, &length);
      g_autofree char *text = g_utf8_make_valid (data != NULL ? data : "", (gssize) length);
      GenkanMessage *message = genkan_message_read_text (text, run->sender, &error);

      messages = g_ptr_array_new_with_free_func ((GDestroyNotify) genkan_message_unref);
      if (message != NULL)
        g_ptr_array_add (messages, message);
    }
  else
    {
      messages = genkan_message_read_bytes (bytes, &error);
    }

  if (error != NULL)
    {
      genkan_text_remove_phrase_marks (error->message);
      g_printerr ("genkan-cli: %s: %s\n", shown, error->message);
      return FALSE;
    }

  for (guint i = 0; i < messages->len; i++)
    check_message (run, g_ptr_array_index (messages, i), path);

  return TRUE;
}

static GDateTime *
read_now (const char *text)
{
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  g_autofree char *day = text != NULL && strlen (text) == 10 ? g_strconcat (text, "T12:00:00", NULL) : NULL;

  return text != NULL ? g_date_time_new_from_iso8601 (day != NULL ? day : text, local) : g_date_time_new_now_local ();
}

/** `genkan-cli message [--sender=TEXT] [--feed=FILE] [--dns] [--dns-records=JSON] [--smime-ca=PEM] [--now=ISO8601] [--helper] [--format=…] FILE…` */
int
genkan_cli_message (int    argc,
                    char **argv)
{
  Run run = { .worst = GENKAN_VERDICT_OFFICIAL };
  g_autofree char *service_name = NULL;
  g_autofree char *sender = NULL;
  g_autofree char *feed_path = NULL;
  g_autofree char *dns_path = NULL;
  g_autofree char *ca_path = NULL;
  g_autofree char *now_text = NULL;
  g_autofree char *format_name = NULL;
  const GOptionEntry options[] = {
    { "service", 0, 0, G_OPTION_ARG_STRING, &service_name, N_("Which service it claims to be: id or name"), "ID" },
    { "sender", 0, 0, G_OPTION_ARG_STRING, &sender, N_("The sender of a text, as the telephone shows it"), N_("TEXT") },
    { "feed", 0, 0, G_OPTION_ARG_FILENAME, &feed_path, N_("List of reported addresses made by “feed build”"), N_("FILE") },
    { "dns", 0, 0, G_OPTION_ARG_NONE, &run.ask_keys, N_("Ask the name server of this network for keys of digital seals (DKIM)"), NULL },
    { "dns-records", 0, 0, G_OPTION_ARG_FILENAME, &dns_path, N_("Keys of digital seals (DKIM) instead of the network"), "JSON" },
    { "smime-ca", 0, 0, G_OPTION_ARG_FILENAME, &ca_path, N_("A further authority for signatures"), "PEM" },
    { "helper", 0, 0, G_OPTION_ARG_NONE, &run.tell_story, N_("Tell how a mail was delivered, and what confirms its sender (text only)"), NULL },
    { "now", 0, 0, G_OPTION_ARG_STRING, &now_text, N_("The date to judge by"), "ISO8601" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_name, N_("text, json or tsv"), N_("FORMAT") },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GenkanCliRequestLog) log = { NULL, FALSE };
  g_autoptr (GenkanCatalog) catalog = NULL;
  g_autoptr (GenkanUrlFeed) feed = NULL;
  g_autoptr (GenkanUrlCheck) url_check = NULL;
  g_autoptr (GenkanMessageCheck) check = NULL;
  g_autoptr (GHashTable) dns_records = NULL;
  g_autoptr (GHashTable) dns_missing = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GBytes) roots = NULL;
  g_autoptr (GenkanPlaces) places = NULL;
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (GError) error = NULL;
  gboolean all_read = TRUE;
  int status;

  if (!genkan_cli_parse_options ("message [--sender=TEXT] [--feed=FILE] [--dns] [--dns-records=JSON] [--smime-ca=PEM] [--now=ISO8601] [--helper] [--format=text|json|tsv] FILE…",
                                 options, &argc, &argv, &status))
    return status;
  if (!genkan_cli_parse_format (format_name, &run.format))
    return GENKAN_CLI_USAGE;
  if (argc < 2)
    return genkan_cli_fail (GENKAN_CLI_USAGE, _("Give one or more files with messages; - is standard input."));
  now = read_now (now_text);
  if (now == NULL)
    return genkan_cli_fail (GENKAN_CLI_USAGE, _("The date looks like 2026-11-21 or 2026-11-21T09:00:00Z."));

  catalog = genkan_cli_load_catalog (&error);
  if (catalog == NULL)
    return genkan_cli_fail (GENKAN_CLI_UNAVAILABLE, error->message);
  if (service_name != NULL && (run.service = genkan_catalog_find (catalog, service_name)) == NULL)
    return genkan_cli_fail (GENKAN_CLI_USAGE, _("The catalog has no such service. “genkan-cli catalog list” shows all."));
  if (dns_path != NULL && (dns_records = read_dns_records (dns_path)) == NULL)
    return genkan_cli_fail (GENKAN_CLI_UNREADABLE, _("The file with the keys cannot be read."));
  if (dns_records == NULL)
    dns_records = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (ca_path != NULL && (roots = read_file (ca_path)) == NULL)
    return genkan_cli_fail (GENKAN_CLI_UNREADABLE, _("The file with the authority cannot be read."));

  if (feed_path != NULL && (feed = genkan_url_feed_open (feed_path, &error)) == NULL)
    return genkan_cli_fail (GENKAN_CLI_UNREADABLE, error->message);
  url_check = genkan_url_check_new (catalog, feed, &error);
  check = url_check != NULL ? genkan_message_check_new (catalog, url_check, &error) : NULL;
  if (check == NULL)
    return genkan_cli_fail (GENKAN_CLI_INTERNAL, error->message);

  run.check = check;
  run.log = &log;
  run.places = places = run.tell_story ? genkan_cli_open_places () : NULL;
  run.sender = sender;
  run.keys = (GenkanMessageKeys) { .dns_records = dns_records, .dns_missing = dns_missing, .smime_roots = roots, .system_roots = TRUE, .now = now };
  for (int i = 1; i < argc; i++)
    all_read = check_file (&run, argv[i]) && all_read;

  return all_read ? genkan_verdict_exit_code (run.worst) : GENKAN_CLI_UNREADABLE;
}
