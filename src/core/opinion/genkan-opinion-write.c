/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "genkan-opinion.h"

static void
add_text (JsonBuilder *builder,
          const char  *name,
          const char  *text)
{
  if (text == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_texts (JsonBuilder *builder,
           const char  *name,
           GPtrArray   *texts)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < texts->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (texts, i));
  json_builder_end_array (builder);
}

static void
add_parameter (const char *name,
               const char *value,
               gpointer    builder)
{
  add_text (builder, name, value);
}

static void
add_findings (JsonBuilder   *builder,
              GenkanOpinion *self)
{
  json_builder_set_member_name (builder, "findings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->findings->len; i++)
    {
      GenkanFinding *finding = g_ptr_array_index (self->findings, i);

      json_builder_begin_object (builder);
      add_text (builder, "id", genkan_finding_get_id (finding));
      add_text (builder, "weight", genkan_weight_to_token (genkan_finding_get_weight (finding)));
      json_builder_set_member_name (builder, "parameters");
      json_builder_begin_object (builder);
      genkan_finding_foreach (finding, add_parameter, builder);
      json_builder_end_object (builder);
      json_builder_end_object (builder);
    }
  /* those that this program has no words for are handed on */
  for (guint i = 0; i < self->unknown->len; i++)
    {
      json_builder_begin_object (builder);
      add_text (builder, "id", g_ptr_array_index (self->unknown, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/** Returns: (transfer full): the file: what is listed here, and nothing else */
GBytes *
genkan_opinion_to_bytes (GenkanOpinion *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;
  g_autofree char *line = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "genkan-opinion");
  json_builder_add_int_value (builder, GENKAN_OPINION_VERSION);
  add_text (builder, "program", self->program);
  add_text (builder, "time", self->time);
  add_text (builder, "data-date", self->data_date);
  add_text (builder, "kind", self->kind == GENKAN_OPINION_MESSAGE ? "message" : "address");
  add_text (builder, "service", self->service);
  add_text (builder, "verdict", genkan_verdict_to_token (self->verdict));
  add_findings (builder, self);
  add_texts (builder, "not-looked-at", self->not_looked_at);
  add_text (builder, "sender", self->sender);
  add_text (builder, "subject", self->subject);
  add_text (builder, "text", self->text);
  add_texts (builder, "addresses", self->addresses);
  add_texts (builder, "tried", self->tried);
  if (self->answer_step != NULL)
    {
      json_builder_set_member_name (builder, "answer");
      json_builder_begin_object (builder);
      add_text (builder, "step", self->answer_step);
      add_text (builder, "entry", self->answer_entry);
      add_text (builder, "time", self->answer_time);
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  line = g_strconcat (text, "\n", NULL);

  return g_bytes_new (line, strlen (line));
}
