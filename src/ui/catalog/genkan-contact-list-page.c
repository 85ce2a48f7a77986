/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-contact-list-page.h"

#include <glib/gi18n.h>

#include "genkan-catalog-words.h"
#include "genkan-clamp.h"
#include "genkan-entry-row.h"
#include "genkan-fact-row.h"
#include "genkan-fact-section.h"
#include "genkan-phone-row.h"
#include "genkan-phrase.h"

/** GenkanContactListPage: the places where to turn to after one kind of harm, those in Japan first. */
struct _GenkanContactListPage
{
  GenkanPage     parent_instance;

  GenkanCatalog *catalog; /* owns the texts that are shown */

  GenkanPhrase  *headline;
  GtkBox        *places;
};

G_DEFINE_FINAL_TYPE (GenkanContactListPage, genkan_contact_list_page, GENKAN_TYPE_PAGE)

static void
append_contact (GenkanContactListPage *self,
                const GenkanContact   *contact,
                const char            *today)
{
  const char *name = genkan_fact_text (contact->name_ja, contact->name_en);
  const char *hours = genkan_fact_text (contact->hours_ja, contact->hours_en);
  const char *how = genkan_fact_text (contact->how_ja, contact->how_en);
  g_autofree char *when = genkan_phrase_fill ("{text}", "text", genkan_fact_text (contact->when_ja, contact->when_en));
  g_autofree char *title = genkan_phrase_fill ("{text}", "text", name);
  GtkWidget *section = genkan_fact_section_new (title);
  GenkanFactSection *rows = GENKAN_FACT_SECTION (section);

  genkan_fact_section_set_note (rows, when);
  if (contact->phone != NULL)
    genkan_fact_section_add_row (rows, genkan_phone_row_new (contact->phone, NULL, hours));
  if (how != NULL || (contact->phone == NULL && hours != NULL))
    genkan_fact_section_add_row (rows, genkan_fact_row_new_text (NULL, how, contact->phone == NULL ? hours : NULL));
  if (contact->page != NULL)
    genkan_fact_section_add_row (rows, genkan_entry_row_new (_("Its page"), NULL, contact->page, NULL, "app.open-contact",
                                                             g_variant_new_string (contact->id)));
  if (contact->mail != NULL)
    genkan_fact_section_add_row (rows, genkan_fact_row_new (_("Mail address"), contact->mail));
  genkan_fact_section_set_origin (rows, &contact->origin, today);
  gtk_box_append (self->places, section);
}

static gboolean
is_in (const GenkanContact *contact,
       const char          *region)
{
  return g_strv_contains (contact->regions, region);
}

static void
append_contacts (GenkanContactListPage *self,
                 GPtrArray             *contacts,
                 gboolean               abroad,
                 const char            *today)
{
  for (guint i = 0; i < contacts->len; i++)
    {
      const GenkanContact *contact = g_ptr_array_index (contacts, i);

      if (abroad != (is_in (contact, "jp") || is_in (contact, "world")))
        append_contact (self, contact, today);
    }
}

static void
genkan_contact_list_page_finalize (GObject *object)
{
  GenkanContactListPage *self = GENKAN_CONTACT_LIST_PAGE (object);

  g_clear_pointer (&self->catalog, genkan_catalog_unref);

  G_OBJECT_CLASS (genkan_contact_list_page_parent_class)->finalize (object);
}

static void
genkan_contact_list_page_class_init (GenkanContactListPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = genkan_contact_list_page_finalize;

  g_type_ensure (GENKAN_TYPE_CLAMP);
  g_type_ensure (GENKAN_TYPE_PHRASE);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/genkan/Genkan/ui/genkan-contact-list-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GenkanContactListPage, headline);
  gtk_widget_class_bind_template_child (widget_class, GenkanContactListPage, places);
}

static void
genkan_contact_list_page_init (GenkanContactListPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * genkan_contact_list_page_new:
 * @harm: a token of GENKAN_WORDS_HARM
 * @today: ISO day on which the person reads it
 *
 * Returns: (transfer floating): a page
 */
GenkanPage *
genkan_contact_list_page_new (GenkanCatalog *catalog,
                              const char    *harm,
                              const char    *today)
{
  GenkanContactListPage *self;
  g_autoptr (GPtrArray) contacts = NULL;

  g_return_val_if_fail (catalog != NULL, NULL);
  g_return_val_if_fail (harm != NULL, NULL);

  self = g_object_new (GENKAN_TYPE_CONTACT_LIST_PAGE, NULL);
  self->catalog = genkan_catalog_ref (catalog);
  contacts = genkan_catalog_find_contacts (catalog, harm, NULL);

  genkan_phrase_set_text (self->headline, genkan_catalog_word (GENKAN_WORDS_HARM, harm));
  append_contacts (self, contacts, FALSE, today);
  append_contacts (self, contacts, TRUE, today);

  return GENKAN_PAGE (self);
}
