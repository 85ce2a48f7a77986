/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-cli-opinion.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-cli-opinion-show.h"
#include "genkan-cli.h"
#include "genkan-error.h"
#include "genkan-file.h"
#include "genkan-limits.h"
#include "genkan-message-check.h"
#include "genkan-message-read.h"
#include "genkan-text.h"
#include "genkan-opinion-file.h"

/* What all three need. */
typedef struct
{
  char           *service_name;
  char           *message_path;
  char           *sender;
  char          **tried;
  char           *step;
  char           *entry;
  char           *now_text;
  char           *format_name;
  GDateTime      *now;
  GenkanCatalog  *catalog;
  GenkanUrlCheck *check;
} Run;

typedef struct
{
  GMainLoop     *loop;
  GenkanOpinion *opinion;
  gboolean       is_written;
  GError        *error;
} Waiting;

static void
clear_run (Run *run)
{
  g_free (run->service_name);
  g_free (run->message_path);
  g_free (run->sender);
  g_strfreev (run->tried);
  g_free (run->step);
  g_free (run->entry);
  g_free (run->now_text);
  g_free (run->format_name);
  g_clear_pointer (&run->now, g_date_time_unref);
  g_clear_pointer (&run->catalog, genkan_catalog_unref);
  g_clear_pointer (&run->check, genkan_url_check_unref);
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Waiting *waiting = data;

  waiting->opinion = genkan_opinion_read_finish (G_FILE (source), result, &waiting->error);
  g_main_loop_quit (waiting->loop);
}

static void
on_written (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Waiting *waiting = data;

  waiting->is_written = genkan_opinion_write_finish (G_FILE (source), result, &waiting->error);
  g_main_loop_quit (waiting->loop);
}

static GenkanOpinion *
read_opinion (const char  *path,
              GError     **error)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  Waiting waiting = { .loop = loop };

  genkan_opinion_read_async (file, NULL, on_read, &waiting);
  g_main_loop_run (loop);
  if (waiting.error != NULL)
    g_propagate_error (error, waiting.error);

  return waiting.opinion;
}

static int
write_opinion (GenkanOpinion *opinion,
               const char    *path)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  Waiting waiting = { .loop = loop };

  if (!genkan_cli_may_write (path, ".genkan-opinion"))
    return GENKAN_CLI_USAGE;

  genkan_opinion_write_async (opinion, file, NULL, on_written, &waiting);
  g_main_loop_run (loop);
  error = waiting.error;

  return waiting.is_written ? GENKAN_CLI_OK : genkan_cli_fail (GENKAN_CLI_UNREADABLE, error->message);
}

static GenkanOpinion *
ask_about_address (Run                 *run,
                   const char          *address,
                   const GenkanService *service)
{
  g_autoptr (GenkanResult) result = genkan_url_check_run (run->check, address, service);

  return genkan_opinion_new_for_address (result, GENKAN_VERSION, run->now);
}

static GenkanMessage *
read_message (Run     *run,
              GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (run->message_path);
  g_autoptr (GBytes) bytes = genkan_file_load (file, GENKAN_LIMIT_MESSAGE, NULL, error);
  g_autoptr (GPtrArray) messages = NULL;
  g_autoptr (GError) local = NULL;
  g_autofree char *text = NULL;

  if (bytes == NULL)
    return NULL;
  if (run->sender != NULL)
    {
      text = g_utf8_make_valid (g_bytes_get_size (bytes) > 0 ? g_bytes_get_data (bytes, NULL) : "", (gssize) g_bytes_get_size (bytes));
      return genkan_message_read_text (text, run->sender, error);
    }

  messages = genkan_message_read_bytes (bytes, &local);
  if (messages == NULL)
    {
      genkan_text_remove_phrase_marks (local->message);
      g_propagate_error (error, g_steal_pointer (&local));
    }

  return messages != NULL ? genkan_message_ref (g_ptr_array_index (messages, 0)) : NULL;
}

static GenkanOpinion *
ask_about_message (Run                  *run,
                   const GenkanService  *service,
                   GError              **error)
{
  g_autoptr (GenkanMessage) message = read_message (run, error);
  g_autoptr (GenkanMessageCheck) check = message != NULL ? genkan_message_check_new (run->catalog, run->check, error) : NULL;
  g_autoptr (GenkanResult) result = NULL;
  GenkanMessageKeys keys = { NULL, NULL, TRUE, run->now };

  if (check == NULL)
    return NULL;
  result = genkan_message_check_run (check, message, &keys, service);

  return genkan_opinion_new_for_message (result, message, GENKAN_VERSION, run->now);
}

static int
make (Run   *run,
      int    argc,
      char **argv)
{
  const GenkanService *service = NULL;
  g_autoptr (GenkanOpinion) opinion = NULL;
  g_autoptr (GError) error = NULL;
  gboolean has_message = run->message_path != NULL;

  if (argc != (has_message ? 3 : 4))
    return genkan_cli_fail (GENKAN_CLI_USAGE, _("Give the file to write, and an address or --message=FILE."));
  if (run->service_name != NULL && (service = genkan_catalog_find (run->catalog, run->service_name)) == NULL)
    return genkan_cli_fail (GENKAN_CLI_USAGE, _("The catalog has no such service. “genkan-cli catalog list” shows all."));

  opinion = has_message ? ask_about_message (run, service, &error) : ask_about_address (run, argv[3], service);
  if (opinion == NULL)
    return genkan_cli_fail (GENKAN_CLI_UNREADABLE, error->message);
  for (guint i = 0; run->tried != NULL && run->tried[i] != NULL; i++)
    genkan_opinion_add_tried (opinion, run->tried[i]);

  return write_opinion (opinion, argv[2]);
}

static int
show (Run             *run,
      int              argc,
      char           **argv,
      GenkanCliFormat  format)
{
  g_autoptr (GenkanOpinion) opinion = NULL;
  g_autoptr (GError) error = NULL;
  GenkanVerdict worst;

  if (argc != 3)
    return genkan_cli_fail (GENKAN_CLI_USAGE, _("Give one second-opinion file."));
  if (format == GENKAN_CLI_FORMAT_TSV)
    return genkan_cli_fail (GENKAN_CLI_USAGE, _("The format is one of text and json."));

  opinion = read_opinion (argv[2], &error);
  if (opinion == NULL)
    return genkan_cli_fail (GENKAN_CLI_UNREADABLE, error->message);
  worst = format == GENKAN_CLI_FORMAT_JSON ? genkan_cli_opinion_print_json (opinion, run->catalog, run->check)
                                           : genkan_cli_opinion_print_text (opinion, run->catalog, run->check);

  return genkan_verdict_exit_code (worst);
}

static int
answer (Run   *run,
        int    argc,
        char **argv)
{
  g_autoptr (GenkanOpinion) opinion = NULL;
  g_autoptr (GError) error = NULL;

  if (argc != 4 || run->step == NULL)
    return genkan_cli_fail (GENKAN_CLI_USAGE, _("Give --step=TEXT, the second-opinion file, and the file to write."));

  opinion = read_opinion (argv[2], &error);
  if (opinion == NULL)
    return genkan_cli_fail (GENKAN_CLI_UNREADABLE, error->message);
  if (!genkan_opinion_set_answer (opinion, run->check, run->step, run->entry, run->now, &error))
    return genkan_cli_fail (GENKAN_CLI_USAGE, error->message);

  return write_opinion (opinion, argv[3]);
}

static GDateTime *
read_now (const char *text)
{
  g_autofree char *noon = text != NULL && strlen (text) == strlen ("2026-11-21") ? g_strconcat (text, "T12:00:00Z", NULL) : g_strdup (text);

  return noon != NULL ? g_date_time_new_from_iso8601 (noon, NULL) : g_date_time_new_now_utc ();
}

static int
run_command (Run   *run,
             int    argc,
             char **argv)
{
  g_autofree char *user_folder = g_build_filename (g_get_user_data_dir (), "genkan", "catalog", NULL);
  g_autofree char *day = NULL;
  const char *command = argc > 1 ? argv[1] : "";
  g_autoptr (GError) error = NULL;
  GenkanCliFormat format;

  if (!genkan_cli_parse_format (run->format_name, &format))
    return GENKAN_CLI_USAGE;
  run->now = read_now (run->now_text);
  if (run->now == NULL)
    return genkan_cli_fail (GENKAN_CLI_USAGE, _("The date looks like 2026-11-21 or 2026-11-21T09:00:00Z."));
  run->catalog = genkan_catalog_new (user_folder, NULL, &error);
  run->check = run->catalog != NULL ? genkan_url_check_new (run->catalog, NULL, &error) : NULL;
  if (run->check == NULL)
    return genkan_cli_fail (GENKAN_CLI_UNAVAILABLE, error->message);
  day = g_date_time_format (run->now, "%Y-%m-%d");
  genkan_url_check_set_today (run->check, day);

  if (g_str_equal (command, "make"))
    return make (run, argc, argv);
  if (g_str_equal (command, "show"))
    return show (run, argc, argv, format);
  if (g_str_equal (command, "answer"))
    return answer (run, argc, argv);

  return genkan_cli_fail (GENKAN_CLI_USAGE, _("Say what to do with the second-opinion file: make, show or answer."));
}

/** `genkan-cli opinion make|show|answer`: the file with which somebody asks a helper, and the answer comes back. */
int
genkan_cli_opinion (int    argc,
                    char **argv)
{
  Run run = { 0 };
  const GOptionEntry options[] = {
    { "service", 0, 0, G_OPTION_ARG_STRING, &run.service_name, N_("Which service it claims to be: id or name"), "ID" },
    { "message", 0, 0, G_OPTION_ARG_FILENAME, &run.message_path, N_("Ask about this message instead of an address"), N_("FILE") },
    { "sender", 0, 0, G_OPTION_ARG_STRING, &run.sender, N_("The sender of a text, as the telephone shows it"), N_("TEXT") },
    { "tried", 0, 0, G_OPTION_ARG_STRING_ARRAY, &run.tried, N_("What was tried already; may be given several times"), N_("TEXT") },
    { "step", 0, 0, G_OPTION_ARG_STRING, &run.step, N_("The one next step that you recommend"), N_("TEXT") },
    { "entry", 0, 0, G_OPTION_ARG_STRING, &run.entry, N_("An official address for that step"), "URL" },
    { "now", 0, 0, G_OPTION_ARG_STRING, &run.now_text, N_("The date to judge by"), "ISO8601" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &run.format_name, N_("text or json"), N_("FORMAT") },
    G_OPTION_ENTRY_NULL,
  };
  int status;

  if (genkan_cli_parse_options ("opinion make [--service=ID] [--tried=TEXT…] OUT (URL | --message=FILE [--sender=TEXT])\n"
                                "       genkan-cli opinion show [--format=text|json] FILE\n"
                                "       genkan-cli opinion answer --step=TEXT [--entry=URL] FILE OUT",
                                options, &argc, &argv, &status))
    status = run_command (&run, argc, argv);
  clear_run (&run);

  return status;
}
