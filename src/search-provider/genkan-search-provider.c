/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-search-provider.h"

#include "genkan-offers.h"
#include "genkan-records-keyring.h"
#include "genkan-shell-search.h"
#include "genkan-window-call.h"

/* Seconds without a question after which the program leaves. */
#define LEAVE_AFTER 30

/* Milliseconds that results wait for the keyring. It goes on reading, and the next letter finds what is saved. */
#define WAIT_FOR_RESULTS 80

/* The same for one entry that somebody has chosen. */
#define WAIT_FOR_ENTRY 5000

/* What was read is good for this many times as long as reading took: thousands of entries keep a keyring busy for seconds. */
#define GOOD_FOR 10

/* Of one call; the overview asks for a handful. */
#define MAX_METAS 100

/**
 * GenkanSearchProvider:
 *
 * Answers the overview of GNOME, and leaves when nobody asks any more. What is typed is kept nowhere and told nobody. The
 * keyring is read only when it is open already: whoever types in the overview is not asked for a password.
 */
struct _GenkanSearchProvider
{
  GApplication                parent_instance;

  GenkanShellSearchProvider2 *skeleton;
  GenkanUrlCheck             *check;
  GenkanRecords              *records;
  GenkanOffers               *offers;  /* %NULL when the catalog cannot be read */
  GPtrArray                  *waiting; /* of Call: for the keyring */
  gboolean                    is_reading;
  gboolean                    has_read;
  gint64                      read_began; /* of the monotonic clock, like the next one */
  gint64                      read_ended;
  guint                       wait_for_results;
};

G_DEFINE_FINAL_TYPE (GenkanSearchProvider, genkan_search_provider, G_TYPE_APPLICATION)

typedef void (* Answer) (GenkanSearchProvider  *self,
                         GDBusMethodInvocation *invocation);

/* @invocation: not owned: whoever answers gives it back */
typedef struct
{
  GenkanSearchProvider  *self;
  Answer                 answer;
  GDBusMethodInvocation *invocation;
  guint                  limit;
} Call;

/* Answers with what is known now. */
static void
end_call (gpointer data)
{
  Call *call = data;
  GApplication *application = G_APPLICATION (call->self);

  g_clear_handle_id (&call->limit, g_source_remove);
  call->answer (call->self, call->invocation);
  g_application_release (application);
  g_free (call);
}

static gboolean
limit_cb (gpointer data)
{
  Call *call = data;

  call->limit = 0;
  g_ptr_array_remove (call->self->waiting, call);
  end_call (call);

  return G_SOURCE_REMOVE;
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GenkanSearchProvider) self = GENKAN_SEARCH_PROVIDER (data);
  g_autoptr (GPtrArray) waiting = g_steal_pointer (&self->waiting);

  self->waiting = g_ptr_array_new ();
  self->is_reading = FALSE;
  self->has_read = TRUE;
  self->read_ended = g_get_monotonic_time ();

  /* Whether it can be read is in the state of the records. */
  genkan_records_load_finish (GENKAN_RECORDS (source), result, NULL);
  g_ptr_array_foreach (waiting, (GFunc) (void (*) (void)) end_call, NULL);
}

static gboolean
was_read_lately (GenkanSearchProvider *self)
{
  return self->has_read && !self->is_reading
         && g_get_monotonic_time () - self->read_ended < GOOD_FOR * (self->read_ended - self->read_began);
}

/*
 * Answers as soon as the keyring was read, or after @limit milliseconds with what is known then. @fresh: what was read
 * a while ago is not enough.
 */
static gboolean
answer_when_read (GenkanSearchProvider  *self,
                  GDBusMethodInvocation *invocation,
                  gboolean               fresh,
                  guint                  limit,
                  Answer                 answer)
{
  Call *call = g_new0 (Call, 1);

  g_application_hold (G_APPLICATION (self));
  call->self = self;
  call->answer = answer;
  call->invocation = invocation;
  if (fresh ? was_read_lately (self) : self->has_read)
    {
      end_call (call);
      return G_DBUS_METHOD_INVOCATION_HANDLED;
    }

  g_ptr_array_add (self->waiting, call);
  call->limit = g_timeout_add (limit, limit_cb, call);
  if (!self->is_reading)
    {
      self->is_reading = TRUE;
      self->read_began = g_get_monotonic_time ();
      genkan_records_load_async (self->records, NULL, read_cb, g_object_ref (self));
    }

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static GenkanOffer *
describe (GenkanSearchProvider *self,
          const char           *id)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  if (self->offers == NULL)
    return NULL;

  genkan_url_check_set_today (self->check, today);

  return genkan_offers_describe (self->offers, id);
}

static void
answer_results (GenkanSearchProvider  *self,
                GDBusMethodInvocation *invocation)
{
  GVariant *parameters = g_dbus_method_invocation_get_parameters (invocation);
  g_autoptr (GVariant) terms = g_variant_get_child_value (parameters, g_variant_n_children (parameters) - 1);
  g_autofree const char **words = g_variant_get_strv (terms, NULL);
  g_auto (GStrv) ids = self->offers != NULL ? genkan_offers_find (self->offers, words) : g_new0 (char *, 1);

  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(^as)", ids));
}

static void
add_meta (GVariantBuilder   *metas,
          const char        *id,
          const GenkanOffer *offer)
{
  g_autoptr (GIcon) icon = g_themed_icon_new (offer->gate == GENKAN_ENTRY_GATE_SHUT ? "dialog-warning" : GENKAN_APP_ID);
  GVariantDict meta;

  g_variant_dict_init (&meta, NULL);
  g_variant_dict_insert (&meta, "id", "s", id);
  g_variant_dict_insert (&meta, "name", "s", offer->name);
  g_variant_dict_insert (&meta, "description", "s", offer->note);
  g_variant_dict_insert_value (&meta, "icon", g_icon_serialize (icon));
  g_variant_builder_add_value (metas, g_variant_dict_end (&meta));
}

static void
answer_metas (GenkanSearchProvider  *self,
              GDBusMethodInvocation *invocation)
{
  g_autofree const char **ids = NULL;
  GVariantBuilder metas;

  g_variant_get (g_dbus_method_invocation_get_parameters (invocation), "(^a&s)", &ids);
  g_variant_builder_init (&metas, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; ids[i] != NULL && i < MAX_METAS; i++)
    {
      g_autoptr (GenkanOffer) offer = describe (self, ids[i]);

      if (offer != NULL)
        add_meta (&metas, ids[i], offer);
    }
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(aa{sv})", &metas));
}

typedef struct
{
  GenkanSearchProvider  *self;
  GDBusMethodInvocation *invocation;
  GenkanOffer           *offer;
  guint32                timestamp;
} Opening;

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Opening *opening = data;

  /* The window shows the address and has a button to open it, and says what to do when there is no browser. */
  if (!g_app_info_launch_default_for_uri_finish (result, NULL))
    genkan_window_call_check_address (g_application_get_dbus_connection (G_APPLICATION (opening->self)), opening->offer->address,
                                      opening->offer->service, opening->timestamp);
  g_dbus_method_invocation_return_value (opening->invocation, NULL);
  g_application_release (G_APPLICATION (opening->self));
  g_object_unref (opening->self);
  genkan_offer_free (opening->offer);
  g_free (opening);
}

static void
answer_activation (GenkanSearchProvider  *self,
                   GDBusMethodInvocation *invocation)
{
  GDBusConnection *connection = g_application_get_dbus_connection (G_APPLICATION (self));
  const char *id;
  guint32 timestamp;
  g_autoptr (GenkanOffer) offer = NULL;
  Opening *opening;

  g_variant_get (g_dbus_method_invocation_get_parameters (invocation), "(&s^a&su)", &id, NULL, &timestamp);
  offer = describe (self, id);
  if (offer == NULL || offer->gate == GENKAN_ENTRY_GATE_SHUT)
    {
      if (offer == NULL)
        genkan_window_call_search_entries (connection, "", timestamp);
      else if (offer->saved != NULL)
        genkan_window_call_show_saved (connection, offer->saved, timestamp);
      else
        genkan_window_call_check_address (connection, offer->address, offer->service, timestamp);
      g_dbus_method_invocation_return_value (invocation, NULL);
      return;
    }

  opening = g_new0 (Opening, 1);
  opening->self = g_object_ref (self);
  opening->invocation = invocation;
  opening->timestamp = timestamp;
  opening->offer = g_steal_pointer (&offer);
  g_application_hold (G_APPLICATION (self));
  g_app_info_launch_default_for_uri_async (opening->offer->address, NULL, NULL, opened_cb, opening);
}

static gboolean
initial_cb (GenkanSearchProvider  *self,
            GDBusMethodInvocation *invocation)
{
  return answer_when_read (self, invocation, TRUE, self->wait_for_results, answer_results);
}

static gboolean
subsearch_cb (GenkanSearchProvider  *self,
              GDBusMethodInvocation *invocation)
{
  return answer_when_read (self, invocation, FALSE, self->wait_for_results, answer_results);
}

static gboolean
metas_cb (GenkanSearchProvider  *self,
          GDBusMethodInvocation *invocation)
{
  return answer_when_read (self, invocation, FALSE, WAIT_FOR_ENTRY, answer_metas);
}

static gboolean
activate_cb (GenkanSearchProvider  *self,
             GDBusMethodInvocation *invocation)
{
  return answer_when_read (self, invocation, FALSE, WAIT_FOR_ENTRY, answer_activation);
}

static gboolean
launch_cb (GenkanSearchProvider  *self,
           GDBusMethodInvocation *invocation,
           const char * const    *terms,
           guint32                timestamp)
{
  g_autofree char *words = g_strjoinv (" ", (char **) terms);

  g_application_hold (G_APPLICATION (self));
  genkan_window_call_search_entries (g_application_get_dbus_connection (G_APPLICATION (self)), words, timestamp);
  g_dbus_method_invocation_return_value (invocation, NULL);
  g_application_release (G_APPLICATION (self));

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
genkan_search_provider_dbus_register (GApplication    *application,
                                      GDBusConnection *connection,
                                      const char      *object_path,
                                      GError         **error)
{
  GenkanSearchProvider *self = GENKAN_SEARCH_PROVIDER (application);

  if (!G_APPLICATION_CLASS (genkan_search_provider_parent_class)->dbus_register (application, connection, object_path, error))
    return FALSE;

  return g_dbus_interface_skeleton_export (G_DBUS_INTERFACE_SKELETON (self->skeleton), connection, object_path, error);
}

static void
genkan_search_provider_dbus_unregister (GApplication    *application,
                                        GDBusConnection *connection,
                                        const char      *object_path)
{
  GenkanSearchProvider *self = GENKAN_SEARCH_PROVIDER (application);

  if (g_dbus_interface_skeleton_get_connection (G_DBUS_INTERFACE_SKELETON (self->skeleton)) != NULL)
    g_dbus_interface_skeleton_unexport (G_DBUS_INTERFACE_SKELETON (self->skeleton));

  G_APPLICATION_CLASS (genkan_search_provider_parent_class)->dbus_unregister (application, connection, object_path);
}

/* What is wrong with the person's own list is said in the window, not here. */
static void
load_knowledge (GenkanSearchProvider *self)
{
  g_autofree char *user_folder = g_build_filename (g_get_user_data_dir (), "genkan", "catalog", NULL);
  g_autofree char *feed_path = g_build_filename (g_get_user_data_dir (), "genkan", "known-bad.feed", NULL);
  g_autoptr (GenkanCatalog) catalog = genkan_catalog_new (user_folder, NULL, NULL);
  g_autoptr (GenkanUrlFeed) feed = g_file_test (feed_path, G_FILE_TEST_EXISTS) ? genkan_url_feed_open (feed_path, NULL) : NULL;

  self->check = catalog != NULL ? genkan_url_check_new (catalog, feed, NULL) : NULL;
  if (self->check != NULL)
    self->offers = genkan_offers_new (catalog, self->check, self->records);
}

static void
genkan_search_provider_startup (GApplication *application)
{
  GenkanSearchProvider *self = GENKAN_SEARCH_PROVIDER (application);
  g_autoptr (GenkanRecordsBackend) keyring = genkan_records_keyring_new (NULL); /* it is only read */

  G_APPLICATION_CLASS (genkan_search_provider_parent_class)->startup (application);

  self->records = genkan_records_new (keyring);
  load_knowledge (self);
}

static int
genkan_search_provider_handle_local_options (GApplication *application,
                                             GVariantDict *options)
{
  GenkanSearchProvider *self = GENKAN_SEARCH_PROVIDER (application);
  int seconds = LEAVE_AFTER;
  int milliseconds = WAIT_FOR_RESULTS;

  g_variant_dict_lookup (options, "leave-after", "i", &seconds);
  g_variant_dict_lookup (options, "wait", "i", &milliseconds);
  self->wait_for_results = (guint) CLAMP (milliseconds, 0, 60000);
  g_application_set_inactivity_timeout (application, (guint) CLAMP (seconds, 1, 3600) * 1000);

  return -1;
}

static void
genkan_search_provider_finalize (GObject *object)
{
  GenkanSearchProvider *self = GENKAN_SEARCH_PROVIDER (object);

  g_ptr_array_unref (self->waiting);
  g_clear_object (&self->offers);
  g_clear_object (&self->records);
  g_clear_pointer (&self->check, genkan_url_check_unref);
  g_clear_object (&self->skeleton);

  G_OBJECT_CLASS (genkan_search_provider_parent_class)->finalize (object);
}

static void
genkan_search_provider_class_init (GenkanSearchProviderClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = genkan_search_provider_finalize;

  application_class->dbus_register = genkan_search_provider_dbus_register;
  application_class->dbus_unregister = genkan_search_provider_dbus_unregister;
  application_class->startup = genkan_search_provider_startup;
  application_class->handle_local_options = genkan_search_provider_handle_local_options;
}

static void
genkan_search_provider_init (GenkanSearchProvider *self)
{
  /* For tests, which have less time to wait, or machines that are busier, than a person. */
  static const GOptionEntry options[] = {
    { "leave-after", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_INT, NULL, NULL, NULL }, /* seconds */
    { "wait", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_INT, NULL, NULL, NULL },        /* milliseconds */
    { NULL }
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);

  self->waiting = g_ptr_array_new ();
  self->skeleton = genkan_shell_search_provider2_skeleton_new ();
  g_signal_connect_swapped (self->skeleton, "handle-get-initial-result-set", G_CALLBACK (initial_cb), self);
  g_signal_connect_swapped (self->skeleton, "handle-get-subsearch-result-set", G_CALLBACK (subsearch_cb), self);
  g_signal_connect_swapped (self->skeleton, "handle-get-result-metas", G_CALLBACK (metas_cb), self);
  g_signal_connect_swapped (self->skeleton, "handle-activate-result", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (self->skeleton, "handle-launch-search", G_CALLBACK (launch_cb), self);
}

/** Returns: (transfer full): the program that the bus starts when the overview asks */
GenkanSearchProvider *
genkan_search_provider_new (void)
{
  return g_object_new (GENKAN_TYPE_SEARCH_PROVIDER,
                       "application-id", GENKAN_APP_ID ".SearchProvider",
                       "flags", G_APPLICATION_IS_SERVICE,
                       NULL);
}
