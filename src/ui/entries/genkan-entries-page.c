/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-entries-page.h"

#include <glib/gi18n.h>

#include "genkan-back-button.h"
#include "genkan-clamp.h"
#include "genkan-entry-add-page.h"
#include "genkan-notice.h"
#include "genkan-people-page.h"
#include "genkan-phrase.h"
#include "genkan-records-banner.h"
#include "genkan-records-editor.h"
#include "genkan-saved-list-view.h"
#include "genkan-saved-view.h"
#include "genkan-split.h"
#include "genkan-url-result-page.h"

/**
 * GenkanEntriesPage:
 *
 * The entries that the person saved, by person, and beside them the one that was chosen: its code for the telephone and
 * the button that opens it. Every entry is judged anew when it is shown and again before it is opened; one that is not
 * what it was leads to the verdict instead.
 *
 * Actions: `entry.add`, `entry.people`, `entry.move` (places up or down), `entry.put-at` (two ids), `entry.remove`,
 * `entry.undo`.
 */
struct _GenkanEntriesPage
{
  GenkanPage           parent_instance;

  GenkanKnowledge     *knowledge;
  GenkanRecords       *records;
  GenkanRecordsEditor *editor;
  GenkanSavedList     *list;
  GenkanSavedView     *detail;
  char                *current; /* id of the entry that is shown */
  char                *to_show; /* id of the entry that is shown as soon as it is there */

  GenkanSplit         *split;
  AdwHeaderBar        *list_header;
  AdwHeaderBar        *detail_header;
  GtkWidget           *detail_back;
  GtkMenuButton       *menu_button;
  GtkEditable         *search;
  GenkanRecordsBanner *banner;
  GtkStack            *list_stack;
  GenkanSavedListView *view;
  GtkWidget           *empty;
  GenkanPhrase        *empty_title;
  GenkanPhrase        *empty_words;
  GtkButton           *empty_add;
  GtkWidget           *hidden_list;
  GtkStack            *stack;
  GtkWidget           *nothing_chosen;
  GtkScrolledWindow   *detail_scroller;
  GenkanNotice        *notice;
};

G_DEFINE_FINAL_TYPE (GenkanEntriesPage, genkan_entries_page, GENKAN_TYPE_PAGE)

/* ---- the entry that is shown --------------------------------------------------------------------------------- */

static GenkanRecord *
get_current_record (GenkanEntriesPage *self)
{
  return self->current != NULL ? genkan_records_lookup (self->records, GENKAN_RECORD_ENTRY, self->current) : NULL;
}

static void
mark_current (GenkanEntriesPage *self,
              const char        *id)
{
  GenkanSavedItem *before = genkan_saved_list_find (self->list, self->current);
  GenkanSavedItem *now = genkan_saved_list_find (self->list, id);

  if (before != NULL && before != now)
    genkan_saved_item_set_current (before, FALSE);
  if (now != NULL)
    genkan_saved_item_set_current (now, TRUE);
  if (g_strcmp0 (self->current, id) != 0)
    {
      g_free (self->current);
      self->current = g_strdup (id);
    }
}

static GenkanResult *
judge (GenkanEntriesPage *self,
       GenkanRecord      *record,
       GenkanEntryGate   *gate)
{
  g_autoptr (GError) error = NULL;
  GenkanResult *result = genkan_knowledge_judge_entry (self->knowledge, record, gate, &error);

  if (result == NULL)
    genkan_notice_show (self->notice, error->message);

  return result;
}

static void
fill_detail (GenkanEntriesPage *self,
             GenkanSavedItem   *item)
{
  GenkanEntryGate gate;
  g_autoptr (GDateTime) now = genkan_knowledge_dup_now (self->knowledge);
  g_autoptr (GenkanResult) result = judge (self, genkan_saved_item_get_record (item), &gate);

  genkan_saved_view_set_item (self->detail, item, gate, now);
}

static void
show_verdict (GenkanEntriesPage *self,
              GenkanResult      *result)
{
  g_autoptr (GDateTime) now = genkan_knowledge_dup_now (self->knowledge);
  GenkanCatalog *catalog = genkan_knowledge_get_catalog (self->knowledge, NULL);
  const char *id = genkan_result_get_service_id (result);

  genkan_page_push (GENKAN_PAGE (self),
                    genkan_url_result_page_new (result, id != NULL ? genkan_catalog_lookup (catalog, id) : NULL, now));
}

static void
change (GenkanEntriesPage *self,
        GenkanRecord      *edited,
        const char        *sentence)
{
  g_autoptr (GPtrArray) changed = g_ptr_array_new ();

  g_ptr_array_add (changed, edited);
  genkan_records_editor_put (self->editor, changed, sentence);
}

/* What is opened is the address of the record, found again by its id, see genkan-entry-opener.c. */
static void
open_cb (GenkanEntriesPage *self)
{
  GenkanRecord *record = get_current_record (self);
  g_autoptr (GenkanResult) result = NULL;
  g_autoptr (GenkanRecord) edited = NULL;
  g_autoptr (GDateTime) now = NULL;
  GenkanEntryGate gate;

  if (record == NULL)
    return;

  result = judge (self, record, &gate);
  if (result != NULL && gate == GENKAN_ENTRY_GATE_SHUT)
    show_verdict (self, result);
  if (gate == GENKAN_ENTRY_GATE_SHUT)
    return;

  gtk_widget_activate_action (GTK_WIDGET (self), "app.open-saved", "s", genkan_record_get_id (record));

  now = genkan_knowledge_dup_now (self->knowledge);
  edited = genkan_record_edit (record);
  if (genkan_entry_gate_note (edited, result, g_date_time_to_unix (now), NULL))
    change (self, edited, NULL);
}

static void
rename_cb (GenkanEntriesPage *self,
           const char        *name)
{
  GenkanRecord *record = get_current_record (self);
  g_autoptr (GenkanRecord) edited = record != NULL ? genkan_record_edit (record) : NULL;
  g_autoptr (GError) error = NULL;

  if (edited == NULL)
    return;
  if (genkan_record_set_text (edited, GENKAN_FIELD_NAME, *name != '\0' ? name : NULL, &error))
    change (self, edited, NULL);
  else
    genkan_notice_show (self->notice, error->message);
}

static void
give_to_cb (GenkanEntriesPage *self,
            const char        *person)
{
  GenkanRecord *record = get_current_record (self);
  g_autoptr (GenkanRecord) edited = record != NULL ? genkan_record_edit (record) : NULL;

  if (edited != NULL && genkan_record_set_text (edited, GENKAN_FIELD_PERSON, person, NULL))
    change (self, edited, NULL);
}

static void
people_changed_cb (GenkanEntriesPage *self)
{
  if (self->detail != NULL)
    genkan_saved_view_set_people (self->detail, genkan_records_get_list (self->records, GENKAN_RECORD_PERSON));
}

static void
show_entry (GenkanEntriesPage *self,
            GenkanSavedItem   *item)
{
  if (self->detail == NULL)
    {
      self->detail = g_object_new (GENKAN_TYPE_SAVED_VIEW, NULL);
      g_signal_connect_object (self->detail, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->detail, "rename", G_CALLBACK (rename_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->detail, "give-to", G_CALLBACK (give_to_cb), self, G_CONNECT_SWAPPED);
      gtk_scrolled_window_set_child (self->detail_scroller, GTK_WIDGET (self->detail));
      people_changed_cb (self);
    }

  mark_current (self, genkan_saved_item_get_id (item));
  fill_detail (self, item);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->detail_scroller), 0);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->detail_scroller));
  genkan_split_show_detail (self->split, TRUE);
}

static void
leave_entry (GenkanEntriesPage *self)
{
  mark_current (self, NULL);
  gtk_stack_set_visible_child (self->stack, self->nothing_chosen);
  genkan_split_show_detail (self->split, FALSE);
}

/* ---- the list ------------------------------------------------------------------------------------------------ */

static void
update_list_state (GenkanEntriesPage *self)
{
  GenkanRecordsState state = genkan_records_get_state (self->records);
  GtkWidget *seen = self->empty;
  const char *title = _("No entry is saved yet");
  const char *words = NULL;

  /* Nobody knows that there is nothing while the keyring is shut or being read; the banner says which. */
  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0)
    seen = GTK_WIDGET (self->view);
  else if (state != GENKAN_RECORDS_READY && state != GENKAN_RECORDS_UNAVAILABLE)
    seen = self->hidden_list;
  else if (state == GENKAN_RECORDS_UNAVAILABLE)
    title = _("Saved entries cannot be read now");
  else if (*gtk_editable_get_text (self->search) != '\0')
    title = _("No saved entry has this name.");
  else
    words = _("Save the entries you use. Then you need neither a link in a message nor a search.");

  genkan_phrase_set_text (self->empty_title, seen == self->empty ? title : NULL); /* else a screen reader finds it */
  genkan_phrase_set_text (self->empty_words, seen == self->empty ? words : NULL);
  gtk_stack_set_visible_child (self->list_stack, seen);
}

/* The list follows its records a moment later, and until then it would be empty although all was read. */
static void
state_changed_cb (GenkanEntriesPage *self)
{
  genkan_saved_list_update (self->list);
  update_list_state (self);
}

static void
items_changed_cb (GenkanEntriesPage *self)
{
  GenkanSavedItem *item = genkan_saved_list_find (self->list, self->current);

  update_list_state (self);
  if (item != NULL)
    {
      genkan_saved_item_set_current (item, TRUE);
      if (self->detail != NULL)
        fill_detail (self, item);
    }
  else if (self->to_show != NULL && genkan_entries_page_show (self, self->to_show))
    {
      g_clear_pointer (&self->to_show, g_free);
    }
  else if (self->current != NULL && get_current_record (self) == NULL)
    {
      leave_entry (self);
    }
}

static void
chosen_cb (GenkanEntriesPage *self,
           GenkanSavedItem   *item)
{
  show_entry (self, item);
  gtk_widget_grab_focus (GTK_WIDGET (self->detail));
}

static void
search_changed_cb (GenkanEntriesPage *self)
{
  genkan_saved_list_search (self->list, gtk_editable_get_text (self->search));
  update_list_state (self);
}

/* Enter takes the first entry that is seen. */
static void
search_activate_cb (GenkanEntriesPage *self)
{
  GenkanSavedItem *item = genkan_saved_list_get_first (self->list);

  if (item != NULL)
    chosen_cb (self, item);
}

/* ---- what the person does ------------------------------------------------------------------------------------ */

/* Returns: (nullable): the entry that the focus is on, or else the one that is shown */
static GenkanSavedItem *
get_target (GenkanEntriesPage *self)
{
  GenkanSavedItem *focused = genkan_saved_list_view_get_focused (self->view);

  return focused != NULL ? focused : genkan_saved_list_find (self->list, self->current);
}

static void
move_to (GenkanEntriesPage *self,
         GenkanSavedItem   *item,
         GenkanSavedItem   *target)
{
  if (genkan_saved_list_view_has_focus (self->view))
    genkan_saved_list_view_focus_soon (self->view, genkan_saved_item_get_id (item));
  genkan_records_editor_move (self->editor, genkan_saved_item_get_record (item), genkan_saved_list_get_place (self->list, target));
}

static void
move_action_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  GenkanEntriesPage *self = GENKAN_ENTRIES_PAGE (widget);
  GenkanSavedItem *item = get_target (self);
  GenkanSavedItem *neighbour = item != NULL ? genkan_saved_list_get_neighbour (self->list, item, g_variant_get_int32 (parameter)) : NULL;

  /* while something is searched for, the entries in between are not seen */
  if (neighbour != NULL && *gtk_editable_get_text (self->search) == '\0' && !genkan_records_editor_is_busy (self->editor))
    move_to (self, item, neighbour);
}

/* Whoever drags an entry to another person gives it to that person. */
static void
give_along (GenkanEntriesPage *self,
            GenkanSavedItem   *item,
            GenkanSavedItem   *target)
{
  GenkanRecord *place = genkan_saved_item_get_record (target);
  g_autoptr (GenkanRecord) edited = genkan_record_edit (genkan_saved_item_get_record (item));

  genkan_record_set_text (edited, GENKAN_FIELD_PERSON, genkan_record_get_text (place, GENKAN_FIELD_PERSON), NULL);
  genkan_record_set_number (edited, GENKAN_FIELD_ORDER, genkan_record_get_number (place, GENKAN_FIELD_ORDER) - 1);
  change (self, edited, NULL);
}

static void
put_at_action_cb (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  GenkanEntriesPage *self = GENKAN_ENTRIES_PAGE (widget);
  const char *dragged, *place;
  GenkanSavedItem *item, *target;

  g_variant_get (parameter, "(&s&s)", &dragged, &place);
  item = genkan_saved_list_find (self->list, dragged);
  target = genkan_saved_list_find (self->list, place);
  if (item == NULL || target == NULL || item == target)
    return;

  if (g_strcmp0 (genkan_record_get_text (genkan_saved_item_get_record (item), GENKAN_FIELD_PERSON),
                 genkan_record_get_text (genkan_saved_item_get_record (target), GENKAN_FIELD_PERSON)) == 0)
    move_to (self, item, target);
  else
    give_along (self, item, target);
}

static void
remove_action_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  GenkanEntriesPage *self = GENKAN_ENTRIES_PAGE (widget);
  GenkanSavedItem *item = get_target (self);
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();
  g_autofree char *sentence = NULL;

  if (item == NULL)
    return;

  g_ptr_array_add (gone, genkan_saved_item_get_record (item));
  sentence = genkan_phrase_fill (_("{name} was removed."), "name", genkan_saved_item_get_title (item));
  genkan_records_editor_remove (self->editor, gone, sentence);
}

static void
undo_action_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  genkan_records_editor_undo (GENKAN_ENTRIES_PAGE (widget)->editor);
}

static void
kept_cb (GenkanEntriesPage *self,
         const char        *id)
{
  genkan_page_return (GENKAN_PAGE (self));
  gtk_editable_set_text (self->search, "");
  genkan_saved_list_update (self->list);
  genkan_entries_page_show (self, id);
}

static void
add_action_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  GenkanEntriesPage *self = GENKAN_ENTRIES_PAGE (widget);
  GenkanPage *page = genkan_entry_add_page_new (self->knowledge, NULL);

  g_signal_connect_object (page, "kept", G_CALLBACK (kept_cb), self, G_CONNECT_SWAPPED);
  genkan_page_push (GENKAN_PAGE (self), page);
}

static void
people_action_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  GenkanEntriesPage *self = GENKAN_ENTRIES_PAGE (widget);

  genkan_page_push (GENKAN_PAGE (self), genkan_people_page_new (self->knowledge, NULL));
}

static void
pop_action_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  GenkanEntriesPage *self = GENKAN_ENTRIES_PAGE (widget);

  if (genkan_split_get_folded (self->split) && genkan_split_get_shows_detail (self->split))
    {
      genkan_split_show_detail (self->split, FALSE);
      gtk_widget_grab_focus (GTK_WIDGET (self->search));
      return;
    }

  gtk_widget_activate_action (gtk_widget_get_parent (widget), "page.pop", NULL);
}

static gboolean
search_binding_cb (GtkWidget *widget,
                   GVariant  *arguments,
                   gpointer   data)
{
  GenkanEntriesPage *self = GENKAN_ENTRIES_PAGE (widget);

  genkan_split_show_detail (self->split, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));

  return GDK_EVENT_STOP;
}

/* Not while somebody types a name. */
static gboolean
remove_binding_cb (GtkWidget *widget,
                   GVariant  *arguments,
                   gpointer   data)
{
  GenkanEntriesPage *self = GENKAN_ENTRIES_PAGE (widget);

  if (!genkan_saved_list_view_has_focus (self->view))
    return GDK_EVENT_PROPAGATE;

  gtk_widget_activate_action (widget, "entry.remove", NULL);

  return GDK_EVENT_STOP;
}

static void
folded_cb (GenkanEntriesPage *self)
{
  gboolean folded = genkan_split_get_folded (self->split);

  adw_header_bar_set_show_end_title_buttons (self->list_header, folded);
  adw_header_bar_set_show_start_title_buttons (self->detail_header, folded);
  gtk_widget_set_visible (self->detail_back, folded);
}

static void
create_menu_cb (GtkMenuButton *button,
                gpointer       data)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _("_People"), "entry.people");
  g_menu_append (menu, _("_Make a Family File…"), "page.push::family-export");
  g_menu_append (menu, _("_Open a Family File…"), "page.push::family-import");
  g_menu_append (menu, _("_Second-Opinion File…"), "page.push::opinion");
  g_menu_append (menu, _("_Bookmarks of the Browser…"), "page.push::bookmarks");
  g_menu_append (menu, _("_What Has Left This Computer"), "page.push::requests");
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
genkan_entries_page_shown (GenkanPage *page)
{
  GenkanEntriesPage *self = GENKAN_ENTRIES_PAGE (page);

  if (self->current != NULL && genkan_split_get_shows_detail (self->split))
    gtk_widget_grab_focus (GTK_WIDGET (self->detail));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
genkan_entries_page_dispose (GObject *object)
{
  GenkanEntriesPage *self = GENKAN_ENTRIES_PAGE (object);

  g_clear_object (&self->editor);
  g_clear_object (&self->list);
  g_clear_object (&self->records);

  G_OBJECT_CLASS (genkan_entries_page_parent_class)->dispose (object);
}

static void
genkan_entries_page_finalize (GObject *object)
{
  GenkanEntriesPage *self = GENKAN_ENTRIES_PAGE (object);

  g_clear_object (&self->knowledge);
  g_free (self->current);
  g_free (self->to_show);

  G_OBJECT_CLASS (genkan_entries_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (GENKAN_TYPE_BACK_BUTTON);
  g_type_ensure (GENKAN_TYPE_CLAMP);
  g_type_ensure (GENKAN_TYPE_NOTICE);
  g_type_ensure (GENKAN_TYPE_PHRASE);
  g_type_ensure (GENKAN_TYPE_RECORDS_BANNER);
  g_type_ensure (GENKAN_TYPE_SAVED_LIST_VIEW);
  g_type_ensure (GENKAN_TYPE_SPLIT);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/genkan/Genkan/ui/genkan-entries-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GenkanEntriesPage, split);
  gtk_widget_class_bind_template_child (widget_class, GenkanEntriesPage, list_header);
  gtk_widget_class_bind_template_child (widget_class, GenkanEntriesPage, detail_header);
  gtk_widget_class_bind_template_child (widget_class, GenkanEntriesPage, detail_back);
  gtk_widget_class_bind_template_child (widget_class, GenkanEntriesPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, GenkanEntriesPage, search);
  gtk_widget_class_bind_template_child (widget_class, GenkanEntriesPage, banner);
  gtk_widget_class_bind_template_child (widget_class, GenkanEntriesPage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, GenkanEntriesPage, view);
  gtk_widget_class_bind_template_child (widget_class, GenkanEntriesPage, empty);
  gtk_widget_class_bind_template_child (widget_class, GenkanEntriesPage, empty_title);
  gtk_widget_class_bind_template_child (widget_class, GenkanEntriesPage, empty_words);
  gtk_widget_class_bind_template_child (widget_class, GenkanEntriesPage, empty_add);
  gtk_widget_class_bind_template_child (widget_class, GenkanEntriesPage, hidden_list);
  gtk_widget_class_bind_template_child (widget_class, GenkanEntriesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GenkanEntriesPage, nothing_chosen);
  gtk_widget_class_bind_template_child (widget_class, GenkanEntriesPage, detail_scroller);
  gtk_widget_class_bind_template_child (widget_class, GenkanEntriesPage, notice);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.pop", NULL, pop_action_cb);
  gtk_widget_class_install_action (widget_class, "entry.add", NULL, add_action_cb);
  gtk_widget_class_install_action (widget_class, "entry.people", NULL, people_action_cb);
  gtk_widget_class_install_action (widget_class, "entry.move", "i", move_action_cb);
  gtk_widget_class_install_action (widget_class, "entry.put-at", "(ss)", put_at_action_cb);
  gtk_widget_class_install_action (widget_class, "entry.remove", NULL, remove_action_cb);
  gtk_widget_class_install_action (widget_class, "entry.undo", NULL, undo_action_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "page.pop", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Back, 0, "page.pop", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "page.pop", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "entry.move", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "entry.move", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "entry.add", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "entry.undo", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, search_binding_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, remove_binding_cb, NULL);
}

static void
genkan_entries_page_class_init (GenkanEntriesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = genkan_entries_page_dispose;
  object_class->finalize = genkan_entries_page_finalize;

  GENKAN_PAGE_CLASS (klass)->shown = genkan_entries_page_shown;

  bind_template (GTK_WIDGET_CLASS (klass));
  install_actions (GTK_WIDGET_CLASS (klass));
}

static void
genkan_entries_page_init (GenkanEntriesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  genkan_phrase_set_button (self->empty_add, _("Add an Entry"));
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu_cb, NULL, NULL);
  folded_cb (self);
}

static void
show_records (GenkanEntriesPage *self)
{
  GListModel *people = genkan_records_get_list (self->records, GENKAN_RECORD_PERSON);
  g_autoptr (GError) error = NULL;
  GenkanCatalog *catalog = genkan_knowledge_get_catalog (self->knowledge, &error);

  if (catalog == NULL)
    genkan_notice_show (self->notice, error->message);

  self->editor = genkan_records_editor_new (self->records, self->notice);
  self->list = genkan_saved_list_new (self->records, catalog);
  genkan_saved_list_view_set_list (self->view, self->list);

  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (people, "items-changed", G_CALLBACK (people_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->records, "notify::state", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  genkan_records_banner_set_records (self->banner, self->records);
  update_list_state (self);
}

/**
 * genkan_entries_page_new:
 * @request: (nullable): a dictionary with `entry` (s), the id of an entry to show once it is read, or `search` (s), words
 *
 * Returns: (transfer floating): a page
 */
GenkanPage *
genkan_entries_page_new (GenkanKnowledge *knowledge,
                         GVariant        *request)
{
  GenkanEntriesPage *self;
  g_autoptr (GVariant) sunk = request != NULL ? g_variant_ref_sink (request) : NULL;
  const char *id = NULL;

  g_return_val_if_fail (GENKAN_IS_KNOWLEDGE (knowledge), NULL);

  self = g_object_new (GENKAN_TYPE_ENTRIES_PAGE, NULL);
  self->knowledge = g_object_ref (knowledge);
  self->records = g_object_ref (genkan_knowledge_get_records (knowledge));
  show_records (self);
  if (sunk != NULL && g_variant_lookup (sunk, "entry", "&s", &id) && !genkan_entries_page_show (self, id))
    self->to_show = g_strdup (id);
  if (sunk != NULL && g_variant_lookup (sunk, "search", "&s", &id))
    gtk_editable_set_text (self->search, id);

  return GENKAN_PAGE (self);
}

/**
 * genkan_entries_page_show:
 * @id: id of a saved entry
 *
 * Returns: %FALSE, with nothing changed, when it is not in the list
 */
gboolean
genkan_entries_page_show (GenkanEntriesPage *self,
                          const char        *id)
{
  GenkanSavedItem *item;

  g_return_val_if_fail (GENKAN_IS_ENTRIES_PAGE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  item = genkan_saved_list_find (self->list, id);
  if (item == NULL)
    return FALSE;

  show_entry (self, item);

  return TRUE;
}
