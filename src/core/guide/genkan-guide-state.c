/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A walk as one line of JSON, and back. A stored line is read as if a stranger had written it. */

#include "config.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "genkan-error.h"
#include "genkan-guide-limits.h"
#include "genkan-guide-walk-private.h"
#include "genkan-guide-words-private.h"
#include "genkan-limits.h"

/* The version of the state. */
#define VERSION 1

/* What travels between guides under a name that is no record. */
static const char * const own_keys[] = { "service-name", "phone", NULL };

static void
put_answers (JsonBuilder     *builder,
             GenkanGuideWalk *self)
{
  json_builder_set_member_name (builder, "answers");
  json_builder_begin_object (builder);
  for (guint i = 0; i < self->guide->steps->len; i++)
    {
      const GenkanGuideStep *step = g_ptr_array_index (self->guide->steps, i);
      GStrv chosen = g_hash_table_lookup (self->answers, step->id);

      if (chosen == NULL)
        continue;
      json_builder_set_member_name (builder, step->id);
      json_builder_begin_array (builder);
      for (guint j = 0; chosen[j] != NULL; j++)
        json_builder_add_string_value (builder, chosen[j]);
      json_builder_end_array (builder);
    }
  json_builder_end_object (builder);
}

static void
put_steps (JsonBuilder     *builder,
           GenkanGuideWalk *self,
           const char      *name,
           GHashTable      *ids)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->guide->steps->len; i++)
    {
      const GenkanGuideStep *step = g_ptr_array_index (self->guide->steps, i);

      if (g_hash_table_contains (ids, step->id))
        json_builder_add_string_value (builder, step->id);
    }
  json_builder_end_array (builder);
}

static void
put_times (JsonBuilder     *builder,
           GenkanGuideWalk *self)
{
  json_builder_set_member_name (builder, "done");
  json_builder_begin_object (builder);
  for (guint i = 0; i < self->guide->steps->len; i++)
    {
      const GenkanGuideStep *step = g_ptr_array_index (self->guide->steps, i);
      const gint64 *at = g_hash_table_lookup (self->done, step->id);

      if (at == NULL)
        continue;
      json_builder_set_member_name (builder, step->id);
      json_builder_add_int_value (builder, *at);
    }
  json_builder_end_object (builder);
}

static int
compare_keys (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static void
put_values (JsonBuilder     *builder,
            GenkanGuideWalk *self)
{
  guint n;
  g_autofree const char **keys = (const char **) g_hash_table_get_keys_as_array (self->values, &n);

  g_qsort_with_data (keys, (int) n, sizeof *keys, compare_keys, NULL);
  json_builder_set_member_name (builder, "values");
  json_builder_begin_object (builder);
  for (guint i = 0; i < n; i++)
    {
      json_builder_set_member_name (builder, keys[i]);
      json_builder_add_string_value (builder, g_hash_table_lookup (self->values, keys[i]));
    }
  json_builder_end_object (builder);
}

static void
put_attempts (JsonBuilder     *builder,
              GenkanGuideWalk *self)
{
  json_builder_set_member_name (builder, "attempts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->attempts->len; i++)
    {
      const GenkanGuideAttempt *attempt = &g_array_index (self->attempts, GenkanGuideAttempt, i);

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "at");
      json_builder_add_int_value (builder, attempt->at);
      json_builder_set_member_name (builder, "failed");
      json_builder_add_boolean_value (builder, attempt->has_failed);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/**
 * genkan_guide_walk_save:
 *
 * Returns: (transfer full): one line of JSON, from which genkan_guide_walk_restore() goes on. It holds choices and times, and
 *   never what somebody typed.
 */
char *
genkan_guide_walk_save (GenkanGuideWalk *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) node = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, VERSION);
  json_builder_set_member_name (builder, "guide");
  json_builder_add_string_value (builder, self->guide->id);
  json_builder_set_member_name (builder, "guide-version");
  json_builder_add_int_value (builder, self->guide->version);
  json_builder_set_member_name (builder, "revision");
  json_builder_add_int_value (builder, self->revision);

  json_builder_set_member_name (builder, "trail");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->trail->len; i++)
    json_builder_add_string_value (builder, ((const GenkanGuideStep *) g_ptr_array_index (self->trail, i))->id);
  json_builder_end_array (builder);

  put_steps (builder, self, "silent", self->silent);
  put_answers (builder, self);
  put_times (builder, self);
  put_steps (builder, self, "later", self->put_off);
  put_values (builder, self);
  put_attempts (builder, self);
  if (self->wait_step != NULL)
    {
      json_builder_set_member_name (builder, "wait");
      json_builder_add_string_value (builder, self->wait_step->id);
      json_builder_set_member_name (builder, "since");
      json_builder_add_int_value (builder, self->wait_since);
    }
  json_builder_end_object (builder);
  node = json_builder_get_root (builder);

  return json_to_string (node, FALSE);
}

static JsonNode *
find_member (JsonObject   *object,
             const char   *name,
             JsonNodeType  type)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_TYPE (node) == type ? node : NULL;
}

static gint64
find_int (JsonObject *object,
          const char *name)
{
  JsonNode *node = find_member (object, name, JSON_NODE_VALUE);
  gint64 value = node != NULL && json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node) : 0;

  /* Until the year 9999; sums of two such times still fit. */
  return CLAMP (value, 0, G_GINT64_CONSTANT (253402300799));
}

static const char *
node_string (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node)
                                                                                                        : NULL;
}

static JsonObject *
read_state (const char  *state,
            JsonNode   **root,
            GError     **error)
{
  JsonObject *object = NULL;
  gint64 version;

  *root = NULL;
  if (strlen (state) <= GENKAN_LIMIT_GUIDE_SAVED && g_utf8_validate (state, -1, NULL))
    *root = json_from_string (state, NULL);
  if (*root != NULL && JSON_NODE_HOLDS_OBJECT (*root))
    object = json_node_get_object (*root);
  version = object != NULL ? find_int (object, "version") : 0;

  if (version > VERSION)
    g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_NEWER_VERSION,
                         _("This was kept by a newer version of Genkan. Please update Genkan to go on from there."));
  else if (version < 1)
    g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_BROKEN, _("What was kept of this guide cannot be read. Please begin again."));
  else
    return object;

  return NULL;
}

/**
 * genkan_guide_state_dup_guide:
 * @state: what genkan_guide_walk_save() made
 * @revision: (out) (optional): how often it was changed
 *
 * Returns: (transfer full) (nullable): the id of the guide, or %NULL with GENKAN_ERROR_BROKEN or GENKAN_ERROR_NEWER_VERSION
 */
char *
genkan_guide_state_dup_guide (const char  *state,
                              guint       *revision,
                              GError     **error)
{
  g_autoptr (JsonNode) root = NULL;
  JsonObject *object = read_state (state, &root, error);
  const char *id = object != NULL ? node_string (json_object_get_member (object, "guide")) : NULL;

  if (object != NULL && id == NULL)
    g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_BROKEN, _("What was kept of this guide cannot be read. Please begin again."));
  if (revision != NULL)
    *revision = object != NULL ? (guint) MIN (find_int (object, "revision"), G_MAXUINT / 2) : 0;

  return g_strdup (id);
}

/* Answers whose step or choice is gone are left out. */
static gboolean
restore_answers (GenkanGuideWalk *self,
                 JsonObject      *object)
{
  JsonNode *node = find_member (object, "answers", JSON_NODE_OBJECT);
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;
  gboolean is_whole = TRUE;

  if (node == NULL)
    return TRUE;

  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &name, &value))
    {
      const GenkanGuideStep *step = genkan_guide_find_step (self->guide, name);
      JsonArray *list = JSON_NODE_HOLDS_ARRAY (value) ? json_node_get_array (value) : NULL;
      guint n = list != NULL ? json_array_get_length (list) : 0;
      g_autoptr (GPtrArray) chosen = g_ptr_array_new ();

      for (guint i = 0; step != NULL && i < n; i++)
        {
          const char *id = node_string (json_array_get_element (list, i));
          const GenkanGuideChoice *choice = id != NULL ? genkan_guide_step_find_choice (step, id) : NULL;

          if (choice != NULL && !g_ptr_array_find (chosen, choice->id, NULL))
            g_ptr_array_add (chosen, (gpointer) choice->id);
        }
      if (chosen->len == 0 || chosen->len != n || (n > 1 && !step->is_multi))
        {
          is_whole = FALSE;
          continue;
        }
      g_ptr_array_add (chosen, NULL);
      g_hash_table_insert (self->answers, (gpointer) step->id, g_strdupv ((char **) chosen->pdata));
    }

  return is_whole;
}

static void
restore_steps (GenkanGuideWalk *self,
               JsonObject      *object,
               const char      *name,
               GHashTable      *ids)
{
  JsonNode *node = find_member (object, name, JSON_NODE_ARRAY);
  JsonArray *list = node != NULL ? json_node_get_array (node) : NULL;

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      const char *id = node_string (json_array_get_element (list, i));
      const GenkanGuideStep *step = id != NULL ? genkan_guide_find_step (self->guide, id) : NULL;

      if (step != NULL)
        g_hash_table_add (ids, (gpointer) step->id);
    }
}

static void
restore_times (GenkanGuideWalk *self,
               JsonObject      *object)
{
  JsonNode *node = find_member (object, "done", JSON_NODE_OBJECT);

  for (guint i = 0; node != NULL && i < self->guide->steps->len; i++)
    {
      const GenkanGuideStep *step = g_ptr_array_index (self->guide->steps, i);
      gint64 at = find_int (json_node_get_object (node), step->id);

      if (at > 0)
        g_hash_table_insert (self->done, (gpointer) step->id, g_memdup2 (&at, sizeof at));
    }
}

/* A record, a name of this file, or one of them with the step that it belongs to. */
static gboolean
is_key (GenkanGuideWalk *self,
        const char      *name)
{
  g_auto (GStrv) sides = g_strsplit (name, "@", 2);

  if (sides[0] == NULL || (sides[1] != NULL && genkan_guide_find_step (self->guide, sides[1]) == NULL))
    return FALSE;

  return _genkan_guide_is_listed (LIST_RECORD, sides[0]) || g_strv_contains (own_keys, sides[0]);
}

static void
restore_values (GenkanGuideWalk *self,
                JsonObject      *object)
{
  JsonNode *node = find_member (object, "values", JSON_NODE_OBJECT);
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (node == NULL)
    return;

  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &name, &value))
    {
      const char *word = node_string (value);

      if (word != NULL && strlen (word) <= GENKAN_LIMIT_QUOTE && is_key (self, name))
        g_hash_table_insert (self->values, g_strdup (name), g_strdup (word));
    }
}

static void
restore_attempts (GenkanGuideWalk *self,
                  JsonObject      *object)
{
  JsonNode *node = find_member (object, "attempts", JSON_NODE_ARRAY);
  JsonArray *list = node != NULL ? json_node_get_array (node) : NULL;
  guint n = list != NULL ? MIN (json_array_get_length (list), GENKAN_LIMIT_GUIDE_ATTEMPTS) : 0;

  for (guint i = 0; i < n; i++)
    {
      JsonNode *element = json_array_get_element (list, i);
      GenkanGuideAttempt attempt;
      JsonNode *failed;

      if (!JSON_NODE_HOLDS_OBJECT (element))
        continue;
      failed = find_member (json_node_get_object (element), "failed", JSON_NODE_VALUE);
      attempt.at = find_int (json_node_get_object (element), "at");
      attempt.has_failed = failed != NULL && json_node_get_value_type (failed) == G_TYPE_BOOLEAN && json_node_get_boolean (failed);
      g_array_append_val (self->attempts, attempt);
    }
}

/* Follows the trail as far as the guide still leads along it. */
static gboolean
restore_trail (GenkanGuideWalk *self,
               JsonObject      *object,
               gint64           now)
{
  JsonNode *node = find_member (object, "trail", JSON_NODE_ARRAY);
  JsonArray *list = node != NULL ? json_node_get_array (node) : NULL;
  guint n = list != NULL ? json_array_get_length (list) : 0;

  for (guint i = 0; i < n; i++)
    {
      const char *id = node_string (json_array_get_element (list, i));
      const GenkanGuideStep *step = id != NULL ? genkan_guide_find_step (self->guide, id) : NULL;
      const GenkanGuideStep *last;

      if (step == NULL)
        return FALSE;
      if (i > 0)
        {
          const char *next;

          last = g_ptr_array_index (self->trail, i - 1);
          if (last->choices->len > 0 && !g_hash_table_contains (self->answers, last->id))
            return FALSE;
          next = _genkan_guide_walk_find_way (self, last, now);
          /* A fact may have become known since; then a step in between may be passed over. */
          while (next != NULL && !g_str_equal (next, step->id))
            next = genkan_guide_find_step (self->guide, next)->skip;
          if (next == NULL)
            return FALSE;
        }
      g_ptr_array_add (self->trail, (gpointer) step);
    }

  return n > 0;
}

/**
 * genkan_guide_walk_restore:
 * @guide: the one that genkan_guide_state_dup_guide() names
 * @state: what genkan_guide_walk_save() made
 * @is_shortened: (out): whether the guide has changed so that the person has to go on from an earlier step, and should be told
 *
 * Returns: (transfer full) (nullable): a walk where it was left, or %NULL with GENKAN_ERROR_BROKEN or GENKAN_ERROR_NEWER_VERSION
 */
GenkanGuideWalk *
genkan_guide_walk_restore (GenkanGuide         *guide,
                           GenkanGuideFacts    *facts,
                           GenkanGuideRecords  *records,
                           const char          *state,
                           gint64               now,
                           gboolean            *is_shortened,
                           GError             **error)
{
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GenkanGuideWalk) self = NULL;
  JsonObject *object = read_state (state, &root, error);
  const char *wait;

  if (object == NULL)
    return NULL;
  if (g_strcmp0 (node_string (json_object_get_member (object, "guide")), guide->id) != 0)
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_BROKEN, _("What was kept of this guide cannot be read. Please begin again."));
      return NULL;
    }

  self = _genkan_guide_walk_new_empty (guide, facts, records);
  self->revision = (guint) MIN (find_int (object, "revision"), G_MAXUINT / 2);
  restore_values (self, object);
  restore_attempts (self, object);
  restore_times (self, object);
  restore_steps (self, object, "later", self->put_off);
  restore_steps (self, object, "silent", self->silent);
  wait = node_string (json_object_get_member (object, "wait"));
  self->wait_step = wait != NULL ? genkan_guide_find_step (guide, wait) : NULL;
  self->wait_since = find_int (object, "since");

  *is_shortened = !restore_answers (self, object);
  if (!restore_trail (self, object, now))
    *is_shortened = TRUE;
  if (self->trail->len == 0)
    _genkan_guide_walk_arrive (self, guide->start, now);
  if (genkan_guide_walk_get_step (self)->kind == GENKAN_GUIDE_WAIT && self->wait_step != genkan_guide_walk_get_step (self)
      && !g_hash_table_contains (self->done, genkan_guide_walk_get_step (self)->id))
    {
      self->wait_step = genkan_guide_walk_get_step (self);
      self->wait_since = now;
    }

  return g_steal_pointer (&self);
}
