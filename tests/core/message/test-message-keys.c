/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Keys of seals by name server, and what is said about a mail with what came back. The mail is sealed with a key that is
 * published nowhere, for a service of tests/data/catalog. */

#include <string.h>

#include "dkim-signer.h"
#include "genkan-limits.h"
#include "genkan-message-check.h"
#include "genkan-message-keys.h"
#include "genkan-message-read.h"
#include "name-server.h"

#define NAME "brisbane._domainkey.aobabank.co.jp"
#define HEADERS "From: info@aobabank.co.jp\r\nSubject: Hello\r\n"
#define P(state) GENKAN_PROOF_##state

typedef enum
{
  ANSWER,      /* with the strings of the row */
  NO_RECORDS,
  NOT_FOUND,
  TEMPORARY,
  INTERNAL,
  SILENT,
} Behaviour;

static const struct
{
  const char       *name;
  Behaviour         behaviour;
  const char       *strings[3];
  const char       *before;   /* a record of something else */
  const char       *changed;  /* what became of the subject on the way */
  gboolean          offline;
  GenkanProofState  state;
  const char       *verdict;
  const char       *finding;
  const char       *unseen;
  gboolean          again;    /* asking again may help */
} rows[] = {
  { "key", ANSWER, { DKIM_SIGNER_RECORD }, NULL, NULL, FALSE, P (PASS), "likely-genuine", "message.dkim-pass", NULL, FALSE },
  { "key in two strings", ANSWER, { "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQ", "HOg7hcvPapiMlrwIaaPcHURo=" }, NULL, NULL, FALSE, P (PASS),
    "likely-genuine", "message.dkim-pass", NULL, FALSE },
  { "key beside another record", ANSWER, { DKIM_SIGNER_RECORD }, "site-verification: abc", NULL, FALSE, P (PASS), "likely-genuine",
    "message.dkim-pass", NULL, FALSE },
  { "altered on the way", ANSWER, { DKIM_SIGNER_RECORD }, NULL, "Hullo", FALSE, P (FAIL), "cannot-tell", "message.dkim-fail", NULL, FALSE },
  { "another key", ANSWER, { "v=DKIM1; k=ed25519; p=jlyhlHZUsnbH6drGKuWrQCmcxWsDnCQGE2zu6ZjRY8s=" }, NULL, NULL, FALSE, P (FAIL),
    "cannot-tell", "message.dkim-fail", NULL, FALSE },
  { "withdrawn key", ANSWER, { "v=DKIM1; p=" }, NULL, NULL, FALSE, P (UNKNOWN), "cannot-tell", NULL, "message.key-missing", FALSE },
  { "something else", ANSWER, { "hello" }, NULL, NULL, FALSE, P (UNKNOWN), "cannot-tell", NULL, "message.key-missing", FALSE },
  { "no strings", ANSWER, { NULL }, NULL, NULL, FALSE, P (UNKNOWN), "cannot-tell", NULL, "message.key-missing", FALSE },
  { "no records", NO_RECORDS, { NULL }, NULL, NULL, FALSE, P (UNKNOWN), "cannot-tell", NULL, "message.key-missing", FALSE },
  { "no such name", NOT_FOUND, { NULL }, NULL, NULL, FALSE, P (UNKNOWN), "cannot-tell", NULL, "message.key-missing", FALSE },
  { "no such name, but not connected", NOT_FOUND, { NULL }, NULL, NULL, TRUE, P (UNKNOWN), "cannot-tell", NULL,
    "message.key-offline", TRUE },
  { "name server has trouble", TEMPORARY, { NULL }, NULL, NULL, FALSE, P (UNKNOWN), "cannot-tell", NULL, "message.key-no-answer", TRUE },
  { "strange answer", INTERNAL, { NULL }, NULL, NULL, FALSE, P (UNKNOWN), "cannot-tell", NULL, "message.key-no-answer", TRUE },
  { "not connected", TEMPORARY, { NULL }, NULL, NULL, TRUE, P (UNKNOWN), "cannot-tell", NULL, "message.key-offline", TRUE },
  { "silence", SILENT, { NULL }, NULL, NULL, FALSE, P (UNKNOWN), "cannot-tell", NULL, "message.key-no-answer", TRUE },
  { "silence, not connected", SILENT, { NULL }, NULL, NULL, TRUE, P (UNKNOWN), "cannot-tell", NULL, "message.key-offline", TRUE },
};

static GenkanMessage *
read_mail (const char *mail)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (mail, strlen (mail));
  g_autoptr (GPtrArray) messages = genkan_message_read_bytes (bytes, &error);

  g_assert_no_error (error);

  return genkan_message_ref (g_ptr_array_index (messages, 0));
}

static GenkanMessage *
make_mail (const char *subject)
{
  g_autofree char *headers = g_strdup_printf ("From: info@aobabank.co.jp\r\nSubject: %s\r\n\r\nHello\r\n", subject != NULL ? subject : "Hello");
  g_autofree char *mail = dkim_signer_sign ("aobabank.co.jp", "h=from:subject;", "from:info@aobabank.co.jp\r\nsubject:Hello\r\n", "Hello\r\n",
                                            headers);

  return read_mail (mail);
}

static TestNameServer *
make_name_server (gsize i)
{
  TestNameServer *server = test_name_server_new ();
  const char * const other[] = { rows[i].before, NULL };

  if (rows[i].before != NULL)
    test_name_server_set_text (server, NAME, other);
  switch (rows[i].behaviour)
    {
    case ANSWER:
      test_name_server_set_text (server, NAME, rows[i].strings);
      break;
    case NO_RECORDS:
      test_name_server_set_text (server, NAME, NULL);
      break;
    case TEMPORARY:
      test_name_server_set_failure (server, NAME, G_RESOLVER_ERROR_TEMPORARY_FAILURE);
      break;
    case INTERNAL:
      test_name_server_set_failure (server, NAME, G_RESOLVER_ERROR_INTERNAL);
      break;
    case SILENT:
      test_name_server_set_silent (server, NAME);
      break;
    case NOT_FOUND:
    default:
      break;
    }

  return server;
}

static void
asked_cb (const char *name,
          gpointer    data)
{
  g_string_append_printf (data, "%s;", name);
}

static void
answered_cb (GObject      *source,
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

static GenkanMessageFoundKeys *
ask (char            **names,
     TestNameServer   *server,
     GNetworkMonitor  *network,
     guint             seconds,
     GString          *asked)
{
  const GenkanMessageKeySource source = {
    .resolver = G_RESOLVER (server), .network = network, .seconds = seconds, .asked = asked_cb, .asked_data = asked,
  };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GenkanMessageFoundKeys *found;

  genkan_message_keys_ask_async ((const char * const *) names, &source, NULL, answered_cb, &result);
  found = genkan_message_keys_ask_finish (wait_for (&result), &error);
  g_assert_no_error (error);

  return found;
}

static gboolean
has_not_looked_at (GenkanResult *result,
                   const char   *id)
{
  for (guint i = 0; i < genkan_result_get_n_not_looked_at (result); i++)
    {
      if (g_str_equal (genkan_result_get_not_looked_at (result, i)->id, id))
        return TRUE;
    }

  return FALSE;
}

static GenkanMessageCheck *
make_check (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GMappedFile) file = g_mapped_file_new (g_getenv ("GENKAN_TEST_CATALOG"), FALSE, &error);
  g_autoptr (GBytes) bytes = file != NULL ? g_mapped_file_get_bytes (file) : NULL;
  g_autoptr (GenkanCatalog) catalog = NULL;
  g_autoptr (GenkanUrlCheck) url_check = NULL;
  GenkanMessageCheck *check;

  g_assert_no_error (error);
  catalog = genkan_catalog_new_from_bytes (bytes, &error);
  g_assert_no_error (error);
  url_check = genkan_url_check_new (catalog, NULL, &error);
  g_assert_no_error (error);
  check = genkan_message_check_new (catalog, url_check, &error);
  g_assert_no_error (error);

  return check;
}

static void
test_row (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GenkanMessage) mail = make_mail (rows[i].changed);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 21, 3, 0, 0);
  g_autoptr (GenkanMessageCheck) check = make_check ();
  g_autoptr (TestNameServer) server = make_name_server (i);
  g_autoptr (GNetworkMonitor) network = test_network_new (!rows[i].offline);
  GenkanMessageKeys keys = { .now = now };
  g_autoptr (GenkanMessageProof) before = genkan_message_proof_new (mail, &keys);
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (GenkanMessageFoundKeys) found = NULL;
  g_autoptr (GenkanMessageProof) after = NULL;
  g_autoptr (GenkanResult) result = NULL;
  g_autofree char *asked = NULL;

  g_assert_cmpint (before->dkim, ==, GENKAN_PROOF_UNKNOWN);
  g_assert_cmpint (before->dkim_key, ==, GENKAN_MESSAGE_KEY_NOT_ASKED);
  g_assert_cmpuint (g_strv_length (before->dkim_names), ==, 1);
  g_assert_cmpstr (before->dkim_names[0], ==, NAME);

  found = ask (before->dkim_names, server, network, rows[i].behaviour == SILENT ? 0 : 60, told);
  g_assert_cmpstr (told->str, ==, NAME ";");
  asked = test_name_server_dup_asked (server);
  g_assert_cmpstr (asked, ==, NAME);

  keys.dns_records = found->records;
  keys.dns_missing = found->missing;
  after = genkan_message_proof_new (mail, &keys);
  g_assert_cmpint (after->dkim, ==, rows[i].state);
  g_assert_cmpuint (g_strv_length (after->dkim_names), ==, rows[i].again ? 1 : 0);

  result = genkan_message_check_run (check, mail, &keys, NULL);
  g_assert_cmpstr (genkan_verdict_to_token (genkan_result_get_verdict (result)), ==, rows[i].verdict);
  if (rows[i].finding != NULL)
    g_assert_nonnull (genkan_result_find (result, rows[i].finding));
  g_assert_false (has_not_looked_at (result, "message.unseen-keys"));
  g_assert_cmpint (has_not_looked_at (result, "message.key-missing"), ==, g_strcmp0 (rows[i].unseen, "message.key-missing") == 0);
  g_assert_cmpint (has_not_looked_at (result, "message.key-no-answer"), ==, g_strcmp0 (rows[i].unseen, "message.key-no-answer") == 0);
  g_assert_cmpint (has_not_looked_at (result, "message.key-offline"), ==, g_strcmp0 (rows[i].unseen, "message.key-offline") == 0);

  /* an answer that comes when nobody waits any more changes nothing */
  g_assert_cmpuint (test_name_server_answer_late (server), ==, rows[i].behaviour == SILENT ? 1 : 0);
}

/* More than any key is long: not even put together. */
static void
test_huge (void)
{
  char *names[] = { (char *) NAME, NULL };
  g_autoptr (TestNameServer) server = test_name_server_new ();
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (GenkanMessageFoundKeys) found = NULL;

  g_ptr_array_add (strings, g_strdup (DKIM_SIGNER_RECORD "; n="));
  for (guint i = 0; i < GENKAN_LIMIT_DKIM_KEY / 255 + 1; i++)
    g_ptr_array_add (strings, g_strnfill (255, 'a'));
  g_ptr_array_add (strings, NULL);
  test_name_server_set_text (server, NAME, (const char * const *) strings->pdata);

  found = ask (names, server, NULL, 60, told);
  g_assert_cmpuint (g_hash_table_size (found->records), ==, 0);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (found->missing, NAME)), ==, GENKAN_MESSAGE_KEY_MISSING);
}

/* One of three answers; the others do not make the person wait for longer than they agreed to. */
static void
test_some (void)
{
  char *names[] = { (char *) "a._domainkey.aobabank.co.jp", (char *) NAME, (char *) "c._domainkey.aobabank.co.jp",
                    (char *) "d._domainkey.aobabank.co.jp", NULL };
  const char * const strings[] = { DKIM_SIGNER_RECORD, NULL };
  g_autoptr (TestNameServer) server = test_name_server_new ();
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (GenkanMessageFoundKeys) found = NULL;

  test_name_server_set_silent (server, names[0]);
  test_name_server_set_text (server, NAME, strings);
  found = ask (names, server, NULL, 1, told);
  g_assert_cmpstr (told->str, ==, "a._domainkey.aobabank.co.jp;" NAME ";c._domainkey.aobabank.co.jp;");
  g_assert_cmpstr (g_hash_table_lookup (found->records, NAME), ==, DKIM_SIGNER_RECORD);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (found->missing, names[0])), ==, GENKAN_MESSAGE_KEY_NO_ANSWER);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (found->missing, names[2])), ==, GENKAN_MESSAGE_KEY_MISSING);
  g_assert_cmpuint (test_name_server_answer_late (server), ==, 1);
}

static void
test_cancelled (gconstpointer data)
{
  gboolean beforehand = GPOINTER_TO_INT (data);
  const char * const names[] = { NAME, NULL };
  g_autoptr (TestNameServer) server = test_name_server_new ();
  const GenkanMessageKeySource source = { .resolver = G_RESOLVER (server), .seconds = 60 };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *asked = NULL;

  test_name_server_set_silent (server, NAME);
  if (beforehand)
    g_cancellable_cancel (cancellable);
  genkan_message_keys_ask_async (names, &source, cancellable, answered_cb, &result);
  g_cancellable_cancel (cancellable);
  g_assert_null (genkan_message_keys_ask_finish (wait_for (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  asked = test_name_server_dup_asked (server);
  g_assert_cmpstr (asked, ==, beforehand ? "" : NAME);
  g_assert_cmpuint (test_name_server_answer_late (server), ==, beforehand ? 0 : 1);
}

/* What is asked about a mail: nothing that cannot tell more, and no name that is none. */
static void
test_names (void)
{
  static const struct
  {
    const char *name;
    const char *from;
    const char *to;
    const char *names;
  } cases[] = {
    { "sealed", "Hello", "Hello", NAME },
    { "a text that does not fit any more", "\r\n\r\nHello", "\r\n\r\nHullo", "" },
    { "run out", "s=brisbane;", "s=brisbane; x=1700000000;", "" },
    { "upper case", "s=brisbane;", "s=Brisbane;", NAME },
    { "a dot in the selector", "s=brisbane;", "s=2026.brisbane;", "2026." NAME },
    { "no name: a space", "s=brisbane;", "s=bris bane;", "" },
    { "no name: another end", "s=brisbane;", "s=a.evil.example/?;", "" },
    { "no name: empty part", "s=brisbane;", "s=a..b;", "" },
    { "no name: too long a part", "s=brisbane;", "s=aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggg;", "" },
    { "somebody else's seal", "From: info@aobabank.co.jp", "From: a@b.example", NAME },
    { "nobody's domain", "d=aobabank.co.jp;", "d=co.jp;", "" },
    { "a computer at home", "d=aobabank.co.jp;", "d=localhost;", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *mail = dkim_signer_sign ("aobabank.co.jp", "h=from;", "from:info@aobabank.co.jp\r\n", "Hello\r\n",
                                                "From: info@aobabank.co.jp\r\n\r\nHello\r\n");
      g_auto (GStrv) parts = g_strsplit (mail, cases[i].from, 2);
      g_autofree char *changed = g_strjoinv (cases[i].to, parts);
      g_autoptr (GenkanMessage) message = read_mail (changed);
      g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 21, 3, 0, 0);
      const GenkanMessageKeys keys = { .now = now };
      g_autoptr (GenkanMessageProof) proof = genkan_message_proof_new (message, &keys);
      g_autofree char *names = g_strjoinv (" ", proof->dkim_names);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpuint (g_strv_length (parts), ==, 2);
      g_assert_cmpstr (names, ==, cases[i].names);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/core/message/keys/", rows[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_row);
    }
  g_test_add_func ("/core/message/keys/huge", test_huge);
  g_test_add_func ("/core/message/keys/some", test_some);
  g_test_add_data_func ("/core/message/keys/cancelled", GINT_TO_POINTER (FALSE), test_cancelled);
  g_test_add_data_func ("/core/message/keys/cancelled-beforehand", GINT_TO_POINTER (TRUE), test_cancelled);
  g_test_add_func ("/core/message/keys/names", test_names);

  return g_test_run ();
}
