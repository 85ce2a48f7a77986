/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GENKAN_TYPE_NOTICE (genkan_notice_get_type ())
G_DECLARE_FINAL_TYPE (GenkanNotice, genkan_notice, GENKAN, NOTICE, AdwBin)

void        genkan_notice_show             (GenkanNotice *self,
                                            const char   *text);
void        genkan_notice_show_with_button (GenkanNotice *self,
                                            const char   *text,
                                            const char   *button);
const char *genkan_notice_get_text         (GenkanNotice *self);
void        genkan_notice_hide             (GenkanNotice *self);

G_END_DECLS
