/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-saved-list.h"

#include <glib/gi18n.h>

#include "genkan-text.h"

/* Services of one name are few; a search for a single letter finds many, and then the names of the entries decide. */
#define N_SERVICES 40

/**
 * GenkanSavedList:
 *
 * The saved entries as a list with headings: grouped by person, in the order of the person, and those that could not be
 * read at the end. A line of a record that did not change stays the same object, so that a view keeps its widgets.
 */
struct _GenkanSavedList
{
  GObject          parent_instance;

  GenkanRecords   *records;
  GenkanCatalog   *catalog;
  GenkanUrlOwners *owners;
  char            *search; /* folded; %NULL when nothing is searched for */
  GHashTable      *found_services;
  GPtrArray       *items;
  GHashTable      *lines; /* record → its line */
  GenkanSavedItem *others_heading;
  GenkanSavedItem *unread_heading;
  guint            n_saved;
  guint            update_idle;
};

static void genkan_saved_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GenkanSavedList, genkan_saved_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, genkan_saved_list_model_init))

static GType
get_item_type (GListModel *model)
{
  return GENKAN_TYPE_SAVED_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return GENKAN_SAVED_LIST (model)->items->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  GenkanSavedList *self = GENKAN_SAVED_LIST (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
genkan_saved_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static GenkanSavedItem *
get_line (GenkanSavedList *self,
          GHashTable      *lines,
          gpointer         source)
{
  GenkanSavedItem *line = g_hash_table_lookup (self->lines, source);

  if (line != NULL)
    g_object_ref (line);
  else if (GENKAN_IS_UNREAD_RECORD (source))
    line = genkan_saved_item_new_unread (source);
  else if (genkan_record_get_kind (source) == GENKAN_RECORD_PERSON)
    line = genkan_saved_item_new_heading (genkan_record_get_text (source, GENKAN_FIELD_NAME));
  else
    line = genkan_saved_item_new_entry (source, self->catalog, self->owners);
  g_hash_table_insert (lines, g_object_ref (source), line);

  return line;
}

static void
append_group (GPtrArray       *items,
              GenkanSavedItem *heading,
              GPtrArray       *group)
{
  if (group == NULL || group->len == 0)
    return;

  if (heading != NULL)
    g_ptr_array_add (items, g_object_ref (heading));
  for (guint i = 0; i < group->len; i++)
    {
      GenkanSavedItem *line = g_ptr_array_index (group, i);

      genkan_saved_item_set_place (line, (i == 0 ? GENKAN_SAVED_FIRST : 0) | (i + 1 == group->len ? GENKAN_SAVED_LAST : 0));
      g_ptr_array_add (items, g_object_ref (line));
    }
}

static GPtrArray *
get_group (GHashTable *groups,
           const char *person)
{
  GPtrArray *group = g_hash_table_lookup (groups, person);

  if (group == NULL)
    {
      group = g_ptr_array_new ();
      g_hash_table_insert (groups, g_strdup (person), group);
    }

  return group;
}

static void
collect_groups (GenkanSavedList *self,
                GHashTable      *lines,
                GHashTable      *groups)
{
  GListModel *entries = genkan_records_get_list (self->records, GENKAN_RECORD_ENTRY);
  guint n = g_list_model_get_n_items (entries);

  self->n_saved = n;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GenkanRecord) record = g_list_model_get_item (entries, i);
      const char *person = genkan_record_get_text (record, GENKAN_FIELD_PERSON);
      GenkanSavedItem *line = get_line (self, lines, record);

      if (person != NULL && genkan_records_lookup (self->records, GENKAN_RECORD_PERSON, person) == NULL)
        person = NULL;
      if (self->search == NULL || genkan_saved_item_matches (line, self->search, self->found_services))
        g_ptr_array_add (get_group (groups, person != NULL ? person : ""), line);
    }
}

static void
append_unread (GenkanSavedList *self,
               GHashTable      *lines,
               GPtrArray       *items)
{
  GListModel *unread = genkan_records_get_unread (self->records);
  guint n = g_list_model_get_n_items (unread);
  g_autoptr (GPtrArray) group = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GenkanUnreadRecord) record = g_list_model_get_item (unread, i);

      if (g_strcmp0 (genkan_unread_record_get_kind (record), genkan_record_kind_to_token (GENKAN_RECORD_ENTRY)) == 0)
        {
          g_ptr_array_add (group, get_line (self, lines, record));
          self->n_saved++;
        }
    }
  if (self->search == NULL)
    append_group (items, self->unread_heading, group);
}

static GPtrArray *
build (GenkanSavedList *self,
       GHashTable      *lines)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  GListModel *people = genkan_records_get_list (self->records, GENKAN_RECORD_PERSON);
  guint n = g_list_model_get_n_items (people);

  collect_groups (self, lines, groups);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GenkanRecord) person = g_list_model_get_item (people, i);

      append_group (items, get_line (self, lines, person), g_hash_table_lookup (groups, genkan_record_get_id (person)));
    }
  append_group (items, n > 0 ? self->others_heading : NULL, g_hash_table_lookup (groups, ""));
  append_unread (self, lines, items);

  return items;
}

/* Only what lies between the equal beginnings and ends is told. */
static void
tell_difference (GenkanSavedList *self,
                 GPtrArray       *before)
{
  guint start = 0;
  guint end = 0;
  guint shorter = MIN (before->len, self->items->len);

  while (start < shorter && g_ptr_array_index (before, start) == g_ptr_array_index (self->items, start))
    start++;
  while (end < shorter - start &&
         g_ptr_array_index (before, before->len - 1 - end) == g_ptr_array_index (self->items, self->items->len - 1 - end))
    end++;

  if (before->len != self->items->len || start < before->len)
    g_list_model_items_changed (G_LIST_MODEL (self), start, before->len - start - end, self->items->len - start - end);
}

static gboolean
update_idle_cb (gpointer data)
{
  GenkanSavedList *self = GENKAN_SAVED_LIST (data);

  self->update_idle = 0;
  genkan_saved_list_update (self);

  return G_SOURCE_REMOVE;
}

/* One change of the records may be many signals. */
static void
queue_update (GenkanSavedList *self)
{
  if (self->update_idle == 0)
    self->update_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_idle_cb, self, NULL);
}

static void
genkan_saved_list_dispose (GObject *object)
{
  GenkanSavedList *self = GENKAN_SAVED_LIST (object);

  g_clear_handle_id (&self->update_idle, g_source_remove);

  G_OBJECT_CLASS (genkan_saved_list_parent_class)->dispose (object);
}

static void
genkan_saved_list_finalize (GObject *object)
{
  GenkanSavedList *self = GENKAN_SAVED_LIST (object);

  g_clear_pointer (&self->found_services, g_hash_table_unref);
  g_ptr_array_unref (self->items);
  g_hash_table_unref (self->lines);
  g_free (self->search);
  g_clear_object (&self->others_heading);
  g_clear_object (&self->unread_heading);
  g_clear_object (&self->records);
  g_clear_pointer (&self->catalog, genkan_catalog_unref);
  genkan_url_owners_free (self->owners);

  G_OBJECT_CLASS (genkan_saved_list_parent_class)->finalize (object);
}

static void
genkan_saved_list_class_init (GenkanSavedListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = genkan_saved_list_dispose;
  object_class->finalize = genkan_saved_list_finalize;
}

static GHashTable *
new_lines (void)
{
  return g_hash_table_new_full (NULL, NULL, g_object_unref, g_object_unref);
}

static void
genkan_saved_list_init (GenkanSavedList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->lines = new_lines ();
  self->owners = genkan_url_owners_new ();
  self->others_heading = genkan_saved_item_new_heading (_("For nobody in particular"));
  self->unread_heading = genkan_saved_item_new_heading (_("Could not be read"));
}

/** genkan_saved_list_new: @catalog: (nullable): for the names of services */
GenkanSavedList *
genkan_saved_list_new (GenkanRecords *records,
                       GenkanCatalog *catalog)
{
  GenkanSavedList *self = g_object_new (GENKAN_TYPE_SAVED_LIST, NULL);

  self->records = g_object_ref (records);
  self->catalog = catalog != NULL ? genkan_catalog_ref (catalog) : NULL;
  g_signal_connect_object (genkan_records_get_list (records, GENKAN_RECORD_ENTRY), "items-changed", G_CALLBACK (queue_update),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (genkan_records_get_list (records, GENKAN_RECORD_PERSON), "items-changed", G_CALLBACK (queue_update),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (genkan_records_get_unread (records), "items-changed", G_CALLBACK (queue_update), self,
                           G_CONNECT_SWAPPED);
  genkan_saved_list_update (self);

  return self;
}

/** Follows the records at once; they are followed soon anyway. */
void
genkan_saved_list_update (GenkanSavedList *self)
{
  g_autoptr (GPtrArray) before = NULL;
  GHashTable *lines;

  g_return_if_fail (GENKAN_IS_SAVED_LIST (self));

  g_clear_handle_id (&self->update_idle, g_source_remove);
  lines = new_lines ();
  before = self->items;
  self->items = build (self, lines);
  g_hash_table_unref (self->lines);
  self->lines = lines;
  tell_difference (self, before);
}

/** genkan_saved_list_search: @text: a name, in any way of writing, or what it is for; empty to see all */
void
genkan_saved_list_search (GenkanSavedList *self,
                          const char      *text)
{
  g_autofree char *folded = NULL;

  g_return_if_fail (GENKAN_IS_SAVED_LIST (self));
  g_return_if_fail (text != NULL);

  g_clear_pointer (&self->search, g_free);
  g_clear_pointer (&self->found_services, g_hash_table_unref);

  folded = genkan_text_fold (text);
  if (*folded != '\0')
    {
      g_autoptr (GPtrArray) services = self->catalog != NULL ? genkan_catalog_search (self->catalog, text, N_SERVICES) : NULL;

      self->search = g_steal_pointer (&folded);
      self->found_services = g_hash_table_new (NULL, NULL);
      for (guint i = 0; services != NULL && i < services->len; i++)
        g_hash_table_add (self->found_services, g_ptr_array_index (services, i));
    }
  genkan_saved_list_update (self);
}

/** Returns: (transfer none) (nullable): the entry of this id, if it is seen */
GenkanSavedItem *
genkan_saved_list_find (GenkanSavedList *self,
                        const char      *id)
{
  g_return_val_if_fail (GENKAN_IS_SAVED_LIST (self), NULL);

  for (guint i = 0; id != NULL && i < self->items->len; i++)
    {
      GenkanSavedItem *item = g_ptr_array_index (self->items, i);

      if (genkan_saved_item_get_kind (item) == GENKAN_SAVED_ENTRY && g_str_equal (genkan_saved_item_get_id (item), id))
        return item;
    }

  return NULL;
}

/** Returns: (transfer none) (nullable): the first entry that is seen */
GenkanSavedItem *
genkan_saved_list_get_first (GenkanSavedList *self)
{
  g_return_val_if_fail (GENKAN_IS_SAVED_LIST (self), NULL);

  for (guint i = 0; i < self->items->len; i++)
    {
      GenkanSavedItem *item = g_ptr_array_index (self->items, i);

      if (genkan_saved_item_get_kind (item) == GENKAN_SAVED_ENTRY)
        return item;
    }

  return NULL;
}

/**
 * genkan_saved_list_get_neighbour:
 * @step: -1 for the one above, 1 for the one below
 *
 * Returns: (transfer none) (nullable): the next entry of the same person, if there is one
 */
GenkanSavedItem *
genkan_saved_list_get_neighbour (GenkanSavedList *self,
                                 GenkanSavedItem *item,
                                 int              step)
{
  GenkanSavedItem *neighbour;
  guint index;

  g_return_val_if_fail (GENKAN_IS_SAVED_LIST (self), NULL);

  if (!g_ptr_array_find (self->items, item, &index) || (step < 0 && index == 0) || index + (guint) step >= self->items->len)
    return NULL;

  neighbour = g_ptr_array_index (self->items, index + (guint) step);

  return genkan_saved_item_get_kind (neighbour) == GENKAN_SAVED_ENTRY ? neighbour : NULL;
}

/** Returns: how many entries there are, also those that could not be read or are not searched for */
guint
genkan_saved_list_get_n_saved (GenkanSavedList *self)
{
  g_return_val_if_fail (GENKAN_IS_SAVED_LIST (self), 0);

  return self->n_saved;
}

/** Returns: the place of @item among all entries, in the order of the records */
guint
genkan_saved_list_get_place (GenkanSavedList *self,
                             GenkanSavedItem *item)
{
  GListModel *entries;
  guint n;

  g_return_val_if_fail (GENKAN_IS_SAVED_LIST (self), 0);

  entries = genkan_records_get_list (self->records, GENKAN_RECORD_ENTRY);
  n = g_list_model_get_n_items (entries);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GenkanRecord) record = g_list_model_get_item (entries, i);

      if (g_str_equal (genkan_record_get_id (record), genkan_saved_item_get_id (item)))
        return i;
    }

  return n;
}
