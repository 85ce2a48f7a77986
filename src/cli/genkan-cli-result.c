/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-cli-result.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "genkan-limits.h"
#include "genkan-text.h"

static void
print_labelled (const char *label,
                const char *value)
{
  g_autofree char *shown = NULL;

  if (value == NULL)
    return;
  shown = genkan_text_for_display (value, GENKAN_LIMIT_QUOTE);
  g_print ("%s: %s\n", label, shown);
}

/* The verdicts as sentences; {service} is filled in when a service is known. */
static char *
dup_headline (GenkanResult *result)
{
  static const struct
  {
    const char *named;
    const char *unnamed;
  } headlines[GENKAN_N_VERDICTS] = {
    [GENKAN_VERDICT_OFFICIAL] = { N_("This is an official entry of {service}"), NULL },
    [GENKAN_VERDICT_LIKELY_GENUINE] = { N_("Probably genuine"), NULL },
    [GENKAN_VERDICT_CANNOT_TELL] = { NULL, N_("Cannot tell yet") },
    [GENKAN_VERDICT_HIDDEN_DESTINATION] = { NULL, N_("The destination is hidden") },
    [GENKAN_VERDICT_NOT_OFFICIAL] = { N_("Not an official address of {service}"), NULL },
    [GENKAN_VERDICT_SUSPICIOUS] = { NULL, N_("Looks suspicious") },
    [GENKAN_VERDICT_DANGEROUS] = { NULL, N_("Do not open") },
    [GENKAN_VERDICT_NOT_CHECKED] = { NULL, N_("Could not check") },
  };
  GenkanVerdict verdict = genkan_result_get_verdict (result);
  const char *template = headlines[verdict].named != NULL ? headlines[verdict].named : headlines[verdict].unnamed;
  GenkanFindingKind kind = { "headline", template, NULL };
  g_autoptr (GenkanFinding) words = genkan_finding_new (&kind, GENKAN_WEIGHT_NOTE);

  genkan_finding_set (words, "service", genkan_result_get_service_name (result));

  return genkan_finding_dup_sentence (words);
}

/**
 * genkan_cli_print_text:
 * @subject_label: what was checked, in the language of the person
 *
 * One answer for reading: headline, owner, numbered reasons, what was not looked at.
 */
void
genkan_cli_print_text (GenkanResult *result,
                       const char   *subject_label)
{
  g_autofree char *headline = dup_headline (result);

  g_print ("%s  [%s]\n", headline, genkan_verdict_to_token (genkan_result_get_verdict (result)));
  print_labelled (subject_label, genkan_result_get_subject (result));
  print_labelled (_("It says it is"), genkan_result_get_service_name (result));
  print_labelled (_("The real owner (domain)"), genkan_result_get_owner (result));

  for (guint i = 0; i < genkan_result_get_n_findings (result); i++)
    {
      GenkanFinding *finding = genkan_result_get_finding (result, i);
      g_autofree char *sentence = genkan_finding_dup_sentence (finding);
      g_autofree char *quote = genkan_finding_dup_quote (finding);

      g_print ("  %u. %s%s%s  [%s]\n", i + 1, sentence, quote != NULL ? "  " : "", quote != NULL ? quote : "",
               genkan_finding_get_id (finding));
    }

  if (genkan_result_get_n_not_looked_at (result) > 0)
    g_print ("%s\n", _("What was not looked at:"));
  for (guint i = 0; i < genkan_result_get_n_not_looked_at (result); i++)
    {
      g_autofree char *sentence = g_strdup (_(genkan_result_get_not_looked_at (result, i)->sentence));

      genkan_text_remove_phrase_marks (sentence);
      g_print ("  - %s\n", sentence);
    }
  print_labelled (_("Official list of"), genkan_result_get_data_date (result));
}

static void
add_parameter (const char *name,
               const char *value,
               gpointer    builder)
{
  g_autofree char *valid = g_utf8_make_valid (value, -1);

  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, valid);
}

static void
add_string (JsonBuilder *builder,
            const char  *name,
            const char  *value)
{
  g_autofree char *valid = value != NULL ? g_utf8_make_valid (value, -1) : NULL;

  json_builder_set_member_name (builder, name);
  if (valid != NULL)
    json_builder_add_string_value (builder, valid);
  else
    json_builder_add_null_value (builder);
}

static void
add_finding (JsonBuilder   *builder,
             GenkanFinding *finding)
{
  g_autofree char *sentence = genkan_finding_dup_sentence (finding);

  json_builder_begin_object (builder);
  add_string (builder, "id", genkan_finding_get_id (finding));
  add_string (builder, "weight", genkan_weight_to_token (genkan_finding_get_weight (finding)));
  json_builder_set_member_name (builder, "parameters");
  json_builder_begin_object (builder);
  genkan_finding_foreach (finding, add_parameter, builder);
  json_builder_end_object (builder);
  add_string (builder, "sentence", sentence);
  json_builder_end_object (builder);
}

/** One answer as a JSON object on one line, or over several when @pretty. */
void
genkan_cli_print_json (GenkanResult *result,
                       gboolean      pretty)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  add_string (builder, "verdict", genkan_verdict_to_token (genkan_result_get_verdict (result)));
  add_string (builder, "service", genkan_result_get_service_id (result));
  add_string (builder, "service-name", genkan_result_get_service_name (result));
  add_string (builder, "owner", genkan_result_get_owner (result));
  add_string (builder, "input", genkan_result_get_subject (result));
  json_builder_set_member_name (builder, "findings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < genkan_result_get_n_findings (result); i++)
    add_finding (builder, genkan_result_get_finding (result, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "not-looked-at");
  json_builder_begin_array (builder);
  for (guint i = 0; i < genkan_result_get_n_not_looked_at (result); i++)
    json_builder_add_string_value (builder, genkan_result_get_not_looked_at (result, i)->id);
  json_builder_end_array (builder);
  add_string (builder, "data-date", genkan_result_get_data_date (result));
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, pretty);
  text = json_generator_to_data (generator, NULL);
  g_print ("%s\n", text);
}
