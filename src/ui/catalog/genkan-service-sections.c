/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-service-sections.h"

#include <glib/gi18n.h>

#include "genkan-catalog-words.h"
#include "genkan-entry-row.h"
#include "genkan-fact-row.h"
#include "genkan-fact-section.h"
#include "genkan-phone-row.h"
#include "genkan-phrase.h"

/* What is known about a service, group by group; groups that nothing is known about are left out. */

typedef struct
{
  GtkBox              *box;
  const GenkanService *service;
  const char          *today;
} Place;

static GenkanFactSection *
begin (const Place            *place,
       const char             *title,
       const GenkanFactOrigin *origin)
{
  GtkWidget *section = genkan_fact_section_new (title);

  if (origin != NULL)
    genkan_fact_section_set_origin (GENKAN_FACT_SECTION (section), origin, place->today);
  gtk_box_append (place->box, section);

  return GENKAN_FACT_SECTION (section);
}

static void
add_text (GenkanFactSection *section,
          const char        *caption,
          const char        *title,
          const char        *note)
{
  if (title != NULL || note != NULL)
    genkan_fact_section_add_row (section, genkan_fact_row_new_text (caption, title, note));
}

static void
add_page (const Place       *place,
          GenkanFactSection *section,
          const char        *title,
          const char        *url,
          const char        *group)
{
  if (url == NULL)
    return;

  genkan_fact_section_add_row (section, genkan_entry_row_new (title, NULL, url, place->service->official_domains, "app.open-page",
                                                              g_variant_new ("(ss)", place->service->id, group)));
}

static char *
join_words (GenkanWords         words,
            const char * const *tokens)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; tokens[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (text, C_("between words of a list", ", "));
      g_string_append (text, genkan_catalog_word (words, tokens[i]));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
append_entries (const Place *place)
{
  const GenkanService *service = place->service;
  GenkanFactSection *section;

  if (service->n_entries == 0)
    return;

  section = begin (place, _("Official entries"), NULL);
  for (guint i = 0; i < service->n_entries; i++)
    {
      const GenkanEntry *entry = &service->entries[i];
      const char *label = genkan_entry_get_label (entry);
      const char *purpose = genkan_entry_get_purpose (entry);
      g_autofree char *title = genkan_phrase_fill ("{text}", "text", label);

      genkan_fact_section_add_row (section, genkan_entry_row_new (title, g_strcmp0 (label, purpose) != 0 ? purpose : NULL,
                                                                  entry->url, service->official_domains, "app.open-entry",
                                                                  g_variant_new ("(si)", service->id, (int) i)));
    }
}

static void
append_domains (const Place *place)
{
  const GenkanService *service = place->service;
  GenkanFactSection *section;

  if (service->official_domains[0] == NULL && service->candidate_domains[0] == NULL && service->shared_hosts[0] == NULL)
    return;

  section = begin (place, _("Official domains"), NULL);
  genkan_fact_section_add_domains (section, _("In a real address, what stands between https:// and the next slash is one of these, or ends in a dot and one of these."),
                                   service->official_domains);
  genkan_fact_section_add_domains (section, _("Said to be official, but not confirmed by a second source."), service->candidate_domains);
  genkan_fact_section_add_domains (section, _("Other people can publish here, or it leads on to somewhere else: never taken as official."),
                                   service->shared_hosts);
}

static void
append_support (const Place              *place,
                const GenkanSupportFacts *support)
{
  GenkanFactSection *section = begin (place, _("Support"), &support->origin);

  for (guint i = 0; i < support->n_phones; i++)
    {
      const GenkanPhone *phone = &support->phones[i];

      genkan_fact_section_add_row (section, genkan_phone_row_new (phone->number, genkan_fact_text (phone->note_ja, phone->note_en),
                                                                  genkan_fact_text (phone->hours_ja, phone->hours_en)));
    }
  add_page (place, section, _("Support page"), support->page, "support");
}

static void
append_never (const Place            *place,
              const GenkanNeverFacts *never)
{
  GenkanFactSection *section = begin (place, _("What it says that it never does"), &never->origin);

  for (guint i = 0; i < never->n_rules; i++)
    add_text (section, NULL, genkan_fact_text (never->rules[i].text_ja, never->rules[i].text_en), NULL);
}

static void
append_ids (const Place         *place,
            const GenkanIdFacts *ids)
{
  GenkanFactSection *section = begin (place, _("What it asks for at the login"), &ids->origin);

  for (guint i = 0; i < ids->n_kinds; i++)
    {
      const GenkanIdKind *kind = &ids->kinds[i];
      g_autofree char *example = NULL;

      if (kind->example != NULL)
        example = genkan_phrase_fill (_("For example {example}"), "example", kind->example);
      add_text (section, example, genkan_fact_text (kind->name_ja, kind->name_en), genkan_fact_text (kind->where_ja, kind->where_en));
    }
}

static void
append_mail (const Place *place)
{
  const GenkanService *service = place->service;
  GenkanFactSection *section;

  if (service->sender_domains[0] == NULL && service->customer_mail_domains[0] == NULL)
    return;

  section = begin (place, _("Its mail"), NULL);
  genkan_fact_section_add_domains (section, _("Its own mail comes from these. A sender can be forged, so this alone proves nothing."),
                                   service->sender_domains);
  genkan_fact_section_add_domains (section, _("Mail addresses of its customers end in these. They prove nothing."),
                                   service->customer_mail_domains);
}

static void
append_signature (const Place                *place,
                  const GenkanSignatureFacts *signature)
{
  GenkanFactSection *section = begin (place, _("Signature of its mail"), &signature->origin);
  g_autofree char *types = join_words (GENKAN_WORDS_SIGNATURE, signature->types);

  add_text (section, genkan_catalog_word (GENKAN_WORDS_REACH, signature->reach), types,
            genkan_fact_text (signature->note_ja, signature->note_en));
}

static void
append_notices (const Place             *place,
                const GenkanNoticeFacts *notices)
{
  GenkanFactSection *section = begin (place, _("What genuine messages look like (never proof)"), &notices->origin);

  for (guint i = 0; i < notices->n_notices; i++)
    add_text (section, genkan_catalog_word (GENKAN_WORDS_NOTICE, notices->notices[i].kind),
              genkan_fact_text (notices->notices[i].text_ja, notices->notices[i].text_en), NULL);
}

static void
append_two_factor (const Place                *place,
                   const GenkanTwoFactorFacts *two_factor)
{
  GenkanFactSection *section = begin (place, _("Two-factor methods"), &two_factor->origin);

  for (guint i = 0; two_factor->methods[i] != NULL; i++)
    add_text (section, NULL, genkan_catalog_word (GENKAN_WORDS_TWO_FACTOR, two_factor->methods[i]), NULL);
  add_text (section, NULL, NULL, genkan_fact_text (two_factor->note_ja, two_factor->note_en));
  add_page (place, section, _("Page about two-factor methods"), two_factor->page, "two-factor");
}

static void
append_login_history (const Place                   *place,
                      const GenkanLoginHistoryFacts *history)
{
  GenkanFactSection *section = begin (place, _("Login history"), &history->origin);

  add_text (section, NULL, NULL, genkan_fact_text (history->note_ja, history->note_en));
  add_page (place, section, _("Page with the login history"), history->page, "login-history");
}

static void
append_password (const Place               *place,
                 const GenkanPasswordFacts *password)
{
  GenkanFactSection *section = begin (place, _("What this service asks of a password"), &password->origin);
  g_autofree char *needs = join_words (GENKAN_WORDS_PASSWORD_NEED, password->needs);
  g_autofree char *minimum = g_strdup_printf ("%u", password->min_length);
  g_autofree char *maximum = g_strdup_printf ("%u", password->max_length);
  g_autofree char *least = genkan_phrase_fill (_("At least {n} characters"), "n", minimum);
  g_autofree char *most = genkan_phrase_fill (_("At most {n} characters"), "n", maximum);

  if (password->min_length > 0)
    genkan_fact_section_add_row (section, genkan_fact_row_new_line (least));
  if (password->max_length > 0)
    genkan_fact_section_add_row (section, genkan_fact_row_new_line (most));
  if (*needs != '\0')
    add_text (section, _("It needs"), needs, NULL);
  add_page (place, section, _("Page to change the password"), password->change_page, "password");
}

static void
add_server (GenkanFactSection *section,
            const char        *protocol,
            const char        *host,
            guint              port,
            const char        *security)
{
  g_autofree char *value = NULL;

  if (host == NULL)
    return;

  value = g_strdup_printf ("%s:%u  %s", host, port, genkan_catalog_word (GENKAN_WORDS_MAIL_SECURITY, security));
  genkan_fact_section_add_row (section, genkan_fact_row_new (protocol, value));
}

static void
append_mail_server (const Place                 *place,
                    const GenkanMailServerFacts *mail)
{
  GenkanFactSection *section = begin (place, _("Settings for mail programs"), &mail->origin);

  genkan_fact_section_add_domains (section, NULL, mail->domains);
  add_server (section, "IMAP", mail->imap_host, mail->imap_port, mail->imap_security);
  add_server (section, "POP", mail->pop_host, mail->pop_port, mail->pop_security);
  add_server (section, "SMTP", mail->smtp_host, mail->smtp_port, mail->smtp_security);
  if (mail->user_name != NULL)
    add_text (section, _("User name"), genkan_catalog_word (GENKAN_WORDS_USER_NAME, mail->user_name), NULL);
  add_text (section, _("Password"), genkan_fact_text (mail->password_ja, mail->password_en), NULL);
  add_text (section, NULL, NULL, genkan_fact_text (mail->note_ja, mail->note_en));
}

/**
 * genkan_service_sections_append:
 * @facts: of @service
 * @today: ISO day
 *
 * Appends to @box one section for each group of facts that exists, those that people need first at the top.
 */
void
genkan_service_sections_append (GtkBox                   *box,
                                const GenkanService      *service,
                                const GenkanServiceFacts *facts,
                                const char               *today)
{
  const Place place = { box, service, today };

  append_entries (&place);
  append_domains (&place);
  if (facts->support != NULL)
    append_support (&place, facts->support);
  if (facts->never != NULL)
    append_never (&place, facts->never);
  if (facts->ids != NULL)
    append_ids (&place, facts->ids);
  append_mail (&place);
  if (facts->notices != NULL)
    append_notices (&place, facts->notices);
  if (facts->signature != NULL)
    append_signature (&place, facts->signature);
  if (facts->two_factor != NULL)
    append_two_factor (&place, facts->two_factor);
  if (facts->login_history != NULL)
    append_login_history (&place, facts->login_history);
  if (facts->password != NULL)
    append_password (&place, facts->password);
  if (facts->mail_server != NULL)
    append_mail_server (&place, facts->mail_server);
}
