/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "genkan-error.h"
#include "genkan-limits.h"
#include "genkan-opinion-private.h"

#define MAX_DEPTH 6

/* Each masked letter of a text can take three. */
#define GROWN(limit) (3 * (limit) + 16)

/* Bytes of ids, names, versions and times. */
#define MAX_WORD 64

/* The parser calls itself for each level, so a file of brackets alone would use up the stack. */
static gboolean
is_too_deep (const char *data,
             gsize       length)
{
  gboolean in_text = FALSE;
  guint depth = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (in_text && data[i] == '\\')
        i++;
      else if (data[i] == '"')
        in_text = !in_text;
      else if (!in_text && (data[i] == '[' || data[i] == '{') && ++depth > MAX_DEPTH)
        return TRUE;
      else if (!in_text && (data[i] == ']' || data[i] == '}') && depth > 0)
        depth--;
    }

  return FALSE;
}

/* Returns: (nullable): a text that is there, of the right form and not too long; @fits becomes %FALSE when it is there in another form */
static const char *
get_text (JsonObject *object,
          const char *name,
          gsize       limit,
          gboolean   *fits)
{
  JsonNode *node = json_object_get_member (object, name);
  const char *text;

  if (node == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    {
      *fits = FALSE;
      return NULL;
    }

  text = json_node_get_string (node);
  if (strlen (text) > limit)
    {
      *fits = FALSE;
      return NULL;
    }

  return text;
}

static void
read_texts (JsonObject *object,
            const char *name,
            guint       max_texts,
            gsize       limit,
            GPtrArray  *texts,
            gboolean   *fits)
{
  JsonNode *node = json_object_get_member (object, name);
  JsonArray *array;

  if (node == NULL)
    return;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      *fits = FALSE;
      return;
    }

  array = json_node_get_array (node);
  *fits = *fits && json_array_get_length (array) <= max_texts;
  for (guint i = 0; *fits && i < json_array_get_length (array); i++)
    {
      JsonNode *item = json_array_get_element (array, i);

      *fits = JSON_NODE_HOLDS_VALUE (item) && json_node_get_value_type (item) == G_TYPE_STRING && strlen (json_node_get_string (item)) <= limit;
      if (*fits)
        g_ptr_array_add (texts, json_node_dup_string (item));
    }
}

static GenkanWeight
read_weight (const char *token)
{
  for (guint weight = 0; token != NULL && weight <= GENKAN_WEIGHT_KNOWN_BAD; weight++)
    {
      if (g_str_equal (genkan_weight_to_token (weight), token))
        return weight;
    }

  return GENKAN_WEIGHT_NOTE;
}

typedef struct
{
  JsonObject *object;
  gboolean   *fits;
} Parameters;

static char *
dup_parameter (const char *name,
               gpointer    data)
{
  Parameters *parameters = data;

  return g_strdup (get_text (parameters->object, name, GROWN (GENKAN_LIMIT_QUOTE), parameters->fits));
}

static void
read_finding (GenkanOpinion *self,
              JsonNode      *node,
              gboolean      *fits)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *id = object != NULL ? get_text (object, "id", MAX_WORD, fits) : NULL;
  JsonNode *parameters = object != NULL ? json_object_get_member (object, "parameters") : NULL;
  Parameters source = { NULL, fits };
  GenkanWeight weight;
  GenkanFinding *finding;

  if (id == NULL || (parameters != NULL && !JSON_NODE_HOLDS_OBJECT (parameters)))
    {
      *fits = FALSE;
      return;
    }

  source.object = parameters != NULL ? json_node_get_object (parameters) : NULL;
  weight = read_weight (get_text (object, "weight", MAX_WORD, fits));
  finding = _genkan_opinion_new_finding (id, weight, source.object != NULL ? dup_parameter : NULL, &source);
  if (finding != NULL)
    g_ptr_array_add (self->findings, finding);
  else
    g_ptr_array_add (self->unknown, g_strdup (id));
}

static void
read_findings (GenkanOpinion *self,
               JsonObject    *object,
               gboolean      *fits)
{
  JsonNode *node = json_object_get_member (object, "findings");
  JsonArray *array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (array == NULL || json_array_get_length (array) > GENKAN_LIMIT_OPINION_FINDINGS)
    {
      *fits = FALSE;
      return;
    }
  for (guint i = 0; *fits && i < json_array_get_length (array); i++)
    read_finding (self, json_array_get_element (array, i), fits);
}

static char *
read_time (JsonObject *object,
           gboolean   *fits)
{
  const char *text = get_text (object, "time", MAX_WORD, fits);
  g_autoptr (GDateTime) time = text != NULL ? g_date_time_new_from_iso8601 (text, NULL) : NULL;

  *fits = *fits && time != NULL;

  return g_strdup (text);
}

static void
read_answer (GenkanOpinion *self,
             JsonObject    *object,
             gboolean      *fits)
{
  JsonNode *node = json_object_get_member (object, "answer");
  JsonObject *answer = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

  if (node == NULL)
    return;
  if (answer == NULL)
    {
      *fits = FALSE;
      return;
    }

  self->answer_step = g_strdup (get_text (answer, "step", GROWN (GENKAN_LIMIT_OPINION_LINE), fits));
  self->answer_entry = g_strdup (get_text (answer, "entry", GENKAN_LIMIT_ADDRESS, fits));
  self->answer_time = read_time (answer, fits);
  *fits = *fits && self->answer_step != NULL;
}

static GenkanOpinion *
read_object (JsonObject *object,
             gboolean   *fits)
{
  const char *kind = get_text (object, "kind", MAX_WORD, fits);
  const char *verdict = get_text (object, "verdict", MAX_WORD, fits);
  GenkanOpinion *self = _genkan_opinion_new (g_strcmp0 (kind, "message") == 0 ? GENKAN_OPINION_MESSAGE : GENKAN_OPINION_ADDRESS);

  *fits = *fits && kind != NULL && (g_str_equal (kind, "message") || g_str_equal (kind, "address")) && verdict != NULL &&
          genkan_verdict_from_token (verdict, &self->verdict);
  self->program = g_strdup (get_text (object, "program", MAX_WORD, fits));
  self->time = read_time (object, fits);
  self->data_date = g_strdup (get_text (object, "data-date", MAX_WORD, fits));
  self->service = g_strdup (get_text (object, "service", MAX_WORD, fits));
  self->sender = g_strdup (get_text (object, "sender", GROWN (2 * GENKAN_LIMIT_QUOTE), fits));
  self->subject = g_strdup (get_text (object, "subject", GROWN (GENKAN_LIMIT_OPINION_LINE), fits));
  self->text = g_strdup (get_text (object, "text", GROWN (GENKAN_LIMIT_OPINION_TEXT), fits));
  read_findings (self, object, fits);
  read_texts (object, "not-looked-at", GENKAN_LIMIT_OPINION_FINDINGS, MAX_WORD, self->not_looked_at, fits);
  read_texts (object, "addresses", GENKAN_LIMIT_ADDRESSES_IN_TEXT, GENKAN_LIMIT_ADDRESS, self->addresses, fits);
  read_texts (object, "tried", GENKAN_LIMIT_OPINION_STEPS, GROWN (GENKAN_LIMIT_OPINION_LINE), self->tried, fits);
  read_answer (self, object, fits);

  return self;
}

static GenkanOpinion *
fail (GError      **error,
      GenkanError   code,
      const char   *sentence)
{
  g_set_error_literal (error, GENKAN_ERROR, code, sentence);

  return NULL;
}

/* Whether there is a number of the format at all is what tells a second-opinion file from any other JSON. */
static gint64
get_version (JsonNode *root)
{
  JsonNode *node = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_object_get_member (json_node_get_object (root), "genkan-opinion") : NULL;

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node) : 0;
}

/**
 * genkan_opinion_new_from_bytes:
 *
 * Returns: (transfer full) (nullable): the question, and the answer if there is one; %NULL with GENKAN_ERROR_EMPTY, _TOO_LARGE,
 *   _NOT_FOUND (no second-opinion file), _NEWER_VERSION or _BROKEN
 */
GenkanOpinion *
genkan_opinion_new_from_bytes (GBytes  *bytes,
                               GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GenkanOpinion) self = NULL;
  const char *data;
  gint64 version;
  gsize length;
  gboolean fits = TRUE;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  if (length == 0)
    return fail (error, GENKAN_ERROR_EMPTY, _("This second-opinion file is empty. Please ask for it again."));
  if (length > GENKAN_LIMIT_OPINION_FILE)
    return fail (error, GENKAN_ERROR_TOO_LARGE, _("This file is larger than any second-opinion file. Please check that it is the right one."));
  if (!g_utf8_validate_len (data, length, NULL) || is_too_deep (data, length) || !json_parser_load_from_data (parser, data, (gssize) length, NULL))
    {
      if (g_strstr_len (data, (gssize) MIN (length, 100), "\"genkan-opinion\"") != NULL)
        return fail (error, GENKAN_ERROR_BROKEN, _("This second-opinion file was cut or damaged on its way. Please ask for it again."));
      return fail (error, GENKAN_ERROR_NOT_FOUND, _("This is not a second-opinion file of Genkan. Its name usually ends in “.genkan-opinion”."));
    }

  version = get_version (json_parser_get_root (parser));
  if (version < 1)
    return fail (error, GENKAN_ERROR_NOT_FOUND, _("This is not a second-opinion file of Genkan. Its name usually ends in “.genkan-opinion”."));
  if (version > GENKAN_OPINION_VERSION)
    return fail (error, GENKAN_ERROR_NEWER_VERSION, _("This second-opinion file was made by a newer Genkan. Please update Genkan on this computer and open it again."));

  self = read_object (json_node_get_object (json_parser_get_root (parser)), &fits);
  if (!fits)
    return fail (error, GENKAN_ERROR_BROKEN, _("This second-opinion file was cut or damaged on its way. Please ask for it again."));

  return g_steal_pointer (&self);
}
