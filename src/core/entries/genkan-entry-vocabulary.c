/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-entry-vocabulary-private.h"

#include <glib/gi18n.h>

const GenkanFindingKind _genkan_entry_changed = {
  "entry.changed", N_("This entry is not what it was when it was saved. The entry or the list of official addresses was changed since."), NULL,
};

const GenkanFindingKind _genkan_entry_encrypted_form = {
  "entry.encrypted-form", N_("The same address with encryption (https) is official."), "address",
};

const GenkanFindingKind _genkan_entry_not_encrypted = {
  "entry.not-encrypted", N_("This address is not encrypted (http). Anybody on the way can answer in place of its owner, so it is neither saved nor opened as an entry."), NULL,
};

const GenkanFindingKind _genkan_entry_not_plain = {
  "entry.not-plain", N_("This address is written in an unusual way that a browser would change first. It is neither saved nor opened as an entry."), NULL,
};

const GenkanFindingKind _genkan_entry_unknown_service = {
  "entry.unknown-service", N_("This entry was saved for a service that the list does not have: {service}."), "service",
};
