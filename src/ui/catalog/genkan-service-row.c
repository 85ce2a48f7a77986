/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-service-row.h"

#include "genkan-address-label.h"
#include "genkan-phrase.h"
#include "genkan-plate.h"

/** GenkanServiceRow: a service in a list: its door plate, its name, its first domain. */
struct _GenkanServiceRow
{
  GtkListBoxRow        parent_instance;

  const GenkanService *service;
};

G_DEFINE_FINAL_TYPE (GenkanServiceRow, genkan_service_row, GTK_TYPE_LIST_BOX_ROW)

static void
genkan_service_row_class_init (GenkanServiceRowClass *klass)
{
}

static void
genkan_service_row_init (GenkanServiceRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "service-row");
}

/**
 * genkan_service_row_new:
 * @service: must stay alive as long as the row
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
genkan_service_row_new (const GenkanService *service)
{
  GenkanServiceRow *self = g_object_new (GENKAN_TYPE_SERVICE_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  const char *name = genkan_service_get_name (service);
  g_autofree char *plain = genkan_phrase_fill ("{name}", "name", name);

  self->service = service;

  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), genkan_phrase_new (plain));
  if (service->official_domains[0] != NULL)
    {
      GtkWidget *domain = g_object_new (GENKAN_TYPE_ADDRESS_LABEL, NULL);

      genkan_address_label_set_quote (GENKAN_ADDRESS_LABEL (domain), service->official_domains[0]);
      gtk_widget_add_css_class (domain, "caption");
      gtk_widget_add_css_class (domain, "dim-text");
      gtk_box_append (GTK_BOX (words), domain);
    }
  gtk_box_append (GTK_BOX (box), genkan_plate_new (name));
  gtk_box_append (GTK_BOX (box), words);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return GTK_WIDGET (self);
}

/** Returns: (transfer none): the service that was given to genkan_service_row_new() */
const GenkanService *
genkan_service_row_get_service (GenkanServiceRow *self)
{
  g_return_val_if_fail (GENKAN_IS_SERVICE_ROW (self), NULL);

  return self->service;
}

/** Marks the one whose details are seen. */
void
genkan_service_row_set_current (GenkanServiceRow *self,
                                gboolean          current)
{
  g_return_if_fail (GENKAN_IS_SERVICE_ROW (self));

  if (current)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, current, -1);
}
