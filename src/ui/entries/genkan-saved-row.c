/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-saved-row.h"

#include <glib/gi18n.h>

#include "genkan-address-label.h"
#include "genkan-phrase.h"
#include "genkan-plate.h"
#include "genkan-text.h"

/**
 * GenkanSavedRow:
 *
 * One line of the list of saved entries: a person, or a door plate with the name, what it is for and whose address it is.
 * Rows are used again for other lines while the list scrolls, so their parts are made once. An entry can be dragged to
 * another place; what shall happen goes upward as `entry.put-at` with two ids.
 */
struct _GenkanSavedRow
{
  AdwBin              parent_instance;

  GenkanSavedItem    *item;
  gulong              look_handler;

  GtkWidget          *heading;
  GtkWidget          *line;
  GtkLabel           *plate;
  GenkanPhrase       *title;
  GenkanPhrase       *purpose;
  GenkanAddressLabel *owner;
  GtkWidget          *arrow;
};

G_DEFINE_FINAL_TYPE (GenkanSavedRow, genkan_saved_row, ADW_TYPE_BIN)

static void
set_css_class (GtkWidget  *widget,
               const char *name,
               gboolean    on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
update_look (GenkanSavedRow *self)
{
  guint place = genkan_saved_item_get_place (self->item);
  gboolean current = genkan_saved_item_get_current (self->item);

  set_css_class (self->line, "first", (place & GENKAN_SAVED_FIRST) != 0);
  set_css_class (self->line, "last", (place & GENKAN_SAVED_LAST) != 0);
  set_css_class (self->line, "current", current);
}

static GdkContentProvider *
drag_prepare_cb (GenkanSavedRow *self,
                 double          x,
                 double          y)
{
  if (self->item == NULL || genkan_saved_item_get_kind (self->item) != GENKAN_SAVED_ENTRY)
    return NULL;

  return gdk_content_provider_new_typed (GENKAN_TYPE_SAVED_ITEM, self->item);
}

static void
drag_begin_cb (GenkanSavedRow *self,
               GdkDrag        *drag,
               GtkDragSource  *source)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (self->line);

  gtk_drag_source_set_icon (source, paintable, 12, 12);
}

static gboolean
drop_cb (GenkanSavedRow *self,
         const GValue   *value,
         double          x,
         double          y)
{
  GenkanSavedItem *dragged = g_value_get_object (value);

  if (dragged == NULL || self->item == NULL || dragged == self->item ||
      genkan_saved_item_get_kind (self->item) != GENKAN_SAVED_ENTRY)
    return FALSE;

  return gtk_widget_activate_action (GTK_WIDGET (self), "entry.put-at", "(ss)", genkan_saved_item_get_id (dragged),
                                     genkan_saved_item_get_id (self->item));
}

static void
genkan_saved_row_dispose (GObject *object)
{
  genkan_saved_row_set_item (GENKAN_SAVED_ROW (object), NULL);

  G_OBJECT_CLASS (genkan_saved_row_parent_class)->dispose (object);
}

static void
genkan_saved_row_class_init (GenkanSavedRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = genkan_saved_row_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
add_dim (GtkWidget *words,
         GtkWidget *child)
{
  gtk_widget_add_css_class (child, "caption");
  gtk_widget_add_css_class (child, "dim-text");
  gtk_box_append (GTK_BOX (words), child);

  return child;
}

static void
build_line (GenkanSavedRow *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_add_css_class (self->line, "saved-line");
  self->plate = GTK_LABEL (genkan_plate_new (""));
  self->title = GENKAN_PHRASE (genkan_phrase_new (""));
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->title));
  self->purpose = GENKAN_PHRASE (add_dim (words, genkan_phrase_new ("")));
  self->owner = GENKAN_ADDRESS_LABEL (add_dim (words, g_object_new (GENKAN_TYPE_ADDRESS_LABEL, NULL)));
  self->arrow = g_object_new (GTK_TYPE_IMAGE,
                              "icon-name", "genkan-phone-symbolic",
                              "valign", GTK_ALIGN_CENTER,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                              NULL);
  gtk_widget_add_css_class (self->arrow, "dim-text");
  gtk_box_append (GTK_BOX (self->line), GTK_WIDGET (self->plate));
  gtk_box_append (GTK_BOX (self->line), words);
  gtk_box_append (GTK_BOX (self->line), self->arrow);
}

static void
genkan_saved_row_init (GenkanSavedRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (GENKAN_TYPE_SAVED_ITEM, GDK_ACTION_MOVE);

  self->heading = g_object_new (GENKAN_TYPE_PHRASE, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  gtk_widget_add_css_class (self->heading, "heading");
  gtk_widget_add_css_class (self->heading, "saved-heading");
  build_line (self);
  gtk_box_append (GTK_BOX (box), self->heading);
  gtk_box_append (GTK_BOX (box), self->line);
  adw_bin_set_child (ADW_BIN (self), box);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (drag_prepare_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/** Returns: (transfer floating): a row that shows nothing yet */
GtkWidget *
genkan_saved_row_new (void)
{
  return g_object_new (GENKAN_TYPE_SAVED_ROW, NULL);
}

static void
show_letter (GenkanSavedRow *self,
             const char     *title)
{
  char letter[8] = "";

  while (*title != '\0' && genkan_text_is_invisible (g_utf8_get_char (title)))
    title = g_utf8_next_char (title);
  if (*title != '\0')
    g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (title)), letter);
  gtk_label_set_label (self->plate, letter);
}

/* The list item around the row is what a screen reader names. */
static void
name_list_item (GenkanSavedRow *self)
{
  GtkWidget *list_item = gtk_widget_get_parent (GTK_WIDGET (self));
  const char *purpose = genkan_saved_item_get_purpose (self->item);
  const char *owner = genkan_saved_item_get_owner (self->item);
  g_autofree char *name = g_strjoin (", ", genkan_saved_item_get_title (self->item), purpose != NULL ? purpose : owner,
                                     purpose != NULL ? owner : NULL, NULL);

  genkan_phrase_name (GTK_ACCESSIBLE (self), name);
  if (list_item != NULL)
    genkan_phrase_name (GTK_ACCESSIBLE (list_item), name);
}

/** genkan_saved_row_set_item: @item: (nullable): what to show */
void
genkan_saved_row_set_item (GenkanSavedRow  *self,
                           GenkanSavedItem *item)
{
  GenkanSavedKind kind;
  g_autofree char *title = NULL;

  g_return_if_fail (GENKAN_IS_SAVED_ROW (self));

  if (self->item != NULL)
    g_clear_signal_handler (&self->look_handler, self->item);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;

  kind = genkan_saved_item_get_kind (item);
  title = genkan_phrase_fill ("{title}", "title", genkan_saved_item_get_title (item));
  gtk_widget_set_visible (self->line, kind != GENKAN_SAVED_HEADING);
  genkan_phrase_set_text (GENKAN_PHRASE (self->heading), kind == GENKAN_SAVED_HEADING ? title : NULL);
  if (kind != GENKAN_SAVED_HEADING)
    {
      const char *owner = genkan_saved_item_get_owner (item);

      show_letter (self, kind == GENKAN_SAVED_ENTRY ? title : "?");
      genkan_phrase_set_text (self->title, title);
      genkan_phrase_set_text (self->purpose, genkan_saved_item_get_purpose (item));
      gtk_widget_set_visible (GTK_WIDGET (self->owner), owner != NULL);
      genkan_address_label_set_quote (self->owner, owner != NULL ? owner : "");
      gtk_widget_set_visible (self->arrow, kind == GENKAN_SAVED_ENTRY);
      update_look (self);
    }
  name_list_item (self);
  self->look_handler = g_signal_connect_swapped (item, "notify::look", G_CALLBACK (update_look), self);
}

/** Returns: (transfer none) (nullable): what is shown */
GenkanSavedItem *
genkan_saved_row_get_item (GenkanSavedRow *self)
{
  g_return_val_if_fail (GENKAN_IS_SAVED_ROW (self), NULL);

  return self->item;
}
