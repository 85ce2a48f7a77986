/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Each rule with an address that shows it and one that does not. The services are those of tests/data/catalog. */

#include <string.h>

#include "genkan-text.h"
#include "url-fixture.h"

#define V(verdict) GENKAN_VERDICT_##verdict

static const struct
{
  const char   *name;
  const char   *text;
  const char   *service;  /* named by the person */
  GenkanVerdict verdict;
  const char   *finding;  /* must be among the findings */
  const char   *without;  /* must not be */
  const char   *belongs;  /* service of the result */
} rows[] = {
  /* official list, label by label */
  { "official", "https://www.aobabank.co.jp/", NULL, V (OFFICIAL), "url.official", NULL, "aoba-bank" },
  { "official-named", "https://www.aobabank.co.jp/", "aoba-bank", V (OFFICIAL), "url.official", NULL, "aoba-bank" },
  { "official-http", "http://aobabank.co.jp/", NULL, V (OFFICIAL), "url.not-encrypted", NULL, "aoba-bank" },
  { "official-port", "https://www.aobabank.co.jp:8443/", NULL, V (OFFICIAL), "url.odd-port", NULL, "aoba-bank" },
  { "official-no-scheme", "www.aobabank.co.jp", NULL, V (OFFICIAL), "url.official", NULL, "aoba-bank" },
  { "official-capitals", "HTTPS://WWW.AOBABANK.CO.JP/", NULL, V (OFFICIAL), "url.official", NULL, "aoba-bank" },
  { "official-full-width", "https://www．aobabank．co．jp/", NULL, V (OFFICIAL), "url.disguised-host", NULL, "aoba-bank" },
  { "official-final-dot", "https://www.aobabank.co.jp./", NULL, V (OFFICIAL), "url.official", NULL, "aoba-bank" },
  { "official-host-only", "https://www.hinoki.example/", NULL, V (OFFICIAL), "url.official", NULL, "hinoki" },
  { "official-host-only-sibling", "https://evil.hinoki.example/", NULL, V (CANNOT_TELL), NULL, "url.official", "hinoki" },
  { "not-label-aligned", "https://notaobabank.co.jp/", NULL, V (CANNOT_TELL), "url.name-in-owner", "url.official", "aoba-bank" },
  { "tail-is-not-enough", "https://aobabank.co.jp.example/", NULL, V (DANGEROUS), NULL, "url.official", "aoba-bank" },
  { "group-domain", "https://www.aoba-group.jp/", "aoba-card", V (OFFICIAL), "url.official", NULL, "aoba-card" },
  { "group-sibling", "https://www.aobabank.co.jp/", "aoba-card", V (OFFICIAL), "url.official", NULL, "aoba-bank" },
  { "candidate", "https://www.aobabank.jp/", NULL, V (CANNOT_TELL), "url.unconfirmed", "url.official", "aoba-bank" },
  { "candidate-named", "https://www.aobabank.jp/", "aoba-bank", V (CANNOT_TELL), "url.unconfirmed", "url.not-listed", "aoba-bank" },

  /* a service is named */
  { "named-elsewhere", "https://www.example.com/", "aoba-bank", V (NOT_OFFICIAL), "url.not-listed", NULL, "aoba-bank" },
  { "named-other-service", "https://www.hinoki.ne.jp/", "aoba-bank", V (NOT_OFFICIAL), "url.other-service", "url.official", "aoba-bank" },
  { "named-and-imitated", "https://www.aobabank.co.jp.login.example/", "aoba-bank", V (DANGEROUS), "url.embedded-official", NULL, "aoba-bank" },
  { "named-waiting", "https://www.example.com/", "momiji", V (NOT_OFFICIAL), "url.not-named", "url.not-listed", "momiji" },
  { "named-waiting-candidate", "https://www.momijilife.jp/", "momiji", V (CANNOT_TELL), "url.unconfirmed", "url.official", "momiji" },
  { "waiting-candidate", "https://www.momijilife.jp/", NULL, V (CANNOT_TELL), "url.unconfirmed", "url.official", "momiji" },
  { "waiting-imitated", "https://momijilife.kq7xz2.cfd/", NULL, V (DANGEROUS), "url.name-in-subdomain", NULL, "momiji" },
  { "named-number", "http://192.0.2.7/", "aoba-bank", V (NOT_OFFICIAL), "url.numeric-host", NULL, "aoba-bank" },

  /* places that hide the destination */
  { "shortener", "https://mijika.example/abc", NULL, V (HIDDEN_DESTINATION), "url.shortener", NULL, NULL },
  { "shortener-named", "https://mijika.example/abc", "aoba-bank", V (HIDDEN_DESTINATION), "url.shortener", "url.not-listed", "aoba-bank" },
  { "redirector", "https://okuru.example/?to=x", NULL, V (HIDDEN_DESTINATION), "url.redirector", NULL, NULL },
  { "redirector-path", "https://www.portal.example/go?u=x", NULL, V (HIDDEN_DESTINATION), "url.redirector", NULL, NULL },
  { "redirector-path-case", "https://www.portal.example/GO/x", NULL, V (HIDDEN_DESTINATION), "url.redirector", NULL, NULL },
  { "redirector-in-both-lists", "https://www.hinoki.ne.jp/jump?to=x", NULL, V (HIDDEN_DESTINATION), "url.redirector", "url.shared-place", NULL },
  { "redirector-other-path", "https://www.portal.example/gold", NULL, V (CANNOT_TELL), NULL, "url.redirector", NULL },
  { "shared", "https://pages.hiroba.example/aobabank", NULL, V (HIDDEN_DESTINATION), "url.shared-place", NULL, NULL },
  { "shared-exact-host", "https://x.pages.hiroba.example/", NULL, V (CANNOT_TELL), NULL, "url.shared-place", NULL },
  { "shared-below-official", "https://user.hinoki.ne.jp/~x/", NULL, V (HIDDEN_DESTINATION), "url.shared-place", "url.official", NULL },
  { "shared-path-below-official", "https://www.hinoki.ne.jp/members/x", NULL, V (HIDDEN_DESTINATION), "url.shared-place", "url.official", NULL },
  { "beside-shared-path", "https://www.hinoki.ne.jp/support/", NULL, V (OFFICIAL), "url.official", "url.shared-place", "hinoki" },
  { "brand-shortener", "https://hnk.example/x", NULL, V (HIDDEN_DESTINATION), "url.shared-place", "url.official", NULL },

  /* imitation that needs no more proof */
  { "embedded", "https://www2.aobabank.co.jp.login.example/", NULL, V (DANGEROUS), "url.embedded-official", "url.name-in-subdomain", "aoba-bank" },
  { "embedded-private-suffix", "https://aobabank.co.jp.github.io/", NULL, V (DANGEROUS), "url.embedded-official", NULL, "aoba-bank" },
  { "embedded-hyphen-behind", "https://www.aobabank.co.jp-login.example/", NULL, V (DANGEROUS), "url.embedded-official", NULL, "aoba-bank" },
  { "embedded-hyphen-before", "https://login-aobabank.co.jp.k7q.example/", NULL, V (DANGEROUS), "url.embedded-official", NULL, "aoba-bank" },
  { "embedded-not-a-word", "https://xaobabank.co.jp.example.ac.jp/", NULL, V (SUSPICIOUS), "url.name-in-subdomain", "url.embedded-official", "aoba-bank" },
  { "embedded-vetted", "https://www.aobabank.co.jp.proxy.example.ac.jp/", NULL, V (SUSPICIOUS), "url.embedded-official", NULL, "aoba-bank" },
  { "foreign-branch", "https://hinokinet.com.mx/", NULL, V (CANNOT_TELL), "url.name-in-owner", "url.embedded-official", "hinoki" },
  { "joined", "https://aobabank-co-jp.example/", NULL, V (DANGEROUS), "url.joined-official", NULL, "aoba-bank" },
  { "joined-together", "https://login-aobabankcojp.example/", NULL, V (DANGEROUS), "url.joined-official", NULL, "aoba-bank" },
  { "userinfo-official", "https://aobabank.co.jp@example.com/", NULL, V (DANGEROUS), "url.userinfo-host", NULL, NULL },
  { "userinfo-www", "https://www.aobabank.co.jp:pw@example.com/", NULL, V (DANGEROUS), "url.userinfo-host", NULL, NULL },
  { "userinfo-plain", "https://user@example.com/", NULL, V (SUSPICIOUS), "url.userinfo", "url.userinfo-host", NULL },
  { "cyrillic", "https://аоbаbаnk.example/", NULL, V (DANGEROUS), "url.lookalike-letters", NULL, "aoba-bank" },
  { "accents", "https://aóbábank.example/", NULL, V (DANGEROUS), "url.lookalike-letters", NULL, "aoba-bank" },
  { "japanese-name", "https://青葉銀行.example/", NULL, V (SUSPICIOUS), "url.name-in-owner", "url.lookalike-letters", "aoba-bank" },
  { "mixed-scripts", "https://раypот.example/", NULL, V (SUSPICIOUS), "url.foreign-letters", NULL, NULL },
  { "japanese-site", "https://日本語.jp/", NULL, V (CANNOT_TELL), NULL, "url.foreign-letters", NULL },

  /* names: weak alone, a sign or an imitation together with the form of the address */
  { "name-alone", "https://aobabank-fan.jp/", NULL, V (CANNOT_TELL), "url.name-in-owner", NULL, "aoba-bank" },
  { "name-throwaway", "https://aobabank-login.kq7xz2.cfd/", NULL, V (DANGEROUS), "url.name-in-subdomain", NULL, "aoba-bank" },
  { "name-calm-ending", "https://aobabank.minami-kominkan.jp/", NULL, V (SUSPICIOUS), "url.name-in-subdomain", NULL, "aoba-bank" },
  { "name-in-path-alone", "https://www.minami-kominkan.jp/aobabank/", NULL, V (CANNOT_TELL), "url.name-in-path", NULL, "aoba-bank" },
  { "official-in-path", "https://www.minami-kominkan.jp/aobabank.co.jp/", NULL, V (SUSPICIOUS), "url.official-in-path", NULL, "aoba-bank" },
  { "name-vetted", "https://aobabank.lib.minami.ac.jp/", NULL, V (CANNOT_TELL), "url.name-in-subdomain", NULL, "aoba-bank" },
  { "name-part", "https://my-aoba.minami-kominkan.jp/", NULL, V (SUSPICIOUS), "url.name-in-subdomain", NULL, "aoba-bank" },
  { "name-not-a-part", "https://aobakuminkan.minami-kominkan.jp/", NULL, V (CANNOT_TELL), NULL, "url.name-in-subdomain", NULL },
  { "near-name", "https://aobabnak.cfd/", NULL, V (DANGEROUS), "url.near-name", NULL, "aoba-bank" },
  { "near-name-first-letter", "https://eobabank.example.com/", NULL, V (CANNOT_TELL), NULL, "url.near-name", NULL },
  { "lookalike-name", "https://a0babank.kq7xz2.cfd/", NULL, V (DANGEROUS), "url.lookalike-name", "url.name-in-subdomain", "aoba-bank" },
  { "lookalike-two", "https://h1n0k1.minami-kominkan.jp/", NULL, V (SUSPICIOUS), "url.lookalike-name", NULL, "hinoki" },
  { "stock-word", "https://login.example.com/", NULL, V (CANNOT_TELL), "url.stock-word", NULL, NULL },
  { "stock-word-inside-name", "https://www.aobacard.minami-kominkan.jp/", NULL, V (SUSPICIOUS), "url.name-in-subdomain", "url.stock-word", "aoba-card" },

  /* numbers, free names, rented space, form */
  { "number", "http://192.0.2.7/", NULL, V (SUSPICIOUS), "url.numeric-host", "url.odd-numeric-host", NULL },
  { "number-ipv6", "http://[2001:db8::7]/", NULL, V (SUSPICIOUS), "url.numeric-host", NULL, NULL },
  { "number-odd", "http://0xc0000207/", NULL, V (SUSPICIOUS), "url.odd-numeric-host", NULL, NULL },
  { "home-router", "http://192.168.1.1/", NULL, V (CANNOT_TELL), "url.local-network", "url.numeric-host", NULL },
  { "dynamic-dns", "https://mypc.muryo-dns.example/", NULL, V (SUSPICIOUS), "url.dynamic-dns", NULL, NULL },
  { "dynamic-dns-provider", "https://www.muryo-dns.example/", NULL, V (CANNOT_TELL), NULL, "url.dynamic-dns", NULL },
  { "tenant", "https://mise.kashiya.example/", NULL, V (CANNOT_TELL), "url.tenant", NULL, NULL },
  { "tenant-of-the-suffix-list", "https://mise.github.io/", NULL, V (CANNOT_TELL), "url.tenant", NULL, NULL },
  { "shape", "https://xk7q9zt3vw.cfd/Qa7x", NULL, V (SUSPICIOUS), "url.shape", NULL, NULL },
  { "shape-ordinary", "https://www.library.example.com/books", NULL, V (CANNOT_TELL), NULL, "url.shape", NULL },
  { "suffix-odds", "https://xk7q9zt3vw.cfd/Qa7x", NULL, V (SUSPICIOUS), "url.suffix-odds", NULL, NULL },
  { "invisible", "https://www.exam\u200bple.com/", NULL, V (CANNOT_TELL), "url.invisible", NULL, NULL },
  { "backslash", "https:\\\\www.example.com\\", NULL, V (SUSPICIOUS), "url.disguised-host", NULL, NULL },
  { "unknown", "https://www.example.com/", NULL, V (CANNOT_TELL), "url.unknown-owner", "url.official", NULL },
  { "imitated-owner", "https://www2.aobabank.co.jp.login.example/", NULL, V (DANGEROUS), "url.not-listed", "url.unknown-owner", "aoba-bank" },

  /* what is no address of a page */
  { "empty", "", NULL, V (NOT_CHECKED), "url.empty", NULL, NULL },
  { "word", "hello", NULL, V (NOT_CHECKED), "url.no-address", NULL, NULL },
  { "invalid", "https://xn--a/", NULL, V (NOT_CHECKED), "url.invalid-host", NULL, NULL },
  { "mailto", "mailto:a@aobabank.co.jp", NULL, V (NOT_CHECKED), "url.contact", "url.official", NULL },
  { "mail-address", "a@aobabank.co.jp", NULL, V (NOT_CHECKED), "url.contact", "url.official", NULL },
  { "tel", "tel:0120123456", NULL, V (NOT_CHECKED), "url.contact", NULL, NULL },
  { "file", "file:///home/x", NULL, V (NOT_CHECKED), "url.local-file", NULL, NULL },
  { "javascript", "javascript://aobabank.co.jp/%0aalert(1)", NULL, V (SUSPICIOUS), "url.script", "url.official", NULL },
  { "data", "data:text/html,aobabank.co.jp", NULL, V (SUSPICIOUS), "url.script", "url.official", NULL },
  { "ftp", "ftp://www.aobabank.co.jp/", NULL, V (NOT_CHECKED), "url.other-scheme", "url.official", NULL },
};

static gboolean
has (GenkanResult *result,
     const char   *id)
{
  return genkan_result_find (result, id) != NULL;
}

static void
test_row (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GenkanCatalog) catalog = url_fixture_catalog ();
  g_autoptr (GenkanUrlCheck) check = url_fixture_check (catalog, NULL);
  const GenkanService *service = rows[i].service != NULL ? genkan_catalog_lookup (catalog, rows[i].service) : NULL;
  g_autoptr (GenkanResult) result = genkan_url_check_run (check, rows[i].text, service);

  for (guint j = 0; j < genkan_result_get_n_findings (result); j++)
    g_test_message ("%s", genkan_finding_get_id (genkan_result_get_finding (result, j)));

  g_assert_cmpstr (genkan_verdict_to_token (genkan_result_get_verdict (result)), ==,
                   genkan_verdict_to_token (rows[i].verdict));
  if (rows[i].finding != NULL)
    g_assert_true (has (result, rows[i].finding));
  if (rows[i].without != NULL)
    g_assert_false (has (result, rows[i].without));
  g_assert_cmpstr (genkan_result_get_service_id (result), ==, rows[i].belongs);
}

/* A rule that no row shows could be broken without anybody noticing. */
static void
test_every_finding_has_a_row (void)
{
  for (guint f = 0; f < GENKAN_URL_N_FINDINGS; f++)
    {
      const char *id = genkan_url_vocabulary ((GenkanUrlFinding) f)->id;
      gboolean elsewhere = g_str_has_prefix (id, "url.feed-") || g_str_equal (id, "url.too-long") ||
                           g_str_equal (id, "url.old-list"); /* tests of their own */
      gboolean found = FALSE;

      for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
        found = found || g_strcmp0 (rows[i].finding, id) == 0;
      if (!found && !elsewhere)
        g_error ("no row shows %s", id);
    }
}

static void
test_too_long (void)
{
  g_autoptr (GenkanCatalog) catalog = url_fixture_catalog ();
  g_autoptr (GenkanUrlCheck) check = url_fixture_check (catalog, NULL);
  g_autofree char *filling = g_strnfill (GENKAN_LIMIT_ADDRESS, 'a');
  g_autofree char *text = g_strconcat ("https://www.aobabank.co.jp/", filling, NULL);
  g_autoptr (GenkanResult) result = genkan_url_check_run (check, text, NULL);

  g_assert_cmpint (genkan_result_get_verdict (result), ==, GENKAN_VERDICT_NOT_CHECKED);
  g_assert_true (has (result, "url.too-long"));
}

/* What the window and reports show: every sentence is complete, isolated and free of braces. */
static void
test_sentences (void)
{
  g_autoptr (GenkanCatalog) catalog = url_fixture_catalog ();
  g_autoptr (GenkanUrlCheck) check = url_fixture_check (catalog, NULL);

  genkan_url_check_set_today (check, "2030-01-01");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const GenkanService *service = rows[i].service != NULL ? genkan_catalog_lookup (catalog, rows[i].service) : NULL;
      g_autoptr (GenkanResult) result = genkan_url_check_run (check, rows[i].text, service);

      for (guint j = 0; j < genkan_result_get_n_findings (result); j++)
        {
          g_autofree char *sentence = genkan_finding_dup_sentence (genkan_result_get_finding (result, j));

          g_assert_null (strpbrk (sentence, "{}|"));
          g_assert_null (strstr (sentence, "\u2068\u2069")); /* a parameter that was never set */
        }
    }
}

/* The test services were checked on 2026-11-14; 180 days later is 2027-05-13. */
static void
test_age (void)
{
  static const struct
  {
    const char *today;
    const char *text;
    gboolean    old;
  } cases[] = {
    { NULL, "https://www.aobabank.co.jp/", FALSE },
    { "", "https://www.aobabank.co.jp/", FALSE },
    { "soon", "https://www.aobabank.co.jp/", FALSE },
    { "2020-01-01", "https://www.aobabank.co.jp/", FALSE },
    { "2026-11-14", "https://www.aobabank.co.jp/", FALSE },
    { "2027-05-13", "https://www.aobabank.co.jp/", FALSE },
    { "2027-05-14", "https://www.aobabank.co.jp/", TRUE },
    { "2027-05-14T09:00:00+09:00", "https://www.aobabank.co.jp/", TRUE },
    { "2027-05-14", "https://www.example.com/", TRUE },
    { "2027-05-14", "https://www2.aobabank.co.jp.login.example/", TRUE },
    { "2027-05-14", "https://mijika.example/abc", TRUE },
    { "2027-05-14", "hello", FALSE },
    { "2027-05-14", "mailto:a@aobabank.co.jp", FALSE },
  };
  g_autoptr (GenkanCatalog) catalog = url_fixture_catalog ();
  g_autoptr (GenkanUrlCheck) check = url_fixture_check (catalog, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GenkanResult) fresh = NULL;
      g_autoptr (GenkanResult) result = NULL;

      g_test_message ("%s %s", cases[i].today, cases[i].text);
      genkan_url_check_set_today (check, NULL);
      fresh = genkan_url_check_run (check, cases[i].text, NULL);
      genkan_url_check_set_today (check, cases[i].today);
      result = genkan_url_check_run (check, cases[i].text, NULL);
      g_assert_cmpint (has (result, "url.old-list"), ==, cases[i].old);
      g_assert_cmpint (genkan_result_get_verdict (result), ==, genkan_result_get_verdict (fresh));
    }
}

static void
test_address_parts (void)
{
  g_autoptr (GenkanCatalog) catalog = url_fixture_catalog ();
  g_autoptr (GenkanUrlCheck) check = url_fixture_check (catalog, NULL);
  g_autoptr (GenkanResult) result =
    genkan_url_check_run (check, "https://www2.aobabank.co.jp.login.example:81/a?b", NULL);

  g_assert_cmpstr (genkan_result_get_address_before (result), ==, "https://www2.aobabank.co.jp.");
  g_assert_cmpstr (genkan_result_get_owner (result), ==, "login.example");
  g_assert_cmpstr (genkan_result_get_address_after (result), ==, ":81/a?b");
  g_assert_cmpstr (genkan_result_get_data_date (result), ==, "2026-11-14");
  g_assert_cmpuint (genkan_result_get_n_not_looked_at (result), ==, GENKAN_URL_N_NOT_LOOKED_AT);
}

/* The founding case and the promises about the bundled directory. */
static void
test_bundled (void)
{
  static const struct
  {
    const char   *text;
    GenkanVerdict verdict;
    const char   *finding;
  } promises[] = {
    { "https://www2.jcom.co.jp.login.vkia.cn/", V (DANGEROUS), "url.embedded-official" },
    { "http://service.smt.docomo.ne.jp/site/mail/src/idpwchange.html", V (OFFICIAL), "url.official" },
    { "https://docs.google.com/forms/d/e/1/viewform", V (HIDDEN_DESTINATION), "url.shared-place" },
    { "https://t.co/x", V (HIDDEN_DESTINATION), "url.shortener" },
    { "https://smbc-card.com@evil.cn/", V (DANGEROUS), "url.userinfo-host" },
    { "https://аpple.com/", V (DANGEROUS), "url.lookalike-letters" },
    { "https://amazon-co-jp.xyz/", V (DANGEROUS), "url.joined-official" },
    { "https://mypage.ocn.jp.net/", V (CANNOT_TELL), "url.tenant" },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanCatalog) catalog = genkan_catalog_new (NULL, NULL, &error);
  g_autoptr (GenkanUrlCheck) check = NULL;

  g_assert_no_error (error);
  check = genkan_url_check_new (catalog, NULL, &error);
  g_assert_no_error (error);

  for (gsize i = 0; i < G_N_ELEMENTS (promises); i++)
    {
      g_autoptr (GenkanResult) result = genkan_url_check_run (check, promises[i].text, NULL);

      g_test_message ("%s", promises[i].text);
      g_assert_true (genkan_result_get_verdict (result) == promises[i].verdict ||
                     (promises[i].verdict == V (CANNOT_TELL) && genkan_verdict_severity (genkan_result_get_verdict (result)) >
                                                                  genkan_verdict_severity (promises[i].verdict)));
      g_assert_true (has (result, promises[i].finding));
    }

  for (guint i = 0; i < genkan_catalog_get_n_services (catalog); i++)
    {
      const GenkanService *service = genkan_catalog_get_service (catalog, i);

      for (guint j = 0; j < service->n_entries; j++)
        {
          g_autoptr (GenkanResult) unnamed = genkan_url_check_run (check, service->entries[j].url, NULL);
          g_autoptr (GenkanResult) named = genkan_url_check_run (check, service->entries[j].url, service);

          g_test_message ("%s", service->entries[j].url);
          g_assert_cmpint (genkan_result_get_verdict (unnamed), ==, GENKAN_VERDICT_OFFICIAL);
          g_assert_cmpint (genkan_result_get_verdict (named), ==, GENKAN_VERDICT_OFFICIAL);
          g_assert_true (genkan_service_same_operator (
            genkan_catalog_lookup (catalog, genkan_result_get_service_id (named)), service));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/url/check/%s", rows[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_row);
    }
  g_test_add_func ("/core/url/check-every-finding-has-a-row", test_every_finding_has_a_row);
  g_test_add_func ("/core/url/check-too-long", test_too_long);
  g_test_add_func ("/core/url/check-sentences", test_sentences);
  g_test_add_func ("/core/url/check-age", test_age);
  g_test_add_func ("/core/url/check-address-parts", test_address_parts);
  g_test_add_func ("/core/url/check-bundled", test_bundled);

  return g_test_run ();
}
