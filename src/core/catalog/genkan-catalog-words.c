/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-catalog-words.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *token;
  const char *label;
} Word;

static const Word categories[] = {
  { "bank", NC_("category", "Banks") },
  { "card", NC_("category", "Credit cards") },
  { "payment", NC_("category", "Payment") },
  { "securities", NC_("category", "Securities") },
  { "carrier", NC_("category", "Mobile phone") },
  { "isp", NC_("category", "Internet and mail") },
  { "account", NC_("category", "Accounts for many services") },
  { "shopping", NC_("category", "Shopping") },
  { "delivery", NC_("category", "Parcels and post") },
  { "transport", NC_("category", "Trains, flights and roads") },
  { "utility", NC_("category", "Electricity, gas and water") },
  { "government", NC_("category", "State and town") },
  { "public", NC_("category", "Public services") },
  { "insurance", NC_("category", "Insurance") },
  { "loan", NC_("category", "Loans") },
  { "crypto", NC_("category", "Crypto assets") },
  { "messenger", NC_("category", "Messages and calls") },
  { "social", NC_("category", "Social networks") },
  { "entertainment", NC_("category", "Films, music and tickets") },
  { "game", NC_("category", "Games") },
  { "storage", NC_("category", "Files and documents") },
  { "business", NC_("category", "For businesses") },
  { "hosting", NC_("category", "Rented servers and domains") },
  { "developer", NC_("category", "For programmers") },
  { NULL, NULL },
};

static const Word two_factor[] = {
  { "passkey", NC_("two-factor method", "Passkey") },
  { "security-key", NC_("two-factor method", "Security key") },
  { "app-approval", NC_("two-factor method", "Approval in the service's own app") },
  { "app-code", NC_("two-factor method", "One-time code from an authenticator app") },
  { "token", NC_("two-factor method", "Small device or card that shows a code") },
  { "device", NC_("two-factor method", "Approval of a new device") },
  { "sms", NC_("two-factor method", "One-time code by SMS") },
  { "call", NC_("two-factor method", "Phone call") },
  { "email", NC_("two-factor method", "One-time code by mail") },
  { "backup-code", NC_("two-factor method", "Backup codes") },
  { NULL, NULL },
};

static const Word user_names[] = {
  { "full-address", NC_("user name of a mailbox", "the whole mail address") },
  { "local-part", NC_("user name of a mailbox", "what stands before the @ of the mail address") },
  { "service-id", NC_("user name of a mailbox", "the ID of the service, not the mail address") },
  { "issued", NC_("user name of a mailbox", "a name that the service gave to you; look in its settings") },
  { NULL, NULL },
};

static const Word mail_security[] = {
  { "tls", NC_("protection of a connection", "SSL/TLS") },
  { "starttls", NC_("protection of a connection", "STARTTLS") },
  { NULL, NULL },
};

static const Word password_needs[] = {
  { "letter", NC_("a password needs", "a letter") },
  { "lower", NC_("a password needs", "a small letter") },
  { "upper", NC_("a password needs", "a capital letter") },
  { "digit", NC_("a password needs", "a digit") },
  { "sign", NC_("a password needs", "a sign") },
  { NULL, NULL },
};

static const Word signatures[] = {
  { "smime", NC_("signature of mail", "digital signature (S/MIME)") },
  { "dkim", NC_("signature of mail", "signature of the sending server (DKIM)") },
  { NULL, NULL },
};

static const Word reaches[] = {
  { "all", NC_("how much of the mail", "all mail") },
  { "most", NC_("how much of the mail", "most mail") },
  { "some", NC_("how much of the mail", "some mail") },
  { NULL, NULL },
};

static const Word notices[] = {
  { "sender", NC_("note on genuine messages", "Sender") },
  { "subject", NC_("note on genuine messages", "Subject") },
  { "name", NC_("note on genuine messages", "Salutation") },
  { "link", NC_("note on genuine messages", "Links") },
  { "one-time-code", NC_("note on genuine messages", "One-time code") },
  { "sms", NC_("note on genuine messages", "SMS") },
  { "mark", NC_("note on genuine messages", "Mark") },
  { "elsewhere", NC_("note on genuine messages", "Also found elsewhere") },
  { "caution", NC_("note on genuine messages", "Take care") },
  { "report", NC_("note on genuine messages", "Report") },
  { NULL, NULL },
};

/* Always shown with a sentence of the catalog, which says it more exactly. */
static const Word never[] = {
  { "card-number", NULL },
  { "pin", NULL },
  { "password", NULL },
  { "login-id", NULL },
  { "password-change", NULL },
  { "identity-check", NULL },
  { "personal-data", NULL },
  { "one-time-code", NULL },
  { "delivery-notice", NULL },
  { "fee", NULL },
  { "withdrawal-notice", NULL },
  { "link", NULL },
  { "message", NULL },
  { NULL, NULL },
};

static const Word channels[] = {
  { "mail", NC_("channel", "by mail") },
  { "sms", NC_("channel", "by SMS") },
  { "any", NC_("channel", "in any way") },
  { NULL, NULL },
};

static const Word harms[] = {
  { "danger", NC_("harm", "Somebody is in danger or threatened") },
  { "unsure", NC_("harm", "Something feels wrong") },
  { "card", NC_("harm", "A card number was typed in") },
  { "money", NC_("harm", "Money was paid or transferred") },
  { "bank", NC_("harm", "The login of a bank was typed in") },
  { "securities", NC_("harm", "The login of a securities account was typed in") },
  { "password", NC_("harm", "A password was typed in") },
  { "my-number", NC_("harm", "A My Number Card was lost or its number was given away") },
  { "personal-data", NC_("harm", "Name, address or other personal facts were given away") },
  { "software", NC_("harm", "Something was installed, or a device behaves oddly") },
  { "shop", NC_("harm", "Trouble with a shop or a contract") },
  { "false-mail", NC_("harm", "Report a false mail") },
  { "false-sms", NC_("harm", "Report a false SMS") },
  { "false-site", NC_("harm", "Report a false site") },
  { "illegal-content", NC_("harm", "Report illegal content") },
  { "legal", NC_("harm", "Advice from a lawyer") },
  { NULL, NULL },
};

static const struct
{
  const char *context;
  const Word *words;
} sets[GENKAN_N_WORDS] = {
  [GENKAN_WORDS_CATEGORY] = { "category", categories },
  [GENKAN_WORDS_TWO_FACTOR] = { "two-factor method", two_factor },
  [GENKAN_WORDS_USER_NAME] = { "user name of a mailbox", user_names },
  [GENKAN_WORDS_MAIL_SECURITY] = { "protection of a connection", mail_security },
  [GENKAN_WORDS_PASSWORD_NEED] = { "a password needs", password_needs },
  [GENKAN_WORDS_SIGNATURE] = { "signature of mail", signatures },
  [GENKAN_WORDS_REACH] = { "how much of the mail", reaches },
  [GENKAN_WORDS_NOTICE] = { "note on genuine messages", notices },
  [GENKAN_WORDS_NEVER] = { NULL, never },
  [GENKAN_WORDS_CHANNEL] = { "channel", channels },
  [GENKAN_WORDS_HARM] = { "harm", harms },
};

static const Word *
find_word (GenkanWords  words,
           const char  *token)
{
  for (const Word *word = sets[words].words; word->token != NULL; word++)
    {
      if (g_str_equal (word->token, token))
        return word;
    }

  return NULL;
}

/**
 * genkan_catalog_word:
 * @token: as it stands in the catalog
 *
 * Returns: how people say it, in the language of the person; @token itself when there is no word for it
 */
const char *
genkan_catalog_word (GenkanWords  words,
                     const char  *token)
{
  const Word *word;

  g_return_val_if_fail (words < GENKAN_N_WORDS && token != NULL, NULL);

  word = find_word (words, token);

  return word != NULL && word->label != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, sets[words].context, word->label) : token;
}

/**
 * genkan_catalog_token:
 * @index: from 0 on
 *
 * For lists of all categories or kinds of harm, in the order in which people should see them.
 *
 * Returns: (nullable): the token, or %NULL behind the last one
 */
const char *
genkan_catalog_token (GenkanWords  words,
                      guint        index)
{
  g_return_val_if_fail (words < GENKAN_N_WORDS, NULL);

  for (guint i = 0; sets[words].words[i].token != NULL; i++)
    {
      if (i == index)
        return sets[words].words[i].token;
    }

  return NULL;
}

/** genkan_catalog_is_word: whether the set has this token. */
gboolean
genkan_catalog_is_word (GenkanWords  words,
                        const char  *token)
{
  g_return_val_if_fail (words < GENKAN_N_WORDS && token != NULL, FALSE);

  return find_word (words, token) != NULL;
}
