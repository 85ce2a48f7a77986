/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-message-context.h"

#include "genkan-message-vocabulary.h"

/* What the answer is no help for: nothing to decide any more, or nobody claimed. */
static gboolean
is_decided (GenkanVerdict verdict)
{
  return verdict == GENKAN_VERDICT_DANGEROUS || verdict == GENKAN_VERDICT_OFFICIAL || verdict == GENKAN_VERDICT_LIKELY_GENUINE ||
         verdict == GENKAN_VERDICT_NOT_CHECKED;
}

/**
 * genkan_message_context_asks_contract:
 * @result: of genkan_message_check_run()
 *
 * Returns: whether it would help to know if the person has a contract with the service that @result is about
 */
gboolean
genkan_message_context_asks_contract (GenkanResult *result)
{
  g_return_val_if_fail (result != NULL, FALSE);

  return genkan_result_get_service_id (result) != NULL && !is_decided (genkan_result_get_verdict (result)) &&
         genkan_result_find (result, genkan_message_vocabulary (GENKAN_MESSAGE_FINDING_NO_CONTRACT)->id) == NULL;
}

/** Adds to @result that the person has no contract with the service. The verdict becomes `suspicious` or stays worse. */
void
genkan_message_context_add_no_contract (GenkanResult *result)
{
  g_autoptr (GenkanFinding) finding = NULL;

  g_return_if_fail (result != NULL);

  finding = genkan_finding_new (genkan_message_vocabulary (GENKAN_MESSAGE_FINDING_NO_CONTRACT), GENKAN_WEIGHT_SIGN);
  genkan_finding_set (finding, "service", genkan_result_get_service_name (result));
  genkan_result_add (result, finding);
}
