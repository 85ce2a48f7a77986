/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-people-page.h"

#include <glib/gi18n.h>

#include "genkan-clamp.h"
#include "genkan-notice.h"
#include "genkan-phrase.h"
#include "genkan-records-banner.h"
#include "genkan-records-editor.h"
#include "genkan-text.h"

/* Between the places of two people, so that others can be put between them. */
#define PLACE_GAP 1024

/**
 * GenkanPeoplePage:
 *
 * The people whose entries are kept: add, rename, remove. With a person go the entries of that person, and come back
 * with undo.
 */
struct _GenkanPeoplePage
{
  GenkanPage           parent_instance;

  GenkanRecords       *records;
  GenkanRecordsEditor *editor;

  GenkanRecordsBanner *banner;
  GtkListBox          *people;
  AdwEntryRow         *new_name;
  GenkanNotice        *notice;
};

G_DEFINE_FINAL_TYPE (GenkanPeoplePage, genkan_people_page, GENKAN_TYPE_PAGE)

static void
put (GenkanPeoplePage *self,
     GenkanRecord     *record,
     const char       *typed)
{
  g_autofree char *name = g_strstrip (g_strdup (typed));
  g_autoptr (GPtrArray) changed = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  if (*name == '\0' || !genkan_record_set_text (record, GENKAN_FIELD_NAME, name, &error))
    {
      genkan_notice_show (self->notice, error != NULL ? error->message : _("Please type a name."));
      return;
    }

  g_ptr_array_add (changed, record);
  genkan_records_editor_put (self->editor, changed, NULL);
}

static void
add_cb (GenkanPeoplePage *self)
{
  GListModel *people = genkan_records_get_list (self->records, GENKAN_RECORD_PERSON);
  guint n = g_list_model_get_n_items (people);
  g_autoptr (GenkanRecord) last = n > 0 ? g_list_model_get_item (people, n - 1) : NULL;
  g_autoptr (GenkanRecord) person = genkan_record_new (GENKAN_RECORD_PERSON);
  g_autofree char *name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->new_name)));

  if (last != NULL)
    genkan_record_set_number (person, GENKAN_FIELD_ORDER, genkan_record_get_number (last, GENKAN_FIELD_ORDER) + PLACE_GAP);
  put (self, person, name);
  gtk_editable_set_text (GTK_EDITABLE (self->new_name), "");
}

static void
renamed_cb (GtkWidget        *row,
            GenkanPeoplePage *self)
{
  GenkanRecord *person = g_object_get_data (G_OBJECT (row), "record");
  g_autoptr (GenkanRecord) edited = genkan_record_edit (person);

  put (self, edited, gtk_editable_get_text (GTK_EDITABLE (row)));
}

/* The entries of a person go with the person. */
static void
remove_cb (GtkWidget        *button,
           GenkanPeoplePage *self)
{
  GenkanRecord *person = g_object_get_data (G_OBJECT (button), "record");
  GListModel *entries = genkan_records_get_list (self->records, GENKAN_RECORD_ENTRY);
  g_autoptr (GPtrArray) gone = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *number = NULL;
  g_autofree char *named = NULL;
  g_autofree char *sentence = NULL;
  guint n_entries;

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (GenkanRecord) entry = g_list_model_get_item (entries, i);

      if (g_strcmp0 (genkan_record_get_text (entry, GENKAN_FIELD_PERSON), genkan_record_get_id (person)) == 0)
        g_ptr_array_add (gone, g_steal_pointer (&entry));
    }
  n_entries = gone->len;
  g_ptr_array_add (gone, g_object_ref (person));

  number = g_strdup_printf ("%u", n_entries);
  named = genkan_phrase_fill (n_entries == 0 ? _("{name} was removed.")
                                             : ngettext ("{name} was removed, and with it {n} entry.",
                                                         "{name} was removed, and with it {n} entries.", n_entries),
                              "name", genkan_record_get_text (person, GENKAN_FIELD_NAME));
  sentence = genkan_phrase_fill (named, "n", number);
  genkan_records_editor_remove (self->editor, gone, sentence);
}

static GtkWidget *
create_row (gpointer item,
            gpointer data)
{
  GenkanRecord *person = item;
  GenkanPeoplePage *self = data;
  GtkWidget *row = adw_entry_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  const char *name = genkan_record_get_text (person, GENKAN_FIELD_NAME);
  g_autofree char *shown = genkan_text_for_display (name, GENKAN_LIMIT_QUOTE);
  g_autofree char *remove = genkan_phrase_fill (_("Remove {name}"), "name", shown);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Name"));
  gtk_editable_set_text (GTK_EDITABLE (row), name);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (person), g_object_unref);
  g_signal_connect_object (row, "apply", G_CALLBACK (renamed_cb), self, 0);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "row-button");
  gtk_widget_set_tooltip_text (button, remove);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, remove, -1);
  g_object_set_data_full (G_OBJECT (button), "record", g_object_ref (person), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, 0);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);

  return row;
}

static void
people_changed_cb (GenkanPeoplePage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->people),
                          g_list_model_get_n_items (genkan_records_get_list (self->records, GENKAN_RECORD_PERSON)) > 0);
}

static gboolean
undo_binding_cb (GtkWidget *widget,
                 GVariant  *arguments,
                 gpointer   data)
{
  return genkan_records_editor_undo (GENKAN_PEOPLE_PAGE (widget)->editor);
}

static void
genkan_people_page_dispose (GObject *object)
{
  GenkanPeoplePage *self = GENKAN_PEOPLE_PAGE (object);

  g_clear_object (&self->editor);
  g_clear_object (&self->records);

  G_OBJECT_CLASS (genkan_people_page_parent_class)->dispose (object);
}

static void
genkan_people_page_class_init (GenkanPeoplePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = genkan_people_page_dispose;

  g_type_ensure (GENKAN_TYPE_CLAMP);
  g_type_ensure (GENKAN_TYPE_NOTICE);
  g_type_ensure (GENKAN_TYPE_PHRASE);
  g_type_ensure (GENKAN_TYPE_RECORDS_BANNER);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/genkan/Genkan/ui/genkan-people-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GenkanPeoplePage, banner);
  gtk_widget_class_bind_template_child (widget_class, GenkanPeoplePage, people);
  gtk_widget_class_bind_template_child (widget_class, GenkanPeoplePage, new_name);
  gtk_widget_class_bind_template_child (widget_class, GenkanPeoplePage, notice);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, undo_binding_cb, NULL);
}

static void
genkan_people_page_init (GenkanPeoplePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** genkan_people_page_new: @request: unused. Returns: (transfer floating): a page */
GenkanPage *
genkan_people_page_new (GenkanKnowledge *knowledge,
                        GVariant        *request)
{
  GenkanPeoplePage *self;
  GListModel *people;

  g_return_val_if_fail (GENKAN_IS_KNOWLEDGE (knowledge), NULL);

  self = g_object_new (GENKAN_TYPE_PEOPLE_PAGE, NULL);
  self->records = g_object_ref (genkan_knowledge_get_records (knowledge));
  self->editor = genkan_records_editor_new (self->records, self->notice);
  people = genkan_records_get_list (self->records, GENKAN_RECORD_PERSON);
  gtk_list_box_bind_model (self->people, people, create_row, self, NULL);
  g_signal_connect_object (people, "items-changed", G_CALLBACK (people_changed_cb), self, G_CONNECT_SWAPPED);
  people_changed_cb (self);
  genkan_records_banner_set_records (self->banner, self->records);

  return GENKAN_PAGE (self);
}
