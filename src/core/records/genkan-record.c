/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-error.h"
#include "genkan-record-limits.h"
#include "genkan-record-private.h"

G_DEFINE_FINAL_TYPE (GenkanRecord, genkan_record, G_TYPE_OBJECT)

static void
free_answer (gpointer data)
{
  GenkanAnswer *answer = data;

  g_free (answer->name);
  g_free (answer->answer);
  g_free (answer);
}

static void
genkan_record_finalize (GObject *object)
{
  GenkanRecord *self = GENKAN_RECORD (object);

  for (guint i = 0; i < GENKAN_N_FIELDS; i++)
    {
      g_free (self->values[i].text);
      g_clear_pointer (&self->values[i].answers, g_ptr_array_unref);
    }
  g_free (self->id);
  g_free (self->stored);
  g_clear_object (&self->original);

  G_OBJECT_CLASS (genkan_record_parent_class)->finalize (object);
}

static void
genkan_record_class_init (GenkanRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = genkan_record_finalize;
}

static void
genkan_record_init (GenkanRecord *self)
{
}

/**
 * genkan_record_new:
 *
 * Returns: (transfer full): an empty record to fill in and to put, with an id of its own
 */
GenkanRecord *
genkan_record_new (GenkanRecordKind kind)
{
  g_autofree char *id = g_uuid_string_random ();

  return genkan_record_new_with_id (kind, id);
}

/**
 * genkan_record_new_with_id:
 * @id: a UUID
 *
 * Returns: (transfer full) (nullable): the same with a given id; %NULL when @id is none
 */
GenkanRecord *
genkan_record_new_with_id (GenkanRecordKind kind,
                           const char      *id)
{
  GenkanRecord *self;

  g_return_val_if_fail (kind < GENKAN_N_RECORD_KINDS && id != NULL, NULL);

  if (!_genkan_record_is_id (id))
    return NULL;

  self = g_object_new (GENKAN_TYPE_RECORD, NULL);
  self->kind = kind;
  self->id = g_strdup (id);

  return self;
}

/** Replaces @field of @to by a copy of that of @from, which is of the same kind. */
void
_genkan_record_copy_field (GenkanRecord *to,
                           GenkanRecord *from,
                           GenkanField   field)
{
  GenkanValue *value = &to->values[field];
  const GenkanValue *source = &from->values[field];

  g_free (value->text);
  g_clear_pointer (&value->answers, g_ptr_array_unref);
  value->text = g_strdup (source->text);
  value->number = source->number;

  for (guint i = 0; source->answers != NULL && i < source->answers->len; i++)
    {
      const GenkanAnswer *answer = g_ptr_array_index (source->answers, i);
      GenkanAnswer *copy = g_new (GenkanAnswer, 1);

      if (value->answers == NULL)
        value->answers = g_ptr_array_new_with_free_func (free_answer);
      copy->name = g_strdup (answer->name);
      copy->answer = g_strdup (answer->answer);
      copy->time = answer->time;
      g_ptr_array_add (value->answers, copy);
    }
}

/** Returns: (transfer full): an editable copy of kind, id and fields, without memory of where it comes from */
GenkanRecord *
_genkan_record_copy (GenkanRecord *record)
{
  GenkanRecord *copy = genkan_record_new_with_id (record->kind, record->id);

  copy->revision = record->revision;
  for (guint i = 0; i < GENKAN_N_FIELDS; i++)
    _genkan_record_copy_field (copy, record, (GenkanField) i);

  return copy;
}

/**
 * genkan_record_edit:
 *
 * Returns: (transfer full): a copy to change and to put, which knows that it was made from @record
 */
GenkanRecord *
genkan_record_edit (GenkanRecord *record)
{
  GenkanRecord *copy;
  GenkanRecord *original;

  g_return_val_if_fail (GENKAN_IS_RECORD (record), NULL);

  copy = _genkan_record_copy (record);
  original = record->sealed ? record : record->original;
  g_set_object (&copy->original, original);

  return copy;
}

/** Returns: (transfer none) (nullable): what the record was made from by genkan_record_edit() */
GenkanRecord *
genkan_record_get_original (GenkanRecord *record)
{
  g_return_val_if_fail (GENKAN_IS_RECORD (record), NULL);

  return record->original;
}

/**
 * genkan_record_set_original:
 * @original: (nullable): what is kept now, or %NULL when it was removed
 *
 * After a conflict, when the person decided for their own words: put @record again and it takes the place of @original.
 */
void
genkan_record_set_original (GenkanRecord *record,
                            GenkanRecord *original)
{
  g_return_if_fail (GENKAN_IS_RECORD (record) && !record->sealed);
  g_return_if_fail (original == NULL || (original->kind == record->kind && g_str_equal (original->id, record->id)));

  g_set_object (&record->original, original);
}

GenkanRecordKind
genkan_record_get_kind (GenkanRecord *record)
{
  g_return_val_if_fail (GENKAN_IS_RECORD (record), GENKAN_RECORD_PERSON);

  return record->kind;
}

const char *
genkan_record_get_id (GenkanRecord *record)
{
  g_return_val_if_fail (GENKAN_IS_RECORD (record), NULL);

  return record->id;
}

/** Returns: how often the record was saved; 0 for one that never was */
guint
genkan_record_get_revision (GenkanRecord *record)
{
  g_return_val_if_fail (GENKAN_IS_RECORD (record), 0);

  return record->revision;
}

/** Returns: %FALSE for a record of a store: use genkan_record_edit() */
gboolean
genkan_record_is_editable (GenkanRecord *record)
{
  g_return_val_if_fail (GENKAN_IS_RECORD (record), FALSE);

  return !record->sealed;
}

static gboolean
has_form (GenkanRecord *record,
          GenkanField   field,
          GenkanForm    form)
{
  return genkan_record_kind_has_field (record->kind, field) && _genkan_field_get_rule (field)->form == form;
}

static gboolean
is_text_form (GenkanForm form)
{
  return form <= GENKAN_FORM_ID;
}

/** Returns: (transfer none) (nullable): a text, token or id; %NULL when nothing is known */
const char *
genkan_record_get_text (GenkanRecord *record,
                        GenkanField   field)
{
  g_return_val_if_fail (GENKAN_IS_RECORD (record), NULL);
  g_return_val_if_fail (genkan_record_kind_has_field (record->kind, field), NULL);
  g_return_val_if_fail (is_text_form (_genkan_field_get_rule (field)->form), NULL);

  return record->values[field].text;
}

gint64
genkan_record_get_number (GenkanRecord *record,
                          GenkanField   field)
{
  g_return_val_if_fail (GENKAN_IS_RECORD (record), 0);
  g_return_val_if_fail (has_form (record, field, GENKAN_FORM_NUMBER), 0);

  return record->values[field].number;
}

/** Returns: seconds since 1970, or 0 when nothing is known */
gint64
genkan_record_get_time (GenkanRecord *record,
                        GenkanField   field)
{
  g_return_val_if_fail (GENKAN_IS_RECORD (record), 0);
  g_return_val_if_fail (has_form (record, field, GENKAN_FORM_TIME), 0);

  return record->values[field].number;
}

const GenkanAnswer *
_genkan_record_find_answer (GenkanRecord *record,
                            GenkanField   field,
                            const char   *name)
{
  GPtrArray *answers = record->values[field].answers;

  for (guint i = 0; answers != NULL && i < answers->len; i++)
    {
      const GenkanAnswer *answer = g_ptr_array_index (answers, i);

      if (g_str_equal (answer->name, name))
        return answer;
    }

  return NULL;
}

/**
 * genkan_record_get_answer:
 * @time: (out) (optional): seconds since 1970, or 0 when nothing is known
 *
 * Returns: (transfer none) (nullable): the answer; %NULL when there is none, or only a time
 */
const char *
genkan_record_get_answer (GenkanRecord *record,
                          GenkanField   field,
                          const char   *name,
                          gint64       *time)
{
  const GenkanAnswer *answer;

  g_return_val_if_fail (GENKAN_IS_RECORD (record) && name != NULL, NULL);
  g_return_val_if_fail (has_form (record, field, GENKAN_FORM_ANSWERS), NULL);

  answer = _genkan_record_find_answer (record, field, name);
  if (time != NULL)
    *time = answer != NULL ? answer->time : 0;

  return answer != NULL ? answer->answer : NULL;
}

/** Returns: (transfer full): the names of all answers of @field, sorted; possibly none */
char **
genkan_record_dup_names (GenkanRecord *record,
                         GenkanField   field)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  GPtrArray *answers;

  g_return_val_if_fail (GENKAN_IS_RECORD (record), NULL);
  g_return_val_if_fail (has_form (record, field, GENKAN_FORM_ANSWERS), NULL);

  answers = record->values[field].answers;
  for (guint i = 0; answers != NULL && i < answers->len; i++)
    g_strv_builder_add (names, ((const GenkanAnswer *) g_ptr_array_index (answers, i))->name);

  return g_strv_builder_end (names);
}

static gboolean
is_one_line (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029)
        return FALSE;
    }

  return TRUE;
}

static gboolean
accept_line (const char *text,
             gsize       limit,
             gboolean    one_line,
             GError    **error)
{
  if (strlen (text) > limit)
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_TOO_LARGE, _("This text is too long to be kept. Please make it shorter."));
      return FALSE;
    }
  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_NOT_TEXT, _("This is not text. Please type it again."));
      return FALSE;
    }
  if (one_line && !is_one_line (text))
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_NOT_TEXT, _("Please write this on one line."));
      return FALSE;
    }

  return TRUE;
}

/** Whether @text fits the form and the limit of @field; the error is a sentence for the person. */
gboolean
_genkan_record_accept_text (GenkanField   field,
                            const char   *text,
                            GError      **error)
{
  const GenkanFieldRule *rule = _genkan_field_get_rule (field);
  gboolean fits;

  switch (rule->form)
    {
    case GENKAN_FORM_TEXT:
      return accept_line (text, rule->limit, TRUE, error);
    case GENKAN_FORM_ANY_TEXT:
      return accept_line (text, rule->limit, FALSE, error);
    case GENKAN_FORM_TOKEN:
      fits = _genkan_record_is_token (text);
      break;
    default:
      fits = _genkan_record_is_id (text);
      break;
    }

  if (!fits)
    g_set_error (error, GENKAN_ERROR, GENKAN_ERROR_BROKEN, _("The part “%s” is not in its form."), rule->name);

  return fits;
}

/**
 * genkan_record_set_text:
 * @text: (nullable): nothing when %NULL or empty
 *
 * Returns: %FALSE with #GenkanError and a sentence for the person when @text does not fit; nothing is changed then
 */
gboolean
genkan_record_set_text (GenkanRecord *record,
                        GenkanField   field,
                        const char   *text,
                        GError      **error)
{
  g_return_val_if_fail (GENKAN_IS_RECORD (record) && !record->sealed, FALSE);
  g_return_val_if_fail (genkan_record_kind_has_field (record->kind, field), FALSE);
  g_return_val_if_fail (is_text_form (_genkan_field_get_rule (field)->form), FALSE);

  if (text != NULL && *text == '\0')
    text = NULL;
  if (text != NULL && !_genkan_record_accept_text (field, text, error))
    return FALSE;

  if (record->values[field].text != text)
    {
      g_free (record->values[field].text);
      record->values[field].text = g_strdup (text);
    }

  return TRUE;
}

void
genkan_record_set_number (GenkanRecord *record,
                          GenkanField   field,
                          gint64        number)
{
  g_return_if_fail (GENKAN_IS_RECORD (record) && !record->sealed);
  g_return_if_fail (has_form (record, field, GENKAN_FORM_NUMBER));

  record->values[field].number = number;
}

/** genkan_record_set_time: @time is in seconds since 1970; 0 for nothing. Years outside of 1970 to 9999 count as nothing. */
void
genkan_record_set_time (GenkanRecord *record,
                        GenkanField   field,
                        gint64        time)
{
  g_return_if_fail (GENKAN_IS_RECORD (record) && !record->sealed);
  g_return_if_fail (has_form (record, field, GENKAN_FORM_TIME));

  record->values[field].number = time > 0 && time <= GENKAN_LIMIT_TIME ? time : 0;
}

/**
 * genkan_record_set_answer:
 * @name: a token
 * @answer: (nullable): one line of text
 * @time: seconds since 1970, or 0
 *
 * Without @answer and @time the answer is taken back.
 *
 * Returns: %FALSE with #GenkanError when it does not fit; nothing is changed then
 */
gboolean
genkan_record_set_answer (GenkanRecord *record,
                          GenkanField   field,
                          const char   *name,
                          const char   *answer,
                          gint64        time,
                          GError      **error)
{
  GenkanValue *value;
  GenkanAnswer *new_answer;
  guint index = 0;

  g_return_val_if_fail (GENKAN_IS_RECORD (record) && !record->sealed && name != NULL, FALSE);
  g_return_val_if_fail (has_form (record, field, GENKAN_FORM_ANSWERS), FALSE);

  value = &record->values[field];
  if (answer != NULL && *answer == '\0')
    answer = NULL;
  if (time < 0 || time > GENKAN_LIMIT_TIME)
    time = 0;
  if (!_genkan_record_is_token (name))
    {
      g_set_error (error, GENKAN_ERROR, GENKAN_ERROR_BROKEN, _("The part “%s” is not in its form."), genkan_field_to_token (field));
      return FALSE;
    }
  if (answer != NULL && !accept_line (answer, GENKAN_LIMIT_ANSWER, TRUE, error))
    return FALSE;

  if (value->answers == NULL)
    value->answers = g_ptr_array_new_with_free_func (free_answer);
  while (index < value->answers->len
         && strcmp (((const GenkanAnswer *) g_ptr_array_index (value->answers, index))->name, name) < 0)
    index++;

  new_answer = g_new (GenkanAnswer, 1);
  new_answer->name = g_strdup (name);
  new_answer->answer = g_strdup (answer);
  new_answer->time = time;

  if (_genkan_record_find_answer (record, field, name) != NULL)
    g_ptr_array_remove_index (value->answers, index);
  if (answer == NULL && time == 0)
    {
      free_answer (new_answer);
    }
  else if (value->answers->len >= _genkan_field_get_rule (field)->limit)
    {
      free_answer (new_answer);
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_TOO_LARGE, _("This text is too long to be kept. Please make it shorter."));
      return FALSE;
    }
  else
    {
      g_ptr_array_insert (value->answers, (int) index, new_answer);
    }
  if (value->answers->len == 0)
    g_clear_pointer (&value->answers, g_ptr_array_unref);

  return TRUE;
}

static gboolean
is_missing (GenkanRecord *record,
            GenkanField   field)
{
  const GenkanValue *value = &record->values[field];

  return value->text == NULL && value->number == 0 && value->answers == NULL;
}

/** Returns: %FALSE with GENKAN_ERROR_BROKEN when something is missing that every record of this kind has */
gboolean
genkan_record_check (GenkanRecord *record,
                     GError      **error)
{
  g_return_val_if_fail (GENKAN_IS_RECORD (record), FALSE);

  for (guint i = 0; i < GENKAN_N_FIELDS; i++)
    {
      const GenkanFieldRule *rule = _genkan_field_get_rule ((GenkanField) i);

      if ((rule->required & GENKAN_KIND_BIT (record->kind)) != 0 && is_missing (record, (GenkanField) i))
        {
          g_set_error (error, GENKAN_ERROR, GENKAN_ERROR_BROKEN, _("The part “%s” is missing."), rule->name);
          return FALSE;
        }
    }

  return TRUE;
}
