/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-entry-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-address-label.h"
#include "genkan-fold-box.h"
#include "genkan-phrase.h"
#include "genkan-text.h"

/**
 * GenkanEntryRow:
 *
 * A page of a service: what it is for, its address, and a button that opens it. The address is only shown; the button
 * gives an action the name of the service, and the program takes the address from the catalog itself.
 */
struct _GenkanEntryRow
{
  GtkListBoxRow parent_instance;
};

G_DEFINE_FINAL_TYPE (GenkanEntryRow, genkan_entry_row, GTK_TYPE_LIST_BOX_ROW)

static void
genkan_entry_row_class_init (GenkanEntryRowClass *klass)
{
}

static void
genkan_entry_row_init (GenkanEntryRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "fact-row");
}

/* Returns: where the official domain begins in the host of @url, with its length in @length; %NULL if none does */
static const char *
find_owner (const char         *url,
            const char * const *domains,
            gsize              *length)
{
  const char *host = strstr (url, "://");
  gsize host_length;

  host = host != NULL ? host + strlen ("://") : url;
  host_length = strcspn (host, "/?#:");
  for (guint i = 0; domains != NULL && domains[i] != NULL; i++)
    {
      gsize n = strlen (domains[i]);

      if (n <= host_length && strncmp (host + host_length - n, domains[i], n) == 0 &&
          (n == host_length || host[host_length - n - 1] == '.'))
        {
          *length = n;
          return host + host_length - n;
        }
    }

  return NULL;
}

static GtkWidget *
create_address (const char         *url,
                const char * const *domains)
{
  GtkWidget *label = g_object_new (GENKAN_TYPE_ADDRESS_LABEL, NULL);
  gsize length = 0;
  const char *owner = find_owner (url, domains, &length);

  gtk_widget_add_css_class (label, "full-address");
  if (owner != NULL)
    {
      g_autofree char *before = g_strndup (url, owner - url);
      g_autofree char *domain = g_strndup (owner, length);

      genkan_address_label_set_parts (GENKAN_ADDRESS_LABEL (label), before, domain, owner + length);
    }
  else
    {
      genkan_address_label_set_parts (GENKAN_ADDRESS_LABEL (label), url, NULL, NULL);
    }

  return label;
}

static GtkWidget *
create_words (const char         *title,
              const char         *caption,
              const char         *url,
              const char * const *domains)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  if (caption != NULL)
    {
      GtkWidget *small = genkan_phrase_new (caption);

      gtk_widget_add_css_class (small, "caption");
      gtk_widget_add_css_class (small, "dim-text");
      gtk_box_append (GTK_BOX (words), small);
    }
  gtk_box_append (GTK_BOX (words), genkan_phrase_new (title));
  gtk_box_append (GTK_BOX (words), create_address (url, domains));

  return words;
}

/**
 * genkan_entry_row_new:
 * @title: what the page is called, with phrase marks
 * @caption: (nullable): what it is for, if the title does not say it
 * @url: its address, shown only
 * @domains: (nullable): official domains; the one that @url belongs to is set in bold
 * @action: what opens the page
 * @target: (transfer floating): parameter for @action
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
genkan_entry_row_new (const char         *title,
                      const char         *caption,
                      const char         *url,
                      const char * const *domains,
                      const char         *action,
                      GVariant           *target)
{
  GtkWidget *row = g_object_new (GENKAN_TYPE_ENTRY_ROW, NULL);
  GtkWidget *box = g_object_new (GENKAN_TYPE_FOLD_BOX,
                                 "threshold", 300,
                                 "spacing", 12,
                                 "row-spacing", 6,
                                 "last-natural", TRUE,
                                 NULL);
  GtkWidget *button = gtk_button_new ();
  g_autofree char *plain_title = g_strdup (title);
  g_autofree char *name = NULL;

  genkan_text_remove_phrase_marks (plain_title);
  name = genkan_phrase_fill (_("Open {title}"), "title", plain_title);
  genkan_phrase_set_button (GTK_BUTTON (button), _("Open"));
  genkan_phrase_name (GTK_ACCESSIBLE (button), name);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "quiet");

  gtk_widget_set_parent (create_words (title, caption, url, domains), box);
  gtk_widget_set_parent (button, box);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  genkan_phrase_name (GTK_ACCESSIBLE (row), title);

  return row;
}
