/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-message-case-private.h"

/* What a message shows of each thing that a service may say it never does. Others are for the person to compare. */
static const struct
{
  const char *what; /* token of GENKAN_WORDS_NEVER */
  const char *shown_by; /* (nullable): id of a finding; %NULL: that there is a message */
} rows[] = {
  { "message", NULL },
  { "fee", "message.payment" },
  { "delivery-notice", "message.delivery" },
};

static gboolean
has_word (const GPtrArray       *matches,
          GenkanMessageWordKind  kind)
{
  for (guint i = 0; i < matches->len; i++)
    {
      if (((const GenkanMessageWordMatch *) g_ptr_array_index (matches, i))->kind == kind)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_shown (const GenkanMessageCase *self,
          const char              *what)
{
  if (g_str_equal (what, "link"))
    return self->links.n_links > 0;
  if (g_str_equal (what, "withdrawal-notice"))
    return has_word (self->wording.in_text, GENKAN_MESSAGE_WORD_WITHDRAWAL) ||
           has_word (self->wording.in_subject, GENKAN_MESSAGE_WORD_WITHDRAWAL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (g_str_equal (rows[i].what, what))
        return rows[i].shown_by == NULL || genkan_result_find (self->result, rows[i].shown_by) != NULL;
    }

  return FALSE;
}

/**
 * _genkan_message_case_never:
 *
 * The service says that it never does this. Only for a message whose sender is not proved to be the service and says
 * outright that it is; the sentence of the catalog is shown, and a fact that nobody confirmed is a weak clue.
 */
void
_genkan_message_case_never (GenkanMessageCase *self)
{
  const GenkanNeverFacts *never;
  const char *channel = self->message->is_mail ? "mail" : "sms";

  if (self->service == NULL || !self->strong_claim || self->proved || self->sender_role == GENKAN_MESSAGE_SENDER_COMPANY)
    return;

  never = genkan_catalog_get_facts (self->tables->catalog, self->service)->never;
  for (guint i = 0; never != NULL && i < never->n_rules; i++)
    {
      const GenkanNeverRule *rule = &never->rules[i];

      if ((g_str_equal (rule->by, "any") || g_str_equal (rule->by, channel)) && is_shown (self, rule->what))
        {
          _genkan_message_case_find (self, GENKAN_MESSAGE_FINDING_NEVER_DOES,
                                     never->origin.confirmed ? GENKAN_WEIGHT_SIGN : GENKAN_WEIGHT_HINT, "found",
                                     genkan_fact_text (rule->text_ja, rule->text_en));
          return;
        }
    }
}
