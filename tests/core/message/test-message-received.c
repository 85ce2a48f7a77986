/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "genkan-message-way-private.h"

#include "proof-fixture.h"

static const char *
text (const char *value)
{
  return value != NULL ? value : "-";
}

static void
test_parse (void)
{
  static const struct
  {
    const char *value;
    const char *claimed;
    const char *seen;
    const char *address;
    const char *by;
    const char *date;
    gboolean nameless;
  } cases[] = {
    /* HELO (NAME [NUMBER]) */
    { "from mta22.example.jp (mta22.example.jp [192.0.2.132])\tby mx8.example.ne.jp (Mail Server Ver2.0) with ESMTPS id B3EACB40EB7E\t"
      "for <a@example.ne.jp>; Tue, 17 Feb 2026 09:30:42 +0900 (JST)",
      "mta22.example.jp", "mta22.example.jp", "192.0.2.132", "mx8.example.ne.jp", "2026-02-17T09:30:42+09", FALSE },
    { "from helo.example (real.example [IPv6:2001:db8::25]) (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)) (No client "
      "certificate requested) by mx.example.org (Postfix) with ESMTPS id 4; Tue, 17 Feb 2026 09:30:42 +0000",
      "helo.example", "real.example", "2001:db8::25", "mx.example.org", "2026-02-17T09:30:42Z", FALSE },
    { "from noreply3.jcom.example (unknown. [192.0.2.185]) by mx.example.com with ESMTPS id d32l for <a@example.com> (version=TLS1_3 "
      "cipher=TLS_AES_256_GCM_SHA384 bits=256/256); Thu, 19 Feb 2026 09:25:06 -0800 (PST)",
      "noreply3.jcom.example", NULL, "192.0.2.185", "mx.example.com", "2026-02-19T09:25:06-08", TRUE },
    { "from smtp31.example.jp (unknown [192.0.2.80])\tby mx.example.jp (Postfix) with ESMTPS id A2; Mon, 02 Nov 2026 03:48:50 +0900",
      "smtp31.example.jp", NULL, "192.0.2.80", "mx.example.jp", "2026-11-02T03:48:50+09", TRUE },
    { "from helo.example ([192.0.2.9]) by mx.example.com with ESMTP id 1; Mon, 02 Nov 2026 03:48:50 +0900",
      "helo.example", NULL, "192.0.2.9", "mx.example.com", "2026-11-02T03:48:50+09", TRUE },
    { "from helo.example (user@real.example [192.0.2.9] (may be forged)) by mx.example.com (8.14.4/8.14.4) with ESMTP id x; "
      "Mon, 02 Nov 2026 03:48:50 +0900",
      "helo.example", NULL, "192.0.2.9", "mx.example.com", "2026-11-02T03:48:50+09", FALSE },
    { "from helo.example (real.example [::ffff:192.0.2.9]) by mx.example.com with ESMTP", "helo.example", "real.example", "192.0.2.9",
      "mx.example.com", NULL, FALSE },

    /* Exim */
    { "from real.example ([192.0.2.9] helo=helo.example) by mx.example.com with esmtps (TLS1.3) (Exim 4.96) (envelope-from <a@b.example>) "
      "id 1q for c@d.example; Mon, 02 Nov 2026 03:48:50 +0900",
      "helo.example", "real.example", "192.0.2.9", "mx.example.com", "2026-11-02T03:48:50+09", FALSE },
    { "from [192.0.2.9] (helo=helo.example) by mx.example.com with esmtp (Exim 4.96) id 1q; Mon, 02 Nov 2026 03:48:50 +0900",
      "helo.example", NULL, "192.0.2.9", "mx.example.com", "2026-11-02T03:48:50+09", TRUE },
    { "from real.example ([192.0.2.9]) by mx.example.com with esmtp (Exim 4.96) id 1q; Mon, 02 Nov 2026 03:48:50 +0900",
      "real.example", "real.example", "192.0.2.9", "mx.example.com", "2026-11-02T03:48:50+09", FALSE },

    /* qmail and its heirs */
    { "from unknown (HELO helo.example) (192.0.2.9) by mx.example.com with SMTP; 2 Nov 2026 03:48:50 -0000",
      "helo.example", NULL, "192.0.2.9", "mx.example.com", "2026-11-02T03:48:50Z", TRUE },
    { "from real.example (HELO helo.example) (user@192.0.2.9) by mx.example.com with SMTP; 2 Nov 2026 03:48:50 -0000",
      "helo.example", "real.example", "192.0.2.9", "mx.example.com", "2026-11-02T03:48:50Z", FALSE },
    { "from 192.0.2.238  (EHLO mail3.example.jp) (192.0.2.238)  by mta1.mail.example.co.jp with SMTP; Fri, 09 Jan 2026 12:40:01 +0900",
      "mail3.example.jp", NULL, "192.0.2.238", "mta1.mail.example.co.jp", "2026-01-09T12:40:01+09", FALSE },
    { "(qmail 8667 invoked from network); 11 Apr 2026 22:05:06 +0900", NULL, NULL, NULL, NULL, "2026-04-11T22:05:06+09", FALSE },

    /* servers that look for no name */
    { "from mta29.example.jp (192.0.2.104) by OSA0EPF000000C3.mail.example.com (10.167.240.42) with Microsoft SMTP Server "
      "(version=TLS1_3, cipher=TLS_AES_256_GCM_SHA384) id 15.20.7072.28 via Frontend Transport; Sat, 11 Apr 2026 21:31:26 +0000",
      "mta29.example.jp", NULL, "192.0.2.104", "OSA0EPF000000C3.mail.example.com", "2026-04-11T21:31:26Z", FALSE },
    { "by 2002:a05:7f53:65bf:b0:7b:8c9 with SMTP id g999csp480589ejc;        Wed, 18 Feb 2026 04:14:01 -0800 (PST)",
      NULL, NULL, NULL, "2002:a05:7f53:65bf:b0:7b:8c9", "2026-02-18T04:14:01-08", FALSE },
    { "from pop.example.jp [192.0.2.5] by localhost with POP3 (fetchmail-6.4.16) for <a@localhost> (single-drop); "
      "Fri, 09 Jan 2026 12:40:01 +0900",
      "pop.example.jp", NULL, "192.0.2.5", "localhost", "2026-01-09T12:40:01+09", TRUE },

    /* what a sender may choose, and rubbish */
    { "from by (HELO from) by mx.example.com; Mon, 02 Nov 2026 03:48:50 +0900", NULL, NULL, NULL, "mx.example.com",
      "2026-11-02T03:48:50+09", FALSE },
    { "from helo.example (real.example [192.0.2.9]) by mx.example.com from bank.example by bank.example with x (bank.example [192.0.2.8])",
      "helo.example", "real.example", "192.0.2.9", "mx.example.com", NULL, FALSE },
    { "from a (999.1.1.1 [999.1.1.1]) by b; not a date", "a", NULL, NULL, "b", NULL, FALSE },
    { "from", NULL, NULL, NULL, NULL, NULL, FALSE },
    { "", NULL, NULL, NULL, NULL, NULL, FALSE },
    { "((((", NULL, NULL, NULL, NULL, NULL, FALSE },
    { "from [ by ] for ;", NULL, NULL, NULL, "]", NULL, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GenkanMessageStep) step = _genkan_message_received_parse (cases[i].value);
      g_autofree char *date = step->hop->date != NULL ? g_date_time_format_iso8601 (step->hop->date) : NULL;

      g_test_message ("%s", cases[i].value);
      g_assert_cmpstr (step->hop->claimed_name, ==, cases[i].claimed);
      g_assert_cmpstr (step->hop->seen_name, ==, cases[i].seen);
      g_assert_cmpstr (step->hop->address, ==, cases[i].address);
      g_assert_cmpstr (step->hop->by, ==, cases[i].by);
      g_assert_cmpstr (date, ==, cases[i].date);
      g_assert_cmpint (step->hop->nameless, ==, cases[i].nameless);
    }
}

/* Which steps are told, oldest first; the trusted one has a star. */
static void
test_way (void)
{
  static const struct
  {
    const char *name;
    const char *headers;
    const char *expected;
  } cases[] = {
    { "no way", "From: a@b.example\n", "" },
    { "one step", "Received: from a.example (a.example [192.0.2.1]) by mx.c.example; x\n", "a.example*" },
    { "inside the sender, then in, then inside the receiver",
      "Received: from mx.c.example ([10.0.0.1]) by store.c.example with LMTP; x\n"
      "Received: from out.b.example (out.b.example [192.0.2.1]) by mx.c.example; x\n"
      "Received: from localhost (localhost [127.0.0.1]) by out.b.example; x\n"
      "Received: from desk.b.example (desk.b.example [192.0.2.77]) by out.b.example; x\n"
      "Received: (qmail 1 invoked by uid 2); x\n",
      "desk.b.example out.b.example*" },
    { "a passing of mail inside the receiver, with public numbers",
      "Received: from in.c.example ([192.0.2.200]) by store.c.example; x\n"
      "Received: from out.b.example (out.b.example [192.0.2.1]) by in.c.example; x\n",
      "out.b.example*" },
    { "the name that was found beats the one that was claimed",
      "Received: from mx.c.example (evil.example [192.0.2.1]) by mx.c.example; x\n"
      "Received: from bank.example (bank.example [192.0.2.2]) by mx.c.example; x\n",
      "bank.example mx.c.example*" },
    { "a claimed name without any found one",
      "Received: from mx.c.example (unknown [192.0.2.1]) by mx.c.example; x\n"
      "Received: from bank.example (bank.example [192.0.2.2]) by mx.c.example; x\n",
      "bank.example mx.c.example*" },
    { "fetched by a program of the reader",
      "Received: from pop.c.example [192.0.2.5] by localhost with POP3 (fetchmail); x\n"
      "Received: from out.b.example (out.b.example [192.0.2.1]) by mx.c.example; x\n",
      "out.b.example*" },
    { "from the receiver itself",
      "Received: by store.c.example; x\n"
      "Received: from out.c.example (out.c.example [192.0.2.1]) by mx.c.example; x\n",
      "out.c.example*" },
    { "handed over inside only", "Received: from a.c.example (a.c.example [10.0.0.1]) by mx.c.example; x\n", "" },
  };
  g_autoptr (ProofFixture) fixture = proof_fixture_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *mail = g_strconcat (cases[i].headers, "From: a@b.example\nDate: Mon, 02 Nov 2026 03:48:50 +0900\n\nHello\n", NULL);
      g_autoptr (GenkanMessageProof) proof = proof_fixture_take (fixture, mail, -1);
      g_autoptr (GString) told = g_string_new (NULL);

      for (guint j = 0; j < proof->hops->len; j++)
        {
          const GenkanMessageHop *hop = g_ptr_array_index (proof->hops, j);

          g_string_append_printf (told, "%s%s%s", j > 0 ? " " : "", text (hop->claimed_name), hop->trusted ? "*" : "");
        }
      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (told->str, ==, cases[i].expected);
    }
}

static void
test_bounded (void)
{
  g_autoptr (ProofFixture) fixture = proof_fixture_new ();
  g_autoptr (GString) mail = g_string_new (NULL);
  g_autoptr (GenkanMessageProof) proof = NULL;

  for (guint i = 0; i < 900; i++)
    g_string_append (mail, "Received: from a.example (a.example [192.0.2.1]) by mx.c.example; x\n");
  g_string_append (mail, "From: a@b.example\n\nHello\n");
  proof = proof_fixture_take (fixture, mail->str, -1);
  g_assert_cmpuint (proof->hops->len, <=, 50);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/message/received/parse", test_parse);
  g_test_add_func ("/core/message/received/way", test_way);
  g_test_add_func ("/core/message/received/bounded", test_bounded);

  return g_test_run ();
}
