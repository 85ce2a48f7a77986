/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-verdict-report.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-limits.h"
#include "genkan-text.h"
#include "genkan-verdict-words.h"

/** Returns: (transfer full) (nullable): the whole host name of the address */
char *
genkan_verdict_report_dup_host (GenkanResult *result)
{
  const char *owner = genkan_result_get_owner (result);
  const char *before = genkan_result_get_address_before (result);
  const char *start;

  if (owner == NULL || before == NULL)
    return g_strdup (owner);

  start = strstr (before, "://");
  start = start != NULL ? start + 3 : before;
  if (strrchr (start, '@') != NULL)
    start = strrchr (start, '@') + 1;

  return g_strconcat (start, owner, NULL);
}

/** Returns: (transfer full): the ids of all findings, strongest first, joined by commas */
char *
genkan_verdict_report_dup_ids (GenkanResult *result)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < genkan_result_get_n_findings (result); i++)
    {
      if (i > 0)
        g_string_append (ids, ", ");
      g_string_append (ids, genkan_finding_get_id (genkan_result_get_finding (result, i)));
    }

  return g_string_free (g_steal_pointer (&ids), FALSE);
}

static void
append_line (GString    *text,
             const char *caption,
             const char *value)
{
  g_autofree char *shown = NULL;
  g_autofree char *defanged = NULL;

  if (value == NULL || *value == '\0')
    return;

  shown = genkan_text_for_display (value, GENKAN_LIMIT_ADDRESS);
  defanged = genkan_text_defang (shown);
  g_string_append_printf (text, "%s: %s\n", caption, defanged);
}

/**
 * genkan_verdict_report_dup_text:
 *
 * What a helper needs to judge the same thing again, as plain text in which no program finds a link.
 *
 * Returns: (transfer full): several lines
 */
char *
genkan_verdict_report_dup_text (GenkanResult *result,
                                GenkanAbout   about)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *headline = genkan_verdict_words_dup_headline (result);
  g_autofree char *host = genkan_verdict_report_dup_host (result);
  g_autofree char *ids = genkan_verdict_report_dup_ids (result);

  genkan_text_remove_phrase_marks (headline);
  g_string_append_printf (text, "Genkan: %s\n\n", headline);

  append_line (text, about == GENKAN_ABOUT_MESSAGE ? _("Checked message") : _("Checked address"),
               genkan_result_get_subject (result));
  append_line (text, _("Owner (domain)"), genkan_result_get_owner (result));
  append_line (text, _("Host"), host);
  append_line (text, _("Service"), genkan_result_get_service_name (result));

  for (guint i = 0; i < genkan_result_get_n_findings (result); i++)
    {
      g_autofree char *sentence = genkan_finding_dup_sentence (genkan_result_get_finding (result, i));
      g_autofree char *defanged = genkan_text_defang (sentence);

      g_string_append_printf (text, "%s%u. %s\n", i == 0 ? "\n" : "", i + 1, defanged);
    }

  for (guint i = 0; i < genkan_result_get_n_not_looked_at (result); i++)
    {
      g_autofree char *line = g_strdup (_(genkan_result_get_not_looked_at (result, i)->sentence));

      genkan_text_remove_phrase_marks (line);
      if (i == 0)
        g_string_append_printf (text, "\n%s\n", _("What was not looked at"));
      g_string_append_printf (text, "- %s\n", line);
    }

  g_string_append_printf (text, "\n%s %s [%s]\n", genkan_verdict_to_token (genkan_result_get_verdict (result)), ids,
                          genkan_result_get_data_date (result) != NULL ? genkan_result_get_data_date (result) : "-");

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/** Appends @caption and @lines, which may have phrase marks, in the form of genkan_verdict_report_dup_text(). */
void
genkan_verdict_report_append_lines (GString     *report,
                                    const char  *caption,
                                    char       **lines)
{
  g_autofree char *title = g_strdup (caption);

  genkan_text_remove_phrase_marks (title);
  g_string_append_printf (report, "\n%s\n", title);
  for (char **line = lines; *line != NULL; line++)
    {
      g_autofree char *plain = g_strdup (*line);
      g_autofree char *defanged = NULL;

      genkan_text_remove_phrase_marks (plain);
      defanged = genkan_text_defang (plain);
      g_string_append_printf (report, "- %s\n", defanged);
    }
}
