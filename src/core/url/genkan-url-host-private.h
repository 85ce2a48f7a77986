/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-url.h"

G_BEGIN_DECLS

void _genkan_url_host_read (GenkanUrl *url,
                            guint      start,
                            guint      length);

G_END_DECLS
