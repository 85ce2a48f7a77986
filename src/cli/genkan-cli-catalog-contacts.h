/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-catalog.h"
#include "genkan-cli.h"

G_BEGIN_DECLS

int genkan_cli_catalog_print_contacts (GenkanCatalog   *catalog,
                                       const char      *harm,
                                       GenkanCliFormat  format);

G_END_DECLS
