/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-entry-vocabulary-private.h"

#include <glib/gi18n.h>

const GenkanFindingKind _genkan_entry_not_plain = {
  "entry.not-plain", N_("This saved entry is not an encrypted address (https), or has hidden characters in it. It was changed."), NULL,
};

const GenkanFindingKind _genkan_entry_unknown_service = {
  "entry.unknown-service", N_("This entry was saved for a service that the list does not have: {service}."), "service",
};
