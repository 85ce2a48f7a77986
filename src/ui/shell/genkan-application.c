/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-application.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-about.h"
#include "genkan-entry-opener.h"
#include "genkan-knowledge.h"
#include "genkan-phrase.h"
#include "genkan-reminders.h"
#include "genkan-records-keyring.h"
#include "genkan-window.h"

#define RESOURCE_PATH "/io/github/genkan/Genkan"
#define SERVICES_OF "--services="

/**
 * GenkanApplication:
 *
 * The program with its window. Actions: `app.open-entry`, `app.open-page`, `app.open-contact` and `app.open-saved` open
 * a page in the browser that the catalog knows or the person saved; they take no address, see genkan-entry-opener.c. `app.help`, `app.shortcuts`,
 * `app.about`, `app.quit`.
 *
 * `app.check-address`, `app.search-entries` and `app.show-saved` are for the search of the desktop: they open nothing but a page of the window.
 */
struct _GenkanApplication
{
  AdwApplication   parent_instance;

  GenkanKnowledge *knowledge;
  GenkanReminders *reminders;
};

G_DEFINE_FINAL_TYPE (GenkanApplication, genkan_application, ADW_TYPE_APPLICATION)

static GenkanWindow *
get_window (GenkanApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      if (GENKAN_IS_WINDOW (l->data))
        return l->data;
    }

  return genkan_window_new (ADW_APPLICATION (self), self->knowledge);
}

static void
page_shown_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autofree char *uri = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error))
    return;

  sentence = genkan_phrase_fill (_("The browser could not be opened. You can type this address into it yourself: {address}"),
                                 "address", uri);
  genkan_window_show_notice (GENKAN_WINDOW (source), sentence);
}

static void
open_page (GenkanApplication *self,
           const char        *url)
{
  if (url != NULL)
    gtk_show_uri_full (GTK_WINDOW (get_window (self)), url, GDK_CURRENT_TIME, NULL, page_shown_cb, g_strdup (url));
}

static void
open_entry_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  GenkanApplication *self = GENKAN_APPLICATION (data);

  open_page (self, genkan_entry_opener_find_entry (self->knowledge, parameter));
}

static void
open_page_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  GenkanApplication *self = GENKAN_APPLICATION (data);

  open_page (self, genkan_entry_opener_find_page (self->knowledge, parameter));
}

static void
open_contact_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  GenkanApplication *self = GENKAN_APPLICATION (data);

  open_page (self, genkan_entry_opener_find_contact (self->knowledge, parameter));
}

static void
check_address_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  GenkanWindow *window = get_window (GENKAN_APPLICATION (data));
  GVariantDict request;
  const char *address;
  const char *service;

  g_variant_get (parameter, "(&s&s)", &address, &service);
  g_variant_dict_init (&request, NULL);
  g_variant_dict_insert (&request, "text", "s", address);
  if (*service != '\0')
    g_variant_dict_insert (&request, "service", "s", service);

  genkan_window_open_page (window, "check", g_variant_dict_end (&request));
  gtk_window_present (GTK_WINDOW (window));
}

static void
search_entries_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  GenkanWindow *window = get_window (GENKAN_APPLICATION (data));
  GVariantDict request;

  g_variant_dict_init (&request, NULL);
  g_variant_dict_insert_value (&request, "search", parameter);

  genkan_window_open_page (window, "entries", g_variant_dict_end (&request));
  gtk_window_present (GTK_WINDOW (window));
}

static void
show_saved_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  GenkanWindow *window = get_window (GENKAN_APPLICATION (data));
  GVariantDict request;

  g_variant_dict_init (&request, NULL);
  g_variant_dict_insert_value (&request, "entry", parameter);

  genkan_window_open_page (window, "entries", g_variant_dict_end (&request));
  gtk_window_present (GTK_WINDOW (window));
}

static void
open_saved_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  GenkanApplication *self = GENKAN_APPLICATION (data);

  open_page (self, genkan_entry_opener_find_saved (self->knowledge, parameter));
}

/* (xss): seconds since 1970, id of a guide, what to say */
static void
remind_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  const char *guide;
  const char *title;
  gint64 time;

  g_variant_get (parameter, "(x&s&s)", &time, &guide, &title);
  genkan_reminders_add (GENKAN_APPLICATION (data)->reminders, time, guide, title);
}

static void
open_guide_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  GenkanWindow *window = get_window (GENKAN_APPLICATION (data));
  GVariantDict request;

  g_variant_dict_init (&request, NULL);
  g_variant_dict_insert_value (&request, "guide", parameter);
  genkan_window_open_page (window, "guide", g_variant_dict_end (&request));
  gtk_window_present (GTK_WINDOW (window));
}

static void
help_shown_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error))
    genkan_window_show_notice (GENKAN_WINDOW (source),
                               _("The help could not be opened: there is no help viewer (Yelp) on this computer."));
}

static void
help_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  gtk_show_uri_full (GTK_WINDOW (get_window (data)), "help:genkan", GDK_CURRENT_TIME, NULL, help_shown_cb, NULL);
}

static void
shortcuts_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (RESOURCE_PATH "/ui/genkan-shortcuts.ui");
  GtkWindow *shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (shortcuts, GTK_WINDOW (get_window (data)));
  gtk_window_present (shortcuts);
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  genkan_about_present (GTK_WINDOW (get_window (data)));
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  g_application_quit (G_APPLICATION (data));
}

/* Nothing asks the keyring before a page needs what is in it. */
static void
set_up_records (GenkanApplication *self)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "genkan", NULL);
  g_autofree char *lock_path = g_build_filename (folder, "records.lock", NULL);
  g_autoptr (GenkanRecordsBackend) keyring = NULL;
  g_autoptr (GenkanRecords) records = NULL;

  keyring = genkan_records_keyring_new (g_mkdir_with_parents (folder, 0700) == 0 ? lock_path : NULL);
  records = genkan_records_new (keyring);
  genkan_knowledge_set_records (self->knowledge, records);
}

static void
genkan_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { "open-entry", open_entry_cb, "(si)" },
    { "open-page", open_page_cb, "(ss)" },
    { "open-contact", open_contact_cb, "s" },
    { "check-address", check_address_cb, "(ss)" },
    { "search-entries", search_entries_cb, "s" },
    { "show-saved", show_saved_cb, "s" },
    { "open-saved", open_saved_cb, "s" },
    { "open-guide", open_guide_cb, "s" },
    { "remind", remind_cb, "(xss)" },
    { "help", help_cb },
    { "shortcuts", shortcuts_cb },
    { "about", about_cb },
    { "quit", quit_cb },
  };
  static const struct
  {
    const char *action;
    const char *accels[3];
  } accels[] = {
    { "app.help", { "F1", NULL } },
    { "app.shortcuts", { "<Control>question", NULL } },
    { "app.quit", { "<Control>q", NULL } },
    { "window.close", { "<Control>w", NULL } },
  };
  GenkanApplication *self = GENKAN_APPLICATION (application);
  g_autofree char *user_folder = g_build_filename (g_get_user_data_dir (), "genkan", "catalog", NULL);
  g_autofree char *guide_folder = g_build_filename (g_get_user_data_dir (), "genkan", "guides", NULL);
  g_autofree char *feed_path = g_build_filename (g_get_user_data_dir (), "genkan", "known-bad.feed", NULL);
  g_autofree char *places_path = g_build_filename (g_get_user_data_dir (), "genkan", "location.db", NULL);
  const char * const places_paths[] = { places_path, GENKAN_PLACES, NULL };

  G_APPLICATION_CLASS (genkan_application_parent_class)->startup (application);

  self->knowledge = genkan_knowledge_new (user_folder, feed_path);
  genkan_knowledge_set_places (self->knowledge, places_paths);
  set_up_records (self);
  genkan_knowledge_set_guide_folder (self->knowledge, guide_folder);
  self->reminders = genkan_reminders_new (application);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (gsize i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action, accels[i].accels);
}

static void
genkan_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (get_window (GENKAN_APPLICATION (application))));
}

/* Returns: (transfer full) (nullable): the URIs of all arguments when one names a file that exists; else they are a text */
static char **
find_files (GApplicationCommandLine  *command_line,
            const char              **arguments)
{
  g_autoptr (GStrvBuilder) uris = g_strv_builder_new ();
  gboolean any_exists = FALSE;

  for (const char **argument = arguments; *argument != NULL; argument++)
    {
      g_autoptr (GFile) file = g_application_command_line_create_file_for_arg (command_line, *argument);
      g_autofree char *uri = g_file_get_uri (file);

      any_exists = any_exists || (g_file_is_native (file) && g_file_query_exists (file, NULL));
      g_strv_builder_add (uris, uri);
    }

  return any_exists ? g_strv_builder_end (uris) : NULL;
}

/* Pages of one file take `file`, the check takes all. */
static void
insert_files (GVariantDict *request,
              char        **uris)
{
  g_variant_dict_insert (request, "file", "s", uris[0]);
  g_variant_dict_insert (request, "files", "^as", uris);
}

static GVariant *
build_request (GApplicationCommandLine *command_line,
               GVariantDict            *options)
{
  GVariantDict request;
  const char *entry = NULL;
  const char *service = NULL;
  const char *guide = NULL;
  const char **addresses = NULL;

  g_variant_dict_init (&request, NULL);
  if (g_variant_dict_lookup (options, "entry", "&s", &entry))
    g_variant_dict_insert (&request, "entry", "s", entry);
  if (g_variant_dict_lookup (options, "guide", "&s", &guide))
    g_variant_dict_insert (&request, "guide", "s", guide);
  if (g_variant_dict_lookup (options, "service", "&s", &service))
    g_variant_dict_insert (&request, "service", "s", service);
  if (g_variant_dict_lookup (options, G_OPTION_REMAINING, "^a&s", &addresses) && addresses[0] != NULL)
    {
      g_autofree char *text = g_strjoinv ("\n", (char **) addresses);
      g_auto (GStrv) files = find_files (command_line, addresses);

      if (files != NULL)
        insert_files (&request, files);
      else
        g_variant_dict_insert (&request, "text", "s", text);
    }
  g_free (addresses);

  return g_variant_dict_end (&request);
}

/* Files of the program itself have pages of their own; everything else is a message. */
static const char *
find_page_for (const char *name)
{
  if (g_str_has_suffix (name, ".genkan-family"))
    return "family-import";
  if (g_str_has_suffix (name, ".genkan-opinion"))
    return "opinion";

  return "check";
}

/* Which page the options ask for; %NULL for the first one. */
static const char *
choose_page (GVariantDict *options)
{
  g_autofree const char **addresses = NULL;

  if (g_variant_dict_contains (options, "services"))
    return "catalog";
  if (g_variant_dict_contains (options, "entries") || g_variant_dict_contains (options, "entry"))
    return "entries";
  if (g_variant_dict_contains (options, "requests"))
    return "requests";
  if (g_variant_dict_contains (options, "contacts"))
    return "contacts";
  if (g_variant_dict_contains (options, "practice"))
    return "practice";
  if (g_variant_dict_contains (options, "guide"))
    return "guide";
  if (g_variant_dict_contains (options, "guides"))
    return "guides";
  if (g_variant_dict_lookup (options, G_OPTION_REMAINING, "^a&s", &addresses) && addresses[0] != NULL && addresses[1] == NULL)
    return find_page_for (addresses[0]);
  if (g_variant_dict_contains (options, "check") ||
      g_variant_dict_contains (options, "service") ||
      g_variant_dict_contains (options, G_OPTION_REMAINING))
    return "check";

  return NULL;
}

static int
genkan_application_command_line (GApplication            *application,
                                 GApplicationCommandLine *command_line)
{
  GenkanWindow *window = get_window (GENKAN_APPLICATION (application));
  GVariantDict *options = g_application_command_line_get_options_dict (command_line);
  const char *page = choose_page (options);

  if (page != NULL)
    genkan_window_open_page (window, page, build_request (command_line, options));

  gtk_window_present (GTK_WINDOW (window));

  return 0;
}

/* “Open with Genkan” of a file manager. */
static void
genkan_application_open (GApplication  *application,
                         GFile        **files,
                         int            n_files,
                         const char    *hint)
{
  GenkanWindow *window = get_window (GENKAN_APPLICATION (application));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) uris = NULL;

  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *uri = g_file_get_uri (files[i]);

      g_strv_builder_add (builder, uri);
    }
  uris = g_strv_builder_end (builder);

  if (n_files > 0)
    {
      GVariantDict request;

      g_variant_dict_init (&request, NULL);
      insert_files (&request, uris);
      genkan_window_open_page (window, n_files == 1 ? find_page_for (uris[0]) : "check", g_variant_dict_end (&request));
    }
  gtk_window_present (GTK_WINDOW (window));
}

/* An option of GApplication has a value always or never: `--services=ID` becomes `--services --service=ID`. */
static gboolean
genkan_application_local_command_line (GApplication   *application,
                                       char         ***arguments,
                                       int            *exit_status)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (char **argument = *arguments; *argument != NULL; argument++)
    {
      if (g_str_has_prefix (*argument, SERVICES_OF))
        {
          g_autofree char *service = g_strconcat ("--service=", *argument + strlen (SERVICES_OF), NULL);

          g_strv_builder_add_many (builder, "--services", service, NULL);
        }
      else
        {
          g_strv_builder_add (builder, *argument);
        }
    }
  g_strfreev (*arguments);
  *arguments = g_strv_builder_end (builder);

  return G_APPLICATION_CLASS (genkan_application_parent_class)->local_command_line (application, arguments, exit_status);
}

static int
genkan_application_handle_local_options (GApplication *application,
                                         GVariantDict *options)
{
  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("Genkan %s\n", GENKAN_VERSION);
      return 0;
    }

  return -1;
}

static void
genkan_application_finalize (GObject *object)
{
  GenkanApplication *self = GENKAN_APPLICATION (object);

  g_clear_object (&self->reminders);
  g_clear_object (&self->knowledge);

  G_OBJECT_CLASS (genkan_application_parent_class)->finalize (object);
}

static void
genkan_application_class_init (GenkanApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = genkan_application_finalize;

  application_class->startup = genkan_application_startup;
  application_class->activate = genkan_application_activate;
  application_class->open = genkan_application_open;
  application_class->command_line = genkan_application_command_line;
  application_class->local_command_line = genkan_application_local_command_line;
  application_class->handle_local_options = genkan_application_handle_local_options;
}

static void
genkan_application_init (GenkanApplication *self)
{
  static const GOptionEntry options[] = {
    { "check", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Start with the check of a message or an address"), NULL },
    { "practice", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Start with practice"), NULL },
    { "guide", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Start with a guide, such as typed-it or login-trouble"), N_("ID") },
    { "guides", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Start with the list of guides"), NULL },
    { "services", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Start with the services that are known, or with one of them: --services=ID"), NULL },
    { "entries", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Start with the entries that were saved"), NULL },
    { "entry", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Start with one of the entries that were saved"), N_("ID") },
    { "requests", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Start with what has left this computer"), NULL },
    { "contacts", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Start with the places where to report and ask"), NULL },
    { "service", 0, 0, G_OPTION_ARG_STRING, NULL, N_("The service that it should belong to"), N_("ID") },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, NULL, NULL, N_("[ADDRESS… | FILE…]") },
    { NULL }
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

/** Returns: (transfer full): the program */
GenkanApplication *
genkan_application_new (void)
{
  return g_object_new (GENKAN_TYPE_APPLICATION,
                       "application-id", GENKAN_APP_ID,
                       "flags", G_APPLICATION_HANDLES_COMMAND_LINE | G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", RESOURCE_PATH,
                       NULL);
}
