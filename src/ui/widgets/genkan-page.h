/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GENKAN_TYPE_PAGE (genkan_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (GenkanPage, genkan_page, GENKAN, PAGE, AdwBin)

/**
 * GenkanPageClass:
 * @shown: the page came to the front; the default puts the focus on `start-focus`
 * @go_back: the person wants to go back; %TRUE when that was a step within the page
 */
struct _GenkanPageClass
{
  AdwBinClass parent_class;

  void     (*shown)   (GenkanPage *self);
  gboolean (*go_back) (GenkanPage *self);
};

void     genkan_page_push    (GenkanPage *self,
                              GenkanPage *next);
void     genkan_page_return  (GenkanPage *self);
void     genkan_page_shown   (GenkanPage *self);
gboolean genkan_page_go_back (GenkanPage *self);

G_END_DECLS
