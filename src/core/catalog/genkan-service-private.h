/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-service.h"

G_BEGIN_DECLS

/**
 * GenkanRule: what a text in a catalog file has to be.
 */
typedef enum
{
  GENKAN_RULE_ID,
  GENKAN_RULE_CATEGORY,
  GENKAN_RULE_NAME,
  GENKAN_RULE_READING,
  GENKAN_RULE_DATE,
  GENKAN_RULE_OFFICIAL_DOMAIN,
  GENKAN_RULE_DOMAIN,
  GENKAN_RULE_PLACE,
  GENKAN_RULE_WORD,
  GENKAN_RULE_DISTINCTIVE_WORD,
  GENKAN_RULE_PURPOSE,
  GENKAN_RULE_URL,
  GENKAN_RULE_SENTENCE,
  GENKAN_RULE_TOKEN,
  GENKAN_RULE_PHONE,
  GENKAN_RULE_PATTERN,
  GENKAN_RULE_MAIL,
  GENKAN_RULE_MAIL_HOST,
} GenkanRule;

/**
 * GenkanServiceField:
 * @name: key in the JSON file
 * @offset: of the member in #GenkanService
 * @is_list: the member is a list of texts
 * @required: may be neither missing nor empty
 *
 * The one table that the JSON reader, the compiled form and the validator share.
 */
typedef struct
{
  const char *name;
  gsize       offset;
  GenkanRule  rule;
  gboolean    is_list;
  gboolean    required;
} GenkanServiceField;

const GenkanServiceField *_genkan_service_get_fields      (guint                    *n_fields);
const char               *_genkan_service_get_text        (const GenkanService      *service,
                                                             const GenkanServiceField *field);
void                      _genkan_service_set_text        (GenkanService            *service,
                                                             const GenkanServiceField *field,
                                                             const char               *text);
const char * const       *_genkan_service_get_list        (const GenkanService      *service,
                                                             const GenkanServiceField *field);
void                      _genkan_service_set_list        (GenkanService            *service,
                                                             const GenkanServiceField *field,
                                                             const char * const       *list);

G_END_DECLS
