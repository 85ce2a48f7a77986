/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-notice.h"

#include "genkan-phrase.h"

/**
 * GenkanNotice:
 *
 * A bar with one sentence about something that could not be done. It stays until the person closes it or the thing
 * works: nothing closes by itself.
 */
struct _GenkanNotice
{
  AdwBin        parent_instance;

  GtkInfoBar   *bar;
  GenkanPhrase *label;
};

G_DEFINE_FINAL_TYPE (GenkanNotice, genkan_notice, ADW_TYPE_BIN)

static void
genkan_notice_class_init (GenkanNoticeClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_ALERT);
}

static void
genkan_notice_init (GenkanNotice *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
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
  g_signal_connect_object (self->bar, "response", G_CALLBACK (genkan_notice_hide), self, G_CONNECT_SWAPPED);

  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->bar));
}

/** genkan_notice_show: @text: a complete sentence; phrase marks are used */
void
genkan_notice_show (GenkanNotice *self,
                    const char   *text)
{
  g_return_if_fail (GENKAN_IS_NOTICE (self));
  g_return_if_fail (text != NULL);

  genkan_notice_build (self);
  genkan_phrase_set_text (self->label, text);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

void
genkan_notice_hide (GenkanNotice *self)
{
  g_return_if_fail (GENKAN_IS_NOTICE (self));

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
