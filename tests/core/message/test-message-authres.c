/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "genkan-message-authres-private.h"

#include <string.h>

static const char *
name_state (GenkanProofState state)
{
  static const char * const names[] = { "none", "pass", "fail", "unknown" };

  return names[state];
}

/* server: method=state/domain … */
static char *
dup_summary (const GenkanMessageAuthres *authres)
{
  GString *text = g_string_new (authres->server != NULL ? authres->server : "-");

  for (guint i = 0; i < authres->results->len; i++)
    {
      const GenkanMessageAuthResult *result = g_ptr_array_index (authres->results, i);

      g_string_append_printf (text, " %s=%s/%s", _genkan_message_method_get_name (result->method), name_state (result->state),
                              result->domain != NULL ? result->domain : "-");
    }

  return g_string_free (text, FALSE);
}

static void
test_parse (void)
{
  static const struct
  {
    const char *value;
    const char *expected;
  } cases[] = {
    /* the forms of large providers */
    { "mx.example.com;       dkim=pass header.i=@card.example header.s=qa header.b=DN0z3rEH;       spf=pass (example.com: domain of "
      "a@b.card.example designates 192.0.2.3 as permitted sender) smtp.mailfrom=a@b.card.example;       dmarc=pass (p=REJECT "
      "sp=REJECT dis=NONE) header.from=b.card.example",
      "mx.example.com dkim=pass/card.example spf=pass/b.card.example dmarc=pass/b.card.example" },
    { "spf=pass (sender IP is 192.0.2.3) smtp.mailfrom=a.example; dkim=pass (signature was verified) header.d=a.example;dmarc=pass "
      "action=none header.from=a.example;compauth=pass reason=100",
      "- spf=pass/a.example dkim=pass/a.example dmarc=pass/a.example" },
    { "mta1.mail.example.jp  from=mail.a.example; domainkeys=neutral (no sig); dkim=pass (ok); header.i=@a.example; dmarc=pass "
      "(p=quarantine,pct=100,dis=none); header.from=mail.a.example;",
      "mta1.mail.example.jp dkim=pass/a.example dmarc=pass/mail.a.example" },
    { "spf=softfail (sender IP is 192.0.2.3) smtp.mailfrom=v.example; dkim=none (message not signed) header.d=none;dmarc=fail "
      "action=quarantine header.from=bank.example;compauth=fail reason=000",
      "- spf=unknown/v.example dkim=none/- dmarc=fail/bank.example" },

    /* RFC 8601, appendix B */
    { "example.org 1; none", "example.org" },
    { "example.com;\tspf=pass smtp.mailfrom=example.net", "example.com spf=pass/example.net" },
    { "example.com;\tdkim=pass reason=\"good signature\"\theader.i=@mail-router.example.net; dkim=fail reason=\"bad signature\" "
      "header.i=@newyork.example.com",
      "example.com dkim=pass/mail-router.example.net dkim=fail/newyork.example.com" },
    { "foo.example.net (foobar) 1 (baz);\tdkim (Because I like it) / 1 (One yay) = (wait for it) fail\tpolicy (A dot can go here) . "
      "(like that) expired\t(this surprised me) = (as I wasn't expecting it) 1362471462",
      "foo.example.net" },

    /* states */
    { "a.example; dmarc=bestguesspass action=none header.from=b.example", "a.example dmarc=none/b.example" },
    { "a.example; dkim=neutral; spf=temperror; dmarc=permerror", "a.example dkim=none/- spf=unknown/- dmarc=unknown/-" },
    { "a.example; DKIM=PASS HEADER.D=B.Example.", "a.example dkim=pass/b.example" },
    { "a.example; spf=hardfail smtp.mail=b.example", "a.example spf=fail/b.example" },
    { "A.EXAMPLE; spf = pass smtp.mailfrom = b.example", "a.example spf=pass/b.example" },
    { "a.example; spf=pass smtp.helo=bank.example", "a.example spf=pass/-" },
    { "a.example; dkim=pass header.i=@c.b.example header.d=b.example", "a.example dkim=pass/b.example" },
    { "a.example; dkim=passed header.d=b.example", "a.example dkim=unknown/b.example" },

    /* what a sender may choose */
    { "a.example; spf=pass smtp.mailfrom=\"x; dmarc=pass header.from=bank.example\"@evil.example", "a.example spf=pass/evil.example" },
    { "a.example; spf=none (domain of \"x);dmarc=pass header.from=bank.example;(\"@evil.example) smtp.mailfrom=evil.example; dmarc=fail "
      "header.from=bank.example",
      "a.example spf=none/evil.example dmarc=fail/bank.example" },
    { "a.example; spf=none (a (b) \\) c; dmarc=pass) smtp.mailfrom=evil.example", "a.example spf=none/evil.example" },
    { "a.example; spf=none (never closed; dmarc=pass header.from=bank.example", "a.example spf=none/-" },
    { "a.example; arc=pass (i=1 dmarc=pass) header.from=bank.example; x-dmarc=pass", "a.example" },

    /* broken */
    { "", "-" },
    { ";;;", "-" },
    { "=", "-" },
    { "a.example; dkim; dkim=; =pass; dkim/=pass", "a.example dkim=unknown/- dkim=pass/-" },
    { "a.example; dkim=pass header.d=; dmarc=pass header.from=@", "a.example dkim=pass/- dmarc=pass/-" },
    { "\"", "\"" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GenkanMessageAuthres) authres = _genkan_message_authres_parse (cases[i].value);
      g_autofree char *summary = dup_summary (authres);

      g_test_message ("%s", cases[i].value);
      g_assert_cmpstr (summary, ==, cases[i].expected);
    }
}

static void
test_spf (void)
{
  static const struct
  {
    const char *value;
    const char *expected;
  } cases[] = {
    { "pass (example.com: domain of a@b.example designates 192.0.2.3 as permitted sender) client-ip=192.0.2.3;", "- spf=pass/-" },
    { "pass (domain of b.example designates 192.0.2.3 as permitted sender) receiver=mta1.example.jp; client-ip=192.0.2.3; "
      "envelope-from=a@b.example;",
      "mta1.example.jp spf=pass/b.example" },
    { "Softfail (protection.example.com: domain of b.example does not designate) receiver=protection.example.com; client-ip=192.0.2.3; "
      "helo=b.example;",
      "protection.example.com spf=unknown/-" },
    { "Fail (x) envelope-from=\"a@b.example\"", "- spf=fail/b.example" },
    { "", "- spf=none/-" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GenkanMessageAuthres) authres = _genkan_message_authres_parse_spf (cases[i].value);
      g_autofree char *summary = dup_summary (authres);

      g_test_message ("%s", cases[i].value);
      g_assert_cmpstr (summary, ==, cases[i].expected);
    }
}

static void
test_bounded (void)
{
  static const char * const pieces[] = { "dkim=pass;", "(", ")", "\"", "\\\"", ";", " = ", "a ", "dkim=pass header.i=" };

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      GString *value = g_string_new ("a.example; ");
      g_autoptr (GenkanMessageAuthres) authres = NULL;

      while (value->len < 200000)
        g_string_append (value, pieces[i]);
      authres = _genkan_message_authres_parse (value->str);
      g_assert_cmpuint (authres->results->len, <=, 64);
      g_string_free (value, TRUE);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/message/authres/parse", test_parse);
  g_test_add_func ("/core/message/authres/received-spf", test_spf);
  g_test_add_func ("/core/message/authres/bounded", test_bounded);

  return g_test_run ();
}
