/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-opinion.h"

G_BEGIN_DECLS

GenkanVerdict genkan_cli_opinion_print_text (GenkanOpinion  *opinion,
                                             GenkanCatalog  *catalog,
                                             GenkanUrlCheck *check);
GenkanVerdict genkan_cli_opinion_print_json (GenkanOpinion  *opinion,
                                             GenkanCatalog  *catalog,
                                             GenkanUrlCheck *check);

G_END_DECLS
