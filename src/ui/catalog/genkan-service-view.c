/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-service-view.h"

#include <glib/gi18n.h>

#include "genkan-catalog-words.h"
#include "genkan-clamp.h"
#include "genkan-date-words.h"
#include "genkan-fact-row.h"
#include "genkan-phrase.h"
#include "genkan-plate.h"
#include "genkan-service-sections.h"

/** GenkanServiceView: everything that the catalog knows about one service, with one button: to its official entry. */
struct _GenkanServiceView
{
  AdwBin        parent_instance;

  AdwBin       *plate;
  GenkanPhrase *name;
  GenkanPhrase *category;
  GenkanPhrase *checked;
  GtkButton    *open;
  GtkButton    *save;
  GtkBox       *sections;
  AdwBin       *helper_bin;
};

G_DEFINE_FINAL_TYPE (GenkanServiceView, genkan_service_view, ADW_TYPE_BIN)

static gboolean
genkan_service_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GENKAN_SERVICE_VIEW (widget)->name));
}

static void
genkan_service_view_class_init (GenkanServiceViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = genkan_service_view_grab_focus;

  g_type_ensure (GENKAN_TYPE_CLAMP);
  g_type_ensure (GENKAN_TYPE_PHRASE);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/genkan/Genkan/ui/genkan-service-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GenkanServiceView, plate);
  gtk_widget_class_bind_template_child (widget_class, GenkanServiceView, name);
  gtk_widget_class_bind_template_child (widget_class, GenkanServiceView, category);
  gtk_widget_class_bind_template_child (widget_class, GenkanServiceView, checked);
  gtk_widget_class_bind_template_child (widget_class, GenkanServiceView, open);
  gtk_widget_class_bind_template_child (widget_class, GenkanServiceView, save);
  gtk_widget_class_bind_template_child (widget_class, GenkanServiceView, sections);
  gtk_widget_class_bind_template_child (widget_class, GenkanServiceView, helper_bin);
}

static void
genkan_service_view_init (GenkanServiceView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  genkan_phrase_set_button (self->save, _("Save Entries of This Service"));
}

/* What the page of saved entries shall begin with. */
static GVariant *
build_save_request (const GenkanService *service)
{
  GVariantDict request;

  g_variant_dict_init (&request, NULL);
  g_variant_dict_insert (&request, "service", "s", service->id);

  return g_variant_new ("(s@a{sv})", "entry-keep", g_variant_dict_end (&request));
}

static void
show_head (GenkanServiceView   *self,
           const GenkanService *service,
           const char          *today)
{
  const char *name = genkan_service_get_name (service);
  g_autofree char *plain_name = genkan_phrase_fill ("{name}", "name", name);
  g_autofree char *checked = genkan_date_words_dup_checked (service->date, today);
  g_autofree char *open = genkan_phrase_fill (_("Open the Official Entry of {service}"), "service", name);

  adw_bin_set_child (self->plate, genkan_plate_new (name));
  genkan_phrase_set_text (self->name, plain_name);
  genkan_phrase_set_text (self->category, genkan_catalog_word (GENKAN_WORDS_CATEGORY, service->category));
  genkan_phrase_set_text (self->checked, service->from_user ? _("From your own folder of services") : checked);
  genkan_phrase_set_button (self->open, open);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open), "(si)", service->id, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->open), genkan_service_get_main_entry (service) != NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->save), build_save_request (service));
  gtk_widget_set_visible (GTK_WIDGET (self->save), service->n_entries > 0);
}

static void
add_fact (AdwExpanderRow *helper,
          const char     *caption,
          const char     *value)
{
  if (value != NULL && *value != '\0')
    adw_expander_row_add_row (helper, genkan_fact_row_new (caption, value));
}

static void
add_sources (AdwExpanderRow         *helper,
             const char             *title,
             const GenkanFactOrigin *origin)
{
  g_autofree char *sources = g_strjoinv (", ", (char **) origin->sources);
  g_autofree char *note = g_strdup_printf ("%s  %s", origin->date, sources);

  adw_expander_row_add_row (helper, genkan_fact_row_new_text (title, note, NULL));
}

static void
show_helper (GenkanServiceView        *self,
             const GenkanService      *service,
             const GenkanServiceFacts *facts)
{
  const GenkanFactOrigin addresses = { service->sources, service->date, TRUE };
  const struct
  {
    const char             *title;
    const GenkanFactOrigin *origin;
  } groups[] = {
    { _("Sources of the addresses"), &addresses },
    { _("Support"), facts->support != NULL ? &facts->support->origin : NULL },
    { _("What it says that it never does"), facts->never != NULL ? &facts->never->origin : NULL },
    { _("What it asks for at the login"), facts->ids != NULL ? &facts->ids->origin : NULL },
    { _("What genuine messages look like (never proof)"), facts->notices != NULL ? &facts->notices->origin : NULL },
    { _("Signature of its mail"), facts->signature != NULL ? &facts->signature->origin : NULL },
    { _("Two-factor methods"), facts->two_factor != NULL ? &facts->two_factor->origin : NULL },
    { _("Login history"), facts->login_history != NULL ? &facts->login_history->origin : NULL },
    { _("What this service asks of a password"), facts->password != NULL ? &facts->password->origin : NULL },
    { _("Settings for mail programs"), facts->mail_server != NULL ? &facts->mail_server->origin : NULL },
  };
  GtkListBox *list = GTK_LIST_BOX (gtk_list_box_new ());
  AdwExpanderRow *helper = g_object_new (ADW_TYPE_EXPANDER_ROW,
                                         "use-markup", FALSE,
                                         "icon-name", "system-users-symbolic",
                                         "title", _("For your helper"),
                                         "subtitle", _("Where these facts come from"),
                                         NULL);
  g_autofree char *aliases = g_strjoinv (", ", (char **) service->aliases);

  gtk_accessible_update_property (GTK_ACCESSIBLE (helper), GTK_ACCESSIBLE_PROPERTY_LABEL, _("For your helper"), -1);
  add_fact (helper, _("Service"), service->id);
  add_fact (helper, _("Other names"), aliases);
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      if (groups[i].origin != NULL)
        add_sources (helper, groups[i].title, groups[i].origin);
    }

  gtk_list_box_set_selection_mode (list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("For your helper"), -1);
  gtk_list_box_append (list, GTK_WIDGET (helper));
  adw_bin_set_child (self->helper_bin, GTK_WIDGET (list));
}

/**
 * genkan_service_view_set_service:
 * @service: one of @catalog
 * @today: ISO day on which the person reads it
 */
void
genkan_service_view_set_service (GenkanServiceView   *self,
                                 GenkanCatalog       *catalog,
                                 const GenkanService *service,
                                 const char          *today)
{
  const GenkanServiceFacts *facts;
  GtkWidget *section;

  g_return_if_fail (GENKAN_IS_SERVICE_VIEW (self));
  g_return_if_fail (service != NULL);

  facts = genkan_catalog_get_facts (catalog, service);
  while ((section = gtk_widget_get_first_child (GTK_WIDGET (self->sections))) != NULL)
    gtk_box_remove (self->sections, section);

  show_head (self, service, today);
  genkan_service_sections_append (self->sections, service, facts, today);
  show_helper (self, service, facts);
}
