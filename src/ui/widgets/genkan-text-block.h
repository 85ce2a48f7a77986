/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GENKAN_TYPE_TEXT_BLOCK (genkan_text_block_get_type ())
G_DECLARE_DERIVABLE_TYPE (GenkanTextBlock, genkan_text_block, GENKAN, TEXT_BLOCK, GtkWidget)

struct _GenkanTextBlockClass
{
  GtkWidgetClass parent_class;
};

void        genkan_text_block_show        (GenkanTextBlock  *self,
                                           const char       *shown,
                                           const char       *spoken);
void        genkan_text_block_set_bold    (GenkanTextBlock  *self,
                                           gsize             start,
                                           gsize             end);
void        genkan_text_block_set_justify (GenkanTextBlock  *self,
                                           GtkJustification  justify);
const char *genkan_text_block_get_shown   (GenkanTextBlock  *self);
char       *genkan_text_block_dup_spoken  (const char       *text);

G_END_DECLS
