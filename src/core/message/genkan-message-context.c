/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-message-context.h"

#include "genkan-message-vocabulary.h"

/**
 * genkan_message_context_asks_contract:
 * @result: of genkan_message_check_run()
 *
 * Only where the answer decides: the message says outright that it comes from the service, and nothing is decided yet. Every
 * other verdict weighs as much as a missing contract, or more.
 *
 * Returns: whether it would help to know if the person has a contract with the service that @result is about
 */
gboolean
genkan_message_context_asks_contract (GenkanResult *result)
{
  g_return_val_if_fail (result != NULL, FALSE);

  return genkan_result_get_service_id (result) != NULL && genkan_result_is_claimed (result) &&
         genkan_result_get_verdict (result) == GENKAN_VERDICT_CANNOT_TELL;
}

/** Adds to @result that the person has no contract with the service. An open verdict becomes `suspicious`. */
void
genkan_message_context_add_no_contract (GenkanResult *result)
{
  g_autoptr (GenkanFinding) finding = NULL;

  g_return_if_fail (result != NULL);

  finding = genkan_finding_new (genkan_message_vocabulary (GENKAN_MESSAGE_FINDING_NO_CONTRACT), GENKAN_WEIGHT_SIGN);
  genkan_finding_set (finding, "service", genkan_result_get_service_name (result));
  genkan_result_add (result, finding);
}
