/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-cli-opinion-show.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "genkan-limits.h"
#include "genkan-text.h"

static void
print_labelled (const char *label,
                const char *value)
{
  g_autofree char *shown = value != NULL ? genkan_text_for_display (value, GENKAN_LIMIT_OPINION_TEXT) : NULL;

  if (shown != NULL)
    g_print ("%s: %s\n", label, shown);
}

static void
print_lines (GPtrArray  *lines,
             const char *label)
{
  if (lines->len > 0)
    g_print ("%s:\n", label);
  for (guint i = 0; i < lines->len; i++)
    {
      g_autofree char *shown = genkan_text_for_display (g_ptr_array_index (lines, i), GENKAN_LIMIT_OPINION_TEXT);

      g_print ("  - %s\n", shown);
    }
}

/* Every line on its own, so that no letter of the message can reorder or repaint what stands around it. */
static void
print_text (const char *text)
{
  g_auto (GStrv) lines = text != NULL ? g_strsplit (text, "\n", -1) : NULL;

  if (lines == NULL)
    return;
  g_print ("%s:\n", _("Text"));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *shown = genkan_text_for_display (lines[i], GENKAN_LIMIT_OPINION_TEXT);

      g_print ("  | %s\n", shown);
    }
}

static void
print_what_was_said (GenkanOpinion *opinion)
{
  g_print ("%s  [%s]\n", _("The Genkan that asks said:"), genkan_verdict_to_token (opinion->verdict));
  for (guint i = 0; i < opinion->findings->len; i++)
    {
      g_autofree char *sentence = genkan_finding_dup_sentence (g_ptr_array_index (opinion->findings, i));

      g_print ("  - %s  [%s]\n", sentence, genkan_finding_get_id (g_ptr_array_index (opinion->findings, i)));
    }
  print_lines (opinion->unknown, _("Reasons that this version does not know"));
}

static GenkanVerdict
worse (GenkanVerdict a,
       GenkanVerdict b)
{
  return genkan_verdict_severity (a) >= genkan_verdict_severity (b) ? a : b;
}

static GenkanVerdict
print_own_words (GenkanOpinion  *opinion,
                 GenkanCatalog  *catalog,
                 GenkanUrlCheck *check)
{
  GenkanVerdict worst = opinion->addresses->len > 0 ? GENKAN_VERDICT_OFFICIAL : GENKAN_VERDICT_CANNOT_TELL;

  g_print ("%s\n", _("This Genkan says about the addresses:"));
  if (opinion->addresses->len == 0)
    g_print ("  - %s\n", _("There is no address in it."));
  for (guint i = 0; i < opinion->addresses->len; i++)
    {
      g_autoptr (GenkanResult) result = genkan_opinion_judge_address (opinion, i, catalog, check);
      g_autofree char *address = genkan_text_for_display (g_ptr_array_index (opinion->addresses, i), GENKAN_LIMIT_QUOTE);
      GenkanVerdict verdict = genkan_result_get_verdict (result);

      g_print ("  [%s] %s\n", genkan_verdict_to_token (verdict), address);
      if (genkan_result_get_n_findings (result) > 0)
        {
          g_autofree char *sentence = genkan_finding_dup_sentence (genkan_result_get_finding (result, 0));

          g_print ("      %s\n", sentence);
        }
      worst = worse (worst, verdict);
    }

  return worst;
}

static void
print_answer (GenkanOpinion  *opinion,
              GenkanUrlCheck *check)
{
  g_autoptr (GenkanResult) entry = genkan_opinion_judge_entry (opinion, check);

  if (opinion->answer_step == NULL)
    {
      g_print ("%s\n", _("Nobody has answered yet."));
      return;
    }

  print_labelled (_("The recommended next step"), opinion->answer_step);
  if (entry == NULL)
    return;
  if (genkan_result_get_verdict (entry) == GENKAN_VERDICT_OFFICIAL)
    print_labelled (_("Official entry"), opinion->answer_entry);
  else
    g_print ("%s\n", _("The answer came with an address that is on no official list here, so it is not shown."));
}

/**
 * genkan_cli_opinion_print_text:
 *
 * Returns: the worst that this program says about the addresses
 */
GenkanVerdict
genkan_cli_opinion_print_text (GenkanOpinion  *opinion,
                               GenkanCatalog  *catalog,
                               GenkanUrlCheck *check)
{
  const GenkanService *service = opinion->service != NULL ? genkan_catalog_lookup (catalog, opinion->service) : NULL;
  GenkanVerdict worst;

  print_labelled (_("Asked"), opinion->time);
  print_labelled (_("It says it is"), service != NULL ? genkan_service_get_name (service) : opinion->service);
  print_labelled (_("Sender"), opinion->sender);
  print_labelled (_("Subject"), opinion->subject);
  print_text (opinion->text);
  print_lines (opinion->tried, _("Tried already"));
  print_what_was_said (opinion);
  worst = print_own_words (opinion, catalog, check);
  print_answer (opinion, check);

  return worst;
}

static void
add_text (JsonBuilder *builder,
          const char  *name,
          const char  *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static GenkanVerdict
add_now (JsonBuilder    *builder,
         GenkanOpinion  *opinion,
         GenkanCatalog  *catalog,
         GenkanUrlCheck *check)
{
  GenkanVerdict worst = opinion->addresses->len > 0 ? GENKAN_VERDICT_OFFICIAL : GENKAN_VERDICT_CANNOT_TELL;

  json_builder_set_member_name (builder, "now");
  json_builder_begin_array (builder);
  for (guint i = 0; i < opinion->addresses->len; i++)
    {
      g_autoptr (GenkanResult) result = genkan_opinion_judge_address (opinion, i, catalog, check);

      json_builder_begin_object (builder);
      add_text (builder, "address", g_ptr_array_index (opinion->addresses, i));
      add_text (builder, "verdict", genkan_verdict_to_token (genkan_result_get_verdict (result)));
      add_text (builder, "service", genkan_result_get_service_id (result));
      add_text (builder, "owner", genkan_result_get_owner (result));
      json_builder_end_object (builder);
      worst = worse (worst, genkan_result_get_verdict (result));
    }
  json_builder_end_array (builder);

  return worst;
}

/** The same as JSON: `file` is what stands in it, `now` and `entry` what this program says. */
GenkanVerdict
genkan_cli_opinion_print_json (GenkanOpinion  *opinion,
                               GenkanCatalog  *catalog,
                               GenkanUrlCheck *check)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GBytes) file = genkan_opinion_to_bytes (opinion);
  g_autoptr (GenkanResult) entry = genkan_opinion_judge_entry (opinion, check);
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;
  GenkanVerdict worst;

  json_parser_load_from_data (parser, g_bytes_get_data (file, NULL), (gssize) g_bytes_get_size (file), NULL);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "file");
  json_builder_add_value (builder, json_parser_steal_root (parser));
  worst = add_now (builder, opinion, catalog, check);
  add_text (builder, "entry", entry != NULL ? genkan_verdict_to_token (genkan_result_get_verdict (entry)) : NULL);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  g_print ("%s\n", text);

  return worst;
}
