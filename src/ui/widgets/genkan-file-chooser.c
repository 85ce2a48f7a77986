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

static void
add_all (GtkFileChooser *chooser)
{
  GtkFileFilter *all = gtk_file_filter_new ();

  gtk_file_filter_add_pattern (all, "*");
  add_filter (chooser, all, _("All files"));
}

static void
add_filters (GtkFileChooser *chooser,
             GenkanFileKind  kind)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  switch (kind)
    {
    case GENKAN_FILE_PICTURE:
      add_pictures (filter);
      add_filter (chooser, filter, _("Pictures"));
      return;
    case GENKAN_FILE_BOOKMARKS:
      gtk_file_filter_add_mime_type (filter, "text/html");
      gtk_file_filter_add_suffix (filter, "html");
      gtk_file_filter_add_suffix (filter, "htm");
      add_filter (chooser, filter, _("Bookmarks of a browser (HTML)"));
      break;
    case GENKAN_FILE_FAMILY:
      gtk_file_filter_add_suffix (filter, "genkan-family");
      add_filter (chooser, filter, _("Family files"));
      break;
    case GENKAN_FILE_OPINION:
      gtk_file_filter_add_suffix (filter, "genkan-opinion");
      add_filter (chooser, filter, _("Second-opinion files"));
      break;
    case GENKAN_FILE_MESSAGE:
    default:
      add_pictures (filter);
      add_messages (filter);
      add_filter (chooser, filter, _("Mails, texts and pictures"));
    }
  add_all (chooser);
}

static const char *
get_title (GenkanFileKind kind)
{
  switch (kind)
    {
    case GENKAN_FILE_PICTURE:
      return _("Choose a Picture with a QR Code");
    case GENKAN_FILE_BOOKMARKS:
      return _("Choose the Bookmarks of a Browser");
    case GENKAN_FILE_FAMILY:
      return _("Choose a Family File");
    case GENKAN_FILE_OPINION:
      return _("Choose a Second-Opinion File");
    case GENKAN_FILE_MESSAGE:
    default:
      return _("Choose a Mail, a Text or a Picture");
    }
}

static GtkNativeDialog *
create (GtkWidget            *parent,
        GenkanFileKind        kind,
        const char           *title,
        GtkFileChooserAction  action)
{
  GtkRoot *root = gtk_widget_get_root (parent);
  GtkFileChooserNative *dialog;

  dialog = gtk_file_chooser_native_new (title, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, action, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  add_filters (GTK_FILE_CHOOSER (dialog), kind);

  return GTK_NATIVE_DIALOG (dialog);
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
  return create (parent, kind, get_title (kind), GTK_FILE_CHOOSER_ACTION_OPEN);
}

/**
 * genkan_file_chooser_new_save:
 * @name: what the file is called at first
 *
 * Returns: (transfer full): the same, for a file that is written
 */
GtkNativeDialog *
genkan_file_chooser_new_save (GtkWidget      *parent,
                              GenkanFileKind  kind,
                              const char     *name)
{
  GtkNativeDialog *dialog = create (parent, kind, kind == GENKAN_FILE_FAMILY ? _("Save the Family File") : _("Save the Second-Opinion File"),
                                    GTK_FILE_CHOOSER_ACTION_SAVE);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);

  return dialog;
}

/** Returns: (transfer full) (nullable): what was chosen, or %NULL when nothing was */
GFile *
genkan_file_chooser_dup_file (GtkNativeDialog *dialog,
                              int              response)
{
  return response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;
}

/** Returns: (transfer full) (nullable) (element-type GFile): everything that was chosen, or %NULL when nothing was */
GListModel *
genkan_file_chooser_dup_files (GtkNativeDialog *dialog,
                               int              response)
{
  return response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog)) : NULL;
}
