/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-service-chooser.h"

#include <glib/gi18n.h>

#include "genkan-phrase.h"
#include "genkan-wrap-box.h"

/* Services that are offered before anything is typed, and at most while searching. */
#define N_COMMON 5
#define N_FOUND 8

/**
 * GenkanServiceChooser:
 *
 * The question which service it should be: a search field and chips, of which exactly one is chosen. “Find out from the text”
 * is always there and is chosen at first. The chosen chip stays while searching, so that nothing gets lost.
 *
 * Signal: `changed`, when another service was chosen.
 */
struct _GenkanServiceChooser
{
  AdwBin               parent_instance;

  GenkanCatalog       *catalog;
  const GenkanService *selected;

  char                *none;

  GenkanPhrase        *question;
  GtkSearchEntry      *search;
  GenkanWrapBox       *chips;
  GenkanPhrase        *nothing_found;
};

enum
{
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GenkanServiceChooser, genkan_service_chooser, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

/* Tells of a choice only when it is another one: the chips are made anew with every letter that is typed. */
static void
set_selected (GenkanServiceChooser *self,
              const GenkanService  *service)
{
  if (service == self->selected)
    return;

  self->selected = service;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
chip_toggled_cb (GtkToggleButton      *chip,
                 GenkanServiceChooser *self)
{
  if (gtk_toggle_button_get_active (chip))
    set_selected (self, g_object_get_data (G_OBJECT (chip), "service"));
}

static GtkToggleButton *
add_chip (GenkanServiceChooser *self,
          GtkToggleButton      *group,
          const GenkanService  *service)
{
  GtkWidget *chip = gtk_toggle_button_new ();
  const char *name = service != NULL ? genkan_service_get_name (service) : self->none;

  genkan_phrase_set_button (GTK_BUTTON (chip), name);
  gtk_widget_add_css_class (chip, "chip");
  g_object_set_data (G_OBJECT (chip), "service", (gpointer) service);
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (chip), group);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), service == self->selected);
  g_signal_connect_object (chip, "toggled", G_CALLBACK (chip_toggled_cb), self, 0);
  genkan_wrap_box_append (self->chips, chip);

  return GTK_TOGGLE_BUTTON (chip);
}

static GPtrArray *
collect_services (GenkanServiceChooser *self,
                  const char           *query)
{
  GPtrArray *services;
  guint n;

  if (*query != '\0')
    return genkan_catalog_search (self->catalog, query, N_FOUND);

  services = g_ptr_array_new ();
  n = MIN (genkan_catalog_get_n_services (self->catalog), N_COMMON);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (services, (gpointer) genkan_catalog_get_service (self->catalog, i));

  return services;
}

static void
fill_chips (GenkanServiceChooser *self)
{
  g_autofree char *query = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));
  g_autoptr (GPtrArray) services = NULL;
  GtkToggleButton *group;

  genkan_wrap_box_clear (self->chips);
  group = self->none != NULL ? add_chip (self, NULL, NULL) : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->nothing_found), FALSE);

  if (self->catalog == NULL)
    return;

  services = collect_services (self, query);
  if (self->selected != NULL && !g_ptr_array_find (services, self->selected, NULL))
    g_ptr_array_insert (services, 0, (gpointer) self->selected);
  for (guint i = 0; i < services->len; i++)
    {
      GtkToggleButton *chip = add_chip (self, group, g_ptr_array_index (services, i));

      group = group != NULL ? group : chip;
    }

  gtk_widget_set_visible (GTK_WIDGET (self->nothing_found),
                          *query != '\0' && services->len == (self->selected != NULL ? 1 : 0));
}

static void
search_changed_cb (GenkanServiceChooser *self)
{
  fill_chips (self);
}

/* Enter in the search field takes the best match. */
static void
search_activate_cb (GenkanServiceChooser *self)
{
  g_autoptr (GPtrArray) found = NULL;
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->search));

  if (self->catalog == NULL || *query == '\0')
    return;

  found = genkan_catalog_search (self->catalog, query, 1);
  if (found->len == 0)
    return;

  set_selected (self, g_ptr_array_index (found, 0));
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  fill_chips (self);
}

static gboolean
genkan_service_chooser_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GENKAN_SERVICE_CHOOSER (widget)->search));
}

static void
genkan_service_chooser_finalize (GObject *object)
{
  GenkanServiceChooser *self = GENKAN_SERVICE_CHOOSER (object);

  g_clear_pointer (&self->catalog, genkan_catalog_unref);
  g_free (self->none);

  G_OBJECT_CLASS (genkan_service_chooser_parent_class)->finalize (object);
}

static void
genkan_service_chooser_class_init (GenkanServiceChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = genkan_service_chooser_finalize;

  widget_class->grab_focus = genkan_service_chooser_grab_focus;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (GENKAN_TYPE_PHRASE);
  g_type_ensure (GENKAN_TYPE_WRAP_BOX);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/genkan/Genkan/ui/genkan-service-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, GenkanServiceChooser, question);
  gtk_widget_class_bind_template_child (widget_class, GenkanServiceChooser, search);
  gtk_widget_class_bind_template_child (widget_class, GenkanServiceChooser, chips);
  gtk_widget_class_bind_template_child (widget_class, GenkanServiceChooser, nothing_found);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
}

static void
genkan_service_chooser_init (GenkanServiceChooser *self)
{
  self->none = g_strdup (_("Find out from the text"));
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_chips (self);
}

/** genkan_service_chooser_set_catalog: @catalog: the services to choose from; what was chosen is forgotten */
void
genkan_service_chooser_set_catalog (GenkanServiceChooser *self,
                                    GenkanCatalog        *catalog)
{
  g_return_if_fail (GENKAN_IS_SERVICE_CHOOSER (self));
  g_return_if_fail (catalog != NULL);

  genkan_catalog_ref (catalog);
  g_clear_pointer (&self->catalog, genkan_catalog_unref);
  self->catalog = catalog;
  self->selected = NULL;
  fill_chips (self);
}

/** Returns: (transfer none) (nullable): the chosen service, or %NULL for “Find out from the text” */
const GenkanService *
genkan_service_chooser_get_selected (GenkanServiceChooser *self)
{
  g_return_val_if_fail (GENKAN_IS_SERVICE_CHOOSER (self), NULL);

  return self->selected;
}

/**
 * genkan_service_chooser_select:
 * @id: (nullable): id of a service
 *
 * Returns: %FALSE, with nothing changed, when there is no such service
 */
gboolean
genkan_service_chooser_select (GenkanServiceChooser *self,
                               const char           *id)
{
  const GenkanService *service = NULL;

  g_return_val_if_fail (GENKAN_IS_SERVICE_CHOOSER (self), FALSE);

  if (id != NULL && self->catalog != NULL)
    service = genkan_catalog_lookup (self->catalog, id);
  if (id != NULL && service == NULL)
    return FALSE;

  set_selected (self, service);
  fill_chips (self);

  return TRUE;
}

/**
 * genkan_service_chooser_set_words:
 * @question: heading
 * @none: (nullable): what the chip says that stands for no service; %NULL when nothing stands for it
 * @nothing_found: shown below when no name fits what was typed
 */
void
genkan_service_chooser_set_words (GenkanServiceChooser *self,
                                  const char           *question,
                                  const char           *none,
                                  const char           *nothing_found)
{
  g_return_if_fail (GENKAN_IS_SERVICE_CHOOSER (self));

  genkan_phrase_set_text (self->question, question);
  genkan_phrase_set_text (self->nothing_found, nothing_found);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing_found), FALSE);
  g_free (self->none);
  self->none = g_strdup (none);
  fill_chips (self);
}

/** Types @text into the search field. */
void
genkan_service_chooser_search (GenkanServiceChooser *self,
                               const char           *text)
{
  g_return_if_fail (GENKAN_IS_SERVICE_CHOOSER (self));

  gtk_editable_set_text (GTK_EDITABLE (self->search), text);
  fill_chips (self);
}

/** Returns: the number of chips, “Find out from the text” included */
guint
genkan_service_chooser_get_n_chips (GenkanServiceChooser *self)
{
  guint n = 0;

  g_return_val_if_fail (GENKAN_IS_SERVICE_CHOOSER (self), 0);

  for (GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips));
       chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    n++;

  return n;
}
