/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-url-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-clamp.h"
#include "genkan-limits.h"
#include "genkan-notice.h"
#include "genkan-paste-box.h"
#include "genkan-phrase.h"
#include "genkan-service-chooser.h"
#include "genkan-url-extract.h"
#include "genkan-url-list-page.h"
#include "genkan-url-result-page.h"

/**
 * GenkanUrlPage:
 *
 * Asks for an address and for the service it should belong to, and shows what was found on a page of its own. A text
 * with several addresses leads to a list. Whatever cannot be checked is said beside the box, and nothing is lost.
 */
struct _GenkanUrlPage
{
  GenkanPage            parent_instance;

  GenkanKnowledge      *knowledge;
  GVariant             *request; /* what shall happen when the page is first shown */

  GenkanNotice         *notice;
  GenkanPasteBox       *paste;
  GenkanServiceChooser *chooser;
};

G_DEFINE_FINAL_TYPE (GenkanUrlPage, genkan_url_page, GENKAN_TYPE_PAGE)

static void
choose_service_cb (GenkanUrlPage *self)
{
  genkan_page_return (GENKAN_PAGE (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->chooser));
}

static void
check_again_cb (GenkanUrlPage *self)
{
  genkan_page_return (GENKAN_PAGE (self));
}

static void
show_result (GenkanUrlPage *self,
             GenkanPage    *from,
             GenkanResult  *result)
{
  g_autoptr (GDateTime) now = genkan_knowledge_dup_now (self->knowledge);
  GenkanCatalog *catalog = genkan_knowledge_get_catalog (self->knowledge, NULL);
  const char *id = genkan_result_get_service_id (result);
  GenkanPage *page = genkan_url_result_page_new (result, id != NULL ? genkan_catalog_lookup (catalog, id) : NULL, now);

  g_signal_connect_object (page, "choose-service", G_CALLBACK (choose_service_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "check-again", G_CALLBACK (check_again_cb), self, G_CONNECT_SWAPPED);
  genkan_page_push (from, page);
}

static void
open_result_cb (GenkanPage    *list,
                GenkanResult  *result,
                GenkanUrlPage *self)
{
  show_result (self, list, result);
}

static void
show_list (GenkanUrlPage  *self,
           GenkanUrlCheck *check,
           char          **addresses)
{
  g_autoptr (GPtrArray) results = g_ptr_array_new_with_free_func ((GDestroyNotify) genkan_result_unref);
  GenkanPage *page;

  for (char **address = addresses; *address != NULL; address++)
    g_ptr_array_add (results, genkan_url_check_run (check, *address, genkan_service_chooser_get_selected (self->chooser)));

  page = genkan_url_list_page_new (results);
  g_signal_connect_object (page, "open-result", G_CALLBACK (open_result_cb), self, 0);
  genkan_page_push (GENKAN_PAGE (self), page);
}

static void
say (GenkanUrlPage *self,
     const char    *sentence)
{
  genkan_paste_box_set_error (self->paste, sentence);
  gtk_widget_grab_focus (GTK_WIDGET (self->paste));
}

/* One address, or something that is none: the check itself knows best how to say that. */
static void
show_single (GenkanUrlPage  *self,
             GenkanUrlCheck *check,
             const char     *text)
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
primary_clicked_cb (GenkanUrlPage *self)
{
  genkan_url_page_check (self);
}

static gboolean
check_binding_cb (GtkWidget *widget,
                  GVariant  *arguments,
                  gpointer   data)
{
  genkan_url_page_check (GENKAN_URL_PAGE (widget));

  return GDK_EVENT_STOP;
}

static void
load_services (GenkanUrlPage *self)
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
genkan_url_page_shown (GenkanPage *page)
{
  GenkanUrlPage *self = GENKAN_URL_PAGE (page);
  g_autoptr (GVariant) request = g_steal_pointer (&self->request);
  const char *text = NULL;
  gboolean paste = FALSE;

  GENKAN_PAGE_CLASS (genkan_url_page_parent_class)->shown (page);

  if (request == NULL)
    return;

  g_variant_lookup (request, "paste", "b", &paste);
  if (paste)
    genkan_paste_box_paste (self->paste);
  if (g_variant_lookup (request, "text", "&s", &text) && genkan_paste_box_take (self->paste, text, strlen (text)))
    genkan_url_page_check (self);
}

static void
genkan_url_page_finalize (GObject *object)
{
  GenkanUrlPage *self = GENKAN_URL_PAGE (object);

  g_clear_object (&self->knowledge);
  g_clear_pointer (&self->request, g_variant_unref);

  G_OBJECT_CLASS (genkan_url_page_parent_class)->finalize (object);
}

static void
genkan_url_page_class_init (GenkanUrlPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = genkan_url_page_finalize;

  GENKAN_PAGE_CLASS (klass)->shown = genkan_url_page_shown;

  g_type_ensure (GENKAN_TYPE_CLAMP);
  g_type_ensure (GENKAN_TYPE_NOTICE);
  g_type_ensure (GENKAN_TYPE_PASTE_BOX);
  g_type_ensure (GENKAN_TYPE_PHRASE);
  g_type_ensure (GENKAN_TYPE_SERVICE_CHOOSER);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/genkan/Genkan/ui/genkan-url-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GenkanUrlPage, notice);
  gtk_widget_class_bind_template_child (widget_class, GenkanUrlPage, paste);
  gtk_widget_class_bind_template_child (widget_class, GenkanUrlPage, chooser);
  gtk_widget_class_bind_template_callback (widget_class, primary_clicked_cb);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, check_binding_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, check_binding_cb, NULL);
}

static void
genkan_url_page_init (GenkanUrlPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * genkan_url_page_new:
 * @request: (nullable): a dictionary with `text` (s), an address to check at once, `service` (s), the id of the service
 *   it should belong to, and `paste` (b), to begin with what the clipboard holds
 *
 * Returns: (transfer floating): a page
 */
GenkanPage *
genkan_url_page_new (GenkanKnowledge *knowledge,
                     GVariant        *request)
{
  GenkanUrlPage *self;
  const char *service = NULL;

  g_return_val_if_fail (GENKAN_IS_KNOWLEDGE (knowledge), NULL);

  self = g_object_new (GENKAN_TYPE_URL_PAGE, NULL);
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
genkan_url_page_check (GenkanUrlPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) addresses = NULL;
  GenkanUrlCheck *check;

  g_return_if_fail (GENKAN_IS_URL_PAGE (self));

  text = genkan_paste_box_dup_text (self->paste, &error);
  check = text != NULL ? genkan_knowledge_get_url_check (self->knowledge, &error) : NULL;
  if (check == NULL)
    {
      say (self, error->message);
      return;
    }
  if (genkan_knowledge_get_problem (self->knowledge) != NULL)
    genkan_notice_show (self->notice, genkan_knowledge_get_problem (self->knowledge));

  genkan_paste_box_set_error (self->paste, NULL);
  addresses = genkan_url_extract (text, GENKAN_LIMIT_ADDRESSES_IN_TEXT);
  switch (g_strv_length (addresses))
    {
    case 0:
      show_single (self, check, text);
      break;
    case 1:
      show_single (self, check, addresses[0]);
      break;
    default:
      show_list (self, check, addresses);
    }
}

/** Returns: (transfer none) (nullable): the sentence beside the box */
const char *
genkan_url_page_get_error (GenkanUrlPage *self)
{
  g_return_val_if_fail (GENKAN_IS_URL_PAGE (self), NULL);

  return genkan_paste_box_get_error (self->paste);
}
