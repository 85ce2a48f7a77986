/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-window.h"

#include <glib/gi18n.h>

#include "genkan-notice.h"
#include "genkan-page-stack.h"
#include "genkan-pages.h"
#include "genkan-text-scale.h"
#include "genkan-window-state.h"

/* Widths at a text size of 100 %: under the first the type and the edges become smaller, from the second on larger. */
#define NARROW_WIDTH 560
#define WIDE_WIDTH 1000

#define DEFAULT_WIDTH 860
#define DEFAULT_HEIGHT 760

/**
 * GenkanWindow:
 *
 * The window: a stack of pages and, below it, one line for what could not be done. Actions: `page.push` with the name
 * of a page, `page.open` with a name and what the page shall begin with, `page.pop`, `page.home`.
 */
struct _GenkanWindow
{
  AdwApplicationWindow  parent_instance;

  GenkanKnowledge      *knowledge;
  guint                 width_idle;

  GenkanPageStack      *stack;
  GenkanNotice         *notice;
};

G_DEFINE_FINAL_TYPE (GenkanWindow, genkan_window, ADW_TYPE_APPLICATION_WINDOW)

static void
set_css_class (GtkWidget  *widget,
               const char *name,
               gboolean    on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static gboolean
is_narrow (GtkWidget *widget,
           int        width)
{
  return width < genkan_text_scale_pixels (widget, NARROW_WIDTH);
}

static gboolean
is_wide (GtkWidget *widget,
         int        width)
{
  return width >= genkan_text_scale_pixels (widget, WIDE_WIDTH);
}

static void
set_width_classes (GtkWidget *widget,
                   int        width)
{
  set_css_class (widget, "narrow", is_narrow (widget, width));
  set_css_class (widget, "wide", is_wide (widget, width));
}

static void
width_idle_cb (gpointer data)
{
  GenkanWindow *self = GENKAN_WINDOW (data);

  self->width_idle = 0;
  set_width_classes (GTK_WIDGET (self), gtk_widget_get_width (GTK_WIDGET (self)));
}

/* Style classes never change during an allocation: that would ask for the next one. */
static void
genkan_window_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  GenkanWindow *self = GENKAN_WINDOW (widget);
  gboolean differs = is_narrow (widget, width) != gtk_widget_has_css_class (widget, "narrow") ||
                     is_wide (widget, width) != gtk_widget_has_css_class (widget, "wide");

  GTK_WIDGET_CLASS (genkan_window_parent_class)->size_allocate (widget, width, height, baseline);

  if (differs && self->width_idle == 0)
    self->width_idle = g_idle_add_once (width_idle_cb, self);
}

/* The inspector can read and change everything in the window; a person on the telephone with a stranger needs none. */
static gboolean
genkan_window_enable_debugging (GtkWindow *window,
                                gboolean   toggle)
{
  return FALSE;
}

static gboolean
genkan_window_close_request (GtkWindow *window)
{
  genkan_window_state_save (window);

  return GTK_WINDOW_CLASS (genkan_window_parent_class)->close_request (window);
}

static void
push_action_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  GenkanWindow *self = GENKAN_WINDOW (widget);
  GenkanPage *page = genkan_pages_create (g_variant_get_string (parameter, NULL), self->knowledge, NULL);

  if (page == NULL)
    return;

  genkan_notice_hide (self->notice);
  genkan_page_stack_push (self->stack, page);
}

static void
open_action_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  GenkanWindow *self = GENKAN_WINDOW (widget);
  g_autoptr (GVariant) request = NULL;
  const char *id;
  GenkanPage *page;

  g_variant_get (parameter, "(&s@a{sv})", &id, &request);
  page = genkan_pages_create (id, self->knowledge, request);
  if (page == NULL)
    return;

  genkan_notice_hide (self->notice);
  genkan_page_stack_push (self->stack, page);
}

static void
pop_action_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  GenkanPageStack *stack = GENKAN_WINDOW (widget)->stack;

  if (!genkan_page_go_back (genkan_page_stack_get_top (stack)))
    genkan_page_stack_pop (stack);
}

static void
home_action_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  GenkanWindow *self = GENKAN_WINDOW (widget);

  genkan_page_stack_pop_to (self->stack, genkan_page_stack_get_bottom (self->stack));
}

static void
genkan_window_dispose (GObject *object)
{
  GenkanWindow *self = GENKAN_WINDOW (object);

  g_clear_handle_id (&self->width_idle, g_source_remove);
  g_clear_object (&self->knowledge);

  G_OBJECT_CLASS (genkan_window_parent_class)->dispose (object);
}

static void
genkan_window_class_init (GenkanWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = genkan_window_dispose;

  widget_class->size_allocate = genkan_window_size_allocate;
  GTK_WINDOW_CLASS (klass)->close_request = genkan_window_close_request;
  GTK_WINDOW_CLASS (klass)->enable_debugging = genkan_window_enable_debugging;

  gtk_widget_class_install_action (widget_class, "page.push", "s", push_action_cb);
  gtk_widget_class_install_action (widget_class, "page.open", "(sa{sv})", open_action_cb);
  gtk_widget_class_install_action (widget_class, "page.pop", NULL, pop_action_cb);
  gtk_widget_class_install_action (widget_class, "page.home", NULL, home_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "page.pop", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Back, 0, "page.pop", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "page.pop", NULL);
}

static void
genkan_window_init (GenkanWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  int width, height;

  self->stack = g_object_new (GENKAN_TYPE_PAGE_STACK, "vexpand", TRUE, NULL);
  self->notice = g_object_new (GENKAN_TYPE_NOTICE, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->notice));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), box);

  gtk_window_set_default_size (GTK_WINDOW (self), DEFAULT_WIDTH, DEFAULT_HEIGHT);
  genkan_window_state_restore (GTK_WINDOW (self));
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  set_width_classes (GTK_WIDGET (self), width);
  if (g_str_equal (GENKAN_PROFILE, "development"))
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
}

/** Returns: (transfer none): a window that shows the home page */
GenkanWindow *
genkan_window_new (AdwApplication  *application,
                   GenkanKnowledge *knowledge)
{
  GenkanWindow *self = g_object_new (GENKAN_TYPE_WINDOW,
                                     "application", application,
                                     "title", _("Genkan"),
                                     NULL);

  self->knowledge = g_object_ref (knowledge);
  genkan_page_stack_push (self->stack, genkan_pages_create ("home", knowledge, NULL));

  return self;
}

/**
 * genkan_window_open_page:
 * @id: name of a page, see genkan_pages_create()
 * @request: (nullable): what it shall begin with
 *
 * Shows the page as if it had been chosen on the home page.
 */
void
genkan_window_open_page (GenkanWindow *self,
                         const char   *id,
                         GVariant     *request)
{
  GenkanPage *page;

  g_return_if_fail (GENKAN_IS_WINDOW (self));

  page = genkan_pages_create (id, self->knowledge, request);
  if (page == NULL)
    {
      genkan_window_show_notice (self, _("There is no such page."));
      return;
    }

  genkan_notice_hide (self->notice);
  genkan_page_stack_pop_to (self->stack, genkan_page_stack_get_bottom (self->stack));
  genkan_page_stack_push (self->stack, page);
}

/** genkan_window_show_notice: @sentence: what could not be done, and what to do instead */
void
genkan_window_show_notice (GenkanWindow *self,
                           const char   *sentence)
{
  g_return_if_fail (GENKAN_IS_WINDOW (self));

  genkan_notice_show (self->notice, sentence);
}
