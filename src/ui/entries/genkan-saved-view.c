/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-saved-view.h"

#include <glib/gi18n.h>

#include "genkan-address-label.h"
#include "genkan-clamp.h"
#include "genkan-date-words.h"
#include "genkan-person-row.h"
#include "genkan-phrase.h"
#include "genkan-qr-view.h"
#include "genkan-record.h"
#include "genkan-text.h"
#include "genkan-wrap-box.h"

/**
 * GenkanSavedView:
 *
 * One saved entry: whose it is, the code for the telephone, and the button that opens it here. Signals: `open`;
 * `rename` with the new name, empty for none; `give-to` with the id of a person, or %NULL.
 */
struct _GenkanSavedView
{
  AdwBin              parent_instance;

  GenkanSavedItem    *item;
  char               *shown_id;
  char               *shown_name;
  gboolean            filling; /* what changes now was not chosen by the person */

  GenkanPhrase       *name;
  GenkanAddressLabel *owner;
  GenkanAddressLabel *address;
  GenkanPhrase       *warning;
  GtkWidget          *code_box;
  GenkanQrView       *code;
  GenkanPhrase       *no_code;
  GtkButton          *open;
  GenkanPhrase       *checked;
  AdwEntryRow        *own_name;
  GenkanPersonRow    *person;
  GtkButton          *up;
  GtkButton          *down;
  GtkButton          *remove;
};

enum
{
  OPEN,
  RENAME,
  GIVE_TO,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GenkanSavedView, genkan_saved_view, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static void
open_clicked_cb (GenkanSavedView *self)
{
  g_signal_emit (self, signals[OPEN], 0);
}

static void
name_applied_cb (GenkanSavedView *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->own_name))));

  g_signal_emit (self, signals[RENAME], 0, name);
}

static void
person_selected_cb (GenkanSavedView *self)
{
  g_autoptr (GenkanRecord) person = NULL;

  if (self->filling || self->item == NULL)
    return;

  person = genkan_person_row_dup_person (self->person);
  g_signal_emit (self, signals[GIVE_TO], 0, person != NULL ? genkan_record_get_id (person) : NULL);
}

static gboolean
genkan_saved_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GENKAN_SAVED_VIEW (widget)->name));
}

static void
genkan_saved_view_finalize (GObject *object)
{
  GenkanSavedView *self = GENKAN_SAVED_VIEW (object);

  g_free (self->shown_id);
  g_free (self->shown_name);

  G_OBJECT_CLASS (genkan_saved_view_parent_class)->finalize (object);
}

static void
genkan_saved_view_dispose (GObject *object)
{
  GenkanSavedView *self = GENKAN_SAVED_VIEW (object);

  g_clear_object (&self->item);

  G_OBJECT_CLASS (genkan_saved_view_parent_class)->dispose (object);
}

static void
genkan_saved_view_class_init (GenkanSavedViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = genkan_saved_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = genkan_saved_view_finalize;
  widget_class->grab_focus = genkan_saved_view_grab_focus;

  signals[OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[RENAME] = g_signal_new ("rename", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[GIVE_TO] = g_signal_new ("give-to", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (GENKAN_TYPE_ADDRESS_LABEL);
  g_type_ensure (GENKAN_TYPE_CLAMP);
  g_type_ensure (GENKAN_TYPE_PERSON_ROW);
  g_type_ensure (GENKAN_TYPE_PHRASE);
  g_type_ensure (GENKAN_TYPE_QR_VIEW);
  g_type_ensure (GENKAN_TYPE_WRAP_BOX);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/genkan/Genkan/ui/genkan-saved-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GenkanSavedView, name);
  gtk_widget_class_bind_template_child (widget_class, GenkanSavedView, owner);
  gtk_widget_class_bind_template_child (widget_class, GenkanSavedView, address);
  gtk_widget_class_bind_template_child (widget_class, GenkanSavedView, warning);
  gtk_widget_class_bind_template_child (widget_class, GenkanSavedView, code_box);
  gtk_widget_class_bind_template_child (widget_class, GenkanSavedView, code);
  gtk_widget_class_bind_template_child (widget_class, GenkanSavedView, no_code);
  gtk_widget_class_bind_template_child (widget_class, GenkanSavedView, open);
  gtk_widget_class_bind_template_child (widget_class, GenkanSavedView, checked);
  gtk_widget_class_bind_template_child (widget_class, GenkanSavedView, own_name);
  gtk_widget_class_bind_template_child (widget_class, GenkanSavedView, person);
  gtk_widget_class_bind_template_child (widget_class, GenkanSavedView, up);
  gtk_widget_class_bind_template_child (widget_class, GenkanSavedView, down);
  gtk_widget_class_bind_template_child (widget_class, GenkanSavedView, remove);
  gtk_widget_class_bind_template_callback (widget_class, open_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, person_selected_cb);
}

static void
genkan_saved_view_init (GenkanSavedView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  genkan_text_block_set_justify (GENKAN_TEXT_BLOCK (self->address), GTK_JUSTIFY_CENTER);
  genkan_phrase_set_button (self->up, _("Move Up"));
  genkan_phrase_set_button (self->down, _("Move Down"));
  genkan_phrase_set_button (self->remove, _("Remove"));
}

static char *
dup_heading (GenkanSavedItem *item)
{
  const char *purpose = genkan_saved_item_get_purpose (item);
  g_autofree char *plain = g_strdup (purpose);
  g_autofree char *with_purpose = NULL;

  if (purpose == NULL)
    return genkan_phrase_fill ("{title}", "title", genkan_saved_item_get_title (item));

  genkan_text_remove_phrase_marks (plain);
  /* Translators: an entry and what it is for */
  with_purpose = genkan_phrase_fill (_("{title} ({purpose})"), "title", genkan_saved_item_get_title (item));

  return genkan_phrase_fill (with_purpose, "purpose", plain);
}

static void
show_code (GenkanSavedView *self,
           GenkanEntryGate  gate)
{
  const char *address = genkan_record_get_text (genkan_saved_item_get_record (self->item), GENKAN_FIELD_URL);
  const char *owner = genkan_saved_item_get_owner (self->item);
  g_autofree char *name = genkan_phrase_fill (_("QR code that leads to {owner}"), "owner", owner != NULL ? owner : address);
  g_autoptr (GError) error = NULL;
  gboolean shown;

  genkan_text_remove_phrase_marks (name);
  /* what is not opened here is not handed to the telephone either */
  shown = gate != GENKAN_ENTRY_GATE_SHUT && genkan_qr_view_set_text (self->code, address, name, &error);
  gtk_widget_set_visible (self->code_box, shown);
  genkan_phrase_set_text (self->no_code, error != NULL ? error->message : NULL);
}

static void
show_state (GenkanSavedView *self,
            GenkanEntryGate  gate,
            GDateTime       *now)
{
  gint64 checked = genkan_record_get_time (genkan_saved_item_get_record (self->item), GENKAN_FIELD_CHECKED);
  g_autoptr (GDateTime) time = checked > 0 ? g_date_time_new_from_unix_local (checked) : NULL;
  g_autofree char *iso = time != NULL ? g_date_time_format (time, "%Y-%m-%d") : NULL;
  g_autofree char *day = genkan_date_words_dup_day (iso);
  g_autofree char *sentence = day != NULL ? genkan_phrase_fill (_("Last checked on {date}. It is checked again before it opens."), "date", day) : NULL;

  switch (gate)
    {
    case GENKAN_ENTRY_GATE_OPEN:
      genkan_phrase_set_text (self->warning, NULL);
      genkan_phrase_set_button (self->open, _("Open on This Computer"));
      break;
    case GENKAN_ENTRY_GATE_UNPROVED:
      genkan_phrase_set_text (self->warning, _("You kept this address yourself. Genkan does not know whose it is and cannot prove it."));
      genkan_phrase_set_button (self->open, _("Open on This Computer"));
      break;
    case GENKAN_ENTRY_GATE_SHUT:
    default:
      genkan_phrase_set_text (self->warning, _("Genkan does not open this address, and shows why."));
      genkan_phrase_set_button (self->open, _("See Why"));
    }
  if (gate == GENKAN_ENTRY_GATE_SHUT)
    {
      genkan_phrase_set_text (self->checked, NULL);
      return;
    }
  genkan_phrase_set_text (self->checked, sentence != NULL ? sentence : _("It is checked again before it opens."));
}

static void
select_person (GenkanSavedView *self)
{
  genkan_person_row_select (self->person, self->item != NULL
                                            ? genkan_record_get_text (genkan_saved_item_get_record (self->item), GENKAN_FIELD_PERSON)
                                            : NULL);
}

/* What is being typed is not taken away by a change of something else. */
static void
show_name (GenkanSavedView *self,
           const char      *id,
           const char      *name)
{
  if (g_strcmp0 (self->shown_id, id) == 0 && g_strcmp0 (self->shown_name, name) == 0)
    return;

  g_free (self->shown_id);
  g_free (self->shown_name);
  self->shown_id = g_strdup (id);
  self->shown_name = g_strdup (name);
  gtk_editable_set_text (GTK_EDITABLE (self->own_name), name);
}

/**
 * genkan_saved_view_set_item:
 * @item: an entry
 * @gate: whether it may be opened today
 * @now: the moment in which the person reads it
 */
void
genkan_saved_view_set_item (GenkanSavedView *self,
                            GenkanSavedItem *item,
                            GenkanEntryGate  gate,
                            GDateTime       *now)
{
  g_autofree char *heading = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  const char *owner, *name;

  g_return_if_fail (GENKAN_IS_SAVED_VIEW (self));
  g_return_if_fail (genkan_saved_item_get_kind (item) == GENKAN_SAVED_ENTRY);

  g_set_object (&self->item, item);
  heading = dup_heading (item);
  before = genkan_saved_item_dup_before (item);
  after = genkan_saved_item_dup_after (item);
  owner = genkan_saved_item_get_owner (item);
  name = genkan_record_get_text (genkan_saved_item_get_record (item), GENKAN_FIELD_NAME);

  genkan_phrase_set_text (self->name, heading);
  genkan_address_label_set_owner (self->owner, owner != NULL ? owner : "");
  genkan_address_label_set_parts (self->address, before, owner, after);
  show_code (self, gate);
  show_state (self, gate, now);

  self->filling = TRUE;
  show_name (self, genkan_saved_item_get_id (item), name != NULL ? name : "");
  select_person (self);
  self->filling = FALSE;
}

/** genkan_saved_view_set_people: @people: list of #GenkanRecord; without anybody, nobody is asked for */
void
genkan_saved_view_set_people (GenkanSavedView *self,
                              GListModel      *people)
{
  g_return_if_fail (GENKAN_IS_SAVED_VIEW (self));

  self->filling = TRUE;
  genkan_person_row_set_people (self->person, people, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->person), g_list_model_get_n_items (people) > 0);
  select_person (self);
  self->filling = FALSE;
}
