/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-opinion.h"

G_BEGIN_DECLS

GenkanOpinion *_genkan_opinion_new  (GenkanOpinionKind kind);
gboolean       _genkan_opinion_fits (GPtrArray        *texts,
                                     guint             limit,
                                     const char       *text);

/** GenkanOpinionParameter: (transfer full) (nullable): the value of a parameter */
typedef char *(*GenkanOpinionParameter) (const char *name,
                                         gpointer    data);

GenkanFinding *_genkan_opinion_new_finding (const char             *id,
                                            GenkanWeight            weight,
                                            GenkanOpinionParameter  get_parameter,
                                            gpointer                data);

G_END_DECLS
