/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-family-records.h"

#include <string.h>

#include "genkan-family-records-private.h"

typedef enum
{
  FORM_TEXT,
  FORM_NUMBER,
  FORM_ANSWERS,
} Form;

/* What is handed on. When an entry was checked, and what was seen there, is for the computer that looked. */
static const struct
{
  GenkanField field;
  Form        form;
} fields[] = {
  { GENKAN_FIELD_NAME, FORM_TEXT },
  { GENKAN_FIELD_ORDER, FORM_NUMBER },
  { GENKAN_FIELD_PERSON, FORM_TEXT },
  { GENKAN_FIELD_SERVICE, FORM_TEXT },
  { GENKAN_FIELD_ACCOUNT, FORM_TEXT },
  { GENKAN_FIELD_ID_KIND, FORM_TEXT },
  { GENKAN_FIELD_USED, FORM_ANSWERS },
  { GENKAN_FIELD_TWO_FACTOR, FORM_ANSWERS },
  { GENKAN_FIELD_EVENTS, FORM_ANSWERS },
  { GENKAN_FIELD_URL, FORM_TEXT },
  { GENKAN_FIELD_PURPOSE, FORM_TEXT },
};

static const GenkanRecordKind kinds[] = { GENKAN_RECORD_PERSON, GENKAN_RECORD_ACCOUNT, GENKAN_RECORD_ENTRY };

gboolean
_genkan_family_is_handed_on (GenkanRecordKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (kinds[i] == kind)
        return TRUE;
    }

  return FALSE;
}

static void
copy_answers (GenkanRecord *to,
              GenkanRecord *from,
              GenkanField   field)
{
  g_auto (GStrv) old = genkan_record_dup_names (to, field);
  g_auto (GStrv) names = genkan_record_dup_names (from, field);

  for (guint i = 0; old != NULL && old[i] != NULL; i++)
    genkan_record_set_answer (to, field, old[i], NULL, 0, NULL);
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      gint64 time;
      const char *answer = genkan_record_get_answer (from, field, names[i], &time);

      genkan_record_set_answer (to, field, names[i], answer, time, NULL);
    }
}

/**
 * _genkan_family_copy:
 * @over: (nullable): the stored record that is changed; what is not handed on stays as it is there
 *
 * Returns: (transfer full): what of @record is handed on
 */
GenkanRecord *
_genkan_family_copy (GenkanRecord *record,
                     GenkanRecord *over)
{
  GenkanRecordKind kind = genkan_record_get_kind (record);
  GenkanRecord *copy = over != NULL ? genkan_record_edit (over) : genkan_record_new_with_id (kind, genkan_record_get_id (record));

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      GenkanField field = fields[i].field;

      if (!genkan_record_kind_has_field (kind, field))
        continue;
      if (fields[i].form == FORM_TEXT)
        genkan_record_set_text (copy, field, genkan_record_get_text (record, field), NULL);
      else if (fields[i].form == FORM_NUMBER)
        genkan_record_set_number (copy, field, genkan_record_get_number (record, field));
      else
        copy_answers (copy, record, field);
    }

  return copy;
}

static gboolean
answers_equal (GenkanRecord *a,
               GenkanRecord *b,
               GenkanField   field)
{
  g_auto (GStrv) names = genkan_record_dup_names (a, field);
  g_auto (GStrv) others = genkan_record_dup_names (b, field);
  guint n = names != NULL ? g_strv_length (names) : 0;

  if (n != (others != NULL ? g_strv_length (others) : 0))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      gint64 time;
      gint64 other_time;
      const char *answer = genkan_record_get_answer (a, field, names[i], &time);
      const char *other = genkan_record_get_answer (b, field, names[i], &other_time);

      if (g_strcmp0 (answer, other) != 0 || time != other_time)
        return FALSE;
    }

  return TRUE;
}

/** Whether two records say the same in what is handed on; their ids and their places in the list do not matter. */
gboolean
_genkan_family_says_same (GenkanRecord *a,
                          GenkanRecord *b)
{
  GenkanRecordKind kind = genkan_record_get_kind (a);

  if (kind != genkan_record_get_kind (b))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      GenkanField field = fields[i].field;

      if (!genkan_record_kind_has_field (kind, field))
        continue;
      if (fields[i].form == FORM_TEXT && g_strcmp0 (genkan_record_get_text (a, field), genkan_record_get_text (b, field)) != 0)
        return FALSE;
      if (fields[i].form == FORM_ANSWERS && !answers_equal (a, b, field))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_chosen (GenkanRecord             *record,
           const GenkanFamilyChoice *choice)
{
  GenkanRecordKind kind = genkan_record_get_kind (record);
  const char *person = kind == GENKAN_RECORD_PERSON ? genkan_record_get_id (record) : genkan_record_get_text (record, GENKAN_FIELD_PERSON);

  if (kind == GENKAN_RECORD_ACCOUNT && !choice->with_accounts)
    return FALSE;

  return choice->people == NULL || (person != NULL && g_strv_contains (choice->people, person));
}

static void
append_header (GString    *lines,
               const char *program,
               GDateTime  *now)
{
  g_autoptr (GDateTime) utc = g_date_time_to_utc (now);
  g_autofree char *time = g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");

  g_string_append_printf (lines, "{\"genkan-family\":%d,\"program\":\"%s\",\"time\":\"%s\"}\n", GENKAN_FAMILY_CONTENT_VERSION, program, time);
}

/**
 * genkan_family_pack:
 * @records: loaded
 * @program: version of this program
 * @n_entries: (out): how many entries are in it
 *
 * Returns: (transfer full): the content of a family file: one line about it, then one line of JSON for each record
 */
GBytes *
genkan_family_pack (GenkanRecords            *records,
                    const GenkanFamilyChoice *choice,
                    const char               *program,
                    GDateTime                *now,
                    guint                    *n_entries)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  gsize length;

  g_return_val_if_fail (GENKAN_IS_RECORDS (records), NULL);
  g_return_val_if_fail (choice != NULL, NULL);

  *n_entries = 0;
  append_header (lines, program, now);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      GListModel *list = genkan_records_get_list (records, kinds[i]);

      for (guint k = 0; k < g_list_model_get_n_items (list); k++)
        {
          g_autoptr (GenkanRecord) record = g_list_model_get_item (list, k);
          g_autoptr (GenkanRecord) copy = NULL;
          g_autofree char *line = NULL;

          if (!is_chosen (record, choice))
            continue;
          copy = _genkan_family_copy (record, NULL);
          if (kinds[i] == GENKAN_RECORD_ENTRY && !choice->with_accounts)
            genkan_record_set_text (copy, GENKAN_FIELD_ACCOUNT, NULL, NULL);
          line = genkan_record_to_json (copy);
          g_string_append (lines, line);
          g_string_append_c (lines, '\n');
          *n_entries += kinds[i] == GENKAN_RECORD_ENTRY;
        }
    }

  length = lines->len;

  return g_bytes_new_take (g_string_free (g_steal_pointer (&lines), FALSE), length);
}
