/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-offers-private.h"

#include <string.h>

#include "genkan-text.h"
#include "genkan-url.h"

/* Nobody types more into the overview; a longer text finds nothing. */
#define MAX_QUERY 200
#define MAX_WORDS 8

/* One letter is the beginning of everything. */
#define MIN_LETTERS 2

/* Of the services that one word of several finds. */
#define N_SERVICES 20

/* One saved entry, with its words worked out once. */
typedef struct
{
  GenkanRecord        *record;
  const GenkanService *service;
  char                *key; /* what is searched in */
} Line;

static void
clear_line (gpointer data)
{
  Line *line = data;

  g_object_unref (line->record);
  g_free (line->key);
}

/* Bars keep words apart that stand in different fields: no search has one. */
static void
add_key (GString    *key,
         const char *text)
{
  g_autofree char *folded = text != NULL ? genkan_text_fold (text) : NULL;

  if (folded != NULL)
    g_string_append_printf (key, "%s|", folded);
}

static char *
dup_key (GenkanOffers        *self,
         GenkanRecord        *record,
         const GenkanService *service)
{
  g_autofree GenkanUrl *url = g_new (GenkanUrl, 1);
  g_autoptr (GString) key = g_string_new (NULL);
  const char *address = genkan_record_get_text (record, GENKAN_FIELD_URL);

  add_key (key, genkan_record_get_text (record, GENKAN_FIELD_NAME));
  add_key (key, _genkan_offers_purpose_of (record, service));
  add_key (key, _genkan_offers_person_of (self, record));
  genkan_url_parse (url, address, strlen (address));
  if (url->status == GENKAN_URL_OK)
    add_key (key, url->host);

  return g_string_free (g_steal_pointer (&key), FALSE);
}

/* A keyring that is shut may have left old lists behind: only one that is open says what is saved. */
static GArray *
get_lines (GenkanOffers *self)
{
  GListModel *list = genkan_records_get_list (self->records, GENKAN_RECORD_ENTRY);
  guint n = genkan_records_get_state (self->records) == GENKAN_RECORDS_READY ? g_list_model_get_n_items (list) : 0;

  if (self->lines != NULL && self->lines->len == n)
    return self->lines;

  g_clear_pointer (&self->lines, g_array_unref);
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_array_set_clear_func (self->lines, clear_line);
  for (guint i = 0; i < n; i++)
    {
      GenkanRecord *record = g_list_model_get_item (list, i);
      const GenkanService *service = _genkan_offers_service_of (self, record);
      Line line = { .record = record, .service = service, .key = dup_key (self, record, service) };

      g_array_append_val (self->lines, line);
    }

  return self->lines;
}

/* What was typed, word by word. */
typedef struct
{
  char       *folded;
  GPtrArray  *services; /* of that name, in any way of writing */
  GHashTable *is_found; /* the same */
} Word;

static void
clear_word (gpointer data)
{
  Word *word = data;

  g_free (word->folded);
  g_ptr_array_unref (word->services);
  g_hash_table_unref (word->is_found);
}

static GArray *
read_words (GenkanOffers       *self,
            const char * const *typed)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));

  g_array_set_clear_func (words, clear_word);
  for (guint i = 0; typed[i] != NULL && words->len < MAX_WORDS; i++)
    {
      Word word = { .folded = genkan_text_fold (typed[i]) };

      if (*word.folded == '\0')
        {
          g_free (word.folded);
          continue;
        }
      word.services = genkan_catalog_search_beginnings (self->catalog, typed[i], N_SERVICES);
      word.is_found = g_hash_table_new (NULL, NULL);
      for (guint s = 0; s < word.services->len; s++)
        g_hash_table_add (word.is_found, g_ptr_array_index (word.services, s));
      g_array_append_val (words, word);
    }

  return words;
}

static gboolean
line_has_all (const Line *line,
              GArray     *words,
              GHashTable *together)
{
  if (line->service != NULL && g_hash_table_contains (together, line->service))
    return TRUE;

  for (guint i = 0; i < words->len; i++)
    {
      const Word *word = &g_array_index (words, Word, i);

      if (strstr (line->key, word->folded) == NULL && (line->service == NULL || !g_hash_table_contains (word->is_found, line->service)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_full (GPtrArray *ids)
{
  return ids->len == GENKAN_OFFERS_SHOWN;
}

static void
find_saved (GenkanOffers *self,
            GArray       *words,
            GPtrArray    *services,
            GPtrArray    *ids,
            GHashTable   *addresses)
{
  g_autoptr (GHashTable) together = g_hash_table_new (NULL, NULL);
  GArray *lines = get_lines (self);

  for (guint i = 0; i < services->len; i++)
    g_hash_table_add (together, g_ptr_array_index (services, i));

  for (guint i = 0; i < lines->len && !is_full (ids); i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      if (!line_has_all (line, words, together))
        continue;
      g_ptr_array_add (ids, g_strconcat (_GENKAN_OFFERS_SAVED, genkan_record_get_id (line->record), NULL));
      g_hash_table_add (addresses, (gpointer) genkan_record_get_text (line->record, GENKAN_FIELD_URL));
    }
}

static void
add_entry (const GenkanService *service,
           const GenkanEntry   *entry,
           GPtrArray           *ids,
           GHashTable          *addresses)
{
  if (is_full (ids) || !g_hash_table_add (addresses, (gpointer) entry->url))
    return;

  g_ptr_array_add (ids, g_strdup_printf (_GENKAN_OFFERS_CATALOG "%s:%u", service->id, (guint) (entry - service->entries)));
}

/* The words that are not the name of @service say which of its doors is meant: “ocn mail”. */
static gboolean
is_rest (const Word          *word,
         const GenkanService *service)
{
  return !g_hash_table_contains (word->is_found, service);
}

static gboolean
entry_has_rest (const GenkanEntry   *entry,
                const GenkanService *service,
                GArray              *words)
{
  g_autofree char *text = g_strjoin ("|", entry->label_ja != NULL ? entry->label_ja : "", entry->label_en != NULL ? entry->label_en : "",
                                     genkan_entry_get_purpose (entry), entry->purpose, NULL);
  g_autofree char *key = genkan_text_fold (text);

  for (guint i = 0; i < words->len; i++)
    {
      const Word *word = &g_array_index (words, Word, i);

      if (is_rest (word, service) && strstr (key, word->folded) == NULL)
        return FALSE;
    }

  return TRUE;
}

static gboolean
has_rest (const GenkanService *service,
          GArray              *words)
{
  for (guint i = 0; i < words->len; i++)
    {
      if (is_rest (&g_array_index (words, Word, i), service))
        return TRUE;
    }

  return FALSE;
}

/* Adds the doors that the words mean. Returns: %FALSE when they mean none */
static gboolean
add_meant (const GenkanService *service,
           GArray              *words,
           GPtrArray           *ids,
           GHashTable          *addresses)
{
  gboolean found = FALSE;

  for (guint i = 0; has_rest (service, words) && i < service->n_entries; i++)
    {
      if (!entry_has_rest (&service->entries[i], service, words))
        continue;
      found = TRUE;
      add_entry (service, &service->entries[i], ids, addresses);
    }

  return found;
}

static void
add_main (const GenkanService *service,
          GPtrArray           *ids,
          GHashTable          *addresses)
{
  const GenkanEntry *entry = genkan_service_get_main_entry (service);

  if (entry != NULL)
    add_entry (service, entry, ids, addresses);
}

/* All words together are the beginning of a name; a service that is the only one shows all its doors. */
static void
find_by_name (GPtrArray  *services,
              GArray     *words,
              GPtrArray  *ids,
              GHashTable *addresses)
{
  for (guint i = 0; i < services->len && !is_full (ids); i++)
    {
      const GenkanService *service = g_ptr_array_index (services, i);

      if (!add_meant (service, words, ids, addresses))
        add_main (service, ids, addresses);
    }
  if (services->len == 1)
    {
      const GenkanService *service = g_ptr_array_index (services, 0);

      for (guint i = 0; i < service->n_entries && !is_full (ids); i++)
        add_entry (service, &service->entries[i], ids, addresses);
    }
}

/* One of the words is the beginning of a name. */
static void
find_by_word (GArray     *words,
              GPtrArray  *ids,
              GHashTable *addresses)
{
  for (guint w = 0; w < words->len; w++)
    {
      GPtrArray *services = g_array_index (words, Word, w).services;

      for (guint i = 0; i < services->len && !is_full (ids); i++)
        {
          const GenkanService *service = g_ptr_array_index (services, i);

          if (!add_meant (service, words, ids, addresses) && !has_rest (service, words))
            add_main (service, ids, addresses);
        }
    }
}

/**
 * genkan_offers_find:
 * @words: what somebody typed, in any script and width; they may have meant something else
 *
 * Saved entries come first, in the order of the person; then those of the catalog. Nothing is judged yet.
 *
 * Returns: (transfer full): ids, at most GENKAN_OFFERS_SHOWN
 */
char **
genkan_offers_find (GenkanOffers       *self,
                    const char * const *words)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GHashTable) addresses = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) services = NULL;
  g_autoptr (GArray) read = NULL;
  g_autofree char *typed = NULL;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (GENKAN_IS_OFFERS (self), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  typed = g_strjoinv (" ", (char **) words);
  folded = strnlen (typed, MAX_QUERY + 1) <= MAX_QUERY ? genkan_text_fold (typed) : g_strdup ("");
  if (g_utf8_strlen (folded, -1) >= MIN_LETTERS)
    {
      services = genkan_catalog_search_beginnings (self->catalog, typed, N_SERVICES);
      read = read_words (self, words);
      find_saved (self, read, services, ids, addresses);
      if (services->len > 0)
        find_by_name (services, read, ids, addresses);
      else if (read->len > 1)
        find_by_word (read, ids, addresses);
    }
  g_ptr_array_add (ids, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&ids), FALSE);
}
