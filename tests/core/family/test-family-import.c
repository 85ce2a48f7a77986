/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* What a family file would change, what it changes, and what is left when that is interrupted. */

#include <glib/gstdio.h>
#include <string.h>

#include "genkan-family-error.h"
#include "genkan-family-file.h"
#include "genkan-family-import.h"
#include "genkan-family-records.h"
#include "genkan-records-memory.h"
#include "records-folder.h"

#define FALSE_ADDRESS "https://www2.jcom.co.jp.login.vkia.cn/"
#define TAKEN_TIMES 100
#define N_ENTRIES 40

static GenkanCatalog *catalog;
static GenkanUrlCheck *check;
static GDateTime *now;

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

static GenkanRecords *
open_records (GenkanRecordsBackend *backend)
{
  g_autoptr (GenkanRecordsBackend) owned = backend;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GenkanRecords *records = genkan_records_new (owned);

  genkan_records_load_async (records, NULL, store_result, &result);
  genkan_records_load_finish (records, wait_for (&result), &error);
  g_assert_no_error (error);

  return records;
}

static void
keep (GenkanRecords *records,
      GenkanRecord  *draft)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanRecord) kept = NULL;

  genkan_records_put_async (records, draft, NULL, store_result, &result);
  kept = genkan_records_put_finish (records, wait_for (&result), NULL, &error);
  g_assert_no_error (error);
}

static void
set (GenkanRecord *record,
     GenkanField   field,
     const char   *text)
{
  g_autoptr (GError) error = NULL;

  genkan_record_set_text (record, field, text, &error);
  g_assert_no_error (error);
}

static char *
keep_new (GenkanRecords    *records,
          GenkanRecordKind  kind,
          const char       *name,
          const char       *person,
          const char       *url)
{
  g_autoptr (GenkanRecord) record = genkan_record_new (kind);

  set (record, GENKAN_FIELD_NAME, name);
  if (person != NULL)
    set (record, GENKAN_FIELD_PERSON, person);
  if (url != NULL)
    set (record, GENKAN_FIELD_URL, url);
  if (kind == GENKAN_RECORD_ACCOUNT)
    set (record, GENKAN_FIELD_SERVICE, "jcom");
  keep (records, record);

  return g_strdup (genkan_record_get_id (record));
}

static GBytes *
pack (GenkanRecords      *records,
      const char * const *people,
      gboolean            with_accounts,
      guint              *n_entries)
{
  GenkanFamilyChoice choice = { people, with_accounts };
  guint n;

  return genkan_family_pack (records, &choice, "0.1.0", now, n_entries != NULL ? n_entries : &n);
}

static GenkanFamilyImport *
compare (GBytes        *content,
         GenkanRecords *records)
{
  g_autoptr (GError) error = NULL;
  GenkanFamilyImport *import = genkan_family_import_new (content, records, catalog, check, &error);

  g_assert_no_error (error);

  return import;
}

static guint
apply (GenkanFamilyImport *import)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  guint n_kept;

  genkan_family_import_apply_async (import, now, NULL, store_result, &result);
  genkan_family_import_apply_finish (import, wait_for (&result), &n_kept, &error);
  g_assert_no_error (error);

  return n_kept;
}

static guint
count (GenkanRecords    *records,
       GenkanRecordKind  kind)
{
  return g_list_model_get_n_items (genkan_records_get_list (records, kind));
}

static guint
count_state (GenkanFamilyImport *import,
             GenkanFamilyState   state)
{
  guint n = 0;

  for (guint i = 0; i < genkan_family_import_get_n_rows (import); i++)
    n += genkan_family_import_get_row (import, i)->state == state;

  return n;
}

static gboolean
has (GBytes     *content,
     const char *word)
{
  return g_strstr_len (g_bytes_get_data (content, NULL), (gssize) g_bytes_get_size (content), word) != NULL;
}

typedef struct
{
  GenkanRecords *records;
  char          *grandmother;
  char          *uncle;
  char          *account;
} Family;

static void
open_family (Family *family)
{
  g_autoptr (GenkanRecord) attempt = genkan_record_new (GENKAN_RECORD_ATTEMPT);
  g_autoptr (GenkanRecord) entry = genkan_record_new (GENKAN_RECORD_ENTRY);

  family->records = open_records (genkan_records_memory_new ());
  family->grandmother = keep_new (family->records, GENKAN_RECORD_PERSON, "おばあちゃん", NULL, NULL);
  family->uncle = keep_new (family->records, GENKAN_RECORD_PERSON, "おじさん", NULL, NULL);
  family->account = keep_new (family->records, GENKAN_RECORD_ACCOUNT, "家のネット", family->grandmother, NULL);
  set (entry, GENKAN_FIELD_NAME, "料金");
  set (entry, GENKAN_FIELD_URL, "https://www.jcom.co.jp/");
  set (entry, GENKAN_FIELD_SERVICE, "jcom");
  set (entry, GENKAN_FIELD_PURPOSE, "bill");
  set (entry, GENKAN_FIELD_PERSON, family->grandmother);
  set (entry, GENKAN_FIELD_ACCOUNT, family->account);
  set (entry, GENKAN_FIELD_VERDICT, "official");
  genkan_record_set_time (entry, GENKAN_FIELD_CHECKED, 1700000000);
  genkan_record_set_answer (entry, GENKAN_FIELD_SEEN, "issuer", "seen-issuer", 1700000000, NULL);
  keep (family->records, entry);
  g_free (keep_new (family->records, GENKAN_RECORD_ENTRY, "銀行", family->uncle, "https://www.bk.mufg.jp/"));
  genkan_record_set_time (attempt, GENKAN_FIELD_TIME, 1700000000);
  set (attempt, GENKAN_FIELD_OUTCOME, "failed-attempt");
  keep (family->records, attempt);
}

static void
close_family (Family *family)
{
  g_object_unref (family->records);
  g_free (family->grandmother);
  g_free (family->uncle);
  g_free (family->account);
}

static void
test_content (void)
{
  const char *people[] = { NULL, NULL };
  g_autoptr (GBytes) all = NULL;
  g_autoptr (GBytes) some = NULL;
  guint n_entries;
  Family family;

  open_family (&family);
  all = pack (family.records, NULL, TRUE, &n_entries);
  g_assert_cmpuint (n_entries, ==, 2);
  g_assert_true (has (all, family.account));
  g_assert_true (has (all, "料金"));
  /* what belongs to this computer stays here */
  g_assert_false (has (all, "failed-attempt"));
  g_assert_false (has (all, "seen-issuer"));
  g_assert_false (has (all, "official"));

  people[0] = family.grandmother;
  some = pack (family.records, people, FALSE, &n_entries);
  g_assert_cmpuint (n_entries, ==, 1);
  g_assert_true (has (some, "おばあちゃん"));
  g_assert_false (has (some, "おじさん"));
  g_assert_false (has (some, "mufg"));
  g_assert_false (has (some, family.account));
  close_family (&family);
}

static void
test_round (void)
{
  g_autoptr (GenkanRecords) other = open_records (genkan_records_memory_new ());
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GBytes) content_again = NULL;
  g_autoptr (GenkanFamilyImport) import = NULL;
  g_autoptr (GenkanFamilyImport) again = NULL;
  Family family;

  open_family (&family);
  content = pack (family.records, NULL, TRUE, NULL);
  import = compare (content, other);
  g_assert_cmpuint (genkan_family_import_get_n_rows (import), ==, 5);
  g_assert_cmpuint (count_state (import, GENKAN_FAMILY_NEW), ==, 5);
  /* a preview keeps nothing */
  g_assert_cmpuint (count (other, GENKAN_RECORD_PERSON) + count (other, GENKAN_RECORD_ENTRY), ==, 0);
  g_assert_cmpuint (apply (import), ==, 5);
  g_assert_cmpuint (count (other, GENKAN_RECORD_ENTRY), ==, 2);
  content_again = pack (other, NULL, TRUE, NULL);
  g_assert_cmpuint (g_bytes_get_size (content_again), ==, g_bytes_get_size (content));

  again = compare (content, other);
  g_assert_cmpuint (count_state (again, GENKAN_FAMILY_SAME), ==, 5);
  g_assert_cmpuint (apply (again), ==, 0);
  close_family (&family);
}

/* The same grandmother, made by hand on two computers, does not become two. */
static void
test_same_words (void)
{
  g_autoptr (GenkanRecords) other = open_records (genkan_records_memory_new ());
  g_autofree char *here = keep_new (other, GENKAN_RECORD_PERSON, "おばあちゃん", NULL, NULL);
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GenkanFamilyImport) import = NULL;
  g_autoptr (GListModel) entries = NULL;
  gboolean is_hers = FALSE;
  Family family;

  open_family (&family);
  content = pack (family.records, NULL, FALSE, NULL);
  import = compare (content, other);
  g_assert_cmpuint (count_state (import, GENKAN_FAMILY_SAME), ==, 1);
  apply (import);
  g_assert_cmpuint (count (other, GENKAN_RECORD_PERSON), ==, 2);
  entries = g_object_ref (genkan_records_get_list (other, GENKAN_RECORD_ENTRY));
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (GenkanRecord) entry = g_list_model_get_item (entries, i);

      is_hers = is_hers || g_strcmp0 (genkan_record_get_text (entry, GENKAN_FIELD_PERSON), here) == 0;
    }
  g_assert_true (is_hers);
  close_family (&family);
}

static void
test_different (void)
{
  g_autoptr (GenkanRecords) mine = open_records (genkan_records_memory_new ());
  g_autofree char *id = keep_new (mine, GENKAN_RECORD_ENTRY, "入口", NULL, "https://www.jcom.co.jp/");
  g_autoptr (GBytes) content = pack (mine, NULL, TRUE, NULL);
  g_autoptr (GenkanRecord) edited = genkan_record_edit (genkan_records_lookup (mine, GENKAN_RECORD_ENTRY, id));
  g_autoptr (GenkanFamilyImport) import = NULL;
  GenkanFamilyRow *row;

  set (edited, GENKAN_FIELD_NAME, "わたしの名前");
  keep (mine, edited);
  import = compare (content, mine);
  row = genkan_family_import_get_row (import, 0);
  g_assert_cmpint (row->state, ==, GENKAN_FAMILY_DIFFERENT);
  /* what is here wins, unless the person chooses otherwise */
  g_assert_false (row->chosen);
  g_assert_cmpuint (apply (import), ==, 0);
  g_assert_cmpstr (genkan_record_get_text (genkan_records_lookup (mine, GENKAN_RECORD_ENTRY, id), GENKAN_FIELD_NAME), ==, "わたしの名前");
  row->chosen = TRUE;
  g_assert_cmpuint (apply (import), ==, 1);
  g_assert_cmpstr (genkan_record_get_text (genkan_records_lookup (mine, GENKAN_RECORD_ENTRY, id), GENKAN_FIELD_NAME), ==, "入口");
  g_assert_cmpuint (count (mine, GENKAN_RECORD_ENTRY), ==, 1);
}

/* A file from somebody who means harm: its false entry is shown as one, and cannot be kept. */
static void
test_false_entry (void)
{
  g_autoptr (GenkanRecords) theirs = open_records (genkan_records_memory_new ());
  g_autoptr (GenkanRecords) mine = open_records (genkan_records_memory_new ());
  g_autofree char *false_one = keep_new (theirs, GENKAN_RECORD_ENTRY, "公式", NULL, FALSE_ADDRESS);
  g_autofree char *unknown = keep_new (theirs, GENKAN_RECORD_ENTRY, "町", NULL, "https://www.example.org/");
  g_autoptr (GBytes) content = pack (theirs, NULL, TRUE, NULL);
  g_autoptr (GenkanFamilyImport) import = compare (content, mine);

  for (guint i = 0; i < genkan_family_import_get_n_rows (import); i++)
    {
      GenkanFamilyRow *row = genkan_family_import_get_row (import, i);
      gboolean is_false = g_str_equal (genkan_record_get_id (row->record), false_one);

      g_assert_cmpint (row->verdict, ==, is_false ? GENKAN_VERDICT_DANGEROUS : GENKAN_VERDICT_CANNOT_TELL);
      g_assert_false (row->may_keep);
      g_assert_false (row->chosen);
      row->chosen = TRUE;
    }
  g_assert_cmpuint (apply (import), ==, 0);
  g_assert_null (genkan_records_lookup (mine, GENKAN_RECORD_ENTRY, false_one));
  g_assert_null (genkan_records_lookup (mine, GENKAN_RECORD_ENTRY, unknown));
}

/* The people of the entries were not chosen: the entries do not point at nobody. */
static void
test_without_people (void)
{
  g_autoptr (GenkanRecords) other = open_records (genkan_records_memory_new ());
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GenkanFamilyImport) import = NULL;
  g_autoptr (GenkanRecord) entry = NULL;
  Family family;

  open_family (&family);
  content = pack (family.records, NULL, TRUE, NULL);
  import = compare (content, other);
  for (guint i = 0; i < genkan_family_import_get_n_rows (import); i++)
    {
      GenkanFamilyRow *row = genkan_family_import_get_row (import, i);

      row->chosen = genkan_record_get_kind (row->record) == GENKAN_RECORD_ENTRY;
    }
  g_assert_cmpuint (apply (import), ==, 2);
  entry = g_list_model_get_item (genkan_records_get_list (other, GENKAN_RECORD_ENTRY), 0);
  g_assert_null (genkan_record_get_text (entry, GENKAN_FIELD_PERSON));
  g_assert_null (genkan_record_get_text (entry, GENKAN_FIELD_ACCOUNT));
  close_family (&family);
}

#define HEAD "{\"genkan-family\":1,\"program\":\"0.1.0\",\"time\":\"2026-11-21T00:00:00Z\"}\n"
#define ID "0b2ffd5a-6a5e-4a5b-9d7c-2f2f7f3c1a01"
#define PERSON "{\"version\":1,\"kind\":\"person\",\"id\":\"" ID "\",\"revision\":1,\"name\":\"A\"}\n"

static const struct
{
  const char *name;
  const char *content;
  int         code; /* -1 for none */
} rows[] = {
  { "nothing-inside", HEAD, -1 },
  { "person", HEAD PERSON, -1 },
  { "no-last-line-end", HEAD "{\"version\":1,\"kind\":\"person\",\"id\":\"" ID "\",\"revision\":1,\"name\":\"A\"}", -1 },
  { "empty", "", GENKAN_FAMILY_ERROR_BROKEN },
  { "words", "hello\n", GENKAN_FAMILY_ERROR_BROKEN },
  { "no-head", PERSON, GENKAN_FAMILY_ERROR_BROKEN },
  { "newer", "{\"genkan-family\":2}\n", GENKAN_FAMILY_ERROR_NEWER_VERSION },
  { "only-begun", "{\"genkan-family\":1", -1 },
  { "no-version", "{\"genkan-family\":", GENKAN_FAMILY_ERROR_BROKEN },
  { "version-zero", "{\"genkan-family\":0}\n", GENKAN_FAMILY_ERROR_BROKEN },
  { "much-newer", "{\"genkan-family\":10}\n", GENKAN_FAMILY_ERROR_NEWER_VERSION },
  { "newer-record", HEAD "{\"version\":99,\"kind\":\"person\",\"id\":\"" ID "\",\"revision\":1,\"name\":\"A\"}\n", GENKAN_FAMILY_ERROR_NEWER_VERSION },
  { "twice", HEAD PERSON PERSON, GENKAN_FAMILY_ERROR_BROKEN },
  { "broken-record", HEAD PERSON "{\"version\":1,\"kind\":\"person\"\n", GENKAN_FAMILY_ERROR_BROKEN },
  { "empty-line", HEAD "\n" PERSON, GENKAN_FAMILY_ERROR_BROKEN },
  { "no-name", HEAD "{\"version\":1,\"kind\":\"person\",\"id\":\"" ID "\",\"revision\":1}\n", GENKAN_FAMILY_ERROR_BROKEN },
  { "request", HEAD "{\"version\":1,\"kind\":\"request\",\"id\":\"" ID "\",\"revision\":1,\"time\":\"2026-11-21T00:00:00Z\",\"host\":\"a.example\",\"why\":\"site\"}\n",
    GENKAN_FAMILY_ERROR_BROKEN },
};

static void
test_row (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GenkanRecords) records = open_records (genkan_records_memory_new ());
  g_autoptr (GBytes) content = g_bytes_new (rows[i].content, strlen (rows[i].content));
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanFamilyImport) import = genkan_family_import_new (content, records, catalog, check, &error);

  if (rows[i].code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, GENKAN_FAMILY_ERROR, rows[i].code);
  g_assert_cmpint (import != NULL, ==, rows[i].code < 0);
}

static void
test_too_many (void)
{
  g_autoptr (GenkanRecords) records = open_records (genkan_records_memory_new ());
  g_autoptr (GString) lines = g_string_new (HEAD);
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i <= genkan_record_kind_get_limit (GENKAN_RECORD_PERSON); i++)
    g_string_append_printf (lines, "{\"version\":1,\"kind\":\"person\",\"id\":\"0b2ffd5a-6a5e-4a5b-9d7c-2f2f7f3c%04x\",\"revision\":1,\"name\":\"A\"}\n", i);
  content = g_bytes_new (lines->str, lines->len);
  g_assert_null (genkan_family_import_new (content, records, catalog, check, &error));
  g_assert_error (error, GENKAN_FAMILY_ERROR, GENKAN_FAMILY_ERROR_BROKEN);
}

static void
fill (GenkanRecords *records,
      guint          n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("入口 %u", i);
      g_autofree char *url = g_strdup_printf ("https://www.jcom.co.jp/%u", i);

      g_free (keep_new (records, GENKAN_RECORD_ENTRY, name, NULL, url));
    }
}

/* Two thousand entries, as the largest families have them, from store to store through a sealed file. */
static void
test_large (void)
{
  const GenkanFamilyCost cheap = { 1, 8 };
  g_autoptr (GenkanFamilyPassphrase) words = genkan_family_passphrase_new ("three quiet words", 17);
  g_autoptr (GenkanRecords) records = open_records (genkan_records_memory_new ());
  g_autoptr (GenkanRecords) other = open_records (genkan_records_memory_new ());
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (GBytes) unsealed = NULL;
  g_autoptr (GenkanFamilyImport) import = NULL;
  g_autoptr (GError) error = NULL;
  guint n_entries;

  fill (records, 2000);
  g_test_timer_start ();
  content = pack (records, NULL, TRUE, &n_entries);
  sealed = genkan_family_seal (content, words, &cheap, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_entries, ==, 2000);
  g_test_message ("export: %.3f s, %" G_GSIZE_FORMAT " bytes", g_test_timer_elapsed (), g_bytes_get_size (sealed));
  g_test_timer_start ();
  unsealed = genkan_family_unseal (sealed, words, NULL, &error);
  g_assert_no_error (error);
  import = compare (unsealed, other);
  g_test_message ("preview: %.3f s", g_test_timer_elapsed ());
  g_assert_cmpuint (apply (import), ==, 2000);
  g_test_message ("import: %.3f s", g_test_timer_elapsed ());
  g_assert_cmpuint (count (other, GENKAN_RECORD_ENTRY), ==, 2000);
}

/* What the child of test_killed() does: takes over everything, and says a dot for each record. */
static int
import_in_child (const char *folder,
                 const char *path)
{
  g_autoptr (GenkanRecords) records = open_records (records_folder_new (folder, TRUE));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GenkanFamilyImport) import = NULL;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  content = g_bytes_new_take (text, length);
  import = compare (content, records);
  for (guint i = 0; i < genkan_family_import_get_n_rows (import); i++)
    genkan_family_import_get_row (import, i)->chosen = TRUE;

  return apply (import) == N_ENTRIES ? 0 : 1;
}

static void
remove_files (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
}

typedef struct
{
  char       *folder;
  char       *path;     /* of the content */
  GBytes     *content;  /* what comes: N_ENTRIES, half of them are here under another name */
  GHashTable *old;      /* id: line, of that half */
} Scene;

static void
set_scene (Scene *scene)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanRecords) records = open_records (genkan_records_memory_new ());
  GListModel *list = genkan_records_get_list (records, GENKAN_RECORD_ENTRY);

  /* in memory where that is possible: ten thousand small files are slow on a busy disk */
  scene->folder = g_strdup ("/dev/shm/genkan-killed-XXXXXX");
  if (g_mkdtemp (scene->folder) == NULL)
    {
      g_free (scene->folder);
      scene->folder = g_dir_make_tmp ("genkan-killed-XXXXXX", &error);
      g_assert_no_error (error);
    }
  scene->path = g_strconcat (scene->folder, ".content", NULL);
  scene->old = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  fill (records, N_ENTRIES);
  scene->content = pack (records, NULL, TRUE, NULL);
  g_file_set_contents (scene->path, g_bytes_get_data (scene->content, NULL), (gssize) g_bytes_get_size (scene->content), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < N_ENTRIES; i += 2)
    {
      g_autoptr (GenkanRecord) record = g_list_model_get_item (list, i);
      g_autoptr (GenkanRecord) edited = genkan_record_edit (record);

      set (edited, GENKAN_FIELD_NAME, "前の名前");
      g_hash_table_insert (scene->old, g_strdup (genkan_record_get_id (record)), genkan_record_to_json (edited));
    }
}

static void
restore (Scene *scene)
{
  GHashTableIter iter;
  gpointer id;
  gpointer line;

  remove_files (scene->folder);
  g_hash_table_iter_init (&iter, scene->old);
  while (g_hash_table_iter_next (&iter, &id, &line))
    {
      g_autofree char *path = g_strdup_printf ("%s/entry=%s", scene->folder, (char *) id);
      g_autoptr (GError) error = NULL;

      g_file_set_contents_full (path, line, -1, G_FILE_SET_CONTENTS_NONE, 0600, &error);
      g_assert_no_error (error);
    }
}

static void
run_and_kill (Scene *scene,
              gsize  after)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) child = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, g_get_prgname (), "--import", scene->folder, scene->path, NULL);
  char dots[N_ENTRIES];
  gsize n;

  g_assert_no_error (error);
  g_input_stream_read_all (g_subprocess_get_stdout_pipe (child), dots, after, &n, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, after);
  g_subprocess_force_exit (child);
  g_subprocess_wait (child, NULL, &error);
  g_assert_no_error (error);
}

/* Returns: how many are new; none is half, and none of the old ones is lost */
static guint
check_records (Scene *scene)
{
  g_autoptr (GenkanRecords) records = open_records (records_folder_new (scene->folder, FALSE));
  g_autoptr (GenkanFamilyImport) import = NULL;
  guint n_new = 0;
  GHashTableIter iter;
  gpointer id;

  g_assert_cmpint (genkan_records_get_state (records), ==, GENKAN_RECORDS_READY);
  g_assert_cmpuint (g_list_model_get_n_items (genkan_records_get_unread (records)), ==, 0);
  g_hash_table_iter_init (&iter, scene->old);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_assert_nonnull (genkan_records_lookup (records, GENKAN_RECORD_ENTRY, id));

  import = compare (scene->content, records);
  for (guint i = 0; i < genkan_family_import_get_n_rows (import); i++)
    {
      GenkanFamilyRow *row = genkan_family_import_get_row (import, i);

      if (row->state == GENKAN_FAMILY_DIFFERENT)
        g_assert_cmpstr (genkan_record_get_text (row->stored, GENKAN_FIELD_NAME), ==, "前の名前");
      n_new += row->state == GENKAN_FAMILY_SAME;
      row->chosen = TRUE;
    }
  /* the same again finishes it */
  g_assert_cmpuint (apply (import), ==, N_ENTRIES - n_new);

  return n_new;
}

static void
test_killed (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261121);
  guint n_interrupted = 0;
  Scene scene;

  set_scene (&scene);
  for (guint i = 0; i < TAKEN_TIMES; i++)
    {
      guint n_new;

      restore (&scene);
      run_and_kill (&scene, (gsize) g_rand_int_range (rand, 0, N_ENTRIES));
      n_new = check_records (&scene);
      n_interrupted += n_new > 0 && n_new < N_ENTRIES;
    }
  g_test_message ("%u of %u were interrupted in the middle", n_interrupted, TAKEN_TIMES);
  g_assert_cmpuint (n_interrupted, >, 0);

  remove_files (scene.folder);
  g_rmdir (scene.folder);
  g_unlink (scene.path);
  g_free (scene.folder);
  g_free (scene.path);
  g_bytes_unref (scene.content);
  g_hash_table_unref (scene.old);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_set_prgname (argv[0]);
  catalog = genkan_catalog_new (NULL, NULL, &error);
  g_assert_no_error (error);
  check = genkan_url_check_new (catalog, NULL, &error);
  g_assert_no_error (error);
  now = g_date_time_new_from_iso8601 ("2026-11-21T09:30:00Z", NULL);

  if (argc == 4 && g_str_equal (argv[1], "--import"))
    {
      status = import_in_child (argv[2], argv[3]);
    }
  else
    {
      g_test_init (&argc, &argv, NULL);
      for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
        {
          g_autofree char *path = g_strconcat ("/family/content/", rows[i].name, NULL);

          g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_row);
        }
      g_test_add_func ("/family/content", test_content);
      g_test_add_func ("/family/too-many", test_too_many);
      g_test_add_func ("/family/round", test_round);
      g_test_add_func ("/family/same-words", test_same_words);
      g_test_add_func ("/family/different", test_different);
      g_test_add_func ("/family/false-entry", test_false_entry);
      g_test_add_func ("/family/without-people", test_without_people);
      g_test_add_func ("/family/large", test_large);
      g_test_add_func ("/family/killed", test_killed);
      status = g_test_run ();
    }

  genkan_url_check_unref (check);
  genkan_catalog_unref (catalog);
  g_date_time_unref (now);

  return status;
}
