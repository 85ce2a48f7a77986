/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-url-check.h"

G_BEGIN_DECLS

GenkanCatalog  *url_fixture_catalog (void);
GenkanUrlCheck *url_fixture_check   (GenkanCatalog *catalog,
                                     GenkanUrlFeed *feed);

G_END_DECLS
