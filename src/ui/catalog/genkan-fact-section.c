/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-fact-section.h"

#include <glib/gi18n.h>

#include "genkan-address-label.h"
#include "genkan-date-words.h"
#include "genkan-phrase.h"
#include "genkan-wrap-box.h"

/** GenkanFactSection: a heading, perhaps a sentence about it, rows, and how far all that can be relied on. */
struct _GenkanFactSection
{
  AdwBin        parent_instance;

  GenkanPhrase *note;
  GtkListBox   *list;
  GenkanPhrase *origin;
};

G_DEFINE_FINAL_TYPE (GenkanFactSection, genkan_fact_section, ADW_TYPE_BIN)

static void
genkan_fact_section_class_init (GenkanFactSectionClass *klass)
{
}

static void
genkan_fact_section_init (GenkanFactSection *self)
{
}

static GenkanPhrase *
append_quiet (GtkWidget *box)
{
  GtkWidget *phrase = genkan_phrase_new ("");

  gtk_widget_add_css_class (phrase, "dim-text");
  gtk_box_append (GTK_BOX (box), phrase);

  return GENKAN_PHRASE (phrase);
}

/** Returns: (transfer floating): a section without rows */
GtkWidget *
genkan_fact_section_new (const char *title)
{
  GenkanFactSection *self = g_object_new (GENKAN_TYPE_FACT_SECTION, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *heading = g_object_new (GENKAN_TYPE_PHRASE, "text", title, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_widget_add_css_class (box, "fact-section");
  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (head), heading);
  self->note = append_quiet (head);
  gtk_box_append (GTK_BOX (box), head);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  genkan_phrase_name (GTK_ACCESSIBLE (self->list), title);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));

  self->origin = append_quiet (box);
  gtk_widget_add_css_class (GTK_WIDGET (self->origin), "caption");
  adw_bin_set_child (ADW_BIN (self), box);

  return GTK_WIDGET (self);
}

/** genkan_fact_section_add_row: @row: (transfer floating): a list box row */
void
genkan_fact_section_add_row (GenkanFactSection *self,
                             GtkWidget         *row)
{
  g_return_if_fail (GENKAN_IS_FACT_SECTION (self));

  gtk_list_box_append (self->list, row);
}

static GtkWidget *
create_domains (const char * const *domains)
{
  GtkWidget *chips = g_object_new (GENKAN_TYPE_WRAP_BOX, NULL);

  for (guint i = 0; domains[i] != NULL; i++)
    {
      GtkWidget *chip = g_object_new (GENKAN_TYPE_ADDRESS_LABEL, NULL);

      genkan_address_label_set_quote (GENKAN_ADDRESS_LABEL (chip), domains[i]);
      gtk_widget_add_css_class (chip, "domain-chip");
      genkan_wrap_box_append (GENKAN_WRAP_BOX (chips), chip);
    }

  return chips;
}

/**
 * genkan_fact_section_add_domains:
 * @note: (nullable): what is true of them, with phrase marks
 * @domains: names of hosts; when there is none, no row is added
 */
void
genkan_fact_section_add_domains (GenkanFactSection  *self,
                                 const char         *note,
                                 const char * const *domains)
{
  GtkWidget *row;
  GtkWidget *box;
  g_autofree char *name = NULL;

  g_return_if_fail (GENKAN_IS_FACT_SECTION (self));

  if (domains[0] == NULL)
    return;

  row = gtk_list_box_row_new ();
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  name = g_strjoinv (", ", (char **) domains);
  if (note != NULL)
    {
      GtkWidget *phrase = genkan_phrase_new (note);

      gtk_widget_add_css_class (phrase, "dim-text");
      gtk_box_append (GTK_BOX (box), phrase);
    }
  gtk_box_append (GTK_BOX (box), create_domains (domains));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_add_css_class (row, "fact-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (self->list, row);
}

/** genkan_fact_section_set_note: @note: a sentence under the heading, with phrase marks */
void
genkan_fact_section_set_note (GenkanFactSection *self,
                              const char        *note)
{
  g_return_if_fail (GENKAN_IS_FACT_SECTION (self));

  genkan_phrase_set_text (self->note, note);
}

/** Says below the rows when somebody last looked, and whether it could be confirmed. */
void
genkan_fact_section_set_origin (GenkanFactSection      *self,
                                const GenkanFactOrigin *origin,
                                const char             *today)
{
  g_autofree char *checked = genkan_date_words_dup_checked (origin->date, today);

  g_return_if_fail (GENKAN_IS_FACT_SECTION (self));

  genkan_phrase_set_text (self->origin,
                          origin->confirmed ? checked : _("Not confirmed: we could not look this up at the source itself."));
}
