/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-family-export-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-check-row.h"
#include "genkan-clamp.h"
#include "genkan-family-file.h"
#include "genkan-family-records.h"
#include "genkan-file-chooser.h"
#include "genkan-notice.h"
#include "genkan-phrase.h"
#include "genkan-records-banner.h"
#include "genkan-text.h"

/**
 * GenkanFamilyExportPage:
 *
 * Writes a family file: whose entries, a passphrase twice, and a place. The passphrase leaves the boxes as soon as it has
 * been handed on.
 */
struct _GenkanFamilyExportPage
{
  GenkanPage              parent_instance;

  GenkanKnowledge        *knowledge;
  GenkanRecords          *records;
  GtkNativeDialog        *dialog;
  GPtrArray              *rows; /* of GenkanCheckRow, one a person */
  guint                   n_entries;

  GenkanRecordsBanner    *banner;
  GenkanPhrase           *headline;
  GtkListBox             *people;
  GtkEditable            *passphrase;
  GtkEditable            *again;
  GtkButton              *save;
  GenkanNotice           *notice;
};

G_DEFINE_FINAL_TYPE (GenkanFamilyExportPage, genkan_family_export_page, GENKAN_TYPE_PAGE)

static void
forget_passphrase (GenkanFamilyExportPage *self)
{
  gtk_editable_set_text (self->passphrase, "");
  gtk_editable_set_text (self->again, "");
}

/* Returns: (transfer full) (nullable): %NULL after saying what is the matter */
static GenkanFamilyPassphrase *
take_passphrase (GenkanFamilyExportPage *self)
{
  const char *text = gtk_editable_get_text (self->passphrase);
  g_autoptr (GenkanFamilyPassphrase) passphrase = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (text, gtk_editable_get_text (self->again)))
    {
      genkan_notice_show (self->notice, _("The two passphrases are not the same. Please type the second one again."));
      gtk_editable_set_text (self->again, "");
      gtk_widget_grab_focus (GTK_WIDGET (self->again));
      return NULL;
    }

  passphrase = genkan_family_passphrase_new (text, strlen (text));
  if (!genkan_family_passphrase_is_long_enough (passphrase, &error))
    {
      genkan_notice_show (self->notice, error->message);
      gtk_widget_grab_focus (GTK_WIDGET (self->passphrase));
      return NULL;
    }

  return g_steal_pointer (&passphrase);
}

/* Returns: (transfer container) (nullable): ids of the chosen people; %NULL for everybody */
static GPtrArray *
collect_people (GenkanFamilyExportPage *self)
{
  GListModel *people = genkan_records_get_list (self->records, GENKAN_RECORD_PERSON);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  gboolean all = TRUE;

  for (guint i = 0; i < self->rows->len && i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (GenkanRecord) person = g_list_model_get_item (people, i);

      if (genkan_check_row_get_active (g_ptr_array_index (self->rows, i)))
        g_ptr_array_add (ids, g_strdup (genkan_record_get_id (person)));
      else
        all = FALSE;
    }
  g_ptr_array_add (ids, NULL);

  return all ? NULL : g_steal_pointer (&ids);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GenkanFamilyExportPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *number = g_strdup_printf ("%u", self->n_entries);
  g_autofree char *counted = NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self->save), TRUE);
  if (!genkan_family_file_write_finish (G_FILE (source), result, &error))
    {
      genkan_notice_show (self->notice, error->message);
      return;
    }

  counted = genkan_phrase_fill (ngettext ("The family file was written, with {n} entry.", "The family file was written, with {n} entries.",
                                          self->n_entries), "n", number);
  genkan_notice_show (self->notice, counted);
}

static void
response_cb (GtkNativeDialog        *dialog,
             int                     response,
             GenkanFamilyExportPage *self)
{
  g_autoptr (GFile) file = genkan_file_chooser_dup_file (dialog, response);

  if (file != NULL)
    genkan_family_export_page_write (self, file);
  g_clear_object (&self->dialog);
}

/* The passphrase is looked at before a place is asked for. */
static void
save_cb (GenkanFamilyExportPage *self)
{
  g_autoptr (GenkanFamilyPassphrase) passphrase = NULL;

  genkan_notice_hide (self->notice);
  passphrase = take_passphrase (self);
  if (passphrase == NULL || self->dialog != NULL)
    return;

  self->dialog = genkan_file_chooser_new_save (GTK_WIDGET (self), GENKAN_FILE_FAMILY, _("family.genkan-family"));
  g_signal_connect_object (self->dialog, "response", G_CALLBACK (response_cb), self, 0);
  gtk_native_dialog_show (self->dialog);
}

static void
people_changed_cb (GenkanFamilyExportPage *self)
{
  GListModel *people = genkan_records_get_list (self->records, GENKAN_RECORD_PERSON);
  guint n = g_list_model_get_n_items (people);
  GtkListBoxRow *old;

  while ((old = gtk_list_box_get_row_at_index (self->people, 0)) != NULL)
    gtk_list_box_remove (self->people, GTK_WIDGET (old));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GenkanRecord) person = g_list_model_get_item (people, i);
      g_autofree char *name = genkan_text_for_display (genkan_record_get_text (person, GENKAN_FIELD_NAME), GENKAN_LIMIT_QUOTE);
      GtkWidget *row = genkan_check_row_new (name, NULL, TRUE);

      gtk_list_box_append (self->people, row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->people), n > 0);
  genkan_phrase_set_text (self->headline, n > 0 ? _("Whose entries go into the file?") : _("All saved entries go into the file"));
}

/* Whoever leaves the page leaves no passphrase behind. */
static void
genkan_family_export_page_unroot (GtkWidget *widget)
{
  forget_passphrase (GENKAN_FAMILY_EXPORT_PAGE (widget));

  GTK_WIDGET_CLASS (genkan_family_export_page_parent_class)->unroot (widget);
}

static void
genkan_family_export_page_dispose (GObject *object)
{
  GenkanFamilyExportPage *self = GENKAN_FAMILY_EXPORT_PAGE (object);

  g_clear_object (&self->dialog);
  g_clear_object (&self->records);

  G_OBJECT_CLASS (genkan_family_export_page_parent_class)->dispose (object);
}

static void
genkan_family_export_page_finalize (GObject *object)
{
  GenkanFamilyExportPage *self = GENKAN_FAMILY_EXPORT_PAGE (object);

  g_clear_object (&self->knowledge);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (genkan_family_export_page_parent_class)->finalize (object);
}

static void
genkan_family_export_page_class_init (GenkanFamilyExportPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = genkan_family_export_page_dispose;
  object_class->finalize = genkan_family_export_page_finalize;

  widget_class->unroot = genkan_family_export_page_unroot;

  g_type_ensure (GENKAN_TYPE_CLAMP);
  g_type_ensure (GENKAN_TYPE_NOTICE);
  g_type_ensure (GENKAN_TYPE_PHRASE);
  g_type_ensure (GENKAN_TYPE_RECORDS_BANNER);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/genkan/Genkan/ui/genkan-family-export-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GenkanFamilyExportPage, banner);
  gtk_widget_class_bind_template_child (widget_class, GenkanFamilyExportPage, headline);
  gtk_widget_class_bind_template_child (widget_class, GenkanFamilyExportPage, people);
  gtk_widget_class_bind_template_child (widget_class, GenkanFamilyExportPage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, GenkanFamilyExportPage, again);
  gtk_widget_class_bind_template_child (widget_class, GenkanFamilyExportPage, save);
  gtk_widget_class_bind_template_child (widget_class, GenkanFamilyExportPage, notice);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
genkan_family_export_page_init (GenkanFamilyExportPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  genkan_phrase_set_button (self->save, _("Save the Family File"));
}

/** genkan_family_export_page_new: @request: unused. Returns: (transfer floating): a page */
GenkanPage *
genkan_family_export_page_new (GenkanKnowledge *knowledge,
                               GVariant        *request)
{
  GenkanFamilyExportPage *self;

  g_return_val_if_fail (GENKAN_IS_KNOWLEDGE (knowledge), NULL);

  self = g_object_new (GENKAN_TYPE_FAMILY_EXPORT_PAGE, NULL);
  self->knowledge = g_object_ref (knowledge);
  self->records = g_object_ref (genkan_knowledge_get_records (knowledge));
  g_signal_connect_object (genkan_records_get_list (self->records, GENKAN_RECORD_PERSON), "items-changed",
                           G_CALLBACK (people_changed_cb), self, G_CONNECT_SWAPPED);
  genkan_records_banner_set_records (self->banner, self->records);
  people_changed_cb (self);

  return GENKAN_PAGE (self);
}

/** Writes @file with the passphrase of the boxes, and empties them. */
void
genkan_family_export_page_write (GenkanFamilyExportPage *self,
                                 GFile                  *file)
{
  g_autoptr (GenkanFamilyPassphrase) passphrase = NULL;
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (GBytes) content = NULL;
  GenkanFamilyChoice choice = { NULL, TRUE };
  GenkanFamilyCost cost = GENKAN_FAMILY_COST;

  g_return_if_fail (GENKAN_IS_FAMILY_EXPORT_PAGE (self));

  passphrase = take_passphrase (self);
  if (passphrase == NULL)
    return;

  forget_passphrase (self);
  people = collect_people (self);
  choice.people = people != NULL ? (const char * const *) people->pdata : NULL;
  now = genkan_knowledge_dup_now (self->knowledge);
  content = genkan_family_pack (self->records, &choice, GENKAN_VERSION, now, &self->n_entries);
  if (self->n_entries == 0)
    {
      genkan_notice_show (self->notice, _("There is no entry to hand on."));
      return;
    }

  gtk_widget_set_sensitive (GTK_WIDGET (self->save), FALSE);
  genkan_notice_show (self->notice, _("Sealing the file. This takes a few seconds on purpose: it makes guessing slow."));
  genkan_family_file_write_async (file, content, passphrase, &cost, NULL, written_cb, g_object_ref (self));
}
