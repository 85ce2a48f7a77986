/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Messages and the answers that they get. The services are those of tests/data/catalog. A mail is written from its parts;
 * @headers are extra lines. A row with a number or a short name as sender is an SMS. Whole mails are those of tests/data/message,
 * judged with the services of the program. Each reason that there is has to be required by one of the tables. */

#include <glib/gstdio.h>
#include <string.h>

#include "check-rows.h"
#include "genkan-message-check.h"
#include "genkan-message-context.h"
#include "genkan-message-read.h"
#include "genkan-message-vocabulary.h"
#include "genkan-url-feed-build.h"
#include "proof-fixture.h"

static const CheckRow * const tables[] = { check_rows_verdicts, check_rows_findings };

#define YEARS_LATER 1893456000 /* 2030-01-01 */

static const struct
{
  const char   *name;
  const char   *file;
  gint64        now;
  GenkanVerdict verdict;
  const char   *finding;
} mails[] = {
  { "smime", "proof/g15-ocn-otp-smime.eml", PROOF_FIXTURE_NOW, V (LIKELY_GENUINE), "message.smime-valid" },
  { "smime-expired-now", "proof/g15-ocn-otp-smime.eml", YEARS_LATER, V (LIKELY_GENUINE), "message.smime-expired-now" },
  { "smime-footer", "proof/g17-ocn-smime-gateway-footer.eml", PROOF_FIXTURE_NOW, V (CANNOT_TELL), "message.smime-altered" },
  { "smime-tampered", "proof/p50-smime-tampered.eml", PROOF_FIXTURE_NOW, V (DANGEROUS), "message.smime-altered" },
  { "smime-mismatch", "proof/p51-smime-foreign-signer.eml", PROOF_FIXTURE_NOW, V (DANGEROUS), "message.smime-mismatch" },
  { "smime-untrusted", "proof/p52-smime-unknown-ca.eml", PROOF_FIXTURE_NOW, V (DANGEROUS), "message.smime-untrusted" },
  { "dkim", "proof/g44-rakuten-card-dkim.eml", PROOF_FIXTURE_NOW, V (LIKELY_GENUINE), "message.dkim-pass" },
  { "dkim-of-crook", "proof/p55-crook-dkim-pass.eml", PROOF_FIXTURE_NOW, V (DANGEROUS), "message.dkim-pass-own-domain" },
  { "dkim-footer", "proof/g48-matsui-dkim-footer.eml", PROOF_FIXTURE_NOW, V (CANNOT_TELL), "message.dkim-body-altered" },
  { "dkim-header-altered", "proof/p54-dkim-header-altered.eml", PROOF_FIXTURE_NOW, V (DANGEROUS), "message.dkim-fail" },
  { "forged-results", "proof/p18-aeon-hidden-auth.eml", PROOF_FIXTURE_NOW, V (DANGEROUS), "message.forged-auth-results" },
  { "qr", "mail/p15-jcb-qr.eml", PROOF_FIXTURE_NOW, V (DANGEROUS), "message.qr" },
};

/* Reasons whose tests stand farther down. */
static const char * const apart[] = { "message.known-bad-link", "message.truncated", "message.no-contract" };

static GenkanCatalog *
load_catalog (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *content;
  gsize length;
  GenkanCatalog *catalog;

  g_file_get_contents (g_getenv ("GENKAN_TEST_CATALOG"), &content, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (content, length);
  catalog = genkan_catalog_new_from_bytes (bytes, &error);
  g_assert_no_error (error);

  return catalog;
}

static GenkanMessageCheck *
make_check (GenkanCatalog *catalog,
            GenkanUrlFeed *feed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanUrlCheck) url_check = genkan_url_check_new (catalog, feed, &error);
  GenkanMessageCheck *check;

  g_assert_no_error (error);
  check = genkan_message_check_new (catalog, url_check, &error);
  g_assert_no_error (error);

  return check;
}

static GenkanMessage *
read_mail (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) messages = genkan_message_read_bytes (bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (messages->len, ==, 1);

  return genkan_message_ref (g_ptr_array_index (messages, 0));
}

static GenkanMessage *
write_message (const CheckRow *row)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GString) mail = NULL;
  GenkanMessage *message;

  if (row->from == NULL)
    {
      message = genkan_message_read_text (row->text, row->sender, &error);
      g_assert_no_error (error);

      return message;
    }

  mail = g_string_new (row->headers != NULL && strstr (row->headers, "Content-Type") == NULL ? row->headers : "");
  g_string_append_printf (mail, "From: %s\r\nSubject: test\r\nDate: Sat, 21 Nov 2026 09:00:00 +0900\r\n", row->from);
  if (row->headers == NULL || strstr (row->headers, "To: <") == NULL || strstr (row->headers, "Reply-To: <") != NULL)
    g_string_append (mail, "To: yamada@post.example\r\n");
  if (row->headers != NULL && strstr (row->headers, "Content-Type") != NULL)
    g_string_append (mail, row->headers);
  else
    g_string_append (mail, "Content-Type: text/plain; charset=utf-8\r\n");
  g_string_append_printf (mail, "\r\n%s\r\n", row->text);
  bytes = g_string_free_to_bytes (g_steal_pointer (&mail));

  return read_mail (bytes);
}

static GenkanResult *
run_row (GenkanCatalog      *catalog,
         GenkanMessageCheck *check,
         const CheckRow     *row)
{
  g_autoptr (GenkanMessage) message = write_message (row);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 21, 3, 0, 0);
  GenkanMessageKeys keys = { .now = now };
  const GenkanService *service = row->service != NULL ? genkan_catalog_find (catalog, row->service) : NULL;

  return genkan_message_check_run (check, message, &keys, service);
}

static void
list_findings (GenkanResult *result)
{
  for (guint i = 0; i < genkan_result_get_n_findings (result); i++)
    g_test_message ("%s", genkan_finding_get_id (genkan_result_get_finding (result, i)));
}

static void
test_row (gconstpointer data)
{
  const CheckRow *row = data;
  g_autoptr (GenkanCatalog) catalog = load_catalog ();
  g_autoptr (GenkanMessageCheck) check = make_check (catalog, NULL);
  g_autoptr (GenkanResult) result = run_row (catalog, check, row);

  list_findings (result);
  g_assert_cmpstr (genkan_verdict_to_token (genkan_result_get_verdict (result)), ==, genkan_verdict_to_token (row->verdict));
  if (row->finding != NULL)
    g_assert_nonnull (genkan_result_find (result, row->finding));
  if (row->without != NULL)
    g_assert_null (genkan_result_find (result, row->without));
  g_assert_cmpstr (genkan_result_get_service_id (result), ==, row->belongs);
}

static void
test_mail (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "message", mails[i].file, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanCatalog) catalog = genkan_catalog_new (NULL, NULL, &error);
  g_autoptr (GenkanMessageCheck) check = make_check (catalog, NULL);
  g_autoptr (ProofFixture) fixture = proof_fixture_new ();
  g_autoptr (GenkanMessage) message = NULL;
  g_autoptr (GenkanResult) result = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *content;
  gsize length;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (content, length);
  message = read_mail (bytes);
  proof_fixture_set_now (fixture, mails[i].now);
  result = genkan_message_check_run (check, message, &fixture->keys, NULL);

  list_findings (result);
  g_assert_cmpstr (genkan_verdict_to_token (genkan_result_get_verdict (result)), ==, genkan_verdict_to_token (mails[i].verdict));
  g_assert_nonnull (genkan_result_find (result, mails[i].finding));
}

/* A link in the list that the person installed. */
static void
test_known_bad_link (void)
{
  static const char csv[] = "date,URL,description\n2026-10-01,https://reported.example/a,Somebody\n";
  static const CheckRow row = { "known-bad-link", "Ken <ken@minami.example>", NULL, NULL, "https://reported.example/a" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanCatalog) catalog = load_catalog ();
  g_autofree char *folder = g_dir_make_tmp ("genkan-check-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "list", NULL);
  g_autoptr (GInputStream) list = g_memory_input_stream_new_from_data (csv, -1, NULL);
  g_autoptr (GenkanUrlFeed) feed = NULL;
  g_autoptr (GenkanMessageCheck) check = NULL;
  g_autoptr (GenkanResult) result = NULL;
  GenkanUrlFeedSummary summary;

  g_assert_no_error (error);
  genkan_url_feed_build (catalog, list, path, &summary, NULL, &error);
  g_assert_no_error (error);
  feed = genkan_url_feed_open (path, &error);
  g_assert_no_error (error);
  check = make_check (catalog, feed);
  result = run_row (catalog, check, &row);

  g_assert_cmpint (genkan_result_get_verdict (result), ==, GENKAN_VERDICT_DANGEROUS);
  g_assert_nonnull (genkan_result_find (result, "message.known-bad-link"));

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* More links than are looked at: what is left out is said, and is no approval. */
static void
test_truncated (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  CheckRow row = { .name = "truncated", .from = "Ken <ken@minami.example>" };
  g_autoptr (GenkanCatalog) catalog = load_catalog ();
  g_autoptr (GenkanMessageCheck) check = make_check (catalog, NULL);
  g_autoptr (GenkanResult) result = NULL;

  for (guint i = 0; i < 400; i++)
    g_string_append_printf (text, "https://tsuki.example/%u\r\n", i);
  row.text = text->str;
  result = run_row (catalog, check, &row);

  g_assert_cmpint (genkan_result_get_verdict (result), ==, GENKAN_VERDICT_NOT_CHECKED);
  g_assert_nonnull (genkan_result_find (result, "message.truncated"));
}

static gboolean
says_not_looked_at (GenkanResult             *result,
                    GenkanMessageNotLookedAt  what)
{
  for (guint i = 0; i < genkan_result_get_n_not_looked_at (result); i++)
    {
      if (genkan_result_get_not_looked_at (result, i) == genkan_message_not_looked_at (what))
        return TRUE;
    }

  return FALSE;
}

/* What was not looked at is always said, and only where there was something. */
static void
test_not_looked_at (void)
{
  static const struct
  {
    CheckRow row;
    gboolean says[GENKAN_MESSAGE_N_NOT_LOOKED_AT]; /* pages, headers, keys, attachments; the rest needs answers about keys */
  } cases[] = {
    { { "sms", NULL, "090-0000-0000", NULL, "こんにちは。" }, { TRUE, TRUE, FALSE, FALSE } },
    { { "mail", "Ken <ken@minami.example>", NULL, NULL, "こんにちは。" }, { TRUE, FALSE, FALSE, FALSE } },
    { { "seal", "Ken <ken@minami.example>", NULL,
        "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=minami.example; s=a; h=from;\r\n"
        " bh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=; b=YWJj\r\n", "" }, { TRUE, FALSE, TRUE, FALSE } },
    { { "attachment", "Ken <ken@minami.example>", NULL, PARTS ("mixed"),
        "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b\r\nContent-Type: application/pdf\r\n"
        "Content-Disposition: attachment; filename=\"map.pdf\"\r\n\r\n%PDF\r\n--b--\r\n" }, { TRUE, FALSE, FALSE, TRUE } },
  };
  g_autoptr (GenkanCatalog) catalog = load_catalog ();
  g_autoptr (GenkanMessageCheck) check = make_check (catalog, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GenkanResult) result = run_row (catalog, check, &cases[i].row);

      for (guint j = 0; j < GENKAN_MESSAGE_N_NOT_LOOKED_AT; j++)
        {
          g_test_message ("%s: %s", cases[i].row.name, genkan_message_not_looked_at (j)->id);
          g_assert_cmpint (says_not_looked_at (result, j), ==, cases[i].says[j]);
        }
    }
}

/* The question is asked where its answer decides: somebody claims outright, and nothing is decided yet. */
static void
test_contract (void)
{
  static const struct
  {
    CheckRow row;
    gboolean asks;
  } cases[] = {
    { { "sender", "青葉銀行 <info@aobabank.co.jp>", NULL, NULL, "ご案内です。" }, TRUE },
    { { "tag", NULL, NULL, NULL, "【青葉銀行】ご案内です。" }, TRUE },
    { { "speaks-of-itself", NULL, NULL, NULL, "いつも青葉銀行をご利用いただき、ありがとうございます。" }, TRUE },
    { { "named-by-person", "Ken <ken@minami.example>", NULL, NULL, "こんにちは。", "aoba-bank" }, TRUE },
    { { "mentioned", NULL, NULL, NULL, "昨日は青葉銀行の前で会えてうれしかった。また今度ね。" }, FALSE },
    { { "mentioned-in-mail", "Ken <ken@minami.example>", NULL, NULL, "昨日、青葉銀行に行ってきた。" }, FALSE },
    { { "nobody", "Ken <ken@minami.example>", NULL, NULL, "こんにちは。" }, FALSE },
    { { "decided-by-proof", "青葉銀行 <info@aobabank.co.jp>", NULL, RECEIVED CONFIRMED, "ご案内です。" }, FALSE },
    { { "decided-by-contradiction", "青葉銀行 <x@kq7xz2.cfd>", NULL, NULL, ALARM }, FALSE },
    { { "a-sign-already", NULL, "090-0000-0000", NULL, "【ひのきネット】お知らせがあります。" }, FALSE },
    { { "not-listed-weighs-more", "青葉銀行 <info@aobabank.co.jp>", NULL, NULL, "ご案内です。https://tsuki.example/" }, FALSE },
  };
  g_autoptr (GenkanCatalog) catalog = load_catalog ();
  g_autoptr (GenkanMessageCheck) check = make_check (catalog, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GenkanResult) result = run_row (catalog, check, &cases[i].row);
      GenkanVerdict before = genkan_result_get_verdict (result);

      g_test_message ("%s: %s", cases[i].row.name, genkan_verdict_to_token (before));
      list_findings (result);
      g_assert_cmpint (genkan_message_context_asks_contract (result), ==, cases[i].asks);
      if (genkan_result_get_service_id (result) == NULL)
        continue;

      genkan_message_context_add_no_contract (result);
      g_assert_nonnull (genkan_result_find (result, "message.no-contract"));
      g_assert_false (genkan_message_context_asks_contract (result));
      if (cases[i].asks)
        g_assert_cmpint (genkan_result_get_verdict (result), ==, GENKAN_VERDICT_SUSPICIOUS);
    }
}

/* What the window and reports show: every sentence is complete and free of braces. */
static void
test_sentences (void)
{
  g_autoptr (GenkanCatalog) catalog = load_catalog ();
  g_autoptr (GenkanMessageCheck) check = make_check (catalog, NULL);

  for (gsize t = 0; t < G_N_ELEMENTS (tables); t++)
    {
      for (const CheckRow *row = tables[t]; row->name != NULL; row++)
        {
          g_autoptr (GenkanResult) result = run_row (catalog, check, row);

          for (guint j = 0; j < genkan_result_get_n_findings (result); j++)
            {
              g_autofree char *sentence = genkan_finding_dup_sentence (genkan_result_get_finding (result, j));

              g_test_message ("%s: %s", row->name, sentence);
              g_assert_null (strpbrk (sentence, "{}|"));
              g_assert_null (strstr (sentence, "\u2068\u2069")); /* a parameter that was never set */
            }
        }
    }
}

/* A reason that no row requires could be lost without anybody noticing. */
static void
test_every_finding (void)
{
  g_autoptr (GHashTable) required = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize t = 0; t < G_N_ELEMENTS (tables); t++)
    {
      for (const CheckRow *row = tables[t]; row->name != NULL; row++)
        {
          if (row->finding != NULL)
            g_hash_table_add (required, (gpointer) row->finding);
        }
    }
  for (gsize i = 0; i < G_N_ELEMENTS (mails); i++)
    g_hash_table_add (required, (gpointer) mails[i].finding);
  for (gsize i = 0; i < G_N_ELEMENTS (apart); i++)
    g_hash_table_add (required, (gpointer) apart[i]);

  for (guint i = 0; i < GENKAN_MESSAGE_N_FINDINGS; i++)
    {
      const char *id = genkan_message_vocabulary (i)->id;

      if (!g_hash_table_contains (required, id))
        g_error ("no row requires %s", id);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize t = 0; t < G_N_ELEMENTS (tables); t++)
    {
      for (const CheckRow *row = tables[t]; row->name != NULL; row++)
        {
          g_autofree char *path = g_strconcat ("/message/check/", row->name, NULL);

          g_test_add_data_func (path, row, test_row);
        }
    }
  for (gsize i = 0; i < G_N_ELEMENTS (mails); i++)
    {
      g_autofree char *path = g_strconcat ("/message/check/mail/", mails[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_mail);
    }
  g_test_add_func ("/message/check/known-bad-link", test_known_bad_link);
  g_test_add_func ("/message/check/truncated", test_truncated);
  g_test_add_func ("/message/check/not-looked-at", test_not_looked_at);
  g_test_add_func ("/message/check/contract", test_contract);
  g_test_add_func ("/message/check/sentences", test_sentences);
  g_test_add_func ("/message/check/every-finding", test_every_finding);

  return g_test_run ();
}
