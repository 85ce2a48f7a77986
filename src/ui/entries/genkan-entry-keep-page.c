/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-entry-keep-page.h"

#include <glib/gi18n.h>

#include "genkan-address-label.h"
#include "genkan-check-row.h"
#include "genkan-clamp.h"
#include "genkan-entry-address.h"
#include "genkan-error.h"
#include "genkan-notice.h"
#include "genkan-person-row.h"
#include "genkan-phrase.h"
#include "genkan-plate.h"
#include "genkan-records-banner.h"
#include "genkan-records-editor.h"

/* Between the places of two entries, so that others can be put between them. */
#define PLACE_GAP 1024

/**
 * GenkanEntryKeepPage:
 *
 * Keeps entries: those of a service by what they are for, or one address that was judged before. Who it is for can be
 * said. Signal: `kept` with the id of the first one; without anybody who listens, the page says itself that it was done.
 */
struct _GenkanEntryKeepPage
{
  GenkanPage           parent_instance;

  GenkanKnowledge     *knowledge;
  GenkanRecords       *records;
  GenkanRecordsEditor *editor;
  const GenkanService *service; /* %NULL: nobody knows whose it is */
  char                *url; /* %NULL: the entries of the service */
  gboolean             was_unencrypted; /* it was given with http */
  GPtrArray           *checks; /* of GenkanCheckRow, one an entry of the service */
  char                *first_id;
  gboolean             done;

  GenkanRecordsBanner *banner;
  AdwBin              *plate;
  GenkanPhrase        *name;
  GenkanAddressLabel  *address;
  GenkanPhrase        *warning;
  GtkWidget           *purposes_box;
  GtkListBox          *purposes;
  AdwEntryRow         *own_name;
  GenkanPersonRow     *person;
  AdwEntryRow         *new_person;
  GtkButton           *keep;
  GenkanNotice        *notice;
};

enum
{
  KEPT,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GenkanEntryKeepPage, genkan_entry_keep_page, GENKAN_TYPE_PAGE)

static guint signals[N_SIGNALS];

static void
person_selected_cb (GenkanEntryKeepPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->new_person), genkan_person_row_is_new (self->person));
}

static void
people_changed_cb (GenkanEntryKeepPage *self)
{
  genkan_person_row_set_people (self->person, genkan_records_get_list (self->records, GENKAN_RECORD_PERSON), TRUE);
}

/* Returns: (transfer full) (nullable): the id of the chosen person, who is added to @changed when new; %NULL for nobody */
static char *
choose_person (GenkanEntryKeepPage *self,
               GPtrArray           *changed,
               GError             **error)
{
  g_autoptr (GenkanRecord) person = genkan_person_row_dup_person (self->person);
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->new_person))));

  if (person != NULL)
    return g_strdup (genkan_record_get_id (person));
  if (!genkan_person_row_is_new (self->person) || *name == '\0')
    return NULL;

  person = genkan_record_new (GENKAN_RECORD_PERSON);
  if (!genkan_record_set_text (person, GENKAN_FIELD_NAME, name, error))
    return NULL;
  g_ptr_array_add (changed, g_object_ref (person));

  return g_strdup (genkan_record_get_id (person));
}

static gboolean
is_kept_already (GenkanEntryKeepPage *self,
                 const char          *url,
                 const char          *person)
{
  GListModel *entries = genkan_records_get_list (self->records, GENKAN_RECORD_ENTRY);
  guint n = g_list_model_get_n_items (entries);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GenkanRecord) entry = g_list_model_get_item (entries, i);

      if (g_strcmp0 (genkan_record_get_text (entry, GENKAN_FIELD_URL), url) == 0 &&
          g_strcmp0 (genkan_record_get_text (entry, GENKAN_FIELD_PERSON), person) == 0)
        return TRUE;
    }

  return FALSE;
}

/* New ones come last. */
static gint64
get_next_place (GenkanEntryKeepPage *self,
                GPtrArray           *changed)
{
  GListModel *entries = genkan_records_get_list (self->records, GENKAN_RECORD_ENTRY);
  guint n = g_list_model_get_n_items (entries);
  g_autoptr (GenkanRecord) last = n > 0 ? g_list_model_get_item (entries, n - 1) : NULL;

  return (last != NULL ? genkan_record_get_number (last, GENKAN_FIELD_ORDER) : 0) + PLACE_GAP * (gint64) (changed->len + 1);
}

static gboolean
add_entry (GenkanEntryKeepPage *self,
           GPtrArray           *changed,
           const char          *url,
           const char          *purpose,
           const char          *person,
           GError             **error)
{
  g_autoptr (GenkanRecord) entry = genkan_record_new (GENKAN_RECORD_ENTRY);
  g_autoptr (GDateTime) now = genkan_knowledge_dup_now (self->knowledge);
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->own_name))));
  g_autoptr (GenkanResult) result = NULL;
  GenkanUrlCheck *check = genkan_knowledge_get_url_check (self->knowledge, error);
  GenkanEntryGate gate;

  if (check == NULL)
    return FALSE;

  /* judged once more here, so that nothing gets in that was not */
  result = genkan_entry_gate_judge_new (check, url, self->service, &gate);
  if (gate == GENKAN_ENTRY_GATE_SHUT)
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_BROKEN, _("Genkan would not open this address, so it is not saved."));
      return FALSE;
    }

  if (!genkan_record_set_text (entry, GENKAN_FIELD_URL, url, error) ||
      !genkan_record_set_text (entry, GENKAN_FIELD_PERSON, person, error) ||
      !genkan_record_set_text (entry, GENKAN_FIELD_PURPOSE, purpose, error) ||
      !genkan_record_set_text (entry, GENKAN_FIELD_NAME, *name != '\0' ? name : NULL, error) ||
      !genkan_record_set_text (entry, GENKAN_FIELD_SERVICE, self->service != NULL ? self->service->id : NULL, error) ||
      !genkan_entry_gate_note (entry, result, g_date_time_to_unix (now), error))
    return FALSE;
  genkan_record_set_number (entry, GENKAN_FIELD_ORDER, get_next_place (self, changed));

  if (self->first_id == NULL)
    self->first_id = g_strdup (genkan_record_get_id (entry));
  g_ptr_array_add (changed, g_steal_pointer (&entry));

  return TRUE;
}

static gboolean
add_chosen (GenkanEntryKeepPage *self,
            GPtrArray           *changed,
            const char          *person,
            gboolean            *any,
            GError             **error)
{
  *any = self->url != NULL;
  if (self->url != NULL)
    return is_kept_already (self, self->url, person) || add_entry (self, changed, self->url, NULL, person, error);

  for (guint i = 0; i < self->checks->len; i++)
    {
      const GenkanEntry *entry = &self->service->entries[i];

      if (!genkan_check_row_get_active (g_ptr_array_index (self->checks, i)))
        continue;
      *any = TRUE;
      if (!is_kept_already (self, entry->url, person) && !add_entry (self, changed, entry->url, entry->purpose, person, error))
        return FALSE;
    }

  return TRUE;
}

static void
done_cb (GenkanEntryKeepPage *self,
         gboolean             all)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->keep), TRUE);
  if (!all)
    return;

  if (g_signal_has_handler_pending (self, signals[KEPT], 0, TRUE))
    {
      g_signal_emit (self, signals[KEPT], 0, self->first_id);
      return;
    }

  self->done = TRUE;
  genkan_phrase_set_button (self->keep, _("Show My Entries"));
  genkan_notice_show (self->notice, genkan_records_is_kept (self->records) ? _("Saved under your official entries.")
                                                                           : _("Added until Genkan is closed. The keyring is not open."));
}

static void
genkan_entry_keep_page_dispose (GObject *object)
{
  GenkanEntryKeepPage *self = GENKAN_ENTRY_KEEP_PAGE (object);

  g_clear_object (&self->editor);
  g_clear_object (&self->records);

  G_OBJECT_CLASS (genkan_entry_keep_page_parent_class)->dispose (object);
}

static void
genkan_entry_keep_page_finalize (GObject *object)
{
  GenkanEntryKeepPage *self = GENKAN_ENTRY_KEEP_PAGE (object);

  g_clear_object (&self->knowledge);
  g_ptr_array_unref (self->checks);
  g_free (self->url);
  g_free (self->first_id);

  G_OBJECT_CLASS (genkan_entry_keep_page_parent_class)->finalize (object);
}

static void
genkan_entry_keep_page_class_init (GenkanEntryKeepPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = genkan_entry_keep_page_dispose;
  object_class->finalize = genkan_entry_keep_page_finalize;

  signals[KEPT] = g_signal_new ("kept", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (GENKAN_TYPE_ADDRESS_LABEL);
  g_type_ensure (GENKAN_TYPE_CLAMP);
  g_type_ensure (GENKAN_TYPE_NOTICE);
  g_type_ensure (GENKAN_TYPE_PERSON_ROW);
  g_type_ensure (GENKAN_TYPE_PHRASE);
  g_type_ensure (GENKAN_TYPE_RECORDS_BANNER);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/genkan/Genkan/ui/genkan-entry-keep-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GenkanEntryKeepPage, banner);
  gtk_widget_class_bind_template_child (widget_class, GenkanEntryKeepPage, plate);
  gtk_widget_class_bind_template_child (widget_class, GenkanEntryKeepPage, name);
  gtk_widget_class_bind_template_child (widget_class, GenkanEntryKeepPage, address);
  gtk_widget_class_bind_template_child (widget_class, GenkanEntryKeepPage, warning);
  gtk_widget_class_bind_template_child (widget_class, GenkanEntryKeepPage, purposes_box);
  gtk_widget_class_bind_template_child (widget_class, GenkanEntryKeepPage, purposes);
  gtk_widget_class_bind_template_child (widget_class, GenkanEntryKeepPage, own_name);
  gtk_widget_class_bind_template_child (widget_class, GenkanEntryKeepPage, person);
  gtk_widget_class_bind_template_child (widget_class, GenkanEntryKeepPage, new_person);
  gtk_widget_class_bind_template_child (widget_class, GenkanEntryKeepPage, keep);
  gtk_widget_class_bind_template_child (widget_class, GenkanEntryKeepPage, notice);
  gtk_widget_class_bind_template_callback (widget_class, person_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, genkan_entry_keep_page_keep);
}

static void
genkan_entry_keep_page_init (GenkanEntryKeepPage *self)
{
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  genkan_phrase_set_button (self->keep, _("Save This Entry"));
}

static void
add_purpose (GenkanEntryKeepPage *self,
             const GenkanEntry   *entry)
{
  GtkWidget *row = genkan_check_row_new (genkan_entry_get_label (entry), entry->url,
                                         entry == genkan_service_get_main_entry (self->service));

  gtk_list_box_append (self->purposes, row);
  g_ptr_array_add (self->checks, row);
}

static void
show_address (GenkanEntryKeepPage *self)
{
  GenkanUrlCheck *check = genkan_knowledge_get_url_check (self->knowledge, NULL);
  g_autoptr (GenkanResult) result = check != NULL ? genkan_url_check_run (check, self->url, self->service) : NULL;
  const char *owner = result != NULL ? genkan_result_get_owner (result) : NULL;
  g_autofree char *title = NULL;
  const char *name = self->service != NULL ? genkan_service_get_name (self->service) : owner != NULL ? owner : self->url;

  title = genkan_phrase_fill ("{name}", "name", name);
  genkan_phrase_set_text (self->name, title);
  adw_bin_set_child (self->plate, genkan_plate_new (name));
  if (result != NULL)
    genkan_address_label_set_parts (self->address, genkan_result_get_address_before (result), owner,
                                    genkan_result_get_address_after (result));
  gtk_widget_set_visible (GTK_WIDGET (self->address), result != NULL);
  if (self->was_unencrypted)
    genkan_phrase_set_text (self->warning,
                            _("The address that you gave is not encrypted (http), so Genkan neither saves nor opens it. This is the same address with encryption (https), and it is official."));
  else if (self->service == NULL)
    genkan_phrase_set_text (self->warning,
                            _("Genkan does not know whose address this is and cannot prove it. Save it only when you have it from a letter, a bill or a card."));
}

/* What is saved is the encrypted form, and the page says so. */
static void
take_address (GenkanEntryKeepPage *self,
              const char          *url)
{
  self->url = genkan_entry_address_dup_encrypted (url);
  self->was_unencrypted = self->url != NULL;
  if (self->url == NULL)
    self->url = genkan_entry_address_normalise (url, NULL);
}

static void
show_service (GenkanEntryKeepPage *self)
{
  const char *name = genkan_service_get_name (self->service);
  g_autofree char *title = genkan_phrase_fill ("{name}", "name", name);

  genkan_phrase_set_text (self->name, title);
  adw_bin_set_child (self->plate, genkan_plate_new (name));
  for (guint i = 0; i < self->service->n_entries; i++)
    add_purpose (self, &self->service->entries[i]);
  if (self->service->n_entries > 0)
    return;

  genkan_phrase_set_text (self->warning, _("No entry of this service is confirmed yet, so there is none to save."));
  gtk_widget_set_sensitive (GTK_WIDGET (self->keep), FALSE);
}

/**
 * genkan_entry_keep_page_request:
 * @service: (nullable): id of a service
 * @url: (nullable): an address
 *
 * Returns: (transfer floating): what to hand to genkan_entry_keep_page_new()
 */
GVariant *
genkan_entry_keep_page_request (const char *service,
                                const char *url)
{
  GVariantDict request;

  g_variant_dict_init (&request, NULL);
  if (service != NULL)
    g_variant_dict_insert (&request, "service", "s", service);
  if (url != NULL)
    g_variant_dict_insert (&request, "url", "s", url);

  return g_variant_dict_end (&request);
}

/**
 * genkan_entry_keep_page_new:
 * @request: a dictionary with `service` (s), the id of a service, `url` (s), an address, or both; see
 *   genkan_entry_keep_page_request()
 *
 * Returns: (transfer floating): a page
 */
GenkanPage *
genkan_entry_keep_page_new (GenkanKnowledge *knowledge,
                            GVariant        *request)
{
  GenkanEntryKeepPage *self;
  g_autoptr (GVariant) sunk = request != NULL ? g_variant_ref_sink (request) : NULL;
  GenkanCatalog *catalog;
  const char *id = NULL;
  const char *url = NULL;

  g_return_val_if_fail (GENKAN_IS_KNOWLEDGE (knowledge), NULL);

  self = g_object_new (GENKAN_TYPE_ENTRY_KEEP_PAGE, NULL);
  self->knowledge = g_object_ref (knowledge);
  self->records = g_object_ref (genkan_knowledge_get_records (knowledge));
  self->editor = genkan_records_editor_new (self->records, self->notice);
  g_signal_connect_object (self->editor, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  genkan_records_banner_set_records (self->banner, self->records);
  g_signal_connect_object (genkan_records_get_list (self->records, GENKAN_RECORD_PERSON), "items-changed",
                           G_CALLBACK (people_changed_cb), self, G_CONNECT_SWAPPED);
  people_changed_cb (self);

  catalog = genkan_knowledge_get_catalog (knowledge, NULL);
  if (sunk != NULL && g_variant_lookup (sunk, "service", "&s", &id))
    self->service = catalog != NULL ? genkan_catalog_lookup (catalog, id) : NULL;
  if (sunk != NULL && g_variant_lookup (sunk, "url", "&s", &url))
    take_address (self, url);

  gtk_widget_set_visible (self->purposes_box, self->url == NULL && self->service != NULL && self->service->n_entries > 0);
  if (self->url != NULL)
    show_address (self);
  else if (self->service != NULL)
    show_service (self);
  else
    gtk_widget_set_sensitive (GTK_WIDGET (self->keep), FALSE);

  return GENKAN_PAGE (self);
}

/** Keeps what was chosen; a notice says what is missing. */
void
genkan_entry_keep_page_keep (GenkanEntryKeepPage *self)
{
  g_autoptr (GPtrArray) changed = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *person = NULL;
  g_autoptr (GError) error = NULL;
  gboolean any = FALSE;

  g_return_if_fail (GENKAN_IS_ENTRY_KEEP_PAGE (self));

  if (self->done)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "page.push", "s", "entries");
      return;
    }

  g_clear_pointer (&self->first_id, g_free);
  person = choose_person (self, changed, &error);
  if (error != NULL || !add_chosen (self, changed, person, &any, &error))
    genkan_notice_show (self->notice, error->message);
  else if (!any)
    genkan_notice_show (self->notice, _("Please choose what you need it for."));
  else if (self->first_id == NULL)
    genkan_notice_show (self->notice, _("This entry is saved already."));
  else
    {
      gtk_widget_set_sensitive (GTK_WIDGET (self->keep), FALSE);
      genkan_records_editor_put (self->editor, changed, NULL);
    }
}
