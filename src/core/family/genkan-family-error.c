/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "genkan-family-error.h"

G_DEFINE_QUARK (genkan-family-error-quark, genkan_family_error)
