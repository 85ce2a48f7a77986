/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* How a browser reads an address. Rows named after a clause are from the WHATWG URL Standard. */

#include <string.h>

#include "genkan-url-owner.h"
#include "genkan-url.h"

#define HTTP GENKAN_URL_TRAIT_HTTP
#define BACKSLASH GENKAN_URL_TRAIT_BACKSLASH
#define INVISIBLE GENKAN_URL_TRAIT_INVISIBLE
#define WIDE GENKAN_URL_TRAIT_WIDE_HOST
#define ENCODED GENKAN_URL_TRAIT_ENCODED_HOST
#define UNICODE GENKAN_URL_TRAIT_UNICODE_HOST
#define USERINFO GENKAN_URL_TRAIT_USERINFO
#define IP GENKAN_URL_TRAIT_IP
#define ODD_IP GENKAN_URL_TRAIT_ODD_IP
#define LOCAL_IP GENKAN_URL_TRAIT_LOCAL_IP
#define NO_SCHEME GENKAN_URL_TRAIT_NO_SCHEME

static const struct
{
  const char     *name;
  const char     *text;
  GenkanUrlStatus status;
  const char     *host;
  guint           traits;
  guint           port;
} rows[] = {
  { "plain", "https://www.example.com/a?b#c", GENKAN_URL_OK, "www.example.com", 0, 0 },
  { "http", "http://www.example.com/", GENKAN_URL_OK, "www.example.com", HTTP, 0 },
  { "scheme-case", "HTTPS://WWW.Example.COM", GENKAN_URL_OK, "www.example.com", 0, 0 },
  { "no-scheme", "www.example.com/path", GENKAN_URL_OK, "www.example.com", NO_SCHEME, 0 },
  { "no-scheme-port", "example.com:8080/x", GENKAN_URL_OK, "example.com", NO_SCHEME, 8080 },
  { "scheme-relative", "//example.com/x", GENKAN_URL_OK, "example.com", NO_SCHEME, 0 },
  { "one-slash", "https:/example.com/", GENKAN_URL_OK, "example.com", 0, 0 },
  { "no-slash", "https:example.com", GENKAN_URL_OK, "example.com", 0, 0 },
  { "many-slashes", "https://////example.com/", GENKAN_URL_OK, "example.com", 0, 0 },
  { "backslashes", "https:\\\\example.com\\path", GENKAN_URL_OK, "example.com", BACKSLASH, 0 },
  { "backslash-before-at", "https://evil.example\\@example.com/", GENKAN_URL_OK, "evil.example", BACKSLASH, 0 },
  { "spaces-around", "  https://example.com/  ", GENKAN_URL_OK, "example.com", 0, 0 },
  { "tab-inside", "https://exa\tmple.com/", GENKAN_URL_OK, "example.com", INVISIBLE, 0 },
  { "newline-inside", "https://exa\nmple.com/", GENKAN_URL_OK, "example.com", INVISIBLE, 0 },
  { "zero-width", "https://exam\u200bple.com/", GENKAN_URL_OK, "example.com", INVISIBLE, 0 },
  { "bidi-override", "https://\u202eexample.com/", GENKAN_URL_OK, "example.com", INVISIBLE, 0 },
  { "soft-hyphen", "https://exa\u00admple.com/", GENKAN_URL_OK, "example.com", INVISIBLE, 0 },
  { "final-dot", "https://example.com./", GENKAN_URL_OK, "example.com", 0, 0 },
  { "port", "https://example.com:8443/", GENKAN_URL_OK, "example.com", 0, 8443 },
  { "port-empty", "https://example.com:/", GENKAN_URL_OK, "example.com", 0, 0 },
  { "port-too-large", "https://example.com:65536/", GENKAN_URL_INVALID_HOST, "example.com", 0, 65536 },
  { "userinfo", "https://user@example.com/", GENKAN_URL_OK, "example.com", USERINFO, 0 },
  { "userinfo-password", "https://a:b@example.com/", GENKAN_URL_OK, "example.com", USERINFO, 0 },
  { "userinfo-two-at", "https://a@b.example@example.com/", GENKAN_URL_OK, "example.com", USERINFO, 0 },
  { "at-in-path", "https://example.com/@user", GENKAN_URL_OK, "example.com", 0, 0 },
  { "at-in-query", "https://example.com?a@b.example", GENKAN_URL_OK, "example.com", 0, 0 },
  { "at-in-fragment", "https://example.com#@b.example", GENKAN_URL_OK, "example.com", 0, 0 },
  { "percent-host", "https://%65xample.com/", GENKAN_URL_OK, "example.com", ENCODED, 0 },
  { "percent-dot", "https://example%2ecom/", GENKAN_URL_OK, "example.com", ENCODED, 0 },
  { "percent-slash", "https://example.com%2f.evil.example/", GENKAN_URL_INVALID_HOST, "", ENCODED, 0 },
  { "full-width-letters", "https://ｅｘａｍｐｌｅ.com/", GENKAN_URL_OK, "example.com", WIDE, 0 },
  { "full-width-dot", "https://example．com/", GENKAN_URL_OK, "example.com", WIDE, 0 },
  { "ideographic-dot", "https://example。com/", GENKAN_URL_OK, "example.com", WIDE, 0 },
  { "idn", "https://日本.jp/", GENKAN_URL_OK, "xn--wgv71a.jp", UNICODE, 0 },
  { "punycode", "https://xn--wgv71a.jp/", GENKAN_URL_OK, "xn--wgv71a.jp", UNICODE, 0 },
  { "punycode-invalid", "https://xn--a/", GENKAN_URL_INVALID_HOST, "", UNICODE, 0 },
  { "idn-sharp-s", "https://fuß.example/", GENKAN_URL_OK, "xn--fu-hia.example", UNICODE, 0 },
  { "ipv4", "http://192.0.2.1/", GENKAN_URL_OK, "192.0.2.1", HTTP | IP, 0 },
  { "ipv4-decimal", "http://3221225985/", GENKAN_URL_OK, "192.0.2.1", HTTP | IP | ODD_IP, 0 },
  { "ipv4-hex", "http://0xc0000201/", GENKAN_URL_OK, "192.0.2.1", HTTP | IP | ODD_IP, 0 },
  { "ipv4-octal", "http://0300.0.2.1/", GENKAN_URL_OK, "192.0.2.1", HTTP | IP | ODD_IP, 0 },
  { "ipv4-mixed", "http://0xc0.0.513/", GENKAN_URL_OK, "192.0.2.1", HTTP | IP | ODD_IP, 0 },
  { "ipv4-full-width", "http://１９２.0.2.1/", GENKAN_URL_OK, "192.0.2.1", HTTP | WIDE | IP, 0 },
  { "ipv4-too-large", "http://256.0.0.1/", GENKAN_URL_INVALID_HOST, NULL, HTTP, 0 },
  { "ipv4-five-parts", "http://1.2.3.4.5/", GENKAN_URL_INVALID_HOST, NULL, HTTP, 0 },
  { "ipv4-home", "http://192.168.1.1/", GENKAN_URL_OK, "192.168.1.1", HTTP | IP | LOCAL_IP, 0 },
  { "ipv4-loopback-short", "http://127.1/", GENKAN_URL_OK, "127.0.0.1", HTTP | IP | ODD_IP | LOCAL_IP, 0 },
  { "ipv6", "http://[2001:db8::1]/", GENKAN_URL_OK, "2001:db8::1", HTTP | IP, 0 },
  { "ipv6-port", "http://[2001:db8::1]:81/", GENKAN_URL_OK, "2001:db8::1", HTTP | IP, 81 },
  { "ipv6-open", "http://[2001:db8::1/", GENKAN_URL_INVALID_HOST, NULL, HTTP, 0 },
  { "ipv6-garbage", "http://[zz]/", GENKAN_URL_INVALID_HOST, NULL, HTTP, 0 },
  { "empty", "", GENKAN_URL_EMPTY, NULL, 0, 0 },
  { "only-space", " \t\n ", GENKAN_URL_EMPTY, NULL, 0, 0 },
  { "only-invisible", "\u200b\u200b", GENKAN_URL_EMPTY, NULL, INVISIBLE, 0 },
  { "word", "hello", GENKAN_URL_NO_ADDRESS, NULL, NO_SCHEME, 0 },
  { "sentence", "please look at this.", GENKAN_URL_NO_ADDRESS, NULL, NO_SCHEME, 0 },
  { "file-name", "report.docx", GENKAN_URL_NO_ADDRESS, NULL, NO_SCHEME, 0 },
  { "version", "1.2.3", GENKAN_URL_NO_ADDRESS, NULL, NO_SCHEME | IP | ODD_IP, 0 },
  { "ipv4-no-scheme", "192.0.2.1/x", GENKAN_URL_OK, "192.0.2.1", NO_SCHEME | IP, 0 },
  { "mail-address", "user@example.com", GENKAN_URL_CONTACT, NULL, NO_SCHEME | USERINFO, 0 },
  { "scheme-only", "https://", GENKAN_URL_INVALID_HOST, NULL, 0, 0 },
  { "space-in-host", "https://exam ple.com/", GENKAN_URL_INVALID_HOST, NULL, 0, 0 },
  { "empty-label", "https://example..com/", GENKAN_URL_INVALID_HOST, NULL, 0, 0 },
  { "javascript", "javascript:alert(1)", GENKAN_URL_SCRIPT, NULL, 0, 0 },
  { "javascript-case", "JaVaScRiPt:alert(1)", GENKAN_URL_SCRIPT, NULL, 0, 0 },
  { "javascript-tab", "java\tscript:alert(1)", GENKAN_URL_SCRIPT, NULL, INVISIBLE, 0 },
  { "data", "data:text/html,<b>x", GENKAN_URL_SCRIPT, NULL, 0, 0 },
  { "file", "file:///etc/passwd", GENKAN_URL_FILE, NULL, 0, 0 },
  { "mailto", "mailto:user@example.com", GENKAN_URL_CONTACT, NULL, 0, 0 },
  { "tel", "tel:0120000000", GENKAN_URL_CONTACT, NULL, 0, 0 },
  { "sms", "sms:+8190", GENKAN_URL_CONTACT, NULL, 0, 0 },
  { "ftp", "ftp://example.com/", GENKAN_URL_OTHER_SCHEME, NULL, 0, 0 },
  { "intent", "intent://example.com/#Intent", GENKAN_URL_OTHER_SCHEME, NULL, 0, 0 },
  { "broken-bytes-host", "https://exa\xff\xfemple.com/", GENKAN_URL_INVALID_HOST, NULL, 0, 0 },
  { "broken-bytes-path", "https://example.com/\xff\xfe", GENKAN_URL_OK, "example.com", 0, 0 },
};

static void
test_row (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree GenkanUrl *url = g_new (GenkanUrl, 1);
  g_autoptr (GenkanUrlOwners) owners = genkan_url_owners_new ();

  genkan_url_parse (url, rows[i].text, strlen (rows[i].text));
  genkan_url_owners_find (owners, url);

  g_assert_cmpint (url->status, ==, rows[i].status);
  if (rows[i].host != NULL)
    g_assert_cmpstr (url->host, ==, rows[i].host);
  g_assert_cmphex (url->traits, ==, rows[i].traits);
  g_assert_cmpuint (url->port, ==, rows[i].port);
}

static void
test_nul (void)
{
  static const char text[] = "https://example.com\0.evil.example/";
  g_autofree GenkanUrl *url = g_new (GenkanUrl, 1);

  genkan_url_parse (url, text, sizeof text - 1);
  g_assert_cmpint (url->status, ==, GENKAN_URL_INVALID_HOST);
}

static void
test_lengths (void)
{
  g_autofree GenkanUrl *url = g_new (GenkanUrl, 1);
  g_autofree char *label63 = g_strnfill (63, 'a');
  g_autofree char *label64 = g_strnfill (64, 'a');
  g_autofree char *fits = g_strdup_printf ("https://%s.%s.%s.%.*s/", label63, label63, label63, 61, label63);
  g_autofree char *too_long_label = g_strdup_printf ("https://%s.example/", label64);
  g_autofree char *too_long_host = g_strdup_printf ("https://%s.%s.%s.%s/", label63, label63, label63, label63);
  g_autofree char *million = g_strnfill (1000000, 'a');

  genkan_url_parse (url, fits, strlen (fits));
  g_assert_cmpint (url->status, ==, GENKAN_URL_OK);
  g_assert_cmpuint (url->host_length, ==, GENKAN_LIMIT_HOST);
  genkan_url_parse (url, too_long_label, strlen (too_long_label));
  g_assert_cmpint (url->status, ==, GENKAN_URL_INVALID_HOST);
  genkan_url_parse (url, too_long_host, strlen (too_long_host));
  g_assert_cmpint (url->status, ==, GENKAN_URL_INVALID_HOST);
  genkan_url_parse (url, million, 1000000);
  g_assert_cmpint (url->status, ==, GENKAN_URL_TOO_LONG);
  g_assert_cmpuint (url->length, <=, GENKAN_LIMIT_ADDRESS);
}

static const struct
{
  const char *host;
  const char *owner;
  const char *suffix;
  gboolean    tenant;
} owners_rows[] = {
  { "www.example.com", "example.com", "com", FALSE },
  { "example.com", "example.com", "com", FALSE },
  { "www2.jcom.co.jp.login.vkia.cn", "vkia.cn", "cn", FALSE },
  { "www.city.kyoto.lg.jp", "kyoto.lg.jp", "lg.jp", FALSE },
  { "a.b.co.jp", "b.co.jp", "co.jp", FALSE },
  { "www.ck", "www.ck", "ck", FALSE },                            /* an exception of the list */
  { "a.b.unknownending", "b.unknownending", "unknownending", FALSE }, /* implicit rule * */
  { "shop.github.io", "shop.github.io", "github.io", TRUE },      /* private section */
  { "a.shop.duckdns.org", "shop.duckdns.org", "duckdns.org", TRUE },
  { "mypage.ocn.jp.net", "ocn.jp.net", "jp.net", TRUE },
  { "github.io", "github.io", "github.io", FALSE },
  { "co.jp", "co.jp", "co.jp", FALSE },
};

static void
test_owner (void)
{
  g_autoptr (GenkanUrlOwners) owners = genkan_url_owners_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (owners_rows); i++)
    {
      g_autofree GenkanUrl *url = g_new (GenkanUrl, 1);
      g_autofree char *text = g_strdup_printf ("https://%s/", owners_rows[i].host);

      genkan_url_parse (url, text, strlen (text));
      genkan_url_owners_find (owners, url);
      g_assert_cmpint (url->status, ==, GENKAN_URL_OK);
      g_assert_cmpstr (url->host + url->owner_start, ==, owners_rows[i].owner);
      g_assert_cmpstr (url->host + url->suffix_start, ==, owners_rows[i].suffix);
      g_assert_cmpint (url->tenant, ==, owners_rows[i].tenant);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/url/parse/%s", rows[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_row);
    }
  g_test_add_func ("/core/url/parse/nul", test_nul);
  g_test_add_func ("/core/url/parse/lengths", test_lengths);
  g_test_add_func ("/core/url/owner", test_owner);

  return g_test_run ();
}
