/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "genkan-error.h"
#include "genkan-record-limits.h"
#include "genkan-records-memory.h"
#include "records-fixture.h"

static GenkanRecords *
new_loaded (GenkanRecordsBackend *backend)
{
  GenkanRecords *records = genkan_records_new (backend);
  g_autoptr (GError) error = NULL;

  g_assert_true (load (records, FALSE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (genkan_records_get_state (records), ==, GENKAN_RECORDS_READY);

  return records;
}

static void
test_put_and_remove (void)
{
  g_autoptr (GenkanRecordsBackend) backend = genkan_records_memory_new ();
  g_autoptr (GenkanRecords) records = new_loaded (backend);
  g_autoptr (GenkanRecords) other = NULL;
  g_autoptr (GenkanRecord) record = put_entry (records, "https://a.example/", "a");
  g_autoptr (GenkanRecord) draft = genkan_record_edit (record);
  g_autoptr (GenkanRecord) changed = NULL;
  g_autoptr (GenkanRecord) removed = NULL;
  g_autoptr (GenkanRecord) back = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *names = NULL;

  g_assert_false (genkan_records_is_kept (records)); /* memory */
  g_assert_false (genkan_record_is_editable (record));
  g_assert_cmpuint (genkan_record_get_revision (record), ==, 1);
  g_assert_true (genkan_record_set_text (draft, GENKAN_FIELD_NAME, "b", NULL));
  changed = put (records, draft, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (genkan_record_get_revision (changed), ==, 2);
  g_assert_cmpstr (genkan_record_get_text (record, GENKAN_FIELD_NAME), ==, "a");
  g_assert_true (genkan_records_lookup (records, GENKAN_RECORD_ENTRY, genkan_record_get_id (record)) == changed);

  other = new_loaded (backend);
  names = dup_names (other, GENKAN_RECORD_ENTRY);
  g_assert_cmpstr (names, ==, "b");

  removed = take (records, changed, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (records, GENKAN_RECORD_ENTRY), ==, 0);
  back = put (records, removed, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (genkan_record_get_id (back), ==, genkan_record_get_id (record));
  g_assert_cmpuint (count (records, GENKAN_RECORD_ENTRY), ==, 1);
}

/* Two windows or programs with what they change in the same account: name, or answer a/b of the two-factor review. */
static const struct
{
  const char *mine[2];
  const char *theirs[2];
  gboolean    conflict;
  const char *name;
  const char *a;
  const char *b;
} merges[] = {
  /* mine                theirs               conflict  name     a        b */
  { { "name", "mine" }, { "a", "done" },      FALSE,    "mine",  "done",  NULL },
  { { "a", "done" },    { "b", "later" },     FALSE,    "first", "done",  "later" },
  { { "a", "done" },    { "a", "done" },      FALSE,    "first", "done",  NULL },
  { { "name", "same" }, { "name", "same" },   FALSE,    "same",  "later", NULL },
  { { "a", "" },        { "b", "later" },     FALSE,    "first", NULL,    "later" },
  { { "b", "done" },    { "a", "" },          FALSE,    "first", NULL,    "done" },
  { { "a", "done" },    { "a", "" },          TRUE,     "first", NULL,    NULL },
  { { "a", "done" },    { "a", "unknown" },   TRUE,     "first", "unknown", NULL },
  { { "name", "mine" }, { "name", "theirs" }, TRUE,     "theirs", "later", NULL },
};

static void
change (GenkanRecord       *draft,
        const char * const *what)
{
  if (g_str_equal (what[0], "name"))
    g_assert_true (genkan_record_set_text (draft, GENKAN_FIELD_NAME, what[1], NULL));
  else
    g_assert_true (genkan_record_set_answer (draft, GENKAN_FIELD_TWO_FACTOR, what[0], what[1], 0, NULL));
}

static void
test_merge (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (merges); i++)
    {
      g_autoptr (GenkanRecordsBackend) backend = genkan_records_memory_new ();
      g_autoptr (GenkanRecords) here = new_loaded (backend);
      g_autoptr (GenkanRecords) there = NULL;
      g_autoptr (GenkanRecord) first = genkan_record_new (GENKAN_RECORD_ACCOUNT);
      g_autoptr (GenkanRecord) saved = NULL;
      g_autoptr (GenkanRecord) mine = NULL;
      g_autoptr (GenkanRecord) theirs = NULL;
      g_autoptr (GenkanRecord) they = NULL;
      g_autoptr (GenkanRecord) result = NULL;
      g_autoptr (GenkanRecord) in_the_way = NULL;
      g_autoptr (GError) error = NULL;
      GenkanRecord *shown;

      change (first, ((const char *[]) { "name", "first" }));
      change (first, ((const char *[]) { "a", "later" }));
      saved = put (here, first, NULL, &error);
      there = new_loaded (backend);

      mine = genkan_record_edit (saved);
      change (mine, merges[i].mine);
      theirs = genkan_record_edit (genkan_records_lookup (there, GENKAN_RECORD_ACCOUNT, genkan_record_get_id (saved)));
      change (theirs, merges[i].theirs);
      they = put (there, theirs, NULL, &error);
      g_assert_no_error (error);

      g_test_message ("%s=%s against %s=%s", merges[i].mine[0], merges[i].mine[1], merges[i].theirs[0], merges[i].theirs[1]);
      result = put (here, mine, &in_the_way, &error);
      shown = genkan_records_lookup (here, GENKAN_RECORD_ACCOUNT, genkan_record_get_id (saved));
      if (merges[i].conflict)
        {
          g_assert_error (error, GENKAN_RECORDS_ERROR, GENKAN_RECORDS_ERROR_CONFLICT);
          g_assert_true (genkan_record_equal (in_the_way, they));
        }
      else
        {
          g_assert_no_error (error);
          g_assert_true (result == shown);
        }
      g_assert_cmpstr (genkan_record_get_text (shown, GENKAN_FIELD_NAME), ==, merges[i].name);
      g_assert_cmpstr (genkan_record_get_answer (shown, GENKAN_FIELD_TWO_FACTOR, "a", NULL), ==, merges[i].a);
      g_assert_cmpstr (genkan_record_get_answer (shown, GENKAN_FIELD_TWO_FACTOR, "b", NULL), ==, merges[i].b);

      /* The person may overrule what stands in the way. */
      if (merges[i].conflict)
        {
          g_clear_error (&error);
          genkan_record_set_original (mine, in_the_way);
          result = put (here, mine, NULL, &error);
          g_assert_no_error (error);
          g_assert_true (genkan_record_equal (result, mine));
        }
    }
}

static void
test_removed_elsewhere (void)
{
  g_autoptr (GenkanRecordsBackend) backend = genkan_records_memory_new ();
  g_autoptr (GenkanRecords) here = new_loaded (backend);
  g_autoptr (GenkanRecord) record = put_entry (here, "https://a.example/", "a");
  g_autoptr (GenkanRecords) there = new_loaded (backend);
  g_autoptr (GenkanRecord) draft = genkan_record_edit (record);
  g_autoptr (GenkanRecord) removed = NULL;
  g_autoptr (GenkanRecord) again = NULL;
  g_autoptr (GenkanRecord) saved = NULL;
  g_autoptr (GenkanRecord) theirs = NULL;
  g_autoptr (GError) error = NULL;

  removed = take (there, genkan_records_lookup (there, GENKAN_RECORD_ENTRY, genkan_record_get_id (record)), &error);
  g_assert_no_error (error);

  g_assert_true (genkan_record_set_text (draft, GENKAN_FIELD_NAME, "b", NULL));
  saved = put (here, draft, &theirs, &error);
  g_assert_error (error, GENKAN_RECORDS_ERROR, GENKAN_RECORDS_ERROR_CONFLICT);
  g_assert_null (saved);
  g_assert_null (theirs);
  g_assert_cmpuint (count (here, GENKAN_RECORD_ENTRY), ==, 0);
  g_clear_error (&error);

  genkan_record_set_original (draft, NULL);
  saved = put (here, draft, NULL, &error);
  g_assert_no_error (error);
  again = take (here, saved, &error);
  g_assert_no_error (error);

  /* Removing what is gone already is no error. */
  g_clear_object (&again);
  again = take (here, saved, &error);
  g_assert_no_error (error);
  g_assert_nonnull (again);
}

static void
test_remove_newest (void)
{
  g_autoptr (GenkanRecordsBackend) backend = genkan_records_memory_new ();
  g_autoptr (GenkanRecords) here = new_loaded (backend);
  g_autoptr (GenkanRecord) record = put_entry (here, "https://a.example/", "a");
  g_autoptr (GenkanRecords) there = new_loaded (backend);
  g_autoptr (GenkanRecord) draft = genkan_record_edit (genkan_records_lookup (there, GENKAN_RECORD_ENTRY, genkan_record_get_id (record)));
  g_autoptr (GenkanRecord) saved = NULL;
  g_autoptr (GenkanRecord) removed = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (genkan_record_set_text (draft, GENKAN_FIELD_NAME, "newest", NULL));
  saved = put (there, draft, NULL, &error);
  g_assert_no_error (error);
  removed = take (here, record, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (genkan_record_get_text (removed, GENKAN_FIELD_NAME), ==, "newest");
}

static void
test_move (void)
{
  g_autoptr (GenkanRecordsBackend) backend = genkan_records_memory_new ();
  g_autoptr (GenkanRecords) records = new_loaded (backend);
  g_autoptr (GenkanRecords) other = NULL;
  g_autofree char *names = NULL;

  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *name = g_strdup_printf ("%c", 'a' + i);
      g_autoptr (GenkanRecord) record = put_entry (records, "https://a.example/", name);

      g_assert_true (move (records, record, i));
    }
  names = dup_names (records, GENKAN_RECORD_ENTRY);
  g_assert_cmpstr (names, ==, "a,b,c,d");

  /* So often to the same place that the numbers between run out. */
  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (GenkanRecord) last = g_list_model_get_item (genkan_records_get_list (records, GENKAN_RECORD_ENTRY), 3);

      g_assert_true (move (records, last, 1));
    }
  g_clear_pointer (&names, g_free);
  names = dup_names (records, GENKAN_RECORD_ENTRY);
  g_assert_cmpstr (names, ==, "a,d,b,c");

  other = new_loaded (backend);
  g_clear_pointer (&names, g_free);
  names = dup_names (other, GENKAN_RECORD_ENTRY);
  g_assert_cmpstr (names, ==, "a,d,b,c");
}

static void
test_log (void)
{
  g_autoptr (GenkanRecordsBackend) backend = genkan_records_memory_new ();
  g_autoptr (GenkanRecords) records = new_loaded (backend);
  g_autoptr (GenkanRecords) other = NULL;
  GListModel *list = genkan_records_get_list (records, GENKAN_RECORD_REQUEST);
  g_autoptr (GenkanRecord) newest = NULL;
  g_autoptr (GenkanRecord) oldest = NULL;

  for (guint i = 1; i <= GENKAN_LIMIT_LOG + 5; i++)
    {
      g_autoptr (GenkanRecord) draft = genkan_record_new (GENKAN_RECORD_REQUEST);
      g_autoptr (GenkanRecord) saved = NULL;
      g_autoptr (GError) error = NULL;

      genkan_record_set_time (draft, GENKAN_FIELD_TIME, i);
      g_assert_true (genkan_record_set_text (draft, GENKAN_FIELD_HOST, "www.example.jp", NULL));
      g_assert_true (genkan_record_set_text (draft, GENKAN_FIELD_WHY, "site", NULL));
      saved = put (records, draft, NULL, &error);
      g_assert_no_error (error);
    }

  g_assert_cmpuint (g_list_model_get_n_items (list), ==, GENKAN_LIMIT_LOG);
  newest = g_list_model_get_item (list, 0);
  oldest = g_list_model_get_item (list, GENKAN_LIMIT_LOG - 1);
  g_assert_cmpint (genkan_record_get_time (newest, GENKAN_FIELD_TIME), ==, GENKAN_LIMIT_LOG + 5);
  g_assert_cmpint (genkan_record_get_time (oldest, GENKAN_FIELD_TIME), ==, 6);

  g_assert_true (clear (records, GENKAN_RECORD_REQUEST));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);
  other = new_loaded (backend);
  g_assert_cmpuint (count (other, GENKAN_RECORD_REQUEST), ==, 0);
}

static void
test_full (void)
{
  g_autoptr (GenkanRecordsBackend) backend = genkan_records_memory_new ();
  g_autoptr (GenkanRecords) records = new_loaded (backend);

  for (guint i = 0; i <= GENKAN_LIMIT_PEOPLE; i++)
    {
      g_autoptr (GenkanRecord) draft = genkan_record_new (GENKAN_RECORD_PERSON);
      g_autoptr (GenkanRecord) saved = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (genkan_record_set_text (draft, GENKAN_FIELD_NAME, "a", NULL));
      saved = put (records, draft, NULL, &error);
      if (i < GENKAN_LIMIT_PEOPLE)
        g_assert_no_error (error);
      else
        g_assert_error (error, GENKAN_RECORDS_ERROR, GENKAN_RECORDS_ERROR_FULL);
    }
}

static void
test_session (void)
{
  g_autoptr (GenkanRecordsBackend) backend = genkan_records_memory_new ();
  g_autoptr (GenkanRecords) records = genkan_records_new (backend);
  g_autoptr (GenkanRecords) other = new_loaded (backend);
  g_autoptr (GenkanRecord) record = put_entry (records, "https://a.example/", "a"); /* before anybody looked */
  g_autoptr (GenkanRecord) there = put_entry (other, "https://b.example/", "b");
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (count (records, GENKAN_RECORD_ENTRY), ==, 1);
  g_assert_true (load (records, FALSE, &error));
  g_assert_cmpuint (count (records, GENKAN_RECORD_ENTRY), ==, 2);
  g_assert_true (load (other, FALSE, &error));
  g_assert_cmpuint (count (other, GENKAN_RECORD_ENTRY), ==, 2);
  g_assert_true (genkan_record_equal (genkan_records_lookup (other, GENKAN_RECORD_ENTRY, genkan_record_get_id (record)), record));
}

static void
count_change (GListModel *list,
              guint       position,
              guint       removed,
              guint       added,
              gpointer    data)
{
  *(guint *) data += removed + added;
}

static void
test_reload_is_quiet (void)
{
  g_autoptr (GenkanRecordsBackend) backend = genkan_records_memory_new ();
  g_autoptr (GenkanRecords) here = new_loaded (backend);
  g_autoptr (GenkanRecords) there = new_loaded (backend);
  GListModel *list = genkan_records_get_list (here, GENKAN_RECORD_ENTRY);
  g_autoptr (GenkanRecord) new_one = NULL;
  g_autoptr (GError) error = NULL;
  guint changes = 0;

  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (GenkanRecord) record = put_entry (here, "https://a.example/", "a");
    }
  g_signal_connect (list, "items-changed", G_CALLBACK (count_change), &changes);
  g_assert_true (load (here, FALSE, &error));
  g_assert_cmpuint (changes, ==, 0);

  new_one = put_entry (there, "https://b.example/", "b");
  g_assert_true (load (here, FALSE, &error));
  g_assert_cmpuint (changes, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/records/put-and-remove", test_put_and_remove);
  g_test_add_func ("/records/merge", test_merge);
  g_test_add_func ("/records/removed-elsewhere", test_removed_elsewhere);
  g_test_add_func ("/records/remove-newest", test_remove_newest);
  g_test_add_func ("/records/move", test_move);
  g_test_add_func ("/records/log", test_log);
  g_test_add_func ("/records/full", test_full);
  g_test_add_func ("/records/session", test_session);
  g_test_add_func ("/records/reload-is-quiet", test_reload_is_quiet);

  return g_test_run ();
}
