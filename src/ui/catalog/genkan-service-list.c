/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-service-list.h"

#include <glib/gi18n.h>

#include "genkan-catalog-words.h"
#include "genkan-phrase.h"
#include "genkan-service-row.h"

/* Rows that are there at once, which is more than a window shows, and rows that are added whenever nothing else is to do. */
#define FIRST_ROWS 16
#define MORE_ROWS 12

#define N_FOUND 40

/**
 * GenkanServiceList:
 *
 * All services by category, or those that were searched for. Signal: `chosen`, with the #GenkanService.
 */
struct _GenkanServiceList
{
  AdwBin               parent_instance;

  GenkanCatalog       *catalog;
  const GenkanService *current;

  GtkWidget           *groups;
  GtkListBox          *found;
  GtkWidget           *nothing_found;

  /* what is still to be filled in */
  guint                fill_idle;
  guint                category;
  guint                filled;
  GPtrArray           *services;
  GtkListBox          *group;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GenkanServiceList, genkan_service_list, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static void
row_activated_cb (GenkanServiceList *self,
                  GtkListBoxRow     *row)
{
  g_signal_emit (self, signals[CHOSEN], 0, genkan_service_row_get_service (GENKAN_SERVICE_ROW (row)));
}

static void
append_row (GenkanServiceList   *self,
            GtkListBox          *list,
            const GenkanService *service)
{
  GtkWidget *row = genkan_service_row_new (service);

  if (service == self->current)
    genkan_service_row_set_current (GENKAN_SERVICE_ROW (row), TRUE);
  gtk_list_box_append (list, row);
}

static GtkListBox *
new_list (GenkanServiceList *self,
          const char        *name)
{
  GtkListBox *list = GTK_LIST_BOX (gtk_list_box_new ());

  gtk_list_box_set_selection_mode (list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (list), "boxed-list");
  genkan_phrase_name (GTK_ACCESSIBLE (list), name);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);

  return list;
}

static void
begin_group (GenkanServiceList *self,
             const char        *category)
{
  const char *name = genkan_catalog_word (GENKAN_WORDS_CATEGORY, category);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *heading = g_object_new (GENKAN_TYPE_PHRASE, "text", name, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_widget_add_css_class (heading, "heading");
  self->group = new_list (self, name);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->group));
  gtk_box_append (GTK_BOX (self->groups), box);
}

/* Returns: whether there is a category with something left */
static gboolean
find_unfilled (GenkanServiceList *self)
{
  while (self->services == NULL || self->filled == self->services->len)
    {
      const char *category = genkan_catalog_token (GENKAN_WORDS_CATEGORY, self->category);

      g_clear_pointer (&self->services, g_ptr_array_unref);
      if (category == NULL)
        return FALSE;

      self->category++;
      self->filled = 0;
      self->services = genkan_catalog_list_category (self->catalog, category);
      if (self->services->len > 0)
        begin_group (self, category);
    }

  return TRUE;
}

static gboolean
fill (GenkanServiceList *self,
      guint              n_rows)
{
  for (guint i = 0; i < n_rows; i++)
    {
      if (!find_unfilled (self))
        return G_SOURCE_REMOVE;
      append_row (self, self->group, g_ptr_array_index (self->services, self->filled));
      self->filled++;
    }

  return G_SOURCE_CONTINUE;
}

static gboolean
fill_idle_cb (gpointer data)
{
  GenkanServiceList *self = GENKAN_SERVICE_LIST (data);
  gboolean more = fill (self, MORE_ROWS);

  if (!more)
    self->fill_idle = 0;

  return more;
}

static void
genkan_service_list_dispose (GObject *object)
{
  GenkanServiceList *self = GENKAN_SERVICE_LIST (object);

  g_clear_handle_id (&self->fill_idle, g_source_remove);
  g_clear_pointer (&self->services, g_ptr_array_unref);

  G_OBJECT_CLASS (genkan_service_list_parent_class)->dispose (object);
}

static void
genkan_service_list_finalize (GObject *object)
{
  GenkanServiceList *self = GENKAN_SERVICE_LIST (object);

  g_clear_pointer (&self->catalog, genkan_catalog_unref);

  G_OBJECT_CLASS (genkan_service_list_parent_class)->finalize (object);
}

static void
genkan_service_list_class_init (GenkanServiceListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = genkan_service_list_dispose;
  object_class->finalize = genkan_service_list_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
genkan_service_list_init (GenkanServiceList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->groups = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  self->found = new_list (self, _("Services that were found"));
  self->nothing_found = genkan_phrase_new (_("This name is not on our list."));
  gtk_widget_add_css_class (self->nothing_found, "dim-text");
  gtk_widget_set_visible (GTK_WIDGET (self->found), FALSE);
  gtk_widget_set_visible (self->nothing_found, FALSE);
  gtk_box_append (GTK_BOX (box), self->groups);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->found));
  gtk_box_append (GTK_BOX (box), self->nothing_found);
  adw_bin_set_child (ADW_BIN (self), box);
}

/** genkan_service_list_set_catalog: @catalog: what to show; set once */
void
genkan_service_list_set_catalog (GenkanServiceList *self,
                                 GenkanCatalog     *catalog)
{
  g_return_if_fail (GENKAN_IS_SERVICE_LIST (self));
  g_return_if_fail (self->catalog == NULL);

  self->catalog = genkan_catalog_ref (catalog);
  if (fill (self, FIRST_ROWS))
    self->fill_idle = g_idle_add_full (G_PRIORITY_LOW, fill_idle_cb, self, NULL);
}

/** genkan_service_list_search: @query: a name or its beginning; empty to see all */
void
genkan_service_list_search (GenkanServiceList *self,
                            const char        *query)
{
  g_autofree char *stripped = NULL;
  g_autoptr (GPtrArray) services = NULL;
  GtkListBoxRow *row;

  g_return_if_fail (GENKAN_IS_SERVICE_LIST (self));
  g_return_if_fail (query != NULL);

  while ((row = gtk_list_box_get_row_at_index (self->found, 0)) != NULL)
    gtk_list_box_remove (self->found, GTK_WIDGET (row));

  stripped = g_strstrip (g_strdup (query));
  if (*stripped != '\0' && self->catalog != NULL)
    services = genkan_catalog_search (self->catalog, stripped, N_FOUND);
  for (guint i = 0; services != NULL && i < services->len; i++)
    append_row (self, self->found, g_ptr_array_index (services, i));

  gtk_widget_set_visible (self->groups, services == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->found), services != NULL && services->len > 0);
  gtk_widget_set_visible (self->nothing_found, services != NULL && services->len == 0);
}

/** Returns: (transfer none) (nullable): the best match of the search */
const GenkanService *
genkan_service_list_get_first (GenkanServiceList *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (GENKAN_IS_SERVICE_LIST (self), NULL);

  row = gtk_list_box_get_row_at_index (self->found, 0);

  return row != NULL ? genkan_service_row_get_service (GENKAN_SERVICE_ROW (row)) : NULL;
}

/* Returns: the list boxes one after the other; begin with %NULL */
static GtkListBox *
next_list (GenkanServiceList *self,
           GtkListBox        *list)
{
  GtkWidget *group;

  if (list == NULL)
    return self->found;

  group = list == self->found ? gtk_widget_get_first_child (self->groups)
                              : gtk_widget_get_next_sibling (gtk_widget_get_parent (GTK_WIDGET (list)));

  return group != NULL ? GTK_LIST_BOX (gtk_widget_get_last_child (group)) : NULL;
}

/** genkan_service_list_set_current: @service: (nullable): the one whose details are seen */
void
genkan_service_list_set_current (GenkanServiceList   *self,
                                 const GenkanService *service)
{
  g_return_if_fail (GENKAN_IS_SERVICE_LIST (self));

  self->current = service;
  for (GtkListBox *list = next_list (self, NULL); list != NULL; list = next_list (self, list))
    {
      GtkListBoxRow *row;

      for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
        genkan_service_row_set_current (GENKAN_SERVICE_ROW (row),
                                        genkan_service_row_get_service (GENKAN_SERVICE_ROW (row)) == service);
    }
}

/** Returns: the number of services that are seen now; grows until all are there */
guint
genkan_service_list_get_n_rows (GenkanServiceList *self)
{
  guint n = 0;

  g_return_val_if_fail (GENKAN_IS_SERVICE_LIST (self), 0);

  for (GtkListBox *list = next_list (self, NULL); list != NULL; list = next_list (self, list))
    {
      if ((list == self->found) == gtk_widget_get_visible (self->groups))
        continue;
      for (int i = 0; gtk_list_box_get_row_at_index (list, i) != NULL; i++)
        n++;
    }

  return n;
}
