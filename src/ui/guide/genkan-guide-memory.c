/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-guide-memory.h"

#include "genkan-login-attempts.h"

/* One more mistake may lock the account: the try can wait as long as the shortest lock that services are known to have. */
#define STOP_SECONDS (30 * 60)

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

static GenkanLoginOutcome
read_outcome (GenkanRecord *record)
{
  const char *outcome = genkan_record_get_text (record, GENKAN_FIELD_OUTCOME);

  if (g_strcmp0 (outcome, "worked") == 0)
    return GENKAN_LOGIN_OUTCOME_WORKED;
  if (g_strcmp0 (outcome, "locked") == 0)
    return GENKAN_LOGIN_OUTCOME_LOCKED;

  return g_strcmp0 (outcome, "wrong") == 0 ? GENKAN_LOGIN_OUTCOME_WRONG : GENKAN_LOGIN_OUTCOME_OTHER;
}

/* What all guides together have seen of the tries at this service, also on earlier days. */
static gint64
look_at_attempts (GenkanGuideMemory *self,
                  const char        *service,
                  gint64             now)
{
  GListModel *list = genkan_records_get_list (self->records, GENKAN_RECORD_ATTEMPT);
  g_autoptr (GArray) attempts = g_array_new (FALSE, FALSE, sizeof (GenkanLoginAttempt));
  GenkanLoginGuard guard;

  for (guint i = g_list_model_get_n_items (list); i > 0; i--)
    {
      g_autoptr (GenkanRecord) record = g_list_model_get_item (list, i - 1);
      GenkanLoginAttempt attempt = { genkan_record_get_time (record, GENKAN_FIELD_TIME), read_outcome (record) };

      if (is_about (record, service))
        g_array_append_val (attempts, attempt);
    }

  genkan_login_guard_look ((const GenkanLoginAttempt *) attempts->data, attempts->len, 0, -1, now, &guard);
  if (guard.advice == GENKAN_LOGIN_ADVICE_STOP)
    return now + STOP_SECONDS;

  return guard.advice == GENKAN_LOGIN_ADVICE_WAIT ? guard.not_before : 0;
}

static gint64
get_retry_time (GenkanGuideRecords *records,
                const char         *service,
                gint64              now)
{
  GenkanGuideMemory *self = (GenkanGuideMemory *) records;
  GListModel *list = genkan_records_get_list (self->records, GENKAN_RECORD_CLOCK);
  gint64 latest = service != NULL ? look_at_attempts (self, service, now) : 0;

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

static void
noted_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  /* the banner of the records says when nothing is kept */
  g_autoptr (GenkanRecord) noted = genkan_records_put_finish (GENKAN_RECORDS (source), result, NULL, NULL);
}

/**
 * genkan_guide_memory_note_attempt:
 * @service: id of a service
 * @choice: what the person answered after the try
 * @now: seconds since 1970
 *
 * Writes a try down, for the next guide and the next day. An answer that says of no try is not written down.
 */
void
genkan_guide_memory_note_attempt (GenkanRecords *records,
                                  const char    *service,
                                  const char    *choice,
                                  gint64         now)
{
  static const struct
  {
    const char *choice;
    const char *outcome;
  } outcomes[] = {
    { "worked", "worked" },
    { "logged-in", "worked" },
    { "locked", "locked" },
    { "same", "wrong" },
  };
  g_autoptr (GenkanRecord) record = genkan_record_new (GENKAN_RECORD_ATTEMPT);
  const char *outcome = NULL;

  g_return_if_fail (GENKAN_IS_RECORDS (records));
  g_return_if_fail (service != NULL && choice != NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (outcomes); i++)
    {
      if (g_str_equal (outcomes[i].choice, choice))
        outcome = outcomes[i].outcome;
    }
  if (outcome == NULL ||
      !genkan_record_set_text (record, GENKAN_FIELD_SERVICE, service, NULL) ||
      !genkan_record_set_text (record, GENKAN_FIELD_OUTCOME, outcome, NULL))
    return;

  genkan_record_set_time (record, GENKAN_FIELD_TIME, now);
  genkan_records_put_async (records, record, NULL, noted_cb, NULL);
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
