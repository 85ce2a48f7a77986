/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-cli-catalog-facts.h"

#include <glib/gi18n.h>

#include "genkan-catalog-words.h"

static void
print_title (const char *title)
{
  g_print ("\n%s\n", title);
}

/* One line of those texts that are there, with two spaces between. */
static void
print_line (const char *first,
            const char *second,
            const char *third)
{
  const char *texts[] = { first, second, third };
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (texts[i] != NULL && *texts[i] != '\0')
        g_string_append_printf (line, "  %s", texts[i]);
    }

  if (line->len > 0)
    g_print ("%s\n", line->str);
}

static void
print_words (GenkanWords         words,
             const char * const *tokens)
{
  for (guint i = 0; tokens[i] != NULL; i++)
    print_line (genkan_catalog_word (words, tokens[i]), NULL, NULL);
}

static void
print_origin (const GenkanFactOrigin *origin)
{
  g_autofree char *sources = g_strjoinv (", ", (char **) origin->sources);

  /* Translators: the first is a day, the second a list of sources */
  g_print (origin->confirmed ? _("  (as of %s, from: %s)") : _("  (not confirmed; as of %s, from: %s)"), origin->date, sources);
  g_print ("\n");
}

static void
print_support (const GenkanSupportFacts *support)
{
  print_title (_("Support"));
  for (guint i = 0; i < support->n_phones; i++)
    {
      const GenkanPhone *phone = &support->phones[i];

      print_line (phone->number, genkan_fact_text (phone->hours_ja, phone->hours_en),
                  genkan_fact_text (phone->note_ja, phone->note_en));
    }
  print_line (support->page, NULL, NULL);
  print_origin (&support->origin);
}

static void
print_ids (const GenkanIdFacts *ids)
{
  print_title (_("What it asks for at the login"));
  for (guint i = 0; i < ids->n_kinds; i++)
    {
      const GenkanIdKind *kind = &ids->kinds[i];

      print_line (genkan_fact_text (kind->name_ja, kind->name_en), genkan_fact_text (kind->where_ja, kind->where_en),
                  kind->example);
    }
  print_origin (&ids->origin);
}

static void
print_two_factor (const GenkanTwoFactorFacts *two_factor)
{
  print_title (_("Two-factor methods"));
  print_words (GENKAN_WORDS_TWO_FACTOR, two_factor->methods);
  print_line (two_factor->page, genkan_fact_text (two_factor->note_ja, two_factor->note_en), NULL);
  print_origin (&two_factor->origin);
}

static void
print_login_history (const GenkanLoginHistoryFacts *history)
{
  print_title (_("Login history"));
  print_line (history->page, genkan_fact_text (history->note_ja, history->note_en), NULL);
  print_origin (&history->origin);
}

static void
print_password (const GenkanPasswordFacts *password)
{
  print_title (_("What this service asks of a password"));
  if (password->min_length > 0)
    {
      /* Translators: length of a password */
      g_print (_("  at least %u characters"), password->min_length);
      g_print ("\n");
    }
  if (password->max_length > 0)
    {
      /* Translators: length of a password */
      g_print (_("  at most %u characters"), password->max_length);
      g_print ("\n");
    }
  print_words (GENKAN_WORDS_PASSWORD_NEED, password->needs);
  print_line (password->change_page, NULL, NULL);
  print_origin (&password->origin);
}

static void
print_server (const char *name,
              const char *host,
              guint       port,
              const char *security)
{
  if (host != NULL)
    g_print ("  %s  %s:%u  %s\n", name, host, port, genkan_catalog_word (GENKAN_WORDS_MAIL_SECURITY, security));
}

static void
print_mail_server (const GenkanMailServerFacts *mail)
{
  g_autofree char *domains = g_strjoinv (", ", (char **) mail->domains);

  print_title (_("Settings for mail programs"));
  print_line (domains, NULL, NULL);
  print_server ("IMAP", mail->imap_host, mail->imap_port, mail->imap_security);
  print_server ("POP", mail->pop_host, mail->pop_port, mail->pop_security);
  print_server ("SMTP", mail->smtp_host, mail->smtp_port, mail->smtp_security);
  g_print ("  %s: %s\n", _("User name"), genkan_catalog_word (GENKAN_WORDS_USER_NAME, mail->user_name));
  if (mail->password_ja != NULL)
    g_print ("  %s: %s\n", _("Password"), genkan_fact_text (mail->password_ja, mail->password_en));
  print_line (genkan_fact_text (mail->note_ja, mail->note_en), NULL, NULL);
  print_origin (&mail->origin);
}

static void
print_signature (const GenkanSignatureFacts *signature)
{
  g_autofree char *signers = g_strjoinv (", ", (char **) signature->signers);

  print_title (_("Signature of its mail"));
  print_words (GENKAN_WORDS_SIGNATURE, signature->types);
  print_line (genkan_catalog_word (GENKAN_WORDS_REACH, signature->reach), signers,
              genkan_fact_text (signature->note_ja, signature->note_en));
  print_origin (&signature->origin);
}

static void
print_notices (const GenkanNoticeFacts *notices)
{
  print_title (_("What genuine messages look like (never proof)"));
  for (guint i = 0; i < notices->n_notices; i++)
    g_print ("  %s: %s\n", genkan_catalog_word (GENKAN_WORDS_NOTICE, notices->notices[i].kind),
             genkan_fact_text (notices->notices[i].text_ja, notices->notices[i].text_en));
  print_origin (&notices->origin);
}

static void
print_never (const GenkanNeverFacts *never)
{
  print_title (_("What it says that it never does"));
  for (guint i = 0; i < never->n_rules; i++)
    print_line (genkan_fact_text (never->rules[i].text_ja, never->rules[i].text_en), NULL, NULL);
  print_origin (&never->origin);
}

/** Each group that something is known about, with its sources. */
void
genkan_cli_catalog_print_facts (const GenkanServiceFacts *facts)
{
  if (facts->support != NULL)
    print_support (facts->support);
  if (facts->never != NULL)
    print_never (facts->never);
  if (facts->notices != NULL)
    print_notices (facts->notices);
  if (facts->signature != NULL)
    print_signature (facts->signature);
  if (facts->ids != NULL)
    print_ids (facts->ids);
  if (facts->two_factor != NULL)
    print_two_factor (facts->two_factor);
  if (facts->login_history != NULL)
    print_login_history (facts->login_history);
  if (facts->password != NULL)
    print_password (facts->password);
  if (facts->mail_server != NULL)
    print_mail_server (facts->mail_server);
}
