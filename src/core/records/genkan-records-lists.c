/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-error.h"
#include "genkan-records-private.h"
#include "genkan-unread-record.h"

static gint
compare (gconstpointer a,
         gconstpointer b,
         gpointer      data)
{
  return _genkan_record_compare ((GenkanRecord *) a, (GenkanRecord *) b);
}

static gint
compare_pointers (gconstpointer a,
                  gconstpointer b)
{
  return _genkan_record_compare (*(GenkanRecord * const *) a, *(GenkanRecord * const *) b);
}

/** Returns: (transfer full): the key of a record in the tables of the store */
char *
_genkan_records_dup_key (GenkanRecordKind kind,
                         const char      *id)
{
  return g_strconcat (genkan_record_kind_to_token (kind), "/", id, NULL);
}

static void
take_from_list (GenkanRecords *self,
                GenkanRecord  *record)
{
  guint position;

  if (g_list_store_find (self->lists[record->kind], record, &position))
    g_list_store_remove (self->lists[record->kind], position);
}

/** Puts @record, which is sealed from now on, in its place in the list, instead of an older one with its id. */
void
_genkan_records_show (GenkanRecords *self,
                      GenkanRecord  *record)
{
  g_autofree char *key = _genkan_records_dup_key (record->kind, record->id);
  GenkanRecord *old = g_hash_table_lookup (self->index, key);
  guint position;

  record->sealed = TRUE;
  g_clear_object (&record->original);
  if (self->touched != NULL)
    g_hash_table_add (self->touched, g_strdup (key));
  if (old == record)
    return;

  /* A row that stays in its place changes in one step, so that a list that shows it keeps its focus. */
  if (old != NULL && _genkan_record_compare (old, record) == 0 && g_list_store_find (self->lists[record->kind], old, &position))
    {
      g_list_store_splice (self->lists[record->kind], position, 1, (gpointer *) &record, 1);
    }
  else
    {
      if (old != NULL)
        take_from_list (self, old);
      g_list_store_insert_sorted (self->lists[record->kind], record, compare, NULL);
    }
  g_hash_table_insert (self->index, g_steal_pointer (&key), g_object_ref (record));
}

/** Takes a record out of its list. */
void
_genkan_records_hide (GenkanRecords   *self,
                      GenkanRecordKind kind,
                      const char      *id)
{
  g_autofree char *key = _genkan_records_dup_key (kind, id);
  GenkanRecord *old = g_hash_table_lookup (self->index, key);

  if (old != NULL)
    take_from_list (self, old);
  g_hash_table_remove (self->index, key);
  g_hash_table_remove (self->session, key);
  if (self->touched != NULL)
    g_hash_table_add (self->touched, g_steal_pointer (&key));
}

/**
 * _genkan_records_read:
 * @kind: what the keyring says about @value
 * @id: what the keyring says about @value
 * @value: (nullable): what it keeps
 *
 * Returns: (transfer full) (nullable): the record, sealed; %NULL with #GenkanError
 */
GenkanRecord *
_genkan_records_read (const char *kind,
                      const char *id,
                      const char *value,
                      GError    **error)
{
  g_autoptr (GenkanRecord) record = genkan_record_new_from_json (value != NULL ? value : "", value != NULL ? strlen (value) : 0, error);

  if (record == NULL)
    return NULL;

  if (!g_str_equal (genkan_record_kind_to_token (record->kind), kind) || !g_str_equal (record->id, id))
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_BROKEN, _("This record is damaged: it stands under the name of another one."));
      return NULL;
    }

  record->stored = g_strdup (value);
  record->sealed = TRUE;

  return g_steal_pointer (&record);
}

/* Changes only the rows between the first and the last difference. */
static void
replace_list (GListStore *list,
              GPtrArray  *wanted)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
  guint same = 0;
  guint same_end = 0;

  while (same < n && same < wanted->len)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (list), same);

      if (item != g_ptr_array_index (wanted, same))
        break;
      same++;
    }
  while (same_end < n - same && same_end < wanted->len - same)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (list), n - 1 - same_end);

      if (item != g_ptr_array_index (wanted, wanted->len - 1 - same_end))
        break;
      same_end++;
    }
  if (n - same - same_end > 0 || wanted->len - same - same_end > 0)
    g_list_store_splice (list, same, n - same - same_end, wanted->pdata + same, wanted->len - same - same_end);
}

static void
show_unread (GenkanRecords *self,
             GPtrArray     *unread)
{
  if (unread->len > 0 || g_list_model_get_n_items (G_LIST_MODEL (self->unread)) > 0)
    g_list_store_splice (self->unread, 0, g_list_model_get_n_items (G_LIST_MODEL (self->unread)), unread->pdata, unread->len);
}

/* What was put or removed here while the keyring was read is newer than what the keyring said. */
static gboolean
is_newer_here (GenkanRecords *self,
               const char    *key)
{
  return g_hash_table_contains (self->session, key) || (self->touched != NULL && g_hash_table_contains (self->touched, key));
}

static void
keep_newer (GenkanRecords *self,
            GHashTable    *index)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, self->index);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      if (is_newer_here (self, key))
        g_hash_table_insert (index, g_strdup (key), g_object_ref (value));
    }
}

/**
 * _genkan_records_show_stored:
 * @items: of #GenkanStoredItem: everything that the keyring has
 *
 * Makes the lists show @items, and what is newer here. Records that did not change stay the same objects.
 */
void
_genkan_records_show_stored (GenkanRecords *self,
                             GPtrArray     *items)
{
  g_autoptr (GHashTable) index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_autoptr (GPtrArray) unread = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *wanted[GENKAN_N_RECORD_KINDS];
  GHashTableIter iter;
  gpointer value;

  for (guint i = 0; i < items->len; i++)
    {
      const GenkanStoredItem *item = g_ptr_array_index (items, i);
      g_autofree char *key = g_strconcat (item->kind, "/", item->id, NULL);
      GenkanRecord *old = g_hash_table_lookup (self->index, key);
      GenkanRecord *other = g_hash_table_lookup (index, key);
      g_autoptr (GenkanRecord) record = NULL;
      g_autoptr (GError) error = NULL;

      if (is_newer_here (self, key))
        continue;
      if (old != NULL && item->value != NULL && g_strcmp0 (old->stored, item->value) == 0)
        record = g_object_ref (old);
      else
        record = _genkan_records_read (item->kind, item->id, item->value, &error);

      if (record == NULL)
        g_ptr_array_add (unread, genkan_unread_record_new (item->kind, item->id, error));
      else if (other == NULL || other->revision < record->revision) /* two keyrings may hold the same one */
        g_hash_table_insert (index, g_steal_pointer (&key), g_steal_pointer (&record));
    }
  keep_newer (self, index);

  for (guint i = 0; i < GENKAN_N_RECORD_KINDS; i++)
    wanted[i] = g_ptr_array_new ();
  g_hash_table_iter_init (&iter, index);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_ptr_array_add (wanted[GENKAN_RECORD (value)->kind], value);

  g_hash_table_unref (self->index);
  self->index = g_hash_table_ref (index);
  for (guint i = 0; i < GENKAN_N_RECORD_KINDS; i++)
    {
      g_ptr_array_sort (wanted[i], compare_pointers);
      replace_list (self->lists[i], wanted[i]);
      g_ptr_array_unref (wanted[i]);
    }
  show_unread (self, unread);
}
