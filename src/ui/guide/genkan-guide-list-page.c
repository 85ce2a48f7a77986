/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-guide-list-page.h"

#include <glib/gi18n.h>

#include "genkan-choice-button.h"
#include "genkan-clamp.h"
#include "genkan-guide-page.h"
#include "genkan-phrase.h"

/** GenkanGuideListPage: all guides, the urgent ones first. */
struct _GenkanGuideListPage
{
  GenkanPage       parent_instance;

  GenkanKnowledge *knowledge;

  GenkanPhrase    *headline;
  GenkanPhrase    *lead;
  GtkBox          *guides;
};

G_DEFINE_FINAL_TYPE (GenkanGuideListPage, genkan_guide_list_page, GENKAN_TYPE_PAGE)

static void
guide_cb (GenkanChoiceButton  *button,
          GenkanGuideListPage *self)
{
  GenkanPage *page = genkan_guide_page_new (self->knowledge, genkan_choice_button_get_id (button));

  if (page != NULL)
    genkan_page_push (GENKAN_PAGE (self), page);
}

static void
append_guides (GenkanGuideListPage *self,
               GenkanGuideSet      *set)
{
  for (guint i = 0; i < genkan_guide_set_get_n_guides (set); i++)
    {
      GenkanGuide *guide = genkan_guide_set_get_guide (set, i);
      GtkWidget *button = genkan_choice_button_new (genkan_guide_get_id (guide), genkan_guide_get_title (guide),
                                                    genkan_guide_get_about (guide));

      g_signal_connect_object (button, "clicked", G_CALLBACK (guide_cb), self, 0);
      gtk_box_append (self->guides, button);
    }
}

static void
genkan_guide_list_page_finalize (GObject *object)
{
  g_clear_object (&GENKAN_GUIDE_LIST_PAGE (object)->knowledge);

  G_OBJECT_CLASS (genkan_guide_list_page_parent_class)->finalize (object);
}

static void
genkan_guide_list_page_class_init (GenkanGuideListPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = genkan_guide_list_page_finalize;

  g_type_ensure (GENKAN_TYPE_CLAMP);
  g_type_ensure (GENKAN_TYPE_PHRASE);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/genkan/Genkan/ui/genkan-guide-list-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GenkanGuideListPage, headline);
  gtk_widget_class_bind_template_child (widget_class, GenkanGuideListPage, lead);
  gtk_widget_class_bind_template_child (widget_class, GenkanGuideListPage, guides);
}

static void
genkan_guide_list_page_init (GenkanGuideListPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * genkan_guide_list_page_new:
 * @request: (nullable): not used
 *
 * Returns: (transfer floating): a page
 */
GenkanPage *
genkan_guide_list_page_new (GenkanKnowledge *knowledge,
                            GVariant        *request)
{
  GenkanGuideListPage *self;
  g_autoptr (GError) error = NULL;
  GenkanGuideSet *set;

  g_return_val_if_fail (GENKAN_IS_KNOWLEDGE (knowledge), NULL);

  self = g_object_new (GENKAN_TYPE_GUIDE_LIST_PAGE, NULL);
  self->knowledge = g_object_ref (knowledge);
  set = genkan_knowledge_get_guides (knowledge, &error);
  if (set != NULL)
    append_guides (self, set);
  else
    genkan_phrase_set_text (self->lead, error->message);

  return GENKAN_PAGE (self);
}
