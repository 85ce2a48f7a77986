/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-cli-entries.h"

#include <glib/gi18n.h>

#include "genkan-cli-family.h"
#include "genkan-cli-records.h"
#include "genkan-cli-result.h"

/* What was found is kept with the entry, when the keyring takes it; the answer itself does not depend on that. */
static void
note_result (GenkanCliEntries *entries,
             GenkanRecord     *entry,
             GenkanResult     *result)
{
  g_autoptr (GenkanRecord) draft = genkan_record_edit (entry);
  g_autoptr (GenkanRecord) saved = NULL;
  int status;

  if (!genkan_entry_gate_note (draft, result, entries->now, NULL))
    return;
  saved = genkan_cli_put_record (entries->records, draft, &status);
}

static void
say_what_changed (GenkanRecord *entry,
                  GenkanResult *result)
{
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *day = NULL;

  if (!genkan_entry_gate_was_better (entry, result))
    return;

  time = g_date_time_new_from_unix_utc (genkan_record_get_time (entry, GENKAN_FIELD_CHECKED));
  day = g_date_time_format (time, "%Y-%m-%d");
  g_printerr (_("genkan-cli: On %s this entry was official. The entry or the list was changed since.\n"), day);
}

/** Said whenever something is saved or opened that is on no list. */
void
genkan_cli_entries_say_unproved (void)
{
  g_printerr ("genkan-cli: %s\n", _("Genkan does not know whose address this is and cannot prove it. It is kept because you gave it."));
}

static int
run_check (GenkanCliEntries *entries,
           GenkanRecord     *entry)
{
  GenkanEntryGate gate;
  g_autoptr (GenkanResult) result = genkan_entry_gate_judge_saved (entries->check, entries->catalog, entry, &gate);

  if (entries->format == GENKAN_CLI_FORMAT_TSV)
    genkan_cli_entries_print_one (entries, entry);
  else if (entries->format == GENKAN_CLI_FORMAT_JSON)
    genkan_cli_print_json (result, TRUE);
  else
    genkan_cli_print_text (result, _("Entry"));
  say_what_changed (entry, result);
  if (gate != GENKAN_ENTRY_GATE_SHUT) /* else the next one to look has to be told as well */
    note_result (entries, entry, result);

  return genkan_verdict_exit_code (genkan_result_get_verdict (result));
}

static int
run_open (GenkanCliEntries *entries,
          GenkanRecord     *entry)
{
  GenkanEntryGate gate;
  g_autoptr (GenkanResult) result = genkan_entry_gate_judge_saved (entries->check, entries->catalog, entry, &gate);
  g_autoptr (GError) error = NULL;

  if (gate == GENKAN_ENTRY_GATE_SHUT)
    {
      genkan_cli_print_text (result, _("Entry"));
      say_what_changed (entry, result);
      genkan_cli_fail (0, _("This was not opened: the reasons are above."));
      return genkan_verdict_exit_code (genkan_result_get_verdict (result));
    }

  if (gate == GENKAN_ENTRY_GATE_UNPROVED)
    genkan_cli_entries_say_unproved ();
  if (!g_app_info_launch_default_for_uri (genkan_record_get_text (entry, GENKAN_FIELD_URL), NULL, &error))
    return genkan_cli_fail (GENKAN_CLI_UNAVAILABLE, _("No browser could be started. Is one installed?"));
  note_result (entries, entry, result);

  return GENKAN_CLI_OK;
}

static int
run_remove (GenkanCliEntries *entries,
            GenkanRecord     *entry)
{
  g_autoptr (GenkanRecord) removed = NULL;
  int status = GENKAN_CLI_OK;

  removed = genkan_cli_remove_record (entries->records, entry, &status);

  return status;
}

/* The commands that are about one saved entry. */
static const struct
{
  const char *name;
  int       (*run) (GenkanCliEntries *entries, GenkanRecord *entry);
} commands[] = {
  { "check", run_check },
  { "open", run_open },
  { "remove", run_remove },
};

static int
run_about_one (GenkanCliEntries *entries,
               const char       *command,
               const char       *id)
{
  g_autoptr (GenkanRecord) entry = NULL;
  int status = GENKAN_CLI_USAGE;

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (!g_str_equal (commands[i].name, command))
        continue;
      entry = genkan_cli_find_entry (entries->records, id, &status);
      return entry != NULL ? commands[i].run (entries, entry) : status;
    }

  return status;
}

static gboolean
is_command (int    argc,
            char **argv)
{
  if (argc == 2)
    return g_str_equal (argv[1], "list");
  if (argc != 3)
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (g_str_equal (commands[i].name, argv[1]))
        return TRUE;
    }

  return g_str_equal (argv[1], "add");
}

/** `genkan-cli entries list | add URL | remove ID | check ID | open ID | export FILE | import FILE` */
int
genkan_cli_entries (int    argc,
                    char **argv)
{
  g_autofree char *service = NULL;
  g_autofree char *purpose = NULL;
  g_autofree char *person = NULL;
  g_autofree char *format_name = NULL;
  g_autofree char *now = NULL;
  g_autofree char *today = NULL;
  const GOptionEntry options[] = {
    { "service", 0, 0, G_OPTION_ARG_STRING, &service, N_("add: which service it belongs to: id or name"), "ID" },
    { "purpose", 0, 0, G_OPTION_ARG_STRING, &purpose, N_("add: what it is for, such as bill or mypage"), N_("PURPOSE") },
    { "person", 0, 0, G_OPTION_ARG_STRING, &person, N_("add: whose entry it is"), N_("NAME") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_name, N_("text, json or tsv"), N_("FORMAT") },
    { "now", 0, 0, G_OPTION_ARG_STRING, &now, N_("Judge by this day instead of today"), "ISO8601" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GenkanCatalog) catalog = NULL;
  g_autoptr (GenkanUrlCheck) check = NULL;
  g_autoptr (GenkanRecords) records = NULL;
  g_autoptr (GError) error = NULL;
  GenkanCliEntries entries = { 0 };
  int status;

  if (genkan_cli_is_family (argc, argv))
    return genkan_cli_family (argc, argv);
  if (!genkan_cli_parse_options ("entries list [--format=text|json|tsv] | add URL [--service=ID] [--purpose=PURPOSE] [--person=NAME] "
                                 "| check ID | open ID | remove ID\n"
                                 "       genkan-cli entries export FILE | import [--dry-run] FILE", options, &argc, &argv, &status))
    return status;
  if (!genkan_cli_parse_format (format_name, &entries.format))
    return GENKAN_CLI_USAGE;
  if (!is_command (argc, argv))
    return genkan_cli_fail (GENKAN_CLI_USAGE, _("Say what to do with entries: list, add URL, check ID, open ID, remove ID, export FILE or import FILE."));
  today = genkan_cli_dup_today (now);
  if (today == NULL)
    return GENKAN_CLI_USAGE;

  catalog = genkan_cli_load_catalog (&error);
  if (catalog == NULL)
    return genkan_cli_fail (GENKAN_CLI_UNAVAILABLE, error->message);
  check = genkan_url_check_new (catalog, NULL, &error);
  if (check == NULL)
    return genkan_cli_fail (GENKAN_CLI_INTERNAL, error->message);
  genkan_url_check_set_today (check, today);
  records = genkan_cli_open_records (&status);
  if (records == NULL)
    return status;

  entries.catalog = catalog;
  entries.check = check;
  entries.records = records;
  entries.service = service;
  entries.purpose = purpose;
  entries.person = person;
  entries.now = g_get_real_time () / G_USEC_PER_SEC;

  if (g_str_equal (argv[1], "list"))
    return genkan_cli_entries_list (&entries);
  if (g_str_equal (argv[1], "add"))
    return genkan_cli_entries_add (&entries, argv[2]);

  return run_about_one (&entries, argv[1], argv[2]);
}
