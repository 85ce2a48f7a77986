/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define GENKAN_TYPE_SEARCH_PROVIDER (genkan_search_provider_get_type ())
G_DECLARE_FINAL_TYPE (GenkanSearchProvider, genkan_search_provider, GENKAN, SEARCH_PROVIDER, GApplication)

GenkanSearchProvider *genkan_search_provider_new (void);

G_END_DECLS
