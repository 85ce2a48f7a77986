/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-guide-keeper.h"

#include "genkan-guide-walk.h"

/**
 * GenkanGuideKeeper:
 *
 * Keeps how far somebody came in a guide: one record for each guide, and one keeper for all pages that show the guide, so that
 * a page that opens while a save is under way begins with what is being saved. A save waits for the one before it, and only the
 * newest state is saved then.
 *
 * Signal: `elsewhere`, when another program went on with the same guide; their state is there, ours was not kept.
 */
struct _GenkanGuideKeeper
{
  GObject        parent_instance;

  GenkanRecords *records;
  char          *guide;
  GenkanRecord  *stored; /* (nullable): as it was read or saved last */
  char          *newest; /* (nullable): state that is saved, or will be */
  guint          revision; /* of @newest */
  char          *next;   /* (nullable): state that waits for the save before it */
  gint64         next_time;
  gboolean       is_busy;
};

enum
{
  ELSEWHERE,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GenkanGuideKeeper, genkan_guide_keeper, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static void save_next (GenkanGuideKeeper *self);

static char *
dup_key (const char *guide)
{
  return g_strconcat ("genkan-guide-keeper:", guide, NULL);
}

static void
genkan_guide_keeper_finalize (GObject *object)
{
  GenkanGuideKeeper *self = GENKAN_GUIDE_KEEPER (object);
  g_autofree char *key = dup_key (self->guide);

  g_object_set_data (G_OBJECT (self->records), key, NULL);
  g_clear_object (&self->records);
  g_clear_object (&self->stored);
  g_free (self->guide);
  g_free (self->newest);
  g_free (self->next);

  G_OBJECT_CLASS (genkan_guide_keeper_parent_class)->finalize (object);
}

static void
genkan_guide_keeper_class_init (GenkanGuideKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = genkan_guide_keeper_finalize;

  signals[ELSEWHERE] = g_signal_new ("elsewhere", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
genkan_guide_keeper_init (GenkanGuideKeeper *self)
{
}

static GenkanRecord *
find_record (GenkanGuideKeeper *self)
{
  GListModel *list = genkan_records_get_list (self->records, GENKAN_RECORD_GUIDE);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GenkanRecord) record = g_list_model_get_item (list, i);

      if (g_strcmp0 (genkan_record_get_text (record, GENKAN_FIELD_GUIDE), self->guide) == 0)
        return g_steal_pointer (&record);
    }

  return NULL;
}

static void
take_stored (GenkanGuideKeeper *self)
{
  const char *state = self->stored != NULL ? genkan_record_get_text (self->stored, GENKAN_FIELD_STATE) : NULL;

  g_free (self->newest);
  self->newest = g_strdup (state);
  self->revision = 0;
  if (state != NULL)
    g_free (genkan_guide_state_dup_guide (state, &self->revision, NULL));
}

/** Returns: (transfer full): what keeps the place in the guide with the id @guide; the same one for everybody who asks */
GenkanGuideKeeper *
genkan_guide_keeper_new (GenkanRecords *records,
                         const char    *guide)
{
  GenkanGuideKeeper *self;
  g_autofree char *key = NULL;

  g_return_val_if_fail (GENKAN_IS_RECORDS (records), NULL);
  g_return_val_if_fail (guide != NULL, NULL);

  key = dup_key (guide);
  self = g_object_get_data (G_OBJECT (records), key);
  if (self != NULL)
    return g_object_ref (self);

  self = g_object_new (GENKAN_TYPE_GUIDE_KEEPER, NULL);
  self->records = g_object_ref (records);
  self->guide = g_strdup (guide);
  self->stored = find_record (self);
  take_stored (self);
  g_object_set_data (G_OBJECT (records), key, self);

  return self;
}

/** Returns: (transfer full) (nullable): the state that is kept */
char *
genkan_guide_keeper_dup_state (GenkanGuideKeeper *self)
{
  g_return_val_if_fail (GENKAN_IS_GUIDE_KEEPER (self), NULL);

  return g_strdup (self->newest);
}

/** Returns: seconds since 1970 when the state was given to keep; 0 for no state */
gint64
genkan_guide_keeper_get_time (GenkanGuideKeeper *self)
{
  g_return_val_if_fail (GENKAN_IS_GUIDE_KEEPER (self), 0);

  if (self->next_time != 0)
    return self->next_time;

  return self->stored != NULL ? genkan_record_get_time (self->stored, GENKAN_FIELD_TIME) : 0;
}

/** genkan_guide_keeper_reload: looks for the state again, after the records were loaded */
void
genkan_guide_keeper_reload (GenkanGuideKeeper *self)
{
  g_return_if_fail (GENKAN_IS_GUIDE_KEEPER (self));

  if (self->is_busy || self->next != NULL)
    return;

  g_clear_object (&self->stored);
  self->stored = find_record (self);
  take_stored (self);
}

/** Returns: whether the place outlives the program */
gboolean
genkan_guide_keeper_is_kept (GenkanGuideKeeper *self)
{
  g_return_val_if_fail (GENKAN_IS_GUIDE_KEEPER (self), FALSE);

  return genkan_records_is_kept (self->records);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GenkanGuideKeeper) self = data;
  g_autoptr (GenkanRecord) theirs = NULL;
  g_autoptr (GenkanRecord) saved = NULL;
  g_autoptr (GError) error = NULL;

  saved = genkan_records_put_finish (GENKAN_RECORDS (source), result, &theirs, &error);
  self->is_busy = FALSE;
  if (saved != NULL)
    {
      g_set_object (&self->stored, saved);
    }
  else if (g_error_matches (error, GENKAN_RECORDS_ERROR, GENKAN_RECORDS_ERROR_CONFLICT) && theirs != NULL)
    {
      g_set_object (&self->stored, theirs);
      g_clear_pointer (&self->next, g_free);
      self->next_time = 0;
      take_stored (self);
      g_signal_emit (self, signals[ELSEWHERE], 0);
    }

  /* the store itself says when nothing is kept, see GenkanRecordsBanner */
  save_next (self);
}

static void
save_next (GenkanGuideKeeper *self)
{
  g_autofree char *state = g_steal_pointer (&self->next);
  g_autoptr (GenkanRecord) record = NULL;

  if (state == NULL || self->is_busy)
    return;

  record = self->stored != NULL ? genkan_record_edit (self->stored) : genkan_record_new (GENKAN_RECORD_GUIDE);
  if (!genkan_record_set_text (record, GENKAN_FIELD_GUIDE, self->guide, NULL) ||
      !genkan_record_set_text (record, GENKAN_FIELD_STATE, state, NULL))
    return;

  genkan_record_set_time (record, GENKAN_FIELD_TIME, self->next_time);
  self->is_busy = TRUE;
  genkan_records_put_async (self->records, record, NULL, saved_cb, g_object_ref (self));
}

/**
 * genkan_guide_keeper_save:
 * @state: of genkan_guide_walk_save()
 * @revision: of the walk
 * @now: seconds since 1970
 *
 * Returns: %FALSE, with nothing changed, when another page has gone on in the meantime: genkan_guide_keeper_dup_state() has its state
 */
gboolean
genkan_guide_keeper_save (GenkanGuideKeeper *self,
                          const char        *state,
                          guint              revision,
                          gint64             now)
{
  g_return_val_if_fail (GENKAN_IS_GUIDE_KEEPER (self), FALSE);
  g_return_val_if_fail (state != NULL, FALSE);

  if (self->newest != NULL && revision <= self->revision)
    return FALSE;

  g_free (self->newest);
  self->newest = g_strdup (state);
  self->revision = revision;
  g_free (self->next);
  self->next = g_strdup (state);
  self->next_time = now;
  save_next (self);

  return TRUE;
}

static void
removed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GenkanGuideKeeper) self = data;
  g_autoptr (GenkanRecord) removed = genkan_records_remove_finish (GENKAN_RECORDS (source), result, NULL);

  self->is_busy = FALSE;
  save_next (self);
}

/** genkan_guide_keeper_forget: the guide came to its end: next time it begins at the front */
void
genkan_guide_keeper_forget (GenkanGuideKeeper *self)
{
  g_return_if_fail (GENKAN_IS_GUIDE_KEEPER (self));

  g_clear_pointer (&self->next, g_free);
  g_clear_pointer (&self->newest, g_free);
  self->revision = 0;
  self->next_time = 0;
  if (self->stored == NULL || self->is_busy)
    return;

  self->is_busy = TRUE;
  genkan_records_remove_async (self->records, self->stored, NULL, removed_cb, g_object_ref (self));
  g_clear_object (&self->stored);
}
