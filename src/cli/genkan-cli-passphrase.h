/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-family-passphrase.h"

G_BEGIN_DECLS

GenkanFamilyPassphrase *genkan_cli_read_passphrase (const char *path,
                                                    gboolean    is_new,
                                                    int        *status);

G_END_DECLS
