/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-message-result-page.h"

#include <glib/gi18n.h>

#include "genkan-contract-card.h"
#include "genkan-letter.h"
#include "genkan-message-context.h"
#include "genkan-verdict-view.h"

/**
 * GenkanMessageResultPage:
 *
 * The answer about one message, with the message beside it. Signals: `choose-service` and `check-again`, passed on from
 * its view.
 */
struct _GenkanMessageResultPage
{
  GenkanPage           parent_instance;

  GenkanMessageAnswer *answer;
  const GenkanService *service;
  GDateTime           *now;

  AdwBin              *content;
};

enum
{
  CHOOSE_SERVICE,
  CHECK_AGAIN,
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

static GtkWidget *
create_question (GenkanMessageResultPage *self)
{
  GtkWidget *card = genkan_contract_card_new (genkan_result_get_service_name (self->answer->result));

  g_signal_connect_object (card, "no-contract", G_CALLBACK (genkan_message_result_page_set_no_contract), self,
                           G_CONNECT_SWAPPED);

  return card;
}

static void
show_answer (GenkanMessageResultPage *self)
{
  GenkanMessageAnswer *answer = self->answer;
  GtkWidget *widget = genkan_verdict_view_new ();
  GenkanVerdictView *view = GENKAN_VERDICT_VIEW (widget);

  genkan_verdict_view_set_letter (view, genkan_letter_new (answer->message, answer->result));
  genkan_verdict_view_add_story (view, _("How it was delivered"), answer->way);
  genkan_verdict_view_add_story (view, _("What confirms the sender"), answer->proof);
  genkan_verdict_view_set_result (view, answer->result, self->service, self->now);
  if (genkan_message_context_asks_contract (answer->result))
    genkan_verdict_view_set_question (view, create_question (self));

  g_signal_connect_object (view, "choose-service", G_CALLBACK (choose_service_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "check-again", G_CALLBACK (check_again_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->content, widget);
  g_object_set (self, "start-focus", view, NULL);
}

static void
genkan_message_result_page_finalize (GObject *object)
{
  GenkanMessageResultPage *self = GENKAN_MESSAGE_RESULT_PAGE (object);

  g_clear_pointer (&self->answer, genkan_message_answer_unref);
  g_clear_pointer (&self->now, g_date_time_unref);

  G_OBJECT_CLASS (genkan_message_result_page_parent_class)->finalize (object);
}

static void
genkan_message_result_page_class_init (GenkanMessageResultPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = genkan_message_result_page_finalize;

  signals[CHOOSE_SERVICE] = g_signal_new ("choose-service", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHECK_AGAIN] = g_signal_new ("check-again", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/genkan/Genkan/ui/genkan-message-result-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GenkanMessageResultPage, content);
}

static void
genkan_message_result_page_init (GenkanMessageResultPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * genkan_message_result_page_new:
 * @service: (nullable): the service of the answer as the catalog knows it
 * @now: the moment in which the person reads it
 *
 * Returns: (transfer floating): a page
 */
GenkanPage *
genkan_message_result_page_new (GenkanMessageAnswer *answer,
                                const GenkanService *service,
                                GDateTime           *now)
{
  GenkanMessageResultPage *self;

  g_return_val_if_fail (answer != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  self = g_object_new (GENKAN_TYPE_MESSAGE_RESULT_PAGE, NULL);
  self->answer = genkan_message_answer_ref (answer);
  self->service = service;
  self->now = g_date_time_ref (now);
  show_answer (self);

  return GENKAN_PAGE (self);
}

/** Shows the answer anew: the person has no contract with the service. */
void
genkan_message_result_page_set_no_contract (GenkanMessageResultPage *self)
{
  g_return_if_fail (GENKAN_IS_MESSAGE_RESULT_PAGE (self));

  genkan_message_context_add_no_contract (self->answer->result);
  show_answer (self);
  genkan_page_shown (GENKAN_PAGE (self));
}
