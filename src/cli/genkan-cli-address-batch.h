/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <stdio.h>

#include "genkan-cli.h"
#include "genkan-url-check.h"

G_BEGIN_DECLS

int  genkan_cli_address_batch     (GenkanUrlCheck      *check,
                                   GenkanCatalog       *catalog,
                                   const char          *path,
                                   const GenkanService *service,
                                   GenkanCliFormat      format);
void genkan_cli_address_print_tsv (GenkanUrlCheck      *check,
                                   const char          *address,
                                   gsize                length,
                                   const GenkanService *service,
                                   FILE                *out);

G_END_DECLS
