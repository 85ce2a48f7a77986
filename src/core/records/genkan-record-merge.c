/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "genkan-record-private.h"

static gboolean
answer_equal (const GenkanAnswer *a,
              const GenkanAnswer *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return a->time == b->time && g_strcmp0 (a->answer, b->answer) == 0;
}

static guint
count_answers (GenkanRecord *record,
               GenkanField   field)
{
  return record->values[field].answers != NULL ? record->values[field].answers->len : 0;
}

gboolean
_genkan_record_field_equal (GenkanRecord *a,
                            GenkanRecord *b,
                            GenkanField   field)
{
  guint n = count_answers (a, field);

  if (a->values[field].number != b->values[field].number || g_strcmp0 (a->values[field].text, b->values[field].text) != 0
      || n != count_answers (b, field))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      const GenkanAnswer *left = g_ptr_array_index (a->values[field].answers, i);
      const GenkanAnswer *right = g_ptr_array_index (b->values[field].answers, i);

      if (!g_str_equal (left->name, right->name) || !answer_equal (left, right))
        return FALSE;
    }

  return TRUE;
}

/** Returns: whether both say the same of the same thing, however often they were saved */
gboolean
genkan_record_equal (GenkanRecord *a,
                     GenkanRecord *b)
{
  g_return_val_if_fail (GENKAN_IS_RECORD (a) && GENKAN_IS_RECORD (b), FALSE);

  if (a->kind != b->kind || !g_str_equal (a->id, b->id))
    return FALSE;

  for (guint i = 0; i < GENKAN_N_FIELDS; i++)
    {
      if (!_genkan_record_field_equal (a, b, (GenkanField) i))
        return FALSE;
    }

  return TRUE;
}

/* Takes over what they changed in one field; FALSE when both changed the same thing differently. */
static gboolean
merge_answers (GenkanRecord *record,
               GenkanRecord *original,
               GenkanRecord *theirs,
               GenkanField   field)
{
  GenkanRecord *sides[] = { original, theirs };

  /* What they took back is only in the original, what they added only in theirs. */
  for (guint s = 0; s < G_N_ELEMENTS (sides); s++)
    {
      g_auto (GStrv) names = genkan_record_dup_names (sides[s], field);

      for (gsize i = 0; names[i] != NULL; i++)
        {
          const GenkanAnswer *mine = _genkan_record_find_answer (record, field, names[i]);
          const GenkanAnswer *before = _genkan_record_find_answer (original, field, names[i]);
          const GenkanAnswer *other = _genkan_record_find_answer (theirs, field, names[i]);

          if (answer_equal (other, before) || answer_equal (other, mine))
            continue;
          if (!answer_equal (mine, before))
            return FALSE;
          if (!genkan_record_set_answer (record, field, names[i], other != NULL ? other->answer : NULL,
                                         other != NULL ? other->time : 0, NULL))
            return FALSE;
        }
    }

  return TRUE;
}

/* Verdict and time of a verification belong together: the later one of the same address holds. */
static void
merge_verification (GenkanRecord *record,
                    GenkanRecord *theirs)
{
  if (theirs->values[GENKAN_FIELD_CHECKED].number > record->values[GENKAN_FIELD_CHECKED].number
      && _genkan_record_field_equal (record, theirs, GENKAN_FIELD_URL))
    {
      _genkan_record_copy_field (record, theirs, GENKAN_FIELD_CHECKED);
      _genkan_record_copy_field (record, theirs, GENKAN_FIELD_VERDICT);
    }
}

/**
 * _genkan_record_merge:
 * @record: what I want to save
 * @original: what it was made from
 * @theirs: what somebody else saved in the meantime
 *
 * Takes over into @record what they changed and I did not.
 *
 * Returns: %FALSE when both changed the same thing in different ways; @record may be half merged then
 */
gboolean
_genkan_record_merge (GenkanRecord *record,
                      GenkanRecord *original,
                      GenkanRecord *theirs)
{
  for (guint i = 0; i < GENKAN_N_FIELDS; i++)
    {
      GenkanField field = (GenkanField) i;

      if (field == GENKAN_FIELD_CHECKED || field == GENKAN_FIELD_VERDICT || _genkan_record_field_equal (theirs, original, field)
          || _genkan_record_field_equal (theirs, record, field))
        continue;

      if (_genkan_record_field_equal (record, original, field))
        _genkan_record_copy_field (record, theirs, field);
      else if (_genkan_field_get_rule (field)->form != GENKAN_FORM_ANSWERS || !merge_answers (record, original, theirs, field))
        return FALSE;
    }
  merge_verification (record, theirs);

  return TRUE;
}

/** The order of a list: by place and then by id, or the newest first. */
gint
_genkan_record_compare (GenkanRecord *a,
                        GenkanRecord *b)
{
  GenkanField field = genkan_record_kind_is_log (a->kind) ? GENKAN_FIELD_TIME : GENKAN_FIELD_ORDER;
  gint64 left = a->values[field].number;
  gint64 right = b->values[field].number;

  if (left != right)
    return (left < right) == (field == GENKAN_FIELD_ORDER) ? -1 : 1;

  return strcmp (a->id, b->id);
}
