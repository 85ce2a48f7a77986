/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "genkan-message.h"
#include "genkan-result.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_LETTER (genkan_letter_get_type ())
G_DECLARE_FINAL_TYPE (GenkanLetter, genkan_letter, GENKAN, LETTER, AdwBin)

GtkWidget *genkan_letter_new          (GenkanMessage *message,
                                       GenkanResult  *result);
guint      genkan_letter_get_n_marks  (GenkanLetter  *self);

G_END_DECLS
