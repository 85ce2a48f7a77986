/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-message-case-private.h"

#include "genkan-message-phones-private.h"

/* As far from a number, in bytes, the words that urge to call it may stand. */
#define NEAR 90

static gboolean
is_near (const GenkanMessagePhone     *phone,
         const GenkanMessageWordMatch *match)
{
  return match->start < phone->start + phone->length + NEAR && phone->start < match->start + match->length + NEAR;
}

/* A number that merely stands there, such as under a signature, is not what the message is about. */
static gboolean
is_urged (const GenkanMessageCase  *self,
          const GenkanMessagePhone *phone)
{
  for (guint i = 0; i < self->wording.in_text->len; i++)
    {
      const GenkanMessageWordMatch *match = g_ptr_array_index (self->wording.in_text, i);

      if ((match->kind == GENKAN_MESSAGE_WORD_CALL || match->kind == GENKAN_MESSAGE_WORD_PHONE_LURE) && is_near (phone, match))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_listed (const GenkanSupportFacts *support,
           const char               *digits)
{
  for (guint i = 0; support != NULL && i < support->n_phones; i++)
    {
      if (_genkan_message_phone_same (digits, support->phones[i].number))
        return TRUE;
    }

  return FALSE;
}

/* Companies of one group answer for each other. */
static gboolean
is_known (const GenkanMessageCase *self,
          const char              *digits)
{
  GenkanCatalog *catalog = self->tables->catalog;

  for (guint i = 0; i < genkan_catalog_get_n_services (catalog); i++)
    {
      const GenkanService *service = genkan_catalog_get_service (catalog, i);

      if (genkan_service_same_operator (service, self->service) &&
          is_listed (genkan_catalog_get_facts (catalog, service)->support, digits))
        return TRUE;
    }

  return FALSE;
}

/* No list of numbers is complete, so alone it is a clue; where the words press or lure to the telephone, it is what they are for. */
static GenkanWeight
weight_of_unknown (const GenkanMessageCase *self)
{
  gboolean lures = genkan_result_find (self->result, "message.phone-lure") != NULL;

  if (self->sender_role == GENKAN_MESSAGE_SENDER_COMPANY || _genkan_message_case_all_links_official (self))
    return GENKAN_WEIGHT_HINT;

  return lures || _genkan_message_case_presses (self) ? GENKAN_WEIGHT_SIGN : GENKAN_WEIGHT_HINT;
}

static void
tell (GenkanMessageCase        *self,
      GenkanMessageFinding      id,
      GenkanWeight              weight,
      const GenkanMessagePhone *phone)
{
  g_autofree char *found = g_strndup (self->message->text + phone->start, phone->length);
  GenkanFinding *finding = _genkan_message_case_find (self, id, weight, "found", found);

  genkan_finding_set_span (finding, phone->start, phone->length);
}

/**
 * _genkan_message_case_phone:
 *
 * The numbers in a message against those of the service that it claims to be. A number of the service lowers nothing: a false
 * message may carry a true number beside a false link.
 */
void
_genkan_message_case_phone (GenkanMessageCase *self)
{
  const GenkanSupportFacts *support = self->service != NULL
                                        ? genkan_catalog_get_facts (self->tables->catalog, self->service)->support : NULL;
  gboolean told_known = FALSE;
  gboolean told_unknown = FALSE;
  g_autoptr (GArray) phones = NULL;

  if (support == NULL || support->n_phones == 0 || !(self->strong_claim || self->sender_role == GENKAN_MESSAGE_SENDER_COMPANY))
    return;

  phones = _genkan_message_phones_find (self->message->text);
  for (guint i = 0; i < phones->len; i++)
    {
      const GenkanMessagePhone *phone = &g_array_index (phones, GenkanMessagePhone, i);

      if (is_known (self, phone->digits))
        {
          if (!told_known)
            tell (self, GENKAN_MESSAGE_FINDING_PHONE_KNOWN, GENKAN_WEIGHT_NOTE, phone);
          told_known = TRUE;
        }
      else if (!told_unknown && !self->proved && is_urged (self, phone))
        {
          tell (self, GENKAN_MESSAGE_FINDING_PHONE_UNKNOWN, weight_of_unknown (self), phone);
          told_unknown = TRUE;
        }
    }

  /* a number to call instead, but none that nobody has looked up */
  if (told_unknown && support->origin.confirmed)
    _genkan_message_case_find (self, GENKAN_MESSAGE_FINDING_PHONE_OWN, GENKAN_WEIGHT_NOTE, "number", support->phones[0].number);
}
