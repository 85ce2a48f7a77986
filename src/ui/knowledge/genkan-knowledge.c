/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-knowledge.h"

#include "genkan-records-memory.h"

#include <gio/gio.h>

/**
 * GenkanKnowledge:
 *
 * What the pages ask: the services, the check of addresses, the time. Each part is loaded when it is first needed, so
 * that the window is there at once. One object is handed to all pages.
 */
struct _GenkanKnowledge
{
  GObject         parent_instance;

  char           *user_folder;
  char           *feed_path;
  char          **places_paths;
  char           *guide_folder;
  GDateTime      *now;
  GResolver      *resolver;
  GNetworkMonitor *network;

  GenkanCatalog  *catalog;
  GenkanUrlFeed  *feed; /* %NULL when there is none */
  GenkanUrlCheck *url_check;
  char           *problem;

  GenkanMessageWorker *message_worker;
  GenkanRecords       *records;
  GenkanGuideSet      *guides;
  GenkanLoginMessages *login_messages;
};

G_DEFINE_FINAL_TYPE (GenkanKnowledge, genkan_knowledge, G_TYPE_OBJECT)

static void
genkan_knowledge_finalize (GObject *object)
{
  GenkanKnowledge *self = GENKAN_KNOWLEDGE (object);

  g_clear_object (&self->message_worker);
  g_clear_object (&self->records);
  g_clear_object (&self->guides);
  g_clear_pointer (&self->login_messages, genkan_login_messages_free);
  g_clear_pointer (&self->url_check, genkan_url_check_unref);
  g_clear_pointer (&self->feed, genkan_url_feed_unref);
  g_clear_pointer (&self->catalog, genkan_catalog_unref);
  g_clear_pointer (&self->now, g_date_time_unref);
  g_clear_object (&self->resolver);
  g_clear_object (&self->network);
  g_free (self->user_folder);
  g_free (self->feed_path);
  g_strfreev (self->places_paths);
  g_free (self->guide_folder);
  g_free (self->problem);

  G_OBJECT_CLASS (genkan_knowledge_parent_class)->finalize (object);
}

static void
genkan_knowledge_class_init (GenkanKnowledgeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = genkan_knowledge_finalize;
}

static void
genkan_knowledge_init (GenkanKnowledge *self)
{
}

/**
 * genkan_knowledge_new:
 * @user_folder: (nullable): where the person keeps services of their own
 * @feed_path: (nullable): the list of reported addresses that the person installed; need not exist
 *
 * Returns: (transfer full): nothing is read yet
 */
GenkanKnowledge *
genkan_knowledge_new (const char *user_folder,
                      const char *feed_path)
{
  GenkanKnowledge *self = g_object_new (GENKAN_TYPE_KNOWLEDGE, NULL);

  self->user_folder = g_strdup (user_folder);
  self->feed_path = g_strdup (feed_path);

  return self;
}

static void
note_problem (GenkanKnowledge *self,
              const char      *sentence)
{
  if (self->problem == NULL)
    self->problem = g_strdup (sentence);
}

/** Returns: (transfer none) (nullable): the services, or %NULL with @error */
GenkanCatalog *
genkan_knowledge_get_catalog (GenkanKnowledge *self,
                              GError         **error)
{
  g_autoptr (GPtrArray) problems = NULL;

  g_return_val_if_fail (GENKAN_IS_KNOWLEDGE (self), NULL);

  if (self->catalog != NULL)
    return self->catalog;

  self->catalog = genkan_catalog_new (self->user_folder, &problems, error);
  if (problems != NULL && problems->len > 0)
    note_problem (self, g_ptr_array_index (problems, 0));

  return self->catalog;
}

/** genkan_knowledge_set_guide_folder: @folder: (nullable): where the person keeps guides of their own; before the first use */
void
genkan_knowledge_set_guide_folder (GenkanKnowledge *self,
                                   const char      *folder)
{
  g_return_if_fail (GENKAN_IS_KNOWLEDGE (self));

  g_free (self->guide_folder);
  self->guide_folder = g_strdup (folder);
}

static GStrv
dup_contact_ids (GenkanCatalog *catalog)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n_contacts;
  const GenkanContact *contacts = genkan_catalog_get_contacts (catalog, &n_contacts);

  for (guint i = 0; i < n_contacts; i++)
    g_strv_builder_add (builder, contacts[i].id);

  return g_strv_builder_end (builder);
}

/** Returns: (transfer none) (nullable): the guides, or %NULL with @error; a broken one of the person's own is told and skipped */
GenkanGuideSet *
genkan_knowledge_get_guides (GenkanKnowledge *self,
                             GError         **error)
{
  GenkanCatalog *catalog;
  g_autoptr (GPtrArray) problems = NULL;
  g_auto (GStrv) contacts = NULL;

  g_return_val_if_fail (GENKAN_IS_KNOWLEDGE (self), NULL);

  if (self->guides != NULL)
    return self->guides;

  catalog = genkan_knowledge_get_catalog (self, error);
  if (catalog == NULL)
    return NULL;

  contacts = dup_contact_ids (catalog);
  self->guides = genkan_guide_set_new (self->guide_folder, (const char * const *) contacts, &problems, error);
  if (problems != NULL && problems->len > 0)
    note_problem (self, g_ptr_array_index (problems, 0));

  return self->guides;
}

/** Returns: (transfer none) (nullable): what the words of login screens mean; %NULL when that cannot be read, which is told */
GenkanLoginMessages *
genkan_knowledge_get_login_messages (GenkanKnowledge *self)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (GENKAN_IS_KNOWLEDGE (self), NULL);

  if (self->login_messages == NULL)
    self->login_messages = genkan_login_messages_new_bundled (&error);
  if (self->login_messages == NULL)
    note_problem (self, error->message);

  return self->login_messages;
}

/* A list that cannot be read is told and skipped: the check works without it. */
static GenkanUrlFeed *
open_feed (GenkanKnowledge *self)
{
  g_autoptr (GError) error = NULL;
  GenkanUrlFeed *feed;

  if (self->feed_path == NULL || !g_file_test (self->feed_path, G_FILE_TEST_EXISTS))
    return NULL;

  feed = genkan_url_feed_open (self->feed_path, &error);
  if (feed == NULL)
    note_problem (self, error->message);

  return feed;
}

/* A window may stay open for months. */
static GenkanUrlCheck *
check_of_today (GenkanKnowledge *self)
{
  g_autofree char *today = genkan_knowledge_dup_today (self);

  genkan_url_check_set_today (self->url_check, today);

  return self->url_check;
}

/** Returns: (transfer none) (nullable): the check, set to the time to judge by, or %NULL with @error */
GenkanUrlCheck *
genkan_knowledge_get_url_check (GenkanKnowledge *self,
                                GError         **error)
{
  GenkanCatalog *catalog;

  g_return_val_if_fail (GENKAN_IS_KNOWLEDGE (self), NULL);

  if (self->url_check != NULL)
    return check_of_today (self);

  catalog = genkan_knowledge_get_catalog (self, error);
  if (catalog == NULL)
    return NULL;

  if (self->feed == NULL)
    self->feed = open_feed (self);
  self->url_check = genkan_url_check_new (catalog, self->feed, error);

  return self->url_check != NULL ? check_of_today (self) : NULL;
}

/** Returns: (transfer none) (nullable): the list of reported addresses that the person installed */
GenkanUrlFeed *
genkan_knowledge_get_feed (GenkanKnowledge *self)
{
  g_return_val_if_fail (GENKAN_IS_KNOWLEDGE (self), NULL);

  genkan_knowledge_get_url_check (self, NULL);

  return self->feed;
}

/** Returns: (transfer none): who reads and judges messages */
GenkanMessageWorker *
genkan_knowledge_get_message_worker (GenkanKnowledge *self)
{
  g_return_val_if_fail (GENKAN_IS_KNOWLEDGE (self), NULL);

  if (self->message_worker == NULL)
    self->message_worker = genkan_message_worker_new (self->user_folder, self->feed_path,
                                                      (const char * const *) self->places_paths);

  return self->message_worker;
}

/** Returns: (transfer none) (nullable): a sentence about something of the person's own that had to be left out */
const char *
genkan_knowledge_get_problem (GenkanKnowledge *self)
{
  g_return_val_if_fail (GENKAN_IS_KNOWLEDGE (self), NULL);

  return self->problem;
}

/** Returns: (transfer full): who answers for names on the internet */
GResolver *
genkan_knowledge_dup_resolver (GenkanKnowledge *self)
{
  g_return_val_if_fail (GENKAN_IS_KNOWLEDGE (self), NULL);

  return self->resolver != NULL ? g_object_ref (self->resolver) : g_resolver_get_default ();
}

/** Returns: (transfer full): whether this computer is connected */
GNetworkMonitor *
genkan_knowledge_dup_network (GenkanKnowledge *self)
{
  g_return_val_if_fail (GENKAN_IS_KNOWLEDGE (self), NULL);

  return g_object_ref (self->network != NULL ? self->network : g_network_monitor_get_default ());
}

/**
 * genkan_knowledge_set_network:
 * @resolver: in place of the one of this computer
 * @network: likewise
 */
void
genkan_knowledge_set_network (GenkanKnowledge *self,
                              GResolver       *resolver,
                              GNetworkMonitor *network)
{
  g_return_if_fail (GENKAN_IS_KNOWLEDGE (self));

  g_set_object (&self->resolver, resolver);
  g_set_object (&self->network, network);
}

/** genkan_knowledge_set_places: @paths: where a list of places may be; to be called before anything is asked */
void
genkan_knowledge_set_places (GenkanKnowledge    *self,
                             const char * const *paths)
{
  g_return_if_fail (GENKAN_IS_KNOWLEDGE (self));
  g_return_if_fail (self->message_worker == NULL);

  g_strfreev (self->places_paths);
  self->places_paths = g_strdupv ((char **) paths);
}

/** genkan_knowledge_set_now: @now: (nullable): the time to judge by, or %NULL for the clock of this computer */
void
genkan_knowledge_set_now (GenkanKnowledge *self,
                          GDateTime       *now)
{
  g_return_if_fail (GENKAN_IS_KNOWLEDGE (self));

  g_clear_pointer (&self->now, g_date_time_unref);
  if (now != NULL)
    self->now = g_date_time_ref (now);
}

/** Returns: (transfer full): the time to judge by */
GDateTime *
genkan_knowledge_dup_now (GenkanKnowledge *self)
{
  g_return_val_if_fail (GENKAN_IS_KNOWLEDGE (self), NULL);

  return self->now != NULL ? g_date_time_ref (self->now) : g_date_time_new_now_local ();
}

/** Returns: (transfer full): the day to judge by, as an ISO day */
char *
genkan_knowledge_dup_today (GenkanKnowledge *self)
{
  g_autoptr (GDateTime) now = NULL;

  g_return_val_if_fail (GENKAN_IS_KNOWLEDGE (self), NULL);

  now = genkan_knowledge_dup_now (self);

  return g_date_time_format (now, "%Y-%m-%d");
}

/** genkan_knowledge_set_records: @records: what the program remembers; set before anybody asks */
void
genkan_knowledge_set_records (GenkanKnowledge *self,
                              GenkanRecords   *records)
{
  g_return_if_fail (GENKAN_IS_KNOWLEDGE (self));
  g_return_if_fail (self->records == NULL);

  self->records = g_object_ref (records);
}

/** Returns: (transfer none): what the program remembers; until its end only, when nobody gave another place */
GenkanRecords *
genkan_knowledge_get_records (GenkanKnowledge *self)
{
  g_return_val_if_fail (GENKAN_IS_KNOWLEDGE (self), NULL);

  if (self->records == NULL)
    {
      g_autoptr (GenkanRecordsBackend) memory = genkan_records_memory_new ();

      self->records = genkan_records_new (memory);
    }

  return self->records;
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  /* a closed keyring is said on the page that shows the list */
  genkan_records_load_finish (GENKAN_RECORDS (source), result, NULL);
}

static void
noted_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  /* the list of this session has it in any case */
  GenkanRecords *records = GENKAN_RECORDS (source);
  g_autoptr (GenkanRecord) kept = genkan_records_put_finish (records, result, NULL, NULL);

  /* it moves into the keyring when that is open; nobody is asked to open it for this */
  if (genkan_records_get_state (records) == GENKAN_RECORDS_NOT_LOADED)
    genkan_records_load_async (records, NULL, loaded_cb, NULL);
}

/**
 * genkan_knowledge_note_request:
 * @host: who is asked
 * @why: a token of genkan-requests-page.c
 *
 * To be called for everything that leaves the computer, before it does.
 */
void
genkan_knowledge_note_request (GenkanKnowledge *self,
                               const char      *host,
                               const char      *why)
{
  g_autoptr (GenkanRecord) request = genkan_record_new (GENKAN_RECORD_REQUEST);
  g_autoptr (GDateTime) now = NULL;

  g_return_if_fail (GENKAN_IS_KNOWLEDGE (self));
  g_return_if_fail (host != NULL);

  now = genkan_knowledge_dup_now (self);
  genkan_record_set_time (request, GENKAN_FIELD_TIME, g_date_time_to_unix (now));
  if (genkan_record_set_text (request, GENKAN_FIELD_HOST, host, NULL) && genkan_record_set_text (request, GENKAN_FIELD_WHY, why, NULL))
    genkan_records_put_async (genkan_knowledge_get_records (self), request, NULL, noted_cb, NULL);
}

/**
 * genkan_knowledge_judge_entry:
 * @entry: one that was kept
 * @gate: (out): whether it may be opened today
 *
 * Returns: (transfer full) (nullable): what is known about its address today, or %NULL with @error
 */
GenkanResult *
genkan_knowledge_judge_entry (GenkanKnowledge  *self,
                              GenkanRecord     *entry,
                              GenkanEntryGate  *gate,
                              GError          **error)
{
  GenkanUrlCheck *check;

  g_return_val_if_fail (GENKAN_IS_KNOWLEDGE (self), NULL);
  g_return_val_if_fail (GENKAN_IS_RECORD (entry), NULL);

  *gate = GENKAN_ENTRY_GATE_SHUT;
  check = genkan_knowledge_get_url_check (self, error);
  if (check == NULL)
    return NULL;

  return genkan_entry_gate_judge_saved (check, self->catalog, entry, gate);
}
