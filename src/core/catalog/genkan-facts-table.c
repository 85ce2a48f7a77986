/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-facts-table-private.h"

#include <glib/gi18n.h>

#include "genkan-contacts.h"
#include "genkan-service-facts.h"

#define FIELD(Type, key, member, ...) { .name = key, .offset = G_STRUCT_OFFSET (Type, member), .words = GENKAN_N_WORDS, __VA_ARGS__ }
#define TEXT(Type, member, rule_, required_) \
  FIELD (Type, #member, member, .type = GENKAN_FACT_TEXT, .rule = rule_, .required = required_)
#define BOTH(Type, member, required_) \
  TEXT (Type, member##_ja, GENKAN_RULE_SENTENCE, required_), TEXT (Type, member##_en, GENKAN_RULE_SENTENCE, required_)
#define WORD(Type, member, words_, required_) \
  { .name = #member, .type = GENKAN_FACT_TEXT, .offset = G_STRUCT_OFFSET (Type, member), .rule = GENKAN_RULE_TOKEN, \
    .words = words_, .required = required_ }
#define LIST(Type, member, rule_, required_) \
  FIELD (Type, #member, member, .type = GENKAN_FACT_LIST, .rule = rule_, .required = required_)
#define WORDS(Type, member, words_, required_) \
  { .name = #member, .type = GENKAN_FACT_LIST, .offset = G_STRUCT_OFFSET (Type, member), .rule = GENKAN_RULE_TOKEN, \
    .words = words_, .required = required_ }
#define NUMBER(Type, member, max_) FIELD (Type, #member, member, .type = GENKAN_FACT_NUMBER, .max = max_)
#define RECORD(Type, member, table_) FIELD (Type, #member, member, .type = GENKAN_FACT_RECORD, .table = table_)
#define RECORDS(Type, member, table_, required_) \
  FIELD (Type, #member, member, .type = GENKAN_FACT_RECORDS, .table = table_, .required = required_, \
         .count_offset = G_STRUCT_OFFSET (Type, n_##member))
#define ORIGIN(Type) \
  FIELD (Type, "sources", origin.sources, .type = GENKAN_FACT_LIST, .rule = GENKAN_RULE_NAME, .required = TRUE), \
  FIELD (Type, "date", origin.date, .type = GENKAN_FACT_TEXT, .rule = GENKAN_RULE_DATE, .required = TRUE), \
  FIELD (Type, "confirmed", origin.confirmed, .type = GENKAN_FACT_FLAG, .required = TRUE)
#define TABLE(Type, fields_, check_) { .size = sizeof (Type), .fields = fields_, .n_fields = G_N_ELEMENTS (fields_), .check = check_ }

#define MAX_PORT 65535
#define MAX_PASSWORD 1000

static const GenkanFactField phone_fields[] = {
  TEXT (GenkanPhone, number, GENKAN_RULE_PHONE, TRUE),
  BOTH (GenkanPhone, hours, FALSE),
  BOTH (GenkanPhone, note, FALSE),
};
static const GenkanFactTable phone_table = TABLE (GenkanPhone, phone_fields, NULL);

static char *
check_support (gconstpointer record)
{
  const GenkanSupportFacts *support = record;

  return support->n_phones > 0 || support->page != NULL ? NULL : g_strdup (_("Give a telephone number or a page."));
}

static const GenkanFactField support_fields[] = {
  RECORDS (GenkanSupportFacts, phones, &phone_table, FALSE),
  TEXT (GenkanSupportFacts, page, GENKAN_RULE_URL, FALSE),
  ORIGIN (GenkanSupportFacts),
};
static const GenkanFactTable support_table = TABLE (GenkanSupportFacts, support_fields, check_support);

static char *
check_id_kind (gconstpointer record)
{
  const GenkanIdKind *kind = record;

  if (kind->pattern == NULL)
    return NULL;
  if (kind->example == NULL)
    return g_strdup (_("Give an “example” that shows what the pattern means. Invent one; never use a real number."));

  return _genkan_fact_check_pattern (kind->pattern, kind->example);
}

static const GenkanFactField id_kind_fields[] = {
  TEXT (GenkanIdKind, kind, GENKAN_RULE_ID, TRUE),
  BOTH (GenkanIdKind, name, TRUE),
  BOTH (GenkanIdKind, where, FALSE),
  TEXT (GenkanIdKind, pattern, GENKAN_RULE_PATTERN, FALSE),
  TEXT (GenkanIdKind, example, GENKAN_RULE_NAME, FALSE),
};
static const GenkanFactTable id_kind_table = TABLE (GenkanIdKind, id_kind_fields, check_id_kind);

static const GenkanFactField id_fields[] = {
  RECORDS (GenkanIdFacts, kinds, &id_kind_table, TRUE),
  ORIGIN (GenkanIdFacts),
};
static const GenkanFactTable id_table = TABLE (GenkanIdFacts, id_fields, NULL);

static const GenkanFactField two_factor_fields[] = {
  WORDS (GenkanTwoFactorFacts, methods, GENKAN_WORDS_TWO_FACTOR, TRUE),
  TEXT (GenkanTwoFactorFacts, page, GENKAN_RULE_URL, FALSE),
  BOTH (GenkanTwoFactorFacts, note, FALSE),
  ORIGIN (GenkanTwoFactorFacts),
};
static const GenkanFactTable two_factor_table = TABLE (GenkanTwoFactorFacts, two_factor_fields, NULL);

static const GenkanFactField login_history_fields[] = {
  TEXT (GenkanLoginHistoryFacts, page, GENKAN_RULE_URL, TRUE),
  BOTH (GenkanLoginHistoryFacts, note, FALSE),
  ORIGIN (GenkanLoginHistoryFacts),
};
static const GenkanFactTable login_history_table = TABLE (GenkanLoginHistoryFacts, login_history_fields, NULL);

static char *
check_password (gconstpointer record)
{
  const GenkanPasswordFacts *password = record;

  if (password->min_length == 0 && password->max_length == 0 && *password->needs == NULL && password->change_page == NULL)
    return g_strdup (_("Say at least one thing about passwords, or leave the whole group out."));
  if (password->max_length != 0 && password->min_length > password->max_length)
    return g_strdup (_("“min_length” cannot be larger than “max_length”."));

  return NULL;
}

static const GenkanFactField password_fields[] = {
  NUMBER (GenkanPasswordFacts, min_length, MAX_PASSWORD),
  NUMBER (GenkanPasswordFacts, max_length, MAX_PASSWORD),
  WORDS (GenkanPasswordFacts, needs, GENKAN_WORDS_PASSWORD_NEED, FALSE),
  TEXT (GenkanPasswordFacts, change_page, GENKAN_RULE_URL, FALSE),
  ORIGIN (GenkanPasswordFacts),
};
static const GenkanFactTable password_table = TABLE (GenkanPasswordFacts, password_fields, check_password);

static gboolean
is_whole (const char *host,
          guint       port,
          const char *security)
{
  return (host != NULL) == (port != 0) && (host != NULL) == (security != NULL);
}

static char *
check_mail_server (gconstpointer record)
{
  const GenkanMailServerFacts *mail = record;

  if (!is_whole (mail->imap_host, mail->imap_port, mail->imap_security)
      || !is_whole (mail->pop_host, mail->pop_port, mail->pop_security)
      || !is_whole (mail->smtp_host, mail->smtp_port, mail->smtp_security))
    return g_strdup (_("A mail server needs its host, its port and its security, all three."));
  if (mail->imap_host == NULL && mail->pop_host == NULL)
    return g_strdup (_("Give the server for receiving mail, IMAP or POP."));

  return NULL;
}

static const GenkanFactField mail_server_fields[] = {
  LIST (GenkanMailServerFacts, domains, GENKAN_RULE_DOMAIN, TRUE),
  TEXT (GenkanMailServerFacts, imap_host, GENKAN_RULE_MAIL_HOST, FALSE),
  NUMBER (GenkanMailServerFacts, imap_port, MAX_PORT),
  WORD (GenkanMailServerFacts, imap_security, GENKAN_WORDS_MAIL_SECURITY, FALSE),
  TEXT (GenkanMailServerFacts, pop_host, GENKAN_RULE_MAIL_HOST, FALSE),
  NUMBER (GenkanMailServerFacts, pop_port, MAX_PORT),
  WORD (GenkanMailServerFacts, pop_security, GENKAN_WORDS_MAIL_SECURITY, FALSE),
  TEXT (GenkanMailServerFacts, smtp_host, GENKAN_RULE_MAIL_HOST, TRUE),
  NUMBER (GenkanMailServerFacts, smtp_port, MAX_PORT),
  WORD (GenkanMailServerFacts, smtp_security, GENKAN_WORDS_MAIL_SECURITY, TRUE),
  WORD (GenkanMailServerFacts, user_name, GENKAN_WORDS_USER_NAME, TRUE),
  BOTH (GenkanMailServerFacts, password, FALSE),
  BOTH (GenkanMailServerFacts, note, FALSE),
  ORIGIN (GenkanMailServerFacts),
};
static const GenkanFactTable mail_server_table = TABLE (GenkanMailServerFacts, mail_server_fields, check_mail_server);

static const GenkanFactField signature_fields[] = {
  WORDS (GenkanSignatureFacts, types, GENKAN_WORDS_SIGNATURE, TRUE),
  WORD (GenkanSignatureFacts, reach, GENKAN_WORDS_REACH, TRUE),
  LIST (GenkanSignatureFacts, signers, GENKAN_RULE_NAME, FALSE),
  BOTH (GenkanSignatureFacts, note, FALSE),
  ORIGIN (GenkanSignatureFacts),
};
static const GenkanFactTable signature_table = TABLE (GenkanSignatureFacts, signature_fields, NULL);

static const GenkanFactField notice_fields[] = {
  WORD (GenkanNoticeFact, kind, GENKAN_WORDS_NOTICE, TRUE),
  LIST (GenkanNoticeFact, values, GENKAN_RULE_NAME, FALSE),
  BOTH (GenkanNoticeFact, text, TRUE),
};
static const GenkanFactTable notice_table = TABLE (GenkanNoticeFact, notice_fields, NULL);

static const GenkanFactField notices_fields[] = {
  RECORDS (GenkanNoticeFacts, notices, &notice_table, TRUE),
  ORIGIN (GenkanNoticeFacts),
};
static const GenkanFactTable notices_table = TABLE (GenkanNoticeFacts, notices_fields, NULL);

static const GenkanFactField rule_fields[] = {
  WORD (GenkanNeverRule, what, GENKAN_WORDS_NEVER, TRUE),
  WORD (GenkanNeverRule, by, GENKAN_WORDS_CHANNEL, TRUE),
  BOTH (GenkanNeverRule, text, TRUE),
};
static const GenkanFactTable rule_table = TABLE (GenkanNeverRule, rule_fields, NULL);

static const GenkanFactField never_fields[] = {
  RECORDS (GenkanNeverFacts, rules, &rule_table, TRUE),
  ORIGIN (GenkanNeverFacts),
};
static const GenkanFactTable never_table = TABLE (GenkanNeverFacts, never_fields, NULL);

static const GenkanFactField service_fields[] = {
  RECORD (GenkanServiceFacts, support, &support_table),
  RECORD (GenkanServiceFacts, ids, &id_table),
  RECORD (GenkanServiceFacts, two_factor, &two_factor_table),
  RECORD (GenkanServiceFacts, login_history, &login_history_table),
  RECORD (GenkanServiceFacts, password, &password_table),
  RECORD (GenkanServiceFacts, mail_server, &mail_server_table),
  RECORD (GenkanServiceFacts, signature, &signature_table),
  RECORD (GenkanServiceFacts, notices, &notices_table),
  RECORD (GenkanServiceFacts, never, &never_table),
};
static const GenkanFactTable service_table = TABLE (GenkanServiceFacts, service_fields, NULL);

static char *
check_contact (gconstpointer record)
{
  const GenkanContact *contact = record;

  return contact->phone != NULL || contact->page != NULL || contact->mail != NULL || contact->how_ja != NULL
           ? NULL : g_strdup (_("Give a telephone number, a page, a mail address, or say how to reach them."));
}

static const GenkanFactField contact_fields[] = {
  TEXT (GenkanContact, id, GENKAN_RULE_ID, TRUE),
  BOTH (GenkanContact, name, TRUE),
  LIST (GenkanContact, regions, GENKAN_RULE_ID, TRUE),
  WORDS (GenkanContact, harms, GENKAN_WORDS_HARM, TRUE),
  BOTH (GenkanContact, when, TRUE),
  TEXT (GenkanContact, phone, GENKAN_RULE_PHONE, FALSE),
  BOTH (GenkanContact, hours, FALSE),
  TEXT (GenkanContact, page, GENKAN_RULE_URL, FALSE),
  TEXT (GenkanContact, mail, GENKAN_RULE_MAIL, FALSE),
  BOTH (GenkanContact, how, FALSE),
  ORIGIN (GenkanContact),
};
static const GenkanFactTable contact_table = TABLE (GenkanContact, contact_fields, check_contact);

static const GenkanFactField contacts_fields[] = {
  RECORDS (GenkanContacts, contacts, &contact_table, TRUE),
};
static const GenkanFactTable contacts_table = TABLE (GenkanContacts, contacts_fields, NULL);

const GenkanFactTable *
_genkan_service_facts_get_table (void)
{
  return &service_table;
}

const GenkanFactTable *
_genkan_contacts_get_table (void)
{
  return &contacts_table;
}
