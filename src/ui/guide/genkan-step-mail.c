/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-step-view-private.h"

#include <glib/gi18n.h>

#include "genkan-address-label.h"
#include "genkan-catalog-words.h"

/* The settings of a mail program, large, to be compared letter by letter or copied. */

static void
copy_cb (GtkButton *button,
         gpointer   data)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (button)), g_object_get_data (G_OBJECT (button), "host"));
}

static GtkWidget *
create_copy_button (const char *caption,
                    const char *host)
{
  GtkWidget *button = gtk_button_new ();
  g_autofree char *name = genkan_phrase_fill (_("Copy the server for {use}"), "use", caption);

  genkan_phrase_set_button (GTK_BUTTON (button), _("Copy"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "host", g_strdup (host), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (copy_cb), NULL);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "quiet");
  gtk_widget_set_halign (button, GTK_ALIGN_START);

  return button;
}

static void
append_server (GtkWidget  *card,
               const char *caption,
               const char *host,
               guint       port,
               const char *security)
{
  g_autofree char *number = g_strdup_printf ("%u", port);
  g_autofree char *half = NULL;
  g_autofree char *rest = NULL;
  GtkWidget *label;
  GtkWidget *small;

  if (host == NULL)
    return;

  half = genkan_phrase_fill (_("Port {port}, {security}"), "port", number);
  rest = genkan_phrase_fill (half, "security", genkan_catalog_word (GENKAN_WORDS_MAIL_SECURITY, security));
  small = genkan_phrase_new (caption);
  label = g_object_new (GENKAN_TYPE_ADDRESS_LABEL, NULL);
  genkan_address_label_set_quote (GENKAN_ADDRESS_LABEL (label), host);
  gtk_widget_add_css_class (small, "desk-name");
  gtk_widget_add_css_class (label, "identifier-clean");
  gtk_box_append (GTK_BOX (card), small);
  gtk_box_append (GTK_BOX (card), label);
  gtk_box_append (GTK_BOX (card), genkan_phrase_new (rest));
  gtk_box_append (GTK_BOX (card), create_copy_button (caption, host));
}

static void
append_line (GtkWidget  *card,
             const char *template,
             const char *value)
{
  g_autofree char *line = value != NULL ? genkan_phrase_fill (template, "text", value) : NULL;

  if (line != NULL)
    gtk_box_append (GTK_BOX (card), genkan_phrase_new (line));
}

/* Nothing is shown when the catalog has no settings: then the guide asks the person to look on paper. */
void
_genkan_step_view_add_mail (GenkanStepView *self)
{
  const GenkanService *service = _genkan_step_view_get_service (self);
  const GenkanMailServerFacts *mail = service != NULL ? genkan_catalog_get_facts (self->catalog, service)->mail_server : NULL;
  GtkWidget *card;

  if (mail == NULL)
    return;

  card = _genkan_step_view_add_group (self, 6);
  gtk_widget_add_css_class (card, "phone");
  append_server (card, _("Receiving (IMAP)"), mail->imap_host, mail->imap_port, mail->imap_security);
  append_server (card, _("Receiving (POP)"), mail->pop_host, mail->pop_port, mail->pop_security);
  append_server (card, _("Sending (SMTP)"), mail->smtp_host, mail->smtp_port, mail->smtp_security);
  if (mail->user_name != NULL)
    append_line (card, _("User name: {text}"), genkan_catalog_word (GENKAN_WORDS_USER_NAME, mail->user_name));
  append_line (card, _("Password: {text}"), genkan_fact_text (mail->password_ja, mail->password_en));
  append_line (card, "{text}", genkan_fact_text (mail->note_ja, mail->note_en));
  append_line (card, _("Looked up on {text}"), mail->origin.date);
}
