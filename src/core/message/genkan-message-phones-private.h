/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The longest number of E.164 has 15 digits; a plus, a zero of the country and the end come to it. */
#define GENKAN_MESSAGE_PHONE_SIZE 20

/**
 * GenkanMessagePhone: a telephone number in a text.
 * @start: offset in bytes, @length likewise
 * @digits: as dialled in Japan (`0120444113`), or `+` and the number of another country
 */
typedef struct
{
  gsize start;
  gsize length;
  char  digits[GENKAN_MESSAGE_PHONE_SIZE];
} GenkanMessagePhone;

GArray   *_genkan_message_phones_find (const char *text);
gboolean  _genkan_message_phone_same  (const char *digits,
                                       const char *listed);

G_END_DECLS
