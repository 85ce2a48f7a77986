/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-message-result-page.h"

#include <glib/gi18n.h>

#include "genkan-contract-card.h"
#include "genkan-letter.h"
#include "genkan-message-context.h"
#include "genkan-notice.h"
#include "genkan-phrase.h"
#include "genkan-opinion-ask-page.h"
#include "genkan-seal-dialog.h"
#include "genkan-verdict-view.h"

/**
 * GenkanMessageResultPage:
 *
 * The answer about one message, with the message beside it. When the message has a seal that only the internet could tell
 * about, the person may let it be asked; then the answer is given anew. Signals: `choose-service` and `check-again`, passed on from
 * its view; `answered-anew`, with the #GenkanResult that counted before, which may be the same one with more in it.
 */
struct _GenkanMessageResultPage
{
  GenkanPage           parent_instance;

  GenkanKnowledge     *knowledge;
  GenkanMessageAnswer *answer;
  GCancellable        *cancellable; /* (nullable): of what is being asked */
  gboolean             no_contract;

  GenkanNotice        *notice;
  AdwBin              *content;
  GtkButton           *seal; /* (nullable) */
};

enum
{
  CHOOSE_SERVICE,
  CHECK_AGAIN,
  ANSWERED_ANEW,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GenkanMessageResultPage, genkan_message_result_page, GENKAN_TYPE_PAGE)

static guint signals[N_SIGNALS];

static void
choose_service_cb (GenkanMessageResultPage *self)
{
  g_signal_emit (self, signals[CHOOSE_SERVICE], 0);
}

static void
check_again_cb (GenkanMessageResultPage *self)
{
  g_signal_emit (self, signals[CHECK_AGAIN], 0);
}

static void
ask_cb (GenkanMessageResultPage *self)
{
  g_autoptr (GDateTime) now = genkan_knowledge_dup_now (self->knowledge);
  g_autoptr (GenkanOpinion) opinion = genkan_opinion_new_for_message (self->answer->result, self->answer->message, GENKAN_VERSION, now);

  genkan_page_push (GENKAN_PAGE (self), genkan_opinion_ask_page_new (opinion));
}

static GtkWidget *
create_question (GenkanMessageResultPage *self)
{
  GtkWidget *card = genkan_contract_card_new (genkan_result_get_service_name (self->answer->result));

  g_signal_connect_object (card, "no-contract", G_CALLBACK (genkan_message_result_page_set_no_contract), self,
                           G_CONNECT_SWAPPED);

  return card;
}

static void
seal_clicked_cb (GenkanMessageResultPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWindow *dialog = genkan_seal_dialog_new (root != NULL ? GTK_WINDOW (root) : NULL, (const char * const *) self->answer->names);

  g_signal_connect_object (dialog, "response::ask", G_CALLBACK (genkan_message_result_page_ask_seal), self, G_CONNECT_SWAPPED);
  gtk_window_present (dialog);
}

static void
show_answer (GenkanMessageResultPage *self)
{
  GenkanMessageAnswer *answer = self->answer;
  g_autoptr (GDateTime) now = genkan_knowledge_dup_now (self->knowledge);
  GenkanCatalog *catalog = genkan_knowledge_get_catalog (self->knowledge, NULL);
  const char *id = genkan_result_get_service_id (answer->result);
  GtkWidget *widget = genkan_verdict_view_new ();
  GenkanVerdictView *view = GENKAN_VERDICT_VIEW (widget);

  genkan_verdict_view_set_letter (view, genkan_letter_new (answer->message, answer->result));
  genkan_verdict_view_add_story (view, _("How it was delivered"), answer->way);
  genkan_verdict_view_add_story (view, _("What confirms the sender"), answer->proof);
  if (answer->seal != NULL)
    genkan_verdict_view_set_where (view, _("Checked on this computer; a name server was asked about the seal."));
  genkan_verdict_view_set_result (view, answer->result,
                                  id != NULL && catalog != NULL ? genkan_catalog_lookup (catalog, id) : NULL, now);
  if (genkan_message_context_asks_contract (answer->result))
    genkan_verdict_view_set_question (view, create_question (self));
  self->seal = NULL;
  if (answer->names[0] != NULL)
    {
      self->seal = genkan_verdict_view_add_unseen_button (view, _("Ask about the Sender's Seal…"));
      g_signal_connect_object (self->seal, "clicked", G_CALLBACK (seal_clicked_cb), self, G_CONNECT_SWAPPED);
    }

  g_signal_connect_object (view, "choose-service", G_CALLBACK (choose_service_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "check-again", G_CALLBACK (check_again_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "ask", G_CALLBACK (ask_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->content, widget);
  g_object_set (self, "start-focus", view, NULL);
}

static void
set_busy (GenkanMessageResultPage *self,
          gboolean                 busy)
{
  if (self->seal == NULL)
    return;

  gtk_widget_set_sensitive (GTK_WIDGET (self->seal), !busy);
  genkan_phrase_set_button (self->seal, busy ? _("Asking about the Seal…") : _("Ask about the Sender's Seal…"));
}

static void
judged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GenkanMessageResultPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) answers = genkan_message_worker_check_finish (GENKAN_MESSAGE_WORKER (source), result, &error);
  g_autoptr (GenkanResult) old = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  if (answers == NULL)
    {
      set_busy (self, FALSE);
      genkan_notice_show (self->notice, error->message);
      return;
    }

  old = genkan_result_ref (self->answer->result);
  genkan_message_answer_unref (self->answer);
  self->answer = genkan_message_answer_ref (g_ptr_array_index (answers, 0));
  if (self->no_contract)
    genkan_message_context_add_no_contract (self->answer->result);
  show_answer (self);
  if (self->answer->seal != NULL)
    genkan_notice_show (self->notice, self->answer->seal);
  genkan_page_shown (GENKAN_PAGE (self));
  g_signal_emit (self, signals[ANSWERED_ANEW], 0, old);
}

static void
asked_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GenkanMessageResultPage) self = data;
  g_autoptr (GenkanMessageFoundKeys) keys = genkan_message_keys_ask_finish (result, NULL);
  g_autoptr (GDateTime) now = NULL;

  /* the page was left */
  if (keys == NULL)
    return;

  now = genkan_knowledge_dup_now (self->knowledge);
  {
    const GenkanMessageQuestion question = {
      .message = self->answer->message, .service = self->answer->service, .keys = keys, .now = now,
    };

    genkan_message_worker_check_async (genkan_knowledge_get_message_worker (self->knowledge), &question, self->cancellable,
                                       judged_cb, g_object_ref (self));
  }
}

/* In the moment in which the name leaves this computer. */
static void
name_asked_cb (const char *name,
               gpointer    data)
{
  genkan_knowledge_note_request (GENKAN_MESSAGE_RESULT_PAGE (data)->knowledge, name, "dns-key");
}

/* Whoever left the page does not want the answer any more. */
static void
genkan_message_result_page_unroot (GtkWidget *widget)
{
  GenkanMessageResultPage *self = GENKAN_MESSAGE_RESULT_PAGE (widget);

  if (self->cancellable != NULL)
    {
      g_cancellable_cancel (self->cancellable);
      g_clear_object (&self->cancellable);
      set_busy (self, FALSE);
    }

  GTK_WIDGET_CLASS (genkan_message_result_page_parent_class)->unroot (widget);
}

static void
genkan_message_result_page_finalize (GObject *object)
{
  GenkanMessageResultPage *self = GENKAN_MESSAGE_RESULT_PAGE (object);

  g_clear_pointer (&self->answer, genkan_message_answer_unref);
  g_clear_object (&self->knowledge);

  G_OBJECT_CLASS (genkan_message_result_page_parent_class)->finalize (object);
}

static void
genkan_message_result_page_class_init (GenkanMessageResultPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = genkan_message_result_page_finalize;

  widget_class->unroot = genkan_message_result_page_unroot;

  g_type_ensure (GENKAN_TYPE_NOTICE);

  signals[CHOOSE_SERVICE] = g_signal_new ("choose-service", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHECK_AGAIN] = g_signal_new ("check-again", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);

  signals[ANSWERED_ANEW] = g_signal_new ("answered-anew", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, GENKAN_TYPE_RESULT);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/genkan/Genkan/ui/genkan-message-result-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GenkanMessageResultPage, notice);
  gtk_widget_class_bind_template_child (widget_class, GenkanMessageResultPage, content);
}

static void
genkan_message_result_page_init (GenkanMessageResultPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** Returns: (transfer floating): a page */
GenkanPage *
genkan_message_result_page_new (GenkanKnowledge     *knowledge,
                                GenkanMessageAnswer *answer)
{
  GenkanMessageResultPage *self;

  g_return_val_if_fail (GENKAN_IS_KNOWLEDGE (knowledge), NULL);
  g_return_val_if_fail (answer != NULL, NULL);

  self = g_object_new (GENKAN_TYPE_MESSAGE_RESULT_PAGE, NULL);
  self->knowledge = g_object_ref (knowledge);
  self->answer = genkan_message_answer_ref (answer);
  show_answer (self);

  return GENKAN_PAGE (self);
}

/** Shows the answer anew: the person has no contract with the service. */
void
genkan_message_result_page_set_no_contract (GenkanMessageResultPage *self)
{
  g_return_if_fail (GENKAN_IS_MESSAGE_RESULT_PAGE (self));

  self->no_contract = TRUE;
  genkan_message_context_add_no_contract (self->answer->result);
  show_answer (self);
  genkan_page_shown (GENKAN_PAGE (self));
  g_signal_emit (self, signals[ANSWERED_ANEW], 0, self->answer->result);
}

/** Returns: (transfer none): what it shows now */
GenkanMessageAnswer *
genkan_message_result_page_get_answer (GenkanMessageResultPage *self)
{
  g_return_val_if_fail (GENKAN_IS_MESSAGE_RESULT_PAGE (self), NULL);

  return self->answer;
}

/** Asks the name server about the seals of the message, then shows the answer anew. The person has agreed. */
void
genkan_message_result_page_ask_seal (GenkanMessageResultPage *self)
{
  g_autoptr (GResolver) resolver = NULL;
  g_autoptr (GNetworkMonitor) network = NULL;
  GenkanMessageKeySource source = { .seconds = GENKAN_MESSAGE_KEYS_SECONDS };

  g_return_if_fail (GENKAN_IS_MESSAGE_RESULT_PAGE (self));

  if (self->cancellable != NULL)
    return;

  resolver = genkan_knowledge_dup_resolver (self->knowledge);
  network = genkan_knowledge_dup_network (self->knowledge);
  source.resolver = resolver;
  source.network = network;
  source.asked = name_asked_cb;
  source.asked_data = self;
  self->cancellable = g_cancellable_new ();
  genkan_notice_hide (self->notice);
  set_busy (self, TRUE);
  genkan_message_keys_ask_async ((const char * const *) self->answer->names, &source, self->cancellable, asked_cb,
                                 g_object_ref (self));
}
