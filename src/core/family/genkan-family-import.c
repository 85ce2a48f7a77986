/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-family-import.h"

#include <string.h>

#include "genkan-entry-gate.h"
#include "genkan-family-records-private.h"

struct _GenkanFamilyImport
{
  GObject        parent_instance;

  GenkanRecords *records;
  GenkanCatalog *catalog; /* owns the services of the rows */
  GPtrArray     *rows;    /* of GenkanFamilyRow; people first, entries last */
};

G_DEFINE_FINAL_TYPE (GenkanFamilyImport, genkan_family_import, G_TYPE_OBJECT)

typedef struct
{
  GDateTime *now;
  guint      next;
  guint      n_kept;
} Apply;

/* Stored records by what they say, so that two thousand are compared with two thousand in one walk. */
typedef struct
{
  GenkanFamilyImport *self;
  GenkanUrlCheck     *check;
  GHashTable         *by_words; /* key of words: GenkanRecord */
  GHashTable         *known;    /* ids of the file: id here, owned by records */
} Compare;

static void
free_row (gpointer data)
{
  GenkanFamilyRow *row = data;

  g_object_unref (row->record);
  g_clear_object (&row->stored);
  g_free (row);
}

static void
free_apply (gpointer data)
{
  Apply *apply = data;

  g_date_time_unref (apply->now);
  g_free (apply);
}

/* What makes people take two records for the same thing. */
static char *
dup_words (GenkanRecord *record)
{
  static const GenkanField fields[] = { GENKAN_FIELD_PERSON, GENKAN_FIELD_SERVICE, GENKAN_FIELD_URL, GENKAN_FIELD_PURPOSE };
  GenkanRecordKind kind = genkan_record_get_kind (record);
  const char *name = genkan_record_get_text (record, GENKAN_FIELD_NAME);
  g_autoptr (GString) words = g_string_new (genkan_record_kind_to_token (kind));

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *text = genkan_record_kind_has_field (kind, fields[i]) ? genkan_record_get_text (record, fields[i]) : NULL;

      g_string_append_printf (words, "\n%s", text != NULL ? text : "");
    }
  /* an entry with another name is still the same door */
  if (kind != GENKAN_RECORD_ENTRY)
    g_string_append_printf (words, "\n%s", name != NULL ? name : "");

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
add_stored (Compare          *compare,
            GenkanRecordKind  kind)
{
  GListModel *list = genkan_records_get_list (compare->self->records, kind);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      GenkanRecord *record = g_list_model_get_item (list, i);

      g_hash_table_insert (compare->by_words, dup_words (record), record);
    }
}

/* The id that a person or account of the file has here, or nothing when there is none. */
static void
point_here (Compare      *compare,
            GenkanRecord *record,
            GenkanField   field)
{
  const char *id = genkan_record_kind_has_field (genkan_record_get_kind (record), field) ? genkan_record_get_text (record, field) : NULL;
  GenkanRecordKind kind = field == GENKAN_FIELD_PERSON ? GENKAN_RECORD_PERSON : GENKAN_RECORD_ACCOUNT;
  const char *here = id != NULL ? g_hash_table_lookup (compare->known, id) : NULL;

  if (id == NULL)
    return;
  if (here == NULL && genkan_records_lookup (compare->self->records, kind, id) != NULL)
    return;
  genkan_record_set_text (record, field, here, NULL);
}

static void
find_stored (Compare         *compare,
             GenkanFamilyRow *row)
{
  GenkanRecordKind kind = genkan_record_get_kind (row->record);
  const char *id = genkan_record_get_id (row->record);
  GenkanRecord *stored = genkan_records_lookup (compare->self->records, kind, id);
  g_autofree char *words = dup_words (row->record);

  if (stored == NULL)
    stored = g_hash_table_lookup (compare->by_words, words);
  if (stored == NULL)
    {
      row->state = GENKAN_FAMILY_NEW;
    }
  else
    {
      row->stored = g_object_ref (stored);
      row->state = _genkan_family_says_same (row->record, stored) ? GENKAN_FAMILY_SAME : GENKAN_FAMILY_DIFFERENT;
    }
  g_hash_table_insert (compare->known, (gpointer) id, (gpointer) genkan_record_get_id (stored != NULL ? stored : row->record));
}

/* The verdict of the file is not even there: what counts is what this computer says today. */
static void
judge (Compare         *compare,
       GenkanFamilyRow *row)
{
  GenkanEntryGate gate;
  g_autoptr (GenkanResult) result = genkan_entry_gate_judge_saved (compare->check, compare->self->catalog, row->record, &gate);
  const char *id = genkan_result_get_service_id (result);

  row->verdict = genkan_result_get_verdict (result);
  row->service = id != NULL ? genkan_catalog_lookup (compare->self->catalog, id) : NULL;
  row->may_keep = row->chosen = gate == GENKAN_ENTRY_GATE_OPEN;
}

static void
add_row (Compare      *compare,
         GenkanRecord *record)
{
  GenkanFamilyRow *row = g_new0 (GenkanFamilyRow, 1);

  row->record = _genkan_family_copy (record, NULL);
  row->verdict = GENKAN_VERDICT_NOT_CHECKED;
  row->may_keep = row->chosen = TRUE;
  point_here (compare, row->record, GENKAN_FIELD_PERSON);
  point_here (compare, row->record, GENKAN_FIELD_ACCOUNT);
  if (genkan_record_get_kind (record) == GENKAN_RECORD_ENTRY)
    judge (compare, row);
  find_stored (compare, row);
  row->chosen = row->chosen && row->state == GENKAN_FAMILY_NEW;
  g_ptr_array_add (compare->self->rows, row);
}

/* References lead from entries to accounts to people. */
static void
add_rows (Compare          *compare,
          GPtrArray        *records,
          GenkanRecordKind  kind)
{
  for (guint i = 0; i < records->len; i++)
    {
      GenkanRecord *record = g_ptr_array_index (records, i);

      if (genkan_record_get_kind (record) == kind)
        add_row (compare, record);
    }
}

/**
 * genkan_family_import_new:
 * @content: what genkan_family_unseal() gave
 * @records: loaded; kept
 * @check: for what every entry is now
 *
 * Reads the file and compares it with what is here. Keeps nothing.
 *
 * Returns: (transfer full) (nullable): %NULL with GENKAN_FAMILY_ERROR_BROKEN or _NEWER_VERSION
 */
GenkanFamilyImport *
genkan_family_import_new (GBytes          *content,
                          GenkanRecords   *records,
                          GenkanCatalog   *catalog,
                          GenkanUrlCheck  *check,
                          GError         **error)
{
  static const GenkanRecordKind kinds[] = { GENKAN_RECORD_PERSON, GENKAN_RECORD_ACCOUNT, GENKAN_RECORD_ENTRY };
  g_autoptr (GPtrArray) read = NULL;
  g_autoptr (GHashTable) by_words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  GenkanFamilyImport *self;
  Compare compare;

  g_return_val_if_fail (content != NULL, NULL);
  g_return_val_if_fail (GENKAN_IS_RECORDS (records), NULL);
  g_return_val_if_fail (catalog != NULL, NULL);
  g_return_val_if_fail (check != NULL, NULL);

  read = _genkan_family_read (content, error);
  if (read == NULL)
    return NULL;

  self = g_object_new (GENKAN_TYPE_FAMILY_IMPORT, NULL);
  self->records = g_object_ref (records);
  self->catalog = genkan_catalog_ref (catalog);
  compare = (Compare) { self, check, by_words, known };
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    add_stored (&compare, kinds[i]);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    add_rows (&compare, read, kinds[i]);

  return self;
}

guint
genkan_family_import_get_n_rows (GenkanFamilyImport *self)
{
  g_return_val_if_fail (GENKAN_IS_FAMILY_IMPORT (self), 0);

  return self->rows->len;
}

/** Returns: (transfer none): a row, of which `chosen` may be changed as long as `may_keep` is %TRUE */
GenkanFamilyRow *
genkan_family_import_get_row (GenkanFamilyImport *self,
                              guint               index)
{
  g_return_val_if_fail (GENKAN_IS_FAMILY_IMPORT (self), NULL);
  g_return_val_if_fail (index < self->rows->len, NULL);

  return g_ptr_array_index (self->rows, index);
}

static void keep_next (GTask *task);

static void
on_put (GObject      *source,
        GAsyncResult *result,
        gpointer      data)
{
  g_autoptr (GTask) task = data;
  Apply *apply = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GenkanRecord) kept = genkan_records_put_finish (GENKAN_RECORDS (source), result, NULL, &error);

  if (kept == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  apply->n_kept++;
  apply->next++;
  keep_next (task);
}

/* The person was not chosen, or the account: then it belongs to nobody, and not to somebody who is not there. */
static void
leave_nobody (GenkanFamilyImport *self,
              GenkanRecord       *draft,
              GenkanField         field,
              GenkanRecordKind    kind)
{
  const char *id = genkan_record_kind_has_field (genkan_record_get_kind (draft), field) ? genkan_record_get_text (draft, field) : NULL;

  if (id != NULL && genkan_records_lookup (self->records, kind, id) == NULL)
    genkan_record_set_text (draft, field, NULL, NULL);
}

static GenkanRecord *
new_draft (GenkanFamilyImport    *self,
           const GenkanFamilyRow *row,
           GDateTime             *now)
{
  GenkanRecord *draft = row->stored != NULL ? _genkan_family_copy (row->record, row->stored) : _genkan_family_copy (row->record, NULL);

  leave_nobody (self, draft, GENKAN_FIELD_PERSON, GENKAN_RECORD_PERSON);
  leave_nobody (self, draft, GENKAN_FIELD_ACCOUNT, GENKAN_RECORD_ACCOUNT);
  if (genkan_record_get_kind (draft) == GENKAN_RECORD_ENTRY)
    {
      genkan_record_set_time (draft, GENKAN_FIELD_CHECKED, g_date_time_to_unix (now));
      genkan_record_set_text (draft, GENKAN_FIELD_VERDICT, genkan_verdict_to_token (row->verdict), NULL);
    }

  return draft;
}

static void
keep_next (GTask *task)
{
  GenkanFamilyImport *self = g_task_get_source_object (task);
  Apply *apply = g_task_get_task_data (task);
  g_autoptr (GenkanRecord) draft = NULL;
  const GenkanFamilyRow *row = NULL;

  while (apply->next < self->rows->len)
    {
      row = g_ptr_array_index (self->rows, apply->next);
      if (row->chosen && row->may_keep && row->state != GENKAN_FAMILY_SAME)
        break;
      apply->next++;
    }
  if (apply->next >= self->rows->len)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }
  if (g_task_return_error_if_cancelled (task))
    return;

  draft = new_draft (self, row, apply->now);
  genkan_records_put_async (self->records, draft, g_task_get_cancellable (task), on_put, g_object_ref (task));
}

/**
 * genkan_family_import_apply_async:
 * @now: when the entries were judged
 *
 * Keeps the chosen rows one after the other. When one fails, those before it stay; make a new #GenkanFamilyImport to go on.
 */
void
genkan_family_import_apply_async (GenkanFamilyImport  *self,
                                  GDateTime           *now,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Apply *apply;

  g_return_if_fail (GENKAN_IS_FAMILY_IMPORT (self));
  g_return_if_fail (now != NULL);

  apply = g_new0 (Apply, 1);
  apply->now = g_date_time_ref (now);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, genkan_family_import_apply_async);
  g_task_set_task_data (task, apply, free_apply);
  keep_next (task);
}

/**
 * genkan_family_import_apply_finish:
 * @n_kept: (out): how many records were kept, also when it failed
 *
 * Returns: %FALSE with a GENKAN_RECORDS_ERROR or G_IO_ERROR_CANCELLED
 */
gboolean
genkan_family_import_apply_finish (GenkanFamilyImport  *self,
                                   GAsyncResult        *result,
                                   guint               *n_kept,
                                   GError             **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  *n_kept = ((Apply *) g_task_get_task_data (G_TASK (result)))->n_kept;

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
genkan_family_import_finalize (GObject *object)
{
  GenkanFamilyImport *self = GENKAN_FAMILY_IMPORT (object);

  g_clear_object (&self->records);
  g_clear_pointer (&self->catalog, genkan_catalog_unref);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (genkan_family_import_parent_class)->finalize (object);
}

static void
genkan_family_import_class_init (GenkanFamilyImportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = genkan_family_import_finalize;
}

static void
genkan_family_import_init (GenkanFamilyImport *self)
{
  self->rows = g_ptr_array_new_with_free_func (free_row);
}
