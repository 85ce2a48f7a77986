/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GENKAN_TYPE_CHOICE_BUTTON (genkan_choice_button_get_type ())
G_DECLARE_FINAL_TYPE (GenkanChoiceButton, genkan_choice_button, GENKAN, CHOICE_BUTTON, GtkButton)

GtkWidget  *genkan_choice_button_new         (const char *id,
                                              const char *title,
                                              const char *subtitle);
GtkWidget  *genkan_choice_button_new_unknown (const char *id,
                                              const char *title);
const char *genkan_choice_button_get_id      (GenkanChoiceButton *self);

G_END_DECLS
