/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-entry-add-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-clamp.h"
#include "genkan-entry-address.h"
#include "genkan-entry-keep-page.h"
#include "genkan-phrase.h"
#include "genkan-service-list.h"
#include "genkan-url-result-page.h"

/**
 * GenkanEntryAddPage:
 *
 * Where a new entry comes from: a service of the catalog, or an address that somebody types, which is judged first. Signal:
 * `kept` with the id of the entry, when it was.
 */
struct _GenkanEntryAddPage
{
  GenkanPage         parent_instance;

  GenkanKnowledge   *knowledge;

  GtkEditable       *search;
  GenkanPhrase      *error;
  GtkButton         *look;
  GenkanServiceList *list;
};

enum
{
  KEPT,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GenkanEntryAddPage, genkan_entry_add_page, GENKAN_TYPE_PAGE)

static guint signals[N_SIGNALS];

static void
kept_cb (GenkanEntryAddPage *self,
         const char         *id)
{
  g_signal_emit (self, signals[KEPT], 0, id);
}

static void
push_keep_page (GenkanEntryAddPage *self,
                const char         *service,
                const char         *url)
{
  GenkanPage *page = genkan_entry_keep_page_new (self->knowledge, genkan_entry_keep_page_request (service, url));

  g_signal_connect_object (page, "kept", G_CALLBACK (kept_cb), self, G_CONNECT_SWAPPED);
  genkan_page_push (GENKAN_PAGE (self), page);
}

static void
chosen_cb (GenkanEntryAddPage  *self,
           const GenkanService *service)
{
  push_keep_page (self, service->id, NULL);
}

/* A name may have a dot, too; an address has one and no space. */
static gboolean
looks_like_address (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  return strchr (stripped, '.') != NULL && strpbrk (stripped, " \t") == NULL && strlen (stripped) > 3;
}

static void
search_changed_cb (GenkanEntryAddPage *self)
{
  const char *text = gtk_editable_get_text (self->search);
  gboolean is_address = looks_like_address (text);

  genkan_phrase_set_text (self->error, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->look), is_address);
  gtk_widget_set_visible (GTK_WIDGET (self->list), !is_address);
  if (!is_address)
    genkan_service_list_search (self->list, text);
}

static void
search_activate_cb (GenkanEntryAddPage *self)
{
  const char *text = gtk_editable_get_text (self->search);
  const GenkanService *service;

  if (looks_like_address (text))
    {
      genkan_entry_add_page_look (self, text);
      return;
    }

  service = genkan_service_list_get_first (self->list);
  if (service != NULL)
    chosen_cb (self, service);
}

static void
change_address_cb (GenkanEntryAddPage *self)
{
  genkan_page_return (GENKAN_PAGE (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
genkan_entry_add_page_finalize (GObject *object)
{
  g_clear_object (&GENKAN_ENTRY_ADD_PAGE (object)->knowledge);

  G_OBJECT_CLASS (genkan_entry_add_page_parent_class)->finalize (object);
}

static void
genkan_entry_add_page_class_init (GenkanEntryAddPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = genkan_entry_add_page_finalize;

  signals[KEPT] = g_signal_new ("kept", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (GENKAN_TYPE_CLAMP);
  g_type_ensure (GENKAN_TYPE_PHRASE);
  g_type_ensure (GENKAN_TYPE_SERVICE_LIST);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/genkan/Genkan/ui/genkan-entry-add-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GenkanEntryAddPage, search);
  gtk_widget_class_bind_template_child (widget_class, GenkanEntryAddPage, error);
  gtk_widget_class_bind_template_child (widget_class, GenkanEntryAddPage, look);
  gtk_widget_class_bind_template_child (widget_class, GenkanEntryAddPage, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
genkan_entry_add_page_init (GenkanEntryAddPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  genkan_phrase_set_button (self->look, _("Check This Address"));
}

/** genkan_entry_add_page_new: @request: unused. Returns: (transfer floating): a page */
GenkanPage *
genkan_entry_add_page_new (GenkanKnowledge *knowledge,
                           GVariant        *request)
{
  GenkanEntryAddPage *self;
  g_autoptr (GError) error = NULL;
  GenkanCatalog *catalog;

  g_return_val_if_fail (GENKAN_IS_KNOWLEDGE (knowledge), NULL);

  self = g_object_new (GENKAN_TYPE_ENTRY_ADD_PAGE, NULL);
  self->knowledge = g_object_ref (knowledge);
  catalog = genkan_knowledge_get_catalog (knowledge, &error);
  if (catalog != NULL)
    genkan_service_list_set_catalog (self->list, catalog);
  else
    genkan_phrase_set_text (self->error, error->message);

  return GENKAN_PAGE (self);
}

/**
 * genkan_entry_add_page_look:
 * @text: an address
 *
 * Judges it, and leads on to where it can be kept, or to the reasons why it is not.
 */
void
genkan_entry_add_page_look (GenkanEntryAddPage *self,
                            const char         *text)
{
  g_autoptr (GError) error = NULL;
  GenkanUrlCheck *check;
  g_autoptr (GenkanResult) result = NULL;
  GenkanEntryGate gate;

  g_return_if_fail (GENKAN_IS_ENTRY_ADD_PAGE (self));

  check = genkan_knowledge_get_url_check (self->knowledge, &error);
  if (check == NULL)
    {
      genkan_phrase_set_text (self->error, error->message);
      return;
    }

  result = genkan_entry_gate_judge_new (check, text, NULL, &gate);
  if (gate != GENKAN_ENTRY_GATE_SHUT || genkan_result_find (result, "entry.encrypted-form") != NULL)
    {
      push_keep_page (self, gate == GENKAN_ENTRY_GATE_UNPROVED ? NULL : genkan_result_get_service_id (result), text);
    }
  else if (genkan_result_find (result, "entry.not-plain") != NULL && genkan_entry_address_normalise (text, &error) == NULL)
    {
      genkan_phrase_set_text (self->error, error->message);
    }
  else
    {
      g_autoptr (GDateTime) now = genkan_knowledge_dup_now (self->knowledge);
      const char *id = genkan_result_get_service_id (result);
      GenkanCatalog *catalog = genkan_knowledge_get_catalog (self->knowledge, NULL);
      GenkanPage *page = genkan_url_result_page_new (result, id != NULL ? genkan_catalog_lookup (catalog, id) : NULL, now);

      g_signal_connect_object (page, "choose-service", G_CALLBACK (change_address_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (page, "check-again", G_CALLBACK (change_address_cb), self, G_CONNECT_SWAPPED);
      genkan_page_push (GENKAN_PAGE (self), page);
    }
}
