/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GENKAN_TYPE_PASTE_BOX (genkan_paste_box_get_type ())
G_DECLARE_FINAL_TYPE (GenkanPasteBox, genkan_paste_box, GENKAN, PASTE_BOX, AdwBin)

gboolean    genkan_paste_box_take      (GenkanPasteBox *self,
                                        const char     *bytes,
                                        gsize           length);
gboolean    genkan_paste_box_drop      (GenkanPasteBox *self,
                                        const GValue   *value);
void        genkan_paste_box_clear     (GenkanPasteBox *self);
void        genkan_paste_box_paste     (GenkanPasteBox *self);
char       *genkan_paste_box_dup_text  (GenkanPasteBox *self,
                                        GError        **error);
void        genkan_paste_box_set_remark
                                       (GenkanPasteBox *self,
                                        const char     *sentence);
const char *genkan_paste_box_get_error (GenkanPasteBox *self);
void        genkan_paste_box_set_error (GenkanPasteBox *self,
                                        const char     *sentence);

G_END_DECLS
