/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a service file may say beyond addresses: each rule, and the way through the compiled form. */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "catalog-folder.h"
#include "genkan-catalog-validate.h"
#include "genkan-service-json.h"

#define ORIGIN "\"sources\": [\"The help page\"], \"date\": \"2026-11-14\", \"confirmed\": true"

static const char facts_text[] =
  "\"support\": { \"phones\": [{ \"number\": \"0120-000-000\", \"hours_ja\": \"平日\", \"hours_en\": \"Weekdays\" }, { \"number\": \"#9110\" }],"
  " \"page\": \"https://www.example.co.jp/help\", " ORIGIN " },\n"
  "\"ids\": { \"kinds\": [{ \"kind\": \"customer-number\", \"name_ja\": \"番号\", \"name_en\": \"Number\", \"where_ja\": \"請求書\","
  " \"where_en\": \"Bill\", \"pattern\": \"^N[0-9]{9}$\", \"example\": \"N123456789\" }, { \"kind\": \"mail\", \"name_ja\": \"メール\","
  " \"name_en\": \"Mail\" }], " ORIGIN " },\n"
  "\"two_factor\": { \"methods\": [\"sms\", \"passkey\"], \"page\": \"https://id.example.co.jp/2\", " ORIGIN " },\n"
  "\"login_history\": { \"page\": \"https://id.example.co.jp/history\", " ORIGIN " },\n"
  "\"password\": { \"min_length\": 8, \"max_length\": 16, \"needs\": [\"letter\", \"digit\"], " ORIGIN " },\n"
  "\"mail_server\": { \"domains\": [\"example.ne.jp\"], \"imap_host\": \"imap.example.ne.jp\", \"imap_port\": 993, \"imap_security\": \"tls\","
  " \"smtp_host\": \"smtp.example.co.jp\", \"smtp_port\": 587, \"smtp_security\": \"starttls\", \"user_name\": \"full-address\", " ORIGIN " },\n"
  "\"signature\": { \"types\": [\"smime\"], \"reach\": \"some\", \"signers\": [\"EXAMPLE, INC.\"], " ORIGIN " },\n"
  "\"notices\": { \"notices\": [{ \"kind\": \"sender\", \"values\": [\"info@example.co.jp\"], \"text_ja\": \"差出人\", \"text_en\": \"Sender\" }], " ORIGIN " },\n"
  "\"never\": { \"rules\": [{ \"what\": \"pin\", \"by\": \"mail\", \"text_ja\": \"聞きません\", \"text_en\": \"Never\" }],"
  " \"sources\": [\"From memory\"], \"date\": \"2025-01-31\", \"confirmed\": false },\n";

typedef struct
{
  const char *name;
  const char *find;
  const char *with;
  const char *where;
  const char *message;
} Row;

static const Row rows[] = {
  { "unknown-key", "\"support\": {", "\"support\": { \"fax\": 1,", "support.fax", "not known" },
  { "unknown-key-deep", "{ \"number\": \"#9110\"", "{ \"colour\": 1, \"number\": \"#9110\"", "support.phones[1].colour", "not known" },
  { "group-is-text", "\"two_factor\": { \"methods\": [\"sms\", \"passkey\"], \"page\": \"https://id.example.co.jp/2\", " ORIGIN " }",
    "\"two_factor\": \"sms\"", "two_factor", "object" },
  { "no-source", "\"sources\": [\"From memory\"],", "", "never.sources", "missing" },
  { "empty-source", "\"sources\": [\"From memory\"],", "\"sources\": [],", "never.sources", "missing" },
  { "no-date", "\"date\": \"2025-01-31\",", "", "never.date", "missing" },
  { "bad-date", "2025-01-31", "2025-02-31", "never.date", "like 2026-11-14" },
  { "no-confirmed", ", \"confirmed\": false", "", "never.confirmed", "true, or false" },
  { "confirmed-is-text", "\"confirmed\": false", "\"confirmed\": \"no\"", "never.confirmed", "true, or false" },
  { "one-language", "\"hours_ja\": \"平日\", ", "", "support.phones[0].hours_ja", "both languages" },
  { "other-language", ", \"hours_en\": \"Weekdays\"", "", "support.phones[0].hours_ja", "both languages" },
  { "phone-with-spaces", "0120-000-000", "0120 000 000", "support.phones[0].number", "digits and hyphens" },
  { "phone-full-width", "0120-000-000", "０１２０", "support.phones[0].number", "digits and hyphens" },
  { "phone-ends-with-hyphen", "0120-000-000", "0120-", "support.phones[0].number", "digits and hyphens" },
  { "phone-too-long", "0120-000-000", "0120-000-000-000-000-000", "support.phones[0].number", "digits and hyphens" },
  { "phone-only-sign", "#9110", "#", "support.phones[1].number", "digits and hyphens" },
  { "page-not-https", "https://www.example.co.jp/help", "http://www.example.co.jp/help", "support.page", "https" },
  { "page-elsewhere", "https://www.example.co.jp/help", "https://help.example.com/", "support.page", "not on one of the official" },
  { "page-below-another-name", "https://www.example.co.jp/help", "https://notexample.co.jp/", "support.page", "not on one of the official" },
  { "page-on-shared-place", "https://www.example.co.jp/help", "https://www.example.co.jp/users/1", "support.page", "Other people" },
  { "support-without-anything", "\"phones\": [{ \"number\": \"0120-000-000\", \"hours_ja\": \"平日\", \"hours_en\": \"Weekdays\" }, "
    "{ \"number\": \"#9110\" }], \"page\": \"https://www.example.co.jp/help\", ", "", "support", "telephone number or a page" },
  { "id-kind-with-space", "customer-number", "customer number", "ids.kinds[0].kind", "small Latin letters" },
  { "id-kind-twice", "\"kind\": \"mail\"", "\"kind\": \"customer-number\"", "ids.kinds[1]", "twice" },
  { "id-without-name", "\"name_ja\": \"番号\", ", "", "ids.kinds[0].name_ja", "missing" },
  { "pattern-broken", "^N[0-9]{9}$", "^N[0-9{9}$", "ids.kinds[0].pattern", "no regular expression" },
  { "pattern-open-end", "^N[0-9]{9}$", "^N[0-9]{9}", "ids.kinds[0].pattern", "begin with" },
  { "pattern-fits-nothing", "^N[0-9]{9}$", "^(N[0-9]{9})?$", "ids.kinds[0].pattern", "empty text" },
  { "pattern-not-of-example", "N123456789", "N12345678", "ids.kinds[0]", "does not fit" },
  { "pattern-without-example", ", \"example\": \"N123456789\"", "", "ids.kinds[0]", "example" },
  { "no-id-kinds", "\"kinds\": [{", "\"kinds\": [], \"x\": [{", "ids.kinds", "missing" },
  { "unknown-method", "\"sms\", \"passkey\"", "\"sms\", \"pigeon\"", "two_factor.methods", "word does not exist" },
  { "method-twice", "\"sms\", \"passkey\"", "\"sms\", \"sms\"", "two_factor.methods[1]", "twice" },
  { "no-methods", "[\"sms\", \"passkey\"]", "[]", "two_factor.methods", "missing" },
  { "history-without-page", "\"page\": \"https://id.example.co.jp/history\", ", "", "login_history.page", "missing" },
  { "length-zero", "\"min_length\": 8", "\"min_length\": 0", "password.min_length", "from 1 to" },
  { "length-is-text", "\"min_length\": 8", "\"min_length\": \"8\"", "password.min_length", "from 1 to" },
  { "lengths-swapped", "\"min_length\": 8", "\"min_length\": 18", "password", "larger" },
  { "password-without-anything", "\"min_length\": 8, \"max_length\": 16, \"needs\": [\"letter\", \"digit\"], ", "", "password", "at least one thing" },
  { "unknown-need", "\"letter\", \"digit\"", "\"letter\", \"emoji\"", "password.needs", "word does not exist" },
  { "port-too-large", "\"imap_port\": 993", "\"imap_port\": 70000", "mail_server.imap_port", "65535" },
  { "port-missing", "\"imap_port\": 993, ", "", "mail_server", "all three" },
  { "no-receiving-server", "\"imap_host\": \"imap.example.ne.jp\", \"imap_port\": 993, \"imap_security\": \"tls\", ", "", "mail_server", "IMAP or POP" },
  { "mail-host-upper-case", "imap.example.ne.jp", "IMAP.example.ne.jp", "mail_server.imap_host", "small letters" },
  { "mail-host-elsewhere", "imap.example.ne.jp", "imap.example.com", "mail_server.imap_host", "not on one of the official" },
  { "mail-security", "starttls", "ssl", "mail_server.smtp_security", "word does not exist" },
  { "mail-user-name", "full-address", "anything", "mail_server.user_name", "word does not exist" },
  { "no-mail-domains", "\"domains\": [\"example.ne.jp\"], ", "", "mail_server.domains", "missing" },
  { "signature-type", "[\"smime\"]", "[\"pgp\"]", "signature.types", "word does not exist" },
  { "signature-reach", "\"reach\": \"some\"", "\"reach\": \"none\"", "signature.reach", "word does not exist" },
  { "notice-kind", "\"kind\": \"sender\"", "\"kind\": \"smell\"", "notices.notices[0].kind", "word does not exist" },
  { "notice-without-words", ", \"text_ja\": \"差出人\", \"text_en\": \"Sender\"", "", "notices.notices[0].text_ja", "missing" },
  { "never-what", "\"what\": \"pin\"", "\"what\": \"cake\"", "never.rules[0].what", "word does not exist" },
  { "never-by", "\"by\": \"mail\"", "\"by\": \"owl\"", "never.rules[0].by", "word does not exist" },
};

/* Returns: (transfer full): a file without faults that says everything that a file can say */
static char *
full_text (const char *id,
           const char *group)
{
  g_autofree char *plain = catalog_service_text (id, "example.co.jp", group);
  g_autofree char *with = g_strconcat (facts_text, "  \"customer_mail_domains\": [\"example.ne.jp\"],\n  \"words_weak\"", NULL);

  return catalog_replaced (plain, "\"words_weak\"", with);
}

static GPtrArray *
problems_of (CatalogFolder *folder,
             const char    *text)
{
  g_autofree char *path = catalog_folder_write (folder, "test.json", text, -1);
  g_autoptr (GenkanCatalogSource) source = genkan_catalog_source_new ();

  g_assert_true (genkan_catalog_source_add (source, path, NULL));

  return genkan_catalog_source_check (source, NULL);
}

static void
test_row (CatalogFolder *folder,
          gconstpointer  data)
{
  const Row *row = data;
  g_autofree char *good = full_text ("test", NULL);
  g_autofree char *broken = catalog_replaced (good, row->find, row->with);
  g_autoptr (GPtrArray) problems = problems_of (folder, broken);
  g_autofree char *where = g_strdup_printf (": %s: ", row->where);
  gboolean found = FALSE;

  for (guint i = 0; i < problems->len; i++)
    {
      const char *problem = g_ptr_array_index (problems, i);

      g_test_message ("%s", problem);
      found = found || (strstr (problem, where) != NULL && strstr (problem, row->message) != NULL);
    }
  g_assert_true (found);
}

static GBytes *
compile (CatalogFolder *folder,
         const char    *text)
{
  g_autofree char *path = catalog_folder_write (folder, "test.json", text, -1);
  g_autoptr (GenkanCatalogSource) source = genkan_catalog_source_new ();
  g_autoptr (GPtrArray) problems = NULL;

  g_assert_true (genkan_catalog_source_add (source, path, NULL));
  problems = genkan_catalog_source_check (source, NULL);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (problems, i));
  g_assert_cmpuint (problems->len, ==, 0);

  return genkan_catalog_source_compile (source);
}

static void
check_everything (const GenkanServiceFacts *facts)
{
  g_assert_cmpuint (facts->support->n_phones, ==, 2);
  g_assert_cmpstr (facts->support->phones[0].number, ==, "0120-000-000");
  g_assert_cmpstr (facts->support->phones[0].hours_ja, ==, "平日");
  g_assert_null (facts->support->phones[1].hours_ja);
  g_assert_cmpstr (facts->support->origin.sources[0], ==, "The help page");
  g_assert_null (facts->support->origin.sources[1]);
  g_assert_cmpuint (facts->ids->n_kinds, ==, 2);
  g_assert_cmpstr (facts->ids->kinds[0].pattern, ==, "^N[0-9]{9}$");
  g_assert_cmpstr (facts->ids->kinds[1].kind, ==, "mail");
  g_assert_null (facts->ids->kinds[1].pattern);
  g_assert_cmpstr (facts->two_factor->methods[1], ==, "passkey");
  g_assert_cmpstr (facts->login_history->page, ==, "https://id.example.co.jp/history");
  g_assert_cmpuint (facts->password->min_length, ==, 8);
  g_assert_cmpuint (facts->password->max_length, ==, 16);
  g_assert_null (facts->password->change_page);
  g_assert_cmpstr (facts->mail_server->imap_host, ==, "imap.example.ne.jp");
  g_assert_cmpuint (facts->mail_server->smtp_port, ==, 587);
  g_assert_null (facts->mail_server->pop_host);
  g_assert_cmpstr (facts->signature->reach, ==, "some");
  g_assert_cmpstr (facts->notices->notices[0].values[0], ==, "info@example.co.jp");
  g_assert_true (facts->notices->origin.confirmed);
  g_assert_cmpstr (facts->never->rules[0].what, ==, "pin");
  g_assert_cmpstr (facts->never->origin.date, ==, "2025-01-31");
  g_assert_false (facts->never->origin.confirmed);
}

/* File, compiled form, JSON as the command line prints it, and back again: nothing is lost. */
static void
test_round_trip (CatalogFolder *folder,
                 gconstpointer  data)
{
  g_autofree char *text = full_text ("test", NULL);
  g_autoptr (GBytes) bytes = compile (folder, text);
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanCatalog) catalog = genkan_catalog_new_from_bytes (bytes, &error);
  const GenkanService *service;
  const GenkanServiceFacts *facts;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *json = NULL;
  g_autoptr (GBytes) again = NULL;

  g_assert_no_error (error);
  service = genkan_catalog_lookup (catalog, "test");
  facts = genkan_catalog_get_facts (catalog, service);
  check_everything (facts);
  g_assert_true (genkan_catalog_get_facts (catalog, service) == facts);

  node = genkan_service_to_json (service, facts);
  json = json_to_string (node, TRUE);
  again = compile (folder, json);
  g_assert_true (g_bytes_equal (bytes, again));
}

static void
test_nothing_known (CatalogFolder *folder,
                    gconstpointer  data)
{
  g_autofree char *text = catalog_service_text ("test", "example.co.jp", NULL);
  g_autoptr (GBytes) bytes = compile (folder, text);
  g_autoptr (GenkanCatalog) catalog = genkan_catalog_new_from_bytes (bytes, NULL);
  const GenkanServiceFacts *facts = genkan_catalog_get_facts (catalog, genkan_catalog_get_service (catalog, 0));
  guint n_contacts = 1;

  g_assert_null (facts->support);
  g_assert_null (facts->never);
  genkan_catalog_get_contacts (catalog, &n_contacts);
  g_assert_cmpuint (n_contacts, ==, 0);
}

static void
test_user_pack (CatalogFolder *folder,
                gconstpointer  data)
{
  g_autofree char *text = full_text ("test", NULL);
  g_autofree char *path = catalog_folder_write (folder, "test.json", text, -1);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanCatalog) catalog = genkan_catalog_new (folder->path, &problems, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
  check_everything (genkan_catalog_get_facts (catalog, genkan_catalog_lookup (catalog, "test")));
}

/* A page may lie on a domain of another service that is run as one, and only of such a one. */
static void
test_group_pages (CatalogFolder *folder,
                  gconstpointer  data)
{
  static const struct
  {
    const char *group;
    const char *other_group;
    guint       n_problems;
  } cases[] = { { "company", "company", 0 }, { "company", "another", 1 }, { "company", NULL, 1 }, { NULL, NULL, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = full_text ("test", cases[i].group);
      g_autofree char *elsewhere = catalog_replaced (text, "https://www.example.co.jp/help", "https://help.other.example/");
      g_autofree char *other = catalog_service_text ("zzz", "other.example", cases[i].other_group);
      g_autofree char *path = catalog_folder_write (folder, "test.json", elsewhere, -1);
      g_autofree char *other_path = catalog_folder_write (folder, "zzz.json", other, -1);
      g_autoptr (GenkanCatalogSource) source = genkan_catalog_source_new ();
      g_autoptr (GPtrArray) problems = NULL;

      g_assert_true (genkan_catalog_source_add (source, path, NULL));
      g_assert_true (genkan_catalog_source_add (source, other_path, NULL));
      problems = genkan_catalog_source_check (source, NULL);
      g_test_message ("case %u", i);
      g_assert_cmpuint (problems->len, ==, cases[i].n_problems);
    }
}

/* A service that only waits for its second source. */
static void
test_without_official (CatalogFolder *folder,
                       gconstpointer  data)
{
  static const char text[] =
    "{ \"schema\": 1, \"id\": \"test\", \"category\": \"bank\", \"name_ja\": \"試し\", \"name_en\": \"Test\", \"reading\": \"ためし\","
    " \"candidate_domains\": [\"example.co.jp\"], \"sources\": [\"Somebody said so\"], \"date\": \"2026-11-14\" }";
  g_autofree char *nothing = catalog_replaced (text, "[\"example.co.jp\"]", "[]");
  g_autofree char *entry = catalog_replaced (text, "\"sources\"", "\"entries\": [{ \"purpose\": \"home\", \"url\": \"https://example.co.jp/\" }], \"sources\"");
  g_autoptr (GPtrArray) good = problems_of (folder, text);
  g_autoptr (GPtrArray) empty = problems_of (folder, nothing);
  g_autoptr (GPtrArray) entered = problems_of (folder, entry);

  g_assert_cmpuint (good->len, ==, 0);
  g_assert_cmpuint (empty->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (empty, 0), "official_domains: "));
  g_assert_cmpuint (entered->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (entered, 0), "entries[0].url: "));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, data, test) g_test_add (path, CatalogFolder, data, catalog_folder_set_up, test, catalog_folder_tear_down)
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/catalog/facts/", rows[i].name, NULL);

      ADD (path, &rows[i], test_row);
    }
  ADD ("/catalog/facts/round-trip", NULL, test_round_trip);
  ADD ("/catalog/facts/nothing-known", NULL, test_nothing_known);
  ADD ("/catalog/facts/user-pack", NULL, test_user_pack);
  ADD ("/catalog/facts/group-pages", NULL, test_group_pages);
  ADD ("/catalog/facts/without-official", NULL, test_without_official);

  return g_test_run ();
}
