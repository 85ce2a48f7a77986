/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-bookmarks-page.h"

#include <glib/gi18n.h>

#include "genkan-bookmarks.h"
#include "genkan-check-row.h"
#include "genkan-clamp.h"
#include "genkan-entry-address.h"
#include "genkan-entry-gate.h"
#include "genkan-file-chooser.h"
#include "genkan-notice.h"
#include "genkan-phrase.h"
#include "genkan-records-banner.h"
#include "genkan-records-editor.h"
#include "genkan-result-row.h"
#include "genkan-text.h"
#include "genkan-url-result-page.h"

/* Warned ones that are listed; more are counted. */
#define MAX_WARNED 100

/* Between the places of two entries, so that others can be put between them. */
#define PLACE_GAP 1024

/**
 * GenkanBookmarksPage:
 *
 * The bookmarks of a browser, from the file that it exports: those that are official can be kept as entries, those that
 * only look like it are shown as what they are, and the others are counted. Nothing is opened.
 */
struct _GenkanBookmarksPage
{
  GenkanPage           parent_instance;

  GenkanKnowledge     *knowledge;
  GenkanRecords       *records;
  GenkanRecordsEditor *editor;
  GenkanBookmarks     *bookmarks;
  GPtrArray           *checks; /* of GenkanCheckRow, one an official bookmark */
  GCancellable        *cancellable;
  GtkNativeDialog     *dialog;
  guint                n_kept;

  GenkanRecordsBanner *banner;
  GenkanPhrase        *headline;
  GenkanPhrase        *sentence;
  GenkanNotice        *notice;
  GtkButton           *choose;
  GtkWidget           *official_box;
  GtkListBox          *official;
  GtkButton           *keep;
  GtkWidget           *warned_box;
  GtkListBox          *warned;
  GenkanPhrase        *others;
};

G_DEFINE_FINAL_TYPE (GenkanBookmarksPage, genkan_bookmarks_page, GENKAN_TYPE_PAGE)

static void
show_start (GenkanBookmarksPage *self)
{
  genkan_phrase_set_text (self->headline, _("Which of your bookmarks are official?"));
  genkan_phrase_set_text (self->sentence,
                          _("Let your browser export its bookmarks as a file (HTML), and choose that file here. It is read on this computer only."));
  genkan_phrase_set_button (self->choose, _("Choose the File"));
  gtk_widget_set_visible (GTK_WIDGET (self->choose), TRUE);
}

static void
add_official (GenkanBookmarksPage  *self,
              const GenkanBookmark *bookmark)
{
  g_autofree char *title = genkan_text_for_display (*bookmark->title != '\0' ? bookmark->title : bookmark->url, GENKAN_LIMIT_QUOTE);
  g_autofree char *encrypted = genkan_entry_address_dup_encrypted (bookmark->url);
  g_autofree char *url = genkan_text_for_display (encrypted != NULL ? encrypted : bookmark->url, GENKAN_LIMIT_QUOTE);
  g_autofree char *subtitle = g_strdup_printf ("%s\n%s%s%s", genkan_service_get_name (bookmark->service), url, encrypted != NULL ? "\n" : "",
                                               encrypted != NULL ? _("The bookmark is not encrypted (http). It is saved with encryption (https).") : "");
  GtkWidget *row = genkan_check_row_new (title, subtitle, TRUE);

  gtk_list_box_append (self->official, row);
  g_ptr_array_add (self->checks, row);
}

static void
add_warned (GenkanBookmarksPage  *self,
            GenkanUrlCheck       *check,
            const GenkanBookmark *bookmark)
{
  g_autoptr (GenkanResult) result = genkan_url_check_run (check, bookmark->url, NULL);

  gtk_list_box_append (self->warned, genkan_result_row_new (result));
}

static void
show_others (GenkanBookmarksPage *self)
{
  guint n = self->bookmarks->n_others;
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *counted = genkan_phrase_fill (ngettext ("{n} other bookmark: nothing is known about it.",
                                                           "{n} other bookmarks: nothing is known about them.", n), "n", number);
  g_autofree char *cut = g_strdup_printf ("%s\n%s", counted, _("The file is longer than what is read, or its end is missing. Only its beginning was looked at."));

  genkan_phrase_set_text (self->others, self->bookmarks->is_cut ? cut : n > 0 ? counted : NULL);
}

static void
show_answer (GenkanBookmarksPage *self)
{
  GenkanUrlCheck *check = genkan_knowledge_get_url_check (self->knowledge, NULL);
  guint n_official = self->bookmarks->official->len;
  guint n_warned = MIN (self->bookmarks->warned->len, MAX_WARNED);
  g_autofree char *number = g_strdup_printf ("%u", n_official);
  g_autofree char *counted = genkan_phrase_fill (ngettext ("{n} official entry was found", "{n} official entries were found", n_official),
                                                 "n", number);

  for (guint i = 0; i < n_official; i++)
    add_official (self, g_ptr_array_index (self->bookmarks->official, i));
  for (guint i = 0; i < n_warned && check != NULL; i++)
    add_warned (self, check, g_ptr_array_index (self->bookmarks->warned, i));

  genkan_phrase_set_text (self->headline, n_official > 0 ? counted : _("No official entry was found"));
  genkan_phrase_set_text (self->sentence, n_official > 0 ? _("Choose the ones that you want to save.") : NULL);
  genkan_phrase_set_button (self->keep, _("Save These Entries"));
  genkan_phrase_set_button (self->choose, _("Choose Another File"));
  gtk_widget_set_visible (self->official_box, n_official > 0);
  gtk_widget_set_visible (self->warned_box, n_warned > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->choose), n_official == 0);
  show_others (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->headline));
}

static void
clear_rows (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
forget_answer (GenkanBookmarksPage *self)
{
  g_ptr_array_set_size (self->checks, 0);
  clear_rows (self->official);
  clear_rows (self->warned);
  g_clear_pointer (&self->bookmarks, genkan_bookmarks_free);
  gtk_widget_set_visible (self->official_box, FALSE);
  gtk_widget_set_visible (self->warned_box, FALSE);
  genkan_phrase_set_text (self->others, NULL);
  genkan_notice_hide (self->notice);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GenkanBookmarksPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanBookmarks) bookmarks = genkan_bookmarks_read_finish (G_FILE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  if (bookmarks == NULL)
    {
      show_start (self);
      genkan_notice_show (self->notice, error->message);
      return;
    }

  self->bookmarks = g_steal_pointer (&bookmarks);
  show_answer (self);
}

static void
response_cb (GtkNativeDialog     *dialog,
             int                  response,
             GenkanBookmarksPage *self)
{
  g_autoptr (GFile) file = genkan_file_chooser_dup_file (dialog, response);

  if (file != NULL)
    genkan_bookmarks_page_read (self, file);
  g_clear_object (&self->dialog);
}

static void
choose_cb (GenkanBookmarksPage *self)
{
  if (self->dialog != NULL)
    return;

  self->dialog = genkan_file_chooser_new (GTK_WIDGET (self), GENKAN_FILE_BOOKMARKS);
  g_signal_connect_object (self->dialog, "response", G_CALLBACK (response_cb), self, 0);
  gtk_native_dialog_show (self->dialog);
}

static void
warned_activated_cb (GenkanBookmarksPage *self,
                     GtkListBoxRow       *row)
{
  GenkanResult *result = genkan_result_row_get_result (GENKAN_RESULT_ROW (row));
  g_autoptr (GDateTime) now = genkan_knowledge_dup_now (self->knowledge);
  GenkanCatalog *catalog = genkan_knowledge_get_catalog (self->knowledge, NULL);
  const char *id = genkan_result_get_service_id (result);

  genkan_page_push (GENKAN_PAGE (self),
                    genkan_url_result_page_new (result, id != NULL ? genkan_catalog_lookup (catalog, id) : NULL, now));
}

static gboolean
drop_cb (GenkanBookmarksPage *self,
         const GValue        *value,
         double               x,
         double               y)
{
  GdkFileList *list = g_value_get_boxed (value);
  g_autoptr (GSList) files = list != NULL ? gdk_file_list_get_files (list) : NULL;

  if (files == NULL)
    return FALSE;

  genkan_bookmarks_page_read (self, files->data);

  return TRUE;
}

static void
done_cb (GenkanBookmarksPage *self,
         gboolean             all)
{
  g_autofree char *number = g_strdup_printf ("%u", self->n_kept);
  g_autofree char *counted = NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self->keep), TRUE);
  if (!all)
    return;

  counted = genkan_phrase_fill (ngettext ("{n} entry was saved.", "{n} entries were saved.", self->n_kept), "n", number);
  genkan_notice_show (self->notice, counted);
}

/* Whoever left the page does not want the answer any more. */
static void
genkan_bookmarks_page_unroot (GtkWidget *widget)
{
  GenkanBookmarksPage *self = GENKAN_BOOKMARKS_PAGE (widget);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  GTK_WIDGET_CLASS (genkan_bookmarks_page_parent_class)->unroot (widget);
}

static void
genkan_bookmarks_page_dispose (GObject *object)
{
  GenkanBookmarksPage *self = GENKAN_BOOKMARKS_PAGE (object);

  g_clear_object (&self->dialog);
  g_clear_object (&self->editor);
  g_clear_object (&self->records);

  G_OBJECT_CLASS (genkan_bookmarks_page_parent_class)->dispose (object);
}

static void
genkan_bookmarks_page_finalize (GObject *object)
{
  GenkanBookmarksPage *self = GENKAN_BOOKMARKS_PAGE (object);

  g_clear_pointer (&self->bookmarks, genkan_bookmarks_free);
  g_clear_object (&self->knowledge);
  g_ptr_array_unref (self->checks);

  G_OBJECT_CLASS (genkan_bookmarks_page_parent_class)->finalize (object);
}

static void
genkan_bookmarks_page_class_init (GenkanBookmarksPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = genkan_bookmarks_page_dispose;
  object_class->finalize = genkan_bookmarks_page_finalize;

  widget_class->unroot = genkan_bookmarks_page_unroot;

  g_type_ensure (GENKAN_TYPE_CLAMP);
  g_type_ensure (GENKAN_TYPE_NOTICE);
  g_type_ensure (GENKAN_TYPE_PHRASE);
  g_type_ensure (GENKAN_TYPE_RECORDS_BANNER);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/genkan/Genkan/ui/genkan-bookmarks-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GenkanBookmarksPage, banner);
  gtk_widget_class_bind_template_child (widget_class, GenkanBookmarksPage, headline);
  gtk_widget_class_bind_template_child (widget_class, GenkanBookmarksPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, GenkanBookmarksPage, notice);
  gtk_widget_class_bind_template_child (widget_class, GenkanBookmarksPage, choose);
  gtk_widget_class_bind_template_child (widget_class, GenkanBookmarksPage, official_box);
  gtk_widget_class_bind_template_child (widget_class, GenkanBookmarksPage, official);
  gtk_widget_class_bind_template_child (widget_class, GenkanBookmarksPage, keep);
  gtk_widget_class_bind_template_child (widget_class, GenkanBookmarksPage, warned_box);
  gtk_widget_class_bind_template_child (widget_class, GenkanBookmarksPage, warned);
  gtk_widget_class_bind_template_child (widget_class, GenkanBookmarksPage, others);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, genkan_bookmarks_page_keep);
  gtk_widget_class_bind_template_callback (widget_class, warned_activated_cb);
}

static void
genkan_bookmarks_page_init (GenkanBookmarksPage *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  show_start (self);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * genkan_bookmarks_page_new:
 * @request: (nullable): a dictionary with `file` (s, a URI), to read at once
 *
 * Returns: (transfer floating): a page
 */
GenkanPage *
genkan_bookmarks_page_new (GenkanKnowledge *knowledge,
                           GVariant        *request)
{
  GenkanBookmarksPage *self;
  g_autoptr (GVariant) sunk = request != NULL ? g_variant_ref_sink (request) : NULL;
  const char *uri = NULL;

  g_return_val_if_fail (GENKAN_IS_KNOWLEDGE (knowledge), NULL);

  self = g_object_new (GENKAN_TYPE_BOOKMARKS_PAGE, NULL);
  self->knowledge = g_object_ref (knowledge);
  self->records = g_object_ref (genkan_knowledge_get_records (knowledge));
  self->editor = genkan_records_editor_new (self->records, self->notice);
  g_signal_connect_object (self->editor, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  genkan_records_banner_set_records (self->banner, self->records);
  if (sunk != NULL && g_variant_lookup (sunk, "file", "&s", &uri))
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uri);

      genkan_bookmarks_page_read (self, file);
    }

  return GENKAN_PAGE (self);
}

/** Reads @file; the page shows what is in it, or why it could not be read. */
void
genkan_bookmarks_page_read (GenkanBookmarksPage *self,
                            GFile               *file)
{
  g_autoptr (GError) error = NULL;
  GenkanCatalog *catalog;

  g_return_if_fail (GENKAN_IS_BOOKMARKS_PAGE (self));

  forget_answer (self);
  catalog = genkan_knowledge_get_catalog (self->knowledge, &error);
  if (catalog == NULL)
    {
      genkan_notice_show (self->notice, error->message);
      return;
    }

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  genkan_phrase_set_text (self->headline, _("Looking at the bookmarks…"));
  genkan_phrase_set_text (self->sentence, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->choose), FALSE);
  genkan_bookmarks_read_async (file, catalog, genkan_knowledge_get_feed (self->knowledge), self->cancellable, read_cb,
                               g_object_ref (self));
}

static gboolean
is_kept_already (GHashTable *kept,
                 const char *url)
{
  return g_hash_table_contains (kept, url);
}

static GHashTable *
collect_kept (GListModel *entries,
              gint64     *last_place)
{
  GHashTable *kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = g_list_model_get_n_items (entries);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GenkanRecord) entry = g_list_model_get_item (entries, i);

      if (genkan_record_get_text (entry, GENKAN_FIELD_PERSON) == NULL)
        g_hash_table_add (kept, g_strdup (genkan_record_get_text (entry, GENKAN_FIELD_URL)));
      *last_place = MAX (*last_place, genkan_record_get_number (entry, GENKAN_FIELD_ORDER));
    }

  return kept;
}

/* Returns: (transfer full) (nullable): the address of @bookmark, with encryption; %NULL when it is not kept */
static char *
dup_address_to_keep (GenkanUrlCheck       *check,
                     const GenkanBookmark *bookmark)
{
  g_autofree char *encrypted = genkan_entry_address_dup_encrypted (bookmark->url);
  g_autofree char *url = encrypted != NULL ? g_steal_pointer (&encrypted) : genkan_entry_address_normalise (bookmark->url, NULL);
  GenkanEntryGate gate = GENKAN_ENTRY_GATE_SHUT;
  g_autoptr (GenkanResult) result = url != NULL ? genkan_entry_gate_judge_new (check, url, bookmark->service, &gate) : NULL;

  return gate == GENKAN_ENTRY_GATE_OPEN ? g_steal_pointer (&url) : NULL;
}

/* Returns: (transfer full) (nullable): a record for @bookmark; %NULL when it is not kept */
static GenkanRecord *
create_entry (GenkanBookmarksPage  *self,
              const GenkanBookmark *bookmark,
              const char           *url,
              gint64                place)
{
  g_autoptr (GenkanRecord) entry = genkan_record_new (GENKAN_RECORD_ENTRY);
  g_autoptr (GDateTime) now = genkan_knowledge_dup_now (self->knowledge);

  if (!genkan_record_set_text (entry, GENKAN_FIELD_URL, url, NULL) ||
      !genkan_record_set_text (entry, GENKAN_FIELD_SERVICE, bookmark->service->id, NULL) ||
      !genkan_record_set_text (entry, GENKAN_FIELD_PURPOSE, bookmark->purpose, NULL) ||
      !genkan_record_set_text (entry, GENKAN_FIELD_VERDICT, genkan_verdict_to_token (GENKAN_VERDICT_OFFICIAL), NULL))
    return NULL;

  genkan_record_set_time (entry, GENKAN_FIELD_CHECKED, g_date_time_to_unix (now));
  genkan_record_set_number (entry, GENKAN_FIELD_ORDER, place);

  return g_steal_pointer (&entry);
}

/** Keeps those that are chosen and are not kept yet. */
void
genkan_bookmarks_page_keep (GenkanBookmarksPage *self)
{
  g_autoptr (GPtrArray) changed = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) kept = NULL;
  GenkanUrlCheck *check;
  gint64 place = 0;

  g_return_if_fail (GENKAN_IS_BOOKMARKS_PAGE (self));

  check = genkan_knowledge_get_url_check (self->knowledge, NULL);
  if (self->bookmarks == NULL || check == NULL)
    return;

  kept = collect_kept (genkan_records_get_list (self->records, GENKAN_RECORD_ENTRY), &place);
  for (guint i = 0; i < self->bookmarks->official->len; i++)
    {
      const GenkanBookmark *bookmark = g_ptr_array_index (self->bookmarks->official, i);
      g_autofree char *url = dup_address_to_keep (check, bookmark);
      GenkanRecord *entry = NULL;

      if (url != NULL && genkan_check_row_get_active (g_ptr_array_index (self->checks, i)) && !is_kept_already (kept, url))
        entry = create_entry (self, bookmark, url, place + PLACE_GAP * (gint64) (changed->len + 1));
      if (entry != NULL)
        {
          g_ptr_array_add (changed, entry);
          g_hash_table_add (kept, g_steal_pointer (&url));
        }
    }

  if (changed->len == 0)
    {
      genkan_notice_show (self->notice, _("There is nothing new to save: these entries are saved already, or none is chosen."));
      return;
    }
  self->n_kept = changed->len;
  gtk_widget_set_sensitive (GTK_WIDGET (self->keep), FALSE);
  genkan_records_editor_put (self->editor, changed, NULL);
}
