/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-step-view.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_THREAD_VIEW (genkan_thread_view_get_type ())
G_DECLARE_FINAL_TYPE (GenkanThreadView, genkan_thread_view, GENKAN, THREAD_VIEW, AdwBin)

GtkWidget      *genkan_thread_view_new      (GenkanGuideWalk  *walk,
                                             GenkanCatalog    *catalog,
                                             GenkanLoginMessages *messages,
                                             gint64            now,
                                             GenkanStepFlags   flags);
GenkanStepView *genkan_thread_view_get_step (GenkanThreadView *self);

G_END_DECLS
