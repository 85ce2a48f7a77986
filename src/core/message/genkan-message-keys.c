/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-message-keys.h"

#include <string.h>

#include "genkan-limits.h"
#include "genkan-message-vocabulary.h"

/* Records that stand under one name; a key has one. */
#define MAX_RECORDS 20

/* Shared by the questions. A resolver may go on after it was cancelled, so each of them keeps it. */
typedef struct
{
  gatomicrefcount         refs;
  GTask                  *task; /* (nullable): until it has returned */
  GCancellable           *cancellable;
  GNetworkMonitor        *network;
  GSource                *sources[2]; /* the time limit, and the end of the person's interest */
  GenkanMessageFoundKeys *found;
  guint                   n_pending;
} Inquiry;

typedef struct
{
  Inquiry *inquiry;
  char    *name;
} Question;

static void
clear_found_keys (gpointer data)
{
  GenkanMessageFoundKeys *self = data;

  g_hash_table_unref (self->records);
  g_hash_table_unref (self->missing);
}

GenkanMessageFoundKeys *
genkan_message_found_keys_ref (GenkanMessageFoundKeys *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
genkan_message_found_keys_unref (GenkanMessageFoundKeys *self)
{
  g_atomic_rc_box_release_full (self, clear_found_keys);
}

static void
inquiry_unref (Inquiry *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_clear_pointer (&self->found, genkan_message_found_keys_unref);
  g_clear_object (&self->network);
  g_object_unref (self->cancellable);
  g_free (self);
}

static void
question_free (Question *self)
{
  inquiry_unref (self->inquiry);
  g_free (self->name);
  g_free (self);
}

/* Nothing is changed any more once the answer was handed over; late answers find no task. */
static void
finish (Inquiry *self)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->task);

  for (gsize i = 0; i < G_N_ELEMENTS (self->sources); i++)
    {
      if (self->sources[i] != NULL)
        g_source_destroy (self->sources[i]);
      g_clear_pointer (&self->sources[i], g_source_unref);
    }
  g_cancellable_cancel (self->cancellable);
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, g_steal_pointer (&self->found), (GDestroyNotify) genkan_message_found_keys_unref);
  inquiry_unref (self);
}

static GenkanMessageKeyState
explain_silence (Inquiry *self)
{
  return self->network != NULL && !g_network_monitor_get_network_available (self->network) ? GENKAN_MESSAGE_KEY_OFFLINE
                                                                                          : GENKAN_MESSAGE_KEY_NO_ANSWER;
}

static gboolean
time_over_cb (gpointer data)
{
  finish (data);

  return G_SOURCE_REMOVE;
}

static gboolean
cancelled_cb (GCancellable *cancellable,
              gpointer      data)
{
  finish (data);

  return G_SOURCE_REMOVE;
}

static void
attach (Inquiry     *self,
        guint        index,
        GSource     *source,
        GSourceFunc  callback)
{
  self->sources[index] = source;
  g_source_set_callback (source, callback, self, NULL);
  g_source_attach (source, g_task_get_context (self->task));
}

/* A key of more than 255 bytes stands in several strings, which belong together without anything between; RFC 6376, 3.6.2.2. */
static char *
join_strings (GVariant *record)
{
  g_autoptr (GVariant) strings = g_variant_get_child_value (record, 0);
  g_autoptr (GString) text = g_string_new (NULL);
  GVariantIter iter;
  const char *part;

  g_variant_iter_init (&iter, strings);
  while (g_variant_iter_next (&iter, "&s", &part))
    {
      if (text->len + strlen (part) > GENKAN_LIMIT_DKIM_KEY)
        return NULL;
      g_string_append (text, part);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Other records may stand under the name; the first one with a key counts. */
static char *
choose_record (GList *records)
{
  guint n = 0;

  for (GList *l = records; l != NULL && n < MAX_RECORDS; l = l->next, n++)
    {
      g_autofree char *text = join_strings (l->data);

      if (text != NULL && (g_str_has_prefix (text, "v=DKIM1") || strstr (text, "p=") != NULL))
        return g_steal_pointer (&text);
    }

  return NULL;
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Question *question = data;
  Inquiry *self = question->inquiry;
  g_autoptr (GError) error = NULL;
  GList *records = g_resolver_lookup_records_finish (G_RESOLVER (source), result, &error);
  g_autofree char *record = choose_record (records);
  gboolean is_answer = error == NULL || g_error_matches (error, G_RESOLVER_ERROR, G_RESOLVER_ERROR_NOT_FOUND);
  GenkanMessageKeyState state = explain_silence (self);

  g_list_free_full (records, (GDestroyNotify) g_variant_unref);
  /* a name server inside this computer may say that there is no such name because it cannot ask */
  if (is_answer && state != GENKAN_MESSAGE_KEY_OFFLINE)
    state = GENKAN_MESSAGE_KEY_MISSING;
  if (self->task != NULL)
    {
      if (record != NULL)
        g_hash_table_insert (self->found->records, g_strdup (question->name), g_steal_pointer (&record));
      g_hash_table_remove (self->found->missing, question->name);
      if (!g_hash_table_contains (self->found->records, question->name))
        g_hash_table_insert (self->found->missing, g_strdup (question->name), GINT_TO_POINTER (state));
      if (--self->n_pending == 0)
        finish (self);
    }
  question_free (question);
}

static void
ask (Inquiry                      *self,
     const GenkanMessageKeySource *source,
     const char                   *name)
{
  Question *question = g_new (Question, 1);

  g_atomic_ref_count_inc (&self->refs);
  *question = (Question) { self, g_strdup (name) };
  /* what stands here when the time is over was not answered */
  g_hash_table_insert (self->found->missing, g_strdup (name), GINT_TO_POINTER (explain_silence (self)));
  if (source->asked != NULL)
    source->asked (name, source->asked_data);
  g_resolver_lookup_records_async (source->resolver, name, G_RESOLVER_RECORD_TXT, self->cancellable, answered_cb, question);
}

/**
 * genkan_message_keys_ask_async:
 * @names: of #GenkanMessageProof.dkim_names; more than GENKAN_LIMIT_DKIM_KEYS are not asked
 * @source: used until the answer is there
 *
 * Asks the name server for the keys of seals, and nobody else for anything. To be called when the person has agreed:
 * the name server learns @names, and so may their owners. Afterwards the mail is judged again with the keys.
 */
void
genkan_message_keys_ask_async (const char * const           *names,
                               const GenkanMessageKeySource *source,
                               GCancellable                 *cancellable,
                               GAsyncReadyCallback           callback,
                               gpointer                      user_data)
{
  Inquiry *self;

  g_return_if_fail (names != NULL);
  g_return_if_fail (source != NULL && G_IS_RESOLVER (source->resolver));

  self = g_new0 (Inquiry, 1);
  g_atomic_ref_count_init (&self->refs);
  self->task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (self->task, genkan_message_keys_ask_async);
  self->cancellable = g_cancellable_new ();
  self->network = source->network != NULL ? g_object_ref (source->network) : NULL;
  self->found = g_atomic_rc_box_new (GenkanMessageFoundKeys);
  self->found->records = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->found->missing = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->n_pending = MIN (g_strv_length ((char **) names), GENKAN_LIMIT_DKIM_KEYS);

  if (self->n_pending == 0 || g_cancellable_is_cancelled (cancellable))
    {
      finish (self);
      return;
    }

  attach (self, 0, g_timeout_source_new_seconds (source->seconds), time_over_cb);
  if (cancellable != NULL)
    attach (self, 1, g_cancellable_source_new (cancellable), G_SOURCE_FUNC (cancelled_cb));
  for (guint i = 0, n = self->n_pending; i < n; i++)
    ask (self, source, names[i]);
}

/**
 * genkan_message_keys_ask_finish:
 *
 * Returns: (transfer full) (nullable): for each name a key, or why there is none; %NULL with %G_IO_ERROR_CANCELLED, and
 *   with no other error
 */
GenkanMessageFoundKeys *
genkan_message_keys_ask_finish (GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/** Returns: the id and the words for a seal without a key */
const GenkanFindingKind *
genkan_message_keys_explain (GenkanMessageKeyState state)
{
  switch (state)
    {
    case GENKAN_MESSAGE_KEY_MISSING:
      return genkan_message_not_looked_at (GENKAN_MESSAGE_NOT_LOOKED_AT_KEY_MISSING);
    case GENKAN_MESSAGE_KEY_NO_ANSWER:
      return genkan_message_not_looked_at (GENKAN_MESSAGE_NOT_LOOKED_AT_KEY_NO_ANSWER);
    case GENKAN_MESSAGE_KEY_OFFLINE:
      return genkan_message_not_looked_at (GENKAN_MESSAGE_NOT_LOOKED_AT_KEY_OFFLINE);
    case GENKAN_MESSAGE_KEY_NOT_ASKED:
    default:
      return genkan_message_not_looked_at (GENKAN_MESSAGE_NOT_LOOKED_AT_KEYS);
    }
}
