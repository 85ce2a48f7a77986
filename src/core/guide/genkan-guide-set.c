/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-guide-set.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-error.h"
#include "genkan-guide-limits.h"
#include "genkan-guide-private.h"
#include "genkan-limits.h"
#include "genkan-text.h"

#define RESOURCE "/io/github/genkan/Genkan/guides/"

struct _GenkanGuideSet
{
  GObject parent_instance;

  GPtrArray *guides;
};

G_DEFINE_FINAL_TYPE (GenkanGuideSet, genkan_guide_set, G_TYPE_OBJECT)

static void
genkan_guide_set_finalize (GObject *object)
{
  GenkanGuideSet *self = GENKAN_GUIDE_SET (object);

  g_ptr_array_unref (self->guides);

  G_OBJECT_CLASS (genkan_guide_set_parent_class)->finalize (object);
}

static void
genkan_guide_set_class_init (GenkanGuideSetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = genkan_guide_set_finalize;
}

static void
genkan_guide_set_init (GenkanGuideSet *self)
{
  self->guides = g_ptr_array_new_with_free_func ((GDestroyNotify) genkan_guide_unref);
}

/** genkan_guide_set_new_empty: to be filled with genkan_guide_set_add() */
GenkanGuideSet *
genkan_guide_set_new_empty (void)
{
  return g_object_new (GENKAN_TYPE_GUIDE_SET, NULL);
}

static int
compare_ranks (gconstpointer a,
               gconstpointer b)
{
  const GenkanGuide *one = *(GenkanGuide * const *) a;
  const GenkanGuide *other = *(GenkanGuide * const *) b;

  return one->rank != other->rank ? (one->rank < other->rank ? -1 : 1) : strcmp (one->id, other->id);
}

/** genkan_guide_set_add: Returns: %FALSE with GENKAN_ERROR_BROKEN when there is a guide of that name */
gboolean
genkan_guide_set_add (GenkanGuideSet  *self,
                      GenkanGuide     *guide,
                      GError         **error)
{
  if (genkan_guide_set_find (self, guide->id) != NULL)
    {
      g_set_error (error, GENKAN_ERROR, GENKAN_ERROR_BROKEN, _("There is another guide “%s” already."), guide->id);
      return FALSE;
    }
  g_ptr_array_add (self->guides, genkan_guide_ref (guide));
  g_ptr_array_sort (self->guides, compare_ranks);

  return TRUE;
}

static gboolean
has_target (GenkanGuideSet          *self,
            const GenkanGuideAction *action,
            const char * const      *contacts)
{
  const char *step_id;
  GenkanGuide *guide;

  if (g_str_equal (action->kind, "guide"))
    {
      guide = genkan_guide_set_find_target (self, action, &step_id);
      return guide != NULL && (step_id == NULL || genkan_guide_find_step (guide, step_id) != NULL);
    }
  if (contacts == NULL || g_str_equal (action->target, "service.support"))
    return TRUE;

  return !(g_str_equal (action->kind, "call") || g_str_equal (action->kind, "contact")) || g_strv_contains (contacts, action->target);
}

/**
 * genkan_guide_set_check:
 * @contacts: (nullable): ids of the places where to report and ask
 *
 * Returns: (transfer full) (nullable): a sentence when @guide names another guide, step or contact that does not exist
 */
char *
genkan_guide_set_check (GenkanGuideSet     *self,
                        GenkanGuide        *guide,
                        const char * const *contacts)
{
  for (guint i = 0; i < guide->steps->len; i++)
    {
      const GenkanGuideStep *step = g_ptr_array_index (guide->steps, i);
      const char *missing = NULL;

      if (step->action != NULL && !has_target (self, step->action, contacts))
        missing = step->action->target;
      for (guint j = 0; j < step->also->len; j++)
        {
          const GenkanGuideAction *action = g_ptr_array_index (step->also, j);

          if (!has_target (self, action, contacts))
            missing = action->target;
        }
      if (step->contact != NULL && contacts != NULL && !g_strv_contains (contacts, step->contact))
        missing = step->contact;
      if (missing != NULL)
        return g_strdup_printf (_("Guide “%s”, step “%s” in line %u: there is no “%s”."), guide->id, step->id, step->line, missing);
    }

  return NULL;
}

static gboolean
load_bundled (GenkanGuideSet  *self,
              GError         **error)
{
  g_auto (GStrv) names = g_resources_enumerate_children (RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (names == NULL)
    return FALSE;

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (RESOURCE, names[i], NULL);
      g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
      g_autoptr (GenkanGuide) guide = bytes != NULL ? genkan_guide_new_from_bytes (bytes, error) : NULL;

      if (guide == NULL || !genkan_guide_set_add (self, guide, error))
        return FALSE;
    }

  return TRUE;
}

static GenkanGuide *
read_file (const char  *path,
           GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = NULL;
  g_autofree char *data = g_malloc (GENKAN_LIMIT_GUIDE_FILE + 1);
  g_autoptr (GBytes) bytes = NULL;
  gsize size;

  /* A pipe or a device would keep the program waiting for ever. */
  if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
    stream = g_file_read (file, NULL, NULL);
  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream), data, GENKAN_LIMIT_GUIDE_FILE + 1, &size, NULL, NULL))
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_UNREADABLE, _("The file could not be read."));
      return NULL;
    }
  bytes = g_bytes_new_take (g_steal_pointer (&data), size);

  return genkan_guide_new_from_bytes (bytes, error);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* The good files come in; of the others the person is told. */
static void
load_user_folder (GenkanGuideSet     *self,
                  const char         *folder,
                  const char * const *contacts,
                  GPtrArray          *problems)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_suffix (name, ".xml") && names->len < GENKAN_LIMIT_GUIDES)
        g_ptr_array_add (names, g_strdup (name));
    }
  g_ptr_array_sort (names, compare_names);

  for (guint i = 0; i < names->len; i++)
    {
      const char *file_name = g_ptr_array_index (names, i);
      g_autofree char *path = g_build_filename (folder, file_name, NULL);
      g_autofree char *valid = g_filename_display_name (file_name);
      g_autofree char *shown = genkan_text_for_display (valid, GENKAN_LIMIT_QUOTE);
      g_autofree char *missing = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GenkanGuide) guide = read_file (path, &error);

      if (guide != NULL && genkan_guide_set_add (self, guide, &error))
        missing = genkan_guide_set_check (self, guide, contacts);
      if (missing != NULL)
        g_ptr_array_remove (self->guides, guide);
      if (missing != NULL || error != NULL)
        g_ptr_array_add (problems, g_strdup_printf ("%s: %s", shown, missing != NULL ? missing : error->message));
    }
}

/**
 * genkan_guide_set_new:
 * @user_folder: (nullable): the person's own guides; need not exist
 * @contacts: (nullable): ids of the places where to report and ask, for the check of the person's own guides
 * @problems: (out) (optional) (transfer full) (element-type utf8): sentences about guides of the folder that were left out
 *
 * Returns: (transfer full) (nullable): all guides, or %NULL when those of the program are damaged
 */
GenkanGuideSet *
genkan_guide_set_new (const char          *user_folder,
                      const char * const  *contacts,
                      GPtrArray          **problems,
                      GError             **error)
{
  g_autoptr (GenkanGuideSet) self = genkan_guide_set_new_empty ();
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_free);

  if (!load_bundled (self, error))
    return NULL;
  if (user_folder != NULL)
    load_user_folder (self, user_folder, contacts, told);
  if (problems != NULL)
    *problems = g_steal_pointer (&told);

  return g_steal_pointer (&self);
}

guint
genkan_guide_set_get_n_guides (GenkanGuideSet *self)
{
  return self->guides->len;
}

/** Returns: (transfer none): in the order in which people should see them */
GenkanGuide *
genkan_guide_set_get_guide (GenkanGuideSet *self,
                            guint           index)
{
  return g_ptr_array_index (self->guides, index);
}

/** Returns: (transfer none) (nullable): the guide called @id */
GenkanGuide *
genkan_guide_set_find (GenkanGuideSet *self,
                       const char     *id)
{
  for (guint i = 0; i < self->guides->len; i++)
    {
      GenkanGuide *guide = g_ptr_array_index (self->guides, i);

      if (g_str_equal (guide->id, id))
        return guide;
    }

  return NULL;
}

/**
 * genkan_guide_set_find_target:
 * @action: one of the kind `guide`
 * @step_id: (out) (nullable): the step to begin with; %NULL for the start
 *
 * Returns: (transfer none) (nullable): the guide that @action leads to
 */
GenkanGuide *
genkan_guide_set_find_target (GenkanGuideSet          *self,
                              const GenkanGuideAction *action,
                              const char             **step_id)
{
  const char *mark = strchr (action->target, '#');
  g_autofree char *id = mark != NULL ? g_strndup (action->target, (gsize) (mark - action->target)) : g_strdup (action->target);

  *step_id = mark != NULL ? mark + 1 : NULL;

  return genkan_guide_set_find (self, id);
}
