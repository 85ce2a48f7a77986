/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "genkan-login-messages.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_ERROR_BOX (genkan_error_box_get_type ())
G_DECLARE_FINAL_TYPE (GenkanErrorBox, genkan_error_box, GENKAN, ERROR_BOX, AdwBin)

GtkWidget        *genkan_error_box_new       (GenkanLoginMessages *messages,
                                              const char          *service);
void              genkan_error_box_set_text  (GenkanErrorBox      *self,
                                              const char          *text);
GenkanLoginCause  genkan_error_box_get_cause (GenkanErrorBox      *self);

G_END_DECLS
