/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-guide-truth.h"

G_BEGIN_DECLS

GenkanGuideTruth _genkan_guide_hours_is_open (const char *hours_ja,
                                              gint64      now);

G_END_DECLS
