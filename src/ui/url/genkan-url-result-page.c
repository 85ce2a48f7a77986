/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-url-result-page.h"

#include "genkan-opinion-ask-page.h"
#include "genkan-verdict-view.h"

/**
 * GenkanUrlResultPage:
 *
 * The answer about one address. Signals: `choose-service` and `check-again`, passed on from its view.
 */
struct _GenkanUrlResultPage
{
  GenkanPage         parent_instance;

  GenkanResult      *result;
  GDateTime         *now;

  GenkanVerdictView *view;
};

enum
{
  CHOOSE_SERVICE,
  CHECK_AGAIN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GenkanUrlResultPage, genkan_url_result_page, GENKAN_TYPE_PAGE)

static guint signals[N_SIGNALS];

static void
choose_service_cb (GenkanUrlResultPage *self)
{
  g_signal_emit (self, signals[CHOOSE_SERVICE], 0);
}

static void
check_again_cb (GenkanUrlResultPage *self)
{
  g_signal_emit (self, signals[CHECK_AGAIN], 0);
}

static void
ask_cb (GenkanUrlResultPage *self)
{
  g_autoptr (GenkanOpinion) opinion = genkan_opinion_new_for_address (self->result, GENKAN_VERSION, self->now);

  genkan_page_push (GENKAN_PAGE (self), genkan_opinion_ask_page_new (opinion));
}

static void
genkan_url_result_page_finalize (GObject *object)
{
  GenkanUrlResultPage *self = GENKAN_URL_RESULT_PAGE (object);

  g_clear_pointer (&self->result, genkan_result_unref);
  g_clear_pointer (&self->now, g_date_time_unref);

  G_OBJECT_CLASS (genkan_url_result_page_parent_class)->finalize (object);
}

static void
genkan_url_result_page_class_init (GenkanUrlResultPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = genkan_url_result_page_finalize;

  signals[CHOOSE_SERVICE] = g_signal_new ("choose-service", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHECK_AGAIN] = g_signal_new ("check-again", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (GENKAN_TYPE_VERDICT_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/genkan/Genkan/ui/genkan-url-result-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GenkanUrlResultPage, view);
  gtk_widget_class_bind_template_callback (widget_class, choose_service_cb);
  gtk_widget_class_bind_template_callback (widget_class, check_again_cb);
  gtk_widget_class_bind_template_callback (widget_class, ask_cb);
}

static void
genkan_url_result_page_init (GenkanUrlResultPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * genkan_url_result_page_new:
 * @service: (nullable): the service of @result as the catalog knows it
 * @now: the moment in which the person reads it
 *
 * Returns: (transfer floating): a page
 */
GenkanPage *
genkan_url_result_page_new (GenkanResult        *result,
                            const GenkanService *service,
                            GDateTime           *now)
{
  GenkanUrlResultPage *self = g_object_new (GENKAN_TYPE_URL_RESULT_PAGE, NULL);

  self->result = genkan_result_ref (result);
  self->now = g_date_time_ref (now);
  genkan_verdict_view_set_result (self->view, result, service, now);

  return GENKAN_PAGE (self);
}
