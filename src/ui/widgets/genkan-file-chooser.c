/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-file-chooser.h"

#include <glib/gi18n.h>

static void
add_pictures (GtkFileFilter *filter)
{
  static const char * const types[] = { "image/png", "image/jpeg", "image/gif" };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    gtk_file_filter_add_mime_type (filter, types[i]);
}

static void
add_messages (GtkFileFilter *filter)
{
  static const char * const types[] = { "message/rfc822", "application/mbox", "text/plain" };
  static const char * const suffixes[] = { "eml", "mbox", "txt", "msg" };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    gtk_file_filter_add_mime_type (filter, types[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
}

static void
add_filter (GtkFileChooser *chooser,
            GtkFileFilter  *filter,
            const char     *name)
{
  gtk_file_filter_set_name (filter, name);
  gtk_file_chooser_add_filter (chooser, filter);
  g_object_unref (filter);
}

/**
 * genkan_file_chooser_new:
 * @parent: a widget of the window that asks
 *
 * Returns: (transfer full): a dialog to be shown; it lives until it is released, also after it was answered
 */
GtkNativeDialog *
genkan_file_chooser_new (GtkWidget      *parent,
                         GenkanFileKind  kind)
{
  GtkRoot *root = gtk_widget_get_root (parent);
  GtkFileChooserNative *dialog;
  GtkFileFilter *filter = gtk_file_filter_new ();

  dialog = gtk_file_chooser_native_new (kind == GENKAN_FILE_PICTURE ? _("Choose a Picture with a QR Code")
                                                                    : _("Choose a Mail, a Text or a Picture"),
                                        GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                        GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);

  add_pictures (filter);
  if (kind == GENKAN_FILE_PICTURE)
    {
      add_filter (GTK_FILE_CHOOSER (dialog), filter, _("Pictures"));
    }
  else
    {
      GtkFileFilter *all = gtk_file_filter_new ();

      add_messages (filter);
      add_filter (GTK_FILE_CHOOSER (dialog), filter, _("Mails, texts and pictures"));
      gtk_file_filter_add_pattern (all, "*");
      add_filter (GTK_FILE_CHOOSER (dialog), all, _("All files"));
    }

  return GTK_NATIVE_DIALOG (dialog);
}

/** Returns: (transfer full) (nullable): what was chosen, or %NULL when nothing was */
GFile *
genkan_file_chooser_dup_file (GtkNativeDialog *dialog,
                              int              response)
{
  return response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;
}
