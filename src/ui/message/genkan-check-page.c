/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-check-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-answer-list.h"
#include "genkan-clamp.h"
#include "genkan-files-check.h"
#include "genkan-limits.h"
#include "genkan-message-form.h"
#include "genkan-notice.h"
#include "genkan-paste-box.h"
#include "genkan-phrase.h"
#include "genkan-service-chooser.h"
#include "genkan-text.h"
#include "genkan-url-extract.h"
#include "genkan-url-result-page.h"

/**
 * GenkanCheckPage:
 *
 * The one box for anything: an address, several of them, a mail, an SMS, files. Asks for the service it should belong to,
 * and shows what was found on a page of its own; several things lead to a list. Whatever cannot be checked is said beside
 * the box, and nothing is lost.
 */
struct _GenkanCheckPage
{
  GenkanPage            parent_instance;

  GenkanKnowledge      *knowledge;
  GVariant             *request; /* what shall happen when the page is first shown */
  GCancellable         *cancellable; /* of the message that is being looked at */
  GListModel           *files; /* (nullable) (element-type GFile): what was chosen in place of a text */
  GBytes               *picture; /* likewise, from the clipboard */

  GenkanNotice         *notice;
  GenkanPasteBox       *paste;
  GtkWidget            *sender_box;
  GtkEditable          *sender;
  GenkanServiceChooser *chooser;
  GtkWidget            *primary;
};

G_DEFINE_FINAL_TYPE (GenkanCheckPage, genkan_check_page, GENKAN_TYPE_PAGE)

static void
choose_service_cb (GenkanCheckPage *self)
{
  genkan_page_return (GENKAN_PAGE (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->chooser));
}

static void
check_again_cb (GenkanCheckPage *self)
{
  genkan_page_return (GENKAN_PAGE (self));
}

static void
show_result (GenkanCheckPage *self,
             GenkanPage      *from,
             GenkanResult    *result)
{
  g_autoptr (GDateTime) now = genkan_knowledge_dup_now (self->knowledge);
  GenkanCatalog *catalog = genkan_knowledge_get_catalog (self->knowledge, NULL);
  const char *id = genkan_result_get_service_id (result);
  GenkanPage *page = genkan_url_result_page_new (result, id != NULL ? genkan_catalog_lookup (catalog, id) : NULL, now);

  g_signal_connect_object (page, "choose-service", G_CALLBACK (choose_service_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "check-again", G_CALLBACK (check_again_cb), self, G_CONNECT_SWAPPED);
  genkan_page_push (from, page);
}

/* Returns: (transfer none): the page that shows it */
static GenkanPage *
show_answer (GenkanCheckPage     *self,
             GenkanPage          *from,
             GenkanMessageAnswer *answer)
{
  GenkanPage *page = genkan_message_result_page_new (self->knowledge, answer);

  g_signal_connect_object (page, "choose-service", G_CALLBACK (choose_service_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "check-again", G_CALLBACK (check_again_cb), self, G_CONNECT_SWAPPED);
  genkan_page_push (from, page);

  return page;
}

static void
open_result_cb (GenkanPage      *list,
                GenkanResult    *result,
                GenkanCheckPage *self)
{
  GenkanMessageAnswer *answer = genkan_answer_list_find (list, result);

  if (answer != NULL)
    genkan_answer_list_follow (list, GENKAN_MESSAGE_RESULT_PAGE (show_answer (self, list, answer)));
  else
    show_result (self, list, result);
}

static char *
dup_headline (const char *template,
              guint       n)
{
  g_autofree char *number = g_strdup_printf ("%u", n);

  return genkan_phrase_fill (template, "n", number);
}

/* Returns: (transfer none): a page that is about @n things and still empty */
static GenkanPage *
show_list (GenkanCheckPage *self,
           const char      *template,
           guint            n)
{
  g_autofree char *headline = dup_headline (template, n);
  GenkanPage *page = genkan_answer_list_new (headline);

  g_signal_connect_object (page, "open-result", G_CALLBACK (open_result_cb), self, 0);
  genkan_page_push (GENKAN_PAGE (self), page);

  return page;
}

static void
add_addresses (GenkanCheckPage *self,
               GenkanPage      *list,
               GenkanUrlCheck  *check,
               char           **addresses,
               const char      *file)
{
  for (char **address = addresses; *address != NULL; address++)
    {
      g_autoptr (GenkanResult) result = genkan_url_check_run (check, *address, genkan_service_chooser_get_selected (self->chooser));

      genkan_result_list_page_add (GENKAN_RESULT_LIST_PAGE (list), result, file);
    }
}

static void
say (GenkanCheckPage *self,
     const char      *sentence)
{
  genkan_paste_box_set_error (self->paste, sentence);
  gtk_widget_grab_focus (GTK_WIDGET (self->paste));
}

/* One address, or something that is none: the check itself knows best how to say that. */
static void
show_single (GenkanCheckPage *self,
             GenkanUrlCheck  *check,
             const char      *text)
{
  g_autoptr (GenkanResult) result = NULL;
  g_autofree char *sentence = NULL;

  result = genkan_url_check_run (check, text, genkan_service_chooser_get_selected (self->chooser));
  if (genkan_result_get_verdict (result) != GENKAN_VERDICT_NOT_CHECKED || strpbrk (text, " \t\n") == NULL)
    {
      show_result (self, GENKAN_PAGE (self), result);
      return;
    }

  sentence = genkan_finding_dup_phrases (genkan_result_get_finding (result, 0));
  say (self, sentence);
}

static void
check_addresses (GenkanCheckPage *self,
                 const char      *text)
{
  g_autoptr (GError) error = NULL;
  GenkanUrlCheck *check = genkan_knowledge_get_url_check (self->knowledge, &error);
  g_auto (GStrv) addresses = genkan_url_extract (text, GENKAN_LIMIT_ADDRESSES_IN_TEXT);
  guint n = g_strv_length (addresses);

  if (check == NULL)
    {
      say (self, error->message);
      return;
    }
  if (n < 2)
    show_single (self, check, n == 1 ? addresses[0] : text);
  else
    add_addresses (self, show_list (self, ngettext ("{n} address was found", "{n} addresses were found", n), n), check, addresses, NULL);
}

/* Returns: (transfer full): what was chosen, or what is being done with it */
static char *
dup_remark (GenkanCheckPage *self,
            gboolean         busy)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *name = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *clean = NULL;
  guint n;

  if (self->picture != NULL)
    return g_strdup (busy ? _("Looking at the picture…") : _("A picture was pasted."));
  if (self->files == NULL)
    return NULL;

  n = g_list_model_get_n_items (self->files);
  if (n > 1)
    return dup_headline (ngettext ("{n} file was chosen.", "{n} files were chosen.", n), n);

  file = g_list_model_get_item (self->files, 0);
  name = g_file_get_basename (file);
  shown = g_filename_display_name (name != NULL ? name : "");
  clean = genkan_text_for_display (shown, GENKAN_LIMIT_QUOTE);

  return genkan_phrase_fill (busy ? _("Looking at the file {name}…") : _("Chosen file: {name}"), "name", clean);
}

static void
set_busy (GenkanCheckPage *self,
          gboolean         busy)
{
  g_autofree char *remark = dup_remark (self, busy);

  gtk_widget_set_sensitive (self->primary, !busy);
  genkan_paste_box_set_remark (self->paste, remark);
}

/* A text file or a QR code may hold nothing but addresses. */
static gboolean
is_addresses (const GenkanMessageAnswer *answer)
{
  return !answer->message->is_mail && answer->message->links->len > 0 &&
         genkan_message_form_find (answer->message->text) == GENKAN_MESSAGE_FORM_ADDRESSES;
}

static void
show_answers (GenkanCheckPage *self,
              GPtrArray       *answers)
{
  GenkanMessageAnswer *first = g_ptr_array_index (answers, 0);
  GenkanPage *list;

  if (answers->len == 1)
    {
      if (is_addresses (first))
        check_addresses (self, first->message->text);
      else
        show_answer (self, GENKAN_PAGE (self), first);
      return;
    }

  list = show_list (self, ngettext ("{n} mail was found", "{n} mails were found", answers->len), answers->len);
  for (guint i = 0; i < answers->len; i++)
    genkan_answer_list_add (list, g_ptr_array_index (answers, i), NULL);
}

/* Returns: (nullable): the page for a file that the program itself has written */
static const char *
find_own_page (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  if (name != NULL && g_str_has_suffix (name, ".genkan-family"))
    return "family-import";
  if (name != NULL && g_str_has_suffix (name, ".genkan-opinion"))
    return "opinion";

  return NULL;
}

static void
add_file (GenkanCheckPage  *self,
          GenkanPage       *list,
          GenkanUrlCheck   *check,
          GenkanFileAnswer *file)
{
  GenkanMessageAnswer *first = file->answers != NULL ? g_ptr_array_index (file->answers, 0) : NULL;
  g_auto (GStrv) addresses = NULL;

  if (file->problem != NULL)
    {
      genkan_result_list_page_add_problem (GENKAN_RESULT_LIST_PAGE (list), file->name,
                                           find_own_page (file->file) != NULL ? _("Genkan itself has written this file. Please open it alone.")
                                                                              : file->problem);
      return;
    }
  if (first == NULL)
    {
      char *address[] = { g_file_get_uri (file->file), NULL };

      add_addresses (self, list, check, address, NULL);
      g_free (address[0]);
      return;
    }

  addresses = is_addresses (first) ? genkan_url_extract (first->message->text, GENKAN_LIMIT_ADDRESSES_IN_TEXT) : NULL;
  if (addresses != NULL && addresses[0] != NULL)
    {
      add_addresses (self, list, check, addresses, file->name);
      return;
    }

  for (guint i = 0; i < file->answers->len; i++)
    genkan_answer_list_add (list, g_ptr_array_index (file->answers, i), file->name);
}

static void
files_answered_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      data)
{
  g_autoptr (GenkanCheckPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = genkan_files_check_finish (result, &error);
  GenkanUrlCheck *check;
  GenkanPage *list;
  guint rest;

  /* another question was asked meanwhile, or the page was left */
  if (files == NULL)
    return;

  rest = g_list_model_get_n_items (self->files) - files->len;
  g_clear_object (&self->cancellable);
  set_busy (self, FALSE);
  check = genkan_knowledge_get_url_check (self->knowledge, &error);
  if (check == NULL)
    {
      say (self, error->message);
      return;
    }

  list = show_list (self, ngettext ("{n} file was looked at", "{n} files were looked at", files->len), files->len);
  for (guint i = 0; i < files->len; i++)
    add_file (self, list, check, g_ptr_array_index (files, i));
  if (rest > 0)
    {
      g_autofree char *remark = dup_headline (ngettext ("{n} more file was not looked at, because they are too many at once. Please choose the rest afterwards.",
                                                        "{n} more files were not looked at, because they are too many at once. Please choose the rest afterwards.", rest), rest);

      genkan_result_list_page_set_remark (GENKAN_RESULT_LIST_PAGE (list), remark);
    }
}

static void
progress_cb (guint    number,
             guint    n,
             gpointer data)
{
  GenkanCheckPage *self = data;
  g_autofree char *with_number = dup_headline (_("Looking at file {n} of {all}…"), number);
  g_autofree char *all = g_strdup_printf ("%u", n);
  g_autofree char *remark = genkan_phrase_fill (with_number, "all", all);

  genkan_paste_box_set_remark (self->paste, remark);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GenkanCheckPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) answers = genkan_message_worker_check_finish (GENKAN_MESSAGE_WORKER (source), result, &error);

  /* another question was asked meanwhile, or the page was left */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  set_busy (self, FALSE);
  if (answers != NULL)
    show_answers (self, answers);
  else
    say (self, error->message);
}

static void
cancel (GenkanCheckPage *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
ask (GenkanCheckPage *self,
     const char      *text)
{
  const GenkanService *service = genkan_service_chooser_get_selected (self->chooser);
  GenkanMessageWorker *worker = genkan_knowledge_get_message_worker (self->knowledge);
  g_autoptr (GDateTime) now = genkan_knowledge_dup_now (self->knowledge);
  g_autoptr (GFile) file = text == NULL && self->files != NULL ? g_list_model_get_item (self->files, 0) : NULL;
  const GenkanMessageQuestion question = {
    .file = file,
    .bytes = text == NULL ? self->picture : NULL,
    .text = text,
    .sender = gtk_widget_get_visible (self->sender_box) ? gtk_editable_get_text (self->sender) : NULL,
    .service = service != NULL ? service->id : NULL,
    .now = now,
  };

  cancel (self);
  self->cancellable = g_cancellable_new ();
  genkan_paste_box_set_error (self->paste, NULL);
  set_busy (self, TRUE);
  if (file != NULL && g_list_model_get_n_items (self->files) > 1)
    genkan_files_check_async (worker, self->files, question.service, now, progress_cb, self, self->cancellable,
                              files_answered_cb, g_object_ref (self));
  else
    genkan_message_worker_check_async (worker, &question, self->cancellable, answered_cb, g_object_ref (self));
}

static void
files_given_cb (GenkanCheckPage *self,
                GListModel      *files)
{
  g_autoptr (GFile) first = g_list_model_get_item (files, 0);
  const char *own_page = g_list_model_get_n_items (files) == 1 ? find_own_page (first) : NULL;

  if (own_page != NULL)
    {
      g_autofree char *uri = g_file_get_uri (first);
      GVariantDict request;

      g_variant_dict_init (&request, NULL);
      g_variant_dict_insert (&request, "file", "s", uri);
      gtk_widget_activate_action (GTK_WIDGET (self), "page.open", "(s@a{sv})", own_page, g_variant_dict_end (&request));
      return;
    }

  genkan_paste_box_clear (self->paste);
  g_clear_pointer (&self->picture, g_bytes_unref);
  g_set_object (&self->files, files);
  ask (self, NULL);
}

static void
picture_given_cb (GenkanCheckPage *self,
                  GBytes          *picture)
{
  genkan_paste_box_clear (self->paste);
  g_clear_object (&self->files);
  g_clear_pointer (&self->picture, g_bytes_unref);
  self->picture = g_bytes_ref (picture);
  ask (self, NULL);
}

/* Who sent it is asked for when the text is a message that does not say it. */
static void
text_changed_cb (GenkanCheckPage *self)
{
  g_autofree char *text = genkan_paste_box_dup_text (self->paste, NULL);

  g_clear_object (&self->files);
  g_clear_pointer (&self->picture, g_bytes_unref);
  gtk_widget_set_visible (self->sender_box,
                          text != NULL && genkan_message_form_find (text) == GENKAN_MESSAGE_FORM_WORDS);
}

static void
primary_clicked_cb (GenkanCheckPage *self)
{
  genkan_check_page_check (self);
}

static gboolean
check_binding_cb (GtkWidget *widget,
                  GVariant  *arguments,
                  gpointer   data)
{
  genkan_check_page_check (GENKAN_CHECK_PAGE (widget));

  return GDK_EVENT_STOP;
}

static void
load_services (GenkanCheckPage *self)
{
  g_autoptr (GError) error = NULL;
  GenkanCatalog *catalog = genkan_knowledge_get_catalog (self->knowledge, &error);

  if (catalog != NULL)
    genkan_service_chooser_set_catalog (self->chooser, catalog);
  else
    genkan_notice_show (self->notice, error->message);

  if (genkan_knowledge_get_problem (self->knowledge) != NULL)
    genkan_notice_show (self->notice, genkan_knowledge_get_problem (self->knowledge));
}

static void
genkan_check_page_shown (GenkanPage *page)
{
  GenkanCheckPage *self = GENKAN_CHECK_PAGE (page);
  g_autoptr (GVariant) request = g_steal_pointer (&self->request);
  const char *text = NULL;
  g_autofree const char **uris = NULL;
  gboolean paste = FALSE;

  GENKAN_PAGE_CLASS (genkan_check_page_parent_class)->shown (page);

  if (request == NULL)
    return;

  g_variant_lookup (request, "paste", "b", &paste);
  if (paste)
    genkan_paste_box_paste (self->paste);
  if (g_variant_lookup (request, "files", "^a&s", &uris) && uris[0] != NULL)
    {
      g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

      for (const char **uri = uris; *uri != NULL; uri++)
        {
          g_autoptr (GFile) file = g_file_new_for_uri (*uri);

          g_list_store_append (files, file);
        }
      files_given_cb (self, G_LIST_MODEL (files));
    }
  else if (g_variant_lookup (request, "text", "&s", &text) && genkan_paste_box_take (self->paste, text, strlen (text)))
    genkan_check_page_check (self);
}

/* Whoever left the page does not want the answer any more. */
static void
genkan_check_page_unroot (GtkWidget *widget)
{
  cancel (GENKAN_CHECK_PAGE (widget));

  GTK_WIDGET_CLASS (genkan_check_page_parent_class)->unroot (widget);
}

static void
genkan_check_page_finalize (GObject *object)
{
  GenkanCheckPage *self = GENKAN_CHECK_PAGE (object);

  g_clear_object (&self->knowledge);
  g_clear_object (&self->files);
  g_clear_pointer (&self->picture, g_bytes_unref);
  g_clear_pointer (&self->request, g_variant_unref);

  G_OBJECT_CLASS (genkan_check_page_parent_class)->finalize (object);
}

static void
genkan_check_page_class_init (GenkanCheckPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = genkan_check_page_finalize;

  widget_class->unroot = genkan_check_page_unroot;

  GENKAN_PAGE_CLASS (klass)->shown = genkan_check_page_shown;

  g_type_ensure (GENKAN_TYPE_CLAMP);
  g_type_ensure (GENKAN_TYPE_NOTICE);
  g_type_ensure (GENKAN_TYPE_PASTE_BOX);
  g_type_ensure (GENKAN_TYPE_PHRASE);
  g_type_ensure (GENKAN_TYPE_SERVICE_CHOOSER);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/genkan/Genkan/ui/genkan-check-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GenkanCheckPage, notice);
  gtk_widget_class_bind_template_child (widget_class, GenkanCheckPage, paste);
  gtk_widget_class_bind_template_child (widget_class, GenkanCheckPage, chooser);
  gtk_widget_class_bind_template_child (widget_class, GenkanCheckPage, sender_box);
  gtk_widget_class_bind_template_child (widget_class, GenkanCheckPage, sender);
  gtk_widget_class_bind_template_child (widget_class, GenkanCheckPage, primary);
  gtk_widget_class_bind_template_callback (widget_class, primary_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, files_given_cb);
  gtk_widget_class_bind_template_callback (widget_class, picture_given_cb);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, check_binding_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, check_binding_cb, NULL);
}

static void
genkan_check_page_init (GenkanCheckPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * genkan_check_page_new:
 * @request: (nullable): a dictionary with `text` (s) or `files` (as, URIs), to check at once, `service` (s), the id of the service
 *   it should belong to, and `paste` (b), to begin with what the clipboard holds
 *
 * Returns: (transfer floating): a page
 */
GenkanPage *
genkan_check_page_new (GenkanKnowledge *knowledge,
                     GVariant        *request)
{
  GenkanCheckPage *self;
  const char *service = NULL;

  g_return_val_if_fail (GENKAN_IS_KNOWLEDGE (knowledge), NULL);

  self = g_object_new (GENKAN_TYPE_CHECK_PAGE, NULL);
  self->knowledge = g_object_ref (knowledge);
  load_services (self);

  if (request != NULL)
    {
      self->request = g_variant_ref_sink (request);
      if (g_variant_lookup (request, "service", "&s", &service) && !genkan_service_chooser_select (self->chooser, service))
        genkan_notice_show (self->notice, _("This service is not on our list."));
    }

  return GENKAN_PAGE (self);
}

/** Checks what stands in the box: shows the answer on a new page, or says beside the box why there is none. */
void
genkan_check_page_check (GenkanCheckPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (GENKAN_IS_CHECK_PAGE (self));

  if (self->files != NULL || self->picture != NULL)
    {
      ask (self, NULL);
      return;
    }

  text = genkan_paste_box_dup_text (self->paste, &error);
  if (text == NULL)
    {
      say (self, error->message);
      return;
    }
  if (genkan_knowledge_get_problem (self->knowledge) != NULL)
    genkan_notice_show (self->notice, genkan_knowledge_get_problem (self->knowledge));

  genkan_paste_box_set_error (self->paste, NULL);
  if (genkan_message_form_find (text) == GENKAN_MESSAGE_FORM_ADDRESSES)
    check_addresses (self, text);
  else
    ask (self, text);
}

/** Returns: (transfer none) (nullable): the sentence beside the box */
const char *
genkan_check_page_get_error (GenkanCheckPage *self)
{
  g_return_val_if_fail (GENKAN_IS_CHECK_PAGE (self), NULL);

  return genkan_paste_box_get_error (self->paste);
}
