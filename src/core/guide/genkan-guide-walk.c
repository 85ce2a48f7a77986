/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-error.h"
#include "genkan-guide-limits.h"
#include "genkan-guide-walk-private.h"
#include "genkan-limits.h"
#include "genkan-text.h"

/* Seconds in which two failed tries make the next one a risk. */
#define GUARD_SECONDS (30 * 60)

/* A record that says something else is not believed. */
#define MAX_RETRY_SECONDS (24 * 60 * 60)

G_DEFINE_FINAL_TYPE (GenkanGuideWalk, genkan_guide_walk, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
genkan_guide_walk_finalize (GObject *object)
{
  GenkanGuideWalk *self = GENKAN_GUIDE_WALK (object);

  g_clear_object (&self->facts);
  g_clear_object (&self->records);
  g_ptr_array_unref (self->trail);
  g_hash_table_unref (self->silent);
  g_hash_table_unref (self->answers);
  g_hash_table_unref (self->done);
  g_hash_table_unref (self->put_off);
  g_hash_table_unref (self->values);
  g_array_unref (self->attempts);
  g_clear_pointer (&self->guide, genkan_guide_unref);

  G_OBJECT_CLASS (genkan_guide_walk_parent_class)->finalize (object);
}

static void
genkan_guide_walk_class_init (GenkanGuideWalkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = genkan_guide_walk_finalize;

  /* After every change that is worth keeping. */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
genkan_guide_walk_init (GenkanGuideWalk *self)
{
  self->trail = g_ptr_array_new ();
  self->silent = g_hash_table_new (g_str_hash, g_str_equal);
  self->answers = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_strfreev);
  self->done = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->put_off = g_hash_table_new (g_str_hash, g_str_equal);
  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->attempts = g_array_new (FALSE, FALSE, sizeof (GenkanGuideAttempt));
}

GenkanGuideWalk *
_genkan_guide_walk_new_empty (GenkanGuide        *guide,
                              GenkanGuideFacts   *facts,
                              GenkanGuideRecords *records)
{
  GenkanGuideWalk *self = g_object_new (GENKAN_TYPE_GUIDE_WALK, NULL);

  self->guide = genkan_guide_ref (guide);
  g_set_object (&self->facts, facts);
  g_set_object (&self->records, records);

  return self;
}

static void
note_change (GenkanGuideWalk *self)
{
  self->revision++;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* What other guides need not ask again. */
void
_genkan_guide_walk_note_value (GenkanGuideWalk       *self,
                               const GenkanGuideStep *step)
{
  GStrv chosen = g_hash_table_lookup (self->answers, step->id);

  for (guint i = 0; chosen != NULL && chosen[0] != NULL && chosen[1] == NULL && step->records[i] != NULL; i++)
    {
      /* The service is its id, which the answer "from the list" is not. */
      if (!g_str_equal (step->records[i], "service") && !g_str_equal (step->records[i], "person"))
        g_hash_table_insert (self->values, g_strdup (step->records[i]), g_strdup (chosen[0]));
    }
}

static gboolean
is_settled (GenkanGuideWalk       *self,
            const GenkanGuideStep *step)
{
  return g_hash_table_contains (self->done, step->id) || g_hash_table_contains (self->put_off, step->id);
}

/* Goes to a step, and on past those that need nobody: in a list what is done or put off, and what another guide has asked. */
void
_genkan_guide_walk_arrive (GenkanGuideWalk *self,
                           const char      *step_id,
                           gint64           now)
{
  while (step_id != NULL)
    {
      const GenkanGuideStep *step = _genkan_guide_walk_resolve (self, step_id, now);
      gboolean is_known = step->known != NULL && !g_hash_table_contains (self->answers, step->id)
                          && g_hash_table_contains (self->values, step->records[0]);

      g_ptr_array_add (self->trail, (gpointer) step);
      if (is_known)
        {
          const char *answer[] = { step->known, NULL };

          g_hash_table_add (self->silent, (gpointer) step->id);
          g_hash_table_insert (self->answers, (gpointer) step->id, g_strdupv ((char **) answer));
        }
      if (step->kind == GENKAN_GUIDE_WAIT && self->wait_step != step)
        {
          self->wait_step = step;
          self->wait_since = now;
        }
      if (!is_known && !(self->guide->is_thread && is_settled (self, step)))
        return;
      step_id = _genkan_guide_walk_find_way (self, step, now);
    }
}

/**
 * genkan_guide_walk_new:
 * @facts: (nullable): without it everything is unknown
 * @records: (nullable): without it nothing was kept on earlier days
 * @now: seconds since 1970
 *
 * Begins @guide. The walk emits “changed” after every change that is worth keeping.
 *
 * Returns: (transfer full): a walk at the first step
 */
GenkanGuideWalk *
genkan_guide_walk_new (GenkanGuide        *guide,
                       GenkanGuideFacts   *facts,
                       GenkanGuideRecords *records,
                       gint64              now)
{
  GenkanGuideWalk *self = _genkan_guide_walk_new_empty (guide, facts, records);

  _genkan_guide_walk_arrive (self, guide->start, now);

  return self;
}

/**
 * genkan_guide_walk_call:
 * @guide: another guide
 * @step_id: (nullable): where it begins; its own start, or a step that it does not have, begins it from the front
 *
 * Goes over into another guide. What is known already travels along and is not asked again.
 *
 * Returns: (transfer full): a walk of its own; this one stays as it is
 */
GenkanGuideWalk *
genkan_guide_walk_call (GenkanGuideWalk *self,
                        GenkanGuide     *guide,
                        const char      *step_id,
                        gint64           now)
{
  GenkanGuideWalk *other = _genkan_guide_walk_new_empty (guide, self->facts, self->records);
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, self->values);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      if (strchr (key, '@') == NULL)
        g_hash_table_insert (other->values, g_strdup (key), g_strdup (value));
    }
  if (self->attempts->len > 0)
    g_array_append_vals (other->attempts, self->attempts->data, self->attempts->len);

  _genkan_guide_walk_arrive (other, step_id != NULL && genkan_guide_find_step (guide, step_id) != NULL ? step_id : guide->start, now);

  return other;
}

/** Returns: (transfer none) */
GenkanGuide *
genkan_guide_walk_get_guide (GenkanGuideWalk *self)
{
  return self->guide;
}

/**
 * genkan_guide_walk_get_revision: grows with every change; it is saved with the state. When the stored state has a greater one than
 * the walk that is about to be saved, somebody went on in another window.
 */
guint
genkan_guide_walk_get_revision (GenkanGuideWalk *self)
{
  return self->revision;
}

const GenkanGuideStep *
genkan_guide_walk_get_step (GenkanGuideWalk *self)
{
  return g_ptr_array_index (self->trail, self->trail->len - 1);
}

/** Returns: (transfer container) (element-type GenkanGuideChoice): those that fit; unknown facts hide nothing */
GPtrArray *
genkan_guide_walk_list_choices (GenkanGuideWalk *self,
                                gint64           now)
{
  const GenkanGuideStep *step = genkan_guide_walk_get_step (self);
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < step->choices->len; i++)
    {
      GenkanGuideChoice *choice = g_ptr_array_index (step->choices, i);

      if (_genkan_guide_walk_test (self, choice->when, now) != GENKAN_GUIDE_NO)
        g_ptr_array_add (list, choice);
    }

  return list;
}

/** genkan_guide_walk_is_chosen: whether the person chose it here before */
gboolean
genkan_guide_walk_is_chosen (GenkanGuideWalk *self,
                             const char      *choice_id)
{
  GStrv chosen = g_hash_table_lookup (self->answers, genkan_guide_walk_get_step (self)->id);

  return chosen != NULL && g_strv_contains ((const char * const *) chosen, choice_id);
}

/** Returns: (nullable): the choice that the computer found out itself: to be offered, not taken; %NULL to just ask */
const char *
genkan_guide_walk_get_suggestion (GenkanGuideWalk *self,
                                  gint64           now)
{
  const GenkanGuideStep *step = genkan_guide_walk_get_step (self);

  for (guint i = 0; step->source != NULL && i < step->choices->len; i++)
    {
      const GenkanGuideChoice *choice = g_ptr_array_index (step->choices, i);
      const GenkanGuideQuery query = { .name = step->source, .value = choice->id, .now = now };

      if (genkan_guide_facts_ask (self->facts, &query) == GENKAN_GUIDE_YES)
        return choice->id;
    }

  return NULL;
}

static gboolean
is_unknown (GenkanGuideWalk       *self,
            const GenkanGuideStep *step,
            gint64                 now)
{
  if (step->when != NULL && _genkan_guide_walk_test (self, step->when, now) == GENKAN_GUIDE_UNKNOWN)
    return TRUE;
  for (guint i = 0; i < step->choices->len; i++)
    {
      const GenkanGuideChoice *choice = g_ptr_array_index (step->choices, i);

      if (choice->when != NULL && _genkan_guide_walk_test (self, choice->when, now) == GENKAN_GUIDE_UNKNOWN)
        return TRUE;
    }

  return FALSE;
}

/** genkan_guide_walk_lacks_fact: whether to say here that it is not known if the service has this; once on a way is enough */
gboolean
genkan_guide_walk_lacks_fact (GenkanGuideWalk *self,
                              gint64           now)
{
  for (guint i = 0; i < self->trail->len; i++)
    {
      if (is_unknown (self, g_ptr_array_index (self->trail, i), now))
        return i + 1 == self->trail->len;
    }

  return FALSE;
}

/* Two failures in half an hour: the next try waits until that is no longer so, or as long as the records say. */
static gint64
guard_end (GenkanGuideWalk *self,
           gint64           now)
{
  gint64 end = genkan_guide_records_get_retry_time (self->records, genkan_guide_walk_get_value (self, "service"), now);
  guint n_failed = 0;

  end = MIN (end, now + MAX_RETRY_SECONDS);
  for (guint i = self->attempts->len; i > 0; i--)
    {
      const GenkanGuideAttempt *attempt = &g_array_index (self->attempts, GenkanGuideAttempt, i - 1);

      /* A try of the future is one before the clock was set back. */
      if (!attempt->has_failed || attempt->at > now || now - attempt->at >= GUARD_SECONDS)
        continue;
      if (++n_failed == 2)
        return MAX (end, attempt->at + GUARD_SECONDS);
    }

  return end;
}

/**
 * genkan_guide_walk_get_clock:
 * @clock: (out) (optional)
 *
 * However the clock of the computer jumps, nobody waits longer than was planned.
 *
 * Returns: whether there is something to wait for at this step
 */
gboolean
genkan_guide_walk_get_clock (GenkanGuideWalk  *self,
                             gint64            now,
                             GenkanGuideClock *clock)
{
  const GenkanGuideStep *step = genkan_guide_walk_get_step (self);
  GenkanGuideClock found = { .since = now, .until = now, .has_end = TRUE };

  if (step->kind == GENKAN_GUIDE_WAIT)
    {
      gint64 planned = (gint64) step->minutes_from * 60;

      found.until = MIN (self->wait_since + planned, now + planned);
      found.since = found.until - planned;
      found.has_end = step->minutes_to != 0;
    }
  else if (step->guard != NULL)
    {
      found.until = guard_end (self, now);
      found.is_guard = TRUE;
    }
  if (clock != NULL)
    *clock = found;

  return found.until > now;
}

/** genkan_guide_walk_get_number: which question this is, from 1; at other steps how many were asked */
guint
genkan_guide_walk_get_number (GenkanGuideWalk *self)
{
  guint number = 0;

  for (guint i = 0; i < self->trail->len; i++)
    {
      const GenkanGuideStep *step = g_ptr_array_index (self->trail, i);

      if (genkan_guide_step_asks (step) && !g_hash_table_contains (self->silent, step->id))
        number++;
    }

  return number;
}

/**
 * genkan_guide_walk_dup_text:
 *
 * Returns: (transfer full) (nullable): a text of @step with `{service}` and `{phone}` filled in; plain text, never markup
 */
char *
genkan_guide_walk_dup_text (GenkanGuideWalk       *self,
                            const GenkanGuideStep *step,
                            GenkanGuideText        text)
{
  static const struct
  {
    const char *name;
    const char *key;
    const char *otherwise;
  } names[] = {
    { "{service}", "service-name", NC_ ("guide", "the service") },
    { "{phone}", "phone", NC_ ("guide", "the number on your card or bill") },
  };
  const char *source = genkan_guide_step_get_text (step, text);
  g_autoptr (GString) filled = g_string_new (NULL);

  for (const char *p = source; p != NULL && *p != '\0';)
    {
      gsize length = 0;

      for (gsize i = 0; *p == '{' && i < G_N_ELEMENTS (names); i++)
        {
          if (g_str_has_prefix (p, names[i].name))
            {
              const char *value = genkan_guide_walk_get_value (self, names[i].key);
              g_autofree char *shown = value != NULL ? genkan_text_for_display (value, GENKAN_LIMIT_QUOTE)
                                       : g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "guide", names[i].otherwise));

              g_string_append (filled, shown);
              length = strlen (names[i].name);
            }
        }
      if (length == 0)
        {
          length = (gsize) (g_utf8_next_char (p) - p);
          g_string_append_len (filled, p, (gssize) length);
        }
      p += length;
    }

  return source != NULL ? g_string_free (g_steal_pointer (&filled), FALSE) : NULL;
}

/* Where a step has a chooser of its own, another service than before is meant: the bank that was paid, the issuer of the card. The
 * number of the wrong company would be worse than none. */
static char *
make_key (GenkanGuideWalk *self,
          const char      *key)
{
  const GenkanGuideStep *step = self->trail->len > 0 ? genkan_guide_walk_get_step (self) : NULL;
  gboolean is_own = step != NULL && step->widget != NULL && g_str_equal (step->widget, "service-chooser") && !genkan_guide_step_asks (step);

  if (is_own && (g_str_equal (key, "service") || g_str_equal (key, "service-name") || g_str_equal (key, "phone")))
    return g_strdup_printf ("%s@%s", key, step->id);

  return g_strdup (key);
}

/** Returns: (nullable): what is known about @key, here or from the guide before; of a step with a chooser, what was chosen there */
const char *
genkan_guide_walk_get_value (GenkanGuideWalk *self,
                             const char      *key)
{
  g_autofree char *full_key = make_key (self, key);

  return g_hash_table_lookup (self->values, full_key);
}

/**
 * genkan_guide_walk_set_value:
 * @key: `service` (its id), `person`, or for texts `service-name` and `phone`
 * @value: (nullable): %NULL forgets it
 *
 * At a step that asks for a service beside something else, it is kept for that step alone.
 */
void
genkan_guide_walk_set_value (GenkanGuideWalk *self,
                             const char      *key,
                             const char      *value)
{
  g_autofree char *bounded = value != NULL ? g_utf8_make_valid (value, (gssize) strnlen (value, GENKAN_LIMIT_QUOTE)) : NULL;

  if (g_strcmp0 (genkan_guide_walk_get_value (self, key), bounded) == 0)
    return;
  if (bounded != NULL)
    g_hash_table_insert (self->values, make_key (self, key), g_steal_pointer (&bounded));
  else
    {
      g_autofree char *full_key = make_key (self, key);

      g_hash_table_remove (self->values, full_key);
    }
  note_change (self);
}

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_NOT_FOUND, _("This cannot be chosen here."));

  return FALSE;
}

static void
log_attempt (GenkanGuideWalk       *self,
             const GenkanGuideStep *step,
             const char            *choice_id,
             gint64                 now)
{
  GenkanGuideAttempt attempt = { .at = now };

  if (step->guard == NULL || !(g_str_equal (choice_id, "worked") || g_str_equal (choice_id, "same") || g_str_equal (choice_id, "locked")))
    return;

  attempt.has_failed = !g_str_equal (choice_id, "worked");
  if (self->attempts->len >= GENKAN_LIMIT_GUIDE_ATTEMPTS)
    g_array_remove_index (self->attempts, 0);
  g_array_append_val (self->attempts, attempt);
}

static void
leave (GenkanGuideWalk *self,
       gboolean         is_done,
       gint64           now)
{
  const GenkanGuideStep *step = genkan_guide_walk_get_step (self);

  g_hash_table_remove (self->silent, step->id);
  if (is_done)
    {
      g_hash_table_insert (self->done, (gpointer) step->id, g_memdup2 (&now, sizeof now));
      g_hash_table_remove (self->put_off, step->id);
    }
  else
    {
      g_hash_table_remove (self->done, step->id);
      g_hash_table_add (self->put_off, (gpointer) step->id);
    }
  if (self->wait_step == step)
    self->wait_step = NULL;
  _genkan_guide_walk_arrive (self, _genkan_guide_walk_find_way (self, step, now), now);
  note_change (self);
}

/**
 * genkan_guide_walk_choose:
 * @choice_ids: one, or where several can be ticked at least one
 *
 * Answers the step and goes on. For a tool this is its result.
 *
 * Returns: %FALSE with GENKAN_ERROR_NOT_FOUND when it is no choice of this step; nothing has changed then
 */
gboolean
genkan_guide_walk_choose (GenkanGuideWalk     *self,
                          const char * const  *choice_ids,
                          gint64               now,
                          GError             **error)
{
  const GenkanGuideStep *step = genkan_guide_walk_get_step (self);
  guint n = g_strv_length ((char **) choice_ids);

  if (n == 0 || (n > 1 && !step->is_multi))
    return refuse (error);
  for (guint i = 0; i < n; i++)
    {
      const GenkanGuideChoice *choice = genkan_guide_step_find_choice (step, choice_ids[i]);

      if (choice == NULL || (n > 1 && (choice->is_exclusive || choice->assume_step != NULL))
          || _genkan_guide_walk_test (self, choice->when, now) == GENKAN_GUIDE_NO)
        return refuse (error);
    }

  g_hash_table_insert (self->answers, (gpointer) step->id, g_strdupv ((char **) choice_ids));
  _genkan_guide_walk_note_value (self, step);
  log_attempt (self, step, choice_ids[0], now);
  leave (self, !g_str_equal (choice_ids[0], "later"), now);

  return TRUE;
}

/**
 * genkan_guide_walk_go_on: what was to do is done, the wait is over, or the note is read
 *
 * Returns: %FALSE with GENKAN_ERROR_NOT_FOUND where a choice has to be made
 */
gboolean
genkan_guide_walk_go_on (GenkanGuideWalk  *self,
                         gint64            now,
                         GError          **error)
{
  const GenkanGuideStep *step = genkan_guide_walk_get_step (self);

  if (step->ways == NULL || step->choices->len > 0)
    return refuse (error);
  leave (self, TRUE, now);

  return TRUE;
}

/**
 * genkan_guide_walk_put_off: goes on without having done what was to do
 *
 * Returns: %FALSE with GENKAN_ERROR_NOT_FOUND where there is nothing to do
 */
gboolean
genkan_guide_walk_put_off (GenkanGuideWalk  *self,
                           gint64            now,
                           GError          **error)
{
  const GenkanGuideStep *step = genkan_guide_walk_get_step (self);

  if (step->kind != GENKAN_GUIDE_INSTRUCT)
    return refuse (error);
  leave (self, FALSE, now);

  return TRUE;
}

static guint
find_back (GenkanGuideWalk *self)
{
  guint index = self->trail->len - 1;

  while (index > 0)
    {
      const GenkanGuideStep *step = g_ptr_array_index (self->trail, --index);

      if (!g_hash_table_contains (self->silent, step->id))
        return index + 1;
    }

  return 0;
}

gboolean
genkan_guide_walk_can_go_back (GenkanGuideWalk *self)
{
  return find_back (self) > 0;
}

/** genkan_guide_walk_go_back: to the step before. Undoes nothing: answers, times and tries stay. */
gboolean
genkan_guide_walk_go_back (GenkanGuideWalk *self)
{
  guint length = find_back (self);

  if (length == 0)
    return FALSE;
  g_ptr_array_set_size (self->trail, (int) length);
  note_change (self);

  return TRUE;
}

/** genkan_guide_walk_go_to: back to a step of the list. Returns: %FALSE when it does not lie behind */
gboolean
genkan_guide_walk_go_to (GenkanGuideWalk *self,
                         const char      *step_id,
                         gint64           now)
{
  const GenkanGuideStep *step = genkan_guide_find_step (self->guide, step_id);
  guint index;

  if (step == NULL || !g_ptr_array_find (self->trail, step, &index) || index + 1 == self->trail->len)
    return FALSE;
  g_ptr_array_set_size (self->trail, (int) index + 1);
  note_change (self);

  return TRUE;
}
