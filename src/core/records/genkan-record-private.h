/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-record.h"

G_BEGIN_DECLS

typedef enum
{
  GENKAN_FORM_TEXT,
  GENKAN_FORM_ANY_TEXT,
  GENKAN_FORM_TOKEN,
  GENKAN_FORM_ID,
  GENKAN_FORM_NUMBER,
  GENKAN_FORM_TIME,
  GENKAN_FORM_ANSWERS,
} GenkanForm;

#define GENKAN_KIND_BIT(kind) (1u << (kind))

/**
 * GenkanFieldRule:
 * @limit: bytes of a text, or number of answers
 * @kinds: set of the kinds that have this field
 * @required: set of the kinds that cannot do without
 * @since: the first version of the format with this field
 */
typedef struct
{
  const char *name;
  GenkanForm  form;
  guint       limit;
  guint       kinds;
  guint       required;
  guint       since;
} GenkanFieldRule;

/** GenkanAnswer: @answer may be %NULL when there is a @time, and @time 0 when there is an answer. */
typedef struct
{
  char  *name;
  char  *answer;
  gint64 time;
} GenkanAnswer;

/* Which member is used follows from the form. */
typedef struct
{
  char      *text;
  gint64     number;
  GPtrArray *answers; /* of GenkanAnswer, sorted by name; nullable */
} GenkanValue;

struct _GenkanRecord
{
  GObject          parent_instance;

  GenkanRecordKind kind;
  char            *id;
  guint            revision;
  gboolean         sealed;
  char            *stored;   /* the line it was read from or written as; nullable */
  GenkanRecord    *original; /* what this copy was made from; nullable */
  GenkanValue      values[GENKAN_N_FIELDS];
};

const GenkanFieldRule *_genkan_field_get_rule        (GenkanField         field);
gboolean               _genkan_record_is_token       (const char         *text);
gboolean               _genkan_record_is_id          (const char         *text);
GenkanRecord          *_genkan_record_copy           (GenkanRecord       *record);
void                   _genkan_record_copy_field     (GenkanRecord       *to,
                                                      GenkanRecord       *from,
                                                      GenkanField         field);
gboolean               _genkan_record_field_equal    (GenkanRecord       *a,
                                                      GenkanRecord       *b,
                                                      GenkanField         field);
const GenkanAnswer    *_genkan_record_find_answer    (GenkanRecord       *record,
                                                      GenkanField         field,
                                                      const char         *name);
gboolean               _genkan_record_accept_text    (GenkanField         field,
                                                      const char         *text,
                                                      GError            **error);
gboolean               _genkan_record_merge          (GenkanRecord       *record,
                                                      GenkanRecord       *original,
                                                      GenkanRecord       *theirs);
gint                   _genkan_record_compare        (GenkanRecord       *a,
                                                      GenkanRecord       *b);

G_END_DECLS
