/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-family-import-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-check-row.h"
#include "genkan-clamp.h"
#include "genkan-family-file.h"
#include "genkan-family-import.h"
#include "genkan-file-chooser.h"
#include "genkan-notice.h"
#include "genkan-phrase.h"
#include "genkan-records-banner.h"
#include "genkan-text.h"

/**
 * GenkanFamilyImportPage:
 *
 * Opens a family file: which one, its passphrase, what is in it and what is true of each entry today, and then what is
 * kept. Nothing is kept before the last button.
 */
struct _GenkanFamilyImportPage
{
  GenkanPage           parent_instance;

  GenkanKnowledge     *knowledge;
  GenkanRecords       *records;
  GFile               *file;
  GenkanFamilyImport  *import;
  GCancellable        *cancellable;
  GtkNativeDialog     *dialog;

  GenkanRecordsBanner *banner;
  GenkanPhrase        *headline;
  GenkanPhrase        *sentence;
  GtkButton           *choose;
  GtkWidget           *passphrase_box;
  GtkEditable         *passphrase;
  GtkButton           *open;
  GtkWidget           *rows_box;
  GtkListBox          *rows;
  GtkButton           *keep;
  GenkanNotice        *notice;
};

G_DEFINE_FINAL_TYPE (GenkanFamilyImportPage, genkan_family_import_page, GENKAN_TYPE_PAGE)

static void
show_start (GenkanFamilyImportPage *self)
{
  genkan_phrase_set_text (self->headline, _("Which family file?"));
  genkan_phrase_set_text (self->sentence, _("Somebody who helps you made it, and told you its passphrase."));
  gtk_widget_set_visible (GTK_WIDGET (self->choose), TRUE);
  gtk_widget_set_visible (self->passphrase_box, FALSE);
  gtk_widget_set_visible (self->rows_box, FALSE);
}

static void
show_passphrase (GenkanFamilyImportPage *self)
{
  g_autofree char *name = g_file_get_basename (self->file);
  g_autofree char *display = g_filename_display_name (name);
  g_autofree char *shown = genkan_text_for_display (display, GENKAN_LIMIT_QUOTE);
  g_autofree char *sentence = genkan_phrase_fill (_("For the file {name}. It is opened on this computer only."), "name", shown);

  genkan_phrase_set_text (self->headline, _("What is the passphrase?"));
  genkan_phrase_set_text (self->sentence, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->choose), FALSE);
  gtk_widget_set_visible (self->passphrase_box, TRUE);
  gtk_widget_set_visible (self->rows_box, FALSE);
  gtk_widget_set_sensitive (self->passphrase_box, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->passphrase));
}

static const char *
get_state_words (const GenkanFamilyRow *row)
{
  if (!row->may_keep)
    return _("Not an official address: it is not taken over.");

  switch (row->state)
    {
    case GENKAN_FAMILY_SAME:
      return _("Is here already");
    case GENKAN_FAMILY_DIFFERENT:
      return _("Is here already, and says something else. Choose it to take the one of the file.");
    case GENKAN_FAMILY_NEW:
    default:
      return genkan_record_get_kind (row->record) == GENKAN_RECORD_ENTRY && row->verdict != GENKAN_VERDICT_OFFICIAL
             ? _("New. Genkan does not know whose address this is and cannot prove it.") : _("New");
    }
}

static char *
dup_title (const GenkanFamilyRow *row)
{
  const char *name = genkan_record_get_text (row->record, GENKAN_FIELD_NAME);
  g_autofree char *shown = NULL;

  if (name != NULL && *name != '\0')
    {
      shown = genkan_text_for_display (name, GENKAN_LIMIT_QUOTE);
      return genkan_record_get_kind (row->record) == GENKAN_RECORD_PERSON ? genkan_phrase_fill (_("Person: {name}"), "name", shown)
                                                                           : g_steal_pointer (&shown);
    }
  if (row->service != NULL)
    return g_strdup (genkan_service_get_name (row->service));
  name = genkan_record_get_text (row->record, genkan_record_get_kind (row->record) == GENKAN_RECORD_ENTRY ? GENKAN_FIELD_URL
                                                                                                           : GENKAN_FIELD_SERVICE);

  return genkan_text_for_display (name != NULL ? name : "", GENKAN_LIMIT_QUOTE);
}

static void
add_row (GenkanFamilyImportPage *self,
         const GenkanFamilyRow  *row)
{
  g_autofree char *title = dup_title (row);
  const char *url = genkan_record_get_kind (row->record) == GENKAN_RECORD_ENTRY ? genkan_record_get_text (row->record, GENKAN_FIELD_URL) : NULL;
  g_autofree char *shown = url != NULL ? genkan_text_for_display (url, GENKAN_LIMIT_QUOTE) : NULL;
  g_autofree char *subtitle = shown != NULL ? g_strdup_printf ("%s\n%s", shown, get_state_words (row)) : g_strdup (get_state_words (row));
  GtkWidget *check = genkan_check_row_new (title, subtitle, row->chosen);

  gtk_widget_set_sensitive (check, row->may_keep && row->state != GENKAN_FAMILY_SAME);
  gtk_list_box_append (self->rows, check);
}

static void
show_rows (GenkanFamilyImportPage *self)
{
  guint n = genkan_family_import_get_n_rows (self->import);
  GtkListBoxRow *old;

  while ((old = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (old));
  for (guint i = 0; i < n; i++)
    add_row (self, genkan_family_import_get_row (self->import, i));

  genkan_phrase_set_text (self->headline, n > 0 ? _("This is in the family file") : _("The family file is empty"));
  genkan_phrase_set_text (self->sentence, n > 0 ? _("Each address was judged anew on this computer. Choose what you want to take over.") : NULL);
  gtk_widget_set_visible (self->passphrase_box, FALSE);
  gtk_widget_set_visible (self->rows_box, n > 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->headline));
}

static void
say (GenkanFamilyImportPage *self,
     const char             *sentence)
{
  show_passphrase (self);
  genkan_notice_show (self->notice, sentence);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GenkanFamilyImportPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = genkan_family_file_read_finish (G_FILE (source), result, &error);
  GenkanUrlCheck *check;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  genkan_notice_hide (self->notice);
  check = content != NULL ? genkan_knowledge_get_url_check (self->knowledge, &error) : NULL;
  if (check != NULL)
    self->import = genkan_family_import_new (content, self->records, genkan_knowledge_get_catalog (self->knowledge, NULL), check, &error);
  if (self->import != NULL)
    show_rows (self);
  else
    say (self, error->message);
}

static void
applied_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GenkanFamilyImportPage) self = data;
  g_autoptr (GError) error = NULL;
  guint n = 0;
  gboolean all = genkan_family_import_apply_finish (GENKAN_FAMILY_IMPORT (source), result, &n, &error);
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *counted = genkan_phrase_fill (ngettext ("{n} thing was taken over.", "{n} things were taken over.", n), "n", number);

  gtk_widget_set_visible (self->rows_box, FALSE);
  genkan_phrase_set_text (self->headline, all ? _("Done") : _("Not everything was taken over"));
  genkan_phrase_set_text (self->sentence, counted);
  if (!all)
    genkan_notice_show (self->notice, error->message);
}

static void
response_cb (GtkNativeDialog        *dialog,
             int                     response,
             GenkanFamilyImportPage *self)
{
  g_autoptr (GFile) file = genkan_file_chooser_dup_file (dialog, response);

  if (file != NULL)
    genkan_family_import_page_choose (self, file);
  g_clear_object (&self->dialog);
}

static void
choose_cb (GenkanFamilyImportPage *self)
{
  if (self->dialog != NULL)
    return;

  self->dialog = genkan_file_chooser_new (GTK_WIDGET (self), GENKAN_FILE_FAMILY);
  g_signal_connect_object (self->dialog, "response", G_CALLBACK (response_cb), self, 0);
  gtk_native_dialog_show (self->dialog);
}

static gboolean
drop_cb (GenkanFamilyImportPage *self,
         const GValue           *value,
         double                  x,
         double                  y)
{
  GdkFileList *list = g_value_get_boxed (value);
  g_autoptr (GSList) files = list != NULL ? gdk_file_list_get_files (list) : NULL;

  if (files == NULL)
    return FALSE;

  genkan_family_import_page_choose (self, files->data);

  return TRUE;
}

/* Whoever leaves the page leaves no passphrase behind, and waits for nothing. */
static void
genkan_family_import_page_unroot (GtkWidget *widget)
{
  GenkanFamilyImportPage *self = GENKAN_FAMILY_IMPORT_PAGE (widget);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_editable_set_text (self->passphrase, "");

  GTK_WIDGET_CLASS (genkan_family_import_page_parent_class)->unroot (widget);
}

static void
genkan_family_import_page_dispose (GObject *object)
{
  GenkanFamilyImportPage *self = GENKAN_FAMILY_IMPORT_PAGE (object);

  g_clear_object (&self->dialog);
  g_clear_object (&self->import);
  g_clear_object (&self->records);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (genkan_family_import_page_parent_class)->dispose (object);
}

static void
genkan_family_import_page_finalize (GObject *object)
{
  g_clear_object (&GENKAN_FAMILY_IMPORT_PAGE (object)->knowledge);

  G_OBJECT_CLASS (genkan_family_import_page_parent_class)->finalize (object);
}

static void
genkan_family_import_page_class_init (GenkanFamilyImportPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = genkan_family_import_page_dispose;
  object_class->finalize = genkan_family_import_page_finalize;

  widget_class->unroot = genkan_family_import_page_unroot;

  g_type_ensure (GENKAN_TYPE_CLAMP);
  g_type_ensure (GENKAN_TYPE_NOTICE);
  g_type_ensure (GENKAN_TYPE_PHRASE);
  g_type_ensure (GENKAN_TYPE_RECORDS_BANNER);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/genkan/Genkan/ui/genkan-family-import-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GenkanFamilyImportPage, banner);
  gtk_widget_class_bind_template_child (widget_class, GenkanFamilyImportPage, headline);
  gtk_widget_class_bind_template_child (widget_class, GenkanFamilyImportPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, GenkanFamilyImportPage, choose);
  gtk_widget_class_bind_template_child (widget_class, GenkanFamilyImportPage, passphrase_box);
  gtk_widget_class_bind_template_child (widget_class, GenkanFamilyImportPage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, GenkanFamilyImportPage, open);
  gtk_widget_class_bind_template_child (widget_class, GenkanFamilyImportPage, rows_box);
  gtk_widget_class_bind_template_child (widget_class, GenkanFamilyImportPage, rows);
  gtk_widget_class_bind_template_child (widget_class, GenkanFamilyImportPage, keep);
  gtk_widget_class_bind_template_child (widget_class, GenkanFamilyImportPage, notice);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, genkan_family_import_page_open);
  gtk_widget_class_bind_template_callback (widget_class, genkan_family_import_page_keep);
}

static void
genkan_family_import_page_init (GenkanFamilyImportPage *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  genkan_phrase_set_button (self->choose, _("Choose the File"));
  genkan_phrase_set_button (self->open, _("Open It"));
  genkan_phrase_set_button (self->keep, _("Take Over What Is Chosen"));
  show_start (self);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * genkan_family_import_page_new:
 * @request: (nullable): a dictionary with `file` (s, a URI)
 *
 * Returns: (transfer floating): a page
 */
GenkanPage *
genkan_family_import_page_new (GenkanKnowledge *knowledge,
                               GVariant        *request)
{
  GenkanFamilyImportPage *self;
  g_autoptr (GVariant) sunk = request != NULL ? g_variant_ref_sink (request) : NULL;
  const char *uri = NULL;

  g_return_val_if_fail (GENKAN_IS_KNOWLEDGE (knowledge), NULL);

  self = g_object_new (GENKAN_TYPE_FAMILY_IMPORT_PAGE, NULL);
  self->knowledge = g_object_ref (knowledge);
  self->records = g_object_ref (genkan_knowledge_get_records (knowledge));
  genkan_records_banner_set_records (self->banner, self->records);
  if (sunk != NULL && g_variant_lookup (sunk, "file", "&s", &uri))
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uri);

      genkan_family_import_page_choose (self, file);
    }

  return GENKAN_PAGE (self);
}

/** Asks for the passphrase of @file. */
void
genkan_family_import_page_choose (GenkanFamilyImportPage *self,
                                  GFile                  *file)
{
  g_return_if_fail (GENKAN_IS_FAMILY_IMPORT_PAGE (self));

  g_clear_object (&self->import);
  g_set_object (&self->file, file);
  genkan_notice_hide (self->notice);
  show_passphrase (self);
}

/** Opens the file with what is in the box, and empties the box. */
void
genkan_family_import_page_open (GenkanFamilyImportPage *self)
{
  g_autoptr (GenkanFamilyPassphrase) passphrase = NULL;
  const char *text;

  g_return_if_fail (GENKAN_IS_FAMILY_IMPORT_PAGE (self));

  if (self->file == NULL || self->cancellable != NULL)
    return;

  text = gtk_editable_get_text (self->passphrase);
  passphrase = genkan_family_passphrase_new (text, strlen (text));
  gtk_editable_set_text (self->passphrase, "");
  self->cancellable = g_cancellable_new ();
  gtk_widget_set_sensitive (self->passphrase_box, FALSE);
  genkan_notice_show (self->notice, _("Opening the file. This takes a few seconds on purpose: it makes guessing slow."));
  genkan_family_file_read_async (self->file, passphrase, self->cancellable, read_cb, g_object_ref (self));
}

/** Keeps what is chosen. */
void
genkan_family_import_page_keep (GenkanFamilyImportPage *self)
{
  g_autoptr (GDateTime) now = NULL;

  g_return_if_fail (GENKAN_IS_FAMILY_IMPORT_PAGE (self));

  if (self->import == NULL)
    return;

  for (guint i = 0; i < genkan_family_import_get_n_rows (self->import); i++)
    {
      GenkanFamilyRow *row = genkan_family_import_get_row (self->import, i);

      row->chosen = row->may_keep && row->state != GENKAN_FAMILY_SAME &&
                    genkan_check_row_get_active (GENKAN_CHECK_ROW (gtk_list_box_get_row_at_index (self->rows, (int) i)));
    }
  now = genkan_knowledge_dup_now (self->knowledge);
  gtk_widget_set_sensitive (GTK_WIDGET (self->keep), FALSE);
  genkan_family_import_apply_async (self->import, now, NULL, applied_cb, g_object_ref (self));
}
