/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-cli-family.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "genkan-cli-escape.h"
#include "genkan-cli-passphrase.h"
#include "genkan-cli-records.h"
#include "genkan-cli.h"
#include "genkan-family-error.h"
#include "genkan-family-file.h"
#include "genkan-family-import.h"
#include "genkan-family-records.h"

typedef struct
{
  const char *path;
  char       *passphrase_path;
  char      **people;
  char       *now;
  gboolean    with_accounts;
  gboolean    dry_run;
  gboolean    replace;
} Options;

static void
store_result (GObject      *object,
              GAsyncResult *result,
              gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

/* Returns: (transfer full) (nullable): ids of the people with these names; %NULL after telling which one is nobody's */
static char **
find_people (GenkanRecords      *records,
             const char * const *names)
{
  GListModel *people = genkan_records_get_list (records, GENKAN_RECORD_PERSON);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      gboolean is_found = FALSE;

      for (guint k = 0; k < g_list_model_get_n_items (people); k++)
        {
          g_autoptr (GenkanRecord) person = g_list_model_get_item (people, k);

          if (g_strcmp0 (genkan_record_get_text (person, GENKAN_FIELD_NAME), names[i]) != 0)
            continue;
          g_strv_builder_add (ids, genkan_record_get_id (person));
          is_found = TRUE;
        }
      if (!is_found)
        {
          g_printerr ("genkan-cli: %s: %s\n", names[i], _("There is no person with this name."));
          return NULL;
        }
    }

  return g_strv_builder_end (ids);
}

/* Writes the family file and says how much is in it. */
static int
run_export (GenkanRecords *records,
            const Options *options,
            GDateTime     *now)
{
  const GenkanFamilyCost cost = GENKAN_FAMILY_COST;
  g_auto (GStrv) people = options->people != NULL ? find_people (records, (const char * const *) options->people) : NULL;
  GenkanFamilyChoice choice = { (const char * const *) people, options->with_accounts };
  g_autoptr (GenkanFamilyPassphrase) passphrase = NULL;
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (options->path);
  g_autoptr (GError) error = NULL;
  guint n_entries;
  int status;

  if (options->people != NULL && people == NULL)
    return GENKAN_CLI_USAGE;
  if (!genkan_cli_may_write (options->path, ".genkan-family"))
    return GENKAN_CLI_USAGE;
  passphrase = genkan_cli_read_passphrase (options->passphrase_path, TRUE, &status);
  if (passphrase == NULL)
    return status;

  content = genkan_family_pack (records, &choice, GENKAN_VERSION, now, &n_entries);
  genkan_family_file_write_async (file, content, passphrase, &cost, NULL, store_result, &result);
  if (!genkan_family_file_write_finish (file, wait_for (&result), &error))
    return genkan_cli_fail (g_error_matches (error, GENKAN_FAMILY_ERROR, GENKAN_FAMILY_ERROR_PASSPHRASE_SHORT) ? GENKAN_CLI_USAGE : GENKAN_CLI_UNREADABLE,
                            error->message);

  g_print (ngettext ("%u entry was written.\n", "%u entries were written.\n", n_entries), n_entries);
  g_print ("%s\n", _("Without the passphrase nobody can read the file, not even you. Tell it on another way than the file."));

  return GENKAN_CLI_OK;
}

static const char *
get_state (const GenkanFamilyRow *row)
{
  static const char * const states[] = { "new", "same", "different" };

  return row->may_keep ? states[row->state] : "refused";
}

/* state, kind, verdict now, service, purpose, address, name */
static void
print_row (const GenkanFamilyRow *row)
{
  GenkanRecordKind kind = genkan_record_get_kind (row->record);
  gboolean is_entry = kind == GENKAN_RECORD_ENTRY;
  const char *purpose = is_entry ? genkan_record_get_text (row->record, GENKAN_FIELD_PURPOSE) : NULL;
  const char *url = is_entry ? genkan_record_get_text (row->record, GENKAN_FIELD_URL) : NULL;
  const char *name = genkan_record_get_text (row->record, GENKAN_FIELD_NAME);

  printf ("%s\t%s\t%s\t%s\t%s\t", get_state (row), genkan_record_kind_to_token (kind), is_entry ? genkan_verdict_to_token (row->verdict) : "-",
          row->service != NULL ? row->service->id : "-", purpose != NULL ? purpose : "-");
  genkan_cli_put_escaped (url != NULL ? url : "-", stdout);
  putchar ('\t');
  genkan_cli_put_escaped (name != NULL ? name : "-", stdout);
  putchar ('\n');
}

static int
apply (GenkanFamilyImport *import,
       GenkanRecords      *records,
       GDateTime          *now)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_whole;
  guint n_kept;

  genkan_family_import_apply_async (import, now, NULL, store_result, &result);
  is_whole = genkan_family_import_apply_finish (import, wait_for (&result), &n_kept, &error);
  if (!genkan_records_is_kept (records)) /* it would end with this program */
    return genkan_cli_fail (GENKAN_CLI_UNAVAILABLE, _("The keyring did not open, so nothing was saved."));
  g_print (ngettext ("%u record was kept.\n", "%u records were kept.\n", n_kept), n_kept);
  if (is_whole)
    return GENKAN_CLI_OK;

  g_printerr ("genkan-cli: %s\n", error->message);

  return genkan_cli_fail (GENKAN_CLI_UNAVAILABLE, _("The rest is unchanged. Run the same again to go on."));
}

static GBytes *
read_content (const Options *options,
              int                          *status)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (options->path);
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (GenkanFamilyPassphrase) passphrase = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *content;

  /* what is no family file is told before anybody types */
  sealed = genkan_family_file_load (file, NULL, &error);
  if (sealed == NULL)
    {
      *status = genkan_cli_fail (GENKAN_CLI_UNREADABLE, error->message);
      return NULL;
    }
  passphrase = genkan_cli_read_passphrase (options->passphrase_path, FALSE, status);
  if (passphrase == NULL)
    return NULL;
  content = genkan_family_unseal (sealed, passphrase, NULL, &error);
  if (content == NULL)
    *status = genkan_cli_fail (GENKAN_CLI_UNREADABLE, error->message);

  return content;
}

/* Shows what the file would change, one line a record, and keeps it unless this is a dry run. */
static int
run_import (GenkanRecords *records,
            const Options *options,
            GDateTime     *now)
{
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autoptr (GenkanCatalog) catalog = NULL;
  g_autoptr (GenkanUrlCheck) check = NULL;
  g_autoptr (GenkanFamilyImport) import = NULL;
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  catalog = genkan_cli_load_catalog (&error);
  check = catalog != NULL ? genkan_url_check_new (catalog, NULL, &error) : NULL;
  if (check == NULL)
    return genkan_cli_fail (GENKAN_CLI_UNAVAILABLE, error->message);
  genkan_url_check_set_today (check, today);
  content = read_content (options, &status);
  if (content == NULL)
    return status;
  import = genkan_family_import_new (content, records, catalog, check, &error);
  if (import == NULL)
    return genkan_cli_fail (GENKAN_CLI_UNREADABLE, error->message);

  for (guint i = 0; i < genkan_family_import_get_n_rows (import); i++)
    {
      GenkanFamilyRow *row = genkan_family_import_get_row (import, i);

      if (options->replace && row->state == GENKAN_FAMILY_DIFFERENT)
        row->chosen = row->may_keep;
      print_row (row);
    }

  return options->dry_run ? GENKAN_CLI_OK : apply (import, records, now);
}

static GDateTime *
read_now (const char *text)
{
  g_autofree char *noon = text != NULL && strlen (text) == strlen ("2026-11-21") ? g_strconcat (text, "T12:00:00Z", NULL) : g_strdup (text);

  return noon != NULL ? g_date_time_new_from_iso8601 (noon, NULL) : g_date_time_new_now_utc ();
}

static int
run (const Options *options,
     int            argc,
     char         **argv)
{
  g_autoptr (GDateTime) now = read_now (options->now);
  g_autoptr (GenkanRecords) records = NULL;
  int status;

  if (argc != 3)
    return genkan_cli_fail (GENKAN_CLI_USAGE, _("Give one family file."));
  if (now == NULL)
    return genkan_cli_fail (GENKAN_CLI_USAGE, _("The date looks like 2026-11-21 or 2026-11-21T09:00:00Z."));
  records = genkan_cli_open_records (&status);
  if (records == NULL)
    return status;

  return g_str_equal (argv[1], "export") ? run_export (records, options, now) : run_import (records, options, now);
}

/** Whether the first word of the command line is one that genkan_cli_family() knows. */
gboolean
genkan_cli_is_family (int    argc,
                      char **argv)
{
  for (int i = 1; i < argc; i++)
    {
      if (*argv[i] != '-')
        return g_str_equal (argv[i], "export") || g_str_equal (argv[i], "import");
    }

  return FALSE;
}

/** `genkan-cli entries export FILE | import [--dry-run] FILE`: the family file. */
int
genkan_cli_family (int    argc,
                   char **argv)
{
  Options options = { 0 };
  const GOptionEntry entries[] = {
    { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &options.passphrase_path, N_("Its first line is the passphrase; else it is asked for"), N_("FILE") },
    { "person", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.people, N_("export: only this person; may be given several times"), N_("NAME") },
    { "with-accounts", 0, 0, G_OPTION_ARG_NONE, &options.with_accounts, N_("export: their accounts, too; never passwords"), NULL },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options.dry_run, N_("import: only show what would change"), NULL },
    { "replace", 0, 0, G_OPTION_ARG_NONE, &options.replace, N_("import: take the file's word where both differ"), NULL },
    { "now", 0, 0, G_OPTION_ARG_STRING, &options.now, N_("Judge by this day instead of today"), "ISO8601" },
    G_OPTION_ENTRY_NULL,
  };
  int status;

  if (genkan_cli_parse_options ("entries export [--person=NAME…] [--with-accounts] [--passphrase-file=FILE] FILE\n"
                                "       genkan-cli entries import [--dry-run] [--replace] [--passphrase-file=FILE] FILE",
                                entries, &argc, &argv, &status))
    {
      options.path = argc == 3 ? argv[2] : NULL;
      status = run (&options, argc, argv);
    }
  g_free (options.passphrase_path);
  g_strfreev (options.people);
  g_free (options.now);

  return status;
}
