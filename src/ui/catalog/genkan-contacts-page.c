/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-contacts-page.h"

#include "genkan-catalog-words.h"
#include "genkan-clamp.h"
#include "genkan-contact-list-page.h"
#include "genkan-notice.h"
#include "genkan-phrase.h"

/** GenkanContactsPage: asks what happened; each answer leads to the places where to report it and to ask for help. */
struct _GenkanContactsPage
{
  GenkanPage       parent_instance;

  GenkanKnowledge *knowledge;

  GenkanNotice    *notice;
  GtkListBox      *harms;
};

G_DEFINE_FINAL_TYPE (GenkanContactsPage, genkan_contacts_page, GENKAN_TYPE_PAGE)

static void
row_activated_cb (GenkanContactsPage *self,
                  GtkListBoxRow      *row)
{
  genkan_contacts_page_open (self, g_object_get_data (G_OBJECT (row), "harm"));
}

static void
append_harm (GenkanContactsPage *self,
             const char         *harm)
{
  const char *name = genkan_catalog_word (GENKAN_WORDS_HARM, harm);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *phrase = genkan_phrase_new (name);

  gtk_widget_set_hexpand (phrase, TRUE);
  gtk_box_append (GTK_BOX (box), phrase);
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE,
                                               "icon-name", "go-next-symbolic",
                                               "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                               NULL));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (row, "choice-row");
  genkan_phrase_name (GTK_ACCESSIBLE (row), name);
  g_object_set_data (G_OBJECT (row), "harm", (gpointer) harm);
  gtk_list_box_append (self->harms, row);
}

static void
load_harms (GenkanContactsPage *self)
{
  g_autoptr (GError) error = NULL;
  GenkanCatalog *catalog = genkan_knowledge_get_catalog (self->knowledge, &error);
  const char *harm;

  if (catalog == NULL)
    {
      genkan_notice_show (self->notice, error->message);
      return;
    }

  for (guint i = 0; (harm = genkan_catalog_token (GENKAN_WORDS_HARM, i)) != NULL; i++)
    {
      g_autoptr (GPtrArray) contacts = genkan_catalog_find_contacts (catalog, harm, NULL);

      if (contacts->len > 0)
        append_harm (self, harm);
    }
}

static void
genkan_contacts_page_finalize (GObject *object)
{
  GenkanContactsPage *self = GENKAN_CONTACTS_PAGE (object);

  g_clear_object (&self->knowledge);

  G_OBJECT_CLASS (genkan_contacts_page_parent_class)->finalize (object);
}

static void
genkan_contacts_page_class_init (GenkanContactsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = genkan_contacts_page_finalize;

  g_type_ensure (GENKAN_TYPE_CLAMP);
  g_type_ensure (GENKAN_TYPE_NOTICE);
  g_type_ensure (GENKAN_TYPE_PHRASE);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/genkan/Genkan/ui/genkan-contacts-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GenkanContactsPage, notice);
  gtk_widget_class_bind_template_child (widget_class, GenkanContactsPage, harms);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
genkan_contacts_page_init (GenkanContactsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * genkan_contacts_page_new:
 * @request: (nullable): nothing of it is used
 *
 * Returns: (transfer floating): a page
 */
GenkanPage *
genkan_contacts_page_new (GenkanKnowledge *knowledge,
                          GVariant        *request)
{
  GenkanContactsPage *self;

  g_return_val_if_fail (GENKAN_IS_KNOWLEDGE (knowledge), NULL);

  if (request != NULL)
    g_variant_unref (g_variant_ref_sink (request));

  self = g_object_new (GENKAN_TYPE_CONTACTS_PAGE, NULL);
  self->knowledge = g_object_ref (knowledge);
  load_harms (self);

  return GENKAN_PAGE (self);
}

/** genkan_contacts_page_open: @harm: a token of GENKAN_WORDS_HARM; where to turn to then is shown on the next page */
void
genkan_contacts_page_open (GenkanContactsPage *self,
                           const char         *harm)
{
  g_autofree char *today = NULL;

  g_return_if_fail (GENKAN_IS_CONTACTS_PAGE (self));

  today = genkan_knowledge_dup_today (self->knowledge);
  genkan_page_push (GENKAN_PAGE (self),
                    genkan_contact_list_page_new (genkan_knowledge_get_catalog (self->knowledge, NULL), harm, today));
}
