/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-opinion.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-error.h"
#include "genkan-limits.h"
#include "genkan-opinion-mask-private.h"
#include "genkan-text.h"

/* What genkan_text_defang() did, undone; only for judging, never for showing. */
static char *
dup_refanged (const char *text)
{
  static const struct
  {
    const char *defanged;
    const char *plain;
  } marks[] = { { "hxxp", "http" }, { "[.]", "." }, { "[@]", "@" } };
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *p = text; *p != '\0';)
    {
      gsize i = 0;

      while (i < G_N_ELEMENTS (marks) && !g_str_has_prefix (p, marks[i].defanged))
        i++;
      if (i < G_N_ELEMENTS (marks))
        {
          g_string_append (out, marks[i].plain);
          p += strlen (marks[i].defanged);
        }
      else
        {
          g_string_append_c (out, *p++);
        }
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/**
 * genkan_opinion_judge_address:
 * @index: into the addresses
 *
 * What this program says about an address of the file, with its own data; what the file says plays no part but for the
 * service that is claimed.
 *
 * Returns: (transfer full): its answer
 */
GenkanResult *
genkan_opinion_judge_address (GenkanOpinion  *self,
                              guint           index,
                              GenkanCatalog  *catalog,
                              GenkanUrlCheck *check)
{
  g_autofree char *address = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->addresses->len, NULL);

  address = dup_refanged (g_ptr_array_index (self->addresses, index));

  return genkan_url_check_run (check, address, self->service != NULL ? genkan_catalog_lookup (catalog, self->service) : NULL);
}

/** Returns: (transfer full) (nullable): what the entry of the answer is; only an `official` one may be offered */
GenkanResult *
genkan_opinion_judge_entry (GenkanOpinion  *self,
                            GenkanUrlCheck *check)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->answer_entry != NULL ? genkan_url_check_run (check, self->answer_entry, NULL) : NULL;
}

/**
 * genkan_opinion_set_answer:
 * @step: the one thing to do next, as the helper says it
 * @entry: (nullable): an address for it, that has to be an official one
 *
 * Returns: %FALSE with GENKAN_ERROR_EMPTY without a step, or GENKAN_ERROR_NOT_FOUND when @entry is on no official list
 */
gboolean
genkan_opinion_set_answer (GenkanOpinion  *self,
                           GenkanUrlCheck *check,
                           const char     *step,
                           const char     *entry,
                           GDateTime      *now,
                           GError        **error)
{
  g_autofree char *line = NULL;
  g_autoptr (GDateTime) utc = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (step != NULL, FALSE);
  g_return_val_if_fail (now != NULL, FALSE);

  line = _genkan_opinion_dup_line (step, GENKAN_LIMIT_OPINION_LINE);
  if (*line == '\0')
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_EMPTY, _("Please write the one next step that you recommend."));
      return FALSE;
    }
  if (entry != NULL)
    {
      g_autoptr (GenkanResult) result = genkan_url_check_run (check, entry, NULL);

      if (genkan_result_get_verdict (result) != GENKAN_VERDICT_OFFICIAL)
        {
          g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_NOT_FOUND,
                               _("This address is on no official list that Genkan knows, so it cannot be sent along. Please choose an official entry, or leave it out."));
          return FALSE;
        }
    }

  utc = g_date_time_to_utc (now);
  g_free (self->answer_step);
  g_free (self->answer_entry);
  g_free (self->answer_time);
  self->answer_step = genkan_text_defang (line);
  self->answer_entry = g_strdup (entry);
  self->answer_time = g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");

  return TRUE;
}
