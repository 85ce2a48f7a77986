/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "genkan-error.h"
#include "genkan-record-limits.h"
#include "genkan-record-private.h"
#include "genkan-text.h"

/* The answers of a record are two levels below it. */
#define MAX_DEPTH 3

static gboolean
fail (GError     **error,
      const char  *part)
{
  g_set_error (error, GENKAN_ERROR, GENKAN_ERROR_BROKEN, _("The part “%s” is not in its form."), part);

  return FALSE;
}

static void
add_time (JsonObject *object,
          const char *name,
          gint64      seconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (seconds);
  g_autofree char *text = g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");

  json_object_set_string_member (object, name, text);
}

static void
add_answers (JsonObject *object,
             const char *name,
             GPtrArray  *answers)
{
  JsonObject *all = json_object_new ();

  for (guint i = 0; i < answers->len; i++)
    {
      const GenkanAnswer *answer = g_ptr_array_index (answers, i);
      JsonObject *one = json_object_new ();

      if (answer->answer != NULL)
        json_object_set_string_member (one, "answer", answer->answer);
      if (answer->time != 0)
        add_time (one, "time", answer->time);
      json_object_set_object_member (all, answer->name, one);
    }
  json_object_set_object_member (object, name, all);
}

/* Returns the version of the format that knows this field, or 0 when there is nothing to say. */
static guint
add_field (JsonObject   *object,
           GenkanRecord *record,
           GenkanField   field)
{
  const GenkanFieldRule *rule = _genkan_field_get_rule (field);
  const GenkanValue *value = &record->values[field];

  if (value->text != NULL)
    json_object_set_string_member (object, rule->name, value->text);
  else if (value->answers != NULL)
    add_answers (object, rule->name, value->answers);
  else if (value->number == 0)
    return 0;
  else if (rule->form == GENKAN_FORM_TIME)
    add_time (object, rule->name, value->number);
  else
    json_object_set_int_member (object, rule->name, value->number);

  return rule->since;
}

/**
 * genkan_record_to_json:
 *
 * Its version is the lowest one that knows all of its fields, so that an older Genkan on another computer can read it.
 *
 * Returns: (transfer full): one line without a line break
 */
char *
genkan_record_to_json (GenkanRecord *record)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (JsonObject) object = json_object_new ();
  guint version = 1;

  g_return_val_if_fail (GENKAN_IS_RECORD (record), NULL);

  json_object_set_int_member (object, "version", version);
  json_object_set_string_member (object, "kind", genkan_record_kind_to_token (record->kind));
  json_object_set_string_member (object, "id", record->id);
  json_object_set_int_member (object, "revision", record->revision);
  for (guint i = 0; i < GENKAN_N_FIELDS; i++)
    version = MAX (version, add_field (object, record, (GenkanField) i));
  json_object_set_int_member (object, "version", version);
  json_node_set_object (node, object);

  return json_to_string (node, FALSE);
}

static const char *
text_of (JsonNode *node)
{
  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

static gboolean
read_number (JsonNode *node,
             gint64   *number)
{
  if (node == NULL || json_node_get_value_type (node) != G_TYPE_INT64)
    return FALSE;
  *number = json_node_get_int (node);

  return TRUE;
}

static gboolean
read_time (JsonNode *node,
           gint64   *seconds)
{
  const char *text = text_of (node);
  g_autoptr (GDateTime) time = NULL;

  if (text == NULL || strlen (text) != strlen ("2026-11-21T09:30:00Z") || !g_str_has_suffix (text, "Z"))
    return FALSE;
  time = g_date_time_new_from_iso8601 (text, NULL);
  if (time == NULL)
    return FALSE;
  *seconds = g_date_time_to_unix (time);

  return *seconds > 0;
}

static gboolean
read_answers (GenkanRecord *record,
              GenkanField   field,
              JsonNode     *node,
              GError      **error)
{
  const char *part = genkan_field_to_token (field);
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return fail (error, part);

  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &name, &member))
    {
      JsonObject *one = JSON_NODE_HOLDS_OBJECT (member) ? json_node_get_object (member) : NULL;
      JsonNode *answer = one != NULL ? json_object_get_member (one, "answer") : NULL;
      JsonNode *time = one != NULL ? json_object_get_member (one, "time") : NULL;
      gint64 seconds = 0;

      if (one == NULL || json_object_get_size (one) == 0
          || json_object_get_size (one) != (guint) (answer != NULL) + (guint) (time != NULL)
          || (answer != NULL && (text_of (answer) == NULL || *text_of (answer) == '\0'))
          || (time != NULL && !read_time (time, &seconds)))
        return fail (error, part);
      if (!genkan_record_set_answer (record, field, name, answer != NULL ? text_of (answer) : NULL, seconds, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_field (GenkanRecord *record,
            GenkanField   field,
            JsonNode     *node,
            GError      **error)
{
  const GenkanFieldRule *rule = _genkan_field_get_rule (field);
  const char *text = text_of (node);
  gint64 *number = &record->values[field].number;

  switch (rule->form)
    {
    case GENKAN_FORM_ANSWERS:
      return read_answers (record, field, node, error);
    case GENKAN_FORM_NUMBER:
      return read_number (node, number) || fail (error, rule->name);
    case GENKAN_FORM_TIME:
      return read_time (node, number) || fail (error, rule->name);
    default:
      return text != NULL && *text != '\0' ? genkan_record_set_text (record, field, text, error) : fail (error, rule->name);
    }
}

static gboolean
find_field (const char  *name,
            guint        version,
            GenkanRecord *record,
            GenkanField *field)
{
  for (guint i = 0; i < GENKAN_N_FIELDS; i++)
    {
      const GenkanFieldRule *rule = _genkan_field_get_rule ((GenkanField) i);

      *field = (GenkanField) i;
      if (g_str_equal (rule->name, name))
        return rule->since <= version && genkan_record_kind_has_field (record->kind, *field);
    }

  return FALSE;
}

/* Everything beside the fields. */
static GenkanRecord *
read_frame (JsonObject *object,
            gint64     *version,
            GError    **error)
{
  const char *kind_name = text_of (json_object_get_member (object, "kind"));
  const char *id = text_of (json_object_get_member (object, "id"));
  gint64 revision;
  GenkanRecordKind kind;
  GenkanRecord *record = NULL;

  if (!read_number (json_object_get_member (object, "version"), version) || *version < 1)
    {
      fail (error, "version");
      return NULL;
    }
  if (*version > GENKAN_RECORD_VERSION)
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_NEWER_VERSION,
                           _("A newer Genkan wrote this. It is left as it is. Update Genkan to see it."));
      return NULL;
    }

  if (kind_name == NULL || !genkan_record_kind_from_token (kind_name, &kind))
    fail (error, "kind");
  else if (id == NULL || (record = genkan_record_new_with_id (kind, id)) == NULL)
    fail (error, "id");
  else if (!read_number (json_object_get_member (object, "revision"), &revision) || revision < 0 || revision > G_MAXINT)
    {
      g_clear_object (&record);
      fail (error, "revision");
    }
  else
    record->revision = (guint) revision;

  return record;
}

static GenkanRecord *
read_object (JsonObject *object,
             GError    **error)
{
  static const char * const frame[] = { "version", "kind", "id", "revision", NULL };
  g_autoptr (GenkanRecord) record = NULL;
  gint64 version;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  record = read_frame (object, &version, error);
  if (record == NULL)
    return NULL;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, &node))
    {
      GenkanField field;

      if (g_strv_contains (frame, name))
        continue;
      if (!find_field (name, (guint) version, record, &field))
        {
          g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_BROKEN, _("It has a part that this kind of record does not have."));
          return NULL;
        }
      if (!read_field (record, field, node, error))
        return NULL;
    }

  return genkan_record_check (record, error) ? g_steal_pointer (&record) : NULL;
}

/**
 * genkan_record_new_from_json:
 * @text: one record, not trusted; not necessarily ended by NUL
 *
 * Returns: (transfer full) (nullable): an editable record; %NULL with GENKAN_ERROR_TOO_LARGE, _NOT_TEXT, _BROKEN, or
 *   _NEWER_VERSION, which means: leave it alone
 */
GenkanRecord *
genkan_record_new_from_json (const char *text,
                             gsize       length,
                             GError    **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonNode *root;

  g_return_val_if_fail (text != NULL || length == 0, NULL);

  if (length > GENKAN_LIMIT_RECORD)
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_TOO_LARGE, _("This record is larger than any that Genkan writes."));
      return NULL;
    }
  if (length == 0 || !g_utf8_validate_len (text, length, NULL))
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_NOT_TEXT, _("This record is damaged: it is not text."));
      return NULL;
    }
  if (genkan_text_nests_deeper (text, length, MAX_DEPTH) || !json_parser_load_from_data (parser, text, (gssize) length, NULL)
      || (root = json_parser_get_root (parser)) == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_BROKEN, _("This record is damaged: it is not complete."));
      return NULL;
    }

  return read_object (json_node_get_object (root), error);
}
