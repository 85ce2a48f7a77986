/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-error-box.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-phrase.h"

/* Longer than any message of a login screen; what comes after it is not looked at. */
#define MAX_LETTERS 2000

/**
 * GenkanErrorBox:
 *
 * A field for the words of a login screen, typed or pasted, and below it what they mean, what to do first, and when to try again.
 *
 * Signal: `changed`, when they mean something else.
 */
struct _GenkanErrorBox
{
  AdwBin               parent_instance;

  GenkanLoginMessages *messages; /* not owned: of the program */
  char                *service;
  GenkanLoginCause     cause;

  GtkTextBuffer       *buffer;
  GtkBox              *meaning;
};

enum
{
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GenkanErrorBox, genkan_error_box, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static void
genkan_error_box_finalize (GObject *object)
{
  g_free (GENKAN_ERROR_BOX (object)->service);

  G_OBJECT_CLASS (genkan_error_box_parent_class)->finalize (object);
}

static void
genkan_error_box_class_init (GenkanErrorBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = genkan_error_box_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
append_line (GenkanErrorBox *self,
             const char     *text,
             const char     *style_class)
{
  GtkWidget *phrase = genkan_phrase_new (text);

  gtk_widget_add_css_class (phrase, style_class);
  gtk_box_append (self->meaning, phrase);
}

static char *
tell_minutes (const GenkanLoginMeaning *meaning)
{
  int from = meaning->minutes != GENKAN_LOGIN_NO_MINUTES ? meaning->minutes : genkan_login_cause_retry_from (meaning->cause);
  g_autofree char *number = g_strdup_printf ("%d", from);

  return from > 0 ? genkan_phrase_fill (ngettext ("Try again after {n} minute at the earliest.",
                                                  "Try again after {n} minutes at the earliest.", (gulong) from), "n", number)
                  : NULL;
}

static void
show_meaning (GenkanErrorBox           *self,
              const GenkanLoginMeaning *meaning)
{
  g_autofree char *wait = tell_minutes (meaning);

  append_line (self, genkan_login_cause_sentence (meaning->cause), "choice-title");
  append_line (self, genkan_login_step_sentence (genkan_login_cause_get_step (meaning->cause)), "body");
  if (wait != NULL)
    append_line (self, wait, "heading");
  if (!meaning->is_sure && meaning->second != GENKAN_LOGIN_CAUSE_UNKNOWN)
    {
      g_autofree char *other = genkan_phrase_fill (_("Or perhaps: {cause}"), "cause", genkan_login_cause_sentence (meaning->second));

      append_line (self, other, "dim-text");
    }
}

static void
changed_cb (GenkanErrorBox *self)
{
  g_autoptr (GenkanLoginMeaning) meaning = NULL;
  g_autofree char *text = NULL;
  GtkTextIter start, end;
  GtkWidget *child;

  gtk_text_buffer_get_start_iter (self->buffer, &start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, MAX_LETTERS);
  text = gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->meaning))) != NULL)
    gtk_box_remove (self->meaning, child);
  self->cause = GENKAN_LOGIN_CAUSE_UNKNOWN;
  if (*g_strstrip (text) != '\0')
    {
      meaning = genkan_login_messages_read (self->messages, text, self->service);
      self->cause = meaning->cause;
      show_meaning (self, meaning);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->meaning), *text != '\0');
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
genkan_error_box_init (GenkanErrorBox *self)
{
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *frame = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *view = g_object_new (GTK_TYPE_TEXT_VIEW,
                                  "wrap-mode", GTK_WRAP_WORD_CHAR,
                                  "accepts-tab", FALSE,
                                  "top-margin", 12, "bottom-margin", 12, "left-margin", 14, "right-margin", 14,
                                  NULL);

  self->cause = GENKAN_LOGIN_CAUSE_UNKNOWN;
  self->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  self->meaning = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  gtk_widget_add_css_class (frame, "paste-box");
  gtk_widget_add_css_class (view, "error-text");
  gtk_widget_add_css_class (GTK_WIDGET (self->meaning), "phone");
  gtk_widget_set_visible (GTK_WIDGET (self->meaning), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Words of the screen"), -1);
  gtk_box_append (GTK_BOX (frame), view);
  gtk_box_append (GTK_BOX (body), frame);
  gtk_box_append (GTK_BOX (body), GTK_WIDGET (self->meaning));
  adw_bin_set_child (ADW_BIN (self), body);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * genkan_error_box_new:
 * @messages: (transfer none): must live longer than the box
 * @service: (nullable): id of the service that showed the words
 *
 * Returns: (transfer floating): a box
 */
GtkWidget *
genkan_error_box_new (GenkanLoginMessages *messages,
                      const char          *service)
{
  GenkanErrorBox *self;

  g_return_val_if_fail (messages != NULL, NULL);

  self = g_object_new (GENKAN_TYPE_ERROR_BOX, NULL);
  self->messages = messages;
  self->service = g_strdup (service);

  return GTK_WIDGET (self);
}

void
genkan_error_box_set_text (GenkanErrorBox *self,
                           const char     *text)
{
  g_return_if_fail (GENKAN_IS_ERROR_BOX (self));

  gtk_text_buffer_set_text (self->buffer, text, -1);
}

/** Returns: what the words mean */
GenkanLoginCause
genkan_error_box_get_cause (GenkanErrorBox *self)
{
  g_return_val_if_fail (GENKAN_IS_ERROR_BOX (self), GENKAN_LOGIN_CAUSE_UNKNOWN);

  return self->cause;
}
