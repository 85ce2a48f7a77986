/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-home-page.h"

#include <glib/gi18n.h>

#include "genkan-clamp.h"
#include "genkan-door-card.h"
#include "genkan-fold-box.h"
#include "genkan-phrase.h"
#include "genkan-wrap-box.h"

/** GenkanHomePage: the first page: the doors that lead somewhere, and how a check goes. */
struct _GenkanHomePage
{
  GenkanPage parent_instance;
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
genkan_home_page_class_init (GenkanHomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (GENKAN_TYPE_CLAMP);
  g_type_ensure (GENKAN_TYPE_DOOR_CARD);
  g_type_ensure (GENKAN_TYPE_FOLD_BOX);
  g_type_ensure (GENKAN_TYPE_PHRASE);
  g_type_ensure (GENKAN_TYPE_WRAP_BOX);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/genkan/Genkan/ui/genkan-home-page.ui");
  gtk_widget_class_bind_template_child_full (widget_class, "menu_button", FALSE, 0);
  gtk_widget_class_bind_template_child_full (widget_class, "more", FALSE, 0);
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
  add_quiet_door (more, "practice", _("Practise with twelve messages"));
  add_quiet_door (more, "requests", _("What has left this computer"));
}

/** Returns: (transfer floating): a page */
GenkanPage *
genkan_home_page_new (void)
{
  return g_object_new (GENKAN_TYPE_HOME_PAGE, NULL);
}
