/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GenkanFileKind: what the person is asked for.
 * @GENKAN_FILE_MESSAGE: a mail, a text or a picture
 * @GENKAN_FILE_PICTURE: a picture
 * @GENKAN_FILE_BOOKMARKS: what a browser exports
 * @GENKAN_FILE_FAMILY: a family file
 * @GENKAN_FILE_OPINION: a second-opinion file
 */
typedef enum
{
  GENKAN_FILE_MESSAGE,
  GENKAN_FILE_PICTURE,
  GENKAN_FILE_BOOKMARKS,
  GENKAN_FILE_FAMILY,
  GENKAN_FILE_OPINION,
} GenkanFileKind;

GtkNativeDialog *genkan_file_chooser_new      (GtkWidget       *parent,
                                               GenkanFileKind   kind);
GtkNativeDialog *genkan_file_chooser_new_save (GtkWidget       *parent,
                                               GenkanFileKind   kind,
                                               const char      *name);
GFile           *genkan_file_chooser_dup_file (GtkNativeDialog *dialog,
                                               int              response);
GListModel      *genkan_file_chooser_dup_files
                                              (GtkNativeDialog *dialog,
                                               int              response);

G_END_DECLS
