/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the catalog knows about a service beyond its addresses. Texts with _ja and _en are both there or both %NULL;
 * genkan_fact_text() picks one. Lists are never %NULL. Everything belongs to the #GenkanCatalog and is read-only. */

/**
 * GenkanFactOrigin: every group of facts begins with it.
 * @date: ISO day on which somebody last looked
 * @confirmed: %FALSE when nobody could look it up; then it has to be shown as "not confirmed"
 */
typedef struct
{
  const char * const *sources;
  const char         *date;
  gboolean            confirmed;
} GenkanFactOrigin;

const char *genkan_fact_text (const char *ja,
                              const char *en);

G_END_DECLS
