/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "genkan-error.h"

G_DEFINE_QUARK (genkan-error-quark, genkan_error)
