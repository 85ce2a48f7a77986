/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-person-row.h"

#include <glib/gi18n.h>

#include "genkan-limits.h"
#include "genkan-text.h"

/** GenkanPersonRow: nobody, one of the people, or perhaps somebody new. `selected` notifies. */
struct _GenkanPersonRow
{
  AdwComboRow  parent_instance;

  GListModel  *people;
  gboolean     with_new;
};

G_DEFINE_FINAL_TYPE (GenkanPersonRow, genkan_person_row, ADW_TYPE_COMBO_ROW)

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item,
          gpointer                  data)
{
  gtk_list_item_set_child (list_item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL));
}

/* GTK 4.8 gives the items of such a list no name of their own. */
static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item,
         gpointer                  data)
{
  const char *name = gtk_string_object_get_string (gtk_list_item_get_item (list_item));
  GtkWidget *label = gtk_list_item_get_child (list_item);
  GtkWidget *around = gtk_widget_get_parent (label);

  gtk_label_set_label (GTK_LABEL (label), name);
  if (around != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (around), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
genkan_person_row_dispose (GObject *object)
{
  g_clear_object (&GENKAN_PERSON_ROW (object)->people);

  G_OBJECT_CLASS (genkan_person_row_parent_class)->dispose (object);
}

static void
genkan_person_row_class_init (GenkanPersonRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = genkan_person_row_dispose;
}

static void
genkan_person_row_init (GenkanPersonRow *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  adw_combo_row_set_factory (ADW_COMBO_ROW (self), factory);
  g_object_unref (factory);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("For whom"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("For whom"), -1);
}

/** genkan_person_row_set_people: @people: list of #GenkanRecord; @with_new: whether somebody new can be chosen. Selects nobody */
void
genkan_person_row_set_people (GenkanPersonRow *self,
                              GListModel      *people,
                              gboolean         with_new)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n;

  g_return_if_fail (GENKAN_IS_PERSON_ROW (self));

  g_set_object (&self->people, people);
  self->with_new = with_new;
  n = g_list_model_get_n_items (people);
  gtk_string_list_append (names, _("Nobody in particular"));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GenkanRecord) person = g_list_model_get_item (people, i);
      g_autofree char *name = genkan_text_for_display (genkan_record_get_text (person, GENKAN_FIELD_NAME), GENKAN_LIMIT_QUOTE);

      gtk_string_list_append (names, name);
    }
  if (with_new)
    gtk_string_list_append (names, _("Somebody else…"));
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), 0);
}

/** genkan_person_row_select: @id: (nullable): of a person; nobody when there is no such one */
void
genkan_person_row_select (GenkanPersonRow *self,
                          const char      *id)
{
  guint n, selected = 0;

  g_return_if_fail (GENKAN_IS_PERSON_ROW (self));

  n = self->people != NULL ? g_list_model_get_n_items (self->people) : 0;
  for (guint i = 0; id != NULL && i < n; i++)
    {
      g_autoptr (GenkanRecord) person = g_list_model_get_item (self->people, i);

      if (g_str_equal (genkan_record_get_id (person), id))
        selected = i + 1;
    }
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), selected);
}

/** Returns: (transfer full) (nullable): the person that is chosen, if it is one of the people */
GenkanRecord *
genkan_person_row_dup_person (GenkanPersonRow *self)
{
  guint selected;

  g_return_val_if_fail (GENKAN_IS_PERSON_ROW (self), NULL);

  selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  if (self->people == NULL || selected == 0 || selected > g_list_model_get_n_items (self->people))
    return NULL;

  return g_list_model_get_item (self->people, selected - 1);
}

/** Returns: whether somebody new is chosen */
gboolean
genkan_person_row_is_new (GenkanPersonRow *self)
{
  g_return_val_if_fail (GENKAN_IS_PERSON_ROW (self), FALSE);

  return self->with_new && self->people != NULL &&
         adw_combo_row_get_selected (ADW_COMBO_ROW (self)) == g_list_model_get_n_items (self->people) + 1;
}
