/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-guide-memory.h"

/**
 * GenkanGuideMemory:
 *
 * What was kept on earlier days, as guides ask for it. Records that cannot be read now are unknown, never “none”.
 */
struct _GenkanGuideMemory
{
  GObject        parent_instance;

  GenkanRecords *records;
};

#define GENKAN_TYPE_GUIDE_MEMORY (genkan_guide_memory_get_type ())
G_DECLARE_FINAL_TYPE (GenkanGuideMemory, genkan_guide_memory, GENKAN, GUIDE_MEMORY, GObject)

static gboolean
is_about (GenkanRecord *record,
          const char   *service)
{
  return g_strcmp0 (genkan_record_get_text (record, GENKAN_FIELD_SERVICE), service) == 0;
}

static guint
count (GenkanGuideMemory *self,
       GenkanRecordKind   kind,
       const char        *service)
{
  GListModel *list = genkan_records_get_list (self->records, kind);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GenkanRecord) record = g_list_model_get_item (list, i);

      n += is_about (record, service);
    }

  return n;
}

static GenkanGuideTruth
ask (GenkanGuideRecords     *records,
     const GenkanGuideQuery *query)
{
  GenkanGuideMemory *self = (GenkanGuideMemory *) records;
  guint n;

  if (!g_str_equal (query->name, "attempts") || query->value != NULL)
    return GENKAN_GUIDE_UNKNOWN;
  if (genkan_records_get_state (self->records) != GENKAN_RECORDS_READY)
    return GENKAN_GUIDE_UNKNOWN;

  n = count (self, GENKAN_RECORD_ATTEMPT, query->service);

  return n >= MAX (query->at_least, 1) ? GENKAN_GUIDE_YES : GENKAN_GUIDE_NO;
}

static gint64
get_retry_time (GenkanGuideRecords *records,
                const char         *service,
                gint64              now)
{
  GenkanGuideMemory *self = (GenkanGuideMemory *) records;
  GListModel *list = genkan_records_get_list (self->records, GENKAN_RECORD_CLOCK);
  gint64 latest = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GenkanRecord) record = g_list_model_get_item (list, i);

      if (is_about (record, service))
        latest = MAX (latest, genkan_record_get_time (record, GENKAN_FIELD_NOT_BEFORE));
    }

  return latest > now ? latest : 0;
}

static void
genkan_guide_memory_records_init (GenkanGuideRecordsInterface *iface)
{
  iface->ask = ask;
  iface->get_retry_time = get_retry_time;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (GenkanGuideMemory, genkan_guide_memory, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GENKAN_TYPE_GUIDE_RECORDS, genkan_guide_memory_records_init))

static void
genkan_guide_memory_finalize (GObject *object)
{
  g_clear_object (&((GenkanGuideMemory *) object)->records);

  G_OBJECT_CLASS (genkan_guide_memory_parent_class)->finalize (object);
}

static void
genkan_guide_memory_class_init (GenkanGuideMemoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = genkan_guide_memory_finalize;
}

static void
genkan_guide_memory_init (GenkanGuideMemory *self)
{
}

/** Returns: (transfer full): what is asked about @records */
GenkanGuideRecords *
genkan_guide_memory_new (GenkanRecords *records)
{
  GenkanGuideMemory *self;

  g_return_val_if_fail (GENKAN_IS_RECORDS (records), NULL);

  self = g_object_new (GENKAN_TYPE_GUIDE_MEMORY, NULL);
  self->records = g_object_ref (records);

  return GENKAN_GUIDE_RECORDS (self);
}
