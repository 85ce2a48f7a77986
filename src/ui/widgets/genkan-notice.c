/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-notice.h"

#include "genkan-phrase.h"

/**
 * GenkanNotice:
 *
 * A bar with one sentence about something that could not be done, or that was done and can be undone. It stays until the
 * person closes it or the thing works: nothing closes by itself. Signal: `pressed`, for its button.
 */
struct _GenkanNotice
{
  AdwBin        parent_instance;

  GtkInfoBar   *bar;
  GenkanPhrase *label;
  GtkButton    *button;
};

enum
{
  PRESSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GenkanNotice, genkan_notice, ADW_TYPE_BIN)

static void
genkan_notice_class_init (GenkanNoticeClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_ALERT);

  signals[PRESSED] = g_signal_new ("pressed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
genkan_notice_init (GenkanNotice *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
pressed_cb (GenkanNotice *self)
{
  g_signal_emit (self, signals[PRESSED], 0);
}

/* Nearly no run of the program needs the bar, so it is built when there is something to say. */
static void
genkan_notice_build (GenkanNotice *self)
{
  if (self->bar != NULL)
    return;

  self->label = GENKAN_PHRASE (genkan_phrase_new (""));
  gtk_widget_set_hexpand (GTK_WIDGET (self->label), TRUE);

  self->bar = GTK_INFO_BAR (gtk_info_bar_new ());
  gtk_info_bar_set_message_type (self->bar, GTK_MESSAGE_INFO);
  gtk_info_bar_set_show_close_button (self->bar, TRUE);
  gtk_info_bar_add_child (self->bar, GTK_WIDGET (self->label));

  self->button = GTK_BUTTON (gtk_button_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "quiet");
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_info_bar_add_child (self->bar, GTK_WIDGET (self->button));

  g_signal_connect_object (self->bar, "response", G_CALLBACK (genkan_notice_hide), self, G_CONNECT_SWAPPED);

  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->bar));
}

/** genkan_notice_show: @text: a complete sentence; phrase marks are used */
void
genkan_notice_show (GenkanNotice *self,
                    const char   *text)
{
  genkan_notice_show_with_button (self, text, NULL);
}

/**
 * genkan_notice_show_with_button:
 * @text: a complete sentence; phrase marks are used
 * @button: (nullable): what can be done about it
 */
void
genkan_notice_show_with_button (GenkanNotice *self,
                                const char   *text,
                                const char   *button)
{
  g_return_if_fail (GENKAN_IS_NOTICE (self));
  g_return_if_fail (text != NULL);

  genkan_notice_build (self);
  genkan_phrase_set_text (self->label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->button), button != NULL);
  if (button != NULL)
    genkan_phrase_set_button (self->button, button);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/** Returns: (transfer none) (nullable): the sentence that is shown */
const char *
genkan_notice_get_text (GenkanNotice *self)
{
  g_return_val_if_fail (GENKAN_IS_NOTICE (self), NULL);

  return gtk_widget_get_visible (GTK_WIDGET (self)) ? genkan_phrase_get_text (self->label) : NULL;
}

void
genkan_notice_hide (GenkanNotice *self)
{
  g_return_if_fail (GENKAN_IS_NOTICE (self));

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
