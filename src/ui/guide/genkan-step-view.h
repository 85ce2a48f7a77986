/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "genkan-catalog.h"
#include "genkan-guide-walk.h"
#include "genkan-login-messages.h"

G_BEGIN_DECLS

/**
 * GenkanStepFlags:
 * @GENKAN_STEP_IN_THREAD: it stands in a list of steps, where its title is smaller
 * @GENKAN_STEP_WITHOUT_GUARD: the person does not want to wait before the next try
 */
typedef enum
{
  GENKAN_STEP_ALONE = 0,
  GENKAN_STEP_IN_THREAD = 1 << 0,
  GENKAN_STEP_WITHOUT_GUARD = 1 << 1,
} GenkanStepFlags;

#define GENKAN_TYPE_STEP_VIEW (genkan_step_view_get_type ())
G_DECLARE_FINAL_TYPE (GenkanStepView, genkan_step_view, GENKAN, STEP_VIEW, AdwBin)

GtkWidget             *genkan_step_view_new      (GenkanGuideWalk *walk,
                                                  GenkanCatalog   *catalog,
                                                  GenkanLoginMessages *messages,
                                                  gint64           now,
                                                  GenkanStepFlags  flags);
const GenkanGuideStep *genkan_step_view_get_step (GenkanStepView  *self);
void                   genkan_step_view_tick     (GenkanStepView  *self,
                                                  gint64           now);

G_END_DECLS
