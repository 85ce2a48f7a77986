/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GENKAN_TYPE_BACK_BUTTON (genkan_back_button_get_type ())
G_DECLARE_FINAL_TYPE (GenkanBackButton, genkan_back_button, GENKAN, BACK_BUTTON, GtkButton)

GtkWidget *genkan_back_button_new           (const char       *action);
void       genkan_back_button_set_show_word (GenkanBackButton *self,
                                             gboolean          show_word);
gboolean   genkan_back_button_get_show_word (GenkanBackButton *self);

G_END_DECLS
