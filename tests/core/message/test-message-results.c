/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which Authentication-Results are believed. */

#include "proof-fixture.h"

#define IN "Received: from out.sender.example (out.sender.example [192.0.2.1]) by mx.home.example with ESMTPS id 1 for <me@home.example>; x\n"
#define STORE "Received: from mx.home.example ([10.0.0.1]) by store.home.example with LMTP; x\n"
#define OLDER "Received: from desk (desk.sender.example [192.0.2.9]) by out.sender.example; x\n"
#define GOOD "; spf=pass smtp.mailfrom=a@bank.example; dmarc=pass header.from=bank.example\n"
#define BAD "; spf=fail smtp.mailfrom=a@bank.example; dmarc=fail header.from=bank.example\n"
#define FROM "From: Bank <a@bank.example>\nTo: me@home.example\nSubject: x\n"
#define SIGNED "DKIM-Signature: v=1; a=rsa-sha256; d=bank.\n example; s=s; h=from; bh=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=; b=YQ==\n"

static void
test_trust (void)
{
  static const struct
  {
    const char *name;
    const char *headers;
    const char *authserv;
    GenkanProofState dmarc;
    GenkanProofState spf;
    gboolean forged;
  } cases[] = {
    { "above", "Authentication-Results: mx.home.example" GOOD IN FROM, "mx.home.example", GENKAN_PROOF_PASS, GENKAN_PROOF_PASS, FALSE },
    { "below", IN "Authentication-Results: mx.home.example" BAD FROM, "mx.home.example", GENKAN_PROOF_FAIL, GENKAN_PROOF_FAIL, FALSE },
    { "between two steps of the receiver", STORE "Authentication-Results: home.example" GOOD IN OLDER FROM, "home.example",
      GENKAN_PROOF_PASS, GENKAN_PROOF_PASS, FALSE },
    { "below, behind other headers of receivers",
      STORE "Return-Path: <a@bank.example>\n" IN "X-Filter: no\nReceived-SPF: pass\nAuthentication-Results: mx.home.example" GOOD FROM,
      "mx.home.example", GENKAN_PROOF_PASS, GENKAN_PROOF_PASS, FALSE },
    { "without a name, above", STORE "Authentication-Results: spf=pass smtp.mailfrom=bank.example;dmarc=pass header.from=bank.example\n"
      IN FROM, "mx.home.example", GENKAN_PROOF_PASS, GENKAN_PROOF_PASS, FALSE },
    { "without any name", STORE "Authentication-Results: dmarc=pass header.from=bank.example\n"
      "Received: from out.sender.example (out.sender.example [192.0.2.1]); x\n" FROM, NULL, GENKAN_PROOF_NONE, GENKAN_PROOF_NONE, FALSE },
    { "without a name, below", IN "Authentication-Results: spf=pass smtp.mailfrom=bank.example;dmarc=pass header.from=bank.example\n"
      FROM, NULL, GENKAN_PROOF_NONE, GENKAN_PROOF_NONE, FALSE },
    { "named after the mailbox", "Received: from out.sender.example (out.sender.example [192.0.2.1]) by smtpin-46 for <me@mail.example>; x\n"
      "Authentication-Results: mail.example" GOOD FROM, "mail.example", GENKAN_PROOF_PASS, GENKAN_PROOF_PASS, FALSE },
    { "a server for each method",
      IN "Authentication-Results: dmarc.home.example; dmarc=pass header.from=bank.example\n"
      "X-DMARC-Info: pass\n"
      "Authentication-Results: spf.home.example; spf=pass smtp.mailfrom=bank.example\n" FROM,
      "dmarc.home.example", GENKAN_PROOF_PASS, GENKAN_PROOF_PASS, FALSE },
    { "a second filter", IN "Authentication-Results: mx.home.example; dmarc=pass header.from=bank.example\n"
      "Authentication-Results: mx.home.example; dmarc=pass header.from=bank.example\n" FROM,
      "mx.home.example", GENKAN_PROOF_PASS, GENKAN_PROOF_NONE, FALSE },
    { "a comment about the sender", IN "Authentication-Results: mx.home.example" GOOD SIGNED FROM, "mx.home.example", GENKAN_PROOF_PASS,
      GENKAN_PROOF_PASS, FALSE },

    { "of another server", IN "Authentication-Results: mx.sender.example" GOOD FROM, NULL, GENKAN_PROOF_NONE, GENKAN_PROOF_NONE, FALSE },
    { "a similar name", IN "Authentication-Results: mx.home.example.sender.example" GOOD FROM, NULL, GENKAN_PROOF_NONE,
      GENKAN_PROOF_NONE, FALSE },
    { "nobody's name", IN "Authentication-Results: example" GOOD FROM, NULL, GENKAN_PROOF_NONE, GENKAN_PROOF_NONE, FALSE },
    { "no way", "Authentication-Results: mx.home.example" GOOD FROM, NULL, GENKAN_PROOF_NONE, GENKAN_PROOF_NONE, FALSE },
    { "ARC", IN "ARC-Authentication-Results: i=1; mx.home.example" GOOD FROM, NULL, GENKAN_PROOF_NONE, GENKAN_PROOF_NONE, FALSE },
    { "the older server, when it passed the mail on",
      IN OLDER "Authentication-Results: out.sender.example" GOOD FROM, NULL, GENKAN_PROOF_NONE, GENKAN_PROOF_NONE, FALSE },
    { "the receiver itself, when it passed the mail on",
      IN "Received: from a.example (a.example [192.0.2.8]) by other.home.example; x\nAuthentication-Results: other.home.example" GOOD FROM,
      NULL, GENKAN_PROOF_NONE, GENKAN_PROOF_NONE, FALSE },

    { "below the sender's headers", IN FROM "Authentication-Results: mx.home.example" GOOD, NULL, GENKAN_PROOF_NONE,
      GENKAN_PROOF_NONE, FALSE },
    { "below an older step", IN OLDER "Authentication-Results: mx.home.example" GOOD FROM, NULL, GENKAN_PROOF_NONE,
      GENKAN_PROOF_NONE, FALSE },
    { "two filters, two headers above", "Authentication-Results: mx.home.example; dkim=none\n"
      "Authentication-Results: mx.home.example; dmarc=pass header.from=bank.example\n" IN FROM,
      "mx.home.example", GENKAN_PROOF_PASS, GENKAN_PROOF_NONE, FALSE },
    { "two filters that do not agree, above", "Authentication-Results: mx.home.example" BAD "Authentication-Results: mx.home.example" GOOD
      IN FROM, "mx.home.example", GENKAN_PROOF_FAIL, GENKAN_PROOF_FAIL, FALSE },
    { "another header between", IN "DomainKey-Status: bad\nAuthentication-Results: mx.home.example" GOOD FROM, "mx.home.example",
      GENKAN_PROOF_PASS, GENKAN_PROOF_PASS, FALSE },
    { "steps of a large place with several domains",
      "Received: from a.prod.home.example (::1) by b.prod.home.example with HTTPS; x\n"
      "Received: from c.labs.example (2001:db8:1::1) by a.prod.home.example (2001:db8:2::1) with SMTP; x\n"
      "Received: from d.prod.home.example (2001:db8:3::1) by c.other.example (2001:db8:1::1) with SMTP; x\n"
      "Authentication-Results: spf=fail smtp.mailfrom=bank.example;dmarc=fail header.from=bank.example\n"
      "Received: from evil.example (192.0.2.66) by d.mail.home.example (10.0.0.1) with SMTP; x\n" FROM,
      "d.mail.home.example", GENKAN_PROOF_FAIL, GENKAN_PROOF_FAIL, FALSE },
    { "the name of the receiver, claimed by a stranger, and a step that does not exist",
      "Received: from mx.home.example ([192.0.2.66]) by mx.home.example; x\n"
      "Authentication-Results: mx.home.example; spf=none\n"
      "Authentication-Results: mx.home.example; dmarc=pass header.from=bank.example\n"
      "Received: from bank.example (bank.example [192.0.2.2]) by mx.home.example; x\n" FROM,
      "mx.home.example", GENKAN_PROOF_NONE, GENKAN_PROOF_NONE, FALSE },

    { "invented: below the sender's headers, better than the true one",
      IN "Authentication-Results: mx.home.example" BAD FROM "Authentication-Results: mx.home.example" GOOD, "mx.home.example",
      GENKAN_PROOF_FAIL, GENKAN_PROOF_FAIL, TRUE },
    { "invented: a second one that is better",
      IN "Authentication-Results: mx.home.example" BAD "Authentication-Results: mx.home.example" GOOD FROM, "mx.home.example",
      GENKAN_PROOF_FAIL, GENKAN_PROOF_FAIL, TRUE },
    { "a second one about something else",
      IN "Authentication-Results: mx.home.example; spf=none\nAuthentication-Results: mx2.home.example; dmarc=pass header.from=bank.example\n"
      FROM, "mx.home.example", GENKAN_PROOF_NONE, GENKAN_PROOF_NONE, FALSE },
    { "invented: one of several servers a second time",
      IN "Authentication-Results: dmarc.home.example; dmarc=fail header.from=bank.example\n"
      "Authentication-Results: dmarc2.home.example; dmarc=pass header.from=bank.example\n" FROM,
      "dmarc.home.example", GENKAN_PROOF_FAIL, GENKAN_PROOF_NONE, TRUE },
    { "invented: about a signature that is not there",
      IN "Authentication-Results: mx.home.example; dkim=pass header.d=bank.example; dmarc=pass header.from=bank.example\n" FROM, NULL,
      GENKAN_PROOF_NONE, GENKAN_PROOF_NONE, TRUE },
    { "a signature that is there",
      IN "Authentication-Results: mx.home.example; dkim=pass header.d=bank.example; dmarc=pass header.from=bank.example\n" SIGNED FROM,
      "mx.home.example", GENKAN_PROOF_PASS, GENKAN_PROOF_NONE, FALSE },
    { "a step of the receiver, invented, above nothing",
      "Received: from mx.home.example (unknown [192.0.2.66]) by mx.home.example; x\n"
      "Received: from bank.example (bank.example [192.0.2.2]) by mx.home.example; x\n"
      "Authentication-Results: mx.home.example" GOOD FROM, NULL, GENKAN_PROOF_NONE, GENKAN_PROOF_NONE, FALSE },

    { "twice in one header, once each way", IN "Authentication-Results: mx.home.example; dmarc=none; dmarc=pass header.from=bank.example\n"
      FROM, "mx.home.example", GENKAN_PROOF_UNKNOWN, GENKAN_PROOF_NONE, FALSE },
    { "about another sender", IN "Authentication-Results: mx.home.example; dmarc=pass header.from=sender.example\n" FROM,
      "mx.home.example", GENKAN_PROOF_UNKNOWN, GENKAN_PROOF_NONE, FALSE },
    { "two senders", IN "Authentication-Results: mx.home.example; dmarc=pass header.from=bank.example\n"
      "From: a@bank.example, b@sender.example\n",
      "mx.home.example", GENKAN_PROOF_UNKNOWN, GENKAN_PROOF_NONE, FALSE },

    { "Received-SPF alone", IN "Received-SPF: fail (x) envelope-from=a@bank.example; receiver=mx.home.example\n" FROM, NULL,
      GENKAN_PROOF_NONE, GENKAN_PROOF_FAIL, FALSE },
    { "Received-SPF of another server", IN "Received-SPF: fail (x) envelope-from=a@bank.example; receiver=mx.sender.example\n" FROM, NULL,
      GENKAN_PROOF_NONE, GENKAN_PROOF_NONE, FALSE },
    { "Received-SPF below the sender's headers", IN FROM "Received-SPF: pass envelope-from=a@bank.example\n", NULL, GENKAN_PROOF_NONE,
      GENKAN_PROOF_NONE, FALSE },
    { "Received-SPF beside results", IN "Received-SPF: fail\nAuthentication-Results: mx.home.example; spf=none smtp.mailfrom=bank.example\n"
      FROM, "mx.home.example", GENKAN_PROOF_NONE, GENKAN_PROOF_NONE, FALSE },
  };
  g_autoptr (ProofFixture) fixture = proof_fixture_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *mail = g_strconcat (cases[i].headers, "\nHello\n", NULL);
      g_autoptr (GenkanMessageProof) proof = proof_fixture_take (fixture, mail, -1);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (proof->authserv, ==, cases[i].authserv);
      g_assert_cmpint (proof->dmarc, ==, cases[i].dmarc);
      g_assert_cmpint (proof->spf, ==, cases[i].spf);
      g_assert_cmpint (proof->forged_results, ==, cases[i].forged);
    }
}

/* Of several signatures the best one counts, rather one of the sender. */
static void
test_reported_dkim (void)
{
  static const struct
  {
    const char *results;
    GenkanProofState state;
    const char *domain;
  } cases[] = {
    { "dkim=pass header.d=esp.example; dkim=pass header.d=bank.example", GENKAN_PROOF_PASS, "bank.example" },
    { "dkim=fail header.d=bank.example; dkim=pass header.d=esp.example", GENKAN_PROOF_PASS, "esp.example" },
    { "dkim=fail header.d=bank.example; dkim=none", GENKAN_PROOF_FAIL, "bank.example" },
    { "dkim=temperror header.d=bank.example", GENKAN_PROOF_UNKNOWN, "bank.example" },
    { "dkim=none", GENKAN_PROOF_NONE, NULL },
  };
  g_autoptr (ProofFixture) fixture = proof_fixture_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *mail = g_strconcat ("Authentication-Results: mx.home.example; ", cases[i].results, "\n" IN FROM "\nHello\n", NULL);
      g_autoptr (GenkanMessageProof) proof = proof_fixture_take (fixture, mail, -1);

      g_test_message ("%s", cases[i].results);
      g_assert_cmpint (proof->dkim_reported, ==, cases[i].state);
      g_assert_cmpstr (proof->dkim_reported_domain, ==, cases[i].domain);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/message/results/trust", test_trust);
  g_test_add_func ("/core/message/results/reported-dkim", test_reported_dkim);

  return g_test_run ();
}
