/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-catalog-page.h"

#include <glib/gi18n.h>

#include "genkan-back-button.h"
#include "genkan-date-words.h"
#include "genkan-notice.h"
#include "genkan-phrase.h"
#include "genkan-service-list.h"
#include "genkan-service-view.h"
#include "genkan-split.h"

/**
 * GenkanCatalogPage:
 *
 * The services that are known, to look through and to search, and beside them everything about the one that was chosen.
 * Where there is room for one of them only, `page.pop` leads from the service back to the list.
 */
struct _GenkanCatalogPage
{
  GenkanPage           parent_instance;

  GenkanKnowledge     *knowledge;
  const GenkanService *service;
  GenkanServiceView   *view;

  GenkanSplit         *split;
  AdwHeaderBar        *list_header;
  AdwHeaderBar        *detail_header;
  GtkWidget           *detail_back;
  GenkanNotice        *notice;
  GtkEditable         *search;
  GtkButton           *contacts;
  GenkanPhrase        *extent;
  GenkanServiceList   *list;
  GtkStack            *stack;
  GtkScrolledWindow   *detail_scroller;
};

G_DEFINE_FINAL_TYPE (GenkanCatalogPage, genkan_catalog_page, GENKAN_TYPE_PAGE)

static void
show_service (GenkanCatalogPage   *self,
              const GenkanService *service)
{
  g_autofree char *today = genkan_knowledge_dup_today (self->knowledge);

  if (self->view == NULL)
    {
      self->view = g_object_new (GENKAN_TYPE_SERVICE_VIEW, NULL);
      gtk_scrolled_window_set_child (self->detail_scroller, GTK_WIDGET (self->view));
    }

  self->service = service;
  genkan_service_view_set_service (self->view, genkan_knowledge_get_catalog (self->knowledge, NULL), service, today);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->detail_scroller), 0);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->detail_scroller));
  genkan_service_list_set_current (self->list, service);
  genkan_split_show_detail (self->split, TRUE);
}

static void
chosen_cb (GenkanCatalogPage   *self,
           const GenkanService *service)
{
  show_service (self, service);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
search_changed_cb (GenkanCatalogPage *self)
{
  genkan_service_list_search (self->list, gtk_editable_get_text (self->search));
}

/* Enter takes the best match. */
static void
search_activate_cb (GenkanCatalogPage *self)
{
  const GenkanService *service = genkan_service_list_get_first (self->list);

  if (service != NULL)
    chosen_cb (self, service);
}

static gboolean
search_binding_cb (GtkWidget *widget,
                   GVariant  *arguments,
                   gpointer   data)
{
  GenkanCatalogPage *self = GENKAN_CATALOG_PAGE (widget);

  genkan_split_show_detail (self->split, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));

  return GDK_EVENT_STOP;
}

static void
folded_cb (GenkanCatalogPage *self)
{
  gboolean folded = genkan_split_get_folded (self->split);

  adw_header_bar_set_show_end_title_buttons (self->list_header, folded);
  adw_header_bar_set_show_start_title_buttons (self->detail_header, folded);
  gtk_widget_set_visible (self->detail_back, folded);
}

static void
pop_action_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  GenkanCatalogPage *self = GENKAN_CATALOG_PAGE (widget);

  if (genkan_split_get_folded (self->split) && genkan_split_get_shows_detail (self->split))
    {
      genkan_split_show_detail (self->split, FALSE);
      gtk_widget_grab_focus (GTK_WIDGET (self->search));
      return;
    }

  gtk_widget_activate_action (gtk_widget_get_parent (widget), "page.pop", NULL);
}

static void
genkan_catalog_page_shown (GenkanPage *page)
{
  GenkanCatalogPage *self = GENKAN_CATALOG_PAGE (page);

  if (self->service != NULL && genkan_split_get_shows_detail (self->split))
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
load_services (GenkanCatalogPage *self)
{
  g_autoptr (GError) error = NULL;
  GenkanCatalog *catalog = genkan_knowledge_get_catalog (self->knowledge, &error);
  g_autofree char *number = NULL;
  g_autofree char *checked = NULL;
  g_autofree char *day = NULL;
  guint n;

  if (catalog == NULL)
    {
      genkan_notice_show (self->notice, error->message);
      return;
    }
  if (genkan_knowledge_get_problem (self->knowledge) != NULL)
    genkan_notice_show (self->notice, genkan_knowledge_get_problem (self->knowledge));

  n = genkan_catalog_get_n_services (catalog);
  number = g_strdup_printf ("%u", n);
  day = genkan_date_words_dup_day (genkan_catalog_get_date (catalog));
  checked = genkan_phrase_fill (ngettext ("{n} service, list of {date}", "{n} services, list of {date}", n), "n", number);
  g_free (number);
  number = genkan_phrase_fill (checked, "date", day);
  genkan_phrase_set_text (self->extent, number);
  genkan_service_list_set_catalog (self->list, catalog);
}

static void
genkan_catalog_page_finalize (GObject *object)
{
  GenkanCatalogPage *self = GENKAN_CATALOG_PAGE (object);

  g_clear_object (&self->knowledge);

  G_OBJECT_CLASS (genkan_catalog_page_parent_class)->finalize (object);
}

static void
genkan_catalog_page_class_init (GenkanCatalogPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = genkan_catalog_page_finalize;

  GENKAN_PAGE_CLASS (klass)->shown = genkan_catalog_page_shown;

  g_type_ensure (GENKAN_TYPE_BACK_BUTTON);
  g_type_ensure (GENKAN_TYPE_NOTICE);
  g_type_ensure (GENKAN_TYPE_PHRASE);
  g_type_ensure (GENKAN_TYPE_SERVICE_LIST);
  g_type_ensure (GENKAN_TYPE_SPLIT);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/genkan/Genkan/ui/genkan-catalog-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GenkanCatalogPage, split);
  gtk_widget_class_bind_template_child (widget_class, GenkanCatalogPage, list_header);
  gtk_widget_class_bind_template_child (widget_class, GenkanCatalogPage, detail_header);
  gtk_widget_class_bind_template_child (widget_class, GenkanCatalogPage, detail_back);
  gtk_widget_class_bind_template_child (widget_class, GenkanCatalogPage, notice);
  gtk_widget_class_bind_template_child (widget_class, GenkanCatalogPage, search);
  gtk_widget_class_bind_template_child (widget_class, GenkanCatalogPage, contacts);
  gtk_widget_class_bind_template_child (widget_class, GenkanCatalogPage, extent);
  gtk_widget_class_bind_template_child (widget_class, GenkanCatalogPage, list);
  gtk_widget_class_bind_template_child (widget_class, GenkanCatalogPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GenkanCatalogPage, detail_scroller);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);

  gtk_widget_class_install_action (widget_class, "page.pop", NULL, pop_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "page.pop", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Back, 0, "page.pop", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "page.pop", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, search_binding_cb, NULL);
}

static void
genkan_catalog_page_init (GenkanCatalogPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  genkan_phrase_set_button (self->contacts, _("Where to Report and Ask"));
  folded_cb (self);
}

/**
 * genkan_catalog_page_new:
 * @request: (nullable): a dictionary with `service` (s), the id of a service to show at once
 *
 * Returns: (transfer floating): a page
 */
GenkanPage *
genkan_catalog_page_new (GenkanKnowledge *knowledge,
                         GVariant        *request)
{
  GenkanCatalogPage *self;
  g_autoptr (GVariant) sunk = request != NULL ? g_variant_ref_sink (request) : NULL;
  const char *id = NULL;

  g_return_val_if_fail (GENKAN_IS_KNOWLEDGE (knowledge), NULL);

  self = g_object_new (GENKAN_TYPE_CATALOG_PAGE, NULL);
  self->knowledge = g_object_ref (knowledge);
  load_services (self);
  if (sunk != NULL && g_variant_lookup (sunk, "service", "&s", &id) && !genkan_catalog_page_show (self, id))
    genkan_notice_show (self->notice, _("This service is not on our list."));

  return GENKAN_PAGE (self);
}

/**
 * genkan_catalog_page_show:
 * @id: id of a service
 *
 * Returns: %FALSE, with nothing changed, when there is no such service
 */
gboolean
genkan_catalog_page_show (GenkanCatalogPage *self,
                          const char        *id)
{
  GenkanCatalog *catalog;
  const GenkanService *service;

  g_return_val_if_fail (GENKAN_IS_CATALOG_PAGE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  catalog = genkan_knowledge_get_catalog (self->knowledge, NULL);
  service = catalog != NULL ? genkan_catalog_lookup (catalog, id) : NULL;
  if (service == NULL)
    return FALSE;

  show_service (self, service);

  return TRUE;
}
