/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-cli-guide.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "genkan-cli-guide-page.h"
#include "genkan-cli.h"
#include "genkan-guide-service-facts.h"
#include "genkan-guide-set.h"

/* A longer line is no answer. */
#define LINE_LENGTH 256

typedef struct
{
  GenkanGuideSet  *set;
  GenkanCatalog   *catalog;
  GenkanGuideWalk *walk;
  gint64           now;   /* given with --now, or 0 for the clock */
} Session;

static gint64
get_now (const Session *session)
{
  return session->now != 0 ? session->now : g_get_real_time () / G_USEC_PER_SEC;
}

static GenkanGuideSet *
load_guides (GenkanCatalog  *catalog,
             GError        **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "genkan", "guides", NULL);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) contacts = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  GenkanGuideSet *set;
  guint n;
  const GenkanContact *known = genkan_catalog_get_contacts (catalog, &n);

  for (guint i = 0; i < n; i++)
    g_strv_builder_add (ids, known[i].id);
  contacts = g_strv_builder_end (ids);

  set = genkan_guide_set_new (folder, (const char * const *) contacts, &problems, error);
  for (guint i = 0; problems != NULL && i < problems->len; i++)
    g_printerr ("genkan-cli: %s\n", (const char *) g_ptr_array_index (problems, i));

  return set;
}

static int
run_list (GenkanGuideSet *set)
{
  for (guint i = 0; i < genkan_guide_set_get_n_guides (set); i++)
    {
      GenkanGuide *guide = genkan_guide_set_get_guide (set, i);
      g_autofree char *prefix = g_strdup_printf ("%-18s ", genkan_guide_get_id (guide));

      genkan_cli_guide_print_words (prefix, genkan_guide_get_title (guide));
    }

  return GENKAN_CLI_OK;
}

/* Into the guide that the end of this one leads to. */
static gboolean
go_over (Session *session)
{
  const GenkanGuideAction *action = genkan_guide_walk_get_step (session->walk)->action;
  const char *step_id;
  GenkanGuide *guide;
  GenkanGuideWalk *walk;

  if (action == NULL || !g_str_equal (action->kind, "guide"))
    return FALSE;
  guide = genkan_guide_set_find_target (session->set, action, &step_id);
  walk = genkan_guide_walk_call (session->walk, guide, step_id, get_now (session));
  g_object_unref (session->walk);
  session->walk = walk;
  g_print ("\n");
  genkan_cli_guide_print_words ("== ", genkan_guide_get_title (guide));

  return TRUE;
}

static void
list_choices (Session *session)
{
  g_autoptr (GPtrArray) choices = genkan_guide_walk_list_choices (session->walk, get_now (session));

  for (guint i = 0; i < choices->len; i++)
    {
      const GenkanGuideChoice *choice = g_ptr_array_index (choices, i);

      genkan_cli_guide_print_choice (i + 1, genkan_guide_choice_get_label (choice), genkan_guide_choice_get_note (choice),
                                     genkan_guide_walk_is_chosen (session->walk, choice->id));
    }
}

static void
print_chosen (const GenkanGuideStep *step,
              char                 **ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    genkan_cli_guide_print_words ("  > ", genkan_guide_choice_get_label (genkan_guide_step_find_choice (step, ids[i])));
}

/* `--answers`: choices are taken from the list; what is only to be done or waited for is taken as done. */
static int
run_answers (Session    *session,
             const char *answers)
{
  g_auto (GStrv) given = g_strsplit (answers, ",", -1);
  guint next = *answers != '\0' ? 0 : g_strv_length (given);

  for (;;)
    {
      const GenkanGuideStep *step = genkan_guide_walk_get_step (session->walk);
      gint64 now = get_now (session);

      g_print ("\n[%s#%s]\n", genkan_guide_get_id (genkan_guide_walk_get_guide (session->walk)), step->id);
      genkan_cli_guide_print_page (session->walk, session->catalog, now);
      if (step->kind == GENKAN_GUIDE_OUTCOME)
        {
          if (given[next] == NULL)
            return GENKAN_CLI_OK;
          if (!g_str_equal (given[next++], "go") || !go_over (session))
            return genkan_cli_fail (GENKAN_CLI_USAGE, _("The guide has ended, and answers are left over."));
        }
      else if (step->choices->len == 0)
        {
          gboolean is_put_off = given[next] != NULL && g_str_equal (given[next], "put-off");

          next += is_put_off ? 1 : 0;
          if (is_put_off ? !genkan_guide_walk_put_off (session->walk, now, NULL) : !genkan_guide_walk_go_on (session->walk, now, NULL))
            return genkan_cli_fail (GENKAN_CLI_USAGE, _("This cannot be chosen here."));
          g_print ("  > %s\n", is_put_off ? _("put off") : _("done"));
        }
      else if (given[next] == NULL)
        {
          list_choices (session);
          return GENKAN_CLI_OK;
        }
      else
        {
          g_auto (GStrv) ids = g_strsplit (given[next++], "+", -1);

          if (!genkan_guide_walk_choose (session->walk, (const char * const *) ids, now, NULL))
            {
              g_printerr ("genkan-cli: ");
              g_printerr (_("“%s” is no choice here. There is:"), given[next - 1]);
              for (guint i = 0; i < step->choices->len; i++)
                g_printerr (" %s", ((const GenkanGuideChoice *) g_ptr_array_index (step->choices, i))->id);
              g_printerr ("\n");
              return GENKAN_CLI_USAGE;
            }
          print_chosen (step, ids);
        }
    }
}

/* Numbers of choices, several where several fit. */
static gboolean
choose_numbers (Session    *session,
                const char *line)
{
  g_autoptr (GPtrArray) choices = genkan_guide_walk_list_choices (session->walk, get_now (session));
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) words = g_strsplit_set (line, " ,", -1);
  g_auto (GStrv) chosen = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    {
      guint64 number;

      if (*words[i] == '\0')
        continue;
      if (!g_ascii_string_to_unsigned (words[i], 10, 1, choices->len, &number, NULL))
        return FALSE;
      g_strv_builder_add (ids, ((const GenkanGuideChoice *) g_ptr_array_index (choices, number - 1))->id);
    }
  chosen = g_strv_builder_end (ids);

  return genkan_guide_walk_choose (session->walk, (const char * const *) chosen, get_now (session), NULL);
}

static gboolean
answer_line (Session    *session,
             const char *line)
{
  const GenkanGuideStep *step = genkan_guide_walk_get_step (session->walk);
  gint64 now = get_now (session);

  if (g_str_equal (line, "b"))
    return genkan_guide_walk_go_back (session->walk);
  if (step->kind == GENKAN_GUIDE_OUTCOME)
    return g_str_equal (line, "1") && go_over (session);
  if (step->choices->len > 0)
    return choose_numbers (session, line);
  if (g_str_equal (line, "2"))
    return genkan_guide_walk_put_off (session->walk, now, NULL);

  return g_str_equal (line, "1") && genkan_guide_walk_go_on (session->walk, now, NULL);
}

static void
print_answers (Session *session)
{
  const GenkanGuideStep *step = genkan_guide_walk_get_step (session->walk);
  const char *button = genkan_guide_step_get_text (step, GENKAN_GUIDE_BUTTON);

  if (step->kind == GENKAN_GUIDE_OUTCOME)
    {
      if (g_str_equal (step->action->kind, "guide"))
        genkan_cli_guide_print_choice (1, genkan_guide_action_get_label (step->action), NULL, FALSE);
    }
  else if (step->choices->len > 0)
    {
      list_choices (session);
      if (step->is_multi)
        g_print ("  %s\n", _("Several numbers may be given, with spaces between them."));
    }
  else
    {
      genkan_cli_guide_print_choice (1, button != NULL ? button : _("Go on"), NULL, FALSE);
      if (step->kind == GENKAN_GUIDE_INSTRUCT)
        genkan_cli_guide_print_choice (2, _("Later"), NULL, FALSE);
    }
  g_print ("  %s\n", _("A number chooses, b goes back, q ends. Nothing is kept."));
}

static int
run_walk (Session *session)
{
  char line[LINE_LENGTH];

  for (;;)
    {
      g_print ("\n");
      genkan_cli_guide_print_page (session->walk, session->catalog, get_now (session));
      print_answers (session);
      g_print ("> ");
      fflush (stdout);
      if (fgets (line, sizeof line, stdin) == NULL)
        {
          g_print ("\n");
          return GENKAN_CLI_OK;
        }
      g_strstrip (line);
      if (g_str_equal (line, "q"))
        return GENKAN_CLI_OK;
      if (!answer_line (session, line))
        g_print ("%s\n", _("This cannot be chosen here."));
    }
}

static gboolean
read_now (const char *text,
          gint64     *now)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) time = text != NULL ? g_date_time_new_from_iso8601 (text, utc) : NULL;

  *now = time != NULL ? g_date_time_to_unix (time) : 0;

  return text == NULL || time != NULL;
}

static int
run_guide (Session    *session,
           const char *id,
           const char *service_name,
           const char *answers)
{
  GenkanGuide *guide = genkan_guide_set_find (session->set, id);
  const GenkanService *service = service_name != NULL ? genkan_catalog_find (session->catalog, service_name) : NULL;
  g_autoptr (GenkanGuideServiceFacts) facts = genkan_guide_service_facts_new (session->catalog);
  g_autoptr (GenkanGuideWalk) first = NULL;
  int status;

  if (guide == NULL)
    return genkan_cli_fail (GENKAN_CLI_USAGE, _("There is no such guide. “genkan-cli guide” lists all."));
  if (service_name != NULL && service == NULL)
    return genkan_cli_fail (GENKAN_CLI_USAGE, _("The catalog has no such service. “genkan-cli catalog list” shows all."));

  first = genkan_guide_walk_new (guide, GENKAN_GUIDE_FACTS (facts), NULL, get_now (session));
  if (service != NULL)
    {
      genkan_guide_walk_set_value (first, "service", service->id);
      genkan_guide_walk_set_value (first, "service-name", genkan_service_get_name (service));
    }
  /* As if another guide had asked for the service. */
  session->walk = genkan_guide_walk_call (first, guide, NULL, get_now (session));
  genkan_cli_guide_print_words ("== ", genkan_guide_get_title (guide));
  genkan_cli_guide_print_words ("", genkan_guide_get_about (guide));
  status = answers != NULL ? run_answers (session, answers) : run_walk (session);
  g_clear_object (&session->walk);

  return status;
}

/** `genkan-cli guide [--service=ID] [--answers=a,b,c] [ID]` */
int
genkan_cli_guide (int    argc,
                  char **argv)
{
  g_autofree char *answers = NULL;
  g_autofree char *service = NULL;
  g_autofree char *now = NULL;
  const GOptionEntry options[] = {
    { "service", 0, 0, G_OPTION_ARG_STRING, &service, N_("The service that it is about (id or name)"), N_("ID") },
    { "answers", 0, 0, G_OPTION_ARG_STRING, &answers, N_("Walk by these choices, and print the way"), "a,b+c,…" },
    { "now", 0, 0, G_OPTION_ARG_STRING, &now, N_("Judge by this day instead of today"), "ISO8601" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanCatalog) catalog = NULL;
  g_autoptr (GenkanGuideSet) set = NULL;
  Session session = { NULL };
  int status;

  if (!genkan_cli_parse_options ("guide [--service=ID] [--answers=a,b+c,…] [ID]", options, &argc, &argv, &status))
    return status;
  if (!read_now (now, &session.now))
    return genkan_cli_fail (GENKAN_CLI_USAGE, _("Give the time like 2026-11-21 or 2026-11-21T09:30:00Z."));
  if (argc > 2)
    return genkan_cli_fail (GENKAN_CLI_USAGE, _("Only one guide can be walked at a time."));

  catalog = genkan_catalog_new (NULL, NULL, &error);
  set = catalog != NULL ? load_guides (catalog, &error) : NULL;
  if (set == NULL)
    return genkan_cli_fail (GENKAN_CLI_UNAVAILABLE, error->message);
  if (argc == 1)
    return run_list (set);

  session.set = set;
  session.catalog = catalog;

  return run_guide (&session, argv[1], service, answers);
}
