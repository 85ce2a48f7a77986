/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-opinion-page.h"

#include <glib/gi18n.h>

#include "genkan-clamp.h"
#include "genkan-fact-row.h"
#include "genkan-file-chooser.h"
#include "genkan-finding-row.h"
#include "genkan-notice.h"
#include "genkan-opinion-file.h"
#include "genkan-phrase.h"
#include "genkan-result-row.h"
#include "genkan-text.h"

/**
 * GenkanOpinionPage:
 *
 * A second-opinion file, for either side: who helps sees the addresses judged anew, what the asking program said, and
 * what was tried, and answers with one step; who asked sees that step on top. What the file says about a verdict is
 * told as the word of the other program, never as one of this one.
 */
struct _GenkanOpinionPage
{
  GenkanPage       parent_instance;

  GenkanKnowledge *knowledge;
  GenkanOpinion   *opinion;
  GCancellable    *cancellable;
  GtkNativeDialog *dialog;
  char            *name; /* of the file */

  GenkanPhrase    *headline;
  GenkanPhrase    *sentence;
  GtkButton       *choose;
  GtkButton       *open_entry;
  GenkanNotice    *notice;
  GtkBox          *sections;
  GtkWidget       *answer_box;
  GtkEditable     *step;
  GtkButton       *save;
};

G_DEFINE_FINAL_TYPE (GenkanOpinionPage, genkan_opinion_page, GENKAN_TYPE_PAGE)

static void
show_start (GenkanOpinionPage *self)
{
  genkan_phrase_set_text (self->headline, _("Which second-opinion file?"));
  genkan_phrase_set_text (self->sentence, _("It is read on this computer only. Nothing in it is opened."));
  gtk_widget_set_visible (GTK_WIDGET (self->choose), TRUE);
}

static GtkListBox *
add_section (GenkanOpinionPage *self,
             const char        *title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *heading = g_object_new (GENKAN_TYPE_PHRASE, "text", title, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  GtkWidget *list = gtk_list_box_new ();

  gtk_widget_add_css_class (heading, "heading");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  genkan_phrase_name (GTK_ACCESSIBLE (list), title);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (self->sections, box);

  return GTK_LIST_BOX (list);
}

static void
add_addresses (GenkanOpinionPage *self)
{
  GenkanCatalog *catalog = genkan_knowledge_get_catalog (self->knowledge, NULL);
  GenkanUrlCheck *check = genkan_knowledge_get_url_check (self->knowledge, NULL);
  GtkListBox *list;

  if (self->opinion->addresses->len == 0 || check == NULL)
    return;

  list = add_section (self, _("Judged anew on this computer"));
  for (guint i = 0; i < self->opinion->addresses->len; i++)
    {
      g_autoptr (GenkanResult) result = genkan_opinion_judge_address (self->opinion, i, catalog, check);
      GtkWidget *row = result != NULL ? genkan_result_row_new (result) : NULL;

      if (row == NULL)
        continue;
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
      gtk_list_box_append (list, row);
    }
}

static void
add_question (GenkanOpinionPage *self)
{
  GenkanOpinion *opinion = self->opinion;
  GtkListBox *list;

  if (opinion->sender != NULL || opinion->subject != NULL || opinion->text != NULL)
    {
      list = add_section (self, _("The message, without codes, passwords and numbers"));
      if (opinion->sender != NULL)
        gtk_list_box_append (list, genkan_fact_row_new (_("Sender"), opinion->sender));
      if (opinion->subject != NULL)
        gtk_list_box_append (list, genkan_fact_row_new (_("Subject"), opinion->subject));
      if (opinion->text != NULL)
        gtk_list_box_append (list, genkan_fact_row_new_lines (_("Text"), opinion->text));
    }

  if (opinion->findings->len > 0)
    {
      list = add_section (self, _("Reasons that the other Genkan gave"));
      for (guint i = 0; i < opinion->findings->len; i++)
        gtk_list_box_append (list, genkan_finding_row_new (g_ptr_array_index (opinion->findings, i), i + 1));
    }

  if (opinion->tried->len > 0)
    {
      list = add_section (self, _("What was tried already"));
      for (guint i = 0; i < opinion->tried->len; i++)
        gtk_list_box_append (list, genkan_fact_row_new_text (NULL, g_ptr_array_index (opinion->tried, i), NULL));
    }
}

/* Only an entry that is official by the list of this computer can be opened, and through its service. */
static void
show_entry (GenkanOpinionPage *self)
{
  GenkanUrlCheck *check = genkan_knowledge_get_url_check (self->knowledge, NULL);
  GenkanCatalog *catalog = genkan_knowledge_get_catalog (self->knowledge, NULL);
  g_autoptr (GenkanResult) result = NULL;
  const GenkanService *service = NULL;
  g_autofree char *words = NULL;

  if (self->opinion->answer_entry != NULL && check != NULL)
    result = genkan_opinion_judge_entry (self->opinion, check);
  if (result != NULL && genkan_result_get_verdict (result) == GENKAN_VERDICT_OFFICIAL && genkan_result_get_service_id (result) != NULL)
    service = genkan_catalog_lookup (catalog, genkan_result_get_service_id (result));
  gtk_widget_set_visible (GTK_WIDGET (self->open_entry), service != NULL);
  if (service == NULL)
    return;

  words = genkan_phrase_fill (_("Open the Official Entry of {service}"), "service", genkan_service_get_name (service));
  genkan_phrase_set_button (self->open_entry, words);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open_entry), "(si)", service->id, -1);
}

static void
show_opinion (GenkanOpinionPage *self)
{
  const char *step = self->opinion->answer_step;
  g_autofree char *shown = step != NULL ? genkan_text_for_display (step, GENKAN_LIMIT_QUOTE) : NULL;
  g_autofree char *sentence = shown != NULL ? genkan_phrase_fill ("{step}", "step", shown) : NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections))) != NULL)
    gtk_box_remove (self->sections, child);

  genkan_phrase_set_text (self->headline, step != NULL ? _("Your helper recommends this step") : _("Somebody asks for your opinion"));
  genkan_phrase_set_text (self->sentence, step != NULL ? sentence : _("Look at it calmly, and answer with the one thing to do next."));
  gtk_widget_set_visible (GTK_WIDGET (self->choose), FALSE);
  show_entry (self);
  add_addresses (self);
  add_question (self);
  gtk_widget_set_visible (self->answer_box, step == NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->headline));
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GenkanOpinionPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanOpinion) opinion = genkan_opinion_read_finish (G_FILE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  if (opinion == NULL)
    {
      genkan_notice_show (self->notice, error->message);
      return;
    }

  g_clear_pointer (&self->opinion, genkan_opinion_unref);
  self->opinion = g_steal_pointer (&opinion);
  show_opinion (self);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GenkanOpinionPage) self = data;
  g_autoptr (GError) error = NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self->save), TRUE);
  if (genkan_opinion_write_finish (G_FILE (source), result, &error))
    genkan_notice_show (self->notice, _("The answer was written into the file. Send it back to the person who asked."));
  else
    genkan_notice_show (self->notice, error->message);
}

static void
open_response_cb (GtkNativeDialog   *dialog,
                  int                response,
                  GenkanOpinionPage *self)
{
  g_autoptr (GFile) file = genkan_file_chooser_dup_file (dialog, response);

  if (file != NULL)
    genkan_opinion_page_read (self, file);
  g_clear_object (&self->dialog);
}

static void
save_response_cb (GtkNativeDialog   *dialog,
                  int                response,
                  GenkanOpinionPage *self)
{
  g_autoptr (GFile) file = genkan_file_chooser_dup_file (dialog, response);

  if (file != NULL)
    genkan_opinion_page_write (self, file);
  g_clear_object (&self->dialog);
}

static void
choose_cb (GenkanOpinionPage *self)
{
  if (self->dialog != NULL)
    return;

  self->dialog = genkan_file_chooser_new (GTK_WIDGET (self), GENKAN_FILE_OPINION);
  g_signal_connect_object (self->dialog, "response", G_CALLBACK (open_response_cb), self, 0);
  gtk_native_dialog_show (self->dialog);
}

static void
save_cb (GenkanOpinionPage *self)
{
  if (self->dialog != NULL)
    return;

  self->dialog = genkan_file_chooser_new_save (GTK_WIDGET (self), GENKAN_FILE_OPINION, self->name != NULL ? self->name : _("question.genkan-opinion"));
  g_signal_connect_object (self->dialog, "response", G_CALLBACK (save_response_cb), self, 0);
  gtk_native_dialog_show (self->dialog);
}

static gboolean
drop_cb (GenkanOpinionPage *self,
         const GValue      *value,
         double             x,
         double             y)
{
  GdkFileList *list = g_value_get_boxed (value);
  g_autoptr (GSList) files = list != NULL ? gdk_file_list_get_files (list) : NULL;

  if (files == NULL)
    return FALSE;

  genkan_opinion_page_read (self, files->data);

  return TRUE;
}

static void
genkan_opinion_page_unroot (GtkWidget *widget)
{
  GenkanOpinionPage *self = GENKAN_OPINION_PAGE (widget);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  GTK_WIDGET_CLASS (genkan_opinion_page_parent_class)->unroot (widget);
}

static void
genkan_opinion_page_dispose (GObject *object)
{
  GenkanOpinionPage *self = GENKAN_OPINION_PAGE (object);

  g_clear_object (&self->dialog);
  g_clear_pointer (&self->opinion, genkan_opinion_unref);
  g_clear_object (&self->knowledge);

  G_OBJECT_CLASS (genkan_opinion_page_parent_class)->dispose (object);
}

static void
genkan_opinion_page_finalize (GObject *object)
{
  g_free (GENKAN_OPINION_PAGE (object)->name);

  G_OBJECT_CLASS (genkan_opinion_page_parent_class)->finalize (object);
}

static void
genkan_opinion_page_class_init (GenkanOpinionPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = genkan_opinion_page_dispose;
  object_class->finalize = genkan_opinion_page_finalize;

  widget_class->unroot = genkan_opinion_page_unroot;

  g_type_ensure (GENKAN_TYPE_CLAMP);
  g_type_ensure (GENKAN_TYPE_NOTICE);
  g_type_ensure (GENKAN_TYPE_PHRASE);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/genkan/Genkan/ui/genkan-opinion-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GenkanOpinionPage, headline);
  gtk_widget_class_bind_template_child (widget_class, GenkanOpinionPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, GenkanOpinionPage, choose);
  gtk_widget_class_bind_template_child (widget_class, GenkanOpinionPage, open_entry);
  gtk_widget_class_bind_template_child (widget_class, GenkanOpinionPage, notice);
  gtk_widget_class_bind_template_child (widget_class, GenkanOpinionPage, sections);
  gtk_widget_class_bind_template_child (widget_class, GenkanOpinionPage, answer_box);
  gtk_widget_class_bind_template_child (widget_class, GenkanOpinionPage, step);
  gtk_widget_class_bind_template_child (widget_class, GenkanOpinionPage, save);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
genkan_opinion_page_init (GenkanOpinionPage *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  genkan_phrase_set_button (self->choose, _("Choose the File"));
  genkan_phrase_set_button (self->save, _("Save the Answer"));
  show_start (self);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * genkan_opinion_page_new:
 * @request: (nullable): a dictionary with `file` (s, a URI), to read at once
 *
 * Returns: (transfer floating): a page
 */
GenkanPage *
genkan_opinion_page_new (GenkanKnowledge *knowledge,
                         GVariant        *request)
{
  GenkanOpinionPage *self;
  g_autoptr (GVariant) sunk = request != NULL ? g_variant_ref_sink (request) : NULL;
  const char *uri = NULL;

  g_return_val_if_fail (GENKAN_IS_KNOWLEDGE (knowledge), NULL);

  self = g_object_new (GENKAN_TYPE_OPINION_PAGE, NULL);
  self->knowledge = g_object_ref (knowledge);
  if (sunk != NULL && g_variant_lookup (sunk, "file", "&s", &uri))
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uri);

      genkan_opinion_page_read (self, file);
    }

  return GENKAN_PAGE (self);
}

/** Reads @file and shows it, or why it cannot be read. */
void
genkan_opinion_page_read (GenkanOpinionPage *self,
                          GFile             *file)
{
  g_autofree char *name = NULL;

  g_return_if_fail (GENKAN_IS_OPINION_PAGE (self));

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  name = g_file_get_basename (file);
  g_free (self->name);
  self->name = g_filename_display_name (name);
  genkan_notice_hide (self->notice);
  genkan_opinion_read_async (file, self->cancellable, read_cb, g_object_ref (self));
}

/** Puts the step of the box into the question, and writes both to @file. */
void
genkan_opinion_page_write (GenkanOpinionPage *self,
                           GFile             *file)
{
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (GENKAN_IS_OPINION_PAGE (self));

  if (self->opinion == NULL)
    return;

  now = genkan_knowledge_dup_now (self->knowledge);
  if (!genkan_opinion_set_answer (self->opinion, genkan_knowledge_get_url_check (self->knowledge, NULL),
                                  gtk_editable_get_text (self->step), NULL, now, &error))
    {
      genkan_notice_show (self->notice, error->message);
      gtk_widget_grab_focus (GTK_WIDGET (self->step));
      return;
    }

  gtk_widget_set_sensitive (GTK_WIDGET (self->save), FALSE);
  genkan_opinion_write_async (self->opinion, file, NULL, written_cb, g_object_ref (self));
}
