/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-entry-gate.h"

#include "genkan-entry-address.h"
#include "genkan-entry-vocabulary-private.h"

static GenkanEntryGate
gate_of (GenkanResult *result)
{
  switch (genkan_result_get_verdict (result))
    {
    case GENKAN_VERDICT_OFFICIAL:
      return GENKAN_ENTRY_GATE_OPEN;
    case GENKAN_VERDICT_CANNOT_TELL:
      return GENKAN_ENTRY_GATE_UNPROVED;
    default:
      return GENKAN_ENTRY_GATE_SHUT;
    }
}

static void
add (GenkanResult            *result,
     const GenkanFindingKind *kind,
     GenkanWeight             weight,
     const char              *value)
{
  g_autoptr (GenkanFinding) finding = genkan_finding_new (kind, weight);

  if (kind->quote != NULL)
    genkan_finding_set (finding, kind->quote, value != NULL ? value : "");
  genkan_result_add (result, finding);
}

/*
 * An answer about the same address that is not `official` nor `cannot-tell`: both would be a promise about what comes
 * from there. Takes @result.
 */
static GenkanResult *
stop (GenkanResult            *result,
      const GenkanFindingKind *kind,
      const char              *value,
      GenkanEntryGate         *gate)
{
  g_autoptr (GenkanResult) judged = result;
  GenkanResult *stopped = genkan_result_new (genkan_result_get_subject (judged));

  *gate = GENKAN_ENTRY_GATE_SHUT;
  genkan_result_set_service (stopped, genkan_result_get_service_id (judged), genkan_result_get_service_name (judged));
  genkan_result_set_claimed (stopped, genkan_result_is_claimed (judged));
  genkan_result_set_owner (stopped, genkan_result_get_owner (judged));
  genkan_result_set_address (stopped, genkan_result_get_address_before (judged), genkan_result_get_address_after (judged));
  genkan_result_set_data_date (stopped, genkan_result_get_data_date (judged));
  add (stopped, kind, GENKAN_WEIGHT_FAILURE, value);

  return stopped;
}

static GenkanResult *
stop_unencrypted (GenkanResult   *result,
                  const char     *address,
                  GenkanEntryGate *gate)
{
  g_autofree char *encrypted = *gate == GENKAN_ENTRY_GATE_OPEN ? genkan_entry_address_dup_encrypted (address) : NULL;
  GenkanResult *stopped = stop (result, &_genkan_entry_not_encrypted, NULL, gate);

  if (encrypted != NULL)
    add (stopped, &_genkan_entry_encrypted_form, GENKAN_WEIGHT_NOTE, encrypted);

  return stopped;
}

/**
 * genkan_entry_gate_judge_new:
 * @check: with the day of today
 * @address: what somebody wants to keep, as typed
 * @service: (nullable): whose it is said to be
 * @gate: (out): whether it may be kept
 *
 * An address of http is never let through, also when its host is official: whoever is on the way can answer there. When
 * the same address with https is official, the finding `entry.encrypted-form` says so.
 *
 * Returns: (transfer full): what is known about @address today, with the reason when the gate is shut
 */
GenkanResult *
genkan_entry_gate_judge_new (GenkanUrlCheck      *check,
                             const char          *address,
                             const GenkanService *service,
                             GenkanEntryGate     *gate)
{
  GenkanResult *result;
  g_autofree char *normal = NULL;

  g_return_val_if_fail (check != NULL, NULL);
  g_return_val_if_fail (address != NULL, NULL);

  result = genkan_url_check_run (check, address, service);
  *gate = gate_of (result);
  if (*gate == GENKAN_ENTRY_GATE_SHUT)
    return result;

  normal = genkan_entry_address_normalise (address, NULL);
  if (normal == NULL)
    return stop (result, &_genkan_entry_not_plain, NULL, gate);
  if (!g_str_has_prefix (normal, "https://"))
    return stop_unencrypted (result, address, gate);

  return result;
}

static gboolean
was_kept_unproved (GenkanRecord *entry)
{
  return g_strcmp0 (genkan_record_get_text (entry, GENKAN_FIELD_VERDICT), genkan_verdict_to_token (GENKAN_VERDICT_CANNOT_TELL)) == 0;
}

/**
 * genkan_entry_gate_judge_saved:
 * @check: with the day of today
 * @catalog: the one of @check
 * @entry: one that was kept
 * @gate: (out): whether it may be opened
 *
 * Before every opening: an entry that was official and is so no more is a change that the person has to see, whoever
 * changed it. Only what was kept as unproved may be opened without proof.
 *
 * Returns: (transfer full): what is known about it today, for the service that it was saved for
 */
GenkanResult *
genkan_entry_gate_judge_saved (GenkanUrlCheck  *check,
                               GenkanCatalog   *catalog,
                               GenkanRecord    *entry,
                               GenkanEntryGate *gate)
{
  const char *address, *id;
  const GenkanService *service;
  GenkanResult *result;

  g_return_val_if_fail (check != NULL && catalog != NULL, NULL);
  g_return_val_if_fail (GENKAN_IS_RECORD (entry), NULL);

  address = genkan_record_get_text (entry, GENKAN_FIELD_URL);
  id = genkan_record_get_text (entry, GENKAN_FIELD_SERVICE);
  service = id != NULL ? genkan_catalog_lookup (catalog, id) : NULL;
  result = genkan_entry_gate_judge_new (check, address != NULL ? address : "", service, gate);
  if (*gate == GENKAN_ENTRY_GATE_SHUT)
    return result;

  if (id != NULL && service == NULL)
    return stop (result, &_genkan_entry_unknown_service, id, gate);
  if (!genkan_entry_address_is_whole (address))
    return stop (result, &_genkan_entry_not_plain, NULL, gate);
  if (*gate == GENKAN_ENTRY_GATE_UNPROVED && !was_kept_unproved (entry))
    {
      *gate = GENKAN_ENTRY_GATE_SHUT;
      add (result, &_genkan_entry_changed, GENKAN_WEIGHT_HINT, NULL);
    }

  return result;
}

/** Returns: whether it was official when it was looked at last, and is not any more: somebody or something changed */
gboolean
genkan_entry_gate_was_better (GenkanRecord *entry,
                              GenkanResult *result)
{
  const char *verdict = genkan_record_get_text (entry, GENKAN_FIELD_VERDICT);

  return g_strcmp0 (verdict, genkan_verdict_to_token (GENKAN_VERDICT_OFFICIAL)) == 0
         && genkan_result_get_verdict (result) != GENKAN_VERDICT_OFFICIAL;
}

/**
 * genkan_entry_gate_note:
 * @draft: an entry that is to be kept or was opened; never one for which the gate is shut, or the change would be forgotten
 * @result: what it is
 * @now: seconds since 1970
 *
 * Returns: %FALSE, with the words of the record as @error, when the record does not take it
 */
gboolean
genkan_entry_gate_note (GenkanRecord *draft,
                        GenkanResult *result,
                        gint64        now,
                        GError      **error)
{
  genkan_record_set_time (draft, GENKAN_FIELD_CHECKED, now);

  return genkan_record_set_text (draft, GENKAN_FIELD_VERDICT, genkan_verdict_to_token (genkan_result_get_verdict (result)), error);
}
