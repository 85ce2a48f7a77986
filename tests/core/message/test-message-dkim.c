/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "dkim-signer.h"
#include "genkan-message-dkim-private.h"
#include "proof-fixture.h"

#define RSA_RECORD \
  "v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDkHlOQoBTzWRiGs5V6NpP3idY6Wk08a5qhdR6wy5bdOKb2jLQiY/J16JYi0Qvx/b" \
  "yYzCNb3W91y3FutACDfzwQ/BC/e/8uBsCR+yz1Lxj+PL6lHvqMKrM3rG4hstT5QjvHO9PzoxZyVYLzBfO2EeC3Ip3G+2kryOTIKT+l/K4w3QIDAQAB"

/* RFC 8463, appendix A.3 */
static const char rfc8463[] =
  "DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;\r\n"
  " d=football.example.com; i=@football.example.com;\r\n"
  " q=dns/txt; s=brisbane; t=1528637909; h=from : to :\r\n"
  " subject : date : message-id : from : subject : date;\r\n"
  " bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;\r\n"
  " b=/gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11Bus\r\n"
  " Fa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw==\r\n"
  "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;\r\n"
  " d=football.example.com; i=@football.example.com;\r\n"
  " q=dns/txt; s=test; t=1528637909; h=from : to : subject :\r\n"
  " date : message-id : from : subject : date;\r\n"
  " bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;\r\n"
  " b=F45dVWDfMbQDGHJFlXUNB2HKfbCeLRyhDXgFpEL8GwpsRe0IeIixNTe3\r\n"
  " DhCVlUrSjV4BwcVcOF6+FF3Zo9Rpo1tFOeS9mPYQTnGdaSGsgeefOsk2Jz\r\n"
  " dA+L10TeYt9BgDfQNZtKdN1WO//KgIqXP7OdEFE4LjFYNcUxZQ4FADY+8=\r\n"
  "From: Joe SixPack <joe@football.example.com>\r\n"
  "To: Suzie Q <suzie@shopping.example.net>\r\n"
  "Subject: Is dinner ready?\r\n"
  "Date: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)\r\n"
  "Message-ID: <20030712040037.46341.5F8J@football.example.com>\r\n"
  "\r\n"
  "Hi.\r\n"
  "\r\n"
  "We lost the game.  Are you hungry yet?\r\n"
  "\r\n"
  "Joe.\r\n";

static char *
replace (const char *text,
         const char *from,
         const char *to)
{
  g_auto (GStrv) parts = g_strsplit (text, from, 2);

  g_assert_cmpuint (g_strv_length (parts), ==, 2);

  return g_strjoinv (to, parts);
}

static void
set_record (ProofFixture *fixture,
            const char   *selector,
            const char   *record)
{
  g_autofree char *name = g_strconcat (selector, "._domainkey.football.example.com", NULL);

  if (record != NULL)
    g_hash_table_insert (fixture->keys.dns_records, g_strdup (name), g_strdup (record));
  else
    g_hash_table_remove (fixture->keys.dns_records, name);
}

static void
test_rfc8463 (void)
{
  static const struct
  {
    const char *name;
    const char *ed25519;
    const char *rsa;
    const char *from;
    const char *to;
    GenkanProofState state;
    gboolean altered;
  } cases[] = {
    { "both keys", DKIM_SIGNER_RECORD, RSA_RECORD, "Joe", "Joe", GENKAN_PROOF_PASS, FALSE },
    { "Ed25519", DKIM_SIGNER_RECORD, NULL, "Joe", "Joe", GENKAN_PROOF_PASS, FALSE },
    { "RSA", NULL, RSA_RECORD, "Joe", "Joe", GENKAN_PROOF_PASS, FALSE },
    { "no key", NULL, NULL, "Joe", "Joe", GENKAN_PROOF_UNKNOWN, FALSE },
    { "another subject", DKIM_SIGNER_RECORD, RSA_RECORD, "dinner", "breakfast", GENKAN_PROOF_FAIL, FALSE },
    { "another subject, no key", NULL, NULL, "dinner", "breakfast", GENKAN_PROOF_UNKNOWN, FALSE },
    { "another text", DKIM_SIGNER_RECORD, RSA_RECORD, "lost", "won", GENKAN_PROOF_UNKNOWN, TRUE },
    { "another text, no key", NULL, NULL, "lost", "won", GENKAN_PROOF_UNKNOWN, TRUE },
    { "a line below", DKIM_SIGNER_RECORD, RSA_RECORD, "Joe.\r\n", "Joe.\r\nBest\r\n", GENKAN_PROOF_UNKNOWN, TRUE },
    { "empty lines below", DKIM_SIGNER_RECORD, RSA_RECORD, "Joe.\r\n", "Joe.\r\n\r\n \r\n", GENKAN_PROOF_PASS, FALSE },
    { "no line end", DKIM_SIGNER_RECORD, RSA_RECORD, "Joe.\r\n", "Joe.", GENKAN_PROOF_PASS, FALSE },
    { "other white space", DKIM_SIGNER_RECORD, RSA_RECORD, "Subject: Is dinner ready?", "SUBJECT :\tIs  dinner\r\n  ready? ",
      GENKAN_PROOF_PASS, FALSE },
    { "a second From above", DKIM_SIGNER_RECORD, RSA_RECORD, "From: Joe", "From: Bank <a@bank.example>\r\nFrom: Joe", GENKAN_PROOF_FAIL,
      FALSE },
    { "a header that is not covered", DKIM_SIGNER_RECORD, RSA_RECORD, "From: Joe", "X-More: yes\r\nFrom: Joe", GENKAN_PROOF_PASS, FALSE },
    { "a second To above", DKIM_SIGNER_RECORD, RSA_RECORD, "To: S", "To: a@b.example\r\nTo: S", GENKAN_PROOF_UNKNOWN, FALSE },
    { "one broken signature beside a good one", DKIM_SIGNER_RECORD, RSA_RECORD, "b=/gCr", "b=/gCs", GENKAN_PROOF_PASS, FALSE },
    { "two broken signatures", DKIM_SIGNER_RECORD, NULL, "b=/gCr", "b=/gCs", GENKAN_PROOF_FAIL, FALSE },
    { "an unknown version", DKIM_SIGNER_RECORD, NULL, "v=1", "v=2", GENKAN_PROOF_UNKNOWN, FALSE },
    { "an old algorithm", NULL, RSA_RECORD, "a=rsa-sha256", "a=rsa-sha1", GENKAN_PROOF_UNKNOWN, FALSE },
    { "a tag twice", DKIM_SIGNER_RECORD, NULL, "s=brisbane;", "s=brisbane; s=brisbane;", GENKAN_PROOF_UNKNOWN, FALSE },

    /* keys */
    { "withdrawn", "v=DKIM1; k=ed25519; p=", NULL, "Joe", "Joe", GENKAN_PROOF_UNKNOWN, FALSE },
    { "only testing", "v=DKIM1; k=ed25519; t=y:s; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=", NULL, "Joe", "Joe",
      GENKAN_PROOF_UNKNOWN, FALSE },
    { "strict", "v=DKIM1; k=ed25519; t=s; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=", NULL, "Joe", "Joe", GENKAN_PROOF_PASS, FALSE },
    { "of another kind", "v=DKIM1; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=", NULL, "Joe", "Joe", GENKAN_PROOF_UNKNOWN, FALSE },
    { "for another hash", "k=ed25519; h=sha1; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=", NULL, "Joe", "Joe", GENKAN_PROOF_UNKNOWN,
      FALSE },
    { "for these hashes", "k=ed25519; h=sha1 : sha256; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=;", NULL, "Joe", "Joe",
      GENKAN_PROOF_PASS, FALSE },
    { "for another service", "k=ed25519; s=tlsrpt; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=", NULL, "Joe", "Joe",
      GENKAN_PROOF_UNKNOWN, FALSE },
    { "with white space", "k = ed25519 ;p= 11qYAYKxCrfVS/7TyWQHOg7 hcvPapiMlrwIaaPcHURo=", NULL, "Joe", "Joe", GENKAN_PROOF_PASS, FALSE },
    { "another version", "v=DKIM2; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=", NULL, "Joe", "Joe", GENKAN_PROOF_UNKNOWN,
      FALSE },
    { "another key", "v=DKIM1; k=ed25519; p=jlyhlHZUsnbH6drGKuWrQCmcxWsDnCQGE2zu6ZjRY8s=", NULL, "Joe", "Joe", GENKAN_PROOF_FAIL, FALSE },
    { "too short a key", "v=DKIM1; k=ed25519; p=AAAA", NULL, "Joe", "Joe", GENKAN_PROOF_UNKNOWN, FALSE },
    { "not a key", "v=spf1 -all", NULL, "Joe", "Joe", GENKAN_PROOF_UNKNOWN, FALSE },
    { "not an RSA key", NULL, "v=DKIM1; p=AAAAAAAA", "Joe", "Joe", GENKAN_PROOF_UNKNOWN, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ProofFixture) fixture = proof_fixture_new ();
      g_autofree char *mail = replace (rfc8463, cases[i].from, cases[i].to);
      g_autofree char *short_lines = NULL;
      g_auto (GStrv) lines = g_strsplit (mail, "\r\n", -1);
      g_autoptr (GenkanMessageProof) proof = NULL;
      g_autoptr (GenkanMessageProof) proof_of_file = NULL;

      set_record (fixture, "brisbane", cases[i].ed25519);
      set_record (fixture, "test", cases[i].rsa);
      g_test_message ("%s", cases[i].name);
      proof = proof_fixture_take (fixture, mail, -1);
      g_assert_cmpint (proof->dkim, ==, cases[i].state);
      g_assert_cmpint (proof->dkim_body_altered, ==, cases[i].altered);
      g_assert_cmpstr (proof->dkim_domain, ==, "football.example.com");

      /* programs save mail with the line ends of their own system */
      short_lines = g_strjoinv ("\n", lines);
      proof_of_file = proof_fixture_take (fixture, short_lines, -1);
      g_assert_cmpint (proof_of_file->dkim, ==, cases[i].state);
      g_assert_cmpint (proof_of_file->dkim_body_altered, ==, cases[i].altered);
    }
}

/* The same key as a bare RSAPublicKey, as RFC 6376 describes it. */
static void
test_bare_rsa_key (void)
{
  g_autoptr (ProofFixture) fixture = proof_fixture_new ();
  g_autoptr (GenkanMessageProof) proof = NULL;

  set_record (fixture, "test",
              "p=MIGJAoGBAOQeU5CgFPNZGIazlXo2k/eJ1jpaTTxrmqF1HrDLlt04pvaMtCJj8nXoliLRC/H9vJjMI1vdb3XLcW60AIN/PBD8EL97/y4GwJH7LPUvGP48"
              "vqUe+owqszesbiGy1PlCO8c70/OjFnJVgvMF87YR4LcincbNaSvI5MgpP6X8rjDdAgMBAAE=");
  proof = proof_fixture_take (fixture, rfc8463, -1);
  g_assert_cmpint (proof->dkim, !=, GENKAN_PROOF_NONE);
}

static void
test_signed_here (void)
{
  static const struct
  {
    const char *name;
    const char *tags;
    const char *covered;
    const char *body_canonical;
    const char *mail;
    GenkanProofState state;
    gboolean altered;
  } cases[] = {
    { "plain", "h=from;", "from:a@football.example.com\r\n", "Hello\r\n", "From: a@football.example.com\r\n\r\nHello\r\n",
      GENKAN_PROOF_PASS, FALSE },
    { "empty body", "h=from;", "from:a@football.example.com\r\n", "", "From: a@football.example.com\r\n\r\n", GENKAN_PROOF_PASS, FALSE },
    { "no body", "h=from;", "from:a@football.example.com\r\n", "", "From: a@football.example.com\r\n", GENKAN_PROOF_PASS, FALSE },
    { "white space in the body", "h=from;", "from:a@football.example.com\r\n", " a b\r\n\r\nc\r\n",
      "From: a@football.example.com\r\n\r\n  a\t b \r\n \r\nc\t\r\n\r\n", GENKAN_PROOF_PASS, FALSE },
    { "fields from below", "h=x:x:from;", "x:2\r\nx:1\r\nfrom:a@football.example.com\r\n", "Hello\r\n",
      "X: 1\r\nX: 2\r\nFrom: a@football.example.com\r\n\r\nHello\r\n", GENKAN_PROOF_PASS, FALSE },
    { "more fields than there are", "h=from:from:x;", "from:a@football.example.com\r\n", "Hello\r\n",
      "From: a@football.example.com\r\n\r\nHello\r\n", GENKAN_PROOF_PASS, FALSE },
    { "From is not covered", "h=x;", "x:1\r\n", "Hello\r\n", "X: 1\r\nFrom: a@football.example.com\r\n\r\nHello\r\n",
      GENKAN_PROOF_UNKNOWN, FALSE },
    { "a second From is not covered", "h=from;", "from:a@football.example.com\r\n", "Hello\r\n",
      "From: b@football.example.com\r\nFrom: a@football.example.com\r\n\r\nHello\r\n", GENKAN_PROOF_UNKNOWN, FALSE },
    { "a second Subject is not covered", "h=from:subject;", "from:a@football.example.com\r\nsubject:a\r\n", "Hello\r\n",
      "Subject: b\r\nSubject: a\r\nFrom: a@football.example.com\r\n\r\nHello\r\n", GENKAN_PROOF_UNKNOWN, FALSE },
    { "it covers the whole text", "h=from; l=7;", "from:a@football.example.com\r\n", "Hello\r\n",
      "From: a@football.example.com\r\n\r\nHello\r\n", GENKAN_PROOF_PASS, FALSE },
    { "it covers the beginning only", "h=from; l=7;", "from:a@football.example.com\r\n", "Hello\r\n",
      "From: a@football.example.com\r\n\r\nHello\r\nhttp://evil.example\r\n", GENKAN_PROOF_UNKNOWN, FALSE },
    { "it covers more than there is", "h=from; l=8;", "from:a@football.example.com\r\n", "Hello\r\n",
      "From: a@football.example.com\r\n\r\nHello\r\n", GENKAN_PROOF_UNKNOWN, TRUE },
    { "a broken limit", "h=from; l=-1;", "from:a@football.example.com\r\n", "Hello\r\n", "From: a@football.example.com\r\n\r\nHello\r\n",
      GENKAN_PROOF_UNKNOWN, FALSE },
    { "still valid", "h=from; x=1795219200;", "from:a@football.example.com\r\n", "Hello\r\n",
      "From: a@football.example.com\r\n\r\nHello\r\n", GENKAN_PROOF_PASS, FALSE },
    { "has run out", "h=from; x=1795219199;", "from:a@football.example.com\r\n", "Hello\r\n",
      "From: a@football.example.com\r\n\r\nHello\r\n", GENKAN_PROOF_UNKNOWN, FALSE },
    { "for a part of the domain", "h=from; i=@a.football.example.com;", "from:a@football.example.com\r\n", "Hello\r\n",
      "From: a@football.example.com\r\n\r\nHello\r\n", GENKAN_PROOF_PASS, FALSE },
    { "for another domain", "h=from; i=@bank.example;", "from:a@football.example.com\r\n", "Hello\r\n",
      "From: a@football.example.com\r\n\r\nHello\r\n", GENKAN_PROOF_UNKNOWN, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ProofFixture) fixture = proof_fixture_new ();
      g_autofree char *mail = dkim_signer_sign ("football.example.com", cases[i].tags, cases[i].covered, cases[i].body_canonical,
                                                cases[i].mail);
      g_autoptr (GenkanMessageProof) proof = NULL;

      set_record (fixture, "brisbane", DKIM_SIGNER_RECORD);
      g_test_message ("%s", cases[i].name);
      proof = proof_fixture_take (fixture, mail, -1);
      g_assert_cmpint (proof->dkim, ==, cases[i].state);
      g_assert_cmpint (proof->dkim_body_altered, ==, cases[i].altered);
    }
}

/* RFC 6376, section 3.4.5 */
static void
test_canonical (void)
{
  static const char mail[] = "A: X\r\nB : Y\t\r\n\tZ  \r\n\r\n C \r\nD \t E\r\n\r\n\r\n";
  gsize body_start;
  g_autoptr (GArray) fields = _genkan_dkim_fields_split (mail, strlen (mail), &body_start);
  static const struct
  {
    gboolean relaxed;
    const char *header;
    const char *body;
  } cases[] = {
    { TRUE, "a:X\r\nb:Y Z\r\n", " C\r\nD E\r\n" },
    { FALSE, "A: X\r\nB : Y\t\r\n\tZ  \r\n", " C \r\nD \t E\r\n" },
  };

  g_assert_cmpuint (fields->len, ==, 2);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) header = g_string_new (NULL);
      g_autofree char *expected = g_compute_checksum_for_string (G_CHECKSUM_SHA256, cases[i].body, -1);
      g_autoptr (GString) found = g_string_new (NULL);
      GenkanDkimBody body;

      for (guint j = 0; j < fields->len; j++)
        _genkan_dkim_canon_field (header, &g_array_index (fields, GenkanDkimField, j), cases[i].relaxed);
      g_assert_cmpstr (header->str, ==, cases[i].header);

      _genkan_dkim_canon_body (&body, mail + body_start, strlen (mail) - body_start, cases[i].relaxed, -1);
      for (guint j = 0; j < sizeof body.digest; j++)
        g_string_append_printf (found, "%02x", body.digest[j]);
      g_assert_cmpstr (found->str, ==, expected);
      g_assert_cmpuint (body.length, ==, strlen (cases[i].body));
    }
}

/* A body of nothing: one line end in the simple form, nothing in the relaxed one. RFC 6376, section 3.4.3. */
static void
test_empty_body (void)
{
  static const char * const bodies[] = { "", "\r\n", "\n\n\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      GenkanDkimBody body;

      _genkan_dkim_canon_body (&body, bodies[i], strlen (bodies[i]), FALSE, -1);
      g_assert_cmpuint (body.length, ==, 2);
      _genkan_dkim_canon_body (&body, bodies[i], strlen (bodies[i]), TRUE, -1);
      g_assert_cmpuint (body.length, ==, 0);
    }
}

/* Nobody owns an ending, so nobody can sign for it; and a signature of somebody else proves only somebody else. */
static void
test_domains (void)
{
  g_autoptr (ProofFixture) fixture = proof_fixture_new ();
  g_autofree char *for_all = replace (rfc8463, "d=football.example.com; i=@football.example.com", "d=co.jp; i=@co.jp");
  g_autofree char *other_from = replace (rfc8463, "<joe@football.example.com>", "<joe@bank.example>");
  g_autoptr (GenkanMessageProof) proof = NULL;

  set_record (fixture, "brisbane", DKIM_SIGNER_RECORD);
  proof = proof_fixture_take (fixture, for_all, -1);
  g_assert_cmpint (proof->dkim, ==, GENKAN_PROOF_UNKNOWN);
  g_assert_cmpstr (proof->dkim_domain, ==, "football.example.com");

  genkan_message_proof_free (proof);
  proof = proof_fixture_take (fixture, other_from, -1);
  g_assert_cmpint (proof->dkim, ==, GENKAN_PROOF_FAIL);
}

static void
test_bounded (void)
{
  g_autoptr (ProofFixture) fixture = proof_fixture_new ();
  g_autoptr (GString) mail = g_string_new (NULL);
  g_autoptr (GenkanMessageProof) proof = NULL;

  for (guint i = 0; i < 500; i++)
    g_string_append (mail, "DKIM-Signature: v=1; a=ed25519-sha256; d=football.example.com; s=brisbane; h=from:x:x:x:x:x; b=AA==;\r\n"
                           " bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=\r\n");
  g_string_append (mail, rfc8463);
  set_record (fixture, "brisbane", DKIM_SIGNER_RECORD);
  /* the good one comes too late */
  proof = proof_fixture_take (fixture, mail->str, -1);
  g_assert_cmpint (proof->dkim, !=, GENKAN_PROOF_PASS);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/message/dkim/rfc8463", test_rfc8463);
  g_test_add_func ("/core/message/dkim/bare-rsa-key", test_bare_rsa_key);
  g_test_add_func ("/core/message/dkim/signed-here", test_signed_here);
  g_test_add_func ("/core/message/dkim/canonical", test_canonical);
  g_test_add_func ("/core/message/dkim/empty-body", test_empty_body);
  g_test_add_func ("/core/message/dkim/domains", test_domains);
  g_test_add_func ("/core/message/dkim/bounded", test_bounded);

  return g_test_run ();
}
