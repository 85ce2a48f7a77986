/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-opinion-ask-page.h"

#include <glib/gi18n.h>

#include "genkan-clamp.h"
#include "genkan-fact-row.h"
#include "genkan-file-chooser.h"
#include "genkan-notice.h"
#include "genkan-opinion-file.h"
#include "genkan-phrase.h"

/** GenkanOpinionAskPage: shows what a second-opinion file would hold, and writes it. */
struct _GenkanOpinionAskPage
{
  GenkanPage       parent_instance;

  GenkanOpinion   *opinion;
  GtkNativeDialog *dialog;

  GtkListBox      *contents;
  GtkEditable     *tried;
  GtkButton       *save;
  GenkanNotice    *notice;
};

G_DEFINE_FINAL_TYPE (GenkanOpinionAskPage, genkan_opinion_ask_page, GENKAN_TYPE_PAGE)

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GenkanOpinionAskPage) self = data;
  g_autoptr (GError) error = NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self->save), TRUE);
  if (genkan_opinion_write_finish (G_FILE (source), result, &error))
    genkan_notice_show (self->notice, _("The file was written. Give it to the person who helps you; until then, open nothing."));
  else
    genkan_notice_show (self->notice, error->message);
}

static void
response_cb (GtkNativeDialog      *dialog,
             int                   response,
             GenkanOpinionAskPage *self)
{
  g_autoptr (GFile) file = genkan_file_chooser_dup_file (dialog, response);

  if (file != NULL)
    genkan_opinion_ask_page_write (self, file);
  g_clear_object (&self->dialog);
}

static void
save_cb (GenkanOpinionAskPage *self)
{
  if (self->dialog != NULL)
    return;

  self->dialog = genkan_file_chooser_new_save (GTK_WIDGET (self), GENKAN_FILE_OPINION, _("question.genkan-opinion"));
  g_signal_connect_object (self->dialog, "response", G_CALLBACK (response_cb), self, 0);
  gtk_native_dialog_show (self->dialog);
}

static void
genkan_opinion_ask_page_dispose (GObject *object)
{
  GenkanOpinionAskPage *self = GENKAN_OPINION_ASK_PAGE (object);

  g_clear_object (&self->dialog);
  g_clear_pointer (&self->opinion, genkan_opinion_unref);

  G_OBJECT_CLASS (genkan_opinion_ask_page_parent_class)->dispose (object);
}

static void
genkan_opinion_ask_page_class_init (GenkanOpinionAskPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = genkan_opinion_ask_page_dispose;

  g_type_ensure (GENKAN_TYPE_CLAMP);
  g_type_ensure (GENKAN_TYPE_NOTICE);
  g_type_ensure (GENKAN_TYPE_PHRASE);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/genkan/Genkan/ui/genkan-opinion-ask-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GenkanOpinionAskPage, contents);
  gtk_widget_class_bind_template_child (widget_class, GenkanOpinionAskPage, tried);
  gtk_widget_class_bind_template_child (widget_class, GenkanOpinionAskPage, save);
  gtk_widget_class_bind_template_child (widget_class, GenkanOpinionAskPage, notice);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
genkan_opinion_ask_page_init (GenkanOpinionAskPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  genkan_phrase_set_button (self->save, _("Save the Second-Opinion File"));
}

static void
add_content (GenkanOpinionAskPage *self,
             const char           *caption,
             const char           *value)
{
  if (value != NULL && *value != '\0')
    gtk_list_box_append (self->contents, genkan_fact_row_new (caption, value));
}

/**
 * genkan_opinion_ask_page_new:
 * @opinion: the question; taken over by reference, and completed with what was tried
 *
 * Returns: (transfer floating): a page
 */
GenkanPage *
genkan_opinion_ask_page_new (GenkanOpinion *opinion)
{
  GenkanOpinionAskPage *self;

  g_return_val_if_fail (opinion != NULL, NULL);

  self = g_object_new (GENKAN_TYPE_OPINION_ASK_PAGE, NULL);
  self->opinion = genkan_opinion_ref (opinion);
  add_content (self, _("Sender"), opinion->sender);
  add_content (self, _("Subject"), opinion->subject);
  add_content (self, _("Text, without codes, passwords and numbers of yours"), opinion->text);
  for (guint i = 0; i < opinion->addresses->len; i++)
    add_content (self, _("Address, so that nobody opens it by mistake"), g_ptr_array_index (opinion->addresses, i));
  gtk_list_box_append (self->contents, genkan_fact_row_new_line (_("The answer of Genkan, with its reasons")));

  return GENKAN_PAGE (self);
}

/** Writes the question to @file. */
void
genkan_opinion_ask_page_write (GenkanOpinionAskPage *self,
                               GFile                *file)
{
  g_autofree char *tried = NULL;

  g_return_if_fail (GENKAN_IS_OPINION_ASK_PAGE (self));

  tried = g_strstrip (g_strdup (gtk_editable_get_text (self->tried)));
  if (*tried != '\0')
    genkan_opinion_add_tried (self->opinion, tried);
  gtk_editable_set_text (self->tried, "");
  gtk_widget_set_sensitive (GTK_WIDGET (self->save), FALSE);
  genkan_opinion_write_async (self->opinion, file, NULL, written_cb, g_object_ref (self));
}
