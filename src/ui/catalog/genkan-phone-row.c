/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-phone-row.h"

#include "genkan-phrase.h"

static void
append_quiet (GtkWidget  *box,
              GString    *spoken,
              const char *text)
{
  g_autofree char *plain = NULL;
  GtkWidget *phrase;

  if (text == NULL)
    return;

  plain = genkan_phrase_fill ("{text}", "text", text);
  phrase = genkan_phrase_new (plain);
  gtk_widget_add_css_class (phrase, "dim-text");
  gtk_box_append (GTK_BOX (box), phrase);
  g_string_append_printf (spoken, ". %s", text);
}

/**
 * genkan_phone_row_new:
 * @number: shown large, to be read while dialling
 * @note: (nullable): what the number is for
 * @hours: (nullable): when somebody answers
 *
 * Returns: (transfer floating): a list box row
 */
GtkWidget *
genkan_phone_row_new (const char *number,
                      const char *note,
                      const char *hours)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *large;
  g_autoptr (GString) spoken = g_string_new (number);

  g_return_val_if_fail (number != NULL, NULL);

  large = genkan_phrase_new (number);
  gtk_widget_add_css_class (large, "phone-number");
  gtk_box_append (GTK_BOX (box), large);
  append_quiet (box, spoken, note);
  append_quiet (box, spoken, hours);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_add_css_class (row, "fact-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken->str, -1);

  return row;
}
