/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-service-facts.h"

G_BEGIN_DECLS

void genkan_cli_catalog_print_facts (const GenkanServiceFacts *facts);

G_END_DECLS
