/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** GenkanLoginTimeDoubt: whether the time of this computer can be right; each doubt alone can keep somebody from logging in. */
typedef enum
{
  GENKAN_LOGIN_TIME_FINE,
  GENKAN_LOGIN_TIME_BEHIND,
  GENKAN_LOGIN_TIME_AHEAD,
  GENKAN_LOGIN_TIME_OTHER_ZONE,
  GENKAN_LOGIN_N_TIME_DOUBTS,
} GenkanLoginTimeDoubt;

/**
 * GenkanLoginTimeFacts: what is known without asking anybody. Times are seconds since 1970 (UTC), 0 when not known.
 * @now: what the clock says
 * @built: the date of the program or its data: it cannot be before that
 * @newest_file: the latest time that files of the person carry: nor before that
 * @utc_offset: of the time zone that is set, in seconds
 * @country: (nullable): ISO 3166 code of the region that is set, such as `JP`
 */
typedef struct
{
  gint64      now;
  gint64      built;
  gint64      newest_file;
  int         utc_offset;
  const char *country;
} GenkanLoginTimeFacts;

/** GenkanLoginKey: states of a keyboard that make other letters than one thinks. Bits. */
typedef enum
{
  GENKAN_LOGIN_KEY_CAPS_LOCK = 1 << 0,
  GENKAN_LOGIN_KEY_NUM_LOCK_OFF = 1 << 1,
  GENKAN_LOGIN_KEY_INPUT_METHOD = 1 << 2,
} GenkanLoginKey;

#define GENKAN_LOGIN_N_KEYS 3

GenkanLoginTimeDoubt genkan_login_time_check          (const GenkanLoginTimeFacts *facts);
const char          *genkan_login_time_doubt_to_token (GenkanLoginTimeDoubt        doubt);
const char          *genkan_login_time_doubt_sentence (GenkanLoginTimeDoubt        doubt);
const char          *genkan_login_key_to_token        (GenkanLoginKey              key);
const char          *genkan_login_key_sentence        (GenkanLoginKey              key);

G_END_DECLS
