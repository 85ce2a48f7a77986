/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-requests-page.h"

#include <glib/gi18n.h>

#include "genkan-clamp.h"
#include "genkan-fact-row.h"
#include "genkan-notice.h"
#include "genkan-phrase.h"
#include "genkan-records-banner.h"
#include "genkan-records-editor.h"
#include "genkan-text.h"

/** GenkanRequestsPage: every request that the program ever sent: when, to whom, and why. */
struct _GenkanRequestsPage
{
  GenkanPage           parent_instance;

  GenkanRecords       *records;
  GenkanRecordsEditor *editor;

  GenkanRecordsBanner *banner;
  GenkanPhrase        *headline;
  GenkanPhrase        *sentence;
  GtkListBox          *list;
  GtkButton           *clear;
  GenkanNotice        *notice;
};

G_DEFINE_FINAL_TYPE (GenkanRequestsPage, genkan_requests_page, GENKAN_TYPE_PAGE)

/* Tokens that records carry, and what a person reads. */
static const struct
{
  const char *token;
  const char *words;
} reasons[] = {
  { "site", N_("To look at the certificate and the forwarding of a site") },
  { "mail-server", N_("To check the settings of a mail server") },
  { "breach", N_("To ask whether a password is among the leaked ones; only a part of its fingerprint was sent") },
  { "dns-key", N_("To fetch the key of a seal on a mail") },
};

static const char *
get_reason (const char *token)
{
  for (gsize i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      if (g_strcmp0 (reasons[i].token, token) == 0)
        return _(reasons[i].words);
    }

  return token;
}

static GtkWidget *
create_row (gpointer item,
            gpointer data)
{
  GenkanRecord *request = item;
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (genkan_record_get_time (request, GENKAN_FIELD_TIME));
  /* Translators: a day and a time, see g_date_time_format() */
  g_autofree char *when = time != NULL ? g_date_time_format (time, _("%-d %B %Y, %H:%M")) : g_strdup ("");
  const char *host = genkan_record_get_text (request, GENKAN_FIELD_HOST);
  g_autofree char *shown = genkan_text_for_display (host != NULL ? host : "", GENKAN_LIMIT_HOST);
  g_autofree char *reason = g_strdup (get_reason (genkan_record_get_text (request, GENKAN_FIELD_WHY)));

  genkan_text_remove_phrase_marks (reason);

  return genkan_fact_row_new_text (when, shown, reason);
}

static void
update (GenkanRequestsPage *self)
{
  guint n = g_list_model_get_n_items (genkan_records_get_list (self->records, GENKAN_RECORD_REQUEST));
  GenkanRecordsState state = genkan_records_get_state (self->records);
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *counted = genkan_phrase_fill (ngettext ("{n} time something was sent", "{n} times something was sent", n), "n", number);

  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->clear), n > 0);
  if (n > 0)
    {
      genkan_phrase_set_text (self->headline, counted);
      genkan_phrase_set_text (self->sentence, _("Each time you had pressed a button that said so."));
    }
  else if (state == GENKAN_RECORDS_READY)
    {
      genkan_phrase_set_text (self->headline, _("Nothing has left this computer"));
      genkan_phrase_set_text (self->sentence, _("Genkan has sent nothing anywhere. What you check is checked here."));
    }
  else
    {
      genkan_phrase_set_text (self->headline, _("The list cannot be shown now"));
      genkan_phrase_set_text (self->sentence, _("It is in the keyring. In this session nothing has left this computer."));
    }
}

static void
clear_cb (GenkanRequestsPage *self)
{
  genkan_records_editor_clear (self->editor, GENKAN_RECORD_REQUEST, _("The list was cleared."));
}

static gboolean
undo_binding_cb (GtkWidget *widget,
                 GVariant  *arguments,
                 gpointer   data)
{
  return genkan_records_editor_undo (GENKAN_REQUESTS_PAGE (widget)->editor);
}

static void
genkan_requests_page_dispose (GObject *object)
{
  GenkanRequestsPage *self = GENKAN_REQUESTS_PAGE (object);

  g_clear_object (&self->editor);
  g_clear_object (&self->records);

  G_OBJECT_CLASS (genkan_requests_page_parent_class)->dispose (object);
}

static void
genkan_requests_page_class_init (GenkanRequestsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = genkan_requests_page_dispose;

  g_type_ensure (GENKAN_TYPE_CLAMP);
  g_type_ensure (GENKAN_TYPE_NOTICE);
  g_type_ensure (GENKAN_TYPE_PHRASE);
  g_type_ensure (GENKAN_TYPE_RECORDS_BANNER);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/genkan/Genkan/ui/genkan-requests-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GenkanRequestsPage, banner);
  gtk_widget_class_bind_template_child (widget_class, GenkanRequestsPage, headline);
  gtk_widget_class_bind_template_child (widget_class, GenkanRequestsPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, GenkanRequestsPage, list);
  gtk_widget_class_bind_template_child (widget_class, GenkanRequestsPage, clear);
  gtk_widget_class_bind_template_child (widget_class, GenkanRequestsPage, notice);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, undo_binding_cb, NULL);
}

static void
genkan_requests_page_init (GenkanRequestsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  genkan_phrase_set_button (self->clear, _("Clear This List"));
}

/** genkan_requests_page_new: @request: unused. Returns: (transfer floating): a page */
GenkanPage *
genkan_requests_page_new (GenkanKnowledge *knowledge,
                          GVariant        *request)
{
  GenkanRequestsPage *self;
  GListModel *requests;

  g_return_val_if_fail (GENKAN_IS_KNOWLEDGE (knowledge), NULL);

  self = g_object_new (GENKAN_TYPE_REQUESTS_PAGE, NULL);
  self->records = g_object_ref (genkan_knowledge_get_records (knowledge));
  self->editor = genkan_records_editor_new (self->records, self->notice);
  requests = genkan_records_get_list (self->records, GENKAN_RECORD_REQUEST);
  gtk_list_box_bind_model (self->list, requests, create_row, NULL, NULL);
  g_signal_connect_object (requests, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->records, "notify::state", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  genkan_records_banner_set_records (self->banner, self->records);
  update (self);

  return GENKAN_PAGE (self);
}
