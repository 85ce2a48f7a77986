/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GenkanRecordKind:
 * @GENKAN_RECORD_PERSON: somebody whose accounts are looked after
 * @GENKAN_RECORD_ACCOUNT: an account of a person; never its password
 * @GENKAN_RECORD_ENTRY: an official entry that was saved
 * @GENKAN_RECORD_ATTEMPT: somebody tried to log in
 * @GENKAN_RECORD_CHECKUP: a checkup, begun or finished
 * @GENKAN_RECORD_REQUEST: something that left this computer
 * @GENKAN_RECORD_GUIDE: how far somebody came in a guide
 * @GENKAN_RECORD_CLOCK: until when an account should be left alone
 */
typedef enum
{
  GENKAN_RECORD_PERSON,
  GENKAN_RECORD_ACCOUNT,
  GENKAN_RECORD_ENTRY,
  GENKAN_RECORD_ATTEMPT,
  GENKAN_RECORD_CHECKUP,
  GENKAN_RECORD_REQUEST,
  GENKAN_RECORD_GUIDE,
  GENKAN_RECORD_CLOCK,
} GenkanRecordKind;

#define GENKAN_N_RECORD_KINDS (GENKAN_RECORD_CLOCK + 1)

/**
 * GenkanField: what a record can say. Which kind has which field, its form and its limit are one table
 * (genkan-record-fields.c); reader, writer, merge and files all follow it. The comments name the kinds.
 *
 * Forms: a *text* is one line as people write it; a *token* a word of the program such as `password-reset`; an *id* that
 * of another record; a *time* seconds since 1970 (UTC); *answers* are named words with the time at which they were given.
 */
typedef enum
{
  GENKAN_FIELD_NAME,          /* text: person (required), account, entry: what the person calls it */
  GENKAN_FIELD_ORDER,         /* number: person, account, entry: place in the list */
  GENKAN_FIELD_PERSON,        /* id: account, entry, checkup */
  GENKAN_FIELD_SERVICE,       /* token: account, entry, attempt, clock: id in the catalog */
  GENKAN_FIELD_ACCOUNT,       /* id: entry, attempt, checkup, clock */
  GENKAN_FIELD_ID_KIND,       /* token: account: which kind of ID its door wants */
  GENKAN_FIELD_USED,          /* answers: account: where it is used, such as `phone` */
  GENKAN_FIELD_TWO_FACTOR,    /* answers: account: the two-factor review */
  GENKAN_FIELD_EVENTS,        /* answers: account: what happened when, such as `password-changed` */
  GENKAN_FIELD_URL,           /* text: entry (required) */
  GENKAN_FIELD_PURPOSE,       /* token: entry: as in the catalog */
  GENKAN_FIELD_CHECKED,       /* time: entry: when it was verified last */
  GENKAN_FIELD_VERDICT,       /* token: entry: the verdict of that time */
  GENKAN_FIELD_SEEN,          /* answers: entry: what the live check saw last, such as `issuer` */
  GENKAN_FIELD_TIME,          /* time: attempt, checkup, request (required), guide, clock: when it was, or began */
  GENKAN_FIELD_FINISHED,      /* time: checkup */
  GENKAN_FIELD_ANSWERS,       /* answers: checkup */
  GENKAN_FIELD_OUTCOME,       /* token: attempt (required) */
  GENKAN_FIELD_CAUSE,         /* token: attempt, clock: what the error message meant */
  GENKAN_FIELD_HOST,          /* text: request (required): who was asked */
  GENKAN_FIELD_WHY,           /* token: request (required) */
  GENKAN_FIELD_GUIDE,         /* token: guide (required): id of the guide */
  GENKAN_FIELD_STATE,         /* any text: guide: its own JSON */
  GENKAN_FIELD_STATE_VERSION, /* number: guide */
  GENKAN_FIELD_NOT_BEFORE,    /* time: clock: the earliest time to try again */
  GENKAN_FIELD_UNTIL,         /* time: clock: when even the longest wait is over */
} GenkanField;

#define GENKAN_N_FIELDS (GENKAN_FIELD_UNTIL + 1)

const char *genkan_record_kind_to_token   (GenkanRecordKind  kind);
gboolean    genkan_record_kind_from_token (const char       *token,
                                           GenkanRecordKind *kind);
guint       genkan_record_kind_get_limit  (GenkanRecordKind  kind);
gboolean    genkan_record_kind_is_log     (GenkanRecordKind  kind);
gboolean    genkan_record_kind_has_field  (GenkanRecordKind  kind,
                                           GenkanField       field);
const char *genkan_field_to_token         (GenkanField       field);

G_END_DECLS
