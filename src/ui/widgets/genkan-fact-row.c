/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-fact-row.h"

#include "genkan-address-label.h"
#include "genkan-limits.h"
#include "genkan-phrase.h"
#include "genkan-text.h"

/**
 * GenkanFactRow:
 *
 * A quiet row below an expander: a sentence, or a small caption with a value from outside. AdwActionRow would take the
 * value as markup and break host names with hyphens.
 */
struct _GenkanFactRow
{
  GtkListBoxRow parent_instance;
};

G_DEFINE_FINAL_TYPE (GenkanFactRow, genkan_fact_row, GTK_TYPE_LIST_BOX_ROW)

static void
genkan_fact_row_class_init (GenkanFactRowClass *klass)
{
}

static void
genkan_fact_row_init (GenkanFactRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "fact-row");
}

/** Returns: (transfer full): a row with a small @caption and @value below it */
GtkWidget *
genkan_fact_row_new (const char *caption,
                     const char *value)
{
  GtkWidget *row = g_object_new (GENKAN_TYPE_FACT_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *small = genkan_phrase_new (caption);
  GtkWidget *label = g_object_new (GENKAN_TYPE_ADDRESS_LABEL, NULL);
  g_autofree char *shown = genkan_text_for_display (value, GENKAN_LIMIT_QUOTE);
  g_autofree char *plain_caption = g_strdup (caption);
  g_autofree char *plain_value = NULL;
  g_autofree char *spoken = NULL;

  gtk_widget_add_css_class (small, "caption");
  gtk_widget_add_css_class (small, "dim-text");
  genkan_address_label_set_quote (GENKAN_ADDRESS_LABEL (label), shown);
  gtk_widget_add_css_class (label, "fact");
  gtk_box_append (GTK_BOX (box), small);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  genkan_text_remove_phrase_marks (plain_caption);
  plain_value = genkan_text_block_dup_spoken (shown);
  spoken = g_strdup_printf ("%s: %s", plain_caption, plain_value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return row;
}

/** Returns: (transfer full): a row with one sentence of the program; phrase marks are used */
GtkWidget *
genkan_fact_row_new_line (const char *line)
{
  GtkWidget *row = g_object_new (GENKAN_TYPE_FACT_ROW, NULL);
  g_autofree char *spoken = g_strdup (line);

  genkan_text_remove_phrase_marks (spoken);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), genkan_phrase_new (line));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return row;
}

/** Returns: (transfer full): a row with a small @caption and several sentences below it; phrase marks are used */
GtkWidget *
genkan_fact_row_new_story (const char  *caption,
                           char       **lines)
{
  GtkWidget *row = g_object_new (GENKAN_TYPE_FACT_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *small = genkan_phrase_new (caption);
  g_autofree char *joined = g_strjoinv (" ", lines);
  g_autofree char *text = g_strdup_printf ("%s: %s", caption, joined);
  g_autofree char *spoken = NULL;

  gtk_widget_add_css_class (small, "caption");
  gtk_widget_add_css_class (small, "dim-text");
  gtk_box_append (GTK_BOX (box), small);
  for (char **line = lines; *line != NULL; line++)
    gtk_box_append (GTK_BOX (box), genkan_phrase_new (*line));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  genkan_text_remove_phrase_marks (text);
  spoken = genkan_text_block_dup_spoken (text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return row;
}

/**
 * genkan_fact_row_new_lines:
 * @text: from outside, of several lines, each of which is shown as one
 *
 * Returns: (transfer full): a row with a small @caption and the lines of @text below it
 */
GtkWidget *
genkan_fact_row_new_lines (const char *caption,
                           const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    {
      g_autofree char *shown = genkan_text_for_display (g_strchomp (*line), GENKAN_LIMIT_QUOTE);

      g_free (*line);
      *line = genkan_phrase_fill ("{text}", "text", shown);
    }

  return genkan_fact_row_new_story (caption, lines);
}

/* Texts of the catalog hold no phrase marks: a bar in one is a bar. */
static GtkWidget *
add_text (GtkBox     *box,
          GString    *spoken,
          const char *text)
{
  g_autofree char *shown = genkan_text_for_display (text, GENKAN_LIMIT_QUOTE);
  g_autofree char *plain = genkan_phrase_fill ("{text}", "text", shown);
  GtkWidget *phrase = genkan_phrase_new (plain);

  if (spoken->len > 0)
    g_string_append (spoken, ". ");
  g_string_append (spoken, plain);
  gtk_box_append (box, phrase);

  return phrase;
}

/**
 * genkan_fact_row_new_text:
 * @caption: (nullable): small words above
 * @title: (nullable): what it is about
 * @note: (nullable): one line more
 *
 * Returns: (transfer full): a row with words of the catalog
 */
GtkWidget *
genkan_fact_row_new_text (const char *caption,
                          const char *title,
                          const char *note)
{
  GtkWidget *row = g_object_new (GENKAN_TYPE_FACT_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autoptr (GString) spoken = g_string_new (NULL);
  g_autofree char *name = NULL;

  if (caption != NULL)
    {
      GtkWidget *small = add_text (GTK_BOX (box), spoken, caption);

      gtk_widget_add_css_class (small, "caption");
      gtk_widget_add_css_class (small, "dim-text");
    }
  if (title != NULL)
    add_text (GTK_BOX (box), spoken, title);
  if (note != NULL)
    gtk_widget_add_css_class (add_text (GTK_BOX (box), spoken, note), "dim-text");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  name = genkan_text_block_dup_spoken (spoken->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}
