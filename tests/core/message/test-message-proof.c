/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whole mails, composed by the project. */

#include <string.h>

#include "genkan-message-read.h"
#include "proof-fixture.h"

static void
test_smime (void)
{
  static const struct
  {
    const char *file;
    GenkanProofState state;
    gboolean altered;
    gboolean address_fits;
    const char *signer;
    const char *issuer;
    const char *address;
  } cases[] = {
    { "g15-ocn-otp-smime.eml", GENKAN_PROOF_PASS, FALSE, TRUE, "TEST ONLY NTT-LIKE COMPANY", "TEST ONLY Genkan DEV",
      "otp@accounts.ocn.ne.jp" },
    { "g18-mizuho-transfer-smime.eml", GENKAN_PROOF_PASS, FALSE, TRUE, "TEST ONLY BANK-LIKE COMPANY", "TEST ONLY Genkan DEV",
      "transfer@e-mail.mizuhobank.co.jp" },
    { "g19-boy-opaque-smime.eml", GENKAN_PROOF_PASS, FALSE, TRUE, "TEST ONLY BANK-LIKE COMPANY", "TEST ONLY Genkan DEV",
      "dbc@boy.co.jp" },
    { "g17-ocn-smime-gateway-footer.eml", GENKAN_PROOF_FAIL, TRUE, TRUE, "TEST ONLY NTT-LIKE COMPANY", "TEST ONLY Genkan DEV",
      "bill@infomail.ocn.ne.jp" },
    { "p50-smime-tampered.eml", GENKAN_PROOF_FAIL, TRUE, TRUE, "TEST ONLY NTT-LIKE COMPANY", "TEST ONLY Genkan DEV",
      "info@infomail.ocn.ne.jp" },
    { "p51-smime-foreign-signer.eml", GENKAN_PROOF_PASS, FALSE, FALSE, "TEST ONLY PRIVATE PERSON", "TEST ONLY Genkan DEV",
      "somebody@genkan-test.example" },
    { "p52-smime-unknown-ca.eml", GENKAN_PROOF_UNKNOWN, FALSE, TRUE, "TEST ONLY UNTRUSTED", "TEST ONLY Genkan DEV UNTRUSTED",
      "SMBC_service@dn.smbc.co.jp" },
    { "p02-jcom-unpaid.eml", GENKAN_PROOF_NONE, FALSE, FALSE, NULL, NULL, NULL },
  };
  g_autoptr (ProofFixture) fixture = proof_fixture_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GenkanMessageProof) proof = proof_fixture_take_file (fixture, cases[i].file);

      g_test_message ("%s", cases[i].file);
      g_assert_cmpint (proof->smime, ==, cases[i].state);
      g_assert_cmpint (proof->smime_altered, ==, cases[i].altered);
      g_assert_cmpint (proof->smime_address_fits, ==, cases[i].address_fits);
      g_assert_cmpstr (proof->smime_signer, ==, cases[i].signer);
      g_assert_cmpstr (proof->smime_issuer, ==, cases[i].issuer);
      g_assert_cmpstr (proof->smime_address, ==, cases[i].address);
      g_assert_false (proof->smime_expired_now);
    }
}

/* Signed 2026-03-12 with a certificate that runs to 2028-06-01. */
static void
test_smime_time (void)
{
  static const struct
  {
    const char *name;
    gint64 now;
    GenkanProofState state;
    gboolean expired;
  } cases[] = {
    { "the day after", 1773360000, GENKAN_PROOF_PASS, FALSE },
    { "years after", 1893456000, GENKAN_PROOF_PASS, TRUE },
    { "a month before it was signed", 1770681600, GENKAN_PROOF_UNKNOWN, FALSE },
  };
  g_autoptr (ProofFixture) fixture = proof_fixture_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GenkanMessageProof) proof = NULL;

      proof_fixture_set_now (fixture, cases[i].now);
      proof = proof_fixture_take_file (fixture, "g15-ocn-otp-smime.eml");
      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (proof->smime, ==, cases[i].state);
      g_assert_cmpint (proof->smime_expired_now, ==, cases[i].expired);
      g_assert_true (proof->smime_address_fits);
    }
}

static void
test_smime_unknown_issuer (void)
{
  g_autoptr (ProofFixture) fixture = proof_fixture_new ();
  g_autoptr (GenkanMessageProof) proof = NULL;

  g_clear_pointer (&fixture->keys.smime_roots, g_bytes_unref);
  proof = proof_fixture_take_file (fixture, "g15-ocn-otp-smime.eml");
  g_assert_cmpint (proof->smime, ==, GENKAN_PROOF_UNKNOWN);
  g_assert_cmpstr (proof->smime_issuer, ==, "TEST ONLY Genkan DEV");

  /* nor is it one of this computer's */
  fixture->keys.system_roots = TRUE;
  genkan_message_proof_free (proof);
  proof = proof_fixture_take_file (fixture, "g15-ocn-otp-smime.eml");
  g_assert_cmpint (proof->smime, ==, GENKAN_PROOF_UNKNOWN);
}

static void
test_smime_broken (void)
{
  g_autoptr (ProofFixture) fixture = proof_fixture_new ();
  g_autoptr (GenkanMessage) message = genkan_message_new ();
  g_autoptr (GenkanMessageProof) proof = NULL;

  message->is_mail = TRUE;
  message->signature = g_bytes_new ("\x30\x03\x02\x01\x05", 5);
  proof = genkan_message_proof_new (message, &fixture->keys);
  g_assert_cmpint (proof->smime, !=, GENKAN_PROOF_PASS);
  g_assert_null (proof->smime_signer);
}

static void
test_dkim (void)
{
  static const struct
  {
    const char *file;
    GenkanProofState state;
    gboolean altered;
    const char *domain;
  } cases[] = {
    { "g44-rakuten-card-dkim.eml", GENKAN_PROOF_PASS, FALSE, "mail.rakuten-card.co.jp" },
    { "g45-paypay-ed25519.eml", GENKAN_PROOF_PASS, FALSE, "paypay.ne.jp" },
    { "g46-mercari-double-dkim.eml", GENKAN_PROOF_PASS, FALSE, "email.mercari.jp" },
    { "g47-etax-dkim-simple.eml", GENKAN_PROOF_PASS, FALSE, "e-tax.nta.go.jp" },
    { "g48-matsui-dkim-footer.eml", GENKAN_PROOF_UNKNOWN, TRUE, "matsui.co.jp" },
    { "g59-hatena-dkim-subject.eml", GENKAN_PROOF_FAIL, FALSE, "hatena.ne.jp" },
    { "p45-forged-dkim.eml", GENKAN_PROOF_UNKNOWN, TRUE, "cr.mufg.jp" },
    { "p53-dkim-altered-official.eml", GENKAN_PROOF_UNKNOWN, TRUE, "mail.rakuten-card.co.jp" },
    { "p54-dkim-header-altered.eml", GENKAN_PROOF_FAIL, FALSE, "paypay.ne.jp" },
    { "p55-crook-dkim-pass.eml", GENKAN_PROOF_PASS, FALSE, "bitflyer-wallet.info" },
    { "g03-rakuten-card-use.eml", GENKAN_PROOF_UNKNOWN, FALSE, "rakuten-card.co.jp" },
    { "p60-shinkin-spoof-nodmarc.eml", GENKAN_PROOF_NONE, FALSE, NULL },
  };
  g_autoptr (ProofFixture) fixture = proof_fixture_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GenkanMessageProof) proof = proof_fixture_take_file (fixture, cases[i].file);

      g_test_message ("%s", cases[i].file);
      g_assert_cmpint (proof->dkim, ==, cases[i].state);
      g_assert_cmpint (proof->dkim_body_altered, ==, cases[i].altered);
      g_assert_cmpstr (proof->dkim_domain, ==, cases[i].domain);
    }
}

static void
test_reported (void)
{
  static const struct
  {
    const char *file;
    const char *authserv;
    GenkanProofState dmarc;
    const char *dmarc_domain;
    GenkanProofState spf;
    GenkanProofState dkim;
    gboolean forged;
    gboolean nameless;
  } cases[] = {
    { "g03-rakuten-card-use.eml", "mta1748.mail.kks.yahoo.co.jp", GENKAN_PROOF_PASS, "mail.rakuten-card.co.jp", GENKAN_PROOF_PASS,
      GENKAN_PROOF_PASS, FALSE, FALSE },
    { "g06-amazon-ship.eml", "OSA0EPF000000C3.mail.protection.outlook.com", GENKAN_PROOF_PASS, "amazon.co.jp", GENKAN_PROOF_PASS,
      GENKAN_PROOF_PASS, FALSE, FALSE },
    { "g10-mercari-code.eml", "dmarc.icloud.com", GENKAN_PROOF_PASS, "mercari.jp", GENKAN_PROOF_PASS, GENKAN_PROOF_PASS, FALSE, FALSE },
    { "g12-google-alert.eml", "mx.google.com", GENKAN_PROOF_PASS, "accounts.google.com", GENKAN_PROOF_PASS, GENKAN_PROOF_PASS, FALSE,
      FALSE },
    { "p02-jcom-unpaid.eml", "mx.google.com", GENKAN_PROOF_FAIL, "jcom.co.jp", GENKAN_PROOF_UNKNOWN, GENKAN_PROOF_NONE, FALSE, TRUE },
    { "p18-aeon-hidden-auth.eml", "mx.google.com", GENKAN_PROOF_FAIL, "email.aeon.co.jp", GENKAN_PROOF_UNKNOWN, GENKAN_PROOF_NONE, TRUE,
      FALSE },
    { "p60-shinkin-spoof-nodmarc.eml", "mgw-mxin-219c1.ocn.ad.jp", GENKAN_PROOF_NONE, "shinkin-ib.jp", GENKAN_PROOF_FAIL,
      GENKAN_PROOF_NONE, FALSE, TRUE },
    { "g44-rakuten-card-dkim.eml", NULL, GENKAN_PROOF_NONE, NULL, GENKAN_PROOF_NONE, GENKAN_PROOF_NONE, FALSE, FALSE },
  };
  g_autoptr (ProofFixture) fixture = proof_fixture_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GenkanMessageProof) proof = proof_fixture_take_file (fixture, cases[i].file);
      const GenkanMessageHop *last = g_ptr_array_index (proof->hops, proof->hops->len - 1);

      g_test_message ("%s", cases[i].file);
      g_assert_cmpstr (proof->authserv, ==, cases[i].authserv);
      g_assert_cmpint (proof->dmarc, ==, cases[i].dmarc);
      g_assert_cmpstr (proof->dmarc_domain, ==, cases[i].dmarc_domain);
      g_assert_cmpint (proof->spf, ==, cases[i].spf);
      g_assert_cmpint (proof->dkim_reported, ==, cases[i].dkim);
      g_assert_cmpint (proof->forged_results, ==, cases[i].forged);
      g_assert_true (last->trusted);
      g_assert_cmpint (last->nameless, ==, cases[i].nameless);
    }
}

/* Pasted words prove nothing, whatever they say. */
static void
test_pasted (void)
{
  g_autoptr (ProofFixture) fixture = proof_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanMessage) message = genkan_message_read_text ("Authentication-Results: a; dmarc=pass", "Bank", &error);
  g_autoptr (GenkanMessageProof) proof = NULL;

  g_assert_no_error (error);
  proof = genkan_message_proof_new (message, &fixture->keys);
  g_assert_null (proof->authserv);
  g_assert_cmpint (proof->dmarc, ==, GENKAN_PROOF_NONE);
  g_assert_cmpuint (proof->hops->len, ==, 0);
}

/* Everything works without any keys, authorities, time and list. */
static void
test_no_keys (void)
{
  const GenkanMessageKeys keys = { NULL };
  g_autoptr (ProofFixture) fixture = proof_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "message", "proof", "g15-ocn-otp-smime.eml", NULL);
  g_autofree char *content = NULL;
  gsize length;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) messages = NULL;
  g_autoptr (GenkanMessageProof) proof = NULL;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new (content, length);
  messages = genkan_message_read_bytes (bytes, &error);
  g_assert_no_error (error);
  proof = genkan_message_proof_new (g_ptr_array_index (messages, 0), &keys);
  g_assert_cmpint (proof->smime, ==, GENKAN_PROOF_UNKNOWN);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/message/proof/smime", test_smime);
  g_test_add_func ("/core/message/proof/smime-time", test_smime_time);
  g_test_add_func ("/core/message/proof/smime-unknown-issuer", test_smime_unknown_issuer);
  g_test_add_func ("/core/message/proof/smime-broken", test_smime_broken);
  g_test_add_func ("/core/message/proof/dkim", test_dkim);
  g_test_add_func ("/core/message/proof/reported", test_reported);
  g_test_add_func ("/core/message/proof/pasted", test_pasted);
  g_test_add_func ("/core/message/proof/no-keys", test_no_keys);

  return g_test_run ();
}
