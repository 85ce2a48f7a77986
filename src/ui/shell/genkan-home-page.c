/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-home-page.h"

#include <glib/gi18n.h>

#include "genkan-clamp.h"
#include "genkan-continue-bar.h"
#include "genkan-door-card.h"
#include "genkan-fold-box.h"
#include "genkan-phrase.h"
#include "genkan-wrap-box.h"

/* After the first picture of the window. */
#define LOAD_MILLISECONDS 150

/** GenkanHomePage: the first page: two urgent doors, three calm ones, and below them the guide that was left last. */
struct _GenkanHomePage
{
  GenkanPage         parent_instance;

  GenkanKnowledge   *knowledge;
  GenkanContinueBar *continue_bar;
  guint              load_idle;
};

G_DEFINE_FINAL_TYPE (GenkanHomePage, genkan_home_page, GENKAN_TYPE_PAGE)

/* The menu is built when it is opened: it would be a tenth of the whole start. */
static void
create_menu_cb (GtkMenuButton *button,
                gpointer       data)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _("_What Has Left This Computer"), "page.push::requests");
  g_menu_append (menu, _("_Keyboard Shortcuts"), "app.shortcuts");
  g_menu_append (menu, _("_Help"), "app.help");
  g_menu_append (menu, _("_About Genkan"), "app.about");
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
add_quiet_door (GtkWidget  *box,
                const char *page,
                const char *words)
{
  GtkWidget *button = gtk_button_new ();

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "quiet");
  genkan_phrase_set_button (GTK_BUTTON (button), words);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", page);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.push");
  gtk_widget_set_parent (button, box);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  /* what cannot be read now is told where it is needed */
  genkan_records_load_finish (GENKAN_RECORDS (source), result, NULL);
}

static void
load_cb (gpointer data)
{
  GenkanHomePage *self = GENKAN_HOME_PAGE (data);
  GenkanRecords *records = genkan_knowledge_get_records (self->knowledge);

  self->load_idle = 0;
  genkan_continue_bar_set_knowledge (self->continue_bar, self->knowledge);
  if (genkan_records_get_state (records) == GENKAN_RECORDS_NOT_LOADED)
    genkan_records_load_async (records, NULL, loaded_cb, NULL);
}

/* The first picture of the window does not wait for the keyring. Nobody is asked to unlock it here. */
static void
genkan_home_page_map (GtkWidget *widget)
{
  GenkanHomePage *self = GENKAN_HOME_PAGE (widget);

  GTK_WIDGET_CLASS (genkan_home_page_parent_class)->map (widget);

  if (self->load_idle == 0)
    self->load_idle = g_timeout_add_once (LOAD_MILLISECONDS, load_cb, self);
}

static void
genkan_home_page_dispose (GObject *object)
{
  GenkanHomePage *self = GENKAN_HOME_PAGE (object);

  g_clear_handle_id (&self->load_idle, g_source_remove);
  g_clear_object (&self->knowledge);

  G_OBJECT_CLASS (genkan_home_page_parent_class)->dispose (object);
}

static void
genkan_home_page_class_init (GenkanHomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = genkan_home_page_dispose;

  widget_class->map = genkan_home_page_map;

  g_type_ensure (GENKAN_TYPE_CLAMP);
  g_type_ensure (GENKAN_TYPE_CONTINUE_BAR);
  g_type_ensure (GENKAN_TYPE_DOOR_CARD);
  g_type_ensure (GENKAN_TYPE_FOLD_BOX);
  g_type_ensure (GENKAN_TYPE_PHRASE);
  g_type_ensure (GENKAN_TYPE_WRAP_BOX);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/genkan/Genkan/ui/genkan-home-page.ui");
  gtk_widget_class_bind_template_child_full (widget_class, "menu_button", FALSE, 0);
  gtk_widget_class_bind_template_child_full (widget_class, "more", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, GenkanHomePage, continue_bar);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "page.push", "s", "check-paste");
}

static void
genkan_home_page_init (GenkanHomePage *self)
{
  GtkMenuButton *menu_button;
  GtkWidget *more;

  gtk_widget_init_template (GTK_WIDGET (self));

  menu_button = GTK_MENU_BUTTON (gtk_widget_get_template_child (GTK_WIDGET (self), GENKAN_TYPE_HOME_PAGE, "menu_button"));
  gtk_menu_button_set_create_popup_func (menu_button, create_menu_cb, NULL, NULL);

  more = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (self), GENKAN_TYPE_HOME_PAGE, "more"));
  add_quiet_door (more, "guides", _("More guides"));
  add_quiet_door (more, "catalog", _("Services and telephone numbers"));
  add_quiet_door (more, "practice", _("Practice"));
}

/** Returns: (transfer floating): a page */
GenkanPage *
genkan_home_page_new (GenkanKnowledge *knowledge)
{
  GenkanHomePage *self;

  g_return_val_if_fail (GENKAN_IS_KNOWLEDGE (knowledge), NULL);

  self = g_object_new (GENKAN_TYPE_HOME_PAGE, NULL);
  self->knowledge = g_object_ref (knowledge);

  return GENKAN_PAGE (self);
}
