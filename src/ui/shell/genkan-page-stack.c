/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-page-stack.h"

/**
 * GenkanPageStack:
 *
 * Pages on top of each other; the one below is the way back. A leaflet that never unfolds: libadwaita 1.2 has no
 * navigation view.
 */
struct _GenkanPageStack
{
  AdwBin      parent_instance;

  AdwLeaflet *leaflet;
  GPtrArray  *pages; /* lowest first; the leaflet owns them */
  guint       left_pages_idle;
  gboolean    changing; /* the page is being changed from here, not by a swipe */
};

G_DEFINE_FINAL_TYPE (GenkanPageStack, genkan_page_stack, ADW_TYPE_BIN)

static void
remove_pages_above (GenkanPageStack *self,
                    GtkWidget       *page)
{
  while (self->pages->len > 0)
    {
      GtkWidget *last = g_ptr_array_index (self->pages, self->pages->len - 1);

      if (last == page)
        return;
      g_ptr_array_remove_index (self->pages, self->pages->len - 1);
      adw_leaflet_remove (self->leaflet, last);
    }
}

static void
left_pages_idle_cb (gpointer data)
{
  GenkanPageStack *self = GENKAN_PAGE_STACK (data);
  GtkWidget *top = adw_leaflet_get_visible_child (self->leaflet);

  self->left_pages_idle = 0;
  if (top != NULL && !adw_leaflet_get_child_transition_running (self->leaflet))
    remove_pages_above (self, top);
}

/* Pages that were left die when nothing of them is seen any more; and not while the leaflet is still telling of it. */
static void
remove_left_pages (GenkanPageStack *self)
{
  if (self->left_pages_idle == 0)
    self->left_pages_idle = g_idle_add_once (left_pages_idle_cb, self);
}

static void
tell_top (GenkanPageStack *self)
{
  GenkanPage *top = genkan_page_stack_get_top (self);

  remove_left_pages (self);
  if (top != NULL)
    genkan_page_shown (top);
}

static void
visible_child_cb (GenkanPageStack *self)
{
  if (!self->changing)
    tell_top (self);
}

/* A page may push the next one as soon as it is shown; the leaflet has to be done with the first change by then. */
static void
show_page (GenkanPageStack *self,
           GenkanPage      *page)
{
  self->changing = TRUE;
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (page));
  self->changing = FALSE;

  tell_top (self);
}

static void
genkan_page_stack_dispose (GObject *object)
{
  GenkanPageStack *self = GENKAN_PAGE_STACK (object);

  g_clear_handle_id (&self->left_pages_idle, g_source_remove);
  if (self->leaflet != NULL)
    g_signal_handlers_disconnect_by_data (self->leaflet, self);
  self->leaflet = NULL;
  g_clear_pointer (&self->pages, g_ptr_array_unref);

  G_OBJECT_CLASS (genkan_page_stack_parent_class)->dispose (object);
}

static void
genkan_page_stack_class_init (GenkanPageStackClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = genkan_page_stack_dispose;
}

static void
genkan_page_stack_init (GenkanPageStack *self)
{
  self->pages = g_ptr_array_new ();
  self->leaflet = ADW_LEAFLET (adw_leaflet_new ());
  adw_leaflet_set_can_unfold (self->leaflet, FALSE);
  adw_leaflet_set_can_navigate_back (self->leaflet, TRUE);
  adw_leaflet_set_transition_type (self->leaflet, ADW_LEAFLET_TRANSITION_TYPE_SLIDE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->leaflet));

  g_signal_connect_object (self->leaflet, "notify::visible-child", G_CALLBACK (visible_child_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->leaflet, "notify::child-transition-running", G_CALLBACK (remove_left_pages), self,
                           G_CONNECT_SWAPPED);
}

/* A page that was left may still get an answer while it slides out. Nobody waits for it any more. */
static void
push_cb (GenkanPageStack *self,
         GenkanPage      *next,
         GenkanPage      *from)
{
  guint from_index;
  guint top_index;

  if (g_ptr_array_find (self->pages, from, &from_index) &&
      g_ptr_array_find (self->pages, genkan_page_stack_get_top (self), &top_index) &&
      from_index <= top_index)
    genkan_page_stack_push (self, next);
}

static void
return_cb (GenkanPage      *page,
           GenkanPageStack *self)
{
  genkan_page_stack_pop_to (self, page);
}

/** Puts @page on top and shows it. */
void
genkan_page_stack_push (GenkanPageStack *self,
                        GenkanPage      *page)
{
  GtkWidget *top;

  g_return_if_fail (GENKAN_IS_PAGE_STACK (self));
  g_return_if_fail (GENKAN_IS_PAGE (page));

  /* what lies above the page that is seen was left and is only sliding out */
  top = adw_leaflet_get_visible_child (self->leaflet);
  if (top != NULL)
    remove_pages_above (self, top);

  g_signal_connect_object (page, "push", G_CALLBACK (push_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "return", G_CALLBACK (return_cb), self, 0);
  g_ptr_array_add (self->pages, page);
  self->changing = TRUE;
  adw_leaflet_append (self->leaflet, GTK_WIDGET (page));
  self->changing = FALSE;
  show_page (self, page);
}

/** Goes back to the page below; at the lowest one nothing happens. */
void
genkan_page_stack_pop (GenkanPageStack *self)
{
  GtkWidget *top;
  guint index;

  g_return_if_fail (GENKAN_IS_PAGE_STACK (self));

  top = GTK_WIDGET (genkan_page_stack_get_top (self));
  if (g_ptr_array_find (self->pages, top, &index) && index > 0)
    show_page (self, g_ptr_array_index (self->pages, index - 1));
}

/** Goes back to @page, which must lie in the stack. */
void
genkan_page_stack_pop_to (GenkanPageStack *self,
                          GenkanPage      *page)
{
  g_return_if_fail (GENKAN_IS_PAGE_STACK (self));
  g_return_if_fail (gtk_widget_get_parent (GTK_WIDGET (page)) == GTK_WIDGET (self->leaflet));

  show_page (self, page);
}

/** Returns: (transfer none) (nullable): the page that is seen */
GenkanPage *
genkan_page_stack_get_top (GenkanPageStack *self)
{
  GtkWidget *top;

  g_return_val_if_fail (GENKAN_IS_PAGE_STACK (self), NULL);

  top = adw_leaflet_get_visible_child (self->leaflet);

  return top != NULL ? GENKAN_PAGE (top) : NULL;
}

/** Returns: (transfer none) (nullable): the page from which all others were reached */
GenkanPage *
genkan_page_stack_get_bottom (GenkanPageStack *self)
{
  g_return_val_if_fail (GENKAN_IS_PAGE_STACK (self), NULL);

  return self->pages->len > 0 ? g_ptr_array_index (self->pages, 0) : NULL;
}
