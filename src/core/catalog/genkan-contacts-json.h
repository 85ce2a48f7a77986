/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "genkan-contacts.h"

G_BEGIN_DECLS

JsonNode *genkan_contact_to_json (const GenkanContact *contact);

G_END_DECLS
