/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "genkan-limits.h"
#include "genkan-record-limits.h"
#include "genkan-record-private.h"

#define P GENKAN_KIND_BIT (GENKAN_RECORD_PERSON)
#define A GENKAN_KIND_BIT (GENKAN_RECORD_ACCOUNT)
#define E GENKAN_KIND_BIT (GENKAN_RECORD_ENTRY)
#define L GENKAN_KIND_BIT (GENKAN_RECORD_ATTEMPT)
#define C GENKAN_KIND_BIT (GENKAN_RECORD_CHECKUP)
#define R GENKAN_KIND_BIT (GENKAN_RECORD_REQUEST)
#define G GENKAN_KIND_BIT (GENKAN_RECORD_GUIDE)
#define K GENKAN_KIND_BIT (GENKAN_RECORD_CLOCK)

/* A new field is a new line here, with the version of the format that brings it. A name never changes its meaning. */
static const GenkanFieldRule rules[GENKAN_N_FIELDS] = {
  /*                               name             form                  limit                    kinds              required       since */
  [GENKAN_FIELD_NAME] =          { "name",          GENKAN_FORM_TEXT,     GENKAN_LIMIT_RECORD_NAME, P | A | E,        P,             1 },
  [GENKAN_FIELD_ORDER] =         { "order",         GENKAN_FORM_NUMBER,   0,                       P | A | E,         0,             1 },
  [GENKAN_FIELD_PERSON] =        { "person",        GENKAN_FORM_ID,       0,                       A | E | C,         0,             1 },
  [GENKAN_FIELD_SERVICE] =       { "service",       GENKAN_FORM_TOKEN,    0,                       A | E | L | K,     0,             1 },
  [GENKAN_FIELD_ACCOUNT] =       { "account",       GENKAN_FORM_ID,       0,                       E | L | C | K,     0,             1 },
  [GENKAN_FIELD_ID_KIND] =       { "id_kind",       GENKAN_FORM_TOKEN,    0,                       A,                 0,             1 },
  [GENKAN_FIELD_USED] =          { "used",          GENKAN_FORM_ANSWERS,  GENKAN_LIMIT_ANSWERS,    A,                 0,             1 },
  [GENKAN_FIELD_TWO_FACTOR] =    { "two_factor",    GENKAN_FORM_ANSWERS,  GENKAN_LIMIT_ANSWERS,    A,                 0,             1 },
  [GENKAN_FIELD_EVENTS] =        { "events",        GENKAN_FORM_ANSWERS,  GENKAN_LIMIT_ANSWERS,    A,                 0,             1 },
  [GENKAN_FIELD_URL] =           { "url",           GENKAN_FORM_TEXT,     GENKAN_LIMIT_ADDRESS,    E,                 E,             1 },
  [GENKAN_FIELD_PURPOSE] =       { "purpose",       GENKAN_FORM_TOKEN,    0,                       E,                 0,             1 },
  [GENKAN_FIELD_CHECKED] =       { "checked",       GENKAN_FORM_TIME,     0,                       E,                 0,             1 },
  [GENKAN_FIELD_VERDICT] =       { "verdict",       GENKAN_FORM_TOKEN,    0,                       E,                 0,             1 },
  [GENKAN_FIELD_SEEN] =          { "seen",          GENKAN_FORM_ANSWERS,  GENKAN_LIMIT_ANSWERS,    E,                 0,             1 },
  [GENKAN_FIELD_TIME] =          { "time",          GENKAN_FORM_TIME,     0,                       L | C | R | G | K, L | C | R,     1 },
  [GENKAN_FIELD_FINISHED] =      { "finished",      GENKAN_FORM_TIME,     0,                       C,                 0,             1 },
  [GENKAN_FIELD_ANSWERS] =       { "answers",       GENKAN_FORM_ANSWERS,  GENKAN_LIMIT_ANSWERS,    C,                 0,             1 },
  [GENKAN_FIELD_OUTCOME] =       { "outcome",       GENKAN_FORM_TOKEN,    0,                       L,                 L,             1 },
  [GENKAN_FIELD_CAUSE] =         { "cause",         GENKAN_FORM_TOKEN,    0,                       L | K,             0,             1 },
  [GENKAN_FIELD_HOST] =          { "host",          GENKAN_FORM_TEXT,     GENKAN_LIMIT_HOST,       R,                 R,             1 },
  [GENKAN_FIELD_WHY] =           { "why",           GENKAN_FORM_TOKEN,    0,                       R,                 R,             1 },
  [GENKAN_FIELD_GUIDE] =         { "guide",         GENKAN_FORM_TOKEN,    0,                       G,                 G,             1 },
  [GENKAN_FIELD_STATE] =         { "state",         GENKAN_FORM_ANY_TEXT, GENKAN_LIMIT_GUIDE_STATE, G,                0,             1 },
  [GENKAN_FIELD_STATE_VERSION] = { "state_version", GENKAN_FORM_NUMBER,   0,                       G,                 0,             1 },
  [GENKAN_FIELD_NOT_BEFORE] =    { "not_before",    GENKAN_FORM_TIME,     0,                       K,                 0,             1 },
  [GENKAN_FIELD_UNTIL] =         { "until",         GENKAN_FORM_TIME,     0,                       K,                 0,             1 },
};

#undef P
#undef A
#undef E
#undef L
#undef C
#undef R
#undef G
#undef K

static const struct
{
  const char *token;
  guint       limit;
  gboolean    is_log;
} kinds[GENKAN_N_RECORD_KINDS] = {
  [GENKAN_RECORD_PERSON] = { "person", GENKAN_LIMIT_PEOPLE, FALSE },
  [GENKAN_RECORD_ACCOUNT] = { "account", GENKAN_LIMIT_ACCOUNTS, FALSE },
  [GENKAN_RECORD_ENTRY] = { "entry", GENKAN_LIMIT_ENTRIES, FALSE },
  [GENKAN_RECORD_ATTEMPT] = { "attempt", GENKAN_LIMIT_LOG, TRUE },
  [GENKAN_RECORD_CHECKUP] = { "checkup", GENKAN_LIMIT_LOG, TRUE },
  [GENKAN_RECORD_REQUEST] = { "request", GENKAN_LIMIT_LOG, TRUE },
  [GENKAN_RECORD_GUIDE] = { "guide", GENKAN_LIMIT_LOG, TRUE },
  [GENKAN_RECORD_CLOCK] = { "clock", GENKAN_LIMIT_LOG, TRUE },
};

/** Returns: the word for @kind in the keyring and in files. */
const char *
genkan_record_kind_to_token (GenkanRecordKind kind)
{
  g_return_val_if_fail (kind < GENKAN_N_RECORD_KINDS, NULL);

  return kinds[kind].token;
}

/** Returns: %FALSE when @token names no kind that this version knows. */
gboolean
genkan_record_kind_from_token (const char       *token,
                               GenkanRecordKind *kind)
{
  g_return_val_if_fail (token != NULL, FALSE);

  for (guint i = 0; i < GENKAN_N_RECORD_KINDS; i++)
    {
      if (g_str_equal (kinds[i].token, token))
        {
          *kind = (GenkanRecordKind) i;
          return TRUE;
        }
    }

  return FALSE;
}

/** Returns: how many records of this kind are kept. */
guint
genkan_record_kind_get_limit (GenkanRecordKind kind)
{
  g_return_val_if_fail (kind < GENKAN_N_RECORD_KINDS, 0);

  return kinds[kind].limit;
}

/** Returns: whether the oldest record makes room for a new one; of other kinds, nothing is ever dropped. */
gboolean
genkan_record_kind_is_log (GenkanRecordKind kind)
{
  g_return_val_if_fail (kind < GENKAN_N_RECORD_KINDS, FALSE);

  return kinds[kind].is_log;
}

gboolean
genkan_record_kind_has_field (GenkanRecordKind kind,
                              GenkanField      field)
{
  g_return_val_if_fail (kind < GENKAN_N_RECORD_KINDS && field < GENKAN_N_FIELDS, FALSE);

  return (rules[field].kinds & GENKAN_KIND_BIT (kind)) != 0;
}

/** Returns: the name of @field in JSON. */
const char *
genkan_field_to_token (GenkanField field)
{
  g_return_val_if_fail (field < GENKAN_N_FIELDS, NULL);

  return rules[field].name;
}

const GenkanFieldRule *
_genkan_field_get_rule (GenkanField field)
{
  g_return_val_if_fail (field < GENKAN_N_FIELDS, NULL);

  return &rules[field];
}

/** Whether @text is a word of the program: ASCII letters, digits, and `.`, `-`, `_`. */
gboolean
_genkan_record_is_token (const char *text)
{
  gsize length = strlen (text);

  return length >= 1 && length <= GENKAN_LIMIT_TOKEN
         && strspn (text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-") == length;
}

/** Whether @text is the id of a record: a UUID as this program makes them. */
gboolean
_genkan_record_is_id (const char *text)
{
  return g_uuid_string_is_valid (text);
}
