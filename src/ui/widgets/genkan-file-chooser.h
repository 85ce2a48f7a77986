/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GenkanFileKind: what the person is asked for.
 * @GENKAN_FILE_MESSAGE: a mail, a text or a picture
 * @GENKAN_FILE_PICTURE: a picture
 */
typedef enum
{
  GENKAN_FILE_MESSAGE,
  GENKAN_FILE_PICTURE,
} GenkanFileKind;

GtkNativeDialog *genkan_file_chooser_new      (GtkWidget       *parent,
                                               GenkanFileKind   kind);
GFile           *genkan_file_chooser_dup_file (GtkNativeDialog *dialog,
                                               int              response);

G_END_DECLS
