/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "genkan-catalog-rules-private.h"

G_BEGIN_DECLS

/** The format of catalog files that this program writes about in its schema. */
#define GENKAN_CATALOG_SCHEMA 1

/**
 * GenkanCatalogReport: collects what is wrong in one file.
 * @file: its name, for the messages
 * @problems: (element-type utf8): complete messages, `file: path: sentence`
 * @n: how many of them are about this file
 */
typedef struct
{
  const char         *file;
  GPtrArray          *problems;
  guint               n;
  GenkanCatalogRules *rules;
} GenkanCatalogReport;

char       *_genkan_catalog_shown_name      (const char          *name);
char       *_genkan_catalog_path            (const char          *path,
                                             const char          *key);
void        _genkan_catalog_report_take     (GenkanCatalogReport *report,
                                             const char          *path,
                                             char                *sentence);
JsonObject *_genkan_catalog_json_load       (GenkanCatalogReport *report,
                                             JsonParser          *parser,
                                             const char          *data,
                                             gsize                length);
void        _genkan_catalog_json_check_keys (GenkanCatalogReport *report,
                                             JsonObject          *object,
                                             const char          *path,
                                             const char * const  *known);
const char *_genkan_catalog_json_text       (GenkanCatalogReport *report,
                                             JsonObject          *object,
                                             const char          *path,
                                             const char          *key,
                                             GenkanRule           rule,
                                             gboolean             required);
char      **_genkan_catalog_json_texts      (GenkanCatalogReport *report,
                                             JsonObject          *object,
                                             const char          *path,
                                             const char          *key,
                                             GenkanRule           rule,
                                             gboolean             required);
JsonArray  *_genkan_catalog_json_array      (GenkanCatalogReport *report,
                                             JsonObject          *object,
                                             const char          *path,
                                             const char          *key);

G_END_DECLS
