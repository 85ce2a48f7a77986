/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-records-private.h"
#include "genkan-unread-record.h"

enum
{
  PROP_STATE = 1,
  PROP_IS_KEPT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GenkanRecords, genkan_records, G_TYPE_OBJECT)

static void
genkan_records_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  GenkanRecords *self = GENKAN_RECORDS (object);

  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_int (value, (gint) self->state);
      break;
    case PROP_IS_KEPT:
      g_value_set_boolean (value, genkan_records_is_kept (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
genkan_records_finalize (GObject *object)
{
  GenkanRecords *self = GENKAN_RECORDS (object);

  for (guint i = 0; i < GENKAN_N_RECORD_KINDS; i++)
    g_object_unref (self->lists[i]);
  g_object_unref (self->unread);
  g_hash_table_unref (self->index);
  g_hash_table_unref (self->session);
  g_clear_pointer (&self->touched, g_hash_table_unref);
  g_clear_object (&self->backend);

  G_OBJECT_CLASS (genkan_records_parent_class)->finalize (object);
}

static void
genkan_records_class_init (GenkanRecordsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = genkan_records_get_property;
  object_class->finalize = genkan_records_finalize;

  /** GenkanRecords:state: a #GenkanRecordsState */
  properties[PROP_STATE] = g_param_spec_int ("state", NULL, NULL, GENKAN_RECORDS_NOT_LOADED, GENKAN_RECORDS_UNAVAILABLE,
                                             GENKAN_RECORDS_NOT_LOADED, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /** GenkanRecords:is-kept: whether what is put outlives the program */
  properties[PROP_IS_KEPT] = g_param_spec_boolean ("is-kept", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
genkan_records_init (GenkanRecords *self)
{
  for (guint i = 0; i < GENKAN_N_RECORD_KINDS; i++)
    self->lists[i] = g_list_store_new (GENKAN_TYPE_RECORD);
  self->unread = g_list_store_new (GENKAN_TYPE_UNREAD_RECORD);
  self->index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->session = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_queue_init (&self->loads);
}

/**
 * genkan_records_new:
 * @backend: (transfer none): where they are kept
 *
 * Returns: (transfer full): a store that has not looked yet; see genkan_records_load_async()
 */
GenkanRecords *
genkan_records_new (GenkanRecordsBackend *backend)
{
  GenkanRecords *self;

  g_return_val_if_fail (GENKAN_IS_RECORDS_BACKEND (backend), NULL);

  self = g_object_new (GENKAN_TYPE_RECORDS, NULL);
  self->backend = g_object_ref (backend);

  return self;
}

GenkanRecordsState
genkan_records_get_state (GenkanRecords *records)
{
  g_return_val_if_fail (GENKAN_IS_RECORDS (records), GENKAN_RECORDS_NOT_LOADED);

  return records->state;
}

/** Returns: whether what is put now outlives the program */
gboolean
genkan_records_is_kept (GenkanRecords *records)
{
  g_return_val_if_fail (GENKAN_IS_RECORDS (records), FALSE);

  return records->state == GENKAN_RECORDS_READY && _genkan_records_backend_is_kept (records->backend);
}

void
_genkan_records_set_state (GenkanRecords     *self,
                           GenkanRecordsState state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_KEPT]);
}

/** Returns: %TRUE when @error is about the keyring as a whole, which is now the state of the store */
gboolean
_genkan_records_take_error (GenkanRecords *self,
                            const GError  *error)
{
  if (error->domain != GENKAN_RECORDS_ERROR)
    return FALSE;

  switch ((GenkanRecordsError) error->code)
    {
    case GENKAN_RECORDS_ERROR_UNAVAILABLE:
      _genkan_records_set_state (self, GENKAN_RECORDS_UNAVAILABLE);
      return TRUE;
    case GENKAN_RECORDS_ERROR_LOCKED:
      _genkan_records_set_state (self, GENKAN_RECORDS_LOCKED);
      return TRUE;
    case GENKAN_RECORDS_ERROR_DISMISSED:
      _genkan_records_set_state (self, GENKAN_RECORDS_DISMISSED);
      return TRUE;
    default:
      return FALSE;
    }
}

/** Returns: (transfer none): sorted list of #GenkanRecord */
GListModel *
genkan_records_get_list (GenkanRecords   *records,
                         GenkanRecordKind kind)
{
  g_return_val_if_fail (GENKAN_IS_RECORDS (records) && kind < GENKAN_N_RECORD_KINDS, NULL);

  return G_LIST_MODEL (records->lists[kind]);
}

/** Returns: (transfer none): list of #GenkanUnreadRecord: damaged ones, and those of a newer Genkan */
GListModel *
genkan_records_get_unread (GenkanRecords *records)
{
  g_return_val_if_fail (GENKAN_IS_RECORDS (records), NULL);

  return G_LIST_MODEL (records->unread);
}

/** Returns: (transfer none) (nullable): the record; %NULL means that it is not shown, and nothing about what is kept */
GenkanRecord *
genkan_records_lookup (GenkanRecords   *records,
                       GenkanRecordKind kind,
                       const char      *id)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (GENKAN_IS_RECORDS (records) && kind < GENKAN_N_RECORD_KINDS && id != NULL, NULL);

  key = _genkan_records_dup_key (kind, id);

  return g_hash_table_lookup (records->index, key);
}
