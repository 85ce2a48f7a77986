/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-offers-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-limits.h"
#include "genkan-text.h"

/**
 * GenkanOffers:
 *
 * Finds entries by words, and says what each of them is. Results are known by their ids: `saved:ID`, the id of a record,
 * and `catalog:SERVICE:N`, the place among the entries of a service. What an id stands for is judged whenever somebody
 * asks, so nothing that was true a minute ago is opened.
 */
G_DEFINE_FINAL_TYPE (GenkanOffers, genkan_offers, G_TYPE_OBJECT)

/** Frees @offer; %NULL is fine. */
void
genkan_offer_free (GenkanOffer *offer)
{
  if (offer == NULL)
    return;

  g_free (offer->name);
  g_free (offer->note);
  g_free (offer->address);
  g_free (offer->service);
  g_free (offer->saved);
  g_free (offer);
}

static void
forget_lines (GenkanOffers *self)
{
  g_clear_pointer (&self->lines, g_array_unref);
}

static void
genkan_offers_finalize (GObject *object)
{
  GenkanOffers *self = GENKAN_OFFERS (object);

  forget_lines (self);
  g_clear_pointer (&self->check, genkan_url_check_unref);
  g_clear_pointer (&self->catalog, genkan_catalog_unref);
  g_clear_object (&self->records);

  G_OBJECT_CLASS (genkan_offers_parent_class)->finalize (object);
}

static void
genkan_offers_class_init (GenkanOffersClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = genkan_offers_finalize;
}

static void
genkan_offers_init (GenkanOffers *self)
{
}

/** Returns: (transfer full): the caller loads @records, and sets the day of @check */
GenkanOffers *
genkan_offers_new (GenkanCatalog  *catalog,
                   GenkanUrlCheck *check,
                   GenkanRecords  *records)
{
  GenkanOffers *self;

  g_return_val_if_fail (catalog != NULL && check != NULL && GENKAN_IS_RECORDS (records), NULL);

  self = g_object_new (GENKAN_TYPE_OFFERS, NULL);
  self->catalog = genkan_catalog_ref (catalog);
  self->check = genkan_url_check_ref (check);
  self->records = g_object_ref (records);
  for (guint i = 0; i < 2; i++)
    {
      GenkanRecordKind kind = i == 0 ? GENKAN_RECORD_ENTRY : GENKAN_RECORD_PERSON;

      g_signal_connect_object (genkan_records_get_list (records, kind), "items-changed", G_CALLBACK (forget_lines), self,
                               G_CONNECT_SWAPPED);
    }

  return self;
}

const GenkanService *
_genkan_offers_service_of (GenkanOffers *self,
            GenkanRecord *record)
{
  const char *id = genkan_record_get_text (record, GENKAN_FIELD_SERVICE);

  return id != NULL ? genkan_catalog_lookup (self->catalog, id) : NULL;
}

const char *
_genkan_offers_person_of (GenkanOffers *self,
           GenkanRecord *record)
{
  const char *id = genkan_record_get_text (record, GENKAN_FIELD_PERSON);
  GenkanRecord *person = id != NULL ? genkan_records_lookup (self->records, GENKAN_RECORD_PERSON, id) : NULL;

  return person != NULL ? genkan_record_get_text (person, GENKAN_FIELD_NAME) : NULL;
}

const char *
_genkan_offers_purpose_of (GenkanRecord        *record,
            const GenkanService *service)
{
  const char *address = genkan_record_get_text (record, GENKAN_FIELD_URL);
  const char *purpose = genkan_record_get_text (record, GENKAN_FIELD_PURPOSE);

  for (guint i = 0; service != NULL && i < service->n_entries; i++)
    {
      if (g_str_equal (service->entries[i].url, address))
        return genkan_entry_get_label (&service->entries[i]);
    }

  return purpose != NULL ? genkan_entry_get_purpose (&(GenkanEntry) { .purpose = purpose }) : NULL;
}

static const char *
sentence_of (GenkanEntryGate gate)
{
  switch (gate)
    {
    case GENKAN_ENTRY_GATE_OPEN:
      /* Translators: these three stand behind an address, in the results of a search on the desktop; keep them short */
      return _("Official entry, checked now");
    case GENKAN_ENTRY_GATE_UNPROVED:
      return _("You saved it, and it is on no list");
    default:
      return _("Will not be opened: Genkan shows why");
    }
}

static GenkanOffer *
judge (GenkanOffers        *self,
       const char          *address,
       const GenkanService *service,
       GenkanRecord        *record)
{
  GenkanOffer *offer = g_new0 (GenkanOffer, 1);
  g_autoptr (GenkanResult) result = record != NULL ? genkan_entry_gate_judge_saved (self->check, self->catalog, record, &offer->gate)
                                                   : genkan_entry_gate_judge_new (self->check, address, service, &offer->gate);
  const char *owner = genkan_result_get_owner (result);
  const char *sentence;
  g_autofree char *shown = owner != NULL ? genkan_text_for_display (owner, GENKAN_LIMIT_HOST) : NULL;

  /* For an entry of ours nobody answers but us: what is not proved is not opened. */
  if (record == NULL && offer->gate != GENKAN_ENTRY_GATE_OPEN)
    offer->gate = GENKAN_ENTRY_GATE_SHUT;
  sentence = sentence_of (offer->gate);
  offer->note = shown != NULL ? g_strjoin (" · ", shown, sentence, NULL) : g_strdup (sentence);
  offer->address = g_strdup (address);
  offer->service = service != NULL ? g_strdup (service->id) : NULL;
  offer->saved = record != NULL ? g_strdup (genkan_record_get_id (record)) : NULL;

  return offer;
}

static void
add_part (GPtrArray  *parts,
          const char *text)
{
  if (text != NULL && *text != '\0')
    g_ptr_array_add (parts, genkan_text_for_display (text, GENKAN_LIMIT_QUOTE));
}

static char *
join_parts (GPtrArray *parts)
{
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" – ", (char **) parts->pdata);
}

static GenkanOffer *
describe_saved (GenkanOffers *self,
                const char   *id)
{
  GenkanRecord *record = NULL;
  const GenkanService *service;
  const char *name;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  GenkanOffer *offer;

  if (genkan_records_get_state (self->records) == GENKAN_RECORDS_READY)
    record = genkan_records_lookup (self->records, GENKAN_RECORD_ENTRY, id);
  if (record == NULL)
    return NULL;

  service = _genkan_offers_service_of (self, record);
  name = genkan_record_get_text (record, GENKAN_FIELD_NAME);
  if (name == NULL || *name == '\0')
    name = service != NULL ? genkan_service_get_name (service) : genkan_record_get_text (record, GENKAN_FIELD_URL);
  add_part (parts, name);
  add_part (parts, _genkan_offers_purpose_of (record, service));
  add_part (parts, _genkan_offers_person_of (self, record));
  offer = judge (self, genkan_record_get_text (record, GENKAN_FIELD_URL), service, record);
  offer->name = join_parts (parts);

  return offer;
}

static GenkanOffer *
describe_catalog (GenkanOffers *self,
                  const char   *id)
{
  g_auto (GStrv) words = g_strsplit (id, ":", 3);
  const GenkanService *service = g_strv_length (words) == 2 ? genkan_catalog_lookup (self->catalog, words[0]) : NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const GenkanEntry *entry;
  guint64 index;
  GenkanOffer *offer;

  if (service == NULL || service->n_entries == 0
      || !g_ascii_string_to_unsigned (words[1], 10, 0, service->n_entries - 1, &index, NULL))
    return NULL;

  entry = &service->entries[index];
  add_part (parts, genkan_service_get_name (service));
  add_part (parts, genkan_entry_get_label (entry));
  offer = judge (self, entry->url, service, NULL);
  offer->name = join_parts (parts);

  return offer;
}

/**
 * genkan_offers_describe:
 * @id: of a result; from outside, so it may be anything
 *
 * Judges the entry as it is known now.
 *
 * Returns: (transfer full) (nullable): %NULL when there is no such entry, or it cannot be seen now
 */
GenkanOffer *
genkan_offers_describe (GenkanOffers *self,
                        const char   *id)
{
  g_return_val_if_fail (GENKAN_IS_OFFERS (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (g_str_has_prefix (id, _GENKAN_OFFERS_SAVED))
    return describe_saved (self, id + strlen (_GENKAN_OFFERS_SAVED));
  if (g_str_has_prefix (id, _GENKAN_OFFERS_CATALOG))
    return describe_catalog (self, id + strlen (_GENKAN_OFFERS_CATALOG));

  return NULL;
}
