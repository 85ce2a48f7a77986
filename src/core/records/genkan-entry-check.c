/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-entry-check.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-entry-vocabulary-private.h"
#include "genkan-error.h"
#include "genkan-limits.h"
#include "genkan-text.h"

#define HTTPS "https://"

/* What a browser would quietly leave out or change must not stand in something that is opened later. */
static gboolean
is_plain (const char *address)
{
  for (const char *p = address; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\\' || g_unichar_isspace (c) || genkan_text_is_invisible (c))
        return FALSE;
    }

  return g_ascii_strncasecmp (address, HTTPS, strlen (HTTPS)) == 0;
}

/**
 * genkan_entry_dup_address:
 * @typed: as a person types or pastes it
 *
 * Returns: (transfer full) (nullable): the address to keep; %NULL with GENKAN_ERROR_EMPTY, _TOO_LARGE or _BROKEN
 */
char *
genkan_entry_dup_address (const char *typed,
                          GError    **error)
{
  g_autofree char *address = g_utf8_make_valid (typed, -1);
  g_autofree char *scheme = NULL;

  g_strstrip (address);
  if (*address == '\0')
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_EMPTY, _("Give the address of the entry."));
      return NULL;
    }
  if (strlen (address) > GENKAN_LIMIT_ADDRESS - strlen (HTTPS))
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_TOO_LARGE, _("This address is too long to be kept."));
      return NULL;
    }

  if (strstr (address, "://") == NULL)
    {
      char *whole = g_strconcat (HTTPS, address, NULL);

      g_free (address);
      address = whole;
    }
  if (!is_plain (address))
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_BROKEN,
                           _("An entry is one address that begins with https, without spaces or hidden characters."));
      return NULL;
    }

  return g_steal_pointer (&address);
}

static GenkanResult *
not_checked (GenkanRecord            *entry,
             const GenkanFindingKind *kind)
{
  GenkanResult *result = genkan_result_new (genkan_record_get_text (entry, GENKAN_FIELD_URL));
  g_autoptr (GenkanFinding) finding = genkan_finding_new (kind, GENKAN_WEIGHT_FAILURE);
  const char *service = genkan_record_get_text (entry, GENKAN_FIELD_SERVICE);

  genkan_finding_set (finding, "service", service != NULL ? service : "");
  genkan_result_add (result, finding);

  return result;
}

/**
 * genkan_entry_check_run:
 * @check: with the day of today
 * @catalog: the one of @check
 *
 * Returns: (transfer full): whether @entry is official today, for the service that it was saved for
 */
GenkanResult *
genkan_entry_check_run (GenkanUrlCheck *check,
                        GenkanCatalog  *catalog,
                        GenkanRecord   *entry)
{
  const char *address = genkan_record_get_text (entry, GENKAN_FIELD_URL);
  const char *service_id = genkan_record_get_text (entry, GENKAN_FIELD_SERVICE);
  const GenkanService *service = service_id != NULL ? genkan_catalog_lookup (catalog, service_id) : NULL;

  if (!is_plain (address))
    return not_checked (entry, &_genkan_entry_not_plain);
  if (service_id != NULL && service == NULL)
    return not_checked (entry, &_genkan_entry_unknown_service);

  return genkan_url_check_run (check, address, service);
}

/** Returns: whether a browser may be sent there: only to an official address */
gboolean
genkan_entry_may_open (GenkanResult *result)
{
  return genkan_result_get_verdict (result) == GENKAN_VERDICT_OFFICIAL;
}

/** Notes in @draft what it is at @now, in seconds since 1970. */
void
genkan_entry_note_result (GenkanRecord *draft,
                          GenkanResult *result,
                          gint64        now)
{
  genkan_record_set_time (draft, GENKAN_FIELD_CHECKED, now);
  genkan_record_set_text (draft, GENKAN_FIELD_VERDICT, genkan_verdict_to_token (genkan_result_get_verdict (result)), NULL);
}

/** Returns: whether it was official when it was looked at last, and is not any more: somebody or something changed */
gboolean
genkan_entry_was_better (GenkanRecord *entry,
                         GenkanResult *result)
{
  const char *verdict = genkan_record_get_text (entry, GENKAN_FIELD_VERDICT);

  return g_strcmp0 (verdict, genkan_verdict_to_token (GENKAN_VERDICT_OFFICIAL)) == 0 && !genkan_entry_may_open (result);
}
