/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-step-view-private.h"

#include <glib/gi18n.h>

#include "genkan-fact-row.h"

/* What a step shows of a service: which one it is, and which of its IDs the door wants. */

static void
changed_cb (GenkanStepView *self)
{
  const GenkanService *service = genkan_service_chooser_get_selected (self->chooser);

  g_signal_emit_by_name (self, "service", service != NULL ? service->id : NULL);
}

void
_genkan_step_view_add_chooser (GenkanStepView *self)
{
  const GenkanService *service = _genkan_step_view_get_service (self);

  self->chooser = g_object_new (GENKAN_TYPE_SERVICE_CHOOSER, NULL);
  genkan_service_chooser_set_words (self->chooser, self->step->kind == GENKAN_GUIDE_QUESTION ? "" : _("Which service?"),
                                    NULL, _("This name is not on our list."));
  genkan_service_chooser_set_catalog (self->chooser, self->catalog);
  if (service != NULL)
    genkan_service_chooser_select (self->chooser, service->id);
  g_signal_connect_object (self->chooser, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->body, GTK_WIDGET (self->chooser));
}

static GtkWidget *
create_id_row (const GenkanIdKind *kind)
{
  const char *where = genkan_fact_text (kind->where_ja, kind->where_en);
  g_autofree char *example = kind->example != NULL ? genkan_phrase_fill (_("For example {id}"), "id", kind->example) : NULL;
  g_autofree char *note = where != NULL && example != NULL ? g_strdup_printf ("%s · %s", where, example)
                                                          : g_strdup (where != NULL ? where : example);

  return genkan_fact_row_new_text (NULL, genkan_fact_text (kind->name_ja, kind->name_en), note);
}

void
_genkan_step_view_add_ids (GenkanStepView *self)
{
  const GenkanService *service = _genkan_step_view_get_service (self);
  const GenkanIdFacts *ids = service != NULL ? genkan_catalog_get_facts (self->catalog, service)->ids : NULL;
  GtkWidget *list;

  if (ids == NULL)
    return;

  list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("IDs of this service"), -1);
  for (guint i = 0; i < ids->n_kinds; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), create_id_row (&ids->kinds[i]));
  gtk_box_append (self->body, list);
}
