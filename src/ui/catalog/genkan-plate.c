/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-plate.h"

/**
 * genkan_plate_new:
 * @name: of a service
 *
 * A door plate with the first letter of the name. Logos would make any imitation look right.
 *
 * Returns: (transfer floating): the plate
 */
GtkWidget *
genkan_plate_new (const char *name)
{
  char letter[8] = "";
  GtkWidget *plate;

  g_return_val_if_fail (name != NULL, NULL);

  if (*name != '\0')
    g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (name)), letter);
  plate = g_object_new (GTK_TYPE_LABEL,
                        "label", letter,
                        "halign", GTK_ALIGN_START,
                        "valign", GTK_ALIGN_CENTER,
                        "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                        NULL);
  gtk_widget_add_css_class (plate, "plate");

  return plate;
}
