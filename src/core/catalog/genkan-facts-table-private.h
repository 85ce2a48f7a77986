/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-catalog-words.h"
#include "genkan-service-private.h"

G_BEGIN_DECLS

/**
 * GenkanFactType: what a member of a record is.
 * @GENKAN_FACT_TEXT: const char *
 * @GENKAN_FACT_LIST: const char * const *
 * @GENKAN_FACT_NUMBER: guint
 * @GENKAN_FACT_FLAG: gboolean
 * @GENKAN_FACT_RECORD: pointer to another record
 * @GENKAN_FACT_RECORDS: pointer to an array of records, with a count in another member
 */
typedef enum
{
  GENKAN_FACT_TEXT,
  GENKAN_FACT_LIST,
  GENKAN_FACT_NUMBER,
  GENKAN_FACT_FLAG,
  GENKAN_FACT_RECORD,
  GENKAN_FACT_RECORDS,
} GenkanFactType;

typedef struct _GenkanFactField GenkanFactField;

/**
 * GenkanFactTable: the layout of a record. The reader of JSON, the compiled form and the writer of JSON share it.
 * @check: (nullable): what members have to have to do with each other; returns a sentence (transfer full) or %NULL
 */
typedef struct
{
  gsize                  size;
  const GenkanFactField *fields;
  guint                  n_fields;
  char                *(*check) (gconstpointer record);
} GenkanFactTable;

/**
 * GenkanFactField:
 * @words: the set that texts have to come from; %GENKAN_N_WORDS for none
 * @max: largest number
 */
struct _GenkanFactField
{
  const char            *name;
  GenkanFactType         type;
  gsize                  offset;
  gboolean               required;
  GenkanRule             rule;
  GenkanWords            words;
  guint                  max;
  const GenkanFactTable *table;
  gsize                  count_offset;
};

const GenkanFactTable *_genkan_service_facts_get_table (void);
const GenkanFactTable *_genkan_contacts_get_table      (void);
char                  *_genkan_fact_check_pattern      (const char *pattern,
                                                        const char *example);

G_END_DECLS
