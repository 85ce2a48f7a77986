/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "genkan-service-facts.h"
#include "genkan-service.h"

G_BEGIN_DECLS

JsonNode *genkan_service_to_json (const GenkanService      *service,
                                  const GenkanServiceFacts *facts);

G_END_DECLS
