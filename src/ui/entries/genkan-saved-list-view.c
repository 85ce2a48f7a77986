/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-saved-list-view.h"

#include <glib/gi18n.h>

#include "genkan-saved-row.h"

/**
 * GenkanSavedListView:
 *
 * Shows a #GenkanSavedList: only the lines that are seen have widgets. Signal: `chosen` with the #GenkanSavedItem.
 */
struct _GenkanSavedListView
{
  AdwBin           parent_instance;

  GenkanSavedList *list;
  GtkListView     *view;
  char            *to_focus; /* id of the entry that gets the focus when it is where it belongs */
  guint            focus_idle;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GenkanSavedListView, genkan_saved_list_view, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static void
activate_cb (GenkanSavedListView *self,
             guint                position)
{
  g_autoptr (GenkanSavedItem) item = g_list_model_get_item (G_LIST_MODEL (self->list), position);

  if (item != NULL && genkan_saved_item_get_kind (item) == GENKAN_SAVED_ENTRY)
    g_signal_emit (self, signals[CHOSEN], 0, item);
}

static void
setup_row_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *list_item,
              gpointer                  data)
{
  gtk_list_item_set_child (list_item, genkan_saved_row_new ());
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *list_item,
             gpointer                  data)
{
  GenkanSavedItem *item = gtk_list_item_get_item (list_item);

  gtk_list_item_set_activatable (list_item, genkan_saved_item_get_kind (item) == GENKAN_SAVED_ENTRY);
  genkan_saved_row_set_item (GENKAN_SAVED_ROW (gtk_list_item_get_child (list_item)), item);
}

static void
unbind_row_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *list_item,
               gpointer                  data)
{
  genkan_saved_row_set_item (GENKAN_SAVED_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static GenkanSavedItem *
get_item_of (GtkWidget *list_item)
{
  GtkWidget *row = gtk_widget_get_first_child (list_item);

  return GENKAN_IS_SAVED_ROW (row) ? genkan_saved_row_get_item (GENKAN_SAVED_ROW (row)) : NULL;
}

static void
focus_idle_cb (gpointer data)
{
  GenkanSavedListView *self = GENKAN_SAVED_LIST_VIEW (data);
  g_autofree char *id = g_steal_pointer (&self->to_focus);

  self->focus_idle = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GenkanSavedItem *item = get_item_of (child);

      if (item != NULL && g_strcmp0 (genkan_saved_item_get_id (item), id) == 0)
        {
          gtk_widget_grab_focus (child);
          return;
        }
    }
}

static void
items_changed_cb (GenkanSavedListView *self)
{
  if (self->to_focus != NULL && self->focus_idle == 0)
    self->focus_idle = g_idle_add_once (focus_idle_cb, self);
}

static void
genkan_saved_list_view_dispose (GObject *object)
{
  GenkanSavedListView *self = GENKAN_SAVED_LIST_VIEW (object);

  g_clear_handle_id (&self->focus_idle, g_source_remove);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (genkan_saved_list_view_parent_class)->dispose (object);
}

static void
genkan_saved_list_view_finalize (GObject *object)
{
  g_free (GENKAN_SAVED_LIST_VIEW (object)->to_focus);

  G_OBJECT_CLASS (genkan_saved_list_view_parent_class)->finalize (object);
}

static void
genkan_saved_list_view_class_init (GenkanSavedListViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = genkan_saved_list_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = genkan_saved_list_view_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, GENKAN_TYPE_SAVED_ITEM);
}

static void
genkan_saved_list_view_init (GenkanSavedListView *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_row_cb), NULL);

  self->view = GTK_LIST_VIEW (gtk_list_view_new (NULL, factory));
  gtk_list_view_set_single_click_activate (self->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "saved-entries");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Saved entries"), -1);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  adw_bin_set_child (ADW_BIN (self), scroller);
}

/** genkan_saved_list_view_set_list: @list: what to show; set once */
void
genkan_saved_list_view_set_list (GenkanSavedListView *self,
                                 GenkanSavedList     *list)
{
  GtkSelectionModel *selection;

  g_return_if_fail (GENKAN_IS_SAVED_LIST_VIEW (self));
  g_return_if_fail (self->list == NULL);

  self->list = g_object_ref (list);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (list))));
  gtk_list_view_set_model (self->view, selection);
  g_object_unref (selection);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
}

static GtkWidget *
get_focus (GenkanSavedListView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view)) ? focus : NULL;
}

/** Returns: whether the focus is on one of the lines */
gboolean
genkan_saved_list_view_has_focus (GenkanSavedListView *self)
{
  g_return_val_if_fail (GENKAN_IS_SAVED_LIST_VIEW (self), FALSE);

  return get_focus (self) != NULL;
}

/** Returns: (transfer none) (nullable): the entry that the focus is on */
GenkanSavedItem *
genkan_saved_list_view_get_focused (GenkanSavedListView *self)
{
  GtkWidget *focus;
  GenkanSavedItem *item;

  g_return_val_if_fail (GENKAN_IS_SAVED_LIST_VIEW (self), NULL);

  focus = get_focus (self);
  item = focus != NULL ? get_item_of (focus) : NULL;

  return item != NULL && genkan_saved_item_get_kind (item) == GENKAN_SAVED_ENTRY ? item : NULL;
}

/** Puts the focus on an entry as soon as it stands where it will stand after the next change. */
void
genkan_saved_list_view_focus_soon (GenkanSavedListView *self,
                                   const char          *id)
{
  g_return_if_fail (GENKAN_IS_SAVED_LIST_VIEW (self));

  g_free (self->to_focus);
  self->to_focus = g_strdup (id);
}
