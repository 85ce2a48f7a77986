/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-step-view-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* Telephone numbers and desks: only those of the catalog, never one from a message. */

static void
append_line (GtkWidget  *card,
             const char *text,
             const char *style_class)
{
  g_autofree char *shown = NULL;
  GtkWidget *phrase;

  if (text == NULL || *text == '\0')
    return;

  shown = genkan_phrase_fill ("{text}", "text", text);
  phrase = genkan_phrase_new (shown);
  gtk_widget_add_css_class (phrase, style_class);
  gtk_box_append (GTK_BOX (card), phrase);
}

static void
append_origin (GtkWidget              *card,
               const GenkanFactOrigin *origin)
{
  g_autofree char *sentence = genkan_phrase_fill (_("Looked up on {date}"), "date", origin->date);

  append_line (card, sentence, "dim-text");
}

static GtkWidget *
add_card (GtkWidget *box)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_add_css_class (card, "phone");
  gtk_box_append (GTK_BOX (box), card);

  return card;
}

static void
append_page_button (GtkWidget  *card,
                    const char *text,
                    const char *action,
                    GVariant   *target)
{
  GtkWidget *button = gtk_button_new ();

  genkan_phrase_set_button (GTK_BUTTON (button), text);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_widget_add_css_class (button, "quiet");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (card), button);
}

static const GenkanContact *
find_contact (GenkanCatalog *catalog,
              const char    *id)
{
  guint n_contacts;
  const GenkanContact *contacts = genkan_catalog_get_contacts (catalog, &n_contacts);

  for (guint i = 0; i < n_contacts; i++)
    {
      if (g_str_equal (contacts[i].id, id))
        return &contacts[i];
    }

  return NULL;
}

/* A desk that everybody can call, such as that of the police. */
void
_genkan_step_view_add_contact (GenkanStepView *self,
                               const char     *id)
{
  const GenkanContact *contact = find_contact (self->catalog, id);
  GtkWidget *card;

  if (contact == NULL)
    return;

  card = add_card (_genkan_step_view_add_group (self, 0));
  append_line (card, genkan_fact_text (contact->name_ja, contact->name_en), "desk-name");
  append_line (card, contact->phone, "phone-number");
  append_line (card, genkan_fact_text (contact->hours_ja, contact->hours_en), "dim-text");
  append_origin (card, &contact->origin);
  if (contact->page != NULL)
    append_page_button (card, _("Open Its Page"), "app.open-contact", g_variant_new_string (contact->id));
}

static void
append_support (GtkWidget                *box,
                const GenkanService      *service,
                const GenkanSupportFacts *support)
{
  GtkWidget *card = add_card (box);

  append_line (card, genkan_service_get_name (service), "desk-name");
  for (guint i = 0; i < support->n_phones; i++)
    {
      const GenkanPhone *phone = &support->phones[i];

      append_line (card, phone->number, "phone-number");
      append_line (card, genkan_fact_text (phone->note_ja, phone->note_en), "dim-text");
      append_line (card, genkan_fact_text (phone->hours_ja, phone->hours_en), "dim-text");
    }
  append_origin (card, &support->origin);
  if (support->page != NULL)
    append_page_button (card, _("Open Its Support Page"), "app.open-page", g_variant_new ("(ss)", service->id, "support"));
}

/* The number on paper is right even when the catalog knows none. */
static void
append_no_number (GtkWidget *box)
{
  GtkWidget *card = add_card (box);

  append_line (card, _("Which number?"), "desk-name");
  append_line (card, _("The one on the back of your card, in your passbook or on your newest bill. Never one from the message."), "body");
}

static void
fill_desk (GenkanStepView *self)
{
  const GenkanService *service = _genkan_step_view_get_service (self);
  const GenkanServiceFacts *facts = service != NULL ? genkan_catalog_get_facts (self->catalog, service) : NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->desk)) != NULL)
    gtk_box_remove (GTK_BOX (self->desk), child);

  if (facts != NULL && facts->support != NULL && facts->support->n_phones > 0)
    append_support (self->desk, service, facts->support);
  else
    append_no_number (self->desk);
}

/* What a step or an outcome says to call. */
void
_genkan_step_view_add_desk (GenkanStepView          *self,
                            const GenkanGuideAction *action)
{
  if (g_str_equal (action->kind, "contact"))
    {
      _genkan_step_view_add_contact (self, action->target);
    }
  else if (g_str_equal (action->kind, "call") && g_str_equal (action->target, "service.support"))
    {
      self->desk = _genkan_step_view_add_group (self, 12);
      fill_desk (self);
      g_signal_connect_object (self, "service", G_CALLBACK (fill_desk), self, G_CONNECT_AFTER);
    }
  else if (g_str_equal (action->kind, "call"))
    {
      _genkan_step_view_add_contact (self, action->target);
    }
}
