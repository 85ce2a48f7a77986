/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-entry-gate.h"

#include <string.h>

#include "genkan-url.h"

/* Everything else that a browser quietly puts right is a reason to look, not something to keep. */
#define PLAIN_TRAITS (GENKAN_URL_TRAIT_HTTP | GENKAN_URL_TRAIT_NO_SCHEME | GENKAN_URL_TRAIT_UNICODE_HOST)

/**
 * genkan_entry_gate_normalise:
 * @typed: what somebody typed as an address
 *
 * What is kept and later opened: exactly what was judged, in one form.
 *
 * Returns: (transfer full) (nullable): an address that begins with http:// or https://, or %NULL when @typed is none, or
 *   is written so that a browser would have to put it right first
 */
char *
genkan_entry_gate_normalise (const char *typed)
{
  g_autofree GenkanUrl *url = g_new (GenkanUrl, 1);
  g_autofree char *rest = NULL;

  g_return_val_if_fail (typed != NULL, NULL);

  genkan_url_parse (url, typed, strlen (typed));
  if (url->status != GENKAN_URL_OK || (url->traits & ~PLAIN_TRAITS) != 0)
    return NULL;

  rest = g_strndup (url->text + url->rest.start, url->rest.length);
  if (url->port != 0)
    return g_strdup_printf ("%s://%s:%u%s", (url->traits & GENKAN_URL_TRAIT_HTTP) != 0 ? "http" : "https", url->host, url->port,
                            *rest == '\0' ? "/" : rest);

  return g_strdup_printf ("%s://%s%s", (url->traits & GENKAN_URL_TRAIT_HTTP) != 0 ? "http" : "https", url->host,
                          *rest == '\0' ? "/" : rest);
}

/**
 * genkan_entry_gate_for_new:
 * @result: the answer about an address that somebody wants to keep
 */
GenkanEntryGate
genkan_entry_gate_for_new (GenkanResult *result)
{
  g_return_val_if_fail (result != NULL, GENKAN_ENTRY_GATE_SHUT);

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

/**
 * genkan_entry_gate_for_saved:
 * @result: today's answer about an address that was kept
 * @saved_verdict: (nullable): token of the verdict when it was kept or last opened
 *
 * Before every opening: an entry that was official and is so no more is a change that the person has to see, whoever
 * changed it.
 */
GenkanEntryGate
genkan_entry_gate_for_saved (GenkanResult *result,
                             const char   *saved_verdict)
{
  GenkanEntryGate gate = genkan_entry_gate_for_new (result);
  GenkanVerdict saved;

  if (gate != GENKAN_ENTRY_GATE_UNPROVED)
    return gate;
  if (saved_verdict != NULL && genkan_verdict_from_token (saved_verdict, &saved) && saved == GENKAN_VERDICT_CANNOT_TELL)
    return GENKAN_ENTRY_GATE_UNPROVED;

  return GENKAN_ENTRY_GATE_SHUT;
}
