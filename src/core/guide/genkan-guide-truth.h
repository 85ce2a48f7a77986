/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GenkanGuideTruth: an answer that may be missing. The order is that of logic: "and" is the smaller one, "or" the greater.
 *
 * %GENKAN_GUIDE_UNKNOWN is never %GENKAN_GUIDE_NO: what is not known is asked of the person.
 */
typedef enum
{
  GENKAN_GUIDE_NO,
  GENKAN_GUIDE_UNKNOWN,
  GENKAN_GUIDE_YES,
} GenkanGuideTruth;

/**
 * GenkanGuideQuery: a question about a fact or about what was recorded.
 * @service: (nullable): id of the service in question; %NULL when none was chosen or it is in no catalog
 * @name: one of the closed list of facts or records
 * @value: (nullable): with it: whether the fact has this value
 * @at_least: when not 0: whether there are as many
 * @now: seconds since 1970
 */
typedef struct
{
  const char *service;
  const char *name;
  const char *value;
  guint       at_least;
  gint64      now;
} GenkanGuideQuery;

G_END_DECLS
