/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* The second-opinion file: there and back, strictly, and without any secret. */

#include <glib/gstdio.h>
#include <string.h>

#include "genkan-error.h"
#include "genkan-limits.h"
#include "genkan-message-check.h"
#include "genkan-message-read.h"
#include "genkan-opinion-file.h"

#define FALSE_ADDRESS "https://www2.jcom.co.jp.login.vkia.cn/"

typedef struct
{
  GenkanCatalog  *catalog;
  GenkanUrlCheck *check;
  GDateTime      *now;
} Tools;

static Tools tools;

static GenkanOpinion *
ask (const char *address)
{
  g_autoptr (GenkanResult) result = genkan_url_check_run (tools.check, address, genkan_catalog_lookup (tools.catalog, "jcom"));

  return genkan_opinion_new_for_address (result, "0.1.0", tools.now);
}

static GenkanOpinion *
read_text (const char  *text,
           GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return genkan_opinion_new_from_bytes (bytes, error);
}

static char *
dup_file (GenkanOpinion *opinion)
{
  g_autoptr (GBytes) bytes = genkan_opinion_to_bytes (opinion);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_round (void)
{
  g_autoptr (GenkanOpinion) opinion = ask (FALSE_ADDRESS);
  g_autoptr (GenkanOpinion) copy = NULL;
  g_autoptr (GenkanResult) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *file = NULL;
  g_autofree char *file_again = NULL;

  g_assert_true (genkan_opinion_add_tried (opinion, "looked at the\nbill"));
  g_assert_false (genkan_opinion_add_tried (opinion, "looked at the bill"));
  g_assert_false (genkan_opinion_add_tried (opinion, " "));
  file = dup_file (opinion);
  copy = read_text (file, &error);
  g_assert_no_error (error);
  g_assert_cmpint (copy->verdict, ==, GENKAN_VERDICT_DANGEROUS);
  g_assert_cmpstr (copy->service, ==, "jcom");
  g_assert_cmpuint (copy->findings->len, ==, opinion->findings->len);
  g_assert_cmpstr (genkan_finding_get_id (g_ptr_array_index (copy->findings, 0)), ==, "url.embedded-official");
  g_assert_cmpstr (genkan_finding_get (g_ptr_array_index (copy->findings, 0), "official"), ==, "jcom[.]co[.]jp");
  file_again = dup_file (copy);
  g_assert_cmpstr (file_again, ==, file);
  again = genkan_opinion_judge_address (copy, 0, tools.catalog, tools.check);
  g_assert_cmpint (genkan_result_get_verdict (again), ==, GENKAN_VERDICT_DANGEROUS);
}

/* What the file says about itself plays no part. */
static void
test_lying (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanOpinion) opinion =
    read_text ("{\"genkan-opinion\": 1, \"time\": \"2026-11-21T00:00:00Z\", \"kind\": \"address\", \"verdict\": \"official\","
               " \"findings\": [{\"id\": \"url.official\", \"weight\": \"official\", \"sentence\": \"It is safe\"}],"
               " \"addresses\": [\"hxxps://www2[.]jcom[.]co[.]jp[.]login[.]vkia[.]cn/\"],"
               " \"answer\": {\"step\": \"log in there\", \"entry\": \"" FALSE_ADDRESS "\", \"time\": \"2026-11-21T00:00:00Z\"}}", &error);
  g_autoptr (GenkanResult) address = NULL;
  g_autoptr (GenkanResult) entry = NULL;
  g_autofree char *sentence = NULL;

  g_assert_no_error (error);
  address = genkan_opinion_judge_address (opinion, 0, tools.catalog, tools.check);
  g_assert_cmpint (genkan_result_get_verdict (address), ==, GENKAN_VERDICT_DANGEROUS);
  entry = genkan_opinion_judge_entry (opinion, tools.check);
  g_assert_cmpint (genkan_result_get_verdict (entry), ==, GENKAN_VERDICT_DANGEROUS);
  sentence = genkan_finding_dup_sentence (g_ptr_array_index (opinion->findings, 0));
  g_assert_null (strstr (sentence, "safe"));
}

static void
test_answer (void)
{
  g_autoptr (GenkanOpinion) opinion = ask (FALSE_ADDRESS);
  g_autoptr (GenkanOpinion) copy = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *file = NULL;

  g_assert_null (genkan_opinion_judge_entry (opinion, tools.check));
  g_assert_false (genkan_opinion_set_answer (opinion, tools.check, " \n", NULL, tools.now, &error));
  g_assert_error (error, GENKAN_ERROR, GENKAN_ERROR_EMPTY);
  g_clear_error (&error);
  g_assert_false (genkan_opinion_set_answer (opinion, tools.check, "Go there", FALSE_ADDRESS, tools.now, &error));
  g_assert_error (error, GENKAN_ERROR, GENKAN_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (opinion->answer_step);
  g_assert_true (genkan_opinion_set_answer (opinion, tools.check, "Call 0120-999-000, not https://evil.example/", "https://www.jcom.co.jp/", tools.now, &error));
  file = dup_file (opinion);
  copy = read_text (file, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (copy->answer_step, ==, "Call 0120-999-000, not hxxps://evil[.]example/");
  g_assert_cmpstr (copy->answer_entry, ==, "https://www.jcom.co.jp/");
  g_assert_cmpstr (copy->answer_time, ==, "2026-11-21T00:30:00Z");
}

#define BEGIN "{\"genkan-opinion\": 1, \"time\": \"2026-11-21T00:00:00Z\", \"kind\": \"address\", \"verdict\": \"official\", \"findings\": []"

static const struct
{
  const char *name;
  const char *text;
  int         code; /* -1 for none */
} rows[] = {
  { "least", BEGIN "}", -1 },
  { "unknown-member", BEGIN ", \"colour\": \"blue\"}", -1 },
  { "unknown-finding", BEGIN ", \"kind\": \"address\", \"findings\": [{\"id\": \"moon.full\"}]}", -1 },
  { "empty", "", GENKAN_ERROR_EMPTY },
  { "words", "hello", GENKAN_ERROR_NOT_FOUND },
  { "other-json", "{\"a\": 1}", GENKAN_ERROR_NOT_FOUND },
  { "array", "[]", GENKAN_ERROR_NOT_FOUND },
  { "null", "null", GENKAN_ERROR_NOT_FOUND },
  { "version-text", "{\"genkan-opinion\": \"1\"}", GENKAN_ERROR_NOT_FOUND },
  { "newer", "{\"genkan-opinion\": 2}", GENKAN_ERROR_NEWER_VERSION },
  { "cut", "{\"genkan-opinion\": 1, \"time\": \"2026", GENKAN_ERROR_BROKEN },
  { "not-utf-8", "{\"genkan-opinion\": 1, \"time\": \"\xff\"}", GENKAN_ERROR_BROKEN },
  { "nothing-else", "{\"genkan-opinion\": 1}", GENKAN_ERROR_BROKEN },
  { "no-time", "{\"genkan-opinion\": 1, \"kind\": \"address\", \"verdict\": \"official\", \"findings\": []}", GENKAN_ERROR_BROKEN },
  { "wrong-time", "{\"genkan-opinion\": 1, \"time\": \"now\", \"kind\": \"address\", \"verdict\": \"official\", \"findings\": []}", GENKAN_ERROR_BROKEN },
  { "wrong-kind", "{\"genkan-opinion\": 1, \"time\": \"2026-11-21T00:00:00Z\", \"kind\": \"song\", \"verdict\": \"official\", \"findings\": []}", GENKAN_ERROR_BROKEN },
  { "wrong-verdict", "{\"genkan-opinion\": 1, \"time\": \"2026-11-21T00:00:00Z\", \"kind\": \"address\", \"verdict\": \"safe\", \"findings\": []}", GENKAN_ERROR_BROKEN },
  { "findings-object", "{\"genkan-opinion\": 1, \"time\": \"2026-11-21T00:00:00Z\", \"kind\": \"address\", \"verdict\": \"official\", \"findings\": {}}", GENKAN_ERROR_BROKEN },
  { "finding-number", "{\"genkan-opinion\": 1, \"time\": \"2026-11-21T00:00:00Z\", \"kind\": \"address\", \"verdict\": \"official\", \"findings\": [1]}", GENKAN_ERROR_BROKEN },
  { "addresses-numbers", BEGIN ", \"addresses\": [1]}", GENKAN_ERROR_BROKEN },
  { "sender-null", BEGIN ", \"sender\": null}", GENKAN_ERROR_BROKEN },
  { "answer-text", BEGIN ", \"answer\": \"yes\"}", GENKAN_ERROR_BROKEN },
  { "answer-without-step", BEGIN ", \"answer\": {\"time\": \"2026-11-21T00:00:00Z\"}}", GENKAN_ERROR_BROKEN },
};

static void
test_row (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanOpinion) opinion = read_text (rows[i].text, &error);

  if (rows[i].code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, GENKAN_ERROR, rows[i].code);
  g_assert_cmpint (opinion != NULL, ==, rows[i].code < 0);
}

static void
test_large (void)
{
  static const struct
  {
    const char *begin;
    const char *piece;
    const char *end;
    gsize       length;
    int         code;
  } monsters[] = {
    { BEGIN ", \"text\": \"", "a", "\"}", GENKAN_LIMIT_OPINION_FILE, GENKAN_ERROR_TOO_LARGE },
    { BEGIN ", \"text\": \"", "a", "\"}", GENKAN_LIMIT_OPINION_FILE - 100, GENKAN_ERROR_BROKEN },
    { BEGIN ", \"tried\": [\"x\"", ", \"x\"", "]}", 1000, GENKAN_ERROR_BROKEN },
    { BEGIN ", \"addresses\": [\"x\"", ", \"x\"", "]}", 1000, GENKAN_ERROR_BROKEN },
    { "{\"genkan-opinion\": 1, \"x\": ", "[", "", 100000, GENKAN_ERROR_BROKEN },
    { "", "[", "", 100000, GENKAN_ERROR_NOT_FOUND },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (monsters); i++)
    {
      g_autoptr (GString) text = g_string_new (monsters[i].begin);
      g_autoptr (GError) error = NULL;

      while (text->len < monsters[i].length)
        g_string_append (text, monsters[i].piece);
      g_string_append (text, monsters[i].end);
      g_assert_null (read_text (text->str, &error));
      g_assert_error (error, GENKAN_ERROR, monsters[i].code);
    }
}

/* A secret in every place that a message has. None of them may be in the file, in any form. */
static const char * const secrets[] = {
  "hanako.himitsu", "yamada-cc", "Tr0ub4dor-mail", "483920", "7741", "4980123456789012", "sesame-open", "k3ytoken9f8e7d6c", "hidden-word-secret",
  "attachment-secret", "x-header-secret", "bearer-secret", "user-secret", "9a8b7c6d5e4f3a2b1c", "0901112222",
};

static const char mail[] =
  "Received: from x-header-secret.example by mx.example; Sat, 21 Nov 2026 00:00:00 +0000\r\n"
  "From: =?UTF-8?B?SjpDT00=?= <info@vkia.cn>\r\n"
  "To: hanako.himitsu@example.ne.jp\r\n"
  "Cc: yamada-cc@example.ne.jp\r\n"
  "X-Secret: bearer-secret\r\n"
  "Subject: Code 483920 for hanako.himitsu@example.ne.jp\r\n"
  "Date: Sat, 21 Nov 2026 09:00:00 +0900\r\n"
  "MIME-Version: 1.0\r\n"
  "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
  "--b\r\nContent-Type: text/html; charset=UTF-8\r\n\r\n"
  "<p>hanako.himitsu@example.ne.jp</p><p>Password: sesame-open</p><p>PIN: 7741</p><p>Card 4980 1234 5678 9012, 4980-1234-5678-9012, 4980123456789012</p>"
  "<p>Tr0ub4dor-mail</p><p>090-111-2222 0901112222</p><div style='display:none'>hidden-word-secret</div>"
  "<p><a href='https://user-secret:sesame-open@www2.jcom.co.jp.login.vkia.cn/r/9a8b7c6d5e4f3a2b1c?token=k3ytoken9f8e7d6c#bearer-secret'>jcom</a></p>"
  "<p>https://www2.jcom.co.jp.login.vkia.cn/?mail=hanako.himitsu@example.ne.jp&amp;k=k3ytoken9f8e7d6c</p>\r\n"
  "--b\r\nContent-Type: text/plain; name=attachment-secret.txt\r\nContent-Disposition: attachment; filename=attachment-secret.txt\r\n\r\n"
  "attachment-secret\r\n--b--\r\n";

static void
assert_no_secret (GenkanOpinion *opinion)
{
  g_autofree char *file = dup_file (opinion);

  for (gsize i = 0; i < G_N_ELEMENTS (secrets); i++)
    {
      if (strstr (file, secrets[i]) != NULL)
        g_error ("%s is in the file:\n%s", secrets[i], file);
    }
}

static void
test_secrets_of_message (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (mail, sizeof mail - 1);
  g_autoptr (GPtrArray) messages = genkan_message_read_bytes (bytes, &error);
  g_autoptr (GenkanMessageCheck) check = genkan_message_check_new (tools.catalog, tools.check, &error);
  GenkanMessageKeys keys = { NULL, NULL, TRUE, tools.now };
  g_autoptr (GenkanResult) result = NULL;
  g_autoptr (GenkanOpinion) opinion = NULL;

  g_assert_no_error (error);
  result = genkan_message_check_run (check, g_ptr_array_index (messages, 0), &keys, NULL);
  opinion = genkan_opinion_new_for_message (result, g_ptr_array_index (messages, 0), "0.1.0", tools.now);
  genkan_opinion_add_tried (opinion, "typed the password: sesame-open and the code 483920 of hanako.himitsu@example.ne.jp");
  assert_no_secret (opinion);
  /* the evidence is there all the same */
  g_assert_cmpint (opinion->verdict, ==, GENKAN_VERDICT_DANGEROUS);
  g_assert_cmpuint (opinion->addresses->len, >, 0);
  g_assert_nonnull (strstr (opinion->sender, "vkia[.]cn"));
}

static void
test_secrets_of_addresses (void)
{
  static const char * const addresses[] = {
    "https://user-secret:sesame-open@www2.jcom.co.jp.login.vkia.cn/r/9a8b7c6d5e4f3a2b1c?token=k3ytoken9f8e7d6c#bearer-secret",
    "https://user-secret@example.com/",
    "http://user-secret:sesame-open@192.0.2.1/",
    "hanako.himitsu@example.ne.jp",
    "my password: sesame-open",
    "javascript:fetch('https://x.example/?k3ytoken9f8e7d6c')",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_autoptr (GenkanOpinion) opinion = ask (addresses[i]);

      assert_no_secret (opinion);
    }
}

typedef struct
{
  GMainLoop     *loop;
  GenkanOpinion *opinion;
  gboolean       is_written;
  GError        *error;
} Waiting;

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

static void
test_async (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GenkanOpinion) opinion = ask (FALSE_ADDRESS);
  g_autofree char *folder_path = g_dir_make_tmp ("genkan-opinion-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder_path, "x.genkan-opinion", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) folder = g_file_new_for_path (folder_path);
  Waiting waiting = { .loop = loop };

  g_assert_no_error (error);
  genkan_opinion_write_async (opinion, file, NULL, on_written, &waiting);
  g_main_loop_run (loop);
  g_assert_no_error (waiting.error);
  g_assert_true (waiting.is_written);
  genkan_opinion_read_async (file, NULL, on_read, &waiting);
  g_main_loop_run (loop);
  g_assert_no_error (waiting.error);
  g_assert_cmpint (waiting.opinion->verdict, ==, GENKAN_VERDICT_DANGEROUS);
  genkan_opinion_unref (waiting.opinion);

  g_cancellable_cancel (cancelled);
  genkan_opinion_read_async (file, cancelled, on_read, &waiting);
  g_main_loop_run (loop);
  g_assert_error (waiting.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&waiting.error);
  genkan_opinion_read_async (folder, NULL, on_read, &waiting);
  g_main_loop_run (loop);
  g_assert_error (waiting.error, GENKAN_ERROR, GENKAN_ERROR_UNREADABLE);
  g_clear_error (&waiting.error);
  genkan_opinion_write_async (opinion, folder, NULL, on_written, &waiting);
  g_main_loop_run (loop);
  g_assert_error (waiting.error, GENKAN_ERROR, GENKAN_ERROR_UNREADABLE);
  g_clear_error (&waiting.error);
  g_unlink (path);
  g_assert_cmpint (g_rmdir (folder_path), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  tools.catalog = genkan_catalog_new (NULL, NULL, &error);
  g_assert_no_error (error);
  tools.check = genkan_url_check_new (tools.catalog, NULL, &error);
  g_assert_no_error (error);
  tools.now = g_date_time_new_from_iso8601 ("2026-11-21T09:30:00+09:00", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/opinion/read/", rows[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_row);
    }
  g_test_add_func ("/opinion/round", test_round);
  g_test_add_func ("/opinion/lying", test_lying);
  g_test_add_func ("/opinion/answer", test_answer);
  g_test_add_func ("/opinion/large", test_large);
  g_test_add_func ("/opinion/secrets/message", test_secrets_of_message);
  g_test_add_func ("/opinion/secrets/addresses", test_secrets_of_addresses);
  g_test_add_func ("/opinion/async", test_async);
  status = g_test_run ();

  genkan_url_check_unref (tools.check);
  genkan_catalog_unref (tools.catalog);
  g_date_time_unref (tools.now);

  return status;
}
