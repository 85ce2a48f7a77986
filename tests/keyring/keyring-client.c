/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * keyring-client COMMAND [WORD…] [, COMMAND [WORD…]]…
 *
 * One store on the real keyring, and a line for each command: its answer, the state of the store, whether it is kept.
 *
 *   load, unlock            give-up-unlock: unlock, and give up after 300 ms
 *   put NAME                a new entry
 *   big NAME                a guide whose state is as long as it may be
 *   edit NAME NEW           renames an entry
 *   readdress NAME URL      gives an entry another address; an entry without a name is called -
 *   many NUMBER             new entries
 *   answer PREFIX NUMBER    gives answers to the first entry
 *   remove NAME             removes it;  undo: puts back what was removed last
 *   list, unread            names, in the order of the list
 *   wait                    for a line on standard input, so that a test can change the world in between
 *   raw NAME VALUE          an item that the store did not write
 *   write-forever           writes entries in turn until somebody kills the program
 */

#include <libsecret/secret.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "genkan-error.h"
#include "genkan-record-limits.h"
#include "genkan-records-keyring.h"
#include "genkan-records.h"
#include "genkan-unread-record.h"

static const char * const states[] = { "not-loaded", "ready", "locked", "dismissed", "unavailable" };

static const char * const errors[] = { "unavailable", "locked", "dismissed", "conflict", "newer", "full", "failed" };

static GenkanRecord *removed;

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

static void
answer (GenkanRecords *records,
        const char    *command,
        const GError  *error)
{
  g_print ("%s: %s [%s%s]\n", command, error == NULL ? "done" : error->domain == GENKAN_RECORDS_ERROR ? errors[error->code] : error->message,
           states[genkan_records_get_state (records)], genkan_records_is_kept (records) ? ", kept" : "");
}

static GenkanRecord *
find (GenkanRecords *records,
      const char    *name)
{
  GListModel *list = genkan_records_get_list (records, GENKAN_RECORD_ENTRY);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GenkanRecord) record = g_list_model_get_item (list, i);

      const char *other = genkan_record_get_text (record, GENKAN_FIELD_NAME);

      if (g_str_equal (other != NULL ? other : "-", name))
        return g_steal_pointer (&record);
    }
  g_error ("no entry is called %s", name);
}

static gboolean
cancel (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);

  return G_SOURCE_REMOVE;
}

static void
run_load (GenkanRecords *records,
          const char    *command)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  if (g_str_equal (command, "give-up-unlock"))
    g_timeout_add (300, cancel, cancellable);
  if (g_str_equal (command, "load"))
    genkan_records_load_async (records, cancellable, store_result, &result);
  else
    genkan_records_unlock_async (records, cancellable, store_result, &result);
  genkan_records_load_finish (records, wait_for (&result), &error);
  answer (records, command, error);
}

static gboolean
put (GenkanRecords *records,
     const char    *command,
     GenkanRecord  *draft)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GenkanRecord) saved = NULL;
  g_autoptr (GError) error = NULL;

  genkan_records_put_async (records, draft, NULL, store_result, &result);
  saved = genkan_records_put_finish (records, wait_for (&result), NULL, &error);
  if (command != NULL)
    answer (records, command, error);

  return saved != NULL;
}

static gboolean
put_entry (GenkanRecords *records,
           const char    *command,
           const char    *name)
{
  g_autoptr (GenkanRecord) draft = genkan_record_new (GENKAN_RECORD_ENTRY);

  if (!genkan_record_set_text (draft, GENKAN_FIELD_NAME, name, NULL)
      || !genkan_record_set_text (draft, GENKAN_FIELD_URL, "https://login.aoba-bank.example/?a=\"b\"&c='d'", NULL))
    g_assert_not_reached ();

  return put (records, command, draft);
}

static void
put_big (GenkanRecords *records,
         const char    *name)
{
  g_autoptr (GenkanRecord) draft = genkan_record_new (GENKAN_RECORD_GUIDE);
  g_autofree char *state = g_strnfill (GENKAN_LIMIT_GUIDE_STATE, '\n');

  if (!genkan_record_set_text (draft, GENKAN_FIELD_GUIDE, name, NULL) || !genkan_record_set_text (draft, GENKAN_FIELD_STATE, state, NULL))
    g_assert_not_reached ();
  put (records, "big", draft);
}

static void
change_entry (GenkanRecords *records,
              const char    *command,
              const char    *name,
              GenkanField    field,
              const char    *text)
{
  g_autoptr (GenkanRecord) record = find (records, name);
  g_autoptr (GenkanRecord) draft = genkan_record_edit (record);

  if (!genkan_record_set_text (draft, field, text, NULL))
    g_assert_not_reached ();
  put (records, command, draft);
}

static void
remove_entry (GenkanRecords *records,
              const char    *name)
{
  g_autoptr (GenkanRecord) record = find (records, name);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_object (&removed);
  genkan_records_remove_async (records, record, NULL, store_result, &result);
  removed = genkan_records_remove_finish (records, wait_for (&result), &error);
  answer (records, "remove", error);
}

static void
list_all (GenkanRecords *records)
{
  for (guint kind = 0; kind < GENKAN_N_RECORD_KINDS; kind++)
    {
      GListModel *list = genkan_records_get_list (records, (GenkanRecordKind) kind);

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (GenkanRecord) record = g_list_model_get_item (list, i);
          gboolean is_guide = kind == GENKAN_RECORD_GUIDE;

          g_print ("- %s %u\n", genkan_record_get_text (record, is_guide ? GENKAN_FIELD_GUIDE : GENKAN_FIELD_NAME),
                   is_guide ? (guint) strlen (genkan_record_get_text (record, GENKAN_FIELD_STATE)) : genkan_record_get_revision (record));
        }
    }
  answer (records, "list", NULL);
}

static void
list_unread (GenkanRecords *records)
{
  GListModel *list = genkan_records_get_unread (records);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GenkanUnreadRecord) record = g_list_model_get_item (list, i);

      g_print ("- %s %s\n", genkan_unread_record_get_kind (record), genkan_unread_record_is_newer (record) ? "newer" : "damaged");
    }
  answer (records, "unread", NULL);
}

/* Gives one answer after the other to the first entry. */
static void
give_answers (GenkanRecords *records,
              const char    *prefix,
              guint          n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GenkanRecord) record = g_list_model_get_item (genkan_records_get_list (records, GENKAN_RECORD_ENTRY), 0);
      g_autoptr (GenkanRecord) draft = genkan_record_edit (record);
      g_autofree char *name = g_strdup_printf ("%s-%u", prefix, i);

      if (!genkan_record_set_answer (draft, GENKAN_FIELD_SEEN, name, "yes", 0, NULL) || !put (records, NULL, draft))
        g_error ("the answer %s was not saved", name);
    }
  answer (records, "answer", NULL);
}

/* Each record says its turn in full, so that half of one would show. */
static void
write_forever (GenkanRecords *records)
{
  for (guint turn = 1; ; turn++)
    {
      for (guint i = 0; i < 3; i++)
        {
          GListModel *list = genkan_records_get_list (records, GENKAN_RECORD_ENTRY);
          g_autoptr (GenkanRecord) record = g_list_model_get_item (list, i);
          g_autoptr (GenkanRecord) draft = genkan_record_edit (record);
          g_autofree char *name = g_strdup_printf ("turn %u", turn);

          if (!genkan_record_set_text (draft, GENKAN_FIELD_NAME, name, NULL))
            g_assert_not_reached ();
          g_print ("write\n");
          put (records, NULL, draft);
        }
    }
}

/* Something that the store did not write, under its name. */
static void
put_raw (const char *name,
         const char *value)
{
  static const SecretSchema schema = {
    "io.github.genkan.Genkan.Record",
    SECRET_SCHEMA_NONE,
    { { "kind", SECRET_SCHEMA_ATTRIBUTE_STRING }, { "id", SECRET_SCHEMA_ATTRIBUTE_STRING }, { NULL, 0 } },
  };
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (GError) error = NULL;

  secret_password_store_sync (&schema, SECRET_COLLECTION_DEFAULT, name, value, NULL, &error, "kind", "entry", "id", id, NULL);
  g_assert_no_error (error);
}

static void
run (GenkanRecords *records,
     char         **words)
{
  if (g_str_equal (words[0], "load") || g_str_has_suffix (words[0], "unlock"))
    run_load (records, words[0]);
  else if (g_str_equal (words[0], "put"))
    put_entry (records, "put", words[1]);
  else if (g_str_equal (words[0], "big"))
    put_big (records, words[1]);
  else if (g_str_equal (words[0], "edit"))
    change_entry (records, "edit", words[1], GENKAN_FIELD_NAME, words[2]);
  else if (g_str_equal (words[0], "readdress"))
    change_entry (records, "readdress", words[1], GENKAN_FIELD_URL, words[2]);
  else if (g_str_equal (words[0], "remove"))
    remove_entry (records, words[1]);
  else if (g_str_equal (words[0], "undo"))
    put (records, "undo", removed);
  else if (g_str_equal (words[0], "list"))
    list_all (records);
  else if (g_str_equal (words[0], "unread"))
    list_unread (records);
  else if (g_str_equal (words[0], "write-forever"))
    write_forever (records);
  else if (g_str_equal (words[0], "answer"))
    give_answers (records, words[1], (guint) g_ascii_strtoull (words[2], NULL, 10));
  else if (g_str_equal (words[0], "raw"))
    put_raw (words[1], words[2]);
  else if (g_str_equal (words[0], "wait"))
    {
      g_print ("wait\n");
      while (getchar () != '\n')
        ;
    }
  else if (g_str_equal (words[0], "many"))
    {
      guint n = (guint) g_ascii_strtoull (words[1], NULL, 10);

      for (guint i = 0; i < n; i++)
        {
          g_autofree char *name = g_strdup_printf ("entry %u", i);

          g_assert_true (put_entry (records, NULL, name));
        }
      answer (records, "many", NULL);
    }
  else
    g_error ("no such command: %s", words[0]);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *lock_path = g_build_filename (g_get_user_runtime_dir (), "genkan-test-lock", NULL);
  g_autoptr (GenkanRecordsBackend) backend = genkan_records_keyring_new (lock_path);
  g_autoptr (GenkanRecords) records = genkan_records_new (backend);

  setlocale (LC_ALL, "");
  setvbuf (stdout, NULL, _IOLBF, 0);
  for (int i = 1; i < argc; i++)
    {
      char *words[4] = { NULL };

      for (guint n = 0; i < argc && !g_str_equal (argv[i], ",") && n < 3; i++, n++)
        words[n] = argv[i];
      run (records, words);
    }
  g_clear_object (&removed);

  return 0;
}
