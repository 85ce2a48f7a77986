/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-identifier-box.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-login-surroundings.h"
#include "genkan-phrase.h"
#include "genkan-wrap-box.h"

/**
 * GenkanIdentifierBox:
 *
 * A field for an ID as it was typed at a login, and below it, with every letter, what is unusual about it. Nothing is kept:
 * the field is emptied when the box goes away, and no undo remembers it.
 */
struct _GenkanIdentifierBox
{
  AdwBin                parent_instance;

  GenkanCatalog        *catalog;
  GenkanLoginInspector *inspector;
  const char           *kind; /* (nullable) */
  guint                 n_issues;

  GdkDevice            *keyboard; /* (nullable): while the box is shown */

  GtkBox               *body;
  GenkanPhrase         *keys;
  GtkEntry             *entry;
  GtkBox               *issues;
};

G_DEFINE_FINAL_TYPE (GenkanIdentifierBox, genkan_identifier_box, ADW_TYPE_BIN)

/* Large letters and missing digits are seen in the field; a password shows dots only. */
static void
update_keys (GenkanIdentifierBox *self)
{
  gboolean is_locked = self->keyboard != NULL && gdk_device_get_caps_lock_state (self->keyboard);

  genkan_phrase_set_text (self->keys, is_locked ? genkan_login_key_sentence (GENKAN_LOGIN_KEY_CAPS_LOCK) : "");
}

static void
genkan_identifier_box_map (GtkWidget *widget)
{
  GenkanIdentifierBox *self = GENKAN_IDENTIFIER_BOX (widget);
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (widget));

  GTK_WIDGET_CLASS (genkan_identifier_box_parent_class)->map (widget);

  if (seat != NULL)
    g_set_object (&self->keyboard, gdk_seat_get_keyboard (seat));
  if (self->keyboard != NULL)
    g_signal_connect_object (self->keyboard, "notify::caps-lock-state", G_CALLBACK (update_keys), self, G_CONNECT_SWAPPED);
  update_keys (self);
}

static void
genkan_identifier_box_unmap (GtkWidget *widget)
{
  GenkanIdentifierBox *self = GENKAN_IDENTIFIER_BOX (widget);

  if (self->keyboard != NULL)
    g_signal_handlers_disconnect_by_data (self->keyboard, self);
  g_clear_object (&self->keyboard);

  GTK_WIDGET_CLASS (genkan_identifier_box_parent_class)->unmap (widget);
}

static void
genkan_identifier_box_unroot (GtkWidget *widget)
{
  gtk_editable_set_text (GTK_EDITABLE (GENKAN_IDENTIFIER_BOX (widget)->entry), "");

  GTK_WIDGET_CLASS (genkan_identifier_box_parent_class)->unroot (widget);
}

static void
genkan_identifier_box_finalize (GObject *object)
{
  GenkanIdentifierBox *self = GENKAN_IDENTIFIER_BOX (object);

  g_clear_pointer (&self->inspector, genkan_login_inspector_free);
  g_clear_pointer (&self->catalog, genkan_catalog_unref);

  G_OBJECT_CLASS (genkan_identifier_box_parent_class)->finalize (object);
}

static void
genkan_identifier_box_class_init (GenkanIdentifierBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = genkan_identifier_box_finalize;

  GTK_WIDGET_CLASS (klass)->map = genkan_identifier_box_map;
  GTK_WIDGET_CLASS (klass)->unmap = genkan_identifier_box_unmap;
  GTK_WIDGET_CLASS (klass)->unroot = genkan_identifier_box_unroot;
}

static void
append_line (GenkanIdentifierBox *self,
             const char          *text,
             const char          *style_class)
{
  GtkWidget *phrase = genkan_phrase_new (text);

  gtk_widget_add_css_class (phrase, style_class);
  gtk_box_append (self->issues, phrase);
}

/* What only a person can decide, such as which of two letters it is, has no suggestion. */
static void
append_clean (GenkanIdentifierBox         *self,
              const GenkanLoginIdentifier *seen,
              const char                  *typed)
{
  g_autofree char *sentence = NULL;

  if (seen->clean == NULL || g_str_equal (seen->clean, typed))
    return;

  sentence = genkan_phrase_fill (_("Probably meant: {id}"), "id", seen->clean);
  append_line (self, sentence, "identifier-clean");
}

static void
show_issues (GenkanIdentifierBox         *self,
             const GenkanLoginIdentifier *seen)
{
  GenkanLoginIssue last = GENKAN_LOGIN_N_ISSUES;

  for (guint i = 0; i < seen->n_marks; i++)
    {
      GenkanLoginIssue issue = seen->marks[i].issue;

      if (issue == last || (issue == GENKAN_LOGIN_ISSUE_WRONG_KIND && seen->is_unfinished))
        continue;
      append_line (self, genkan_login_issue_sentence (issue), "heading");
      self->n_issues++;
      last = issue;
    }
  if (seen->looks_like != NULL && !seen->is_unfinished)
    {
      g_autofree char *sentence = genkan_phrase_fill (_("It looks like this instead: {kind}"), "kind", seen->looks_like);

      append_line (self, sentence, "dim-text");
    }
}

static void
changed_cb (GenkanIdentifierBox *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GenkanLoginIdentifier) seen = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->issues))) != NULL)
    gtk_box_remove (self->issues, child);
  self->n_issues = 0;
  if (*typed == '\0')
    return;

  seen = genkan_login_inspector_look (self->inspector, self->kind, typed);
  show_issues (self, seen);
  append_clean (self, seen, typed);
  if (self->n_issues == 0)
    append_line (self, _("Nothing unusual so far."), "dim-text");
}

static void
genkan_identifier_box_init (GenkanIdentifierBox *self)
{
  self->body = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  self->entry = g_object_new (GTK_TYPE_ENTRY,
                              "enable-undo", FALSE,
                              "truncate-multiline", TRUE,
                              "input-purpose", GTK_INPUT_PURPOSE_FREE_FORM,
                              "input-hints", GTK_INPUT_HINT_NO_SPELLCHECK | GTK_INPUT_HINT_NO_EMOJI | GTK_INPUT_HINT_PRIVATE,
                              "width-chars", 8,
                              NULL);
  self->keys = GENKAN_PHRASE (genkan_phrase_new (""));
  gtk_widget_add_css_class (GTK_WIDGET (self->keys), "heading");
  self->issues = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  gtk_widget_add_css_class (GTK_WIDGET (self->entry), "tall");
  gtk_widget_add_css_class (GTK_WIDGET (self->entry), "identifier");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("ID as you typed it"), -1);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->body));
}

static void
kind_cb (GtkToggleButton     *chip,
         GenkanIdentifierBox *self)
{
  if (!gtk_toggle_button_get_active (chip))
    return;

  self->kind = g_object_get_data (G_OBJECT (chip), "kind");
  changed_cb (self);
}

static GtkToggleButton *
add_chip (GenkanIdentifierBox *self,
          GtkWidget           *chips,
          GtkToggleButton     *group,
          const char          *kind,
          const char          *name)
{
  GtkWidget *chip = gtk_toggle_button_new ();

  genkan_phrase_set_button (GTK_BUTTON (chip), name);
  gtk_widget_add_css_class (chip, "chip");
  g_object_set_data (G_OBJECT (chip), "kind", (gpointer) kind);
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (chip), group);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), group == NULL);
  g_signal_connect_object (chip, "toggled", G_CALLBACK (kind_cb), self, 0);
  genkan_wrap_box_append (GENKAN_WRAP_BOX (chips), chip);

  return GTK_TOGGLE_BUTTON (chip);
}

static void
add_kinds (GenkanIdentifierBox *self,
           const GenkanService *service)
{
  const GenkanIdFacts *ids = service != NULL ? genkan_catalog_get_facts (self->catalog, service)->ids : NULL;
  GtkWidget *chips;
  GtkToggleButton *group;

  if (ids == NULL || ids->n_kinds == 0)
    return;

  chips = g_object_new (GENKAN_TYPE_WRAP_BOX, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chips), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Kind of ID"), -1);
  group = add_chip (self, chips, NULL, NULL, _("I am not sure"));
  for (guint i = 0; i < ids->n_kinds; i++)
    add_chip (self, chips, group, ids->kinds[i].kind, genkan_fact_text (ids->kinds[i].name_ja, ids->kinds[i].name_en));
  gtk_box_append (self->body, chips);
}

/**
 * genkan_identifier_box_new:
 * @service: (nullable): whose ID it is
 *
 * Returns: (transfer floating): a box
 */
GtkWidget *
genkan_identifier_box_new (GenkanCatalog       *catalog,
                           const GenkanService *service)
{
  GenkanIdentifierBox *self;

  g_return_val_if_fail (catalog != NULL, NULL);

  self = g_object_new (GENKAN_TYPE_IDENTIFIER_BOX, NULL);
  self->catalog = genkan_catalog_ref (catalog);
  self->inspector = genkan_login_inspector_new (catalog, service);
  add_kinds (self, service);
  gtk_box_append (self->body, GTK_WIDGET (self->entry));
  gtk_box_append (self->body, GTK_WIDGET (self->keys));
  gtk_box_append (self->body, GTK_WIDGET (self->issues));

  return GTK_WIDGET (self);
}

/** Returns: whether something is unusual about what stands in the field now */
gboolean
genkan_identifier_box_found_anything (GenkanIdentifierBox *self)
{
  return genkan_identifier_box_get_n_issues (self) > 0;
}

guint
genkan_identifier_box_get_n_issues (GenkanIdentifierBox *self)
{
  g_return_val_if_fail (GENKAN_IS_IDENTIFIER_BOX (self), 0);

  return self->n_issues;
}
